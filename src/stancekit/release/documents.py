"""The documents around the tables: licences, and what the team wrote for the card."""

from __future__ import annotations

from stancekit.release.card import licence_text
from stancekit.release.catalogue import Tier
from stancekit.release.citation import LICENCES
from stancekit.release.corpus import Corpus

__all__ = ["make_licence", "make_text_licence", "parse_statement"]


def make_licence(corpus: Corpus, *, title: str) -> str:
    """Write LICENSE: what the labels and the documentation are under."""
    name, address = LICENCES.get(corpus.settings.licence, (corpus.settings.licence, ""))
    lines = [
        f"{title}: labels, upshots and documentation",
        "",
        f"Licensed under {name}.",
        f"SPDX-License-Identifier: {corpus.settings.licence}",
    ]
    if address:
        lines += [f"The licence and its legal code: {address}"]
    return (
        "\n".join([*lines, "", "The texts of posts and articles are not covered: see LICENSE-TEXT."]) + "\n"
    )


def make_text_licence(corpus: Corpus, tier: Tier) -> str:
    """Write LICENSE-TEXT: what holds for the words of others."""
    if corpus.settings.simulated:
        return licence_text(corpus, tier) + "\n"
    if tier == "public":
        return "This release holds no text of posts or articles.\n"
    return (
        "The texts of posts and articles in this release belong to their authors and publishers.\n"
        "All rights are reserved by them. They are quoted here for research, to those who agreed to the\n"
        "terms of access; do not publish them, hand them on, or use them to identify, profile or contact\n"
        "anybody.\n"
    )


def parse_statement(markdown: str) -> dict[str, str]:
    """Part what the team wrote for the card by its `## ` headings; words before the first are dropped."""
    parts: dict[str, str] = {}
    heading = None
    for line in markdown.splitlines():
        if line.startswith("## "):
            heading = line[3:].strip()
            parts[heading] = ""
        elif heading is not None:
            parts[heading] += line + "\n"
    return {heading: text.strip() for heading, text in parts.items() if text.strip()}
