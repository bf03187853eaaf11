"""croissant.json: Croissant 1.1 with the responsible-AI vocabulary, one record set per Parquet file.

Source: https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html and
https://docs.mlcommons.org/croissant/docs/croissant-rai-spec.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from stancekit.release.manifest import digest
from stancekit.release.table import Column, Table

__all__ = ["make_croissant", "parquet_path"]

_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "annotation": "cr:annotation",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "prov": "http://www.w3.org/ns/prov#",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "sdVersion": "cr:sdVersion",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean"}


def parquet_path(table: Table, split: str) -> str:
    """Where the rows of one split stand; a table without splits is whole in "main"."""
    return f"data/{table.name}/{split}-00000-of-00001.parquet"


def make_croissant(
    tables: Iterable[Table],
    files: Mapping[str, bytes],
    *,
    about: Mapping[str, Any],
    rai: Mapping[str, Any],
) -> dict[str, Any]:
    """Describe the Parquet files. `about` are schema.org properties, `rai` keys of the RAI vocabulary."""
    placed = [
        (table, path) for table in tables for path in sorted(files) if path.startswith(f"data/{table.name}/")
    ]
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
        **about,
        **{f"rai:{key}": value for key, value in rai.items()},
        "distribution": [_file(path, files[path]) for _, path in placed],
        "recordSet": [_record_set(table, path) for table, path in placed],
    }


def _name(table: Table, path: str) -> str:
    split = PurePosixPath(path).name.split("-")[0]
    return table.name if split == "main" else f"{table.name}_{split}"


def _file(path: str, content: bytes) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": path,
        "name": path.removeprefix("data/").replace("/", "-"),
        "contentUrl": path,
        "contentSize": f"{len(content)} B",
        "encodingFormat": "application/x-parquet",
        "sha256": digest(content),
    }


def _record_set(table: Table, path: str) -> dict[str, Any]:
    name = _name(table, path)
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": table.description,
        "key": [{"@id": f"{name}/{part}"} for part in table.key],
        "field": [_field(column, name, path) for column in table.columns],
    }


def _field(column: Column, name: str, path: str) -> dict[str, Any]:
    # Foreign keys stand in datapackage.json alone: mlcroissant 1.1 takes `references` for an inner join
    # and drops the rows in which the reference is null.
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{name}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _TYPES[column.scalar],
        "source": {"fileObject": {"@id": path}, "extract": {"column": column.name}},
    }
    if column.repeated:
        field |= {"isArray": True, "arrayShape": "-1"}
    if column.name in ("rater", "decided_by"):
        field["equivalentProperty"] = "prov:wasAttributedTo"
    return field
