"""The subject of a reporting verb: every way to find it, in the order in which they are tried."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.speech.found import Subject
from stancekit.segment.speech.fronted_objects import inverted
from stancekit.segment.speech.hearers import takes_object
from stancekit.segment.speech.subjects.accounts import account_in, nickname_beside
from stancekit.segment.speech.subjects.askers import asked_by
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import acting, prepositions, ungoverned
from stancekit.segment.speech.subjects.names_before import among_names
from stancekit.segment.speech.subjects.names_behind import behind_verb, put_in
from stancekit.segment.speech.subjects.nouns_before import noun_before, somebody_before, teller
from stancekit.segment.speech.subjects.passive import agent
from stancekit.segment.speech.subjects.predicate import Predicate, predicate
from stancekit.segment.speech.subjects.pronouns import (
    impersonal,
    null_subject,
    pronoun_before,
    pronoun_behind,
)
from stancekit.segment.speech.subjects.relative import antecedent_of_relative

__all__ = ["subject"]


def subject(clause: Clause, verb: Word, *, verb_first: bool) -> Subject:
    """Find the subject of a reporting verb, before it or, where it comes first, behind it."""
    if told_by := agent(clause, verb):
        return told_by
    if told_of := antecedent_of_relative(clause, verb):
        return told_of
    at = predicate(clause, verb)
    return (
        impersonal(at)
        or put_in(at)
        or _object_first(at)
        or _nickname(at)
        or pronoun_before(at)
        or somebody_before(at)
        or null_subject(at)
        or pronoun_behind(at)
        or _account_before(at)
        or _before(at, verb_first=verb_first)
        or behind_verb(at)
        or _left(at)
    )


def _object_first(at: Predicate) -> Subject | None:
    """Read the name behind a verb that has its object before it, Dem Minister widersprach Ann Lee, or behind who asks."""
    speaker = asked_by(at.clause, at.verb) or inverted(at.clause, at.verb)
    return Subject(speaker, "name") if speaker else None


def _nickname(at: Predicate) -> Subject | None:
    """Read an account of a forum by its nickname."""
    nickname = nickname_beside(at.clause, at.verb)
    return Subject(nickname, "name") if nickname else None


def _account_before(at: Predicate) -> Subject | None:
    """Read a handle before the verb, where no name may be its subject."""
    account = account_in(at.clause, 0, at.verb.start)
    return Subject(account, "handle") if account and not ungoverned(at.clause, at.names) else None


def _before(at: Predicate, *, verb_first: bool) -> Subject | None:
    """Read a name before the verb; else the noun of who tells somebody something, or any other."""
    if at.names:
        return None if verb_first else among_names(at)
    if at.language == "de" and at.head and at.head[0] in prepositions("de"):
        return None  # Für die Opposition warf ihm der Stadtrat vor
    if takes_object(at.clause, at.verb):
        return teller(at)
    return None if verb_first else noun_before(at)


def _left(at: Predicate) -> Subject:
    """Take a name before a verb that comes first all the same, else whom any noun before it means, else nobody."""
    own = acting(at.clause, at.names)
    if own:
        return Subject(own[0][2], "name")
    return described(at.head, at.lexicon) or Subject(None, "")
