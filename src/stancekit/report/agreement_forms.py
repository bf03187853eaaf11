"""Agreement as text for a paper, a page or a program: markdown, LaTeX, CSV, HTML."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from html import escape
from io import StringIO

from stancekit.reliability.registry import title_of
from stancekit.reliability.result import CONDITIONAL, Agreement, number
from stancekit_schemas import Estimate

__all__ = ["FORMS", "agreement_csv", "agreement_html", "agreement_latex", "agreement_markdown"]

HEADINGS = ("Question", "Slice", "Coefficient", "Value", "SE", "Interval", "By", "Units", "Raters")
COLUMNS = (
    "dimension", "slice", "coefficient", "level", "weights", "value", "se", "ci_low", "ci_high", "ci_method",
    "units", "pairable", "raters", "ratings", "clusters", "primary", "undefined", "signature",
)  # fmt: skip


def agreement_markdown(measured: Agreement) -> str:
    """Make a table in GitHub's markdown, the declared coefficient in bold."""
    lines = ["| " + " | ".join(HEADINGS) + " |", "|" + " --- |" * len(HEADINGS)]
    for estimate in measured:
        row = [" ".join(cell.split()).replace("|", "\\|") for cell in _row(estimate)]
        if estimate.primary:
            row[2] = f"**{row[2]}**"
        lines.append("| " + " | ".join(row) + " |")
    return "\n".join([*lines, "", CONDITIONAL]) + "\n"


def agreement_latex(measured: Agreement) -> str:
    """Make a booktabs table, the declared coefficient in bold."""
    lines = [r"\begin{tabular}{lllrrllrr}", r"\toprule", " & ".join(HEADINGS) + r" \\", r"\midrule"]
    for estimate in measured:
        row = [_tex(cell) for cell in _row(estimate)]
        if estimate.primary:
            row[2] = rf"\textbf{{{row[2]}}}"
        lines.append(" & ".join(row) + r" \\")
    return "\n".join([*lines, r"\bottomrule", r"\end{tabular}", f"% {CONDITIONAL}"]) + "\n"


def agreement_csv(measured: Agreement) -> str:
    """Make one row per estimate at full precision; empty cells for what does not exist."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for estimate in measured:
        writer.writerow("" if (cell := getattr(estimate, name)) is None else cell for name in COLUMNS)
    return text.getvalue()


def agreement_html(measured: Agreement) -> str:
    """Make a plain HTML table without styles or scripts."""
    head = "".join(f"<th scope=col>{escape(name)}</th>" for name in HEADINGS)
    body = []
    for estimate in measured:
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in _row(estimate))
        body.append(f"<tr class=primary>{cells}</tr>" if estimate.primary else f"<tr>{cells}</tr>")
    return (
        f"<table class=agreement>\n<caption>{escape(CONDITIONAL)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n" + "\n".join(body) + "\n</tbody>\n</table>\n"
    )


FORMS: dict[str, Callable[[Agreement], str] | None] = {
    "text": None,
    "markdown": agreement_markdown,
    "latex": agreement_latex,
    "csv": agreement_csv,
    "html": agreement_html,
    "json": None,
}
"""What `--format` takes; text and JSON are made by the command line."""


def _row(estimate: Estimate) -> Sequence[str]:
    name = title_of(estimate.coefficient)
    if estimate.weights != "identity":
        name += f" ({estimate.weights})"
    if estimate.undefined is not None:
        value, interval = "undefined", estimate.undefined
    else:
        value = number(estimate.value)
        bounds = estimate.ci_low is not None and estimate.ci_high is not None
        interval = f"[{number(estimate.ci_low)}, {number(estimate.ci_high)}]" if bounds else "not estimable"
    return (
        estimate.dimension, estimate.slice, name, value, number(estimate.se), interval, estimate.ci_method or "–",
        f"{estimate.pairable}/{estimate.units}", str(estimate.raters),
    )  # fmt: skip


def _tex(text: str) -> str:
    for plain, coded in (
        ("\\", r"\textbackslash "), ("&", r"\&"), ("%", r"\%"), ("_", r"\_"), ("#", r"\#"), ("$", r"\$"),
        ("{", r"\{"), ("}", r"\}"), ("~", r"\textasciitilde "), ("^", r"\textasciicircum "),
        ("−", "$-$"), ("–", "--"), ("|", r"\textbar "),
    ):  # fmt: skip
        text = text.replace(plain, coded)
    return text
