"""The tables of a release, each column with its meaning; one source for every description of them."""

from stancekit.release.catalogue.annotations import answer_columns
from stancekit.release.catalogue.labels import gold_columns
from stancekit.release.catalogue.shared import published
from stancekit.release.catalogue.tables import tables_of
from stancekit.release.catalogue.tiers import Tier

__all__ = ["Tier", "answer_columns", "gold_columns", "published", "tables_of"]
