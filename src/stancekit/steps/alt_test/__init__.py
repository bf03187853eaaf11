"""From ratings by people and models, in a table or a workspace, to the alternative annotator test."""

from stancekit.steps.alt_test.rows import Tested
from stancekit.steps.alt_test.table import alt_test_table
from stancekit.steps.alt_test.workspace import alt_test_workspace

__all__ = ["Tested", "alt_test_table", "alt_test_workspace"]
