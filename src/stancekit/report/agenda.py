"""The agenda of a meeting as Markdown: contested items grouped by rule, votes without voters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from stancekit.gold.agenda import Contested
from stancekit_schemas import Scheme, Task

__all__ = ["agenda_page", "as_markdown"]


def agenda_page(
    items: Sequence[Contested],
    tasks: Mapping[str, Task],
    *,
    title: str,
    scheme: Scheme,
    on: date | None = None,
    waiting: int = 0,
    talked: int = 0,
) -> str:
    """Write the agenda: a section per rule in question, most contested first.

    `on` is the day on which independence on these items ends. `waiting` contested items are left out
    because somebody has yet to answer them, `talked` because an earlier meeting had them.
    """
    when = f"on {on.isoformat()}" if on else "on the day of the meeting (not yet set)"
    lines = [f"# {as_markdown(title)}: the most contested items", ""]
    if items:
        lines += [
            f"Independence on these {len(items)} item(s) ends {when}: answers given to them from then on do not",
            "count as independent. Nobody is asked who answered what; the rule is what is talked about.",
            "",
        ]
    else:
        lines += ["No item to talk about.", ""]
    if waiting:
        lines += [f"{waiting} contested item(s) are left out: somebody has yet to answer them.", ""]
    if talked:
        lines += [f"{talked} contested item(s) are left out: they were shown or talked about before.", ""]
    titles = {rule.id: rule.title for rule in scheme.rules}
    groups: dict[tuple[str, ...], list[Contested]] = {}
    for item in items:
        groups.setdefault(item.rules, []).append(item)
    number = 0
    for rules, members in groups.items():
        told = "; ".join(f"{rule} {as_markdown(titles[rule])}" for rule in rules) or "No rule is in question"
        lines += [f"## {told}", ""]
        if rules and not any(member.named for member in members):
            lines += ["Nobody named a rule; these are the ones that the question rests on.", ""]
        for item in members:
            number += 1
            lines += _item(number, item, tasks.get(item.unit), scheme)
    return "\n".join(lines).rstrip("\n") + "\n"


def _item(number: int, item: Contested, task: Task | None, scheme: Scheme) -> list[str]:
    lines = [f"### {number}. Item {item.unit} ({item.entropy:.2f} bits)", ""]
    if task:
        lines += [f"**Upshot:** {as_markdown(' '.join(task.upshot.split()))}", "", "What was posted:", ""]
        lines += [*_quoted(task.statement), "", "The reaction:", "", *_quoted(task.text), ""]
        if task.context:
            lines += [f"Context: {as_markdown(task.context)}", ""]
    for name, votes in item.votes:
        labels = {value.id: value.label for value in scheme.dimension(name).values}
        told = ", ".join(
            f"{as_markdown(', '.join(labels.get(part, part) for part in label.split('|')))} {n}"
            for label, n in votes
        )
        lines.append(f"- {as_markdown(scheme.dimension(name).question)} {told}")
    return [*lines, ""]


def _quoted(text: str) -> list[str]:
    """Quote a text line by line, its line breaks kept."""
    lines = as_markdown(text).splitlines()
    return [
        f"> {line}{chr(92) if n < len(lines) and line and lines[n] else ''}"
        for n, line in enumerate(lines, 1)
    ]


def as_markdown(text: str) -> str:
    """Escape what Markdown or HTML would act on, so that the words stand as they were written."""
    text = re.sub(r"([\\`*_<>#|~&])", r"\\\1", text).replace("](", "]\\(")
    return re.sub(r"^(\s*)(?:([-+=])|(\d+)([.)]))", _not_a_list, text, flags=re.MULTILINE)


def _not_a_list(match: re.Match[str]) -> str:
    blank, sign, digits, dot = match.groups()
    return f"{blank}\\{sign}" if sign else f"{blank}{digits}\\{dot}"
