"""What every record has in common: frozen, closed, and dated by a schema version."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from stancekit_schemas.canonical import canonical_json

__all__ = ["SCHEMA_VERSION", "Part", "Record"]

SCHEMA_VERSION = "1"


def _readable(version: str) -> str:
    if not version.isdigit() or int(version) > int(SCHEMA_VERSION):
        raise ValueError(
            f"schema version {version!r} is newer than this stancekit reads ({SCHEMA_VERSION}): upgrade stancekit"
        )
    return version


class Part(BaseModel):
    """A piece of a record: frozen, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Part):
    """One line of a corpus file. Frozen once made; unknown keys are refused."""

    schema_version: Annotated[str, AfterValidator(_readable)] = SCHEMA_VERSION

    def to_line(self) -> str:
        """Write the record as canonical JSON, without the line break."""
        return canonical_json(self.model_dump(mode="json"))
