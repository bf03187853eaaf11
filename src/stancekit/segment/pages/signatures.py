"""The words of a line of author and date: the name, the handle, the date, and what is no more than a frame for them."""

from __future__ import annotations

import re

from stancekit.segment.dates import FoundDate, date_at

__all__ = [
    "LONGEST_NAME",
    "READERS",
    "date_in",
    "handle_in",
    "is_alone",
    "is_recent",
    "name_in",
    "names_reader",
    "without_signature",
]

LONGEST_NAME = 60
_LONGEST = 200
_FEW = 5  # letters: am, Uhr
_HANDLE = re.compile(r"[(（]?[@＠](?P<h>\w[\w.\-]{0,80}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)[)）]?")
_PLACE = re.compile(
    r"[\s,(]*\b(?:(?:on|via|auf|bei|sur|en|na|w|in)\s)?(?:facebook(?:u|iem)?|instagram(?:ie)?|mastodon(?:ie)?|bluesky|threads|youtube|tiktok"
    r"|linkedin|x|twitter(?:ze)?)\b\)?",
    re.IGNORECASE,
)
_ACTIONS = re.compile(
    r"(?:\d+\s)?\b(?:likes?|points?|upvotes?|retweets?|views?|reply|share|gefällt mir|antworten|teilen|j['’]aime|répondre|partager|me gusta|responder|compartir|lubię to!?|odpowiedz"
    r"|udostępnij|いいね！?|返信)(?!\w)",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:(?:vor|hace|il y a)\s\d+\s[^\W\d_]+|\d+\s[^\W\d_]+\s(?:ago|temu))\b|\d+\s?(?:分|時間|日|週間|か月|年)前",
    re.IGNORECASE,
)
READERS = r"reader|leser|lecteur|lectrice|lector|czytelni|user|nutzer"
"""Beginnings of words for those who read a paper or use a site, as alternatives of a pattern."""
_READER = re.compile(rf"\b(?:{READERS}|comment|koment)|読者|投稿", re.IGNORECASE)
_LED = re.compile(
    r"^(?:(?:by|von|par|por|przez|autor|author|auteur)(?:\s|:\s?)"
    r"|(?:post(?:ed)?|tweet|comment|beitrag|gepostet|kommentar|publication|publiée?|commentaire|publicación|publicad[oa]|comentario|opublikowan[aey])"
    r"\s(?:by|von|par|por|de|przez)(?:\s|:\s?|\Z)"
    r"|(?:post|wpis|komentarz)(?:\sużytkowni(?:ka|czki)(?:\s|\Z)|\Z))",
    re.IGNORECASE,
)
"""What leads a name in, also where a handle alone stands behind it: By Ann Lee, Publicación de @ann."""
_SAYS = re.compile(
    r"\s?(?:says|said|wrote|writes|schrieb|schreibt|sagt|a écrit|écrit|dit|escribió|dice|pisze|napisała?)(?:\s(?:am|on|le|el))?\s?:?$"
)
_INITIAL = re.compile(r"\b[^\W\d_]{1,2}\.$")
_PARTS = re.compile(r"\s[·•|—–-]\s|[·•|、]|[,;]\s")
_SIGNS = ' \t\r\n\u00a0\u3000,;:·•|—–―-()（）[]"★☆⭐'
_TOKEN = re.compile(r"(?<![^\W_])[^\W_]|(?<=[^\W\d_])\d")


def date_in(words: str, language: str = "en") -> FoundDate | None:
    """The first date of a line."""
    for token in _TOKEN.finditer(words, 0, _LONGEST):
        if found := date_at(words, token.start(), language):
            return found
    return None


def is_recent(words: str) -> bool:
    """Whether a line says how long ago a post was written."""
    return _AGO.search(words) is not None


def handle_in(words: str) -> str | None:
    """The first handle of a line."""
    found = _HANDLE.search(words)
    return "@" + found["h"] if found else None


def name_in(words: str) -> str | None:
    """The name in a line of author and date."""
    if (dated := date_in(words)) and dated.start:
        words = words[: dated.start]
    words = _SAYS.sub("", _LED.sub("", _HANDLE.sub("", _AGO.sub("", words)).strip(_SIGNS)))
    for piece in _PARTS.split(words):
        name = _PLACE.sub("", piece).strip(_SIGNS).lstrip(".")
        name = name if _INITIAL.search(name) else name.rstrip(".")
        name = _ACTIONS.sub("", name).strip(_SIGNS)
        if any(c.isalpha() for c in name) and date_in(name) is None:
            return name + ")" * (name.count("(") > name.count(")")) if len(name) <= LONGEST_NAME else None
    return None


def without_signature(words: str) -> str:
    """What is left of a line without date, handle, platform and the calls to like or answer."""
    if dated := date_in(words):
        words = words[: dated.start] + words[dated.end :]
    words = _ACTIONS.sub("", _PLACE.sub("", _HANDLE.sub("", _AGO.sub("", words))))
    return _SAYS.sub("", words.strip(_SIGNS + ".")).strip(_SIGNS + ".")


def names_reader(words: str) -> bool:
    """Whether a line calls its author a reader, or the post a comment."""
    return _READER.search(words) is not None


def is_alone(words: str, name: str | None) -> bool:
    """Whether hardly anything stands in a line besides the name, the date and a platform, or it names a reader."""
    rest = without_signature(words.replace(name or "", ""))
    return names_reader(words) or sum(c.isalpha() for c in rest) <= _FEW
