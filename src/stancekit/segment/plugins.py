"""Fixed words that the plugins of platforms write around posts: blanked out, character for character.

They stand where an embed was not shown, where a video could not be played, or beside a translation, and are
nobody's words: "Comment by u/ann from discussion in bread", "Video unavailable", "Translated from Polish by Google".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.language import holds_any
from stancekit.segment.passage import Embed
from stancekit.segment.posts.stand_ins import read_stand_ins

__all__ = ["Plugins", "parted", "read_plugins"]

_DISCUSSION = re.compile(
    r"^[ \t]*(?:comment\s{0,3}by|kommentar\s{0,3}von|commentaire\s{0,3}de|comentario\s{0,3}de|komentarz\s{0,3}(?:od|użytkownika))\s{0,3}u/[\w-]{2,30}\s{1,3}"
    r"(?:from\sdiscussion\s{0,3}in|aus\sder\sdiskussion\s{0,3}in|(?:tiré\s|dans\s)?(?:de\s)?la\sdiscussion\s{0,3}(?:dans|sur)|(?:de|en)\sla\sdiscusión\s{0,3}en|z\sdyskusji\s{0,3}(?:w|na))"
    r"\s{0,3}(?:r/)?\w{2,30}[ \t]*$"
    r"|^[ \t]*u/[\w-]{2,30}\s{0,3}によるディスカッション(?:から)?のコメント\s{0,3}(?:r/)?\w{0,30}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SITES = ("youtube", "vimeo", "dailymotion")
_SITE = rf"(?:{'|'.join(_SITES)})"
_VIDEO = re.compile(
    r"^[ \t]*(?:(?:this\s)?video\s(?:is\s)?(?:unavailable|not\savailable|no\slonger\savailable)|the\smedia\scould\snot\sbe\splayed"
    r"|(?:dieses\s)?video\s(?:ist\s)?nicht\s(?:mehr\s)?verfügbar|(?:das|die)\s(?:video|medien)\skonnten?\snicht\s(?:abgespielt|wiedergegeben)\swerden"
    r"|(?:cette\s)?vidéo\s(?:non\sdisponible|indisponible|n['’]est\s(?:pas|plus)\sdisponible)|(?:le\smédia|la\svidéo)\sn['’]a\spas\spu\sêtre\slue?"
    r"|(?:este\s)?v[ií]deo\s(?:ya\s)?no\s(?:está\s)?disponible|no\sse\s(?:pudo|ha\spodido)\sreproducir\sel\s(?:contenido(?:\smultimedia)?|v[ií]deo)"
    r"|(?:ten\s)?film\s(?:jest\s)?niedostępny|nie\smożna\sodtworzyć\s(?:multimediów|filmu)"
    r"|(?:この)?(?:動画|メディア)(?:は|を)(?:再生できません(?:でした)?|(?:ご)?(?:利用|視聴)(?:でき|いただけ)ません|表示できません)"
    rf"|watch\s(?:this\svideo\s)?on\s{_SITE}|auf\s{_SITE}\sansehen|regarder\ssur\s{_SITE}|ver\sen\s{_SITE}|(?:obejrzyj|zobacz)\s(?:w|na)\s{_SITE}|{_SITE}\s?で(?:見る|視聴))[.。]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_TRANSLATED = re.compile(
    r"(?:^[ \t]*|(?<=[.!?…。！？·•|])[ \t]{0,3})(?:translated\s(?:from\s[^\W\d_]{3,20}\s(?:\([^\W\d_]{2,20}\)\s)?)?(?:by|with)\s(?:google|deepl|grok)"
    r"|übersetzt\s(?:aus\sdem\s[^\W\d_]{3,20}\s)?(?:von|mit)\s(?:google|deepl|grok)|traduit\s(?:(?:de\s|du\s)(?:l['’])?[^\W\d_]{3,20}\s)?par\s(?:google|deepl|grok)"
    r"|traducido\s(?:del\s[^\W\d_]{3,20}\s)?(?:por|con)\s(?:google|deepl|grok)|przetłumaczon[eoy]\s(?:z\s(?:języka\s)?[^\W\d_]{3,20}\s)?przez\s(?:google|deepl|grok)"
    r"|(?:[^\W\d_]{1,8}語から)?(?:google|deepl|grok)(?:に)?よ(?:って翻訳|る翻訳)(?:されました)?"
    r"|show\soriginal|original\s(?:anzeigen|ansehen)|(?:voir|afficher)\sl['’]original|(?:mostrar|ver)\s(?:el\s)?original|pokaż\soryginał|原文を(?:表示|見る))"
    r"(?P<end>[ \t]*(?:$|[·•|]|(?=[ \t][—–―])))",
    re.IGNORECASE | re.MULTILINE,
)
_RENDERED = re.compile(
    r"^[ \t\u3000]*[(（\[](?:translat(?:ed|ion)\b|übersetz(?:t|ung)\b|traduit\b|traduction\b|traducid[oa]\b|traducción\b|przetłumaczon|tłum(?:\.|aczenie)|(?:日本語)?訳\s?[：:])[^\n]{3,600}[)）\]][ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line in brackets with a translation of the words above it: (Translated from Spanish by Google: I say so.)"""
_LABEL = re.compile(
    r"^[ \t]*(?:TWEET|POST|REPLY|COMMENT|TOOT|BEITRAG|KOMMENTAR|ANTWORT|MESSAGE|COMMENTAIRE|RÉPONSE|TUIT|MENSAJE|COMENTARIO|RESPUESTA|WPIS|KOMENTARZ|ODPOWIEDŹ)"
    r"[ \t]?\d{0,3}[ \t]?:[ \t]{1,3}(?=\S)",
    re.MULTILINE,
)
"""A label in capitals before the words of a post: TWEET: I say so."""
_LABELS = ("tweet", "post", "repl", "comment", "toot", "beitrag", "kommentar", "antwort", "message", "répon", "tuit", "mensaje", "comentario", "respuesta", "wpis", "odpowied")  # fmt: skip
_WORDS = (
    (("u/",), _DISCUSSION),
    (_LABELS, _LABEL),
    (
        ("video", "vidéo", "vídeo", "film", "動画", "メディア", "media", "medien", "média", "multi", *_SITES),
        _VIDEO,
    ),
    (("translat", "übersetz", "tradu", "tłum", "訳"), _RENDERED),
    (("google", "deepl", "grok", "original", "oryginał", "原文"), _TRANSLATED),
)
_VISIBLE = re.compile(r"\S")


class Plugins(NamedTuple):
    """A text with the words of plugins blanked out, as long as before, and the attributions among them.

    `parting` has the places of lines that no post runs over.
    """

    text: str
    anchors: list[Anchor]
    parting: list[int]


def read_plugins(text: str, language: str) -> Plugins:
    """Find the words of plugins in a text; `language` counts where the text does not tell its own."""
    low, parting = text.lower(), []
    for needles, shape in _WORDS:
        if holds_any(low, needles):
            parting += (
                [found.start() for found in shape.finditer(text)]
                if shape not in (_TRANSLATED, _RENDERED, _LABEL)
                else []
            )
            text = shape.sub(lambda found: _VISIBLE.sub(" ", found[0]), text)
    text, anchors, unsigned = read_stand_ins(text, language)
    return Plugins(text, anchors, [*parting, *unsigned])


def parted(text: str, places: Sequence[int], anchors: Sequence[Anchor]) -> list[Embed]:
    """Embeds without words where an embed was not shown, so that no post runs over the place.

    None is made between a post and its attribution.
    """
    starts = [*sorted(anchor.start for anchor in anchors), len(text)]
    following = [(place, starts[bisect_left(starts, place)]) for place in places]
    return [Embed(place, place, place, place) for place, stop in following if text[place:stop].strip()]
