"""Words that stand in a clause or a phrase beside the main clause: they are of whom that names, not of its subject.

When Ann Lee called it “…”, the mayor laughed; to a fan who asked, “…?”, she replied; als Ann Lee ihn „…“ nannte.
"""

from __future__ import annotations

import re

from stancekit.segment.clauses import Word, clause_of, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.attributions.before import read_before
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.subject import subject
from stancekit.segment.speech.subordinate import clause_behind, part, reports

__all__ = ["read_fronted"]

_REACH = 260  # code points
_TO_WHOM = {
    "en": r"(?:(?:in\s(?:reply|response|answer)|replying|responding)\s)?to\s[^,:]{2,80},?\swho\s",
    "de": r"(?:(?:in\s(?:(?:seiner|ihrer)\s)?antwort\s)?(?:an|auf)\s)?(?:ein|d)e[mnr]\s[^,:]{2,60},\sd(?:er|ie|as)\s|(?:in\s(?:(?:seiner|ihrer)\s)?antwort\s)?(?:an|auf)\s[^,:]{2,60},\sd(?:er|ie)\s",
    "fr": r"(?:(?:en\sréponse|répondant)\s)?(?:à|au|aux)\s[^,:]{2,80},?\squi\s",
    "es": r"(?:(?:en\srespuesta|respondiendo)\s)?al?\s[^,:]{2,80}(?:\sque|,\s(?:que|quien))\s",
    "pl": r"(?:(?:w\sodpowiedzi|odpowiadając)\s)?[^,:]{2,60}(?:owi|emu|ce|i|u),\sktór[ya]\s",
}
_REPLIED = {language: re.compile(rf"\W*(?:{shape})", re.IGNORECASE) for language, shape in _TO_WHOM.items()}
"""To whom something is replied, with a clause that says what that person did: to a fan who."""
_MARKS = re.compile(r"[“”„«»\"]|[.!?…]\s?\Z")
"""What shows that the words do not stand within this clause: others before them, or the end of its sentence."""
_ENDS_IN_VERB = re.compile(r"\s?(?P<verb>(?:[a-zäöüß]+)(?:\s(?:hat|habe|haben|hatte|hatten))?)\s?,\s(?=\S)")
"""A German verb behind the words, at the end of such a clause: „…“ genannt hatte, löschte sie."""
_FIRST = 4  # words with which a clause begins, its subject among them
_NAMES_SO = re.compile(r"(?:ge|be)?nann?t(?:en?)?|bezeichnet(?:en?)?")


def read_fronted(before: str, behind: str, words: Lexicon) -> Found | None:
    """Read whose words are, where a clause beside the main one holds them; None where they stand elsewhere."""
    language, sentence = words.language, last_sentence(before[-_REACH:])
    if language not in _REPLIED or _MARKS.search(sentence):
        return None
    parted = part(sentence, words)
    if parted is None and not _REPLIED[language].match(sentence):
        return _by_last_clause(sentence, words)
    if parted is None:
        return _somebody(read_before(sentence, words))
    if language == "de" and (verb := _ENDS_IN_VERB.match(behind)):
        return _by_last_verb(f"{parted.clause.strip(' ,:')} {verb['verb']}", words)
    if parted.main is not None:
        return _by_main_clause(parted.main, words)
    if found := _somebody(read_before(parted.clause, words)):
        return found
    ended = parted.clause.rstrip().endswith(",") or not behind.lstrip("\u00a0\u202f ").startswith(",")
    return None if ended else _by_subject(parted.clause, words)


def _somebody(found: Found | None) -> Found | None:
    """What was found where that is a person, named or not."""
    sure = found is not None and not found.weak and (found.name or found.kind in ("crowd", "role"))
    return found if sure else None


def _by_last_clause(sentence: str, words: Lexicon) -> Found | None:
    """Read the clause behind the main one: Lee left after Ott had called it “…”."""
    clause = clause_behind(sentence, words)
    found = read_before(clause, words) if clause else None
    return found if found and not found.weak and found.name and found.close else None


def _by_main_clause(main: str, words: Lexicon) -> Found | None:
    """Read the main clause behind another: Gdy Lis pisała o tym, burmistrz odpowiedział, że “…”."""
    found = read_before(main, words) if reports(main, words) else None
    return found if _somebody(found) or (found and found.kind == "pronoun") else None


def _by_last_verb(text: str, words: Lexicon) -> Found | None:
    """Read a German clause that ends in its verb: der Sänger Ann Lee ihren Beitrag nannte."""
    clause = clause_of(text, words)
    verb: Word | None = reporting_verb(clause, first=False, within=2)
    if verb is None:
        verb = next((word for word in clause.words[-2:] if _NAMES_SO.fullmatch(word.low)), None)
    if verb is None:
        return _by_subject(text, words)
    who = subject(clause, verb, verb_first=False)
    if not who.name and who.kind not in ("crowd", "role", "pronoun"):
        return None
    return Found.of(who, wrote=verb.low in words.write)


def _by_subject(text: str, words: Lexicon) -> Found | None:
    """Whom a clause begins with, whatever its verb: Als Lee die Kritik als „…“ abtat; quand la maire a parlé de « … »."""
    clause = clause_of(text, words)
    names = ungoverned(clause)
    if names and len(clause.lows(0, names[0][0])) < _FIRST:
        return Found(names[0][2], "name", wrote=False)
    who = described(clause.lows()[:_FIRST], words)
    return Found.of(who, wrote=False) if who else None
