"""What somebody changed in a labelling setup, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stancekit.annotations import read_config
from stancekit.errors import DataError
from stancekit.label_studio.page_drift import page_drift
from stancekit_schemas import Dimension, Scheme

__all__ = ["config_drift", "scheme_drift"]


def config_drift(there: str, here: str, scheme: Scheme | None = None) -> list[str]:
    """Name what differs between the server's setup and ours: questions, labels, their words and keys.

    `scheme` is needed where it asks something of a sample. Empty where the server's is no labelling page.
    """
    try:
        new, old = (read_config(xml, seen=scheme).dimensions for xml in (there, here))
        changes = [*_differences(new, old), *page_drift(there, here)]
    except DataError:
        return []
    return changes or ["no question and no word: its layout or another setting"]


def scheme_drift(there: str, scheme: Scheme) -> list[str]:
    """Name what a server's setup asks otherwise than a scheme; labels that it takes from tasks are the scheme's."""
    try:
        return _differences(read_config(there, seen=scheme).dimensions, scheme.dimensions)
    except DataError:
        return []


def _differences(there: Iterable[Dimension], here: Iterable[Dimension]) -> list[str]:
    theirs, ours = ({d.id: d for d in dimensions} for dimensions in (there, here))
    words = [f"question {name!r} is gone" for name in ours if name not in theirs]
    words += [f"question {name!r} was added" for name in theirs if name not in ours]
    for name in ours:
        if name in theirs:
            words += _changes(theirs[name], ours[name])
    return words


def _changes(theirs: Dimension, ours: Dimension) -> Iterator[str]:
    old, new = ({value.id: value.label for value in d.values} for d in (ours, theirs))
    yield from (f"{ours.id}: label {label!r} is gone" for key, label in old.items() if key not in new)
    yield from (f"{ours.id}: label {label!r} was added" for key, label in new.items() if key not in old)
    yield from (
        f"{ours.id}: label {label!r} is now {new[key]!r}"
        for key, label in old.items()
        if key in new and new[key] != label
    )
    if theirs.kind != ours.kind:
        yield f"{ours.id} takes {theirs.kind}, not {ours.kind}"
    if theirs.required != ours.required:
        yield f"{ours.id} is {'now' if theirs.required else 'no longer'} required"
    if theirs.opened_by != ours.opened_by:
        yield f"{ours.id} is opened by other answers"
