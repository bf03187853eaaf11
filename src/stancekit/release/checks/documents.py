"""Is what the documents say what the tables hold: every derived file made again, and compared in bytes."""

from __future__ import annotations

from datetime import date

from stancekit.gold import build_gold
from stancekit.release.checks.loaded import Loaded
from stancekit.release.contents import make_documents
from stancekit.release.corpus import Corpus
from stancekit.release.manifest import digest
from stancekit.release.software import OWN, differing
from stancekit.release.table import Row, Table
from stancekit_schemas import Reaction, Task

__all__ = ["check_build", "check_documents", "check_guidelines", "not_compared"]

REPORT = "quality/report.html"
_TEXT = (*OWN, "jinja2")
_DRAWN = (*_TEXT, "altair", "vl-convert-python")


def check_documents(loaded: Loaded) -> list[str]:
    """Card, report, citations, licences, schemas and descriptions are what tables and build.json give."""
    if differing(loaded.release.software, _TEXT):
        return [f"{path}: missing" for path in _always(loaded) if path not in loaded.files]
    tables = {table: loaded.rows[name] for name, table in loaded.tables.items()}
    made = make_documents(_corpus_of(loaded, tables), tables, loaded.release, _ordered(loaded))
    if differing(loaded.release.software, _DRAWN):
        made[REPORT] = loaded.files.get(REPORT, b"")
    problems = []
    for path, content in made.items():
        if path not in loaded.files:
            problems.append(f"{path}: missing")
        elif loaded.files[path] != content:
            problems.append(f"{path}: {_first_difference(loaded.files[path], content)}")
    return problems


def not_compared(loaded: Loaded) -> str:
    """Say which documents could not be made again to the byte, since other software made them, or ""."""
    if told := differing(loaded.release.software, _TEXT):
        return f"made by other software, so the words of the documents are not compared ({told})"
    if told := differing(loaded.release.software, _DRAWN):
        return f"{REPORT} was drawn by other software and is not compared ({told})"
    return ""


def check_guidelines(loaded: Loaded) -> list[str]:
    """The guidelines are the file whose hash build.json names, and nothing else lies beside them."""
    path = f"guidelines/{loaded.release.guidelines_version}.md"
    problems = [
        f"{other}: guidelines of no version that build.json names"
        for other in sorted(loaded.files)
        if other.startswith("guidelines/") and other != path
    ]
    wanted = loaded.release.inputs.get("guidelines.md")
    if path not in loaded.files:
        return [*problems, f"{path}: missing"]
    if wanted is None:
        return [*problems, "build.json: inputs do not name guidelines.md"]
    content = loaded.files[path]
    # Releases before this check turned the ends of lines to LF.
    if wanted not in (digest(content), digest(content.replace(b"\n", b"\r\n"))):
        problems.append(f"{path}: not the file whose hash build.json names")
    return problems


def check_build(loaded: Loaded) -> list[str]:
    """build.json repeats what the tables say: days of the posts, scheme, and the account of the import."""
    release = loaded.release
    problems = []
    if release.scheme != loaded.scheme.tag:
        problems.append(f"build.json: scheme {release.scheme}, scheme.json is {loaded.scheme.tag}")
    days = sorted(
        row["posted_on"] for row in loaded.rows["items"] if row["role"] == "reaction" and row.get("posted_on")
    )
    said = [day.isoformat() for day in release.posted or ()]
    if release.tier != "public" and said and said != [*days[:1], *days[-1:]]:
        problems.append(f"build.json: posts of {' to '.join(said)}, the items say another time")
    states = [row["status"] for row in loaded.rows["annotations"]]
    # What was taken down is in the account and in no table.
    problems += [
        f"build.json: the account has {release.account[state]} {state}, {states.count(state)} found"
        for state in ("accepted", "superseded", "skipped")
        if state in release.account and release.account[state] < states.count(state)
    ]
    parts = ("accepted", "superseded", "skipped", "drafts", "refused")
    if release.account and sum(release.account.get(p, 0) for p in parts) != release.account.get(
        "annotations"
    ):
        problems.append("build.json: the account of the import does not balance")
    return problems


def _always(loaded: Loaded) -> list[str]:
    """List what every release has, whatever software made it."""
    fixed = ["README.md", "CITATION.cff", ".zenodo.json", "datacite.json", "LICENSE", "LICENSE-TEXT", REPORT]
    return fixed + [f"schemas/{name}.schema.json" for name in loaded.tables]


def _ordered(loaded: Loaded) -> dict[str, bytes]:
    return {path: loaded.files[path] for path in sorted(loaded.files) if not path.endswith("/")}


def _corpus_of(loaded: Loaded, tables: dict[Table, list[Row]]) -> Corpus:
    """Gather the corpus again from the tables, as far as documents speak of it."""
    release, rows = loaded.release, {table.name: held for table, held in tables.items()}
    remarks = loaded.agreement
    return Corpus(
        settings=loaded.settings,
        scheme=loaded.scheme,
        guidelines=loaded.file(f"guidelines/{release.guidelines_version}.md").decode(),
        guidelines_version=release.guidelines_version,
        reactions=[_reaction(row) for row in rows["items"]],
        sets=[],
        tasks=[_task(row) for row in rows["labels"]],
        annotations=loaded.annotations,
        verdicts=loaded.verdicts,
        decisions=loaded.decided,
        gold=build_gold(loaded.decided, loaded.counting, scheme=loaded.scheme),
        estimates=loaded.estimates,
        articles={row["article_id"]: row["article_sha256"] for row in rows["items"]},
        remarks={key: value for key, value in remarks.items() if key != "estimates"},
        inputs=release.inputs,
        statement=release.statement,
        account=release.account,
    )


def _task(row: Row) -> Task:
    known: Row = {"reaction_id": row["reaction_id"]}
    return Task.model_construct(**known)


def _reaction(row: Row) -> Reaction:
    """Read back what documents say of an item; the public tier has a pseudonym for its author."""
    day = row.get("posted_on")
    known: Row = {name: row[name] for name in ("reaction_id", "article_id", "role")}
    known |= {
        "author_handle": row.get("author_handle"),
        "author_name": row["author"] if "author" in row else row["author_name"],
        "posted_on": date.fromisoformat(day) if day else None,
    }
    # Not validated: the public tier lacks most fields of a reaction.
    return Reaction.model_construct(**known)


def _first_difference(found: bytes, made: bytes) -> str:
    """Say where a file leaves what the tables give, without repeating much of it."""
    pairs = zip(found.split(b"\n"), made.split(b"\n"), strict=False)
    number = next((n for n, (one, other) in enumerate(pairs, start=1) if one != other), None)
    if number is None:
        return "longer or shorter than what the tables and build.json give"
    return f"line {number} is not what the tables and build.json give"
