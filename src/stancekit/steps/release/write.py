"""The gate before a release, and the writing of it."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.atomic import write_bytes
from stancekit.files.identities import SECRET_VARIABLE, secret_file
from stancekit.files.workspace import Workspace
from stancekit.release import Corpus, make_contents, write_release
from stancekit.release.catalogue import Tier
from stancekit.release.checks.loaded import load_release, read_release
from stancekit.release.corpus import newest_date
from stancekit.release.encode import encode_jsonl
from stancekit.release.folds import check_splits
from stancekit.release.leaks import check_leaks
from stancekit.release.manifest import MANIFEST, make_manifest
from stancekit.release.public import addresses_of, hidden_names, public_secrets
from stancekit.release.verify import check_files, require
from stancekit.release.write import check_version, folder_name
from stancekit.steps.rebuild import rebuild, stale_files
from stancekit.steps.release.authors import authors_by
from stancekit.steps.release.changes import changes_since, latest_before, version_number

__all__ = ["addresses_file", "release_workspace"]


def release_workspace(workspace: Workspace, version: str, *, tier: Tier = "gated") -> Path:
    """Write corpus/releases/X.Y.Z and return its path.

    Before a byte is written everything is made again from the raw files: a built file that differs
    is stale and stops the release. The finished files are searched for what must not be published,
    and pass every check of `verify`.

    Raises DataError where the release exists, something is stale or unsigned, or a check fails.
    """
    folder = workspace.releases / folder_name(check_version(version), tier)
    if folder.exists():
        major, minor, patch = version_number(version)
        raise DataError(
            f"{folder} exists, and a release never changes",
            hint=f"choose a later version, such as {major}.{minor}.{patch + 1} or {major}.{minor + 1}.0",
        )
    corpus = _gate(workspace)
    if tier == "public":
        corpus = replace(corpus, inputs=hidden_names(corpus.inputs))
    files = make_contents(
        corpus,
        version=version,
        released_on=newest_date(corpus, source_date_epoch=os.environ.get("SOURCE_DATE_EPOCH")),
        tier=tier,
        pseudonym=authors_by(workspace) if tier == "public" else None,
    )
    check_leaks(files, _private_words(workspace), public_secrets(corpus) if tier == "public" else ())
    if (before := latest_before(workspace, version, tier)) is not None:
        files |= changes_since(read_release(before), load_release(files, folder))
        files |= {MANIFEST: make_manifest(files)}
    require(check_files(load_release(files, folder)))
    write_release(folder, files)
    if tier == "public":
        write_bytes(addresses_file(workspace, version), encode_jsonl(addresses_of(corpus)), private=True)
    return folder


def addresses_file(workspace: Workspace, version: str) -> Path:
    """Say where the addresses of a public release lie: outside the versioned tree, given out by choice."""
    return workspace.private / "addresses" / f"{version}.jsonl"


def _gate(workspace: Workspace) -> Corpus:
    with tempfile.TemporaryDirectory(prefix="stancekit-") as scratch:
        corpus = rebuild(workspace, Path(scratch))
        if problems := stale_files(workspace, Path(scratch)):
            raise DataError(
                "the built files are not those of the raw files\n  " + "\n  ".join(problems),
                hint="run these in the order in which they stand, then release again",
            )
    check_splits(corpus.splits, corpus.reactions)
    return corpus


def _private_words(workspace: Workspace) -> list[str]:
    words = [os.environ.get(SECRET_VARIABLE, ""), str(workspace.root)]
    if secret_file(workspace).exists():
        words.append(secret_file(workspace).read_text("utf-8").strip())
    identities = workspace.private / "identities.jsonl"
    if identities.exists():
        lines = identities.read_text("utf-8").splitlines()
        words += [str(json.loads(line).get("address", "")) for line in lines if line.strip()]
    return [word for word in words if word]
