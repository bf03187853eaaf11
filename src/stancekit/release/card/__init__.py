"""README.md: the dataset card, from what the records say and from what the team wrote."""

from stancekit.release.card.counting import who_annotated
from stancekit.release.card.data_statement import DATA_STATEMENT
from stancekit.release.card.render import describe, licence_text, make_card
from stancekit.release.card.splits import splits_of

__all__ = ["DATA_STATEMENT", "describe", "licence_text", "make_card", "splits_of", "who_annotated"]
