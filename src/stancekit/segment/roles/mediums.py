"""Where quoted words were said, in a post or in speech: by the clause beside them, by what was said before, by the line."""

from __future__ import annotations

from stancekit.segment.clauses import last_sentence
from stancekit.segment.language import holds_any
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.asides import told_to_face
from stancekit.segment.roles.films import said_in_film
from stancekit.segment.roles.own_texts import names_own_account, says_there
from stancekit.segment.roles.places import Media, told_press
from stancekit.segment.roles.times import says_now

__all__ = ["Mediums"]

_FIRST, _HEADED = 3, 20  # lines of sentences that tell what the article is about, with those set above it
_EARLY = 1500  # code points in which words are the post that it is about
_CALL = 200  # code points of a sentence in which a journalist calls
_OPENING, _SLACK = 24, 2  # code points of a sentence in which its place is named first
_LINES_ABOVE = 5  # lines in which it is told where the words were published
_ALSO = ("とも述べ", "とも語", "とも話", "とも答え", "とも説明", "とも明か")
_ENDS = frozenset('.!?…。:：“”„«»」"')
_MARKS = tuple('“”„«»「」"')


class Mediums:
    """Where each quotation of an article was said; `post_end` is where the post last seen ends."""

    def __init__(self, text: str, lines: list[Line], media: Media, language: str) -> None:
        self.text, self.lines, self.media, self.language = text, lines, media, language
        self.post_end = -1

    def of(self, passage: Passage, place: int, near: tuple[str, str], before: Passage | None) -> str:
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
        if self._filmed(place, near) or (self.language == "fr" and says_there(lead, behind)):
            return "post"
        if lead.rstrip(" –—-").endswith("?") or self._also_told(place, passage.start, behind):
            return "talk"  # a journalist asks
        if said := self.media.near(place, passage.end, passage.end + len(behind)):
            return said
        if lead.strip() and self._opens_in_speech(place, passage.start - len(lead)):
            return "talk"  # Speaking outside the church, she said she had read the comments
        if says_now(lead):
            return "talk"
        own = self.media.last_before(place, passage.start)
        known = before is not None and before.name == passage.name and place - before.line <= 1
        if known and before and own and before.start <= own[0] < before.end:
            return before.medium  # a word for a post that only the quotation before has
        if own and own[0] >= passage.start - len(lead):
            return own[1]
        if self._asked_before(place, passage.start - len(lead)):
            return "talk"
        if own and known and before and before.end <= own[0]:
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
        if self._on_own_account(place, passage.start):
            return "post"
        if any(self.media[back] for back in range(place - 1, max(-1, place - 5), -1)):
            return "talk"
        return "post" if passage.start < _EARLY and self._told_before(place) < _FIRST else "talk"

    def _on_own_account(self, place: int, start: int) -> bool:
        """Whether words that open their line follow one that tells of nothing but an own account: on her page on Facebook."""
        if place < 1 or self.text[self.lines[place].start : start].strip():
            return False
        above = self.lines[place - 1]
        if above.start < self.post_end or self.media.kinds(place - 1) != {"post"}:
            return False
        return names_own_account(self.text[above.start : above.end], self.language)

    def _told_before(self, place: int) -> int:
        """How many lines before that of the words are sentences, and none of a database or a byline."""
        return sum(self.text[line.end - 1] in _ENDS for line in self.lines[:place][:_HEADED])

    def _filmed(self, place: int, near: tuple[str, str]) -> bool:
        """Whether the words are said in a film, where the prose tells nearby of a post and nobody else filmed."""
        first = max(0, place - _LINES_ABOVE)
        told = self.text[
            max(self.lines[first].start, self.lines[place].start - _EARLY) : self.lines[place].start
        ]
        if "talk" in self.media.kinds(place) or not said_in_film(near, told, self.language):
            return False
        return any("post" in self.media.kinds(number) for number in range(first, place + 1))

    def _answers_face_to_face(self, passage: Passage, place: int, before: Passage | None) -> bool:
        """Whether another's words before these in the line were said to the speaker, where it tells of no post."""
        if before is None or before.focal or before.kind != "quoted" or before.line != place:
            return False
        between = self.text[before.end : passage.start]
        return "post" not in self.media.kinds(place) and told_to_face(between, self.language)

    def _asked_before(self, place: int, start: int) -> bool:
        """Whether the sentence that ends at a place tells of a journalist's call: I rang Lee. She sighed: “…”."""
        lead = self.text[max(self.lines[place].start, start - _CALL) : start]
        asked = last_sentence(lead.rstrip())
        return not holds_any(asked, _MARKS) and told_press((asked, ""), self.language)

    def _also_told(self, place: int, start: int, behind: str) -> bool:
        """Whether Japanese words go on what the line has told a journalist: …と答えた。「…」とも述べた."""
        if self.language != "ja" or not behind.startswith(_ALSO):
            return False
        return told_press(
            (self.text[max(self.lines[place].start, start - _EARLY) : start], ""), self.language
        )

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
