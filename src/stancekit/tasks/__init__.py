"""From reactions to what annotators are shown: tasks, the labelling page, the manual's tables."""

from stancekit.tasks.guidelines import guidelines_version, with_generated_parts
from stancekit.tasks.label_studio_json import task_data, to_label_studio
from stancekit.tasks.make import check_signed, make_tasks
from stancekit.tasks.shown import shown_text, whole_text

__all__ = [
    "check_signed",
    "guidelines_version",
    "make_tasks",
    "shown_text",
    "task_data",
    "to_label_studio",
    "whole_text",
    "with_generated_parts",
]
