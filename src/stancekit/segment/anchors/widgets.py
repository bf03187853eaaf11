"""Lines that the box of an embedded post has around its words and that say nothing of it: notices, links, totals."""

from __future__ import annotations

import re

__all__ = ["is_of_widget"]

_PLACE = r"(?:twitter(?:ze)?|x)"
_END = re.compile(
    r"(?:twitter\sads\sinfo\s(?:and\sprivacy|und\sdatenschutz)"
    r"|informations?\ssur\sles\spublicités\stwitter\set\s(?:la\s)?(?:confidentialité|vie\sprivée)"
    r"|información\sy\sprivacidad\sde\stwitter\sads"
    r"|informacje\s(?:o\sreklamach(?:\sna\stwitterze)?\si\sprywatno\w+(?:\sna\stwitterze)?|i\sprywatność\sw\stwitter\sads|twitter\sads\si\sprywatność)"
    r"|twitter\s?広告の情報とプライバシー)\Z",
    re.IGNORECASE,
)
_NUMBER = r"\d[\d.,\u00a0\u202f ]{0,9}(?:[KkMm]|tys\.?|mil|万)?"
_ABOUT = re.compile(
    rf"(?:{_NUMBER}\s(?:people\sare\stalking\sabout\sthis|(?:nutzer|leute|personen)\ssprechen\sdarüber|personnes?\sparlent\sà\sce\ssujet"
    rf"|personas?\sestán?\shablando\sde\sesto|os(?:ób|oby)\s(?:mówi|mówią|rozmawia|rozmawiają|pisze)\s(?:o\stym|na\sten\stemat))"
    rf"|{_NUMBER}\s?人がこの(?:話題|件)について(?:話しています|語っています)"
    rf"|(?:read|leer|lire|przeczytaj)\s{_NUMBER}\s(?:repl(?:y|ies)|respuestas?|réponses?|odpowiedzi)|{_NUMBER}\santworten\slesen|{_NUMBER}\s?件の返信を読む|返信を\s?{_NUMBER}\s?件読む"
    rf"|read\sthe\sfull\sconversation\son\s{_PLACE}|lies\sdie\s(?:ganze|gesamte|vollständige)\sunterhaltung\sauf\s{_PLACE}"
    rf"|lire\s(?:l['’]intégralité\sde\sla\sconversation|la\sconversation\scomplète)\ssur\s{_PLACE}|lee\sla\sconversación\scompleta\sen\s{_PLACE}"
    rf"|przeczytaj\scałą\srozmowę\sna\s{_PLACE}|{_PLACE}\s?で会話をすべて読む"
    rf"|(?:explore|see)\swhat['’]s\shappening\son\s{_PLACE}|(?:view|watch)\s(?:images?|photos?|videos?)?\s?on\s{_PLACE}|bild(?:er)?\sauf\s{_PLACE}\s(?:anzeigen|ansehen)"
    rf"|voir\s(?:l['’]image|les\simages|la\svidéo)(?:\ssur\s{_PLACE})?|ver\s(?:la\s)?(?:imagen|imágenes|vídeo|video)\sen\s{_PLACE}|(?:zobacz|wyświetl)\s(?:obraz|zdjęcie|film)\sna\s{_PLACE}|{_PLACE}\s?で画像を見る"
    r"|(?:show|view)\sthis\sthread|diesen\sthread\s(?:anzeigen|ansehen)|afficher\s(?:ce\sfil|cette\sdiscussion)|mostrar\seste\shilo|pokaż\sten\swątek|このスレッドを表示"
    r"|copy\slink(?:\sto\s(?:tweet|post))?|link\skopieren|copier\sle\slien|copiar\s(?:el\s)?enlace|kopiuj\slink|リンクをコピー)\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:see\s\S.{0,60}['’]s?\sother\s(?:tweets|posts)|(?:weitere|andere)\stweets\svon\s\S.{0,60}\s(?:ansehen|anzeigen)|voir\sles\sautres\stweets\sde\s\S.{0,60}"
    r"|ver\s(?:los\s)?otros\stweets\sde\s\S.{0,60}|zobacz\s(?:inne|pozostałe)\stweety\s(?:użytkowni(?:ka|czki)\s)?\S.{0,60}|\S.{0,60}さんの(?:他|ほか|その他)のツイートを見る)\Z",
    re.IGNORECASE,
)
_LIKED = re.compile(
    rf"(?:liked\sby\s\S.{{0,50}}\sand\s{_NUMBER}\sothers?|gefällt\s\S.{{0,50}}\sund\s{_NUMBER}\sweiteren(?:\spersonen)?|aimé\spar\s\S.{{0,50}}\set\s{_NUMBER}\sautres?(?:\spersonnes?)?"
    rf"|(?:les?\sgusta|le\sgustó)\sa\s\S.{{0,50}}\sy\s(?:a\s)?{_NUMBER}\s(?:personas\s)?más|lubi\sto\s\S.{{0,50}}\si\s{_NUMBER}\sinnych|「いいね！」:\S.{{0,50}}、他{_NUMBER}人)\Z",
    re.IGNORECASE,
)
"""Who likes a post, with the number of the others: Liked by ann_lee and 6,288 others."""
_LONGEST = 110


def is_of_widget(words: str) -> bool:
    """Whether a line is one that such a box has of its own."""
    return 5 < len(words) < _LONGEST and any(shape.match(words) for shape in (_END, _ABOUT, _OTHERS, _LIKED))
