"""What quotations are to the article: where each was said, and whether it answers the post."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from stancekit.segment.clauses import ends_sentence
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.aides import is_aide, is_close
from stancekit.segment.roles.asides import answers_question, asked_else
from stancekit.segment.roles.experts import Experts
from stancekit.segment.roles.firms import Firm, runs_account
from stancekit.segment.roles.mediums import Mediums
from stancekit.segment.roles.months import in_earlier_month
from stancekit.segment.roles.outlets import only_relates
from stancekit.segment.roles.pieces import in_lower_case, spoken, wholes
from stancekit.segment.roles.places import Media, beside, may_tell, told_press
from stancekit.segment.roles.replies import Replies
from stancekit.segment.roles.reproofs import reproves
from stancekit.segment.roles.standing import Standing
from stancekit.segment.roles.times import is_earlier, long_ago, said_before
from stancekit_schemas import Role

__all__ = ["QuotedRoles"]

_BACK = 2000  # code points of a line in which the person is looked for whose aide speaks


class QuotedRoles:
    """The quotations of an article in their order: where each was said, and what it is."""

    def __init__(
        self, text: str, lines: list[Line], kept: list[Passage], published: date | None, language: str
    ) -> None:
        self.text, self.lines, self.published, self.language = text, lines, published, language
        self.media = Media(text, lines, language)
        posted = [p.day for p in kept if p.kind == "embedded" and p.focal and p.day]
        self.began = min(posted, default=published)
        named = dict.fromkeys(p.name for p in kept if p.kind == "quoted" and p.name and not p.focal)
        focal = next((p.name for p in kept if p.focal and p.name), None)
        self.standing = Standing(text, lines, list(named), self.media, focal, language)
        self.experts = Experts(text, lines, list(named), self.standing.focal, language)
        self.firm = Firm(text, focal, language, self.experts.callings)
        self.starts = [line.start for line in lines]
        self.replies = Replies(kept, self.standing.focal, language)
        self.whole = wholes(text, kept)
        self.spoken = spoken(text, kept, self.starts)
        self.repeated: set[str] = set()
        self.before: Passage | None = None
        self.explained: Passage | None = None
        self.mediums = Mediums(text, lines, self.media, language)

    def role(self, passage: Passage) -> Role:
        """Give the role of a quotation; those of an article are asked for in their order.

        Words of the focal person that repeat a statement quoted before are one too.
        """
        role = self._role(passage)
        words = _bare(self.text[passage.start : passage.end])
        if role == "statement":
            self.repeated.add(words)
        elif passage.focal and role == "other" and words in self.repeated and passage.medium != "document":
            return "statement"
        return role

    def _role(self, passage: Passage) -> Role:
        before, self.before = self.before, passage
        place = passage.line = bisect_right(self.starts, passage.start) - 1
        same = before is not None and before.name == passage.name and (passage.piece or 0) > 1
        if before is not None and not passage.focal and before.name == passage.name is not None:
            gap = self.text[before.end : passage.start]
            same = same or (
                before.role == "other" and before.line == place and not self._turns(passage, before)
            )
            same = same or (gap.lstrip(" ,")[:1].islower() and "\n" not in gap and not ends_sentence(gap))
        if passage.medium == "document":
            return "other"
        if not passage.focal:
            return before.role if before is not None and same else self._role_of_other(passage, place)
        near = self._beside(passage, place)
        if "speaker_by_pronoun" in passage.doubts and is_close(
            f"{near[0]} … {near[1]}".lower(), self.language
        ):
            passage.name, passage.focal = None, False  # "those around the mayor say"
            return "other"
        if "altered_copy" in passage.doubts and told_press(near, self.language):
            passage.copy_of = None  # said anew, at a press conference
            passage.doubts.remove("altered_copy")
        passage.medium = (
            before.medium if before is not None and same else self.mediums.of(passage, place, near, before)
        )
        if passage.copy_of is not None:
            return "statement"
        earlier = (
            long_ago(near, self.language)
            or is_earlier(near, self.published, self.language)
            or in_earlier_month(near, self.began, self.language)
        )
        return "statement" if passage.medium == "post" and not earlier else "other"

    def _turns(self, passage: Passage, before: Passage) -> bool:
        """Whether somebody who only explained before, or spoke for the focal person, now takes a stand."""
        words = self.text[passage.start : passage.end]
        return reproves(words, self.language) or (before is self.explained and self.experts.speaks_up(words))

    def _words(self, passage: Passage, place: int) -> tuple[str, str]:
        """The words of all pieces of a quotation, and all that its speaker is quoted with in the paragraph."""
        whole = self.whole.get(passage.start) or in_lower_case(self.text[passage.start : passage.end])
        return whole, self.spoken.get((passage.name, place), whole) if passage.name else whole

    def _beside(self, passage: Passage, place: int) -> tuple[str, str]:
        return beside(self.text, passage, self.lines[place], self.language) if place >= 0 else ("", "")

    def _role_of_other(self, passage: Passage, place: int) -> Role:
        """Others' words are reactions, but for those of hosts and aides, and what they said at another time."""
        if passage.name in self.standing.hosts:
            return "other"
        stands = reproves(self.text[passage.start : passage.end], self.language)
        if passage.name in self.standing.aides and not stands:
            return "other"
        if answers_question(self.text, self.lines, place):
            return "other"
        near = self._beside(passage, place)
        if passage.name and only_relates(passage.name, near, self.language):
            return "other"
        if self.replies.answers_another(near[0], passage.start):
            return "other"
        if self._of_firm(passage, near):
            return "other"
        if place >= 0 and self.experts.explains(passage, near, self._words(passage, place)):
            self.explained = passage
            return "other"
        if place < 0 or not may_tell(self.text, passage, self.lines[place], self.language):
            return "reaction"
        if (
            is_earlier(near, self.published, self.language)
            or said_before(near, self.language)
            or (not stands and self._is_aide(passage, near, place))
            or asked_else(near[0], self.language)
        ):
            return "other"
        return "reaction"

    def _is_aide(self, passage: Passage, near: tuple[str, str], place: int) -> bool:
        """Whether somebody speaks for the focal person."""
        before = self.text[max(self.lines[place].start, passage.start - _BACK) : passage.start]
        return is_aide(near, self.standing.focal, self.language, before)

    def _of_firm(self, passage: Passage, near: tuple[str, str]) -> bool:
        """Whether somebody speaks for the firm whose post it is, or runs the account."""
        people, name = self.experts.people, passage.name or ""
        about = people.about(name) if name else ""
        if " " in name and runs_account(people.about(name.split(maxsplit=1)[0])):
            return True  # somebody called Ann runs the account. “…”, said Ann Lee
        near = (near[0].lower().replace("’", "'"), near[1].lower().replace("’", "'"))
        return self.firm.speaks((about, *near)) or runs_account(about)


def _bare(words: str) -> str:
    """Quoted words in lower case without their marks, to find them again."""
    return words.strip("“”„«»\"'‘’‚「」『』《》〈〉.,!?… \u00a0\u202f").lower()
