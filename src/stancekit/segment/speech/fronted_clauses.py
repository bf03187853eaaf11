"""Words that stand in a clause or a phrase before the main clause: they are of whom that names, not of its subject.

When Ann Lee called it “…”, the mayor laughed; to a fan who asked, “…?”, she replied; als Ann Lee ihn „…“ nannte.
"""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word, clause_of, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.attributions.before import read_before
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.subject import subject

__all__ = ["main_clause", "read_fronted"]

_REACH = 260  # code points
_CONJUNCTIONS = {
    "en": r"(?:even\s)?(?:when|as|though)|after|before|until|once|because|since|although|while|now\sthat|(?:(?:when|on|after)\s)?(?:told|hearing|learning|informed)(?:\sby\s[^,:]{2,40})?\sthat",
    "de": r"als|nachdem|bevor|ehe|weil|obwohl|während|da|sobald|solange|seit(?:dem)?|bis|wenn",
    "fr": r"quand|lorsque|lorsqu['’]|après\squ(?:e\s|['’])|parce\squ(?:e\s|['’])|alors\squ(?:e\s|['’])|bien\squ(?:e\s|['’])|dès\squ(?:e\s|['’])|avant\squ(?:e\s|['’])|pendant\squ(?:e\s|['’])|tandis\squ(?:e\s|['’])|puisque",
    "es": r"cuando|después\sde\sque|tras\sque|porque|aunque|mientras|como|luego\sde\sque|antes\sde\sque|ya\sque|en\scuanto|mientras\sque",
    "pl": r"gdy|kiedy|po\stym,?\sjak|ponieważ|choć|chociaż|skoro|zanim|podczas\sgdy|dopóki",
}
_TRAILING = {
    "en": r"after|when|because|once|as",
    "fr": r"après\squ(?:e\s|['’])|quand|lorsque|parce\squ(?:e\s|['’])",
    "es": r"después\sde\sque|luego\sde\sque|tras\sque|cuando|porque",
    "pl": r"po\stym,?\sjak|gdy|kiedy|ponieważ",
}
_BEHIND_MAIN = {
    language: re.compile(rf".*\S,?\s(?:{shape})(?:(?<=['’])|\s+)(?P<clause>.+)", re.DOTALL)
    for language, shape in _TRAILING.items()
}
"""A clause behind the main one, and its conjunction: Lee deleted it after a fan had written."""
_TO_WHOM = {
    "en": r"(?:(?:in\s(?:reply|response|answer)|replying|responding)\s)?to\s[^,:]{2,80},?\swho\s",
    "de": r"(?:(?:in\s(?:(?:seiner|ihrer)\s)?antwort\s)?(?:an|auf)\s)?(?:ein|d)e[mnr]\s[^,:]{2,60},\sd(?:er|ie|as)\s|(?:in\s(?:(?:seiner|ihrer)\s)?antwort\s)?(?:an|auf)\s[^,:]{2,60},\sd(?:er|ie)\s",
    "fr": r"(?:(?:en\sréponse|répondant)\s)?(?:à|au|aux)\s[^,:]{2,80},?\squi\s",
    "es": r"(?:(?:en\srespuesta|respondiendo)\s)?al?\s[^,:]{2,80}(?:\sque|,\s(?:que|quien))\s",
    "pl": r"(?:(?:w\sodpowiedzi|odpowiadając)\s)?[^,:]{2,60}(?:owi|emu|ce|i|u),\sktór[ya]\s",
}
_CONJUNCTION, _REPLIED = (
    {language: re.compile(rf"\W*(?:{shape}){end}", re.IGNORECASE) for language, shape in shapes.items()}
    for shapes, end in ((_CONJUNCTIONS, r"(?:(?<=['’])|\s+)"), (_TO_WHOM, ""))
)
"""How a clause begins that stands before the main one, and to whom something is replied."""
_ASKED = {
    "en": re.compile(
        r"\W*(?:when\s)?(?:asked|pressed|quizzed|questioned|reached|contacted|confronted|approached)\b.*,\s(?=\S+\s\S)",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\W*(?:(?:auf|von)\s[^,]{3,80}\s)?(?:dar(?:auf|an)\s)?(?:angesprochen|gefragt|befragt|erreicht),\s(?:[^,]*,\s)?",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\W*(?:interrogé|questionné|relancé|joint|contacté|sollicité)e?s?\b.*,\s(?=\S+\s\S)", re.IGNORECASE
    ),
    "es": re.compile(
        r"\W*(?:al\sser\s)?(?:preguntad|interrogad|consultad|contactad|cuestionad)[oa]s?\b.*,\s(?=\S+\s\S)",
        re.IGNORECASE,
    ),
    "pl": re.compile(r"\W*(?:za|do|s)?pytan[yai]\b.*,\s(?=\S+\s\S)", re.IGNORECASE),
}
"""How a sentence begins that tells how somebody is asked, up to its last comma: Asked by reporters whether, the mayor."""
_MARKS = re.compile(r"[“”„«»\"]|[.!?…]\s?\Z")
"""What shows that the words do not stand within this clause: others before them, or the end of its sentence."""
_APART = re.compile(r",(?=.*[^\s,:])")
_ENDS_IN_VERB = re.compile(r"\s?(?P<verb>(?:[a-zäöüß]+)(?:\s(?:hat|habe|haben|hatte|hatten))?)\s?,\s(?=\S)")
"""A German verb behind the words, at the end of such a clause: „…“ genannt hatte, löschte sie."""
_APPOSED, _WITHIN = 2, 18  # commas around an apposition; words of a clause among which its verb stands
_FIRST = 4  # words with which a clause begins, its subject among them
_NAMES_SO = re.compile(r"(?:ge|be)?nann?t(?:en?)?|bezeichnet(?:en?)?")


def read_fronted(before: str, behind: str, words: Lexicon) -> Found | None:
    """Read whose words are, where a clause before the main one holds them; None where they stand elsewhere."""
    language, sentence = words.language, last_sentence(before[-_REACH:])
    if language not in _CONJUNCTION or _MARKS.search(sentence):
        return None
    clause, main = _parted(sentence, words)
    if clause is None and not _REPLIED[language].match(sentence):
        return _by_last_clause(sentence, words)
    if clause and language == "de" and (verb := _ENDS_IN_VERB.match(behind)):
        return _by_last_verb(f"{clause.strip(' ,:')} {verb['verb']}", words)
    if main is not None:
        return _by_main_clause(main, words)
    found = read_before(clause or sentence, words)
    if _is_somebody(found):
        return found
    inside = clause and not clause.rstrip().endswith(",") and behind.lstrip("\u00a0\u202f ").startswith(",")
    return _subject_of(clause, words) if clause and inside else None


def main_clause(sentence: str, words: Lexicon) -> str:
    """The main clause of a sentence that begins with another, or with how somebody is asked; else the whole."""
    if words.language not in _CONJUNCTION:
        return sentence
    if asked := _ASKED[words.language].match(sentence):
        return sentence[asked.end() :]
    return _parted(sentence, words)[1] or sentence


def _parted(sentence: str, words: Lexicon) -> tuple[str | None, str | None]:
    """What stands behind the conjunction of a sentence that begins with one, and its main clause, as far as they are there."""
    opened = _CONJUNCTION[words.language].match(sentence)
    if opened is None:
        return None, None
    clause = sentence[opened.end() :]
    apart = list(_APART.finditer(clause))
    only_apposed = len(apart) == _APPOSED and not _reports(clause[: apart[-1].start()], words)
    return clause, clause[apart[0].end() :] if apart and not only_apposed else None


def _reports(text: str, words: Lexicon) -> bool:
    return reporting_verb(clause_of(text, words), first=True, within=_WITHIN) is not None


def _by_last_clause(sentence: str, words: Lexicon) -> Found | None:
    """Read the clause behind the main one, where that reports nothing itself: Lee left after Ott had called it “…”."""
    shape = _BEHIND_MAIN.get(words.language)
    behind = shape.match(sentence) if shape else None
    if behind is None or _reports(sentence[: behind.start("clause")], words):
        return None
    found = read_before(behind["clause"], words)
    return found if found and not found.weak and found.name and found.close else None


def _is_somebody(found: Found | None) -> bool:
    return found is not None and not found.weak and bool(found.name or found.kind in ("crowd", "role"))


def _by_main_clause(main: str, words: Lexicon) -> Found | None:
    """Read the main clause behind another: Gdy Lis pisała o tym, burmistrz odpowiedział, że “…”."""
    found = read_before(main, words) if _reports(main, words) else None
    return found if _is_somebody(found) or (found and found.kind == "pronoun") else None


def _by_last_verb(text: str, words: Lexicon) -> Found | None:
    """Read a German clause that ends in its verb: der Sänger Ann Lee ihren Beitrag nannte."""
    clause = clause_of(text, words)
    verb: Word | None = reporting_verb(clause, first=False, within=2)
    if verb is None:
        verb = next((word for word in clause.words[-2:] if _NAMES_SO.fullmatch(word.low)), None)
    if verb is None:
        return _subject_of(text, words)
    who = subject(clause, verb, verb_first=False)
    if not who.name and who.kind not in ("crowd", "role", "pronoun"):
        return None
    return Found.of(who, wrote=_writes(clause, verb))


def _subject_of(text: str, words: Lexicon) -> Found | None:
    """Whom a clause begins with, whatever its verb: Als Lee die Kritik als „…“ abtat; quand la maire a parlé de « … »."""
    clause = clause_of(text, words)
    names = ungoverned(clause)
    if names and len(clause.lows(0, names[0][0])) < _FIRST:
        return Found(names[0][2], "name", wrote=False)
    who = described(clause.lows()[:_FIRST], words)
    return Found.of(who, wrote=False) if who else None


def _writes(clause: Clause, verb: Word) -> bool:
    return verb.low in clause.lexicon.write
