"""What a release says of itself."""

from __future__ import annotations

from datetime import date
from typing import Literal

from stancekit_schemas.base import Record

__all__ = ["Release", "Removal", "Split"]


class Release(Record):
    """build.json: where every byte of a release came from.

    `content_id` hashes the canonical JSON Lines alone: it does not depend on the pyarrow that wrote
    the Parquet files. `inputs` maps each raw file to its SHA-256. `account` says what became of every
    annotation in the exports, `statement` holds what the team wrote for the card, by heading, and
    `posted` the first and the last day of the reactions.
    """

    name: str
    version: str
    title: str = ""
    tier: Literal["public", "gated"] = "gated"
    simulated: bool
    released_on: date
    licence: str
    scheme: str
    guidelines_version: str
    content_id: str
    counts: dict[str, int]
    account: dict[str, int] = {}
    statement: dict[str, str] = {}
    posted: tuple[date, date] | None = None
    inputs: dict[str, str]
    software: dict[str, str]
    seeds: dict[str, int] = {}
    settings: dict[str, object] = {}


class Removal(Record):
    """A takedown, one line of raw/removed.jsonl: everything that `kind` and `id` name stays out of releases.

    An article takes its passages along, an author (handle or name, and the name beside the handle) all
    their passages, a passage its copies and its annotations, and a rater theirs. `reason` must not repeat what was taken down.
    """

    kind: Literal["article", "reaction", "author", "rater"]
    id: str
    reason: str = ""
    removed_on: date | None = None


class Split(Record):
    """The split of an article, one line of raw/splits.jsonl; lines are added and never changed."""

    article_id: str
    split: Literal["train", "dev", "test"]
