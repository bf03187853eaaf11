"""An article as it was read, and the passages that were cut from it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import model_validator

from stancekit_schemas.base import Record
from stancekit_schemas.canonical import content_id, sha256

__all__ = ["Article", "Basis", "Kind", "Reaction", "Role", "StatementSet"]

Kind = Literal["embedded", "quoted"]
Role = Literal["statement", "reaction", "other"]
Basis = Literal["permalink", "same_link", "date", "page_order", "person"]


class Article(Record):
    """One article: the text that every offset refers to.

    `text` is the text as read (byte order mark removed, newlines kept); for HTML it is derived from
    the page by the rules that `derivation` names, which is "decoded" for a text that was not plain UTF-8.
    `sha256` hashes `text`, `article_id` is its head.
    """

    article_id: str
    sha256: str
    source: str
    format: Literal["text", "html", "markdown"] = "text"
    derivation: str | None = None
    text: str
    published_on: date | None = None
    language: str | None = None
    problems: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _named_by_content(self) -> Article:
        if self.sha256 != sha256(self.text) or self.article_id != self.sha256[:16]:
            raise ValueError(f"{self.source}: article_id and sha256 do not belong to this text")
        return self


class Reaction(Record):
    """One passage of an article in which somebody speaks: a statement, a reaction, or other words.

    `start` and `end` are code points into the article's text, so `text == article.text[start:end]`.
    A split quotation is one record per piece: a common `group_id`, numbered by `piece` from 1.
    Several items of one author in a row share a `group_id` and have no `piece`.
    `answers` names the statement set the passage answers, on the stated `basis`; None is unknown.
    """

    reaction_id: str
    article_id: str
    source: str
    kind: Kind
    role: Role
    start: int
    end: int
    text: str
    author_name: str | None = None
    author_handle: str | None = None
    posted_on: date | None = None
    platform: str | None = None
    permalink: str | None = None
    status_id: str | None = None
    links: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    media_only: bool = False
    text_damaged: bool = False
    context: str | None = None
    post_id: str | None = None
    group_id: str | None = None
    piece: int | None = None
    copy_of: str | None = None
    answers: str | None = None
    basis: Basis | None = None
    needs_review: tuple[str, ...] = ()
    focal_inferred: bool = False
    corrected_from: str | None = None

    @model_validator(mode="after")
    def _spans_its_text(self) -> Reaction:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise ValueError(
                f"{self.source}: span {self.start}–{self.end} does not have the length of its text"
            )
        return self

    @staticmethod
    def make_id(article_sha256: str, start: int, end: int) -> str:
        """Name a passage by where it stands: the same article and offsets give the same id."""
        return content_id(article_sha256, start, end)

    @staticmethod
    def make_post_id(author: str | None, posted_on: date | None, text: str) -> str:
        """Name a post by what it is, so that one post in two articles has one id."""
        day = posted_on.isoformat() if posted_on else None
        return content_id((author or "").casefold(), day, " ".join(text.split()))


class StatementSet(Record):
    """All that the focal person posted or said on the matter before the reactions, oldest first.

    Proposed by segmentation with an empty upshot; the lead writes `upshot` and `context`, confirms
    which reactions it is `answered_by`, and signs. `signature` hashes everything above it.
    """

    set_id: str
    article_id: str
    source: str
    members: tuple[str, ...]
    text: str
    answered_by: tuple[str, ...] = ()
    upshot: str = ""
    context: tuple[str, ...] = ()
    signed_by: str | None = None
    signed_on: date | None = None
    signature: str | None = None

    @model_validator(mode="after")
    def _signature_holds(self) -> StatementSet:
        if len(self.context) > 3:
            raise ValueError(f"set {self.set_id}: a context card has at most three sentences")
        if self.signature is not None:
            if not self.upshot.strip():
                raise ValueError(f"set {self.set_id}: signed without an upshot")
            if self.signature != self.digest():
                raise ValueError(f"set {self.set_id}: changed after it was signed; sign it again")
        return self

    def digest(self) -> str:
        """64 hex digits over everything the lead signs."""
        return sha256(
            self.model_copy(update={"signature": None}).to_line(),
        )

    @staticmethod
    def make_id(members: tuple[str, ...]) -> str:
        """Name a set by its members, in their order."""
        return content_id("set", *members)
