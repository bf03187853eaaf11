"""The names that boards and comment sections give to those who state none: 名無しさん, Anonymous, Gast."""

from __future__ import annotations

import re

__all__ = ["is_anonymous", "own_name"]

_DEFAULT = re.compile(
    r"(?:(?:an\s)?anonym(?:ous|e|er|es|o)?(?:\s(?:user|coward|poster|reader|commenter|nutzer(?:in)?|leser(?:in)?|benutzer))?"
    r"|(?:un\s|une\s)?(?:utilisat(?:eur|rice)|lect(?:eur|rice)|internaute)\sanonyme|(?:un\s|una\s)?(?:usuari[oa]|lectora?)\s(?:anónim[oa]|invitad[oa])"
    r"|anónim[oa]|anonim(?:owy|owa|owo|ow[ay]\s(?:użytkowni(?:k|czka)|czytelni(?:k|czka)))?|użytkownik\sanonimowy|guest(?:\suser)?|gast|invitée?|invitad[oa]|visiteur|visitante|go[śs][ćc](?:\sportalu)?|niezalogowan[ya]|użytkownik\sniezalogowany|internaut(?:a|ka)|czytelni(?:k|czka)"
    r"|unregistered|unknown|unbekannt|\[deleted\]|deleted\suser|gelöschter\s(?:nutzer|benutzer)|utilisateur\ssupprimé|usuario\seliminado|konto\susunięte"
    r")(?:[\s_#-]{0,2}\d{1,9})?"
    r"|[^@＠\s]{0,12}(?:名無し|ななし)(?!沼)[^\n]{0,24}|匿名(?:さん|希望|ユーザー)?(?:[@＠][^\n]{1,20})?|以下、?[^\n]{0,16}が(?:お送り|放送)[^\n]{0,8}|通りすがり(?:さん)?",
    re.IGNORECASE,
)
_LONGEST = 60


def is_anonymous(name: str | None) -> bool:
    """Whether a name is such a default, also with a number behind or the mark of those who have no account: ~gość."""
    return name is not None and len(name) <= _LONGEST and _DEFAULT.fullmatch(_unmarked(name)) is not None


def own_name(name: str | None, handle: str | None) -> str | None:
    """The name of a post's author, None where it is such a default and no account beside it tells who it is.

    The mark that portals put before the name of who has no account (~ania) is none of it.
    """
    if handle is not None or name is None:
        return name
    return None if is_anonymous(name) else _unmarked(name)


def _unmarked(name: str) -> str:
    return name.strip().removeprefix("~").lstrip()
