"""Are the texts what the ids and hashes say: spans, shown texts, statement boxes."""

from __future__ import annotations

from stancekit.release.checks.loaded import Loaded
from stancekit.release.table import Row
from stancekit.tasks import shown_text
from stancekit_schemas import Reaction, StatementSet, sha256

__all__ = ["check_spans", "check_texts"]


def check_texts(loaded: Loaded) -> list[str]:
    """Ids follow from article, offsets and members; texts have the length of their spans.

    The public tier has neither offsets nor texts, so there only the article's id is checked.
    """
    problems = []
    for row in loaded.rows["items"]:
        where = f"items {row['reaction_id']}"
        if row["article_id"] != row["article_sha256"][:16]:
            problems.append(f"{where}: article_id is not the head of article_sha256")
        if loaded.release.tier == "gated":
            problems += [f"{where}: {text}" for text in _span_problems(row)]
    if loaded.release.tier == "gated":
        problems += _shown_problems(loaded)
        for row in loaded.rows["statements"]:
            if row["set_id"] != StatementSet.make_id(tuple(row["members"])):
                problems.append(f"statements {row['set_id']}: its id is not that of its members")
    return problems


def _span_problems(row: Row) -> list[str]:
    problems = []
    if row["reaction_id"] != Reaction.make_id(row["article_sha256"], row["start"], row["end"]):
        problems.append("its id is not that of article, start and end")
    if row["end"] - row["start"] != len(row["text"]) or not row["text"]:
        problems.append(f"span {row['start']}–{row['end']} does not have the length of its text")
    return problems


def _shown_problems(loaded: Loaded) -> list[str]:
    items = {row["reaction_id"]: row for row in loaded.rows["items"]}
    problems = [
        f"items {row['reaction_id']}: shown_text is not the text of its passage"
        for row in loaded.rows["items"]
        if row["shown_text"] is not None and row["shown_text"] != _shown(row, loaded.rows["items"])
    ]
    for row in loaded.rows["annotations"]:
        item = items.get(row["reaction_id"])
        shown = item and item["shown_text"]
        if shown and row["text_sha256"] and row["text_sha256"] != sha256(shown):
            problems.append(f"annotations {row['annotation_id']}: was made on another text")
    statements = {row["set_id"]: row for row in loaded.rows["statements"]}
    for row in loaded.rows["labels"]:
        item, box = items.get(row["reaction_id"]), statements.get(row["set_id"])
        pairs = [
            ("text", item and item["shown_text"]),
            ("statement", box and box["text"]),
            ("upshot", box and box["upshot"]),
        ]
        problems += [
            f"labels {row['reaction_id']}: {name} is not that of its item or statement set"
            for name, wanted in pairs
            if row[name] != wanted
        ]
    return problems


def _shown(row: Row, items: list[Row]) -> str:
    pieces = [row]
    if row["group_id"] and row["piece"]:
        pieces = [one for one in items if one["group_id"] == row["group_id"] and one["piece"]]
    pieces.sort(key=lambda one: (one["piece"] or 0, one["start"]))
    return " ".join(shown_text(one["text"], handle=one["author_handle"]) for one in pieces)


def check_spans(loaded: Loaded) -> list[str]:
    """Marked stretches lie in the shown text and say what stands there (gated tier only)."""
    if "spans" not in loaded.tables or loaded.release.tier != "gated":
        return []
    shown = {row["reaction_id"]: row["shown_text"] for row in loaded.rows["items"]}
    units = {row["annotation_id"]: row["reaction_id"] for row in loaded.rows["annotations"]}
    problems = []
    for row in loaded.rows["spans"]:
        text = shown.get(units.get(row["annotation_id"], ""))
        if text is None or not row["text"] or text[row["start"] : row["end"]] != row["text"]:
            problems.append(
                f"spans {row['annotation_id']} {row['dimension']} {row['number']}: "
                f"{row['start']}–{row['end']} does not say what it claims"
            )
    return problems
