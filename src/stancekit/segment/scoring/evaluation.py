"""Scoring a segmentation against one made by hand, or two people's against each other.

Spans: exact start and end. A passage is aligned with the expected one of the same span, else with
the one it overlaps most. Attribution (handle and date), roles and answers are scored on aligned
pairs; what has no partner is a miss or is spurious. Everything is also counted per trap class.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from stancekit.segment.scoring.expectations import Lost, place_expected
from stancekit.segment.scoring.tally import Evaluation, Expected, Tally
from stancekit_schemas import Reaction

__all__ = ["Evaluation", "Expected", "Tally", "evaluate", "place_expected"]


def _align(expected: Sequence[Expected], found: Sequence[Reaction]) -> dict[int, int]:
    """Pair expected with found: same span first, then the largest overlap within a kind, each once."""
    pairs: dict[int, int] = {}
    spans = {(r.start, r.end): n for n, r in enumerate(found)}
    taken: set[int] = set()
    for number, item in enumerate(expected):
        if (other := spans.get((item.start, item.end))) is not None and other not in taken:
            pairs[number] = other
            taken.add(other)
    rest = []
    order = sorted((r.start, n) for n, r in enumerate(found) if n not in taken)
    for number, item in enumerate(expected):
        if number in pairs:
            continue
        for start, other in order:
            if start >= item.end:
                break
            common = min(item.end, found[other].end) - max(item.start, start)
            if common > 0 and found[other].kind == item.kind:
                rest.append((-common, number, other))
    for _, number, other in sorted(rest):
        if number not in pairs and other not in taken:
            pairs[number] = other
            taken.add(other)
    return pairs


def _same_set(
    expected: Sequence[Expected], found: Sequence[Reaction], pairs: dict[int, int]
) -> dict[str, str]:
    """Map each expected set to the found one that most of its reactions answer."""
    votes: Counter[tuple[str, str]] = Counter()
    for number, other in pairs.items():
        mine, theirs = expected[number].answers, found[other].answers
        if mine and theirs:
            votes[mine, theirs] += 1
    mapping: dict[str, str] = {}
    for (mine, theirs), _ in votes.most_common():
        if mine not in mapping and theirs not in mapping.values():
            mapping[mine] = theirs
    return mapping


def evaluate(
    expected: Sequence[Expected],
    found: Sequence[Reaction],
    *,
    marked: Sequence[frozenset[str]] | None = None,
    label: str = "",
    lost: Sequence[Lost] = (),
) -> Evaluation:
    """Score the passages found in one article against those expected; those `lost` in the text are misses.

    `marked` names for each found passage what was marked of it, where a person did: the rest is not scored.
    """
    result = Evaluation()
    for gone in lost:
        for tally in result.tallies(gone.kind, gone.traps):
            tally.expected += 1
            tally.misses += 1
    pairs = _align(expected, found)
    mapping = _same_set(expected, found, pairs)
    for number, item in enumerate(expected):
        tallies = result.tallies(item.kind, item.traps)
        other = found[pairs[number]] if number in pairs else None
        if marked is not None and other is not None:
            item = replace(item, scored=item.scored & marked[pairs[number]])  # noqa: PLW2901
        exact = (
            other is not None
            and (other.start, other.end) == (item.start, item.end)
            and other.kind == item.kind
        )
        for tally in tallies:
            tally.expected += 1
            tally.exact += exact
            tally.overlapping += other is not None
            if not exact:
                tally.misses += 1
                tally.misses_flagged += bool(other and other.needs_review)
            if other is not None:
                _score_pair(tally, item, other, mapping)
        if not exact:
            seen = f"found {other.start}–{other.end} {list(other.needs_review)}" if other else "not found"
            result.differences.append(f"{label}:{item.start}–{item.end} {item.kind}: {seen}")
        if other is not None and item.role and "role" in item.scored:
            result.role_pairs.append((item.role, other.role))
        if other is not None:
            _tell(result, item, other, mapping, label)
    partners = set(pairs.values())
    for number, reaction in enumerate(found):
        result.by_kind[reaction.kind].found += 1
        if number not in partners:
            result.differences.append(
                f"{label}:{reaction.start}–{reaction.end} {reaction.kind}: not expected {list(reaction.needs_review)}"
            )
    for number, item in enumerate(expected):
        for trap in item.traps:
            result.by_trap[trap].found += number in pairs
    return result


def _score_pair(tally: Tally, item: Expected, other: Reaction, mapping: dict[str, str]) -> None:
    if (same := _same_attribution(item, other)) is not None:
        tally.handle_date[0] += same
        tally.handle_date[1] += 1
    if "name" in item.scored:
        tally.names[0] += (item.name or "") == (other.author_name or "")
        tally.names[1] += 1
    if "role" in item.scored:
        tally.roles[0] += item.role == other.role
        tally.roles[1] += 1
    if "answers" in item.scored:
        tally.answers[0] += (mapping.get(item.answers) if item.answers else None) == other.answers
        tally.answers[1] += 1


def _same_attribution(item: Expected, other: Reaction) -> bool | None:
    """Whether what was marked of a post's handle and date is right; None where neither was, or it is no post."""
    if item.kind != "embedded" or not item.scored & {"handle", "day"}:
        return None
    handle = "handle" not in item.scored or (item.handle or "").lower() == (other.author_handle or "").lower()
    return handle and ("day" not in item.scored or item.day == _day(other))


def _day(reaction: Reaction) -> str | None:
    return reaction.posted_on.isoformat() if reaction.posted_on else None


def _tell(result: Evaluation, item: Expected, other: Reaction, mapping: dict[str, str], label: str) -> None:
    where = f"{label}:{item.start}–{item.end}"
    if _same_attribution(item, other) is False:
        result.differences.append(
            f"{where}: attributed to {other.author_handle} {_day(other)}, not {item.handle} {item.day}"
        )
    if "name" in item.scored and (item.name or "") != (other.author_name or ""):
        result.differences.append(f"{where}: name {other.author_name!r}, not {item.name!r}")
    if "role" in item.scored and item.role != other.role:
        result.differences.append(f"{where}: role {other.role}, not {item.role}")
    if "answers" in item.scored and (mapping.get(item.answers) if item.answers else None) != other.answers:
        result.differences.append(f"{where}: answers another set (or none) than expected: {item.answers}")
