"""The page that one annotator gets: where their answers differ from gold, and how gold was reached."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from stancekit.gold.feedback import Difference, Feedback
from stancekit.wording import counted
from stancekit_schemas import Dimension, Scheme, Task

__all__ = ["feedback_page", "summary"]


def feedback_page(
    feedback: Feedback,
    tasks: Mapping[str, Task],
    *,
    title: str,
    scheme: Scheme,
    guidelines_version: str = "",
    simulated: bool = False,
    on: date | None = None,
) -> str:
    """Write one person's page: self-contained HTML without script, the same bytes for the same input.

    `on` is the day from which the items shown are no longer labelled independently. A difference
    whose task is gone is told without its text.
    """
    rules = {rule.id: rule for rule in scheme.rules}
    tallies = {tally.dimension: tally for tally in feedback.tallies}
    groups = []
    for dimension in scheme.measured:
        own = [d for d in feedback.differences if d.dimension == dimension.id]
        if dimension.id not in tallies:
            continue
        groups.append(
            {
                "id": dimension.id,
                "question": dimension.question,
                "compared": tallies[dimension.id].compared,
                "same": tallies[dimension.id].same,
                "apart": len(own),
                "by_rule": _by_rule(own, dimension, tasks),
            }
        )
    used = {rule for d in feedback.differences for rule in d.rules}
    page: str = _template().render(
        title=title,
        rater=feedback.rater,
        scheme=scheme.tag,
        guidelines=guidelines_version,
        content_note=scheme.content_note,
        simulated=simulated,
        on=on.isoformat() if on else None,
        summary=summary(feedback, scheme),
        items=len({d.unit for d in feedback.differences}),
        groups=groups,
        rules=[rules[rule] for rule in rules if rule in used],
    )
    return page


def summary(feedback: Feedback, scheme: Scheme) -> list[str]:
    """Say in a few plain sentences how the answers compare, and what they differ in most."""
    lines = [f"You labelled {counted(feedback.items, 'item')}."]
    if feedback.compared:
        share = feedback.same / feedback.compared
        lines.append(
            f"Of your {counted(feedback.compared, 'answer')} to questions that are settled, {feedback.same} "
            f"({share:.0%}) are the gold answer and {len(feedback.differences)} differ from it."
        )
    else:
        lines.append("No question that you answered is settled yet, so there is nothing to compare.")
    often = [((name, own, gold), n) for (name, own, gold), n in feedback.mixed_up if n > 1][:2]
    for (name, own, gold), n in often:
        dimension = scheme.dimension(name)
        lines.append(
            f"{n} times, at “{dimension.question}”, you answered “{_shown(own, dimension)}” where gold says "
            f"“{_shown(gold, dimension)}”."
        )
    if feedback.open:
        lines.append(
            f"{counted(feedback.open, 'answer')} {'is' if feedback.open == 1 else 'are'} left out: these items are "
            "not settled, or somebody has yet to answer them."
        )
    return lines


@cache
def _template() -> Any:
    import jinja2

    source = (
        resources.files("stancekit.report").joinpath("templates", "feedback.html.jinja").read_text("utf-8")
    )
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(source)


def _by_rule(own: list[Difference], dimension: Dimension, tasks: Mapping[str, Task]) -> list[dict[str, Any]]:
    """Group the cards of one question by the rules they have to do with; named rules come first."""
    groups: dict[tuple[bool, tuple[str, ...]], list[Difference]] = {}
    for difference in own:
        groups.setdefault((not difference.named, difference.rules), []).append(difference)
    return [
        {
            "named": not general,
            "rules": rules,
            "cards": [_card(d, dimension, tasks.get(d.unit)) for d in groups[general, rules]],
        }
        for general, rules in sorted(groups)
    ]


def _card(difference: Difference, dimension: Dimension, task: Task | None) -> dict[str, Any]:
    meanings = {value.id: value.meaning for value in dimension.values}
    return {
        "unit": difference.unit,
        "task": task,
        "own": _shown(difference.own, dimension),
        "own_meaning": meanings.get(difference.own, ""),
        "gold": _shown(difference.gold, dimension),
        "gold_meaning": meanings.get(difference.gold, ""),
        "how": difference.how,
    }


def _shown(answer: str, dimension: Dimension) -> str:
    """Give an answer as the labelling page shows it; several choices are joined by "|"."""
    labels = {value.id: value.label for value in dimension.values}
    return ", ".join(labels.get(part, part) for part in answer.split("|"))
