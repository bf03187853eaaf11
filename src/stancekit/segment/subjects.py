"""The subject of a reporting verb: a name, a pronoun, a crowd, or nobody."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon import Lexicon

__all__ = ["name_behind", "reporting_verb", "subject"]

_CLITIC = re.compile(r"^[^\W\d_]{1,2}'")
_INVERTED = re.compile(r"-(?:t-)?(?:il|elle|on)$")


def _is_verb(low: str, words: Lexicon) -> bool:
    if low in words.say or low in words.write:
        return True
    if words.language not in ("fr", "pl"):
        return False
    if "'" in low and words.language == "fr":
        low = _CLITIC.sub("", low)
    if "-" in low:  # a-t-elle, ajoute-t-il
        return any(part in words.say or part in words.write for part in low.split("-"))
    return low in words.say or low in words.write


def reporting_verb(clause: Clause, *, first: bool, within: int, until: int | None = None) -> Word | None:
    """The first (or last) reporting verb among the first (or last) `within` words that end by `until`."""
    words = clause.words if until is None else [w for w in clause.words if w.end <= until]
    chosen = words[:within] if first else words[-within:][::-1]
    return next((word for word in chosen if _is_verb(word.low, clause.lexicon)), None)


def name_behind(clause: Clause, start: int) -> str | None:
    """The first name behind the verb that no preposition governs: "said its director, Ann Lee"."""
    words = clause.lexicon
    for begin, end, name in clause.names:
        if begin < start:
            continue
        gap = clause.lows(start, begin)
        if len(gap) > 9 or any(t in words.third for t in gap[:2]):
            return None
        if gap and (
            gap[-1] in words.before_name
            or (len(gap) > 1 and gap[-2] in words.before_name and gap[-1] in words.function)
        ):
            start_over = clause.text[end : end + 1]
            if start_over:
                continue
        return name
    return None


def _governed(clause: Clause, start: int) -> bool:
    """Whether the word before a name is a preposition."""
    before = [w.low for w in clause.words if w.end <= start]
    return bool(before) and before[-1] in clause.lexicon.before_name


def _ungoverned(clause: Clause, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The names that no preposition governs; where there are none, full names all the same."""
    return [n for n in names if not _governed(clause, n[0])] or [n for n in names if " " in n[2]]


def _unnamed(clause: Clause, before: list[tuple[int, int, str]], verb: Word) -> bool:
    """Whether the subject is nobody in particular: "one fan wrote", "X said no, while another wrote"."""
    since = before[-1][1] if before else 0
    near = clause.lows(since, verb.start)[-2:]
    return bool(near) and near[-1] in clause.lexicon.crowd and (not before or len(near) > 1)


def subject(clause: Clause, verb: Word, *, verb_first: bool) -> tuple[str | None, str]:
    """Find the subject of a reporting verb: (name, "name"), or None with "pronoun", "crowd", "role" or ""."""
    words = clause.lexicon
    before = [n for n in clause.names if n[1] <= verb.start]
    head = clause.lows(0, verb.start)
    tail = clause.lows(verb.end)[:7]
    glued_name = bool(before) and not clause.text[before[-1][1] : verb.start].strip(" ,")
    if any(t in words.third for t in head[-3:]) and not glued_name:
        return None, "pronoun"
    if not glued_name and _unnamed(clause, before, verb):
        return None, "crowd"
    if words.language == "fr" and _INVERTED.search(verb.low):
        return None, "pronoun"
    if tail and tail[0] in words.third:
        return None, "pronoun"
    if before and not verb_first:
        own = _ungoverned(clause, before)
        if not own:
            behind = name_behind(clause, verb.end)
            return behind, "name" if behind else "crowd" if any(t in words.crowd for t in head) else ""
        if (
            "," in clause.text[before[-1][1] : verb.start]
        ):  # an apposition stands between: Ann Lee, a teacher, wrote
            return own[0][2], "name"
        if len(clause.lows(before[-1][1], verb.start)) <= 6:
            chosen = own[-1] if own[-1] is before[-1] else own[0]
            return chosen[2], "name"
        return (name_behind(clause, verb.end) or own[0][2]), "name"
    behind = name_behind(clause, verb.end)
    if behind is None and any(t in words.crowd for t in tail[:3]):
        return None, "crowd"
    if behind:
        return behind, "name"
    if before and (own := _ungoverned(clause, before)):
        return own[0][2], "name"
    if any(t in words.crowd for t in head) or any(t in words.crowd for t in tail[:5]):
        return None, "crowd"
    if any(t in words.roles and len(t) > 3 for t in head[-6:] + tail[:5]):
        return None, "role"
    return None, ""
