"""Who labels what, on the files of a workspace: an append-only log of assignments."""

from stancekit.steps.plan.extra import extra_workspace
from stancekit.steps.plan.files import every_label, read_assignments, read_labels, read_tasks, units_of
from stancekit.steps.plan.make import plan_workspace
from stancekit.steps.plan.overview import Overview, overview
from stancekit.steps.plan.reassign import reassign_workspace
from stancekit.steps.plan.relabel import relabel_workspace

__all__ = [
    "Overview",
    "every_label",
    "extra_workspace",
    "overview",
    "plan_workspace",
    "read_assignments",
    "read_labels",
    "read_tasks",
    "reassign_workspace",
    "relabel_workspace",
    "units_of",
]
