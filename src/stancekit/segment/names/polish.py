"""Polish names without the places and bodies in their cases before them."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.given_polish import is_given

__all__ = ["OBLIQUE", "polish_name"]

OBLIQUE = re.compile(r"[A-Z]{2,6}-(?:u|em|owi|ie|ach|ami|om|ów)")
"""Letters with the ending of a case in which they are no subject: odpisał SMS-em."""
_GENITIVES = ("u", "ów", "y", "i", "ych", "ich")
_NO_PLACE = word_set(
    "jerzy ignacy walenty wincenty cezary ksawery konstanty antoni hieronim eligiusz emmanuel henri lui gerwazy hilary bazyli maury henry harry terry jimmy andy tony betty mary cindy sandy eli ali"
)


def polish_name(name: str, before: str, *, led: bool) -> str:
    """Leave out the place or the body, in its case, between an office and the name; `led` by an office in capitals."""
    parts = name.split()
    first = parts[0].lower()
    if led and (
        len(parts) > 3
        or _CASE.search(parts[0])
        or (first.endswith(("y", "i", "u", "ów")) and first not in _NO_PLACE)
    ):
        return " ".join(parts[-2:])  # Prezes Iskry Dariusz Maliszak
    called = before.split()[-1:]
    if (
        called
        and is_calling(called[0].lower(), "pl")
        and (len(parts) > 3 or (first.endswith(_GENITIVES) and first not in _NO_PLACE))
    ):
        return " ".join(parts[-2:])  # dyrektor Motoru (Kina Nowa Fala) Dariusz Maliszak
    if len(parts) == 3 and _IN.search(before) and is_given(parts[1]) and not is_given(parts[0]):
        return " ".join(parts[1:])  # na konferencji w Lublinie Ewa Rak
    if len(parts) > 2 and _OF_SOMEBODY.search(parts[0]):
        return " ".join(parts[1:])  # szefowa gabinetu Lipińskiego Olga Rak
    body = len(parts) > 3 and _CASE.search(parts[0]) is not None
    return " ".join(parts[-2:]) if body or _PLACED.search(before) else name


_CASE = re.compile(
    r"(?<!\bandrz)(?<!\bmac)(?<!\bmaci)(?<!\bbłaż)(?<!\bsergi)(?:i?ej|i?ego|[yi]ch)$", re.IGNORECASE
)  # Polskiej Izby Kupieckiej, but no Andrzej
_IN = re.compile(r"\b[Ww]e?\s$")
_OF_SOMEBODY = re.compile(r"(?:[sc]|dz)k(?:iego|iej)$")
_PLACED = re.compile(
    r"\b(?:gminy|miasta|powiatu|wsi|dzielnicy|osiedla|sołtys\w*|wójt\w*|burmistrz\w*|(?:wice)?prezydent\w*|starost\w*|starościn\w*"
    r"|stowarzyszeni\w+|fundacj\w+|mistrz\w*|reprezentan\w+|spółki|firmy|partii|klubu|związku|sieci|grupy|zespołu)\s$",
    re.IGNORECASE,
)  # a place stands between the office and the name: sołtyska Górki Bożena Lisek
