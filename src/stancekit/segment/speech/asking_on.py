"""Clauses in which somebody asks on: who answers is another, When Lee pressed him, he added."""

from __future__ import annotations

import re

__all__ = ["asked_on"]

_ASKED_ON = {
    "en": re.compile(
        r"\W*(?:when|as|after|once)\s[^,]{2,60}\s(?:asked|pressed|pushed|probed|followed\sup|insisted|enquired|inquired)\b[^,]{0,40},\s(?:he|she|they)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\W*(?:als|nachdem)\s[^,]{2,60}\s(?:nachhakte|nachfragte|fragte|nachbohrte|insistierte|nachgehakt\shatte|gefragt\shatte),\s\w+\s(?:er|sie)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\W*(?:quand|lorsque|lorsqu['’]|comme)\s?[^,]{2,60}\s(?:(?:le|la|l['’])\s?(?:a\s)?)?(?:relanc|insist|interrog|questionn|demand)\w+[^,]{0,40},\s(?:il|elle)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\W*cuando\s[^,]{2,60}\s(?:le\s)?(?:preguntó|insistió|repreguntó|inquirió)\b[^,]{0,40},",
        re.IGNORECASE,
    ),
    "pl": re.compile(
        r"\W*(?:gdy|kiedy)\s[^,]{2,60}\s(?:dopyta|zapyta|dopytywa|nacisn|drąży|spyta)\w*[^,]{0,40},",
        re.IGNORECASE,
    ),
}
"""The clause in which somebody asks on, and the pronoun of who answers where a language has one."""


def asked_on(sentence: str, language: str) -> bool:
    """Whether a sentence begins with somebody's question, which another answers: When Lee pressed him, he added."""
    shape = _ASKED_ON.get(language)
    return shape is not None and shape.match(sentence) is not None
