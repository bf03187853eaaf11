"""Proving a release: every check by name, with what is wrong and where."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from stancekit.errors import DataError, StancekitError
from stancekit.release.checks import documents, labels, measures, packaging, texts
from stancekit.release.checks.loaded import Loaded, read_release
from stancekit.release.checks.rows import compare_rows
from stancekit.release.table import Row

__all__ = ["CHECKS", "Check", "check_against", "check_files", "check_release", "hint_for", "require"]

CheckFunction = Callable[[Loaded], list[str]]

CHECKS: Mapping[str, CheckFunction] = {
    "manifest": packaging.check_manifest,
    "content id": packaging.check_content_id,
    "rows": packaging.check_rows,
    "counts": packaging.check_counts,
    "parquet": packaging.check_parquet,
    "descriptions": packaging.check_descriptions,
    "references": packaging.check_references,
    "simulated": packaging.check_simulated,
    "texts": texts.check_texts,
    "spans": texts.check_spans,
    "splits": labels.check_splits_and_folds,
    "decisions": labels.check_decisions,
    "gold": labels.check_gold,
    "labels": labels.check_labels,
    "agreement": measures.check_agreement,
    "build": documents.check_build,
    "guidelines": documents.check_guidelines,
    "documents": documents.check_documents,
}
"""Name -> what is asked of the release; the first line of the docstring says it in words."""


@dataclass(frozen=True)
class Check:
    """The outcome of one check: `problems` is empty where it holds, `note` says what it left out and why."""

    name: str
    question: str
    problems: tuple[str, ...] = ()
    note: str = ""

    @property
    def passed(self) -> bool:
        """Whether it holds."""
        return not self.problems

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {
            "check": self.name,
            "passed": self.passed,
            "question": self.question,
            "problems": list(self.problems),
            "note": self.note,
        }


def check_release(folder: Path) -> list[Check]:
    """Ask every question of a release, from what the folder holds alone.

    A check that cannot be carried out has failed. Raises DataError where the folder is no release.
    """
    return check_files(read_release(folder))


def check_files(loaded: Loaded, names: Collection[str] = tuple(CHECKS)) -> list[Check]:
    """Ask these questions (every one unless told) of a release that was read, or is about to be written."""
    checks = [_asked(name, function, loaded) for name, function in CHECKS.items() if name in names]
    if told := documents.not_compared(loaded):
        return [replace(check, note=told) if check.name == "documents" else check for check in checks]
    return checks


def _asked(name: str, function: CheckFunction, loaded: Loaded) -> Check:
    question = (function.__doc__ or "").splitlines()[0]
    try:
        problems = function(loaded)
    except StancekitError as error:
        problems = [error.message]
    except ValidationError as error:
        problems = [
            f"{item['loc']}: {item['msg']}" for item in error.errors(include_url=False, include_input=False)
        ]
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        # Anything may stand in a tampered file; what cannot be read does not hold.
        problems = [f"cannot be checked: {type(error).__name__}: {error}"]
    return Check(name, question, tuple(problems))


def check_against(loaded: Loaded, rows: Mapping[str, list[Row]]) -> list[Check]:
    """Compare every table with `rows` rebuilt from the raw files: table name -> rows."""
    checks = []
    for name, table in loaded.tables.items():

        def compare(one: Loaded, name: str = name) -> list[str]:
            return compare_rows(one.tables[name], one.rows[name], rows[name], source="what raw gives")

        compare.__doc__ = f"The table {table.name} is what the raw files give."
        checks.append(_asked(f"raw: {name}", compare, loaded))
    return checks


def require(checks: list[Check]) -> list[Check]:
    """Return the checks if all hold. Raises one DataError that names those that do not."""
    failed = [check for check in checks if not check.passed]
    if failed:
        lines = [f"{check.name}: {problem}" for check in failed for problem in check.problems[:5]]
        told = f"{len(failed)} of {len(checks)} checks fail\n  " + "\n  ".join(lines)
        raise DataError(told, hint=hint_for(checks))
    return checks


def hint_for(checks: list[Check]) -> str:
    """Say what to do about checks that fail."""
    if any(check.note for check in checks):
        return (
            "another version of the software made this release, and may have made it otherwise: verify it with "
            "that one (build.json, software), or release anew"
        )
    return "get the release again from where it was published; if it is yours, release anew"
