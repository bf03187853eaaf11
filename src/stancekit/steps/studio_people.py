"""Which servers a studio is to have, and who may log in to each."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from stancekit.errors import UsageError
from stancekit.files.annotators import read_annotators, read_identities
from stancekit.files.workspace import Workspace
from stancekit.label_studio.local_data import Account, copy_blank, new_account, prepare
from stancekit.steps.instances import SHARED, Instance, instances_of, studio_folder

__all__ = ["AT_ONCE", "OWNER", "prepare_instances", "wanted_instances"]

OWNER = "lead@localhost.localdomain"
AT_ONCE = 4
"""How many servers are made or started side by side."""


def wanted_instances(workspace: Workspace, *, isolated: bool) -> list[Instance]:
    """List the servers there are and those to be made; what there is decides between one and many."""
    there = instances_of(workspace)
    folder = studio_folder(workspace)
    shared = Instance(folder / SHARED, None)
    if shared in there:
        if isolated:
            raise UsageError(
                "this workspace has a studio that all annotators share, with their accounts and answers",
                hint=f"pull, back it up, stop it and move {shared.folder} away; then each gets a server",
            )
        return [shared]
    if not there and not isolated:
        return [shared]
    today = datetime.now(UTC).date()
    addresses = {person.rater for person in read_identities(workspace)}
    people = [
        person.rater
        for person in read_annotators(workspace)
        if person.kind == "human"
        and person.rater in addresses
        and (person.active_until is None or person.active_until >= today)
    ]
    new = [Instance(folder / rater, rater) for rater in people]
    if not there and not new:
        raise UsageError(
            "nobody was added who could have a server",
            hint="stancekit annotator add --email NAME@EXAMPLE.ORG",
        )
    return [*there, *(instance for instance in new if instance not in there)]


def prepare_instances(workspace: Workspace, wanted: Sequence[Instance]) -> dict[str, tuple[Account, ...]]:
    """Make databases and accounts that are missing; return who may log in, by the name of the server."""
    people = read_identities(workspace)
    accounts, todo = {}, []
    for instance in wanted:
        known = instance.accounts()
        emails = [OWNER, *(p.email for p in people if instance.rater in (None, p.rater))]
        missing = [new_account(email) for email in emails if email not in {one.email for one in known}]
        accounts[instance.name] = (*known, *missing)
        if missing or not instance.is_ready:
            # Written first: an account whose password is nowhere could not be used.
            instance.unready.parent.mkdir(parents=True, exist_ok=True)
            instance.folder.chmod(0o700)
            instance.unready.touch()
            instance.keep(accounts[instance.name])
            todo.append(instance)
    new = [instance for instance in todo if not instance.data.exists()]
    with TemporaryDirectory(dir=studio_folder(workspace)) as place, ThreadPoolExecutor(AT_ONCE) as pool:
        if len(new) > 1:  # a copy takes a quarter of the time that an empty database takes
            blank = Path(place) / "blank"
            prepare(blank, [])
            for instance in new:
                copy_blank(blank, instance.data)
        for done in [pool.submit(prepare, i.data, accounts[i.name]) for i in todo]:
            done.result()
    for instance in todo:
        instance.unready.unlink()
    return accounts
