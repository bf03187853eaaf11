"""Answers given faster than their words can be read: by the lead time they claim, or by the server's clock.

The page measures a lead time, and a program that sends answers writes what it likes into it, or nothing. When
an answer came is the server's own word, so the time since the same person's answer before it, in whatever
project, counts as well. People also read ahead: they open several tasks in tabs and send them one after
another. So one quick answer says nothing. A run of them does, where it is longer than anybody's row of tabs,
or where all the time since the answer before it is too short for its words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import inf

from stancekit.annotations.entry import Entry, Fault

__all__ = ["FASTEST", "IN_A_ROW", "TABS", "hasty", "too_fast"]

FASTEST = 10.0
"""Words a second that nobody reads for sense: silent reading is 4 to 5 (Brysbaert 2019,
doi:10.1016/j.jml.2019.104047: 238 words a minute), skimming less than 12."""

IN_A_ROW = 3
"""Fewer quick answers in a row are never told: one or two are a page sent late, or twice."""

TABS = 8
"""More tasks than that nobody keeps open and answered side by side, so a longer run was not read ahead."""

_FEW = 3  # fewer words take no time that could be measured
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u4e00-\u9fff]+")


def too_fast(entry: Entry) -> Fault | None:
    """Compare the lead time that an answer claims with the words of its text; None where it claims none."""
    words = _words(entry)
    if entry.lead_time is None or words < _FEW or entry.lead_time >= words / FASTEST:
        return None
    message = f"{words} words were answered in {entry.lead_time:.1f} s, faster than they can be read"
    return Fault("too_fast", message, "lead_time")


def hasty(entries: Iterable[Entry]) -> dict[int, Fault]:
    """Tell, by the identity of entries, answers that came too soon after their author's answer before.

    Left out are answers that Label Studio took in from a file (it dates them by that), and such of the very
    same moment, which no page sent. Texts of fewer than three words are in a run, and are not told.
    """
    by_rater: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.created is not None and entry.who is not None and not _imported(entry):
            by_rater[entry.rater].append(entry)
    told: dict[int, Fault] = {}
    for own in by_rater.values():
        times = Counter(entry.created for entry in own)
        own.sort(key=lambda entry: (entry.created, entry.number))
        for before, run in _quick_runs([entry for entry in own if times[entry.created] == 1]):
            spent = None if before is None else _gap(before, run[-1])
            read_ahead = len(run) <= TABS and (spent is None or spent >= sum(map(_needs, run)))
            if len(run) <= IN_A_ROW or read_ahead:
                continue
            for last, entry in pairwise(run):
                if _words(entry) >= _FEW:
                    told[id(entry)] = _told(entry, _gap(last, entry), len(run) - 1)
    return told


def _told(entry: Entry, gap: float, quick: int) -> Fault:
    lead = entry.lead_time
    claimed = "no time of work is" if lead is None else f"{lead:.0f} s of work are"
    message = (
        f"answered {gap:.1f} s after the answer before, one of {quick} such in a row; for its "
        f"{_words(entry)} words {claimed} claimed"
    )
    return Fault("too_fast", message, "created_at")


def _quick_runs(entries: Sequence[Entry]) -> Iterator[tuple[Entry | None, Sequence[Entry]]]:
    """Give each stretch of quick answers with the one that it follows, and the answer before that."""
    places = range(1, len(entries))
    for quick, group in groupby(places, key=lambda n: _gap(entries[n - 1], entries[n]) < _needs(entries[n])):
        if quick:
            members = list(group)
            start = members[0] - 1
            yield entries[start - 1] if start else None, entries[start : members[-1] + 1]


def _imported(entry: Entry) -> bool:
    """Whether Label Studio took it in from a file; it marks that, or makes it a ground truth."""
    content = entry.content if isinstance(entry.content, dict) else {}
    return (
        content.get("import_id") is not None
        or content.get("bulk_created") is True
        or content.get("ground_truth") is True
    )


def _gap(before: Entry, entry: Entry) -> float:
    """Seconds between two answers."""
    if before.created is None or entry.created is None:
        return inf
    return (entry.created - before.created).total_seconds()


def _needs(entry: Entry) -> float:
    """Seconds that nobody reads its words in."""
    return max(_words(entry), _FEW) / FASTEST


def _words(entry: Entry) -> int:
    text = (entry.task.data or {}).get("text")
    return len(_WORD.findall(text)) if isinstance(text, str) else 0
