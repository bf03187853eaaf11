"""A quotation with what is known of its speaker, and how it takes that from an attribution or from other words."""

from __future__ import annotations

from dataclasses import dataclass, field

from stancekit.segment.names.nobody import is_nobody
from stancekit.segment.names.people import People
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.signatures import handle_behind

__all__ = ["Attributed"]


@dataclass(slots=True)
class Attributed:
    """A quotation with its speaker: `how` says by what; `direct` that the attribution stands beside it.

    One that is a line of a list is `bulleted`; `apart` that the words behind it in its sentence are another's.
    """

    quotation: Quotation
    speaker: str | None = None
    handle: str | None = None
    attributed: bool = False
    direct: bool = False
    how: str = ""
    wrote: bool = False
    unnamed: bool = False
    continues: int | None = None
    calling: str | None = None
    bulleted: bool = False
    apart: bool = False
    doubts: list[str] = field(default_factory=list)

    def take(self, found: Found, people: People, near: str = "", *, listed: bool = False) -> None:
        """Take the speaker that was found; `near` is the text beside it, where the name may have its account.

        In a list of names an account without its sign is a name too, Tilda: “…”, tom_1980: “…”: what is `listed`
        stands below one.
        """
        if found.kind != "handle" and found.name and is_nobody(found.name, people.language):
            found = found._replace(name=None, kind="")
        self.attributed = True
        if found.kind == "handle":
            self.handle = found.name
            self.speaker = (found.name or "")[1:] if listed and "@" not in near else None
        else:
            self.speaker = found.name if found.kind == "paper" else people.resolve(found.name)
            if found.name and self.speaker and "@" in near:
                self.handle = handle_behind(found.name, near)
        self.how = found.kind or "nobody"
        self.unnamed = found.kind in ("crowd", "handle") or (found.kind == "paper" and not found.name)
        self.wrote, self.calling, self.apart = found.wrote, found.calling, found.apart
        if found.doubt:
            self.doubts.append(found.doubt)

    def share(self, other: Attributed) -> None:
        """Take the attribution of other words, with which these are no single quotation."""
        self.attributed, self.direct, self.how = True, True, other.how
        self.speaker, self.handle = other.speaker, other.handle
        self.unnamed, self.wrote = other.unnamed, other.wrote

    def follow(self, earlier: Attributed, place: int, *, same_line: bool) -> None:
        """Go on with the words at a place, in their line or in the next paragraph."""
        self.share(earlier)
        self.how, self.continues = "continued" if same_line else "next_paragraph", place
        self.direct = same_line
        if not same_line:
            self.doubts.append("speaker_inferred")

    def leave_unnamed(self, how: str) -> None:
        """Give the words to nobody who is named: to a crowd or a document."""
        self.attributed, self.direct, self.unnamed, self.how = True, True, True, how
