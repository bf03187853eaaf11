"""What of a page belongs to its article: what is left out of it, what stands beside it, and what waits for consent."""

from __future__ import annotations

from collections import Counter

from stancekit.segment.pages.elements import HIDING, VOID, WAITING, stands_beside
from stancekit.segment.pages.frames import CONTAINERS, EMBED_CLASS
from stancekit.segment.pages.writing import PageWriter

__all__ = ["LeavingOut"]


class LeavingOut(PageWriter):
    """The open elements of a page as `stack`, and those that are left out as `skipping`."""

    def __init__(self) -> None:
        super().__init__()
        self.skipping: list[str] = []
        self.stack: list[str] = []
        self.open = Counter[str]()  # how many of each stand in the stack
        self.articles = 0
        self.muted: list[int] = []  # how deep the elements lie that stand beside the article
        self.waiting: list[int] = []  # how deep the boxes lie in which posts wait for consent
        self.inert = False  # whether the open template is a pattern for scripts, not a post that waits

    def _skip(self, tag: str, values: dict[str, str]) -> None:
        """Begin what is left out."""
        if tag == "template":
            marks = " ".join((*values, values.get("class", "")))
            self.inert = not (self.waiting or WAITING.search(marks))
        if tag not in VOID:
            self.skipping.append(tag)

    def _skip_to(self, tag: str) -> None:
        """End what is left out where its element ends."""
        if tag in self.skipping:
            while self.skipping and self.skipping.pop() != tag:
                pass

    def _shows(self, tag: str, values: dict[str, str]) -> bool:
        """Whether a post begins that waits for consent: one in a noscript or template element."""
        if tag != "blockquote" or not HIDING.issuperset(self.skipping):
            return False
        if self.inert and "template" in self.skipping:
            return False
        return bool(EMBED_CLASS.search(values.get("class", "")))

    def _set_apart(self, tag: str, values: dict[str, str]) -> None:
        """Note an element that opens where a post waits in it, or where it stands beside the article."""
        if "class" in values and WAITING.search(values["class"]):
            self.waiting.append(len(self.stack))
        if tag == "aside" or (
            (tag in CONTAINERS or tag in ("ul", "ol", "p"))
            and stands_beside(values.get("class", ""), values.get("id", ""))
        ):
            self.muted.append(len(self.stack))

    def _leave(self) -> None:
        """End what was set apart and lies deeper than the elements that are still open."""
        for depths in (self.muted, self.waiting):
            if depths and len(self.stack) < depths[-1]:
                depths.pop()

    def _in_article(self, tag: str) -> bool:
        """Whether an element stands in the article: it is no whole one, nor stands beside it or behind its end."""
        around = self.open["article"] - (tag == "article")
        return not self.muted and (around > 0 or (not self.articles and tag != "section"))
