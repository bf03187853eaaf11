"""Scoring a segmentation against one made by hand, or two people's against each other.

Spans: exact start and end. A passage is aligned with the expected one of the same span, else with
the one it overlaps most. Attribution (handle and date), roles and answers are scored on aligned
pairs; what has no partner is a miss or is spurious. Everything is also counted per trap class.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from stancekit.segment.reading import shown_name
from stancekit.segment.tally import Evaluation, Expected, Tally
from stancekit_schemas import Reaction

__all__ = ["Evaluation", "Expected", "Tally", "evaluate", "place_expected"]


_KIND = {
    "statement": ("embedded", "statement"),
    "reaction": ("embedded", "reaction"),
    "other": ("embedded", "other"),
}


def _fold(text: str) -> str:
    return " ".join(text.split())


def _locate(text: str, words: str, start: int) -> tuple[int, int] | None:
    place = text.find(words, start)
    if place < 0:
        place = text.find(words)
    return (place, place + len(words)) if place >= 0 else None


def _locate_by_ends(text: str, row: dict[str, Any], start: int) -> tuple[int, int] | None:
    head, tail, size = row.get("text_start"), row.get("text_end"), row.get("chars")
    if not head or not tail:
        return None
    for origin in (start, 0):
        place = text.find(head, origin)
        if place >= 0:
            end = text.find(tail, max(place, place + (size or 0) - len(tail) - 4))
            if end >= 0:
                return place, end + len(tail)
    return None


def place_expected(rows: Iterable[dict[str, Any]], text: str) -> tuple[list[Expected], list[str]]:
    """Read expected passages (hand-made rows or Reaction records) and find them in the text.

    A row has `start` and `end`, or its `text`, or `text_start` and `text_end`. Rows whose words do not
    stand in the text come back as complaints.
    """
    placed: list[Expected] = []
    complaints: list[str] = []
    last = 0
    for row in rows:
        kind, role = _KIND.get(row["kind"], (row["kind"], row.get("role")))
        if row.get("role"):
            role = row["role"]
        words = row.get("text")
        span = None
        if isinstance(row.get("start"), int) and isinstance(row.get("end"), int) and row["end"] <= len(text):
            span = (row["start"], row["end"])
            if words is not None and text[span[0] : span[1]] != words:
                span = None
        if span is None and words:
            span = _locate(text, words, last)
        if span is None:
            span = _locate_by_ends(text, row, last)
        if span is None:
            complaints.append(f"not in the text: {(words or row.get('text_start') or '?')[:60]!r}")
            continue
        last = span[1]
        traps = row.get("traps") or row.get("trap") or ()
        scored = {"role"} if role else set()
        scored |= {"answers"} if "answers" in row else set()
        day = row.get("date_iso", row.get("posted_on"))
        placed.append(
            Expected(
                kind,
                span[0],
                span[1],
                role=role,
                name=shown_name(row.get("author_name")),
                handle=row.get("author_handle"),
                day=str(day) if day else None,
                answers=row.get("answers"),
                traps=(traps,) if isinstance(traps, str) else tuple(traps),
                scored=frozenset(scored),
            )
        )
    return placed, complaints


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


def evaluate(expected: Sequence[Expected], found: Sequence[Reaction], *, label: str = "") -> Evaluation:
    """Score the passages found in one article against those expected."""
    result = Evaluation()
    pairs = _align(expected, found)
    mapping = _same_set(expected, found, pairs)
    for number, item in enumerate(expected):
        tallies = [
            result.by_kind[item.kind],
            *(result.by_trap.setdefault(trap, Tally()) for trap in item.traps),
        ]
        other = found[pairs[number]] if number in pairs else None
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
        if other is not None and item.role:
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
    if item.kind == "embedded":
        same = (item.handle or "").lower() == (other.author_handle or "").lower()
        day = other.posted_on.isoformat() if other.posted_on else None
        tally.handle_date[0] += same and item.day == day
        tally.handle_date[1] += 1
    tally.names[0] += (item.name or "") == (other.author_name or "")
    tally.names[1] += 1
    if "role" in item.scored:
        tally.roles[0] += item.role == other.role
        tally.roles[1] += 1
    if "answers" in item.scored:
        tally.answers[0] += (mapping.get(item.answers) if item.answers else None) == other.answers
        tally.answers[1] += 1


def _tell(result: Evaluation, item: Expected, other: Reaction, mapping: dict[str, str], label: str) -> None:
    where = f"{label}:{item.start}–{item.end}"
    day = other.posted_on.isoformat() if other.posted_on else None
    if item.kind == "embedded" and ((item.handle or "").lower(), item.day) != (
        (other.author_handle or "").lower(),
        day,
    ):
        result.differences.append(
            f"{where}: attributed to {other.author_handle} {day}, not {item.handle} {item.day}"
        )
    if (item.name or "") != (other.author_name or ""):
        result.differences.append(f"{where}: name {other.author_name!r}, not {item.name!r}")
    if "role" in item.scored and item.role != other.role:
        result.differences.append(f"{where}: role {other.role}, not {item.role}")
    if "answers" in item.scored and (mapping.get(item.answers) if item.answers else None) != other.answers:
        result.differences.append(f"{where}: answers another set (or none) than expected: {item.answers}")
