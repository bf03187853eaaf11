"""The lines of the review page that a person copies into corrections.jsonl."""

from __future__ import annotations

import json

from stancekit_schemas import Article, Reaction, canonical_json

__all__ = ["HOW", "adding_line", "keeping_line"]

HOW = (
    "Lines for corrections.jsonl, one decision a line: that of a passage (“line”, in its row of the table) keeps it as it "
    "is. To correct it, change its action to drop, role, attribute or move, and the values that the action is about; "
    "move gives it the words of new_text. A value that is changed below another action is told and has no effect. The line below a table adds a passage: fill in text and who said it. Words are "
    'written as they stand in the article, a line break as a blank and " as \\". Where they stand more than once, give '
    "start and end too: the numbers beside the text say where its lines begin."
)


def keeping_line(article: Article, r: Reaction) -> str:
    """A correction that keeps a passage as it is, with every value that another action would change."""
    return _line({
        "action": "keep", "source": article.source, "article_sha256": article.sha256, "start": r.start, "end": r.end,
        "text": r.text, "new_text": r.text, "role": r.role, "author_name": r.author_name,
        "author_handle": r.author_handle, "posted_on": r.posted_on and r.posted_on.isoformat(), "by": "", "note": "",
    })  # fmt: skip


def adding_line(article: Article) -> str:
    """A correction that adds a passage, whose words are yet to be filled in."""
    return _line({
        "action": "add", "source": article.source, "article_sha256": article.sha256, "start": None, "end": None,
        "text": "", "kind": "quoted", "role": "reaction", "author_name": None, "author_handle": None, "posted_on": None,
        "by": "", "note": "",
    })  # fmt: skip


def _line(values: dict[str, object]) -> str:
    """JSON in which what cannot be seen is escaped: browsers copy a no-break space as a plain one."""
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in canonical_json(values))
