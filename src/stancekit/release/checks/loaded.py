"""A release as it was read, before anything in it is believed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from stancekit.adjudication import decide, policies_of
from stancekit.annotations.models import admit_models
from stancekit.annotations.rounds import admit_rounds
from stancekit.errors import DataError
from stancekit.release.catalogue import tables_of
from stancekit.release.encode import decode_jsonl
from stancekit.release.manifest import read_release_files
from stancekit.release.records import annotations_from, verdicts_from
from stancekit.release.table import Row, Table
from stancekit_schemas import Annotation, Decision, Estimate, Release, Scheme, Settings

__all__ = ["Loaded", "load_release", "read_release"]


@dataclass(frozen=True)
class Loaded:
    """The bytes of every file, and what build.json and scheme.json say."""

    folder: Path
    files: dict[str, bytes]
    release: Release
    scheme: Scheme

    @cached_property
    def settings(self) -> Settings:
        """The declarations that the release was made under."""
        return Settings.model_validate(self.release.settings)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables that this release must have."""
        return {table.name: table for table in tables_of(self.scheme, tier=self.release.tier)}

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """The rows of every table, from its JSON Lines. Raises DataError where a file is missing or broken."""
        return {
            name: decode_jsonl(self.file(f"jsonl/{name}.jsonl"), where=f"jsonl/{name}.jsonl")
            for name in self.tables
        }

    @cached_property
    def annotations(self) -> list[Annotation]:
        """The annotations, as records."""
        spans = self.rows.get("spans", [])
        return annotations_from(self.rows["annotations"], self.rows["annotators"], self.scheme, spans)

    @cached_property
    def counting(self) -> list[Annotation]:
        """The same, with declared models and rounds admitted where policy and declarations let them vote."""
        kept = admit_rounds(self.annotations, self.settings.rounds)
        return admit_models(kept, policies_of(self.settings, self.scheme))

    @cached_property
    def verdicts(self) -> list[Decision]:
        """People's verdicts, as records in their order."""
        return verdicts_from(self.rows["verdicts"])

    @cached_property
    def decided(self) -> list[Decision]:
        """The decisions that annotations, verdicts and policy give, made anew."""
        policies = policies_of(self.settings, self.scheme)
        return decide(self.counting, scheme=self.scheme, policy=policies, verdicts=self.verdicts)

    @cached_property
    def estimates(self) -> list[Estimate]:
        """The published estimates."""
        return [Estimate.model_validate(row) for row in self.agreement["estimates"]]

    @cached_property
    def agreement(self) -> dict[str, Any]:
        """quality/agreement.json as it is: the estimates and the remarks beside them."""
        data: dict[str, Any] = json.loads(self.file("quality/agreement.json"))
        return data

    def file(self, path: str) -> bytes:
        """Give the bytes of a file. Raises DataError where it is missing."""
        try:
            return self.files[path]
        except KeyError:
            raise DataError(f"{path} is missing") from None


def read_release(folder: Path) -> Loaded:
    """Read a release from its folder. Raises DataError where it is none."""
    return load_release(read_release_files(folder), folder)


def load_release(files: dict[str, bytes], folder: Path) -> Loaded:
    """Take the files of a release, written or not yet. Raises DataError without build.json or scheme.json."""
    try:
        release = Release.model_validate(json.loads(files["build.json"]))
        scheme = Scheme.model_validate(json.loads(files["scheme.json"]))
    except KeyError as error:
        raise DataError(f"{folder} is no release: it has no {error.args[0]}") from None
    except ValueError as error:
        what = error.errors(include_url=False)[0]["msg"] if isinstance(error, ValidationError) else error
        raise DataError(f"{folder}: build.json or scheme.json cannot be read: {what}") from None
    return Loaded(folder, files, release, scheme)
