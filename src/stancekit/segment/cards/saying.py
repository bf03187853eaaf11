"""The verb behind a name by which blogs and forums lead in a comment: ann says:, abuela dijo..., マリ より:."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["NOBODY", "VERB", "before_saying"]

VERB = (
    r"(?:wrote|said|posted|commented|replied|writes|says|replies|schrieb|sagte|meinte|kommentierte|antwortete|schreibt|sagt|meint|hat\s(?:geschrieben|gesagt|kommentiert)"
    r"|a\s(?:écrit|dit|posté|commenté|répondu)|écrit|dit|répond|escribió|dijo|comentó|publicó|respondió|ha\s(?:escrito|dicho|comentado)|escribe|dice"
    r"|(?:napisał|skomentował|powiedział|odpisał|odpowiedział)(?:\(a\)|/a|a)?|pisze|mówi)"
)
"""Any of them, in the languages that part words by blanks."""
NOBODY = word_set(
    "he she they it who er sie es wer il elle on ils elles qui él ella ellos ellas quien on ona oni one kto 彼 彼女"
)
_SAYING = re.compile(
    rf"(?:\s{VERB}|\s?(?:さんの?)?(?:より|のコメント|さんのコメント))\s?(?:[:：]|\.\.\.|…)\Z"
)


def before_saying(words: str) -> str | None:
    """Whom a line names that ends in such a verb and a colon or dots; None for another line, and for a pronoun."""
    found = _SAYING.search(words) if words[-1:] in ":：.…" else None
    name = words[: found.start()].strip() if found else ""
    return name if name and name.split()[0].lower() not in NOBODY else None
