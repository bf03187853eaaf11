"""The whole line at once, on the sample corpus with simulated annotators."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stancekit.files.atomic import write_text
from stancekit.files.workspace import Workspace
from stancekit.wording import counted
from stancekit_schemas import sha256

if TYPE_CHECKING:
    from stancekit.reliability import Agreement
    from stancekit_schemas import GoldRecord

__all__ = ["Demo", "run_demo"]

VERSION = "0.1.0"


@dataclass(frozen=True)
class Demo:
    """What the demo made: the workspace, its agreement and gold, and the verified release."""

    workspace: Workspace
    agreement: Agreement
    gold: tuple[GoldRecord, ...]
    release: Path
    checks: int


def run_demo(
    folder: Path, *, seed: int | None = None, say: Callable[[str, str], None] = lambda _step, _text: None
) -> Demo:
    """Run every step in a new workspace at `folder`, calling `say(step, result)` after each.

    The annotators are invented, so their pseudonyms hide nobody: the secret behind them is a fixed
    one, and the demo gives the same bytes everywhere. Raises UsageError where a workspace is there.
    """
    from stancekit.steps.adjudicate import adjudicate_workspace
    from stancekit.steps.agreement import agreement_of_workspace
    from stancekit.steps.export import export_workspace
    from stancekit.steps.gold import gold_workspace
    from stancekit.steps.import_ import import_exports
    from stancekit.steps.init import make_workspace
    from stancekit.steps.release import release_workspace, verify_release
    from stancekit.steps.segment import segment_workspace
    from stancekit.steps.simulate import simulate_workspace

    space = make_workspace(folder, sample=True)
    write_text(
        space.private / "secret", sha256("the annotators of the demo are invented") + "\n", private=True
    )
    say("init", f"workspace with the invented sample corpus: {space.root}")

    cut = segment_workspace(space)
    count = {role: sum(r.role == role for r in cut.reactions) for role in ("statement", "reaction", "other")}
    say(
        "segment",
        f"{len(cut.segmentations)} articles: {count['reaction']} reactions, {count['statement']} statements",
    )

    tasks = export_workspace(space).tasks
    say("export", f"{counted(len(tasks), 'task')} from signed statement sets")

    simulated = simulate_workspace(space, seed=seed)
    say(
        "simulate", f"{simulated.annotators} simulated annotators (invented) labelled {simulated.tasks} tasks"
    )

    account = import_exports(simulated.files, workspace=space).account
    say(
        "import",
        f"{account.annotations} annotations = {account.accepted} accepted + {account.superseded} superseded + "
        f"{account.skipped} skipped + {account.drafts} drafts + {account.refused} refused",
    )

    measured = agreement_of_workspace(space)
    primary = [e for e in measured if e.primary and e.slice == "all"]
    parts = [
        f"{e.dimension} {e.value:.2f}" if e.value is not None else f"{e.dimension} undefined" for e in primary
    ]
    say("agreement", "Krippendorff's alpha: " + ", ".join(parts))

    adjudicate_workspace(space)
    gold = gold_workspace(space).gold
    open_ones = sum(g.resolution == "open" for g in gold)
    say("gold", f"{len(gold) - open_ones} labels settled, {open_ones} left open for an adjudicator")

    release = release_workspace(space, VERSION)
    say("release", f"{release}")
    checks = verify_release(release, workspace=space)
    say("verify", f"{len(checks)} checks hold: hashes, counts, and gold recomputed from raw")
    return Demo(space, measured, gold, release, len(checks))
