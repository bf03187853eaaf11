"""A last look before anything is published: what must not be in a release, in any file of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from stancekit.errors import DataError

__all__ = ["check_leaks"]

_ADDRESS = re.compile(rb"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PATH = re.compile(
    rb"(?<![\w/.:<])(?:/(?:home|Users|root|tmp|var|work|mnt|opt|private)/[\w.-]+|[A-Za-z]:\\\\?(?:Users|Documents))"
)
# Words of others may hold addresses and paths; these files are searched for what is known alone.
_TEXTS = ("jsonl/items.jsonl", "jsonl/labels.jsonl", "jsonl/statements.jsonl", "jsonl/spans.jsonl")


def check_leaks(files: Mapping[str, bytes], known: Iterable[str] = (), texts: Iterable[str] = ()) -> None:
    """Refuse files that hold an e-mail address, a path of this machine, or anything `known` to be private.

    `texts` are words of others that this tier leaves out; they are looked for where people write:
    in documents and statement sets, since the other tables have no column that could hold them.

    Parquet files hold the rows of the JSON Lines, compressed, and are not searched. Raises one
    DataError that names file and kind, and never repeats what was found.
    """
    private = [text.encode() for text in known if len(text) > 3]
    hidden = [text.encode() for text in texts]
    problems = []
    for path, content in sorted(files.items()):
        if path.endswith(".parquet"):
            continue
        written = not path.startswith("jsonl/") or path == "jsonl/statements.jsonl"
        if written and any(text in content for text in hidden):
            problems.append(f"{path}: a text, handle or address that this tier leaves out")
        if path not in _TEXTS:
            if _ADDRESS.search(content):
                problems.append(f"{path}: an e-mail address")
            if _PATH.search(content):
                problems.append(f"{path}: an absolute path")
        if any(text in content for text in private):
            problems.append(f"{path}: a secret, or the name or address of an annotator")
    if problems:
        raise DataError(
            "nothing was released, since it would give away\n  " + "\n  ".join(problems),
            hint="remove it from the settings, guidelines or notes it comes from",
        )
