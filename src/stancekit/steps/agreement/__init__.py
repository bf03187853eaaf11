"""Measure agreement: of a workspace, of a long table, or of Label Studio exports."""

from stancekit.steps.agreement.comparing import compare_tables, plan_from_table
from stancekit.steps.agreement.exports import agreement_of_exports
from stancekit.steps.agreement.tables import agreement_of_table, read_weights
from stancekit.steps.agreement.workspace import agreement_of_workspace

__all__ = [
    "agreement_of_exports",
    "agreement_of_table",
    "agreement_of_workspace",
    "compare_tables",
    "plan_from_table",
    "read_weights",
]
