"""The only part that speaks to a Label Studio server, and the only importer of its SDK."""

from stancekit.label_studio.connection import Server, connect
from stancekit.label_studio.faults import faults
from stancekit.label_studio.projects import Project, find_project, find_projects, find_titles, project_title
from stancekit.label_studio.push import PushReport, push_tasks
from stancekit.label_studio.snapshot import pull_snapshot

__all__ = [
    "Project",
    "PushReport",
    "Server",
    "connect",
    "faults",
    "find_project",
    "find_projects",
    "find_titles",
    "project_title",
    "pull_snapshot",
    "push_tasks",
]
