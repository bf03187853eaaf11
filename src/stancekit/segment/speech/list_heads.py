"""Whom the head of a line names in a list of "Name: text"."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.anchors.anchor import NICKNAME
from stancekit.segment.lexicon import lexicon
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.platforms import VIA, platform_of_handle, platform_of_name

__all__ = ["Author", "author_of_head"]

_SIGNED = re.compile(
    r"(?:(?:tweet|post|beitrag|publicación|mensaje|message|wpis|komentarz|comment(?:aire)?|kommentar|comentario)\s(?:by|von|de|par|od)\s)?"
    r"(?P<n>[^@＠()\[]{2,48}?)?\s?[(\[]?[@＠](?P<h>\w[\w.\-]{0,60}(?:@[\w.\-]{3,60})?)[)\]]?(?P<v>[^@]{2,20})?",
    re.IGNORECASE,
)


class Author(NamedTuple):
    """Whom the head of a list line names: `sure` that it is somebody, `signed` that it says where they posted.

    One that is `posted` gives what an attribution of a post does: a platform, or a name with its account.
    """

    name: str | None
    handle: str | None = None
    sure: bool = False
    signed: bool = False
    posted: bool = False
    platform: str | None = None


_APPOSED = re.compile(r"(?P<n>[^,(（]{2,40}?)(?:,\s[^,]{2,40}|\s?[(（][^)）]{1,20}[)）])")
_AGED = re.compile(
    r"(?P<n>[^\W\d_a-z][^,(（\d]{1,39}),\s(?:aged\s|de\s|lat\s)?1?\d{1,2}(?:\s(?:years?(?:\sold)?|Jahre?|ans|años|lata?|l\.|J\.))?(?:,\s[^,\d]{2,40})?"
)
"""A name, how old somebody is and perhaps from where: Ann, 58, Harbour."""
_BRACKETED = re.compile(r"\s?[(（][^)）]{0,20}[)）]\Z")
_DESCRIBED = re.compile(r"\d0代|男性|女性|会社員|主婦|学生|住民|利用者|客\Z|匿名")
_WITHHELD = re.compile(
    r"(?:name|names)\s(?:withheld|supplied)|anonymous|name\sder\sredaktion\sbekannt|anonym|anonyme|nom\s(?:connu|caché)|anónim[oa]|nombre\sreservado|anonim(?:owo)?"
)
"""Heads of letters by somebody who is not named."""
_POLITE = re.compile(r"(?:さん|氏|様|君|ちゃん)\Z")
_INITIAL = re.compile(
    r"(?P<n>[^\W\d_][\w'’-]+ [A-ZÀ-ÞŁŚŻŹĆ]\.)(?: (?:aus|from|de|du|d['’]|z|ze)(?: |(?<=['’]))[^\W\d_a-z][\w'’ -]{1,30})?$"
)
"""A reader by the letter of the surname, perhaps with the town: Ann L. aus Bonn."""


def author_of_head(who: str, language: str, *, marked: bool) -> Author | None:
    """Read the head of a list line; None where it names nobody. Words that are `marked` are spoken in any case."""
    if _WITHHELD.fullmatch(who.strip().lower()):
        return Author(None, sure=True)
    who = who.strip()  # bold type leaves blanks behind
    stem, _, last = who.rpartition(" ")
    reports = stem and last.lower() in lexicon(language).write
    signed = _SIGNED.fullmatch(stem if reports else who) if "@" in who or "＠" in who else None
    if signed and (not signed["v"] or VIA.fullmatch(signed["v"])):
        name, where = (signed["n"] or "").rstrip(" ,·") or None, VIA.search(signed["v"] or "")
        return Author(
            name, "@" + signed["h"], sure=True, signed=True, posted=name is not None or where is not None,
            platform=platform_of_name(where["p"]) if where else platform_of_handle(signed["h"]),
        )  # fmt: skip
    if via := next((v for v in VIA.finditer(who) if v.end() == len(who)), None):
        who = who[: via.start()]
        stem, _, last = who.rpartition(" ")
        who = stem if stem and last.lower() in lexicon(language).write else who
    if language == "ja":
        return _of_japanese(who)
    if aged := _AGED.fullmatch(who):
        return Author(aged["n"], sure=True)
    if apposed := _APPOSED.fullmatch(who):
        who = apposed["n"]
    if initial := _INITIAL.match(who):
        return Author(initial["n"], sure=True)
    if _is_named(who, language):
        return Author(who, sure=True)
    return Author(who, sure=marked) if marked or _may_be_somebody(who, language) else None


def _of_japanese(who: str) -> Author:
    """Read the head of a Japanese line, which is somebody only in a row that is led in: りんさん（高校生）, 60代男性."""
    name = _BRACKETED.sub("", who)
    described = _DESCRIBED.search(name) is not None
    return Author(None if described else _POLITE.sub("", name))


def _is_named(who: str, language: str) -> bool:
    """Whether the head of a list line is a full name and nothing else."""
    if len(who.split()) < 2:
        return False
    names = names_in(who, language)
    return bool(names) and names[-1][1] == len(who) and len(names[-1][2].split()) > 1


def _may_be_somebody(who: str, language: str) -> bool:
    """Whether the head of a line in a row may be somebody's name: three words at most, the first in capitals, or a nickname."""
    if language == "ja" or len(who.split()) > 3 or who.isupper():
        return False
    return who[:1].isupper() or NICKNAME.fullmatch(who) is not None
