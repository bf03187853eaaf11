"""What `stancekit agreement` was asked to measure: a workspace, exports or tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["labels_of", "matrix_of", "measure"]


def measure(
    files: list[Path], table: dict[str, Any], options: dict[str, Any],
    folder: Path | None, scheme: str | None, dimension: list[str] | None,
) -> Any:  # fmt: skip
    """Measure tables or exports, else the workspace; options that say nothing new are left out."""
    from stancekit.cli.show import require_workspace
    from stancekit.errors import UsageError
    from stancekit.files.schemes import load_scheme
    from stancekit.files.tables import is_export
    from stancekit.files.workspace import find_workspace
    from stancekit.steps.agreement import agreement_of_exports, agreement_of_table, agreement_of_workspace

    usual = {"weights": "identity", "interval": "auto", "confidence": 0.95}
    options = {
        name: value
        for name, value in options.items()
        if value is not None
        and (value is not False or name == "pairs")
        and not (name in usual and usual[name] == value)
    }
    if not files:
        return agreement_of_workspace(require_workspace(folder), dimensions=dimension, **options)
    exports = [path for path in files if is_export(path)]
    if len(exports) == len(files):
        given = load_scheme(scheme) if scheme else None
        return agreement_of_exports(
            files,
            scheme=given,
            unit=table["unit"],
            around=find_workspace(folder),
            dimensions=dimension,
            **options,
        )
    if exports:
        raise UsageError("exports and tables cannot be measured together", hint="run one command for each")
    if options.pop("rounds", None):
        raise UsageError("a table has no rounds", hint="leave --round out, or give exports")
    return agreement_of_table(files, **table, **options)


def labels_of(domain: str) -> list[str]:
    """Split a domain at its commas; labels that hold commas come as a JSON list."""
    import json

    if domain.lstrip().startswith("["):
        try:
            listed = json.loads(domain)
        except json.JSONDecodeError:
            listed = None
        if isinstance(listed, list) and all(isinstance(label, str) for label in listed):
            return listed
    return [label.strip() for label in domain.split(",")]


def matrix_of(given: str, default: str) -> Any:
    """Return the name of weights, or the matrix in the file of that name."""
    from stancekit.reliability.weights import WEIGHTS

    if given in WEIGHTS or (given == default and not Path(given).is_file()):
        return given
    if not Path(given).is_file():
        from stancekit.errors import UsageError

        raise UsageError(
            f"no weights are called {given!r}, and there is no such file",
            hint="use one of: " + ", ".join(WEIGHTS),
        )
    from stancekit.steps.agreement import read_weights

    return read_weights(Path(given))
