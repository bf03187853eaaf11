"""Words before a first name that say somebody has it: her brother Tom, doña Inés, a man called Tom."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import is_calling

__all__ = ["introduces", "says_name"]

_NAMING = re.compile(
    r"\b(?:called|named|name\s(?:only\s)?as|calls\s(?:himself|herself)|(?:his|her)\sname\sis|heißt|hieß|namens|s'appel(?:le|ait)|prénommée?|se\sllama(?:ba)?|llamad[oa]|ma\sna\simię|imieniem|o\simieniu|podpisan[ya](?:\sjako)?|signed\sas|nazywa\ssię)\s$"
)
_OWN = word_set("""his her their its sein seine ihr ihre deren dessen son sa leur su jego jej ich my our mein meine unser unsere mon ma notre mi
    nuestro nuestra mój moja nasz nasza""")
_HONORIFICS = word_set(
    "doña don dona pani pan pana madame monsieur señora señor mrs mr ms miss frau herr oma opa tante onkel"
)


def introduces(before: str, words: Lexicon) -> bool:
    """Whether it is said directly before a first name that somebody has it: her brother Tom, doña Inés, a man called Tom."""
    if _NAMING.search(before):
        return True
    last = [w.low for w in Clause(before[-40:], words).words][-2:]
    if last[-1:] and last[-1] in _HONORIFICS:
        return True
    return len(last) == 2 and last[0] in _OWN and is_calling(last[1], words.language)


def says_name(before: str) -> bool:
    """Whether a verb of naming stands directly before a name: Il s'appelle Jean Tal."""
    return _NAMING.search(before.lower().replace("’", "'")) is not None
