"""The manual as Label Studio shows it: HTML, for its instruction window; and what is said before it."""

from __future__ import annotations

import re

__all__ = ["instruction_html", "told_in"]

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


def instruction_html(manual: str) -> str:
    """Turn the Markdown of guidelines.md into HTML; raw HTML in it is shown, not obeyed."""
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    return str(renderer.render(_COMMENT.sub("", manual))).strip()


PREDICTED = """> **Some items come with answers filled in.** A program proposed them, and it errs. Read the item
> first, answer it yourself, and change whatever you would not have said.
"""


def told_in(instruction: str, *, predicted: bool) -> str:
    """Give the instruction of one project: where its people see a model's answers, it begins by saying so."""
    notice = instruction_html(PREDICTED)
    if not predicted or instruction.startswith(notice):
        return instruction
    return f"{notice}\n{instruction}".rstrip()
