"""The manual as Label Studio shows it: HTML, for its instruction window."""

from __future__ import annotations

import re

__all__ = ["instruction_html"]

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


def instruction_html(manual: str) -> str:
    """Turn the Markdown of guidelines.md into HTML; raw HTML in it is shown, not obeyed."""
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    return str(renderer.render(_COMMENT.sub("", manual))).strip()
