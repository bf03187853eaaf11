"""Tables of what was judged: passages of articles, and statement sets."""

from __future__ import annotations

from typing import get_args

from stancekit.release.catalogue.shared import FOLD, SIMULATED
from stancekit.release.table import Column, Reference, Table
from stancekit_schemas import Basis, Kind, Role

__all__ = ["items_table", "statements_table"]


def items_table() -> Table:
    """Describe the passages: a row per statement, reaction or other words."""
    return Table(
        "items",
        "One row per passage of an article in which somebody speaks: statements, reactions and other words.",
        (
            Column("reaction_id", "string", "Hash of the article's hash, start and end.", required=True),
            Column("article_id", "string", "Head of article_sha256.", required=True),
            Column("article_sha256", "string", "SHA-256 of the article's text in UTF-8.", required=True),
            Column("source", "string", "File name of the article.", required=True),
            Column(
                "kind", "string", "Embedded post, or quoted in prose.", required=True, values=get_args(Kind)
            ),
            Column("role", "string", "What it is in the exchange.", required=True, values=get_args(Role)),
            Column("start", "integer", "First code point in the article's text.", required=True),
            Column("end", "integer", "End, exclusive.", required=True),
            Column("text", "string", "article[start:end].", required=True),
            Column("shown_text", "string", "The text as annotators saw it; null where it was not labelled."),
            Column("author_name", "string", "Name of the author as printed."),
            Column("author_handle", "string", "Handle of the author, with @."),
            Column("posted_on", "string", "Day of the post.", form="date"),
            Column("platform", "string", "Platform of the post."),
            Column("permalink", "string", "Address of the post."),
            Column("status_id", "string", "The platform's id of the post."),
            Column("links", "strings", "Links in the post."),
            Column("media", "strings", "Pictures and videos in the post."),
            Column("media_only", "boolean", "True where no words remain beside media.", required=True),
            Column(
                "text_damaged", "boolean", "True where characters were lost before we read it.", required=True
            ),
            Column("context", "string", "Words of the journalist around it; never shown to annotators."),
            Column("post_id", "string", "Hash of author, day and text: one post in two articles has one."),
            Column("group_id", "string", "Pieces of a split quotation, or a run of one author."),
            Column("piece", "integer", "Number of the piece in its group."),
            Column("copy_of", "string", "The passage that this one repeats."),
            Column("set_id", "string", "The statement set it answers; null where unknown or none."),
            Column("basis", "string", "What shows that it answers that set.", values=get_args(Basis)),
            Column("needs_review", "strings", "Doubts of the segmentation."),
            Column("focal_inferred", "boolean", "True where the focal person was inferred.", required=True),
            Column("corrected_from", "string", "Id of the passage that a person corrected."),
            FOLD,
            SIMULATED,
        ),
        ("reaction_id",),
        (Reference("set_id", "statements", "set_id"),),
    )


def statements_table() -> Table:
    """Describe the statement sets: a row per box that reactions were judged against."""
    return Table(
        "statements",
        "One row per statement set: what the focal person had said before the reactions, and its upshot.",
        (
            Column("set_id", "string", "The statement set.", required=True),
            Column("article_id", "string", "The article that quotes it.", required=True),
            Column("source", "string", "File name of the article.", required=True),
            Column("members", "strings", "Its passages, oldest first."),
            Column("text", "string", "The statement box.", required=True),
            Column("upshot", "string", "One neutral sentence, written before labelling.", required=True),
            Column("context", "strings", "Context card: at most three neutral sentences."),
            Column("signed_on", "string", "When the lead signed it.", form="date"),
            SIMULATED,
        ),
        ("set_id",),
        (Reference("members", "items", "reaction_id"),),
    )
