"""What stancekit.toml says: the declarations a corpus makes before it is labelled."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from stancekit_schemas.base import Part, Record
from stancekit_schemas.task import Round

__all__ = ["Author", "Focal", "Measure", "Policy", "Settings", "Training"]


class Author(Part):
    """Who answers for the corpus and is cited: a person (`family`, `given`) or a body (`name`)."""

    name: str = ""
    family: str = ""
    given: str = ""
    affiliation: str = ""
    orcid: str | None = None


class Focal(Part):
    """The person whose posts are reacted to. Handles carry their @."""

    name: str
    handles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Measure(Part):
    """What was declared for one dimension before the main round."""

    primary: str = "krippendorff_alpha"
    pass_mark: float | None = None


class Policy(Part):
    """How disagreement is settled in one dimension.

    A majority is the unique label with the most votes, at least `minimum` of them; `threshold` asks
    in addition for that share of all votes. With `flagged = "open"` a majority is not taken where one
    of its annotations is flagged, by its annotator or by the import. What the votes leave open, a
    model (`method`) may settle from the posterior `posterior` on, and only while `calibration`
    repeats the token under which its calibration on adjudicated units was last printed. Everything
    else stays open for a person. `models` says whether labels of annotators that are declared to be
    models count like those of people, as votes and in agreement; by default they count as neither.
    """

    method: Literal["majority", "weighted", "dawid_skene", "mace"] = "majority"
    threshold: float | None = None
    minimum: int = 2
    flagged: Literal["ignore", "open"] = "ignore"
    posterior: float | None = None
    calibration: str | None = None
    models: Literal["ignore", "vote"] = "ignore"


class Training(Part):
    """What people go through before the main round.

    `practice` items are explained once they are answered, then `test` others are not. Who gives less
    than `pass_mark` of the key's answers takes a test on other items, `tries` in all.
    """

    practice: int = Field(default=10, ge=1)
    test: int = Field(default=20, ge=1)
    pass_mark: float = Field(default=0.8, gt=0, le=1)
    tries: int = Field(default=2, ge=1)


class Settings(Record):
    """One corpus workspace. Never a secret, never the name or address of an annotator.

    Labels of the `rounds` named count, in agreement and as votes: those of a pilot or a qualification do
    not, unless it is named here. Projects on a server are called `label_studio_project`, by default `name`. Where tasks were made by
    somebody else `unit_field` names the unit in their data, `text_field` the text that was labelled and
    `context_fields` what was shown beside it; tasks are then read off the exports.
    """

    name: str
    version: str = "0.1.0"
    title: str = ""
    description: str = ""
    authors: tuple[Author, ...] = ()
    doi: str | None = None
    url: str | None = None
    focal: Focal | None = None
    languages: tuple[str, ...] = ("en",)
    licence: str = "CC-BY-4.0"
    scheme: str = "stance"
    label_studio_url: str | None = None
    label_studio_project: str | None = None
    simulated: bool = False
    raters_per_item: int = 3
    seed: int = 0
    resamples: int = 1000
    dimensions: dict[str, Measure] = {}
    policy: Policy = Policy()
    policies: dict[str, Policy] = {}
    rounds: tuple[Round, ...] = Field(default=("main",), min_length=1)
    training: Training = Training()
    unit_field: str | None = None
    text_field: str | None = None
    context_fields: tuple[str, ...] = ()
    aliases: dict[str, str] = {}

    @property
    def project(self) -> str:
        """What projects on a server are called."""
        return self.label_studio_project or self.name
