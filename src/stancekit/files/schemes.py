"""Reading schemes: YAML with every label quoted, so that `no` is never False."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from stancekit.errors import DataError
from stancekit_schemas import Scheme

__all__ = ["SHIPPED", "load_scheme", "parse_scheme"]

SHIPPED = {"stance": "scheme.yaml", "stance-extended": "scheme-extended.yaml"}


def load_scheme(name_or_path: str, *, base: Path | None = None) -> Scheme:
    """Load a shipped scheme by its name, or a scheme file by its path (relative to `base`).

    Raises DataError where there is none or it breaks a rule; the message lists every problem.
    """
    if name_or_path in SHIPPED:
        text = resources.files("stancekit_schemas").joinpath(SHIPPED[name_or_path]).read_text("utf-8")
        return parse_scheme(text, source=SHIPPED[name_or_path])
    path = (base or Path()) / name_or_path
    try:
        return parse_scheme(path.read_text("utf-8"), source=str(path))
    except FileNotFoundError:
        names = ", ".join(SHIPPED)
        raise DataError(f"no scheme at {path}", hint=f"give a path, or one of: {names}") from None


def parse_scheme(text: str, *, source: str) -> Scheme:
    """Parse YAML into a Scheme. A number or yes/no where a label is meant is refused, not guessed."""
    import yaml

    try:
        data: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise DataError(f"{source} is not YAML: {error}") from None
    if not isinstance(data, dict):
        raise DataError(f"{source}: a scheme is a mapping with name, version and dimensions")
    try:
        return Scheme.model_validate(data)
    except ValidationError as error:
        problems = []
        for item in error.errors(include_url=False):
            field = ".".join(str(part) for part in item["loc"])
            unquoted = item["type"] == "string_type" and isinstance(item["input"], bool | int | float)
            hint = f" (YAML read {item['input']!r}: put it in quotes)" if unquoted else ""
            problems.append(f"{field}: {item['msg']}{hint}")
        raise DataError(f"{source}\n  " + "\n  ".join(problems)) from None
