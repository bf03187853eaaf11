"""What French puts in between two commas inside the guillemets: « A, dit Ann Lee, éleveuse à Lens. B »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stancekit.segment.clauses import Clause, Word, first_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.lexicon.reporting import reporting
from stancekit.segment.names.callings import is_calling
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["incise", "incises"]

_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on)\b")
_BEFORE_VERB = word_set("a ont avait avaient aurait aura se s'est s'était lui leur nous me en y")
_THAT = re.compile(r"(?:que|si|où|comment|pourquoi)$|qu'")
_CLITIC = re.compile(r"[slm]'")
_AGENT = re.compile(r"\w{3,}(?:eure?|euse|trice|icien|ienne|iste|logue|énaire)s?")
_ARTICLES = word_set("le la un une son sa leur")
_OF = word_set("de du des")
_FINITE = word_set(
    "a est ont sont avait avaient était étaient doit doivent peut peuvent va vont veut fait sera ne se"
)
_AGED = re.compile(r"\d{1,3}\sans\b")
_MANNER = re.compile(
    r"en\s\w+ant\b|(?:d'une?\s(?:ton|voix|air|trait)|l'air|le\sregard|les\syeux|un\ssourire|non\ssans|avec\sune?)\b"
    r"|(?:(?:son|sa|ses|le|la|les|une?)\s|l')(?:[\w-]+\s){1,2}(?:à\s(?:la\s(?:main|bouche|ceinture)|ses\scôtés)|en\s(?:main|laisse|bandoulière)|sous\sle\sbras|au\s(?:bras|poing|cou)|aux\s(?:pieds|lèvres|oreilles)"
    r"|sur\s(?:le\s(?:dos|nez|visage)|la\stête|les\s(?:genoux|épaules|lèvres)|l'épaule)|dans\s(?:les\s(?:bras|mains)|le\sdos|la\spoche))\b"
    r"|(?:(?:un\s(?:brin|peu)|très|assez|plutôt|visiblement|encore|toujours|presque)\s)?(?:\w{2,}(?:ée?s?|ieuse|ieux|euse)|lasse?s?)$"
)
_AFFILIATED = re.compile(  # militante CGT, du syndicat Sud Rail; CGT alone
    r"(?:(?!(?:pas|merci|bravo|mais|contre|avec|sans|vive)\s)[a-zà-ÿœ-]{4,}(?<!ez)\s(?:[a-zà-ÿœ-]{4,}\s)?(?:d(?:e|u|es)\s)?(?:la\s|l['’])?(?=[A-Z]{2})"
    r"|d(?:e\s(?:la\s|l['’])?|u\s|es\s|['’])(?:[a-zà-ÿœ-]{4,}\s){0,2}|(?=[A-Z]{2}))"
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:[A-ZÀ-Þ\d][\w.’'-]*|à|de|du|des|en))*\Z"
)
_LEADS_IN = re.compile(r"[,?!…]\s(?=[a-zà-ÿ])")
_REACH = 240  # code points of what is put in
_MOST_PARTS = 6
_FAR = 8  # words before the name


def incise(text: str, words: Lexicon) -> int:
    """How long the incise is with which the text begins, its last mark included; 0 where there is none.

    It is a reporting verb with the subject behind it, and what is said of that person between commas: who it
    is, how old, in which manner. Where a sentence ends there, so does the incise.
    """
    sentence = first_sentence(text)
    parts = sentence.split(", ", _MOST_PARTS)
    head, used = Clause(parts[0], words), 1
    verb = _verb(head)
    if verb is None:
        return 0
    pronoun = _INVERTED.search(head.low) is not None
    named = _named(head)
    if not pronoun and not named and not _somebody(head.lows(verb.end), words):
        if head.lows(verb.end) or len(parts) < 3 or not _MANNER.match(_plain(parts[1])):
            return 0
        subject = Clause(parts[2], words)  # confie, un brin lassée, Ann Lee
        named = bool(subject.names) and not parts[2][: subject.names[0][0]].strip()
        if not named and not _somebody(subject.lows(), words):
            return 0
        used = 3
    while used < len(parts) and _is_said_of(parts[used], words, named=named, pronoun=pronoun):
        named = named or _named(Clause(parts[used], words))
        used += 1
    length = len(", ".join(parts[:used]))
    behind = text[length : length + 2]
    if used == len(parts):  # the sentence ends; a mark that belongs to nobody goes with it
        rest = text[length:].lstrip(".!?… \u00a0\u202f")
        return len(text) - len(rest)
    return length + len(behind)


def incises(text: str, start: int, stop: int, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Where every incise between two places begins and ends; a mark before it that is no comma is not its own."""
    last = start
    for match in _LEADS_IN.finditer(text, start, stop):
        if match.start() < last:
            continue
        if length := incise(text[match.end() : min(stop, match.end() + _REACH)], words):
            last = match.end() + length
            yield match.start() + (text[match.start()] in "?!…"), last


def _plain(part: str) -> str:
    return part.lower().replace("’", "'")


def _verb(clause: Clause) -> Word | None:
    """The reporting verb that begins the clause, perhaps behind its auxiliary or a pronoun, and no "that" behind it."""
    places = clause.words[:3]
    if not places:
        return None
    if _INVERTED.search(" ".join([word.low for word in places])):
        return reporting_verb(clause, first=True, within=3)
    known = reporting("fr", leading=True)
    for place, word in enumerate(places):
        if word.low in known or (place == 0 and _CLITIC.sub("", word.low) in known):
            behind = clause.words[place + 1 : place + 2]
            return None if behind and _THAT.match(behind[0].low) else word
        if word.low not in _BEFORE_VERB:
            return None
    return None


def _named(clause: Clause) -> bool:
    """Whether somebody is named in the clause within a few words."""
    own = ungoverned(clause)
    return bool(own) and len(clause.lows(0, own[0][0])) <= _FAR


def _somebody(lows: list[str], words: Lexicon) -> bool:
    """Whether words name somebody without a name: une riveraine, ce retraité de la métallurgie, la mairie."""
    return any(
        low in words.crowd or low in BODIES or is_calling(low, "fr") or _AGENT.fullmatch(low) is not None
        for low in lows[:5]
    )


def _is_said_of(part: str, words: Lexicon, *, named: bool, pronoun: bool) -> bool:
    """Whether a part between commas is said of the speaker, and is not what that person goes on with."""
    plain, clause = _plain(part), Clause(part, words)
    lows = clause.lows()
    if not lows:
        return False
    if _AGED.match(plain) or _MANNER.match(plain):
        return True
    if named and _AFFILIATED.match(part):
        return _FINITE.isdisjoint(lows) and lows[0] not in words.function - _OF
    if pronoun:
        return False
    if clause.names and clause.names[0][0] == 0:
        return not named and _FINITE.isdisjoint(lows)
    if named and lows[0] in ("qui", "dont"):
        return True
    article = lows[0] in _ARTICLES or lows[0].startswith("l'")
    noun = lows[1] if lows[0] in _ARTICLES and len(lows) > 1 else lows[0]
    if not (noun in words.crowd or is_calling(noun, "fr") or _AGENT.fullmatch(noun)):
        return False
    return not article or _FINITE.isdisjoint(lows)
