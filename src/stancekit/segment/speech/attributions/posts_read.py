"""Clauses by which a text reads the words, with whose it is before it: Ann Lee's reply was short: “…”, the top comment reads: “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, clause_of
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.posting import MESSAGES
from stancekit.segment.speech.found import CROWD, PRONOUN, Found
from stancekit.segment.speech.subjects.descriptions import described

__all__ = ["post_reads"]

_SHORT = r"(?:\s[\w-]+){0,4}?"
_READS_EN = rf"(?:read|reads|ran|runs|said|says|was|is|came|went){_SHORT}"
_OWNED = re.compile(
    rf"\W*(?P<who>[^,:;“”\"]{{2,60}}?)(?:['’]s|(?<=s)['’])\s(?P<text>[\w -]{{3,40}}?)\s{_READS_EN}\s?:\Z"
)
"""An English genitive and the text that reads: the mayor's first tweet read:."""
_RANKED = {
    "en": re.compile(
        rf"\W*(?:the|one|another)\s(?:top|best|first|last|latest|funniest|angriest|most[\s-]\w+|highest[\s-]\w+|\w+iest)(?:\s[\w-]+)?\s(?P<text>[\w-]+){_SHORT}\s{_READS_EN}\s?:\Z",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\W*(?:der|die|das|ein)\s(?:\w*(?:ste|ster|stes)|erste|letzte|oberste|meist\w+)\s(?:\w+\s)?(?P<text>[\w-]+){_SHORT}\s(?:lautet|lautete|heißt|hieß|ist|war)(?:\s\w+)?\s?:\Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\W*(?:l['’]un\sdes|le|la)\s(?P<text>commentaire|réponse|message|réaction)s?\s(?:l[ea]s?\s)?plus\s\w+[^,:;]{0,40}\s(?:est|était|disait|dit)(?:\s\w+)?\s?:\Z",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\W*(?:uno\sde\slos|una\sde\slas|el|la)\s(?P<text>comentario|respuesta|mensaje|reacción|reacciones|comentarios|respuestas)\smás\s\w+[^,:;]{0,40}\s(?:es|era|decía|dice)(?:\s\w+)?\s?:\Z",
        re.IGNORECASE,
    ),
    "pl": re.compile(
        r"\W*(?:naj\w+)\s(?P<text>komentarz|odpowiedź|wpis|reakcja)[^,:;]{0,40}\s(?:brzmi|brzmiał[ao]?|to|był[ao]?)(?:\s\w+)?\s?:\Z",
        re.IGNORECASE,
    ),
}
"""A text that others liked or found most, whose author is not told: der beliebteste Kommentar lautet:."""
_STANDS_IN = {
    "fr": re.compile(
        r"\b(?:pouvait|peut|pouvait-on|peut-on)\slire\sdans\s(?:son|sa|ce|cet|cette)\s(?P<text>\w+)\s?:\Z"
    ),
    "es": re.compile(r"\ben\s(?:su|ese|este|esa|esta)\s(?P<text>\w+)\sse\s(?:lee|leía|podía\sleer)\s?:\Z"),
}
"""How it is told that words stand in the text of whoever was spoken of: on pouvait lire dans son message:."""
_REPLIES = word_set(
    "reply replies answer response comment comments reaction verdict antwort kommentar reaktion post"
)


def post_reads(clause: Clause) -> Found | None:
    """Read a clause that a colon ends and in which a text reads the words: its author, or somebody not named."""
    text, language = clause.text.rstrip(), clause.lexicon.language
    if text[-1:] != ":":
        return None
    known = clause.lexicon.medium | MESSAGES | _REPLIES
    if (shape := _STANDS_IN.get(language)) and (found := shape.search(clause.low.rstrip())):
        return Found.of(PRONOUN, wrote=True) if found["text"] in known else None
    if (shape := _RANKED.get(language)) and shape.match(text):
        of_somebody = language == "en" and (clause.names or known.isdisjoint(clause.lows()))
        return None if of_somebody else Found.of(CROWD, wrote=True)
    owned = _OWNED.match(text) if language == "en" else None
    if owned is None or known.isdisjoint(owned["text"].lower().split()):
        return None
    who = clause_of(owned["who"], clause.lexicon)
    if who.names:
        return Found(who.names[-1][2], "name", wrote=True)
    whom = described(who.lows(), clause.lexicon)
    return Found.of(whom, wrote=True) if whom else None
