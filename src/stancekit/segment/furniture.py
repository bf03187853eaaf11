"""Lines that belong to the page and not to the article: credits, related links, newsletters, tips."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stancekit.segment.anchors.comments import is_of_comments
from stancekit.segment.dates import ago_after
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.stamps import PUBLISHED
from stancekit.segment.service_lines import is_service_line

__all__ = ["embed_openings", "is_furniture", "is_stamp"]

_ORNAMENTS = "*_>#[(▶►•–—- "
_BARE_NUMBER = re.compile(r"#?\s?\d{1,3}\s?[.):]?$")
_HEADING = re.compile(r"[▼▽■◆◇□●◎▲△★☆♦][^。！？!?\n]{1,50}(?:[（(][？?][）)])?\Z")
_STAMP = re.compile(  # La rédaction | Publié le 22 mai 2019 à 16:20
    rf"(?:[^.!?\n]{{0,40}}(?:[|·•]\s?|\s[—–-]\s))?{PUBLISHED}(?![^\W\d_])\s?[:：]?\s?(?:\w{{1,9}}\s){{0,2}}\w{{0,12}}[.,]?\s?\d.{{0,30}}\Z",
    re.IGNORECASE,
)
_CLOCK = r"(?:godz\.\s\d{1,2}[.:]\d{2}|(?:午[前後]\s?)?\d{1,2}(?::\d{2}|\s?h\s?\d{2}|時(?:\d{1,2}分)?|[:.]\d{2}\s?(?:uhr|h(?:oras|rs)?\b|(?-i:[A-Z]{2,4})|[ap]\.?m\.?)))(?:\s?(?:uhr|(?-i:[A-Z]{3,4})|[ap]\.?m\.?))?"
_LIVE = re.compile(  # what stands around the entries of a live blog: 18:34; Updated at 18.41 BST; Key event
    rf"(?:key\sevents?|schlüsselereignis|moment\sclé|share|teilen|partager|compartir|udostępnij|シェア)\Z"
    rf"|(?:(?:(?:last\s)?updated|first\spublished|aktualisiert|mis\sà\sjour|actualizado|aktualizacja|zaktualizowano|更新)\s?(?:at|um|à|a\slas|o(?:\sgodz\.)?|[:：])?\s?)?{_CLOCK}\Z"
    rf"|{_CLOCK}(?:\u3000|\t|\s{{2,4}}|\s[–—|·-]\s)(?=[^\W\d_])(?-i:(?![a-zà-ÿ]))[^.!?…。！？\n]{{2,70}}\Z"
    rf"|{_CLOCK}(?:\.?\s?[:：]\s?|\.\s)(?=[^\W\d_])(?-i:(?![a-zà-ÿ]))(?:[^\s.!?…。！？:：“”„«»\"「]+(?:\s[^\s.!?…。！？:：“”„«»\"「]+){{1,11}}|(?-i:[^\s.!?…。！？:：「A-Za-z]{{4,40}}))\Z",
    re.IGNORECASE,
)
_AGO_WORD = re.compile(r"\A(?:vor|il y a|hace)\s|(?:ago|temu|前)\Z", re.IGNORECASE)
_STAMPED = re.compile(rf"{_CLOCK}\Z", re.IGNORECASE)
_NEWSLETTER = re.compile(
    r"\bnewsletters?\b|boletín|infolettre|\bbiuletyn|メルマガ|ニュースレター", re.IGNORECASE
)
_CREDIT = re.compile(
    r"^.{0,60}(?:/|via\s|©\s?)\s?(?:getty|ap|afp|reuters|epa|dpa|shutterstock|imago|pap|efe|共同|時事)\b.{0,40}$",
    re.IGNORECASE,
)
_CAPTION = re.compile(  # Ann Lee in March. Photo: Getty Images
    r"[^\n]{3,110}(?:[.!?)）”»\"。]\s{0,3}\(?|\s\()(?:(?:(?:photo(?:graph)?|foto(?:grafía)?|image|imagen|bild|picture|crédits?(?:\s(?:photo|image))?|zdjęcie|fot|写真|撮影)(?:\sby)?\s?[:：]|fot\.)\s?[^.!?\n]{2,40}"
    r"|(?:afp|ap|dpa|efe|pap|reuters|epa|getty(?:\simages)?|imago|ansa|共同|時事))\)?\.?\Z",
    re.IGNORECASE,
)
_AGENCIES = (
    "afp",
    "ap",
    "dpa",
    "efe",
    "pap",
    "reuters",
    "epa",
    "getty",
    "images",
    "imago",
    "ansa",
    "共同",
    "時事",
)
_SEE_POST = re.compile(
    r"(?:view (?:this|the) (?:post|photo|profile) on|sieh dir diesen beitrag auf|diesen beitrag auf \w+ ansehen|(?:voir|afficher) cette publication (?:sur|dans)"
    r"|ver esta publicación en|wyświetl ten post na|zobacz ten post na|この投稿をinstagramで見る|skip \w{1,12} post(?: \d{1,3})? by [^\n]{1,60})(?: (?:instagram|facebook|twitter|x|tiktok|instagramie|instagramu)(?: an)?(?-i:(?![a-z]))[.:]?)?",
    re.IGNORECASE,
)
_BELOW = re.compile(  # where an embed ends, how many comments, and the banner of a page
    r"end\sof\s\w{1,12}\spost(?:\s\d{1,3})?(?:\sby\s[^\n]{1,60})?\Z|(?:comments|kommentare|commentaires|comentarios|komentarze|コメント)\s?[(（]\d{1,5}[)）]\Z"
    r"|(?:follow\sus|folgen\ssie\suns|folgt\suns|suivez-nous|síguenos|(?:obserwuj|śledź)\snas)\s(?:on|auf|sur|en|na)\b|"
    r"\d{1,5}\s(?:comments?\son|kommentare?\szu|commentaires?\ssur|comentarios?\sen|komentarz\w*\sdo)\b"
    r"|[^.!?\n“„«\"]{0,60}\b(?:uses?|verwende[nt]|nutz(?:en|t)|utilis(?:e|ons|ent)|utilizamos|utilizan?|usamos|używa(?:my)?|korzysta(?:my)?)\b[^.!?\n“„«\"]{0,60}\bcookies?\b",
    re.IGNORECASE,
)
_NEEDLES = (
    "kip ",
    "iew this",
    "iew the",
    "iesen Beitrag",
    "cette publication",
    "esta publicación",
    "ten post na",
    "この投稿を",
)
_LONGEST, _LONGEST_CONSENT = 300, 900
_CONSENT = re.compile(
    r"cookies?|permission|consent(?:ement|imiento)?|zustimmung|einwilligung|zgod[aąęy]\b|同意|クッキー",
    re.IGNORECASE,
)
"""What a line speaks of that asks for leave before an embed is shown."""
_SAID = re.compile(r"[“„«\"]\s?(?:[\w'’-]+[\s,]+){4}")
_TELLING = re.compile(r"(?:correction:|mise à jour)[^“„«\"\n]*[“„«\"]\s?(?:[\w'’-]+[\s,]+){4}")


@cache
def _openings(language: str) -> dict[str, tuple[str, ...]]:
    """How furniture begins, by its first character."""
    by_first: dict[str, tuple[str, ...]] = {}
    for opening in dict.fromkeys((*lexicon(language).furniture, *lexicon("en").furniture)):
        by_first[opening[0]] = (*by_first.get(opening[0], ()), opening)
    return by_first


def embed_openings(text: str) -> list[tuple[int, int]]:
    """Start and end of every line that stands for an embed that could not be shown: View this post on Instagram."""
    if not any(needle in text for needle in _NEEDLES):
        return []
    return [found.span() for found in _SEE_POST.finditer(text)]


def _counts_back(text: str) -> bool:
    return _AGO_WORD.search(text) is not None and ago_after(text, 0) == len(text)


def is_stamp(text: str) -> bool:
    """Whether a line is nothing but the time of an entry in a live blog: 18:34."""
    return len(text) < 24 and _STAMPED.match(text) is not None


@lru_cache(maxsize=1024)
def is_furniture(text: str, language: str) -> bool:
    """Whether the line belongs to the page: a credit, a related link, a newsletter or tip line."""
    head = text[:80].lower().lstrip(_ORNAMENTS)
    if head.startswith(_openings(language).get(head[:1], ())):
        longest = _LONGEST_CONSENT if _CONSENT.search(text) else _LONGEST
        return len(text) < longest and not _TELLING.match(head)
    if is_service_line(text):
        return True
    if len(text) >= 200:
        return False
    if len(text) < 6 and _BARE_NUMBER.match(text):
        return True
    if text[0] in "▼▽■◆◇□●◎▲△★☆♦" and _HEADING.match(text):
        return True
    if len(text) < 100 and (_LIVE.match(text) or is_of_comments(text) or _counts_back(text)):
        return True
    if _BELOW.match(text):
        return True
    if len(text) < 100 and text[-1].isdigit() and _STAMP.match(text):
        return True
    low = text.lower()
    if ("let" in low or "メルマガ" in low or "レター" in low) and _NEWSLETTER.search(text):
        return _SAID.search(text) is None  # “…,” he wrote in his newsletter
    if len(text) < 160 and _may_credit(low) and _CAPTION.match(text):
        return True
    return len(text) < 140 and ("/" in text or "©" in text or "via " in text) and bool(_CREDIT.match(text))


def _may_credit(low: str) -> bool:
    """Whether a line in lower case has near its end what a credit has: quicker than the pattern."""
    tail = low[-50:]
    return ":" in tail or "：" in tail or "fot." in tail or tail.rstrip(").").endswith(_AGENCIES)
