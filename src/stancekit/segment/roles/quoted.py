"""What quotations are to the article: where each was said, and whether it answers the post."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from stancekit.segment.clauses import ends_sentence, last_sentence
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.aides import is_aide, is_close
from stancekit.segment.roles.asides import answers_question, asked_else, told_to_face
from stancekit.segment.roles.experts import Experts
from stancekit.segment.roles.firms import Firm, runs_account
from stancekit.segment.roles.pieces import spoken, wholes
from stancekit.segment.roles.places import (
    Media,
    beside,
    may_tell,
    says_now,
    told_press,
)
from stancekit.segment.roles.replies import Replies
from stancekit.segment.roles.standing import Standing
from stancekit.segment.roles.times import is_earlier, long_ago, said_before
from stancekit_schemas import Role

__all__ = ["QuotedRoles"]

_EARLY = 1500  # code points in which words are the post that it is about
_OPENING, _SLACK = 24, 2  # code points of a sentence in which its place is named first


class QuotedRoles:
    """The quotations of an article in their order: where each was said, and what it is."""

    def __init__(
        self, text: str, lines: list[Line], kept: list[Passage], published: date | None, language: str
    ) -> None:
        self.text, self.lines, self.published, self.language = text, lines, published, language
        self.media = Media(text, lines, language)
        named = dict.fromkeys(p.name for p in kept if p.kind == "quoted" and p.name and not p.focal)
        focal = next((p.name for p in kept if p.focal and p.name), None)
        self.standing = Standing(text, lines, list(named), self.media, focal, language)
        self.experts = Experts(text, lines, self.standing.focal, language)
        self.firm = Firm(text, focal, language, self.experts.callings)
        self.starts = [line.start for line in lines]
        self.replies = Replies(kept, self.standing.focal, language)
        self.whole = wholes(text, kept)
        self.spoken = spoken(text, kept, self.starts)
        self.repeated: set[str] = set()
        self.before: Passage | None = None
        self.post_end = -1

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
            same = same or (before.role == "other" and before.line == place)
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
            before.medium if before is not None and same else self._medium(passage, place, near, before)
        )
        if passage.copy_of is not None:
            return "statement"
        earlier = long_ago(near, self.language) or is_earlier(near, self.published, self.language)
        return "statement" if passage.medium == "post" and not earlier else "other"

    def _words(self, passage: Passage, place: int) -> tuple[str, str]:
        """The words of all pieces of a quotation, and all that its speaker is quoted with in the paragraph."""
        whole = self.whole.get(passage.start) or self.text[passage.start : passage.end]
        return whole, self.spoken.get((passage.name, place), whole) if passage.name else whole

    def _beside(self, passage: Passage, place: int) -> tuple[str, str]:
        return beside(self.text, passage, self.lines[place], self.language) if place >= 0 else ("", "")

    def _role_of_other(self, passage: Passage, place: int) -> Role:
        """Others' words are reactions, but for those of hosts and aides, and what they said at another time."""
        if passage.name in self.standing.hosts or passage.name in self.standing.aides:
            return "other"
        if answers_question(self.text, self.lines, place):
            return "other"
        near = self._beside(passage, place)
        if self.replies.answers_another(near[0], passage.start):
            return "other"
        if self._of_firm(passage, near):
            return "other"
        if place >= 0 and self.experts.explains(passage, near, self._words(passage, place)):
            return "other"
        if place < 0 or not may_tell(self.text, passage, self.lines[place], self.language):
            return "reaction"
        if (
            is_earlier(near, self.published, self.language)
            or said_before(near, self.language)
            or is_aide(
                near, self.standing.focal, self.language, self.text[self.lines[place].start : passage.start]
            )
            or asked_else(near[0], self.language)
        ):
            return "other"
        return "reaction"

    def _of_firm(self, passage: Passage, near: tuple[str, str]) -> bool:
        """Whether somebody speaks for the firm whose post it is, or runs the account."""
        people, name = self.experts.people, passage.name or ""
        about = people.about(name) if name else ""
        if " " in name and runs_account(people.about(name.split(maxsplit=1)[0])):
            return True  # somebody called Ann runs the account. “…”, said Ann Lee
        near = (near[0].lower().replace("’", "'"), near[1].lower().replace("’", "'"))
        return self.firm.speaks((about, *near)) or runs_account(about)

    def _medium(self, passage: Passage, place: int, near: tuple[str, str], before: Passage | None) -> str:
        """Where the words were said: by the clause beside them, by what the speaker said before, by the line."""
        if passage.copy_of is not None:
            return "post"
        if told_press(near, self.language) or self._asked_above(place, near):
            return "talk"
        if passage.medium == "post" or place < 0:
            return "post"
        if self._answers_face_to_face(passage, place, before):
            return "talk"
        lead, behind = near
        if lead.rstrip(" –—-").endswith("?"):
            return "talk"  # a journalist asks
        if said := self.media.near(place, passage.end, passage.end + len(behind)):
            return said
        if lead.strip() and self._opens_in_speech(place, passage.start - len(lead)):
            return "talk"  # Speaking outside the church, she said she had read the comments
        if says_now(lead):
            return "talk"
        own = self.media.last_before(place, passage.start)
        known = before is not None and before.name == passage.name and place - before.line <= 1
        if own and (own[0] >= passage.start - len(lead) or (known and before and before.end <= own[0])):
            return own[1]
        if self.language == "ja" and (said := self.media.near(place, passage.end, passage.end + 60)):
            return said
        if known and before is not None:
            return before.medium
        if own:
            return own[1]
        lines = self.lines
        if place > 0 and lines[place - 1].start < self.post_end <= lines[place].start:
            return "post"  # it answers the post before it
        if any(self.media[back] for back in range(place - 1, max(-1, place - 5), -1)):
            return "talk"
        return "post" if place < 3 and passage.start < _EARLY else "talk"

    def _answers_face_to_face(self, passage: Passage, place: int, before: Passage | None) -> bool:
        """Whether another's words before these in the line were said to the speaker, where it tells of no post."""
        if before is None or before.focal or before.kind != "quoted" or before.line != place:
            return False
        between = self.text[before.end : passage.start]
        return "post" not in self.media.kinds(place) and told_to_face(between, self.language)

    def _asked_above(self, place: int, near: tuple[str, str]) -> bool:
        """Whether words that stand alone in their line are led in by a journalist's call in the line before."""
        if place < 1 or near[0].strip() or near[1].strip(" .,。、"):
            return False
        above = self.lines[place - 1]
        lead = last_sentence(self.text[above.start : above.end])
        return above.end > self.post_end and told_press((lead, ""), self.language)

    def _opens_in_speech(self, place: int, start: int) -> bool:
        """Whether a sentence begins with a word that places what follows in speech."""
        return self.media.near(place, start - _SLACK, start + _OPENING) == "talk"


def _bare(words: str) -> str:
    """Quoted words in lower case without their marks, to find them again."""
    return words.strip("“”„«»\"'‘’‚「」『』.,!?… \u00a0\u202f").lower()
