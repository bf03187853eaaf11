"""Score segmentations against what people marked: files of expectations, or two people's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from stancekit.errors import DataError
from stancekit.segment import Segmentation
from stancekit.segment.scoring.evaluation import Evaluation, Expected, evaluate
from stancekit.segment.scoring.expectations import Lost, place_expected
from stancekit.steps.expectations import read_expectations

__all__ = ["evaluate_segmentations", "unitizing"]


def evaluate_segmentations(
    segmentations: Iterable[Segmentation], expected: Path, *, against: Path | None = None
) -> tuple[Evaluation, list[str]]:
    """Score segmentations against expectations; with `against`, another person's passages instead.

    Returns the pooled evaluation and complaints: expected words that do not stand in the article, which count
    as missed (another person's as spurious), or stand at another place than was marked; articles that somebody
    has not marked, which are left out, expectations without article, and files beside them that hold none.
    Raises DataError where two people have no article in common.
    """
    parts = list(segmentations)
    sources = [s.article.source for s in parts]
    wanted, left_out = read_expectations(expected, sources)
    others, more = read_expectations(against, sources) if against else ({}, [])
    total, complaints = Evaluation(), [*left_out, *more]
    for part in parts:
        source = part.article.source
        lacking = [expected] if source not in wanted else []
        lacking += [against] if against and source not in others else []
        if lacking:  # an article where somebody found nothing is marked with an empty list
            complaints.append(f"{source}: not marked in {' nor in '.join(map(str, lacking))}; left out")
            continue
        placed, lost = place_expected(wanted[source], part.article.text)
        complaints += [f"{source}: {one}" for one in (*lost, *_displaced(part, placed))]
        found: Sequence[Any] = part.reactions
        theirs: list[Expected] = []
        spurious: list[Lost] = []
        if against:
            theirs, spurious = place_expected(others[source], part.article.text)
            complaints += [f"{source}: {one}" for one in (*spurious, *_displaced(part, theirs))]
            found = [_as_reaction(part, item) for item in theirs]
        marked = [item.scored for item in theirs] if against else None
        scored = evaluate(placed, found, marked=marked, label=Path(source).name, lost=lost)
        for one in spurious:
            scored.by_kind[one.kind].found += 1
        scored.whole_lines = _whole_lines(part.article.text, placed)
        total.add(scored)
        roles = all(item.role for item in (*placed, *theirs))
        total.continua.append((source, len(part.article.text), placed, tuple(found), roles))
    if not total.continua:
        raise DataError(
            f"no article is marked both in {expected} and in {against}",
            hint="an empty list in a file named after an article says that nothing stands in it",
        )
    return total, complaints


def _displaced(part: Segmentation, placed: Sequence[Expected]) -> list[str]:
    """Say which words stand at another place than was marked; they are scored where they stand."""
    return [
        f"its words stand at {e.start}–{e.end}, not at {e.given[0]}–{e.given[1]}: {part.article.text[e.start : e.end][:60]!r}"
        for e in placed
        if e.given
    ]


def _whole_lines(text: str, placed: Sequence[Expected]) -> list[int]:
    """How many embedded posts are one line from its beginning, and how many there are."""
    posts = [e for e in placed if e.kind == "embedded"]
    whole = sum(
        "\n" not in text[e.start : e.end] and not text[text.rfind("\n", 0, e.start) + 1 : e.start].strip()
        for e in posts
    )
    return [whole, len(posts)]


def _as_reaction(part: Segmentation, item: Expected) -> Any:
    from stancekit_schemas import Reaction

    article = part.article
    return Reaction(
        reaction_id=Reaction.make_id(article.sha256, item.start, item.end), article_id=article.article_id, source=article.source,
        kind=item.kind, role=item.role or "other", start=item.start, end=item.end, text=article.text[item.start : item.end],
        author_name=item.name, author_handle=item.handle, posted_on=item.day, answers=item.answers,
    )  # fmt: skip


def unitizing(total: Evaluation) -> dict[str, Any]:
    """Agreement of the two segmentations as such: unitizing alpha, and kappa of the roles of aligned passages.

    The labels of unitizing alpha are the roles where both sides give one to every passage of every text, else
    the kinds: chance draws from all texts, and a role that one side left out is no label of its own.
    """
    from stancekit.reliability.unitizing import Continuum, Marked, unitizing_alpha

    label = "role" if all(roles for *_, roles in total.continua) else "kind"
    continua = []
    for name, length, expected, found, _ in total.continua:
        marks = {
            side: [Marked(one.start, one.end, getattr(one, label)) for one in _disjoint(passages)]
            for side, passages in (("expected", expected), ("found", found))
        }
        continua.append(Continuum(name, length, marks))
    result: dict[str, Any] = {}
    for form in ("u", "binary", "cu"):
        alpha = unitizing_alpha(continua, form)
        result[f"unitizing_alpha_{form}"] = {"value": alpha.value, "undefined": alpha.undefined}
        if form != "binary":
            result[f"unitizing_alpha_{form}"]["labels"] = label
    result["kappa_roles"] = _kappa(total.role_pairs)
    return result


def _disjoint(marks: Iterable[Any]) -> list[Any]:
    """Passages in order without those that begin inside an earlier one."""
    kept: list[Any] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _kappa(pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Cohen's kappa of the roles of aligned passages; undefined where chance alone would agree."""
    n = len(pairs)
    if not n:
        return {"value": None, "undefined": "no aligned passages with roles"}
    roles = {role for pair in pairs for role in pair}
    agreed = sum(a == b for a, b in pairs) / n
    chance = sum(sum(a == r for a, _ in pairs) / n * sum(b == r for _, b in pairs) / n for r in roles)
    if chance >= 1:
        return {"value": None, "undefined": "only one role was given"}
    return {"value": round((agreed - chance) / (1 - chance), 6), "undefined": None}
