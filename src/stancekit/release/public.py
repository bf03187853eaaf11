"""The addresses that the public tier leaves out: what it takes to restore texts, kept in a file of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stancekit.errors import DataError
from stancekit.release.corpus import Corpus
from stancekit.release.table import Row
from stancekit.tasks import shown_text
from stancekit_schemas import Reaction, sha256

__all__ = ["addresses_of", "hidden_names", "public_secrets", "rehydrated"]

LONG_TEXT = 25
"""Shorter texts are common words ("Count me in!") that a manual may hold as well."""


def addresses_of(corpus: Corpus) -> list[Row]:
    """Say where each passage stands: one row per item, sorted by id. Hand it on to nobody unasked."""
    rows: list[Row] = [
        {
            "reaction_id": reaction.reaction_id,
            "article_sha256": corpus.articles[reaction.article_id],
            "start": reaction.start,
            "end": reaction.end,
            "author_handle": reaction.author_handle,
            "group_id": reaction.group_id,
            "piece": reaction.piece,
            "permalink": reaction.permalink,
            "status_id": reaction.status_id,
        }
        for reaction in corpus.reactions
    ]
    return sorted(rows, key=lambda row: str(row["reaction_id"]))


def public_secrets(corpus: Corpus) -> list[str]:
    """List what leads to an author and so must be in no file of the public tier: texts, handles, addresses.

    The focal person is known by name, and what is shorter than four characters leads to nobody.
    """
    focal = corpus.settings.focal
    known = {name.casefold() for name in (*focal.handles, focal.name, *focal.aliases)} if focal else set()
    words = set()
    for reaction in corpus.reactions:
        if (reaction.author_handle or "").casefold() not in known:
            words |= {reaction.author_handle, reaction.permalink, reaction.status_id}
        if len(reaction.text) >= LONG_TEXT:
            words.add(reaction.text)
    return sorted(word for word in words if word and word.casefold() not in known)


def hidden_names(inputs: Mapping[str, str]) -> dict[str, str]:
    """Name articles and exports by their hash: the names of files can lead to people."""
    hidden = {}
    for name, digest in inputs.items():
        folder, _, _ = name.rpartition("/")
        named = folder.startswith("corpus/raw/")
        hidden[f"{folder}/{digest}" if named else name] = digest
    return hidden


def rehydrated(
    items: Iterable[Row], addresses: Iterable[Row], articles: Mapping[str, str]
) -> tuple[list[Row], list[str]]:
    """Cut the passages out of the user's own copies of the articles.

    Parameters
    ----------
    items
        Rows of the public table of items.
    addresses
        Rows of the file of addresses.
    articles
        Texts by their own SHA-256: a copy that differs in one character is another article.

    Returns
    -------
    One row per passage that could be restored (`reaction_id`, `text`, `shown_text`), sorted by id, and
    the ids of those whose article or address is missing.

    Raises
    ------
    DataError
        An address does not belong to its id: the file is of another corpus, or was changed.
    """
    known = {row["reaction_id"]: row for row in addresses}
    wrong = [
        i
        for i, row in known.items()
        if i != Reaction.make_id(row["article_sha256"], row["start"], row["end"])
    ]
    if wrong:
        raise DataError(f"{len(wrong)} address(es) do not belong to their id: {', '.join(wrong[:5])}")
    copies = {digest: text for digest, text in articles.items() if sha256(text) == digest}
    pieces: dict[str, list[Row]] = {}
    for row in known.values():
        if row["group_id"] and row["piece"]:
            pieces.setdefault(f"{row['article_sha256']} {row['group_id']}", []).append(row)
    restored, missing = [], []
    for item in sorted(items, key=lambda row: str(row["reaction_id"])):
        address = known.get(item["reaction_id"])
        text = copies.get(item["article_sha256"])
        if address is None or text is None or address["end"] > len(text):
            missing.append(str(item["reaction_id"]))
            continue
        whole = (
            pieces.get(f"{address['article_sha256']} {address['group_id']}", [address])
            if address["piece"]
            else [address]
        )
        restored.append(
            {
                "reaction_id": item["reaction_id"],
                "text": text[address["start"] : address["end"]],
                "shown_text": _shown(whole, text),
            }
        )
    return restored, missing


def _shown(pieces: list[Row], article: str) -> str:
    ordered = sorted(pieces, key=lambda row: (row["piece"] or 0, row["start"]))
    return " ".join(
        shown_text(article[row["start"] : row["end"]], handle=row["author_handle"]) for row in ordered
    )
