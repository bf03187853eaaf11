"""From the answers of adjudicators to verdicts, and in words what could not become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from stancekit.adjudication.asking import Asked, occasions
from stancekit.adjudication.ballots import Ballot, label_text
from stancekit.adjudication.page import NOTHING, REASON, notes_of
from stancekit.adjudication.verdicts import by_unit, make_verdict, moment
from stancekit.errors import StancekitError
from stancekit_schemas import Annotation, Decision, Scheme

__all__ = ["verdicts_of"]

NOT_THEIRS = {
    "edited_by_other": "somebody else changed it on the server",
    "author_changed": "its author was changed on the server",
    "identity_ambiguous": "its author is one of two people",
    "text_changed": "the text was changed on the server",
}
"""Flags of an answer from which no verdict follows."""


def verdicts_of(
    answers: Iterable[Annotation],
    asked: Sequence[Asked],
    counted: Mapping[tuple[str, str], Ballot],
    scheme: Scheme,
    known: Sequence[Decision] = (),
) -> tuple[list[Decision], list[str]]:
    """Turn each answer into verdicts on what was asked, leaving out those that are `known`.

    An answer that its adjudicator changed since gives new verdicts, which replace theirs. No verdict
    follows from an answer that nobody asked for, that somebody else changed, or to votes that have
    changed since. Returns the verdicts, and remarks on all of these.
    """
    questions = {(one.unit, one.adjudicator, one.occasion): one for one in asked}
    occasion = occasions(counted)
    verdicts: list[Decision] = []
    remarks: list[str] = []
    for answer in answers:
        question = questions.get(answer.key)
        problem = _problem(answer, question, occasion.get(answer.unit))
        if problem or question is None:
            remarks.append(f"{answer.unit}: the answer of {answer.rater} settles nothing: {problem}")
            continue
        earlier = [v for v in known if (v.unit, v.decided_by) == (answer.unit, answer.rater)]
        for found in _verdicts(answer, question, counted, scheme, earlier):
            if isinstance(found, Decision):
                verdicts.append(found)
            else:
                remarks.append(f"{answer.unit}: {found}")
    return verdicts, remarks


def _problem(answer: Annotation, question: Asked | None, occasion: str | None) -> str | None:
    """Say why an answer settles nothing; None where it does."""
    if occasion is None:
        return "the item has no votes any more"
    if question is None:
        return "it was not asked of them"
    if question.occasion != occasion:
        return "the votes have changed since it was asked; push again"
    if found := sorted(set(answer.flags) & NOT_THEIRS.keys()):
        return ", ".join(NOT_THEIRS[flag] for flag in found) + "; ask them to submit it again"
    return None if answer.updated_at or answer.created_at else "it has no date"


def _verdicts(
    answer: Annotation,
    question: Asked,
    counted: Mapping[tuple[str, str], Ballot],
    scheme: Scheme,
    earlier: Sequence[Decision],
) -> Iterator[Decision | str]:
    """Give one verdict for each question that was asked, or for the gate that closes it; else a remark."""
    reason, note = answer.values.get(REASON), notes_of(answer, scheme)
    at = answer.updated_at or answer.created_at
    last = {dimension: own[-1] for (_, dimension), own in by_unit(earlier).items()}
    for name in _wanted(answer, question, scheme, last):
        value = None if reason == NOTHING else answer.values.get(name)
        if at is None or (value is None and reason != NOTHING):
            continue  # its gate was closed, and that is the verdict
        dimension = scheme.dimension(name)
        try:
            verdict = make_verdict(
                counted[answer.unit, name],
                dimension,
                label=None if value is None else label_text(value, dimension),
                by=answer.rater,
                at=at,
                reason=str(reason),
                asked=question.why,
                note=note,
            )
        except StancekitError as error:
            yield error.message
            continue
        before = last.get(name)
        if before is None or (moment(before) < moment(verdict) and _said(before) != _said(verdict)):
            yield verdict
    if reason == "guideline_gap" and note is None:
        yield f"{answer.rater} names a gap in the guidelines and not what is missing: ask them"


def _wanted(
    answer: Annotation, question: Asked, scheme: Scheme, last: Mapping[str, Decision]
) -> dict[str, None]:
    """Name what the answer settles: what was asked, gates it closed, and what this person settled before."""
    wanted = dict.fromkeys(question.dimensions)
    if answer.values.get(REASON) != NOTHING:
        for name in question.dimensions:
            if name not in answer.values:
                wanted |= dict.fromkeys(g for g in scheme.dimension(name).opened_by if g in answer.values)
        wanted |= dict.fromkeys(last)
    return wanted


def _said(verdict: Decision) -> tuple[object, ...]:
    return verdict.label, verdict.reason, verdict.note, verdict.annotations_sha256
