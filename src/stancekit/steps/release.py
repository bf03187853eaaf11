"""The gate before a release, and the proof after it."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.articles import read_articles
from stancekit.files.atomic import write_bytes
from stancekit.files.identities import SECRET_VARIABLE, pseudonyms, secret_file
from stancekit.files.workspace import Workspace
from stancekit.release import Corpus, make_contents, write_release
from stancekit.release.catalogue import Tier
from stancekit.release.checks.loaded import Loaded, load_release, read_release
from stancekit.release.checks.measures import compare_estimates
from stancekit.release.contents import agreement_file, make_release
from stancekit.release.corpus import newest_date
from stancekit.release.diff import Difference, changelog, check_bump, compare_releases
from stancekit.release.encode import decode_jsonl, encode_jsonl
from stancekit.release.folds import check_splits
from stancekit.release.leaks import check_leaks
from stancekit.release.manifest import MANIFEST, digest, make_manifest
from stancekit.release.public import addresses_of, hidden_names, public_secrets, rehydrated
from stancekit.release.rows import rows_of
from stancekit.release.software import OWN, differing
from stancekit.release.table import Row
from stancekit.release.verify import Check, check_against, check_files, check_release, require
from stancekit.release.write import check_version, folder_name, is_version
from stancekit.steps.rebuild import Elsewhere, rebuild, stale_files
from stancekit_schemas import Problem, Release

__all__ = [
    "addresses_file",
    "check_workspace_release",
    "diff_releases",
    "load_written",
    "rehydrate_release",
    "release_workspace",
    "verify_release",
]


def release_workspace(workspace: Workspace, version: str, *, tier: Tier = "gated") -> Path:
    """Write corpus/releases/X.Y.Z and return its path.

    Before a byte is written everything is made again from the raw files: a built file that differs
    is stale and stops the release. The finished files are searched for what must not be published,
    and pass every check of `verify`.

    Raises DataError where the release exists, something is stale or unsigned, or a check fails.
    """
    folder = workspace.releases / folder_name(check_version(version), tier)
    if folder.exists():
        major, minor, patch = _number(version)
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
        pseudonym=_authors(workspace) if tier == "public" else None,
    )
    check_leaks(files, _private_words(workspace), public_secrets(corpus) if tier == "public" else ())
    if (before := _latest_before(workspace, version, tier)) is not None:
        files |= _changes(read_release(before), load_release(files, folder))
        files |= {MANIFEST: make_manifest(files)}
    require(check_files(load_release(files, folder)))
    write_release(folder, files)
    if tier == "public":
        write_bytes(addresses_file(workspace, version), encode_jsonl(addresses_of(corpus)), private=True)
    return folder


def addresses_file(workspace: Workspace, version: str) -> Path:
    """Say where the addresses of a public release lie: outside the versioned tree, given out by choice."""
    return workspace.private / "addresses" / f"{version}.jsonl"


def _changes(before: Loaded, after: Loaded) -> dict[str, bytes]:
    """Write down what changed since the release before; refuse a version that says less than that."""
    difference = compare_releases(before, after)
    check_bump(difference)
    lines = [change.to_dict() for change in difference.changes]
    earlier = before.files.get("CHANGELOG.md", b"").decode()
    return {
        f"changes/{difference.before}..{difference.after}.jsonl": encode_jsonl(lines),
        "CHANGELOG.md": changelog(difference, earlier).encode(),
    }


def _latest_before(workspace: Workspace, version: str, tier: Tier) -> Path | None:
    """Find the release of this tier that comes right before `version`."""
    wanted = _number(version)
    found = []
    for folder in workspace.releases.glob("*.*.*") if workspace.releases.is_dir() else ():
        name = folder.name.removesuffix("-public")
        if (
            folder.is_dir()
            and folder.name == folder_name(name, tier)
            and is_version(name)
            and _number(name) < wanted
        ):
            found.append((_number(name), folder))
    return max(found)[1] if found else None


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def diff_releases(before: Path, after: Path) -> Difference:
    """Compare two release folders of one corpus, row by row."""
    return compare_releases(read_release(before), read_release(after))


def rehydrate_release(release: Path, addresses: Path, articles: Path) -> tuple[list[Row], list[str]]:
    """Restore the texts of a public release from the user's own copies of the articles.

    `articles` is a folder (or file) of articles as the corpus read them. Returns the rows restored,
    and the ids of those whose article is not among the copies.
    """
    loaded = read_release(release)
    rows = decode_jsonl(addresses.read_bytes(), where=str(addresses))
    texts = {
        read.article.sha256: read.article.text
        for read in read_articles([articles])
        if not isinstance(read, Problem)
    }
    return rehydrated(loaded.rows["items"], rows, texts)


def load_written(folder: Path) -> Release:
    """Read what a release says of itself."""
    return read_release(folder).release


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


def _authors(workspace: Workspace) -> Callable[[str], str]:
    """Make pseudonyms of authors, by the same secret as those of annotators but not the same words."""
    keyed = pseudonyms(workspace)
    if keyed is None:
        raise DataError("no project secret, so authors cannot have pseudonyms", hint=f"set {SECRET_VARIABLE}")
    return lambda name: "a_" + keyed(f"author:{name}").removeprefix("r_")


def _private_words(workspace: Workspace) -> list[str]:
    words = [os.environ.get(SECRET_VARIABLE, ""), str(workspace.root)]
    if secret_file(workspace).exists():
        words.append(secret_file(workspace).read_text("utf-8").strip())
    identities = workspace.private / "identities.jsonl"
    if identities.exists():
        lines = identities.read_text("utf-8").splitlines()
        words += [str(json.loads(line).get("address", "")) for line in lines if line.strip()]
    return [word for word in words if word]


def verify_release(release: Path, *, workspace: Workspace | None = None) -> list[Check]:
    """Check a release and return the checks. Raises one DataError that names all that fail."""
    return require(check_workspace_release(release, workspace=workspace))


def check_workspace_release(release: Path, *, workspace: Workspace | None = None) -> list[Check]:
    """Ask every question of a release; with a workspace also whether its raw files still give it.

    Raw files are compared with the hashes in build.json. Files that only grew (decisions, splits)
    are read as far as they went then, and files added since are left out, so a release can still be
    proved after work went on.
    """
    checks = check_release(release)
    return checks if workspace is None else [*checks, *_raw_checks(read_release(release), workspace)]


def _raw_checks(loaded: Loaded, workspace: Workspace) -> list[Check]:
    question = "The raw files are those that the release was made from."
    problems: list[str] = []
    with tempfile.TemporaryDirectory(prefix="stancekit-") as scratch:
        root = Path(scratch)
        for listed, wanted in loaded.release.inputs.items():
            name = _real_name(workspace, listed, wanted)
            content = _as_released(workspace.root / name, wanted)
            if content is None:
                problems.append(f"{name}: missing, or changed since the release")
                continue
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        checks = [Check("raw: inputs", question, tuple(problems))]
        if problems:
            return checks
        space = Elsewhere(
            root, root / "corpus" / "built", workspace.private, declared=loaded.settings, asked=loaded.scheme
        )
        try:
            corpus = rebuild(space, space.built)
        except DataError as error:
            return [*checks, Check("raw: rebuild", "The steps run on the raw files.", (error.message,))]
        declared = _undeclared(loaded, Workspace(root))
    try:
        pseudonym = _authors(workspace) if loaded.release.tier == "public" else None
        made = rows_of(corpus, tier=loaded.release.tier, pseudonym=pseudonym)
    except DataError as error:
        return [*checks, Check("raw: secret", "The project secret is that of the release.", (error.message,))]
    rows = {table.name: held for table, held in made.items()}
    whole = not differing(loaded.release.software, OWN)
    unlike = compare_estimates(loaded.estimates, corpus.estimates, source="raw gives", whole=whole)
    if not unlike and not differing(loaded.release.software):
        unlike = _other_bytes(loaded, {"quality/agreement.json": agreement_file(corpus)})
    return [
        *checks,
        *check_against(loaded, rows),
        Check("raw: agreement", "The agreement is what the raw files give.", tuple(unlike)),
        Check(
            "raw: build",
            "build.json says what the raw files say.",
            (*declared, *_build_problems(loaded, corpus)),
        ),
        Check("raw: changes", "The changes since the release before are those.", *_told(loaded, workspace)),
    ]


def _undeclared(loaded: Loaded, raw: Workspace) -> tuple[str, ...]:
    """Compare settings and scheme with those that the raw files declare, where one version reads both."""
    if differing(loaded.release.software, OWN):
        return ()
    problems = []
    address = {"label_studio_url"}
    if raw.settings.model_dump(exclude=address) != loaded.settings.model_dump(exclude=address):
        problems.append("build.json: settings are not those of stancekit.toml")
    if raw.scheme != loaded.scheme:
        problems.append(f"scheme.json: not the scheme {raw.settings.scheme} that stancekit.toml names")
    return tuple(problems)


def _build_problems(loaded: Loaded, corpus: Corpus) -> list[str]:
    """Compare build.json with what the raw files give; fields that an older version did not write are left out."""
    release = loaded.release
    made = make_release(
        replace(corpus, inputs=release.inputs),
        release.counts,
        version=release.version,
        released_on=release.released_on,
        tier=release.tier,
        content_id=release.content_id,
    ).model_dump(mode="json")
    said = json.loads(loaded.file("build.json"))
    return [
        f"build.json: {name} is not what the raw files give"
        for name, value in made.items()
        if name in said and name not in ("software", "schema_version") and said[name] != value
    ]


def _told(loaded: Loaded, workspace: Workspace) -> tuple[tuple[str, ...], str]:
    """Make the changes once more, where the release before is still there: problems, and a note."""
    release = loaded.release
    listed = {path: content for path, content in loaded.files.items() if _is_change(path)}
    before = _latest_before(workspace, release.version, release.tier)
    if before is None:
        extra = tuple(f"{path}: no release is before this one" for path in sorted(listed))
        return extra, ""
    if told := differing(release.software, OWN):
        return (), f"made by other software, not compared ({told})"
    if f"changes/{before.name.removesuffix('-public')}..{release.version}.jsonl" not in listed:
        return (), f"not compared: {before.name} was not the release before when this was made"
    made = _changes(read_release(before), loaded)
    return tuple(_other_bytes(loaded, made)), ""


def _is_change(path: str) -> bool:
    return path == "CHANGELOG.md" or path.startswith("changes/")


def _other_bytes(loaded: Loaded, made: dict[str, bytes]) -> list[str]:
    return [
        f"{path}: not what the raw files give"
        for path in sorted(made)
        if loaded.files.get(path) != made[path]
    ]


def _real_name(workspace: Workspace, listed: str, wanted: str) -> str:
    """Find the file that the public tier names by its hash alone."""
    path = workspace.root / listed
    if path.name == wanted and not path.exists() and path.parent.is_dir():
        for other in sorted(path.parent.iterdir()):
            if other.is_file() and digest(other.read_bytes()) == wanted:
                return workspace.relative(other)
    return listed


def _as_released(path: Path, wanted: str) -> bytes | None:
    """Read a raw file as it was: whole, or its first lines where lines were added since."""
    if not path.is_file():
        return None
    content = path.read_bytes()
    if digest(content) == wanted:
        return content
    end = 0
    while path.suffix == ".jsonl" and (end := content.find(b"\n", end) + 1):
        if digest(content[:end]) == wanted:
            return content[:end]
    return None
