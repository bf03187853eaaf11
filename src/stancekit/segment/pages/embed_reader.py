"""Reading the embeds of a page: where each begins and ends in the words, and what stands inside it."""

from __future__ import annotations

from stancekit.segment.pages.elements import stands_beside
from stancekit.segment.pages.frames import EMBED_CLASS, Frame, Part, cited, is_card, platform_of
from stancekit.segment.pages.left_out import LeavingOut
from stancekit.segment.pages.marks import holds_words
from stancekit.segment.pages.quoted import signs, signs_post, signs_posted
from stancekit.segment.pages.wordless import linked_post

__all__ = ["EmbedReader"]

_DEEPEST = 6  # posts in posts; deeper lie only those that were never closed


class EmbedReader(LeavingOut):
    """The embeds of a page as `found` (frame and end), those that are open as `frames`, among the open elements."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[Frame] = []
        self.found: list[tuple[Frame, int]] = []
        self.wordless: list[str] = []  # addresses of posts of which the page has no words
        self.posts: set[str] = set()  # the numbers of the posts in the first `numbered` of these
        self.numbered = 0
        self.paragraph: int | None = None

    def _maybe_open(self, tag: str, values: dict[str, str]) -> None:
        cite, link = cited(values)
        platform = platform_of(tag, values, link)
        above = self.frames[-1] if self.frames else None
        card = is_card(values)
        if above and above.card and card and above.worded:
            self.close_frame()  # it is the reply to a comment, set inside it
            above = None
        else:
            card = card and (platform is not None or (not self.frames and self._in_article(tag)))
        if platform is None and not card:
            return
        if above and tag == "blockquote" == above.tag and platform and platform == above.platform:
            self.close_frame()  # one that was never closed
        elif above and tag != "blockquote" and link is None and platform == above.platform:
            return  # the author or the text of the post that is being read, in classes of their own
        if len(self.frames) >= _DEEPEST:
            return
        if tag == "blockquote" and self._in_figure() and not EMBED_CLASS.search(values.get("class", "")):
            self._open(Frame("", "figure", len(self.stack) - 1, -1, None))  # with its author in the caption
        beside = card and stands_beside(values.get("class", ""), values.get("id", ""))
        self._open(Frame(platform or "", tag, len(self.stack), -1, cite, card=card, beside=beside))

    def _in_figure(self) -> bool:
        return self.stack[-2:-1] == ["figure"] and not (self.frames or self.muted or self.skipping)

    def _open(self, frame: Frame) -> None:
        frame.hidden, self.skipping = self.skipping, []
        frame.written = (len(self.pieces), self.length)
        self.frames.append(frame)

    def _holds_post(self, start: int) -> bool:
        return bool(self.found) and self.found[-1][1] > start

    def _is_caption(self, start: int) -> bool:
        """Whether what stands since `start` below a picture or quotation names its source, but nobody who posted it."""
        frame = self.frames[-1] if self.frames else None
        if frame is None:
            return not signs_post(self._words_since(start))
        if frame.tag != "figure" or frame.card or frame.times:
            return False
        embedded = self.found and self.found[-1][0].start >= frame.start and self.found[-1][0].platform
        if frame.platform and not embedded:
            return False
        words = self._words_since(start)
        if not embedded and (signs(words) or signs_posted(words)):
            return False
        return "@" not in words and not (embedded and any(c.isdigit() for c in words))

    def _note(self, tag: str, marks: str, start: int) -> None:
        """Note an element that closes inside an embed, and in the figure around it."""
        if self.frames and start < self.length and len(self.stack) >= self.frames[0].depth:
            part = Part(tag, marks, start, self.length)
            for frame in self.frames[-2:]:
                frame.parts.append(part)
                frame.worded = frame.worded or holds_words(part)

    def _end_paragraph(self) -> None:
        if self.paragraph is not None and self.frames and self.length > self.paragraph:
            self.frames[-1].paragraphs.append((self.paragraph, self.length))
        self.paragraph = None

    def close_frame(self) -> None:
        """End the innermost embed; a second copy of one, kept for pages without scripts, is taken back."""
        self._end_paragraph()
        frame = self.frames.pop()
        known = self._posts_before() if frame.hidden else set()
        if frame.hidden and not known.isdisjoint(frame.posts()):
            pieces, self.length = frame.written
            del self.pieces[pieces:]
        elif frame.start >= 0:
            self.found.append((frame, self.length))
        elif frame.platform and (address := linked_post(frame)):
            self.wordless.append(address)
        self.skipping += frame.hidden
        self._break(2)

    def _posts_before(self) -> set[str]:
        for frame, _ in self.found[self.numbered :]:
            self.posts |= frame.posts()
        self.numbered = len(self.found)
        return self.posts
