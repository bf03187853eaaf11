"""Whether the raw files of a workspace still give a release, byte for byte."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.workspace import Workspace
from stancekit.release import Corpus
from stancekit.release.checks.loaded import Loaded, read_release
from stancekit.release.checks.measures import compare_estimates
from stancekit.release.contents import agreement_file, make_release
from stancekit.release.rows import rows_of
from stancekit.release.software import OWN, differing
from stancekit.release.verify import Check, check_against
from stancekit.steps.rebuild import Elsewhere, rebuild
from stancekit.steps.release.authors import authors_by
from stancekit.steps.release.changes import changes_since, latest_before
from stancekit.steps.release.raw_files import as_released, real_name

__all__ = ["raw_checks"]


def raw_checks(loaded: Loaded, workspace: Workspace) -> list[Check]:
    """Make everything again from the raw files as they were, and compare it with what the release holds."""
    question = "The raw files are those that the release was made from."
    problems: list[str] = []
    with tempfile.TemporaryDirectory(prefix="stancekit-") as scratch:
        root = Path(scratch)
        for listed, wanted in loaded.release.inputs.items():
            name = real_name(workspace, listed, wanted)
            content = as_released(workspace.root / name, wanted)
            if content is None:
                problems.append(f"{name}: missing, or changed since the release")
                continue
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        checks = [Check("raw: inputs", question, tuple(problems))]
        if problems:
            return checks
        space = Elsewhere(
            root, root / "corpus" / "built", workspace.private, declared=loaded.settings, asked=loaded.scheme
        )
        try:
            corpus = rebuild(space, space.built)
        except DataError as error:
            return [*checks, Check("raw: rebuild", "The steps run on the raw files.", (error.message,))]
        declared = _undeclared(loaded, Workspace(root))
    try:
        pseudonym = authors_by(workspace) if loaded.release.tier == "public" else None
        made = rows_of(corpus, tier=loaded.release.tier, pseudonym=pseudonym)
    except DataError as error:
        return [*checks, Check("raw: secret", "The project secret is that of the release.", (error.message,))]
    rows = {table.name: held for table, held in made.items()}
    whole = not differing(loaded.release.software, OWN)
    unlike = compare_estimates(loaded.estimates, corpus.estimates, source="raw gives", whole=whole)
    if not unlike and not differing(loaded.release.software):
        unlike = _other_bytes(loaded, {"quality/agreement.json": agreement_file(corpus)})
    return [
        *checks,
        *check_against(loaded, rows),
        Check("raw: agreement", "The agreement is what the raw files give.", tuple(unlike)),
        Check(
            "raw: build",
            "build.json says what the raw files say.",
            (*declared, *_build_problems(loaded, corpus)),
        ),
        Check("raw: changes", "The changes since the release before are those.", *_told(loaded, workspace)),
    ]


def _undeclared(loaded: Loaded, raw: Workspace) -> tuple[str, ...]:
    """Compare settings and scheme with those that the raw files declare, where one version reads both."""
    if differing(loaded.release.software, OWN):
        return ()
    problems = []
    address = {"label_studio_url"}
    if raw.settings.model_dump(exclude=address) != loaded.settings.model_dump(exclude=address):
        problems.append("build.json: settings are not those of stancekit.toml")
    if raw.scheme != loaded.scheme:
        problems.append(f"scheme.json: not the scheme {raw.settings.scheme} that stancekit.toml names")
    return tuple(problems)


def _build_problems(loaded: Loaded, corpus: Corpus) -> list[str]:
    """Compare build.json with what the raw files give; fields that an older version did not write are left out."""
    release = loaded.release
    made = make_release(
        replace(corpus, inputs=release.inputs),
        release.counts,
        version=release.version,
        released_on=release.released_on,
        tier=release.tier,
        content_id=release.content_id,
    ).model_dump(mode="json")
    said = json.loads(loaded.file("build.json"))
    return [
        f"build.json: {name} is not what the raw files give"
        for name, value in made.items()
        if name in said and name not in ("software", "schema_version") and said[name] != value
    ]


def _told(loaded: Loaded, workspace: Workspace) -> tuple[tuple[str, ...], str]:
    """Make the changes once more, where the release before is still there: problems, and a note."""
    release = loaded.release
    listed = {path: content for path, content in loaded.files.items() if _is_change(path)}
    before = latest_before(workspace, release.version, release.tier)
    if before is None:
        extra = tuple(f"{path}: no release is before this one" for path in sorted(listed))
        return extra, ""
    if told := differing(release.software, OWN):
        return (), f"made by other software, not compared ({told})"
    if f"changes/{before.name.removesuffix('-public')}..{release.version}.jsonl" not in listed:
        return (), f"not compared: {before.name} was not the release before when this was made"
    made = changes_since(read_release(before), loaded)
    return tuple(_other_bytes(loaded, made)), ""


def _is_change(path: str) -> bool:
    return path == "CHANGELOG.md" or path.startswith("changes/")


def _other_bytes(loaded: Loaded, made: dict[str, bytes]) -> list[str]:
    return [
        f"{path}: not what the raw files give"
        for path in sorted(made)
        if loaded.files.get(path) != made[path]
    ]
