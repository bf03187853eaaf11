"""The antecedent of a relative pronoun that is the subject of the verb: criticised by Tom Hurst, who wrote."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, NameSpan, Word
from stancekit.segment.lexicon.offices import OFFICES_OF_ONE
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.names.polish_cases import first_cases
from stancekit.segment.speech.found import CROWD, Subject
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import governed

__all__ = ["antecedent_of_relative"]

_ON = r"(?:\s(?:on|auf|bei|sur|en|na|w)\s\w+)?"
_PRONOUNS = {
    "en": re.compile(
        rf"(?P<comma>,)?\s(?:who|whoever)(?:\s(?:also|has|had|then|even|later|\w+ly))*{_ON}\s\Z"
    ),
    "de": re.compile(
        r"(?P<comma>,)\s(?:der|die)(?:\s(?:[a-zäöü]\w*|(?<=\sauf\s)\w+|(?<=\sbei\s)\w+)){0,5}\s\Z"
    ),
    "fr": re.compile(
        rf"(?P<comma>,)?\squi(?:\s(?:lui|leur|y|a|ont|avait|avaient|aussi|également|même|ensuite))*{_ON}\s\Z"
    ),
    "es": re.compile(
        rf"(?P<comma>,)?\s(?:que|quien|quienes|el\scual|la\scual)(?:\s(?:le|les|lo|ha|había|también|incluso))*{_ON}\s\Z"
    ),
    "pl": re.compile(
        rf"(?P<comma>,)\s(?:który|która|którzy|które)(?:\s(?:też|także|mu|jej|potem|tak))*{_ON}\s\Z"
    ),
}
"""A relative pronoun with what may stand between it and its verb."""
_SOURCE = re.compile(r"\b(?:by|from|von|vom|par|por|przez|od)\s(?:[\w’'-]+\s){0,4}\Z", re.IGNORECASE)
"""Before whom something comes from: by the baker Tom Hurst."""
_TO = re.compile(
    r"\b(?:replying|responding|reply|response|answer|antwort|réponse|respuesta)\s(?:to|an|auf|à|a)\s\Z",
    re.IGNORECASE,
)
"""Before whom somebody replies to, with whom the clause goes on: replying to Lee, who had called her."""
_APPOSED = re.compile(r"(?:\s(?:of|in|from|at|de|aus|z|ze|w|à)\s[\w-]+)?(?:,\s[^,:]{2,50},?)?")
"""From where somebody is and what they do, between a name and the pronoun."""
_DE_VERB = re.compile(r"\s[a-zäöü]+\Z")
_NEAR = 4  # words before the pronoun in which a noun for people stands


def antecedent_of_relative(clause: Clause, verb: Word) -> Subject | None:
    """Who is meant by the relative pronoun before a verb: the name, or else the noun for people, directly before it."""
    language = clause.lexicon.language
    shape = _PRONOUNS.get(language)
    pronoun = shape.search(clause.text[: verb.start]) if shape else None
    if pronoun is None or (language == "de" and clause.text[verb.end :].strip(" :,")):
        return None
    stop = pronoun.start()
    names = [name for name in clause.names if name[1] <= stop]
    gap = clause.text[names[-1][1] : stop] if names else ""
    if names and (not gap.strip() or (pronoun["comma"] and _touches(gap, language))):
        found = _owner(clause, names)
        if found is not None:
            return Subject(found[2], "name")
    if pronoun["comma"] and language == "es":
        return None  # dijo, que
    near = [
        word.low for word in clause.words if word.end <= stop and (not names or word.start >= names[-1][1])
    ]
    in_case = _in_other_case(near[-1:]) if language == "pl" else None
    return in_case or described(near[-_NEAR:], clause.lexicon)


def _in_other_case(noun: list[str]) -> Subject | None:
    """Whom a Polish noun in another case means: wpis internauty, który; who holds an office is one person."""
    callings = [form for low in noun for form in first_cases(low) if is_calling(form, "pl")]
    if not callings:
        return None
    return Subject(None, "role", callings[0]) if callings[0] in OFFICES_OF_ONE else CROWD


def _touches(gap: str, language: str) -> bool:
    """Whether nothing but an apposition stands between a name and the pronoun; in German a participle may."""
    return _APPOSED.fullmatch(gap) is not None or (language == "de" and _DE_VERB.fullmatch(gap) is not None)


def _owner(clause: Clause, names: list[NameSpan]) -> NameSpan | None:
    """The last name, but for one that only says from where or of what somebody is whose name stands before."""
    last = names[-1]
    if _SOURCE.search(clause.text[: last[0]]) and " " in last[2] and not is_organisation(last[2]):
        return last
    if not governed(clause, last[0]) or _TO.search(clause.text[: last[0]]):
        return last
    if len(names) > 1:
        gap = clause.text[names[-2][1] : last[0]]
        if gap.startswith(",") or len(gap.split()) <= 2:
            return names[-2]
    return last if " " in last[2] and not is_organisation(last[2]) else None
