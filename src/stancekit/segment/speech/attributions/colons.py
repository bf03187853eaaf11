"""What stands before a colon without a verb of saying: a name, an account, readers, or a short head."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, NameSpan
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.labels import is_label
from stancekit.segment.lexicon.linking import LINKING, OWN, SUMMING_UP
from stancekit.segment.names.nobody import is_nobody
from stancekit.segment.names.parts import no_name
from stancekit.segment.speech.found import CROWD, PRONOUN, Found, Subject
from stancekit.segment.speech.fronted_objects import fronts
from stancekit.segment.speech.posting_again import posts_again
from stancekit.segment.speech.subjects.accounts import account_in
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["head_of", "read_head"]

_HEAD = re.compile(
    r"^[\s•*\-–—\d.)]{0,6}(?P<who>[@＠][\w.]{1,40}|[^:：\n“„«\"「]{2,70}?)\s?(?:[(（][^)）\n]{1,60}[)）]\s?)?[:：]\s*$"
)
_FEW = 4  # words of a head that is a name or leads on
_LEADS_ON = 6  # words of a head that leads on
_LONGEST_NAME, _LONGEST_HEAD = 30, 160  # code points
_REPLIES = word_set("reply answer response verdict antwort fazit réponse respuesta réplica odpowiedź")
_GIVEN_BY = re.compile(r"\b(?:from|by|von|bei|de|chez|por\sparte\sde|od|ze\sstrony)\s$", re.IGNORECASE)
_AGED = re.compile(
    r"(?P<who>[^\W\d_][^,:]{1,39}?),\s(?:aged\s|de\s|lat\s)?1?\d{1,2}(?:\s(?:years?(?:\sold)?|Jahre?(?:\salt)?|ans|años|lata?|l\.|J\.))?(?:,\s[^,:]{2,40})?"
)
"""A head of a name, how old somebody is and perhaps from where: Ann, 58: “…”."""


_APPOSED = re.compile(
    r"(?P<who>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+){0,2}),\s(?P<what>[^\W\d_][\w’' -]{2,36})"
)


_FROM = re.compile(
    r"\s(?:from|of|in|near|aus|bei|de|du|d['’]|des|à|z|ze|w|spod)\s?[^\W\d_a-zà-öø-ÿ][\w’'-]+(?:[\s-][^\W\d_a-z][\w’'-]+){0,2}\Z"
)
"""What says from where somebody is, behind the trade: polonistka z Tarnowa."""
_YEAR = re.compile(r"\A[IVX]+\s(?=rok\b)")
"""The year in which somebody studies: II rok psychologii."""


def head_of(text: str) -> str | None:
    """The head with which a text that a colon ends is a line of its own, without a bullet before it."""
    head = _HEAD.match(text) if text[-1] in ":：" else None
    return head["who"] if head else None


def read_head(clause: Clause, who: str) -> Found | None:
    """Read a clause that a colon ends; `who` is its head, or empty where it is none."""
    if aged := _AGED.fullmatch(who):
        return Found(aged["who"], "list", wrote=True, weak=True)
    if name := _with_trade(clause, who):
        return Found(name, "list", wrote=True, weak=True)
    if is_label(who, clause.lexicon.language):
        return Found.of(CROWD, wrote=False, weak=True)  # Verdict: “…”
    if goes_on := _leads_on(clause):
        return goes_on
    if posts_again(clause):
        return Found.of(PRONOUN, wrote=True, weak=True)
    if "@" in who and (account := account_in(clause, 0, len(clause.text))):  # Finally, @ann:
        return Found(account, "handle", wrote=True, weak=True)
    if new := _introduced(clause):
        return Found(new[0][2], "list", wrote=False, weak=True)
    if len(clause.words) > _FEW and any(word.low in clause.lexicon.third for word in clause.words):
        return Found.of(PRONOUN, wrote=False, weak=True)
    return _named(clause) or _unnamed(clause, who)


def _with_trade(clause: Clause, who: str) -> str | None:
    """The name in a head that is nothing but a name and what somebody does, in no words of a sentence: Ann, potter."""
    words = clause.lexicon
    apposed = _APPOSED.fullmatch(who)
    if not apposed or not no_name(words.language).isdisjoint(apposed["who"].lower().split()):
        return None
    trade = _YEAR.sub("", _FROM.sub("", apposed["what"]))
    told = words.function | words.say | words.write | words.third | words.opener | words.clause
    german = words.language == "de" and all(map(str.isalpha, trade))
    return apposed["who"] if told.isdisjoint(trade.lower().split()) and (trade.islower() or german) else None


def _leads_on(clause: Clause) -> Found | None:
    """Read a head that names nobody and leads on to more of somebody's words: And: “…”, Then again: “…”, Her verdict: “…”."""
    lows, words = clause.lows(), clause.lexicon
    if not lows or len(lows) > _LEADS_ON:
        return None
    inside = [name for start, _, name in clause.names if start]
    if lows[0] in OWN[words.language] and len(lows) > 1 and not any(" " in name for name in inside):
        if described(lows, words) is None:
            return Found.of(PRONOUN, wrote=False, weak=True)
        return None if inside else Found.of(CROWD, wrote=False, weak=True)  # but not: Her brother Tom: “…”
    linking, sums_up = LINKING[words.language], SUMMING_UP[words.language]
    if all(low in linking or low in sums_up for low in lows):
        return Found.of(PRONOUN, wrote=False, weak=True)
    if len(lows) == 1 and lows[0] in words.third:
        return Found.of(PRONOUN, wrote=False, weak=True)
    if len(lows) == 1 and lows[0] in words.opener:
        return Found.of(CROWD, wrote=False, weak=True)  # Another: “…”
    return None


def _named(clause: Clause) -> Found | None:
    """Read a head that names somebody: Reply from Ann Lee:, Zustimmung kommt von Otto Farn:."""
    if not clause.names:
        return None
    full = next((name for name in clause.names if " " in name[2]), None)
    only = clause.names[0] if len(clause.names) == 1 else None
    if only and full and _GIVEN_BY.search(clause.text[: only[0]]):
        return Found(only[2], "list", wrote=False, weak=True)
    if only and len(clause.words) < 9 and not _REPLIES.isdisjoint(clause.lows()[:3]):
        return Found(only[2], "list", wrote=False, weak=True)
    if len(clause.text) >= _LONGEST_HEAD:
        return None
    if full and len(clause.words) > 1 and fronts(clause, clause.words[1], full):
        return Found(full[2], "list", wrote=False, weak=True)  # Burmistrza poparł prezes Adam Lis:
    if own := ungoverned(clause):
        return Found(own[0][2], "list", wrote=False, weak=True)
    if full and clause.text.startswith(",", full[1]) and _GIVEN_BY.search(clause.text[: full[0]]):
        return Found(
            full[2], "list", wrote=False, weak=True
        )  # Même avis chez Ann Lee, présidente de l'union Nord:
    if len(clause.words) > _FEW:
        return Found.of(described(clause.lows(), clause.lexicon) or PRONOUN, wrote=False, weak=True)
    return None


_SOMEBODY_NEW = re.compile(r"\b(?:an?|une?|eine[nmr]?|una?)\s[\w-]+(?:\s[\w-]+){0,3},\s$")
_WHO_DOES = re.compile(r",\s(?:who|to|ready|willing|der|die|um|qui|pour|prête?|que|para|dispuest[oa])\s")


def _introduced(clause: Clause) -> list[NameSpan]:
    """Whoever is introduced as one who does something, which the words are: found an academic, Ann Lee, to agree:."""
    return [
        name
        for name in clause.names
        if " " in name[2]
        and _SOMEBODY_NEW.search(clause.text[: name[0]])
        and _WHO_DOES.match(clause.text, name[1])
    ]


def _in_message(clause: Clause) -> Subject | None:
    """Whom an office means that is the subject behind a message in which the words stand: In a post, the mayor begged:."""
    words, comma = clause.lexicon, clause.text.find(", ")
    lows = clause.lows()
    if comma < 0 or lows[0] not in words.before_name or words.medium.isdisjoint(clause.lows(0, comma)):
        return None
    behind = clause.lows(comma)[:_FEW]
    person = described(behind, words)
    close = person is not None and person.kind == "role" and person.calling in behind[:2]
    return person if close else None


def _unnamed(clause: Clause, who: str) -> Found | None:
    """Read a head that names nobody whom a rule of names finds: readers, what may be a name, a noun."""
    words = clause.lexicon
    if (person := _in_message(clause)) is not None:
        return Found.of(person, wrote=True, doubt="verb_unknown", weak=True)
    if any(word.low in words.crowd or word.low in words.medium for word in clause.words):
        return Found.of(CROWD, wrote=True, weak=True)
    capitals = [word for word in who.split() if not word[0].islower()]
    named = not is_nobody(" ".join(capitals), words.language)
    if named and who and len(who) < _LONGEST_NAME and len(capitals) * 2 > len(who.split()):
        return Found(who, "list", wrote=True, weak=True)
    if who and len(clause.words) <= _FEW:
        return Found.of(PRONOUN, wrote=False, weak=True)
    person = described(clause.lows()[:_FEW], words)  # The teacher could not believe it:
    if person is None or person.kind != "role":
        return None
    return Found.of(person, wrote=False, doubt="verb_unknown", weak=True)
