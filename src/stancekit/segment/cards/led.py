"""Posts behind who posted them, where, and perhaps when, before a colon: Ann Lee on Facebook, 3 May 2022: WORDS."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from stancekit.segment.anchors.anchor import NICKNAME, clean_author
from stancekit.segment.anchors.status import status_of
from stancekit.segment.dates import date_at, day_of_year_after
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import LANGUAGES, lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.labels import is_label
from stancekit.segment.links import has_words, links_of, media_of
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.paragraphs import Line, lines_of
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import NAMES, VIA, platform_of_name

__all__ = ["led_posts"]

_PLACED = re.compile(rf"(?:{NAMES})[^\n:：]{{0,44}}[:：]")  # quicker than a look at every line
_PLATFORM = re.compile(NAMES)
_COLON = re.compile(r"\s?[:：](?=\s|$|[^\s\d/])\s{0,3}")
_VIA_LAST = re.compile(rf"(?:{VIA.pattern}|\s?[(（](?P<b>{NAMES})[)）])\Z")
_WHEN = re.compile(r"\s?[,·|(（]\s?(?:(?:on|am|le|el|del|dnia|w\sdniu)\s)?(?=\d|[^\W\d_])")
_ITEM = re.compile(r"(?:[•*·–-]\s{1,4}|\d{1,2}[.)]\s{1,4})")
_ACCOUNT = re.compile(r"(?P<n>.{0,60}?)\s?[(（]?[@＠](?P<h>\w[\w.\-]{0,60}(?:@[\w.\-]{3,60})?)[)）]?\Z")
_DAYS = word_set(
    "yesterday today tonight gestern heute hier aujourd'hui ayer hoy anoche wczoraj dziś dzisiaj"
)
_MARKS = "“„«»\"「『'‘"
_ACCOUNTS = re.compile(r"[@＠]\w[\w.@-]*[.,;|/]?")
_NICK = re.compile(
    r"[^\W\d_]{2,24}\d{1,6}|[A-ZÀ-Þ][a-zà-ÿ]{2,14}-[A-ZÀ-Þ][a-zà-ÿ]{2,14}|[^\W\d_]{2,20}(?<=[a-zà-ÿ])[A-ZÀ-Þ][a-zà-ÿ]{2,20}|[a-zà-ÿ]{5,30}"
)
"""A name of an account that is one word: Sternengucker71, BastelBerta, and in small letters where a line begins so."""
_LONGEST_HEAD = 110
_MOST_LINES = 12
_FEW = 7  # words of a name
_NOBODY = word_set(
    """the a an this that now live today more also follow following reactions reaction comments comment replies here what how who and but on in at his her their its our my your all some many
    jetzt heute neu der die das dem den ein eine mehr auch folgen folgt reaktionen kommentare hier was wie wer und aber auf im sein ihr ihre unser mein alle einige viele so
    maintenant direct le la les l' un une des plus aussi suivez réactions commentaires ici quoi comment et mais sur dans son sa ses leur notre tous certains
    ahora hoy directo el los las una unos más también síguenos reacciones comentarios aquí qué cómo y pero en su sus nuestro todos algunos
    teraz dziś dzisiaj więcej także też obserwuj reakcje komentarze tutaj co jak kto i ale na w jego jej ich nasz wszyscy niektórzy wpis post tweet beitrag publication publicación mensaje message"""
)
"""Words that begin what is no name: The post on Facebook, Also on X."""
_CALLS = word_set(
    """you we they i please contact reach find see read watch sie wir ich du ihr bitte lesen sehen schreiben kontaktieren vous nous je on contactez retrouvez lisez voir
    usted ustedes nosotros yo puede puedes contacta sigue sígueme lea możesz można proszę śledź śledźcie obserwujcie kontakt znajdziesz zobacz"""
)
"""Words with which a sentence speaks to the reader: You can reach our newsroom on X."""


class _Head(NamedTuple):
    """Who posted where and when, and where the words begin: at the end of the line if they stand below."""

    name: str | None
    handle: str | None
    platform: str
    day: date | None
    dated: bool
    words: int


def led_posts(text: str, language: str) -> list[Embed]:
    """Read every post whose line, or the line above it, names its author and the platform before a colon.

    Words in quotation marks behind such a head are the article's quotation.
    """
    if not _PLACED.search(text):
        return []
    found: list[Embed] = []
    lines = lines_of(text)
    row = -1  # the last line of the post before
    for place, line in enumerate(lines):
        head = _head(text, line, language, in_row=row == place - 1)
        if head is None:
            continue
        if head.words < line.end:
            first, last, closed = line._replace(start=head.words), place, True
        elif place + 1 < len(lines) and not _head(text, lines[place + 1], language):
            first = lines[place + 1]
            last, closed = _end(text, lines, place + 1, language)
        else:
            continue
        words = _ACCOUNTS.sub(" ", text[first.start : lines[last].end])
        if text[first.start] not in _MARKS and has_words(words):  # Newsroom on Twitter: @newsroom is no post
            found.append(_embed(text, line.start, first.start, lines[last].end, head, closed=closed))
            row = last
    return found


def _end(text: str, lines: list[Line], first: int, language: str) -> tuple[int, bool]:
    """The last line of a post that begins with `first`, and whether what was counted closes it: else its first paragraph."""
    paragraph = first
    for place in range(first + 1, min(len(lines), first + _MOST_LINES)):
        words = text[lines[place].start : lines[place].end]
        told = status_of(words[:_LONGEST_HEAD], language)
        if told and (told.counted or told.buttons):
            return place - 1, True
        if told or words[-1] in ":：" or "@" in words or _head(text, lines[place], language):
            break
        if lines[place].gap == 1 and paragraph == place - 1:
            paragraph = place
    return paragraph, False


def _head(text: str, line: Line, language: str, *, in_row: bool = False) -> _Head | None:
    """Read the head of a line; `in_row` says that it stands directly behind such a post, where one word is a name too."""
    item = _ITEM.match(text, line.start, line.end)
    start = item.end() if item else line.start
    for colon in _COLON.finditer(text, start, min(line.end, start + _LONGEST_HEAD)):
        before, day, dated = _dated(text[start : colon.start()], language)
        via = _VIA_LAST.search(before)
        if via is None:
            continue
        who = before[: via.start()].strip(" *").removeprefix("_")
        account = _ACCOUNT.match(who)
        name = account["n"].strip() if account else who
        if name and not _names_somebody(
            name,
            language,
            sure=bool(dated or account or via["b"] or NICKNAME.fullmatch(name) or _is_nick(name, language))
            or (in_row and name.isalpha() and name[0].isupper()),
        ):
            return None
        return _Head(
            _shown(clean_author(name), language) if name else None,
            "@" + account["h"].rstrip(".-") if account else None,
            platform_of_name(via["p"] or via["b"]), day, dated, min(colon.end(), line.end),
        )  # fmt: skip
    return None


def _dated(head: str, language: str) -> tuple[str, date | None, bool]:
    """Part a head from the date at its end."""
    for found in _WHEN.finditer(head):
        when = date_at(head, found.end(), language)
        if when and not head[when.end :].strip(" )）."):
            return head[: found.start()], when.day, True
        told = head[found.end() :].strip(" )）.").lower()
        day = day_of_year_after(head, found.end())
        if told in _DAYS or (day > found.end() and not head[day:].strip(" )）.")):
            return head[: found.start()], None, False
    return head, None, False


def _names_somebody(name: str, language: str, *, sure: bool) -> bool:
    """Whether what stands before a platform names somebody, and no crowd, no fact and no page."""
    words = name.split()
    if (
        any(mark in name for mark in '“”„«»"「」?!…;')
        or len(words) > _FEW
        or words[0].lower() in _NOBODY | _CALLS
    ):
        return False
    if language == "ja":
        return sure or len(name) < 16
    lex = lexicon(language if language in LANGUAGES else "en")
    if is_label(name, lex.language) or not (lex.crowd | lex.write | lex.say).isdisjoint(tokens_of(name)):
        return False
    titled = len(words) > 1 and (words[0][-1] == "." or words[0] in lex.roles)  # o. Jan Lis, dr Ewa Lis
    return sure or (len(words) > 1 and words[1 if titled else 0][0].isupper())


def _is_nick(name: str, language: str) -> bool:
    """Whether one word is formed as only accounts are named."""
    known = lexicon(language if language in LANGUAGES else "en")
    return (
        _NICK.fullmatch(name) is not None
        and not _PLATFORM.fullmatch(name)
        and name.lower() not in known.function | known.medium
    )


def _shown(name: str | None, language: str) -> str | None:
    """The name without what tells of the person before it: Ex-Keeper und Klub-Ikone Lothar Beinlich."""
    told = names_in(name, language) if name and language in LANGUAGES and language != "ja" else []
    if name and told and told[-1][1] == len(name) and " " in told[-1][2]:
        before = name[: -len(told[-1][2])].split()
        return told[-1][2] if any(word.islower() for word in before) else name
    return name


def _embed(text: str, block: int, start: int, end: int, head: _Head, *, closed: bool) -> Embed:
    words = text[start:end]
    doubts = (*(() if closed else ("attribution_above",)), *(() if head.handle else ("no_handle",)))
    if head.dated and head.day is None:
        doubts += ("date_ambiguous",)
    return Embed(
        start, end, block, end, head.name, head.handle, head.day, head.platform,
        links=links_of(words), media=media_of(words), doubts=doubts,
    )  # fmt: skip
