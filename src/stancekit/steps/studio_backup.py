"""One file that holds the studio of a workspace, and a studio from such a file."""

from __future__ import annotations

import shutil
import sqlite3
import tarfile
import zlib
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from stancekit.errors import DataError, UsageError
from stancekit.files.scratch import scratch
from stancekit.files.workspace import Workspace
from stancekit.label_studio.export_files import is_export_file
from stancekit.label_studio.local_data import DATABASE
from stancekit.steps.instances import Instance, instances_in, instances_of, studio_folder
from stancekit.steps.listening import FILE

__all__ = ["backup_studio", "restore_studio"]


def backup_studio(workspace: Workspace, target: Path) -> Path:
    """Write projects, accounts and answers of all servers to a .tar.gz that its owner alone can read.

    The servers may be running: each database is copied as of one moment, and what exports left beside it
    is not taken along. The file holds passwords and answers with names. Raises DataError where there is
    nothing to back up, UsageError where `target` exists.
    """
    instances = [instance for instance in instances_of(workspace) if instance.is_ready]
    if not instances:
        raise DataError("this workspace has no studio to back up", hint="start one with 'stancekit studio'")
    if target.exists():
        raise UsageError(f"{target} exists", hint="name another file; a backup is never overwritten")
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".backup-") as place:  # readable by its owner alone
        packed = Path(place) / "backup.tar.gz"
        with tarfile.open(packed, "w:gz") as archive:
            for instance in instances:
                _pack(archive, instance, Path(place) / DATABASE)
            if (listening := studio_folder(workspace) / FILE).exists():
                archive.add(listening, FILE)
        packed.chmod(0o600)
        packed.replace(target)
    return target


def _pack(archive: tarfile.TarFile, instance: Instance, copy: Path) -> None:
    with (
        closing(sqlite3.connect(instance.data / DATABASE)) as source,
        closing(sqlite3.connect(copy)) as sink,
    ):
        source.backup(sink)
    archive.add(copy, f"{instance.name}/data/{DATABASE}")
    copy.unlink()
    archive.add(instance.credentials, f"{instance.name}/{instance.credentials.name}")
    for path in sorted(instance.data.rglob("*")):
        needless = (
            path.name.startswith(DATABASE) or path.suffix == ".log" or is_export_file(path, instance.data)
        )
        if path.is_file() and not needless:
            archive.add(path, f"{instance.name}/data/{path.relative_to(instance.data).as_posix()}")


def restore_studio(workspace: Workspace, source: Path) -> int:
    """Unpack a backup into a workspace that has no studio yet, and count its servers.

    Raises UsageError where it has one, DataError where `source` is no such backup; nothing is changed then.
    """
    folder = studio_folder(workspace)
    if instances_of(workspace):
        raise UsageError(
            f"{folder} holds a studio already", hint=f"move {folder} away first; nothing was changed"
        )
    try:
        with scratch(workspace) as place:
            unpacked = place / "studio"
            with tarfile.open(source, "r:gz") as archive:
                archive.extractall(unpacked, filter="data")
            instances = instances_in(unpacked)
            if not instances or not all(instance.is_ready for instance in instances):
                raise DataError(f"{source} is no backup of a studio")
            for instance in instances:
                instance.folder.chmod(0o700)
                instance.keep(instance.accounts())
            unpacked.chmod(0o700)
            shutil.rmtree(folder, ignore_errors=True)  # holds no server
            unpacked.replace(folder)  # at once: a broken restore leaves nothing
            return len(instances)
    except (tarfile.TarError, zlib.error, OSError, EOFError) as error:
        raise DataError(f"{source} cannot be unpacked: {error}") from None
