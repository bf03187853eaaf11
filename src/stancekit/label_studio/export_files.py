"""Files that exports leave in the data of a Label Studio of one's own: copies of answers, with addresses."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from stancekit.label_studio.local_data import DATABASE

__all__ = ["is_export_file", "remove_forgotten"]

FOLDERS = ("media/export", "export")
"""Where Label Studio writes snapshots, and what people export on its pages."""

_ROWS = """
    SELECT project_id, file, status FROM data_export_export
    UNION ALL SELECT project_id, file, status FROM data_export_convertedformat
"""


def is_export_file(path: Path, data: Path) -> bool:
    """Tell whether a file of a data directory is such a copy, which the database does not need."""
    return path.relative_to(data).as_posix().startswith(tuple(f"{folder}/" for folder in FOLDERS))


def remove_forgotten(data: Path) -> None:
    """Delete the files of snapshots that the database knows no more: the server itself leaves them for good.

    The server may be running: where it is writing a snapshot of a project, the files of that project stay.
    """
    files = [path for path in (data / FOLDERS[0]).rglob("*") if path.is_file()]
    if not files or not (data / DATABASE).exists():
        return
    with suppress(sqlite3.Error, OSError), closing(sqlite3.connect(data / DATABASE)) as database:
        rows = database.execute(_ROWS).fetchall()  # after the files: whatever is written is known by now
        named = {data / "media" / file for _, file, _ in rows if file}
        writing = {str(project) for project, _, status in rows if status in ("created", "in_progress")}
        for path in files:
            if path not in named and path.parent.name not in writing:
                path.unlink(missing_ok=True)
