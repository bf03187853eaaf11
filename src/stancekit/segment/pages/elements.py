"""What the elements of a page are to its text: left out, blocks of their own, beside the article."""

from __future__ import annotations

import re
from functools import lru_cache

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.pages.frames import EMBED_CLASS

__all__ = ["BLOCK", "HIDING", "PUBLISHED", "SKIPPED", "SUBHEADS", "VOID", "WAITING", "stands_beside"]

SKIPPED = word_set(
    "script style template svg nav footer form button select noscript iframe head object canvas video audio math textarea"
)
SUBHEADS = word_set("h2 h3 h4 h5 h6")
VOID = word_set("area base br col embed hr img input link meta param source track wbr")
BLOCK = word_set(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html "
    "legend li main ol option p pre section summary table tbody td tfoot th thead title tr ul"
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:related|newsletter|promo|advert|ads?|recirc|recommended|see-also|read-more|breadcrumb|share|sharing|social-bar|tags|byline|credit"
    r"|siehe-auch|lesen-sie-auch|mehr-zum-thema|lire-aussi|a-lire-aussi|voir-aussi|relacionad[ao]s?|te-puede-interesar|lee-tambien|zobacz-tez|czytaj-tez|przeczytaj-tez|powiazane|kanren)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"(?:^|[\s_-])(?:cookies?[_-]?(?:banner|notice|bar|box|consent|popup|overlay|hinweis|policy|law|message|info)|gdpr|rodo|didomi|cmp)(?:$|[\s_-])",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:category|tag)-\S+")  # what an article is about
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|(?:leser)?kommentare|kommentarbereich|commentaires|comentarios|komentarze)(?:$|[\s_-])",
    re.IGNORECASE,
)
HIDING = frozenset(("noscript", "template"))
WAITING = re.compile(r"embed|consent|lazy|tweet", re.IGNORECASE)
PUBLISHED = frozenset(
    ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date")
)


@lru_cache(maxsize=4096)
def stands_beside(marks: str, own: str) -> bool:
    """Whether an element of that class and id stands beside the article: related links, a newsletter, consent, comments."""
    marks = _TOPIC.sub("", marks)
    if _BESIDE.search(marks) or _CONSENT.search(f"{marks} {own}"):
        return True
    return not EMBED_CLASS.search(marks) and bool(_COMMENTS.search(f"{marks} {own}"))
