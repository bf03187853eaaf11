"""How the scores of a segmentation are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stancekit.cli.show import stdout

if TYPE_CHECKING:
    from stancekit.segment.scoring.evaluation import Evaluation

__all__ = ["show_scores"]

_HEADINGS = (
    "class", "n", "prec.", "recall", "F1", "attr.", "name", "roles", "answers", "missed", "flagged",
)  # fmt: skip


def show_scores(total: Evaluation, agreement: dict[str, Any], *, two_people: bool = False) -> None:
    """Print the scores of each kind and trap as a table on stdout, and of how many articles and the agreement below it."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for heading in _HEADINGS:
        table.add_column(heading, justify="left" if heading == "class" else "right")
    for name, tally in [*total.by_kind.items(), *sorted(total.by_trap.items())]:
        precision = _number(tally.precision) if name in total.by_kind else "–"
        f1 = _number(tally.f1) if name in total.by_kind else "–"
        table.add_row(
            name, str(tally.expected), precision, _number(tally.recall), f1, _share(tally.handle_date),
            _share(tally.names), _share(tally.roles), _share(tally.answers), str(tally.misses), str(tally.misses_flagged),
        )  # fmt: skip
    console = stdout()
    console.print(table)
    scored = "articles that both have marked" if two_people else "articles scored"
    console.print(f"{scored}: {len(total.continua)}")
    console.print(f"posts that are one line and nothing else: {_share(total.whole_lines)}")
    for name, found in agreement.items():
        said = [found["undefined"]] if found["value"] is None else []
        said += ["labels are kinds: not every passage has a role"] if found.get("labels") == "kind" else []
        reason = f" ({'; '.join(said)})" if said else ""
        console.print(f"{name}: {_number(found['value'])}{reason}")


def _share(pair: list[int]) -> str:
    return f"{pair[0] / pair[1]:.3f}" if pair[1] else "–"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
