"""From annotations and people's verdicts to decisions and gold, on the files of a workspace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from stancekit.adjudication import ballots, decide, policies_of, unused_verdicts
from stancekit.adjudication.model_labels import fit_ballots
from stancekit.annotations.models import admit_models, mark_models
from stancekit.annotations.rounds import admit_rounds
from stancekit.errors import DataError
from stancekit.files.alone import alone
from stancekit.files.annotators import read_annotators
from stancekit.files.jsonl import read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.gold import build_gold, explain
from stancekit.gold.spans import build_gold_spans
from stancekit.steps.removed import taken_down, withdrawn
from stancekit_schemas import Annotation, Decision, GoldRecord, Policy, Task
from stancekit_schemas.task import MAIN

__all__ = [
    "BRING",
    "Settled",
    "every_verdict",
    "explain_unit",
    "gold_workspace",
    "models_of",
    "read_annotations",
    "read_verdicts",
    "settle",
]


BRING = "'stancekit pull' brings answers from the server, 'stancekit import EXPORT.json' from files"
"""What to do where nobody's answers are there yet."""


@dataclass(frozen=True)
class Settled:
    """What was decided, and what a person should know about it; iterates over the gold records."""

    decisions: tuple[Decision, ...]
    gold: tuple[GoldRecord, ...]
    remarks: tuple[str, ...]

    def __iter__(self) -> Iterator[GoldRecord]:
        return iter(self.gold)

    def __len__(self) -> int:
        return len(self.gold)

    def counts(self) -> dict[str, dict[str, int]]:
        """How many records of each resolution, per dimension."""
        table: dict[str, Counter[str]] = {}
        for record in self.gold:
            table.setdefault(record.dimension, Counter())[record.resolution] += 1
        order = ("unanimous", "majority", "model", "adjudicated", "open")
        return {dimension: {r: counts[r] for r in order if counts[r]} for dimension, counts in table.items()}


def read_annotations(
    workspace: Workspace,
    policies: Mapping[str, Policy] | None = None,
    *,
    rounds: Collection[str] | None = None,
) -> list[Annotation]:
    """Read corpus/built/annotations.jsonl, without those of annotators who withdrew or of items taken down.

    Labels of `rounds` (default: those that stancekit.toml names, the main one alone unless it says
    otherwise) stand as votes, see `admit_rounds`.

    Those of declared models carry a flag, by which they count nowhere, except in the dimensions where
    `policies` (default: those of stancekit.toml) let models vote. Raises DataError that names the
    step before.
    """
    path = workspace.built / "annotations.jsonl"
    if not path.exists():
        raise DataError(
            f"there are no annotations yet: {workspace.relative(path)} does not exist", hint=BRING
        )
    gone, down = withdrawn(workspace), taken_down(workspace)
    kept = [
        a for a in read_records(path, Annotation) if a.rater.casefold() not in gone and a.unit not in down
    ]
    chosen = policies_of(workspace.settings, workspace.scheme) if policies is None else policies
    admitted = admit_rounds(kept, workspace.settings.rounds if rounds is None else rounds)
    return admit_models(mark_models(admitted, models_of(workspace)), chosen)


def models_of(workspace: Workspace) -> set[str]:
    """Name the raters that corpus/raw/annotators.jsonl declares to be models."""
    return {one.rater for one in read_annotators(workspace) if one.kind == "model"}


def read_verdicts(workspace: Workspace) -> list[Decision]:
    """Read what people settled, corpus/raw/decisions.jsonl, without who withdrew and what was taken down.

    None where there is no such file.
    """
    gone, down = withdrawn(workspace), taken_down(workspace)
    return [
        one
        for one in every_verdict(workspace)
        if one.decided_by.casefold() not in gone and one.unit not in down
    ]


def every_verdict(workspace: Workspace) -> list[Decision]:
    """Read corpus/raw/decisions.jsonl as it stands, to append what is not there yet."""
    return read_records(workspace.raw / "decisions.jsonl", Decision, missing_ok=True)


def settle(workspace: Workspace, *, policies: Mapping[str, Policy] | None = None) -> Settled:
    """Decide and conclude, without writing anything. `policies` replaces those of stancekit.toml."""
    scheme = workspace.scheme
    chosen = policies_of(workspace.settings, scheme) if policies is None else policies
    annotations, verdicts = read_annotations(workspace, chosen), read_verdicts(workspace)
    decisions = decide(annotations, scheme=scheme, policy=chosen, verdicts=verdicts)
    gold = build_gold(decisions, annotations, scheme=scheme)
    return Settled(tuple(decisions), tuple(gold), tuple(_remarks(decisions, verdicts, annotations)))


def _remarks(decisions: list[Decision], verdicts: list[Decision], annotations: list[Annotation]) -> list[str]:
    stale = [f"{d.unit} {d.dimension}: {d.rule}" for d in decisions if d.stale]
    decided = {d.unit for d in decisions}
    idle = [
        f"{v.unit} {v.dimension}: the verdict of {v.decided_by} is not used, "
        + ("the gate before it is closed" if v.unit in decided else "no round that counts has the item")
        for v in unused_verdicts(verdicts, decisions)
    ]
    other = Counter(a.round for a in annotations if a.round != MAIN and a.status == "accepted")
    aside = [f"{n} annotation(s) of the {name} round are no votes" for name, n in sorted(other.items())]
    return stale + idle + aside


@alone
def gold_workspace(workspace: Workspace) -> Settled:
    """Write corpus/built/decisions.jsonl and gold.jsonl; where the scheme has spans, gold_spans.jsonl."""
    settled = settle(workspace)
    write_records(workspace.built / "decisions.jsonl", settled.decisions)
    write_records(workspace.built / "gold.jsonl", settled.gold)
    tasks_file = workspace.built / "tasks.jsonl"
    if any(dimension.kind == "spans" for dimension in workspace.scheme.dimensions) and tasks_file.exists():
        texts = {task.reaction_id: task.text for task in read_records(tasks_file, Task)}
        spans = build_gold_spans(read_annotations(workspace), texts, scheme=workspace.scheme)
        write_records(workspace.built / "gold_spans.jsonl", spans)
    return settled


def explain_unit(workspace: Workspace, unit: str, dimension: str | None = None) -> list[str]:
    """Tell the story of a unit's labels, decided anew from what stands in the workspace."""
    settled = settle(workspace)
    model: dict[str, tuple[str, dict[str, float]]] = {}
    for wanted in [dimension] if dimension else [d.id for d in workspace.scheme.measured]:
        own = [
            b for (_, d), b in ballots(read_annotations(workspace), workspace.scheme).items() if d == wanted
        ]
        policy = policies_of(workspace.settings, workspace.scheme).get(wanted)
        method = policy.method if policy and policy.method != "majority" else "dawid_skene"
        fitted = fit_ballots(own, method) if own else None
        if fitted is not None and unit in fitted.posterior:
            model[wanted] = (method, dict(fitted.posterior[unit]))
    return explain(
        unit,
        settled.gold,
        read_annotations(workspace),
        scheme=workspace.scheme,
        verdicts=read_verdicts(workspace),
        dimension=dimension,
        posteriors=model,
    )
