"""What somebody changed in the words of a labelling page, and what else on it, in short words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from textwrap import shorten
from typing import TYPE_CHECKING

from stancekit.annotations.config import parse_config

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["page_drift"]

PAGE = "the page"
WIDTH = 60
Words = defaultdict[str, list[str]]
"""The headings that stand around each question, by its name; those of the page itself under PAGE."""


def page_drift(there: str, here: str) -> Iterator[str]:
    """Say which headings, explanations and keys on the page `there` are not those of `here`, question by question.

    Questions and labels that are gone or new are told by `config_drift`. Raises DataError where one is no config.
    """
    theirs, ours = parse_config(there), parse_config(here)
    new, old = _headings(theirs), _headings(ours)
    both = {PAGE}.union(_names(theirs) & _names(ours))
    for name in dict.fromkeys((*old, *new)):
        if name in both:
            yield from _reworded(name, old[name], new[name])
    known = _options(theirs)
    for place, option in _options(ours).items():
        for attribute, said in (("hint", "explanation"), ("hotkey", "key")):
            then, now = (one.get(attribute, "") for one in (option, known.get(place, option)))
            if then != now:
                yield f"{place[0]}: {said} of label {option.get('value')!r} {_turned(then, now)}"


def _reworded(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    if len(old) == len(new):
        changed = ((then, now) for then, now in zip(old, new, strict=True) if then != now)
        yield from (f"{name}: wording {_turned(then, now)}" for then, now in changed)
        return
    yield from (f"{name}: wording {_turned(then, '')}" for then in old if then not in new)
    yield from (f"{name}: wording {_turned('', now)}" for now in new if now not in old)


def _turned(then: str, now: str) -> str:
    """Quote what was and what is; where they are long from two words before the place where they part."""
    if not (then and now):
        return f"{_cut(then)} is gone" if then else f"{_cut(now)} was added"
    start = 0
    if max(len(then), len(now)) > WIDTH:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(then.split(), now.split(), strict=False))
        start = max(len(list(alike)) - 2, 0)
    return f"{_cut(then, start)} is now {_cut(now, start)}"


def _cut(text: str, start: int = 0) -> str:
    rest = shorten(" ".join(text.split()[start:]), WIDTH, placeholder=" …")
    return repr("… " * bool(start) + rest)


def _headings(root: Element) -> Words:
    """Gather headings by the one question or text within the smallest part of the page that holds any."""
    found: Words = defaultdict(list)

    def gather(element: Element, around: str) -> None:
        names = _names(element)
        mine = PAGE if len(names) > 1 else next(iter(names), around)
        for child in element:
            if child.tag == "Header":
                found[mine].append(child.get("value", ""))
            else:
                gather(child, mine)

    gather(root, PAGE)
    return found


def _names(element: Element) -> set[str]:
    return {one.get("name", "") for one in element.iter() if one.get("name")}


def _options(root: Element) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Map each label of each question, by its alias or else its words, to what is said of it."""
    return {
        (control.get("name", ""), one.get("alias", one.get("value", ""))): one.attrib
        for control in root.iter()
        if control.get("name")
        for one in control.iter()
        if one.tag in ("Choice", "Label")
    }
