"""Everything once more from the raw files, beside what stands in corpus/built."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.release import Corpus
from stancekit.release.documents import parse_statement
from stancekit.release.manifest import digest
from stancekit.release.takedown import take_down
from stancekit.tasks import check_signed, guidelines_version
from stancekit_schemas import (
    Annotation,
    Decision,
    Estimate,
    GoldRecord,
    Removal,
    Scheme,
    Settings,
    Split,
    StatementSet,
)

__all__ = ["Elsewhere", "inputs_of", "rebuild", "stale_files"]

BUILT = {
    "reactions.jsonl": "stancekit segment",
    "sets.jsonl": "stancekit segment",
    "annotations.jsonl": "stancekit import",
    "problems.jsonl": "stancekit import",
    "agreement.json": "stancekit agreement",
    "decisions.jsonl": "stancekit gold",
    "gold.jsonl": "stancekit gold",
}
"""Built files that a release rests on, and the command that makes each."""


@dataclass(frozen=True)
class Elsewhere(Workspace):
    """A workspace that builds into another folder, so that its own built files stay as they are.

    `declared` and `asked` replace settings and scheme where a release brings its own.
    """

    built_in: Path
    private_in: Path | None = None
    declared: Settings | None = None
    asked: Scheme | None = None

    @property
    def built(self) -> Path:
        """Where the steps write."""
        return self.built_in

    @property
    def private(self) -> Path:
        """Where secret and identities lie."""
        return self.private_in or super().private

    @cached_property
    def settings(self) -> Settings:
        """The settings of the release, else those of the workspace."""
        return self.declared or Workspace(self.root).settings

    @cached_property
    def scheme(self) -> Scheme:
        """The scheme of the release, else that of the workspace."""
        return self.asked or Workspace(self.root).scheme


def inputs_of(workspace: Workspace) -> dict[str, str]:
    """Hash every file that a release is made from: path relative to the workspace -> SHA-256."""
    files = [workspace.settings_file, workspace.root / "guidelines.md", workspace.root / "data_statement.md"]
    files.append(workspace.root / workspace.settings.scheme)
    if workspace.raw.is_dir():
        files += [path for path in workspace.raw.rglob("*") if not path.name.startswith(".")]
    return {workspace.relative(path): digest(path.read_bytes()) for path in sorted(files) if path.is_file()}


def rebuild(workspace: Workspace, into: Path, *, inputs: Mapping[str, str] | None = None) -> Corpus:
    """Run every step from the raw files, writing to `into`, and gather what a release is made of.

    Raises DataError where no statement set is signed, one is out of date, or annotations are on
    what was never handed out.
    """
    from stancekit.steps.agreement import agreement_of_workspace
    from stancekit.steps.export import export_workspace
    from stancekit.steps.gold import gold_workspace, read_verdicts
    from stancekit.steps.import_ import import_exports
    from stancekit.steps.segment import segment_workspace

    space = workspace if isinstance(workspace, Elsewhere) else Elsewhere(workspace.root, into)
    cut = segment_workspace(space)
    signed_file = space.raw / "statements.jsonl"
    if not signed_file.exists():
        raise DataError(
            "no statement set is signed",
            hint="run 'stancekit statements draft', complete the draft, then 'stancekit statements sign --by lead'",
        )
    signed = read_records(signed_file, StatementSet)
    check_signed(signed, cut.reactions)
    tasks = export_workspace(space).tasks
    taken = import_exports([], workspace=space)
    measured = agreement_of_workspace(space)
    gold_workspace(space)
    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    _check_units(annotations, {task.reaction_id for task in tasks})
    # Not as text, which would change the ends of lines and with them the hash.
    manual = (space.root / "guidelines.md").read_bytes().decode("utf-8")
    written = space.root / "data_statement.md"
    remarks = {key: value for key, value in measured.to_dict().items() if key != "estimates"}
    corpus = Corpus(
        settings=space.settings,
        scheme=space.scheme,
        guidelines=manual,
        guidelines_version=guidelines_version(manual),
        reactions=list(cut.reactions),
        sets=signed,
        tasks=list(tasks),
        annotations=annotations,
        verdicts=read_verdicts(space),
        decisions=read_records(space.built / "decisions.jsonl", Decision),
        gold=read_records(space.built / "gold.jsonl", GoldRecord),
        estimates=[Estimate.model_validate(estimate.model_dump()) for estimate in measured],
        articles={part.article.article_id: part.article.sha256 for part in cut.segmentations},
        remarks=json.loads(json.dumps(remarks)),
        inputs=dict(inputs_of(space) if inputs is None else inputs),
        splits={
            one.article_id: one.split
            for one in read_records(space.raw / "splits.jsonl", Split, missing_ok=True)
        },
        statement=parse_statement(written.read_text("utf-8")) if written.exists() else {},
        account=taken.account.model_dump(exclude={"schema_version"}),
    )
    return take_down(corpus, read_records(space.raw / "removed.jsonl", Removal, missing_ok=True))


def _check_units(annotations: list[Annotation], handed_out: set[str]) -> None:
    lost = sorted({a.unit for a in annotations if a.status == "accepted"} - handed_out)
    if lost:
        raise DataError(
            f"{len(lost)} unit(s) were annotated that the signed statement sets do not hand out: {', '.join(lost[:5])}",
            hint="sign a statement set that they answer, or keep their export out of corpus/raw/exports",
        )


def stale_files(workspace: Workspace, rebuilt: Path) -> list[str]:
    """List the built files that are missing or are not what the raw files give now."""
    problems = []
    for name, command in BUILT.items():
        built, made = workspace.built / name, rebuilt / name
        if not built.exists():
            problems.append(f"corpus/built/{name} is missing: run '{command}'")
        elif built.read_bytes() != made.read_bytes():
            problems.append(f"corpus/built/{name} is not what the raw files give: run '{command}' again")
    return problems
