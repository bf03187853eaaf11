"""Files that are made from the models and the scheme, and the proof that they are up to date."""

from __future__ import annotations

import json
import re
from pathlib import Path

import stancekit_schemas
from stancekit.files.atomic import write_bytes
from stancekit.files.schemes import load_scheme
from stancekit.files.workspace import Workspace
from stancekit.steps.init import sample_files
from stancekit.tasks import with_generated_parts
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Record

__all__ = ["generated_files", "renew", "stale"]


def json_schemas() -> dict[str, str]:
    """One JSON Schema per record: file name -> text."""
    schemas = {}
    for name in stancekit_schemas.__all__:
        model = getattr(stancekit_schemas, name)
        if isinstance(model, type) and issubclass(model, Record) and model is not Record:
            snake = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
            schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | model.model_json_schema()
            schemas[f"{snake}.schema.json"] = (
                json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            )
    return schemas


def generated_files(workspace: Workspace) -> dict[Path, bytes]:
    """Everything generated in this workspace: path -> the bytes it must have.

    In stancekit's own repository also the second shipped scheme's config, and the sample corpus,
    whose originals are the package data that an installed `init` and `demo` need.
    """
    root = workspace.root
    files = {root / "schemas" / name: text.encode() for name, text in json_schemas().items()}
    files[root / "schemas" / "labeling_config.xml"] = labeling_config(workspace.scheme).encode()
    starter = root / "src" / "stancekit" / "starter"
    manual = starter / "guidelines.md" if starter.is_dir() else root / "guidelines.md"
    if manual.exists():
        text = with_generated_parts(manual.read_text("utf-8"), workspace.scheme).encode()
        files[manual] = files[root / "guidelines.md"] = text
    if starter.is_dir():
        extended = load_scheme("stance-extended")
        files[root / "schemas" / "labeling_config-extended.xml"] = labeling_config(extended).encode()
        files[root / "stancekit.toml"] = (starter / "stancekit.toml").read_bytes()
        files |= {workspace.raw / name: content for name, content in sample_files().items()}
    return files


def stale(workspace: Workspace) -> list[Path]:
    """The generated files that are missing or differ from what they are generated from."""
    files = generated_files(workspace)
    return sorted(
        path for path, content in files.items() if not path.exists() or path.read_bytes() != content
    )


def renew(workspace: Workspace) -> list[Path]:
    """Write the stale ones anew and return them."""
    files = generated_files(workspace)
    old = stale(workspace)
    for path in old:
        write_bytes(path, files[path])
    return old
