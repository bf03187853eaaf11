"""Is the folder whole: the manifest, the counts, Parquet beside JSON Lines, and the descriptions."""

from __future__ import annotations

import json
from typing import Any

from stancekit.errors import DataError
from stancekit.release.card import splits_of
from stancekit.release.checks.loaded import Loaded
from stancekit.release.checks.rows import compare_rows, row_problems
from stancekit.release.croissant import parquet_path
from stancekit.release.encode import content_hash, decode_parquet, encode_jsonl
from stancekit.release.manifest import MANIFEST, digest, read_manifest

__all__ = [
    "check_content_id",
    "check_counts",
    "check_descriptions",
    "check_manifest",
    "check_parquet",
    "check_references",
    "check_rows",
    "check_simulated",
]


def check_manifest(loaded: Loaded) -> list[str]:
    """Every file has the hash that the manifest gives it, and no file is missing or extra."""
    listed = read_manifest(loaded.file(MANIFEST))
    found = {path: digest(content) for path, content in loaded.files.items() if path != MANIFEST}
    problems = [f"{path}: missing" for path in sorted(listed.keys() - found.keys())]
    problems += [
        f"{path}: {'an empty folder, which no release has' if path.endswith('/') else 'not in the manifest'}"
        for path in sorted(found.keys() - listed.keys())
    ]
    problems += [
        f"{path}: changed since the release"
        for path in sorted(listed.keys() & found.keys())
        if listed[path] != found[path]
    ]
    return problems


def check_content_id(loaded: Loaded) -> list[str]:
    """The content id is that of the JSON Lines."""
    jsonl = {name: loaded.file(f"jsonl/{name}.jsonl") for name in loaded.tables}
    made = content_hash(jsonl)
    return (
        []
        if made == loaded.release.content_id
        else [f"build.json: content_id is not that of jsonl/ ({made})"]
    )


def check_counts(loaded: Loaded) -> list[str]:
    """build.json counts the rows that there are, and annotators counts their annotations."""
    counted = {name: len(rows) for name, rows in loaded.rows.items()}
    problems = [
        f"build.json: {loaded.release.counts.get(name)} rows in {name}, {counted.get(name)} found"
        for name in sorted({*counted, *loaded.release.counts})
        if counted.get(name) != loaded.release.counts.get(name)
    ]
    for row in loaded.rows["annotators"]:
        own = [other["status"] for other in loaded.rows["annotations"] if other["rater"] == row["rater"]]
        problems += [
            f"annotators {row['rater']}: {row[status]} {status}, {own.count(status)} found"
            for status in ("accepted", "superseded", "skipped")
            if row[status] != own.count(status)
        ]
    return problems


def check_rows(loaded: Loaded) -> list[str]:
    """Every row has its columns, types and values; keys are unique; lines are canonical and sorted."""
    problems = []
    for name, table in loaded.tables.items():
        own = row_problems(table, loaded.rows[name])
        if not own and encode_jsonl(loaded.rows[name]) != loaded.file(f"jsonl/{name}.jsonl"):
            own = [f"jsonl/{name}.jsonl: not canonical"]
        problems += own
    return problems


def check_parquet(loaded: Loaded) -> list[str]:
    """The Parquet files hold the rows of the JSON Lines, each in its split."""
    problems = []
    for name, table in loaded.tables.items():
        rows = loaded.rows[name]
        for split in splits_of(table, rows):
            path = parquet_path(table, split)
            part = [row for row in rows if row["split"] == split] if table.by_split else rows
            try:
                found = decode_parquet(loaded.file(path), table, where=path)
            except DataError as error:
                problems.append(error.message)
                continue
            problems += [f"{path}: {text}" for text in compare_rows(table, found, part, source="jsonl/")]
            if [table.key_of(row) for row in found] != [table.key_of(row) for row in part]:
                problems.append(f"{path}: its rows stand in another order, or twice")
    return problems


def check_references(loaded: Loaded) -> list[str]:
    """Whatever a row refers to is there."""
    problems = []
    for name, table in loaded.tables.items():
        for reference in table.references:
            if reference.table not in loaded.tables:
                continue
            known = {row[reference.target] for row in loaded.rows[reference.table]}
            problems += [
                f"{name} {' '.join(table.key_of(row))}: {reference.column} names {one}, not in {reference.table}"
                for row in loaded.rows[name]
                for one in _values(row[reference.column])
                if one not in known
            ]
    return problems


def _values(cell: Any) -> list[Any]:
    return cell if isinstance(cell, list) else [] if cell is None else [cell]


def check_simulated(loaded: Loaded) -> list[str]:
    """A simulated corpus says so in its name, its card and every row."""
    invented = (
        any(row["kind"] == "simulated" for row in loaded.rows["annotators"]) or loaded.settings.simulated
    )
    problems = []
    if invented and not loaded.release.simulated:
        problems.append("build.json: annotators or texts are invented, and it does not say so")
    if loaded.release.simulated:
        problems += [
            f"build.json: the {part} does not say simulated"
            for part, text in (("name", loaded.release.name), ("title", loaded.release.title))
            if "simulated" not in text.casefold()
        ]
        if b"This corpus is simulated" not in loaded.file("README.md"):
            problems.append("README.md: does not say that the corpus is simulated")
    for name, rows in loaded.rows.items():
        wrong = sum(row["simulated"] != loaded.release.simulated for row in rows)
        if wrong:
            problems.append(f"{name}: {wrong} row(s) whose column simulated is not that of the release")
    return problems


def check_descriptions(loaded: Loaded) -> list[str]:
    """Data Package and Croissant describe these files and no others."""
    package = json.loads(loaded.file("datapackage.json"))
    problems = [
        f"datapackage.json: another hash for {resource['path']}"
        for resource in package["resources"]
        if resource["hash"] != f"sha256:{digest(loaded.file(resource['path']))}"
    ]
    croissant = json.loads(loaded.file("croissant.json"))
    problems += [
        f"croissant.json: another hash for {entry['contentUrl']}"
        for entry in croissant["distribution"]
        if entry["sha256"] != digest(loaded.file(entry["contentUrl"]))
    ]
    problems += [
        f"{name}: version {said}, build.json says {loaded.release.version}"
        for name, said in (("datapackage.json", package["version"]), ("croissant.json", croissant["version"]))
        if said != loaded.release.version
    ]
    path = f"guidelines/{loaded.release.guidelines_version}.md"
    if path not in loaded.files:
        problems.append(f"{path}: missing")
    return problems
