"""Everything that a release is made of, gathered in memory before a byte is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from stancekit.errors import DataError
from stancekit_schemas import (
    Annotation,
    Decision,
    Estimate,
    GoldRecord,
    Reaction,
    Scheme,
    Settings,
    StatementSet,
    Task,
)

__all__ = ["Corpus", "corpus_name", "corpus_title", "newest_date"]


@dataclass(frozen=True)
class Corpus:
    """The records of a workspace at one moment, and the documents that go with them.

    `articles` maps article_id to the SHA-256 of its text. `inputs` maps each raw file, as build.json
    names it, to the SHA-256 of its bytes. `remarks` are published beside the estimates (notes, facts). `splits` maps article_id to a split; articles that it
    lacks stand in "main". `statement` holds what the team wrote for the card, by heading, and `account`
    what became of every annotation in the exports.
    """

    settings: Settings
    scheme: Scheme
    guidelines: str
    guidelines_version: str
    reactions: list[Reaction]
    sets: list[StatementSet]
    tasks: list[Task]
    annotations: list[Annotation]
    verdicts: list[Decision]
    decisions: list[Decision]
    gold: list[GoldRecord]
    estimates: list[Estimate]
    articles: dict[str, str]
    remarks: dict[str, Any] = field(default_factory=dict)
    inputs: dict[str, str] = field(default_factory=dict)
    splits: dict[str, str] = field(default_factory=dict)
    statement: dict[str, str] = field(default_factory=dict)
    account: dict[str, int] = field(default_factory=dict)

    @property
    def simulated(self) -> bool:
        """Whether any text or any annotator is invented: then the whole corpus says so."""
        return (
            self.settings.simulated
            or any(task.simulated for task in self.tasks)
            or any(annotation.simulated for annotation in self.annotations)
        )


def corpus_name(settings: Settings, *, simulated: bool) -> str:
    """Name the corpus; a simulated one has the word in its name."""
    if simulated and "simulated" not in settings.name.casefold():
        return f"{settings.name}-simulated"
    return settings.name


def corpus_title(settings: Settings, *, simulated: bool) -> str:
    """Give the title for people; a simulated corpus says so in it."""
    title = settings.title or settings.name
    return f"{title} (simulated)" if simulated and "simulated" not in title.casefold() else title


def newest_date(corpus: Corpus, *, source_date_epoch: str | None = None) -> date:
    """Date the release: SOURCE_DATE_EPOCH where given, else the newest day in the data.

    Raises DataError where the data hold no date and none is given, or the epoch is no number.
    """
    if source_date_epoch:
        if not source_date_epoch.isdigit():
            raise DataError(f"SOURCE_DATE_EPOCH is {source_date_epoch!r}, not a number of seconds")
        return datetime.fromtimestamp(int(source_date_epoch), UTC).date()
    moments: list[datetime | None] = [a.updated_at for a in corpus.annotations]
    moments += [a.created_at for a in corpus.annotations]
    moments += [decision.decided_at for decision in corpus.decisions]
    days = [_utc(moment).date() for moment in moments if moment]
    days += [one.signed_on for one in corpus.sets if one.signed_on]
    days += [reaction.posted_on for reaction in corpus.reactions if reaction.posted_on]
    if not days:
        raise DataError("nothing in the corpus has a date", hint="set SOURCE_DATE_EPOCH to date the release")
    return max(days)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
