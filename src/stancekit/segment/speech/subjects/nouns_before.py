"""Subjects before the verb that are nouns, and no names: one fan wrote, the mayor told the Gazette, les sonneurs ont dit."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.determiners import INDEFINITE
from stancekit.segment.speech.found import CROWD, PRONOUN, Subject
from stancekit.segment.speech.subjects.descriptions import definite_noun, described
from stancekit.segment.speech.subjects.predicate import Predicate

__all__ = ["noun_before", "somebody_before", "teller"]

_FAR, _TELLER = 12, 11  # words before a verb in which the noun for its subject stands
_SHORT = 4  # words of such a subject
_ARTICLE_AND_NOUN = 2
_APPOSED = re.compile(r",\s(?P<who>[@＠]\w[\w.]{1,38}\w),?\s\Z")
"""An account between commas directly before the verb: one user, @ann, wrote."""
_AGED = re.compile(r"\d{1,3}-(?:year-old|jähriger?)|(?:\w+agénaire)|\d{1,2}-lat(?:ek|ka)")
_SEVERAL = {"fr": ("les",), "es": ("los", "las"), "de": ("die",), "en": ("the",)}
"""Articles of the plural, as far as their form tells."""


def somebody_before(at: Predicate) -> Subject | None:
    """Read a subject that is nobody in particular: "one fan wrote", "X said no, while another wrote"."""
    if at.touches_name:
        return None
    if account := _APPOSED.search(at.before):
        return Subject(account["who"], "handle")
    near = at.head
    if at.names:
        since = at.names[-1][1]
        if at.clause.text.startswith(",", since) and at.before.rstrip().endswith(","):
            return None  # Ann Lee, a teacher, said
        near = at.clause.lows(since, at.verb.start)
    if not at.names and len(near) > 1 and near[0] in INDEFINITE[at.language]:
        return CROWD
    last = at.clause.lows(at.before.rfind(",") + 1, at.verb.start)
    if at.language == "pl" and not at.names and not INDEFINITE["pl"].isdisjoint(near[-3:-1]):
        return CROWD  # Na forum jeden z członków napisał
    if 1 < len(last) < len(near) <= _FAR and len(last) <= _SHORT and last[0] in INDEFINITE[at.language]:
        return CROWD  # On the fans' forum, one member wrote
    if not near or near[-1] not in at.lexicon.crowd or (at.names and len(near) < 2):
        return None
    who = described(near[-_SHORT:], at.lexicon)
    return CROWD if who is None or who.kind == "crowd" else None


def teller(at: Predicate) -> Subject:
    """Give who tells somebody something, where no name stands before the verb: the mayor told the Gazette."""
    if not at.head or _AGED.fullmatch(at.head[-1]):
        return PRONOUN
    return described(at.head[-_TELLER:], at.lexicon) or definite_noun(at.head, at.lexicon) or CROWD


def noun_before(at: Predicate) -> Subject | None:
    """Read a noun before the verb, where no name stands there."""
    if at.head and _AGED.fullmatch(at.head[-1]):
        return PRONOUN  # the 31-year-old told his followers
    if who := described(at.head[-_FAR:], at.lexicon):
        return who
    if _several(at):
        return CROWD
    return definite_noun(at.head, at.lexicon) if len(at.head) == _ARTICLE_AND_NOUN else None


def _several(at: Predicate) -> bool:
    """Whether a clause begins with a noun in the plural, whatever it calls them: the ringers, les sonneurs."""
    if not 1 < len(at.head) <= _SHORT or at.head[0] not in _SEVERAL.get(at.language, ()):
        return False
    noun = at.head[-1]
    if "," in at.before or noun in at.lexicon.past:
        return False
    if at.language == "de":
        return at.verb.low.endswith("en")
    return at.language != "en" or (noun.endswith("s") and not noun.endswith("ss"))
