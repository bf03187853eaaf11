"""Who interviews: whom somebody speaks with, whose microphone or question it is. None of them speaks."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.names.callings import is_calling

__all__ = ["interviews"]

_MICROPHONES = {
    "en": r"(?:in\s(?:conversation|an\sinterview|a\schat|an\sexchange)|speaking|talking)\s(?:with|to)",
    "de": r"(?:im\s(?:\w+-?)?(?:gespräch|interview|telefonat)\smit|auf\s(?:eine\s)?(?:nach)?fragen?\s(?:von|der|des)|am\smikrofon\s(?:von|der|des))",
    "fr": r"(?:(?:au\smicro|à\sl['’]antenne|sur\sle\splateau|dans\sl['’]émission)\sd(?:e\s|u\s|es\s|['’])|auprès\sd(?:e\s|u\s|['’])|en\sréponse\sà|au\scours\sd['’]un\s(?:échange|entretien)\savec)",
    "es": r"(?:(?:en|ante)\s(?:los\s|el\s)?micrófonos?\sde|en\s(?:conversación|entrevista|una\s(?:entrevista|charla))\s(?:con|a)|a\spreguntas\sde)",
    "pl": r"(?:w\s(?:rozmowie|wywiadzie)\s(?:z|ze|dla)|na\spytanie|przed\smikrofonem)",
}
_INTERVIEWED = {
    language: re.compile(
        rf"\b{shape}\s?(?:(?:the|an?|de[mrn]|la|le|el|l['’])\s?)?(?P<who>[\w-]+)\s$", re.IGNORECASE
    )
    for language, shape in _MICROPHONES.items()
}
"""To whom somebody gives an interview, and what they are called: au micro de la journaliste Ann Lee."""
_INTERVIEW = 90  # code points before the name in which that stands
_OTHER_CASE = re.compile(
    r"(?:dziennikar|reporter|moderator|redaktor|prezenter)(?:zem|em|ką|ki|ka|a)|prowadząc(?:ą|ym|ej|ego)|redaktor"
)


def interviews(clause: Clause, begin: int) -> bool:
    """Whether a name is that of whom somebody speaks with: a lancé le maire, au micro de la journaliste Ann Lee."""
    shape = _INTERVIEWED.get(clause.lexicon.language)
    asked = shape.search(clause.text, max(0, begin - _INTERVIEW), begin) if shape else None
    return asked is not None and _asks(asked["who"].lower(), clause.lexicon)


def _asks(noun: str, words: Lexicon) -> bool:
    """Whether a noun is one for people, in Polish also in another case: z dziennikarką, z redaktorem."""
    if words.language == "pl":
        return _OTHER_CASE.fullmatch(noun) is not None
    return is_calling(noun, words.language) or noun in words.hosts
