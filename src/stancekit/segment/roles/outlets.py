"""Words that somebody says to a paper, a station or an agency named beside them, or in it."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.outlets import is_outlet

__all__ = ["only_relates", "told_outlet"]

_SAID = {  # a verb of saying and, behind it in the clause, a name that no person has
    "en": r"\b(?:told|tells)\s(?:the\s)?(?!Facebook|Twitter|X\b|Instagram|Threads|TikTok|YouTube|Reddit|WhatsApp|Telegram|Discord|Internet)[A-Z]"
    r"|\b(?:said|says)\s(?:[\w.’'\-]+\s){0,4}(?:in|to)\s(?:the\s)?(?:[A-Z][\w’'&.\-]*\s){0,3}(?:Post|Times|Gazette|News|Herald|Tribune|Courier|Chronicle|Guardian|Telegraph|Magazine|Mail|Journal|Press|Reuters|AFP|AP)\b"
    r"|\b[Ii]n\san?\s(?:\w+\s)?(?:statement|e-?mail|letter)\sto\s(?:the\s)?(?!Facebook|Twitter|X\b|Instagram|Threads|TikTok)[A-Z]",
    "de": r"\b(?:sagte?|erklärte?|verriet|verrät|erzählte?|meinte?|betonte?|kündigte?)\b[^.:„]{0,40}\b(?:der|dem|den|im|in\sder)\s(?:[A-ZÄÖÜ][\w\-]+\s)?(?:[A-ZÄÖÜ]\w*-)?\w*(?:[Zz]eitung|[Bb]latt|Post|[Pp]resse|[Aa]nzeiger|[Bb]oten?|[Kk]urier|[Nn]achrichten|[Rr]undschau|[Mm]agazin|[Ff]unk|[Ss]ender|Spiegel|Bild|Focus|Welt|taz|ARD|ZDF|RTL|NDR|WDR|SWR|MDR|ORF|SRF|dpa)\b"
    r"|\b[Ii]n\seiner\s(?:Stellungnahme|E-Mail|Mail)\s(?:an|gegenüber|für)\s(?:den|die|das|dem|der)\s[A-ZÄÖÜ]",
    "fr": r"\b(?:dit|déclar(?:é|e)|expliqu(?:é|e)|confi(?:é|e)|assur(?:é|e)|répond(?:u)?|racont(?:é|e)|affirm(?:é|e)|lanc(?:é|e))\b[^.:«]{0,40}\s(?:(?:au|aux)\s[A-ZÀ-Ý]|(?:à|dans)\s(?:Le\s|La\s|Les\s|L['’])[A-ZÀ-Ý]|(?:à|sur)\s(?:l['’]AFP|Libération|Mediapart|Ouest-France|BFM\w*|RTL|TF1|France\s?(?:[23]|Inter|Info|Bleu)|Europe\s1)\b)"
    r"|\b[Dd]ans\sune?\s(?:communiqué|déclaration|message)\s(?:(?:transmise?|envoyée?|adressée?)\s)?(?:au\s|à\s(?:L'|l'|la\s|La\s|Le\s)?)[A-ZÀ-Ý]",
    "es": r"\b(?:dijo|dice|declaró|contó|explicó|confesó|respondió|aseguró|señaló|afirmó)\b[^.:«]{0,40}\s(?:(?:a|en)\s(?:El|La|Los|Las)\s[A-ZÁÉÍÓÚ]|(?:al?|en)\s(?:la\s|el\s)?(?:Diario|Heraldo|Radio|Televisión|Canal|Cadena|Onda|Agencia|EFE|Efe|Europa\sPress)\b)"
    r"|\b[Ee]n\s(?:declaraciones|un\s(?:comunicado|correo))\s(?:(?:enviad|remitid)o\s)?al?\s(?:la\s)?[A-ZÁÉÍÓÚ]",
    "pl": r"\b(?:powiedział|mówił|wyznał|wyjaśnił|tłumaczył|przyznał|stwierdził|zapewnił)a?\b[^.:„]{0,40}\s(?:Gazecie|Dzienniku|Dziennikowi|Kurierze|Kurierowi|Głosie|Głosowi|Tygodniku|Tygodnikowi|Expressie|Expressowi|Rzeczpospolitej|Faktowi|Fakcie|Radiu|Telewizji|Onetowi|PAP)\b"
    r"|\b[Ww]\s(?:oświadczeniu|komentarzu|odpowiedzi|mailu)\sdla\s[A-ZŁŚŻ]",
    "ja": r"(?:新聞|通信|テレビ|放送|ラジオ|誌|紙)(?:社)?に(?:対し(?:て)?)?、?\s*…\s?(?:など)?と(?:語|話|説明|述べ|答え|明か|打ち明け)",
}
_PATTERNS = {language: re.compile(shape) for language, shape in _SAID.items()}


def told_outlet(near: tuple[str, str], language: str) -> bool:
    """Whether a clause beside quoted words says that they were told a paper; not behind a verb of posting.

    `near` are the sentences directly before and behind the words.
    """
    pattern = _PATTERNS.get(language)
    if pattern is None:
        return False
    if language == "ja":
        return pattern.search(" … ".join(near)) is not None
    posts = lexicon(language).write | lexicon(language).medium
    found = [(piece, match) for piece in near if (match := pattern.search(piece))]
    return any(posts.isdisjoint(tokens_of(piece[: match.start()])) for piece, match in found)


_PAPERS = word_set("""gazette herald tribune courier chronicle observer times journal daily weekly echo mercury bugle examiner dispatch telegraph
    zeitung rundschau anzeiger kurier tagblatt tageblatt bote blatt courrier dépêche écho quotidien diario heraldo gaceta correo semanario
    gazeta dziennik tygodnik głos kurier""")


_EDITORIAL = re.compile(
    r"\b(?:editorial\w*|leader\scolumn|opinion\s(?:piece|column)|leitartik\w+|kommentar\w*|édito\w*|chronique|tribuna|columna|komentarzu?|felieton\w*)\b|社説|論説"
)
"""Where a paper takes a stand."""


def only_relates(name: str, near: tuple[str, str], language: str) -> bool:
    """Whether a name is that of a paper or a station, and it gives no opinion: the Wick Gazette summed it up.

    `near` are the sentences directly before and behind the words.
    """
    if language == "ja":
        paper = name.endswith(("新聞", "日報", "通信社", "新報"))
    else:
        tokens = [token.rsplit("'", 1)[-1] for token in tokens_of(name.lower().replace("’", "'"))]
        paper = is_outlet(name, language) or not _PAPERS.isdisjoint(tokens)
    return paper and _EDITORIAL.search(" … ".join(near).lower()) is None
