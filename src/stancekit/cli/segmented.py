"""How a segmentation is told: what was cut, what to look at, and what could not be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stancekit.cli.show import note
from stancekit.errors import DataError
from stancekit.segment.corrections.telling import NOT_APPLIED
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.steps.segment import SegmentedCorpus
    from stancekit_schemas import Problem

__all__ = ["failures_of", "refuse", "segmentation_summary", "tell_segmentation"]

_SHOWN = 20
_PEOPLE = 5
_IN_PART = "correction_unread"
_WITHOUT_ARTICLE = "correction_without_article"


def failures_of(corpus: SegmentedCorpus, *, corrections_given: bool) -> list[Problem]:
    """What was given and had no effect: articles that were refused, corrections that were not applied, or in part.

    A workspace may keep corrections of articles that were taken out of it; those of a file that was given
    for this run are meant for these articles.
    """
    return [
        problem
        for problem in corpus.problems
        if problem.severity == "refused"
        or problem.code in NOT_APPLIED
        or problem.code == _IN_PART
        or (corrections_given and problem.code == _WITHOUT_ARTICLE)
    ]


def segmentation_summary(corpus: SegmentedCorpus, target: str, texts: Path | None) -> dict[str, Any]:
    """Return what `--json` prints: counts, where things are, and every problem."""
    from stancekit.steps.derived_texts import derived

    reactions = corpus.reactions
    return {
        "out": target,
        "texts": str(texts) if texts and derived(corpus.segmentations) else None,
        "articles": len(corpus.segmentations),
        "passages": len(reactions),
        "embedded": sum(r.kind == "embedded" for r in reactions),
        "quoted": sum(r.kind == "quoted" for r in reactions),
        "statements": sum(r.role == "statement" for r in reactions),
        "reactions": sum(r.role == "reaction" for r in reactions),
        "other": sum(r.role == "other" for r in reactions),
        "needs_review": sum(bool(r.needs_review) for r in reactions),
        "sets": len(corpus.sets),
        "corrections_applied": corpus.corrected,
        "focal": [
            {
                "source": s.article.source,
                "name": s.focal.name if s.focal else None,
                "inferred": s.focal_inferred,
            }
            for s in corpus.segmentations
        ],
        "problems": [p.model_dump(mode="json", exclude_none=True) for p in corpus.problems],
    }


def tell_segmentation(
    corpus: SegmentedCorpus,
    written: Sequence[Path],
    texts: Path | None,
    failures: Sequence[Problem],
    *,
    quiet: bool,
) -> None:
    """Say on stderr what was cut and what a person should look at; the `failures` are told by `refuse`."""
    from stancekit.steps.derived_texts import derived

    figures = segmentation_summary(corpus, "", texts)
    corrected = f", {counted(corpus.corrected, 'correction')} applied" if corpus.corrected else ""
    note(
        f"{counted(figures['articles'], 'article')}: {counted(figures['passages'], 'passage')} "
        f"({counted(figures['statements'], 'statement')}, {counted(figures['reactions'], 'reaction')}, "
        f"{figures['other']} other), {counted(figures['sets'], 'statement set')}, "
        f"{figures['needs_review']} to review{corrected}",
        quiet=quiet,
    )
    if inferred := _inferred(corpus):
        note(f"focal person, inferred: {inferred}", quiet=quiet)
    for segmentation in corpus.segmentations:
        for problem in segmentation.article.problems:
            note(f"{segmentation.article.source}: {problem}", quiet=quiet)
    failed = {id(problem) for problem in failures}
    for flag in corpus.problems:
        if id(flag) not in failed:
            note(f"{flag.file}: {flag.message} ({flag.remedy})", quiet=quiet)
    if written and corpus.segmentations:
        note(f"written: {', '.join(map(str, written))}", quiet=quiet)
    if count := len(derived(corpus.segmentations)):
        theirs = counted(
            count, "article is a page or not plain UTF-8", "articles are pages or not plain UTF-8"
        )
        where = f"the text that the offsets count in is {'in ' + str(texts) if texts else 'written with --out FILE'}"
        note(f"{theirs}: {where}", quiet=quiet)


def _inferred(corpus: SegmentedCorpus) -> str:
    """Who was taken for the focal person where nobody said so, the most frequent first."""
    from collections import Counter

    from stancekit.segment.focal_words import focal_words

    inferred = [s for s in corpus.segmentations if s.focal_inferred]
    words = {s.focal.name if s.focal else "": focal_words(s) for s in inferred}
    people = Counter(s.focal.name if s.focal else "" for s in inferred)
    shown = [
        words[name] if len(corpus.segmentations) == 1 else f"{words[name]} in {counted(articles, 'article')}"
        for name, articles in people.most_common(_PEOPLE)
    ]
    more = len(people) - len(shown)
    return ", ".join(shown) + (f", and {more} more, whom --review FILE names" if more else "")


def refuse(corpus: SegmentedCorpus, failures: Sequence[Problem]) -> None:
    """Fail once, after everything else was done, where something given could not be used or nothing was there."""
    if not failures and not corpus.segmentations:
        raise DataError(
            "there is no article in what was given", hint="articles are named *.txt, *.html, *.md …"
        )
    if failures:
        in_part = sum(problem.code == _IN_PART for problem in failures)
        articles = sum(problem.severity == "refused" for problem in failures)
        unapplied = len(failures) - articles - in_part
        what = [counted(articles, "article") + " could not be used"] if articles else []
        what += (
            [counted(unapplied, "correction was", "corrections were") + " not applied"] if unapplied else []
        )
        what += (
            [counted(in_part, "correction was", "corrections were") + " applied in part"] if in_part else []
        )
        raise DataError(f"{', '.join(what)}; everything else was done\n{_listed(failures)}")


def _listed(failures: Sequence[Problem]) -> str:
    """A line for each failure, and what to do below those that need the same."""
    by_remedy: dict[str, list[Problem]] = {}
    for problem in failures[:_SHOWN]:
        by_remedy.setdefault(problem.remedy, []).append(problem)
    lines = []
    for remedy, alike in by_remedy.items():
        lines += [f"  {problem.file}: {problem.message}" for problem in alike]
        lines.append(f"    hint: {remedy}")
    if len(failures) > _SHOWN:
        lines.append(f"  … and {len(failures) - _SHOWN} more: --json lists all")
    return "\n".join(lines)
