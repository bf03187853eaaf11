"""Who holds the office, or is called by the word, beside quoted words: the mayor, the player herself, her lawyer."""

from __future__ import annotations

import re

from stancekit.segment.clauses import first_sentence, last_sentence
from stancekit.segment.lexicon.callings import CONCERNED
from stancekit.segment.lexicon.offices import OFFICES_OF_ONE, SPOKESPEOPLE
from stancekit.segment.names.callings import is_calling, without_article
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.mentions import Mentions
from stancekit.segment.speech.other_offices import is_past, other_office
from stancekit.segment.speech.viewpoints import opens_asked

__all__ = ["is_another", "is_the_author", "who_is_called"]

_NEAR = 100  # code points beside the words in which it is said whose or of what somebody is
_OPENS = 3  # code points with which a line begins before its words
_HIMSELF = re.compile(
    r"\b(?:sam|sama|propi[oa])\s(?P<a>[\w-]+)|(?P<b>[\w-]+)\s(?:selbst|selber|himself|herself|lui-même|elle-même|mism[oa])\b"
)
_FIELD = r"\b{}\s(?:of|for|de|del|du|des|für|von|do\sspraw)\s(?:the\s|la\s|l['’])?[A-ZÀ-ÖØ-Þ]"
_OWNED = r"\b(?:his|her|their|seine?|ihre?|son|sa|leur|su|jego|jej|ich)\s{}\b"

_OF_SOMEBODY = r"\b{}\s(?:of\sthe|der|des|du|de\sla|de\sl['’]|del)\s?(?P<whose>[^\W\d_]{{4,}})"


def who_is_called(mentions: Mentions, item: Attributed, behind: dict[int, str]) -> tuple[bool, str | None]:
    """Whether it is clear whom the calling beside the words means, and who that is; None for nobody who is named.

    `behind` gives the author of a post that stands directly before a line.
    """
    q, focal = item.quotation, mentions.focal.name if mentions.focal else None
    calling, low = item.calling or "", without_article(item.calling or "")
    if low in CONCERNED.get(mentions.language, ()):
        return True, focal
    if other := other_office(mentions.text, item):
        held = mentions.bearers.called(f"{other}{calling}", q.start)
        if held or not is_past(other):
            return True, held
    elif found := mentions.bearers.called(calling, q.start):
        return True, found
    if _himself(mentions, item, low):
        return True, focal
    if _of_a_field(mentions, item, low) or _is_somebodys(mentions, item, low):
        return True, None  # El ministro de Trabajo respondió, where nobody was called a minister
    if low in SPOKESPEOPLE and not mentions.bearers.heads(calling):
        return True, None  # of a body, or of somebody else
    opens = q.line in behind and q.start - mentions.lines[q.line].start < _OPENS
    return opens, behind[q.line] if opens else None


def _beside(mentions: Mentions, item: Attributed) -> tuple[str, str]:
    """What stands directly before and behind the words."""
    q, text = item.quotation, mentions.text
    return text[max(0, q.start - _NEAR) : q.start], text[q.end : q.end + _NEAR]


def _himself(mentions: Mentions, item: Attributed, low: str) -> bool:
    """Whether the calling beside the words is put against others: the player herself, sama zawodniczka."""
    return any(
        low in (found["a"], found["b"])
        for piece in _beside(mentions, item)
        for found in _HIMSELF.finditer(piece.lower())
    )


def _of_a_field(mentions: Mentions, item: Attributed, low: str) -> bool:
    """Whether the calling beside the words says what it is of, as it does for somebody not spoken of yet."""
    if low not in OFFICES_OF_ONE or mentions.bearers.heads(low):
        return False
    q = item.quotation
    shape = re.compile(_FIELD.format(f"(?i:{re.escape(low)})"))
    pieces = (mentions.lead(q.line, q.start)[-_NEAR:], mentions.text[q.end : q.end + _NEAR])
    return any(shape.search(piece) for piece in pieces)


def _is_somebodys(mentions: Mentions, item: Attributed, low: str) -> bool:
    """Whether the calling beside the words is what somebody is to another: her lawyer, who is named nowhere."""
    shape = re.compile(_OWNED.format(re.escape(low)))
    before, behind = _beside(mentions, item)
    pieces = (last_sentence(before), first_sentence(behind.lstrip(",. ")))
    if any(shape.search(piece.lower()) for piece in pieces):
        return True
    of_whom = re.compile(_OF_SOMEBODY.format(re.escape(low)))
    return any(
        is_calling(found["whose"], mentions.language)
        for piece in pieces
        for found in of_whom.finditer(piece.lower())
    )


def is_another(calling: str, mentions: Mentions) -> bool:
    """Whether an office is not what the opening calls anybody: the holder is somebody who is not named."""
    office = without_article(calling)
    one = office in OFFICES_OF_ONE or office.partition("-")[0] in OFFICES_OF_ONE  # ministre-président
    return one and not mentions.bearers.heads(calling)


def is_the_author(calling: str, mentions: Mentions, line: Line, end: int) -> bool:
    """Whether a calling may mean the author of the post before its line: the article begins with nobody called so."""
    if without_article(calling) in CONCERNED.get(mentions.language, ()):
        return False
    asked = opens_asked(mentions.text[line.start : end], mentions.language)
    return not asked and not mentions.bearers.heads(calling)
