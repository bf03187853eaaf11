"""Annotators and models on the files of a workspace: assessment, calibration, audit."""

from __future__ import annotations

from dataclasses import dataclass

from stancekit.adjudication import Ballot, ballots, policies_of
from stancekit.adjudication.annotators import Assessment, assess
from stancekit.adjudication.model_labels import Calibration, calibrate, fit_ballots
from stancekit.adjudication.quality import (
    Audit,
    Reproduced,
    SecondOpinions,
    audit_unanimous,
    reproduce,
    second_opinions,
)
from stancekit.adjudication.verdicts import by_unit, check_verdicts, standing
from stancekit.errors import UsageError
from stancekit.files.workspace import Workspace
from stancekit.steps.gold import read_annotations, read_verdicts, settle

__all__ = ["Quality", "assess_workspace", "calibrate_workspace", "gold_quality", "posteriors_workspace"]


def _ballots(workspace: Workspace, dimension: str) -> list[Ballot]:
    if dimension not in {d.id for d in workspace.scheme.measured}:
        known = ", ".join(d.id for d in workspace.scheme.measured)
        raise UsageError(
            f"{dimension!r} is no dimension of {workspace.scheme.tag}", hint=f"dimensions: {known}"
        )
    counted = ballots(read_annotations(workspace), workspace.scheme)
    behind = {d.unit for d in settle(workspace).decisions if d.dimension == dimension}
    return [ballot for (unit, name), ballot in counted.items() if name == dimension and unit in behind]


def assess_workspace(
    workspace: Workspace, dimension: str, *, resamples: int = 200, seed: int | None = None
) -> list[tuple[str, Assessment]]:
    """Assess every annotator on one dimension, by pseudonym."""
    chosen = workspace.settings.seed if seed is None else seed
    model = fit_ballots(_ballots(workspace, dimension), "dawid_skene", seed=chosen)
    found = assess(model.aggregate.crowd, resamples=resamples, seed=chosen, fit=model.aggregate)
    return list(zip(model.raters, found, strict=True))


def posteriors_workspace(workspace: Workspace, *, method: str = "dawid_skene") -> list[dict[str, object]]:
    """Give a model's posterior for every unit × dimension with a label, beside the votes.

    They are no gold and settle nothing: see `Policy` for what a model may do.
    """
    rows: list[dict[str, object]] = []
    for dimension in workspace.scheme.measured:
        own = _ballots(workspace, dimension.id)
        model = fit_ballots(own, method)
        for ballot in own:
            if ballot.unit in model.posterior:
                shares = {label: round(share, 12) for label, share in model.posterior[ballot.unit].items()}
                row = {"unit": ballot.unit, "dimension": dimension.id, "method": method}
                rows.append({**row, "posterior": shares, "support": ballot.counts})
    return rows


def calibrate_workspace(
    workspace: Workspace, dimension: str, *, method: str = "dawid_skene", posterior: float = 0.9
) -> Calibration:
    """Compare a model with what people settled on one dimension; see `Policy.calibration`."""
    own = _ballots(workspace, dimension)
    verdicts = read_verdicts(workspace)
    check_verdicts(verdicts, workspace.scheme)
    spoken = by_unit(verdicts)
    fresh = {b.unit: standing(spoken.get((b.unit, dimension), ()), b.digest())[0] for b in own}
    return calibrate(fit_ballots(own, method), dimension, fresh, posterior)


@dataclass(frozen=True)
class Quality:
    """The audited error rate of unanimous gold, and what another panel would give; or why it is not said."""

    dimension: str
    audit: Audit | None
    second: SecondOpinions | None
    reproduced: Reproduced | None
    reason: str | None


def audits_of(workspace: Workspace) -> list[Audit]:
    """Say per dimension how often unanimous gold is wrong, where units of it were audited."""
    verdicts, decisions = read_verdicts(workspace), settle(workspace).decisions
    policies = policies_of(workspace.settings, workspace.scheme)
    found = [
        audit
        for d in workspace.scheme.measured
        for audit in audit_unanimous(_ballots(workspace, d.id), verdicts, policies[d.id], decisions)
    ]
    return [audit for audit in found if audit.audited]


def gold_quality(workspace: Workspace, *, size: int = 3, seed: int | None = None) -> list[Quality]:
    """Say for every dimension how often unanimous gold is wrong, and whether it would come out again."""
    verdicts, settled = read_verdicts(workspace), settle(workspace)
    policies = policies_of(workspace.settings, workspace.scheme)
    results = []
    for dimension in workspace.scheme.measured:
        own = _ballots(workspace, dimension.id)
        audits = audit_unanimous(own, verdicts, policies[dimension.id], settled.decisions)
        model = fit_ballots(own, "dawid_skene")
        labels = {g.unit: g.label for g in settled.gold if g.dimension == dimension.id}
        code = {label: i for i, label in enumerate(model.domain)}
        gold = [code.get(labels.get(ballot.unit) or "", -1) if ballot.answered else -1 for ballot in own]
        reproduced, reason = None, None
        try:
            chosen = workspace.settings.seed if seed is None else seed
            reproduced = reproduce(model.aggregate, gold, size=size, seed=chosen)
        except UsageError as error:
            reason = error.message
        second = second_opinions(own, verdicts)
        audit = audits[0] if audits else None
        results.append(Quality(dimension.id, audit, second[0] if second else None, reproduced, reason))
    return results
