"""Pages that show what was measured."""

from stancekit.report.quality import quality_report

__all__ = ["quality_report"]
