"""The manual as Label Studio shows it: HTML, for its instruction window; and what is said before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore

__all__ = ["instruction_html", "told_in"]

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_WEB = re.compile(r"https?://|mailto:", re.IGNORECASE)


def instruction_html(manual: str) -> str:
    """Turn the Markdown of guidelines.md into HTML; raw HTML in it is shown, not obeyed.

    A link would leave the page, and what was answered last would be lost (Label Studio takes `target` out), so
    links become their words, with the address behind them where it is one of the web.
    """
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    renderer.core.ruler.push("without_links", _without_links)
    return str(renderer.render(_COMMENT.sub("", manual))).strip()


def _without_links(state: StateCore) -> None:
    from markdown_it.token import Token

    for block in state.tokens:
        kept: list[Token] = []
        addresses: list[str] = []
        for token in block.children or []:
            if token.type == "link_open":
                addresses.append(str(token.attrGet("href")))
            elif token.type != "link_close":
                kept.append(token)
            elif _WEB.match(address := addresses.pop()) and kept[-1].content not in address:
                kept.append(Token("text", "", 0, content=f" ({address})"))
        if block.children is not None:
            block.children = kept


PREDICTED = """> **Some items come with answers filled in.** A program proposed them, and it errs. Read the item
> first, answer it yourself, and change whatever you would not have said.
"""


def told_in(instruction: str, *, predicted: bool) -> str:
    """Give the instruction of one project: where its people see a model's answers, it begins by saying so."""
    notice = instruction_html(PREDICTED)
    if not predicted or instruction.startswith(notice):
        return instruction
    return f"{notice}\n{instruction}".rstrip()
