"""Who speaks for the focal person: an own press office, agent or coach, and the circle around that person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.language import holds_any, tokens_of
from stancekit.segment.lexicon.aides import AIDE_STEMS
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.called import name_words
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.capitalised import names_in

__all__ = ["WITH", "is_aide", "is_close"]

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=\S)")
_QUOTED = re.compile(r"[“„«»][^”“«»\n]{0,400}[”“«»]|\"[^\"\n]{0,400}\"")
WITH = {
    "en": word_set("with told"),
    "de": word_set("mit"),
    "fr": word_set("avec"),
    "es": word_set("con"),
    "pl": word_set("z ze"),
}
"""Words before whom somebody is with or speaks to."""
_AIDES = {
    "en": r"(?:spokes(?:man|woman|person)|communications?\s(?:director|chief|head|manager|aide|adviser|advisor)|director\sof\scommunications|(?:press|media)\s(?:aide|chief|adviser|advisor|manager)|press\s(?:officer|secretary)|chief\sof\sstaff|manager|agent|coach|publicist|lawyer|representative|aide|assistant|employee|office|management|team|secretary)",
    "de": r"(?:\w*sprecher(?:in)?|(?:presse|kommunikations)(?:chef|leiter|referent|direktor)(?:in)?|büroleiter(?:in)?|manager(?:in)?|agent(?:in)?|trainer(?:in)?|anw[aä]lt(?:in)?|mitarbeiter(?:in)?|büro|management)",
    "fr": r"(?:porte-parole|attachée?\sde\spresse|(?:directeur|directrice|cheff?e?|conseill(?:er|ère))\s(?:de\s(?:la\s)?communication|de\scabinet|en\scommunication)|agente?|manager|entraîneure?|avocate?|entourage|équipe|cabinet)",
    "es": r"(?:portavoz|vocer[oa]|(?:director|directora|jefe|jefa)\sde\s(?:comunicación|prensa|gabinete)|representante|agente|mánager|entrenadora?|abogad[oa]|emplead[oa]|ayudante|despacho|gabinete|equipo|entorno)",
    "pl": r"(?:rzeczni\w+|(?:szef|szefowa|dyrektor|dyrektorka)\s(?:gabinetu|sztabu|kampanii|komunikacji|biura\sprasowego)|asystent(?:ka)?|agent\w*|menedżer\w*|trener\w*|prawni\w+|biuro|sztab)",
}
_OWN = {
    "en": r"\b(?:his|her|their)\s(?:[\w-]+\s){0,2}AIDE\b(?!-)",
    "de": r"\b(?:sein|seine|ihr|ihre|seiner|ihrer)\s(?:[\w-]+\s){0,2}AIDE\b(?!-)",
    "fr": r"\b(?:son|sa|ses)\s(?:\w+\s){0,2}AIDE\b(?!-)",
    "es": r"\bsu\s(?:\w+\s){0,2}AIDE\b(?!-)",
    "pl": r"\b(?:jego|jej)\s(?:\w+\s){0,2}AIDE\b(?!-)",
}
_OF = {  # the governor's press secretary, a spokesman for the governor
    "en": r"\b(?<!\ba\s)(?<!\ban\s)(?P<who>[\w-]+)(?:'s|s')\s(?:[\w-]+\s){0,2}AIDE\b(?!-)|\b(?:AIDE|friends?|pals?)\s(?:for|of|to)\s(?:the\s|mr\s|ms\s|mrs\s|dr\s)?(?P<of>[\w-]+)",
    "de": r"\bAIDE\s(?:der|des|von)\s(?P<of>[\w-]+)|\b(?P<who>[\w-]+)s\sAIDE\b",
    "fr": r"\bAIDE\s(?:de\sla|du|de|d')\s?(?P<of>[\w-]+)",
    "es": r"\bAIDE\s(?:de\sla|del|de)\s(?P<of>[\w-]+)",
    "pl": r"\bAIDE\s(?P<of>\w+)",
}
_CLOSE = {  # somebody of the focal person's circle who is not named
    "en": r"\b(?:sources?|insiders?|friends?|pals?|someone|people)\s(?:\w+\s)?close\sto\b",
    "de": r"\bumfeld\s(?:de[rs]|von)\b|\bvertraut(?:e|er|en)\s(?:de[rs]|von)\b",
    "fr": r"\bentourage\s(?:de|du)\b|\bproches?\s(?:de|du)\s(?!\d)",
    "es": r"\bentorno\s(?:de|del)\b|\b(?:cercan|allegad)[oa]s?\s(?:al?|de|del)\b",
    "pl": r"\b(?:z|w)\s(?:najbliższego\s)?otoczeni[au]\b|\bosob[ay]\sz\sotoczenia\b",
    "ja": r"事務所関係者|(?:市長|知事|議員|さん|氏|本人)(?:の|に近い)?関係者|周辺者",
}
_CIRCLE = {language: re.compile(shape) for language, shape in _CLOSE.items()}
_SHORT = frozenset(("mp", "pm", "mep", "ceo"))
_OFFICE = re.compile(r"所属事務所(?!を通じ)|(?<!市)(?<!町)事務所(?!を通じ)|マネージャー|マネジャー")
_COMPILED = {
    (kind, language): re.compile(shape.replace("AIDE", _AIDES[language]))
    for kind, shapes in (("own", _OWN), ("of", _OF))
    for language, shape in shapes.items()
}


def _blank(text: str) -> str:
    """The text without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


_LEADS = 7  # words of a sentence among which its subject stands


def _of_body(before: str, language: str) -> bool:
    """Whether the sentence before "their spokesman" is about a body: El sindicato contestó. «…», dijo su portavoz."""
    if language == "en":  # its, not his or her
        return False
    for sentence in _SENTENCE.split(_blank(before))[-3:]:
        tokens = tokens_of(sentence)[:_LEADS]
        if any(token in BODIES or token.split("'")[-1] in BODIES for token in tokens):
            return True
    return False


def _earlier(before: str, lead: str) -> str:
    """What stands before the clause that leads to the words; all, where a sentence ends before them."""
    lead = lead.rstrip(" \u00a0—–-")
    return before if lead[-1:] in ".!?…" else before.rstrip(" \u00a0—–-").removesuffix(lead)


def _of_another(before: str, focal: frozenset[str], language: str) -> bool:
    """Whether the person last named before "her husband" is another than the focal person."""
    sentences = _SENTENCE.split(_blank(before))[-3:]
    named = [name for sentence in sentences for _, _, name in names_in(sentence, language)]
    persons = [name for name in named if " " in name or not focal.isdisjoint(name_words(name))]
    return bool(persons) and " " in persons[-1] and focal.isdisjoint(name_words(persons[-1]))


def _is_own(low: str, lead: str, focal: frozenset[str], language: str) -> bool:
    """Whether what stands before "her coach" lets it be the focal person's, who speaks: not Ann Lee and her coach.

    `low` is that in lower case, `lead` as it stands. Whom somebody is with does not speak.
    """
    tokens = tokens_of(low)
    if not BODIES.isdisjoint(token.split("'")[-1] for token in tokens) or not WITH.get(
        language, frozenset()
    ).isdisjoint(tokens[-1:]):
        return False
    named = names_in(lead, language)
    return all(not focal.isdisjoint(name_words(name)) or " " not in name for _, _, name in named)


def is_aide(near: Sequence[str], focal: frozenset[str], language: str, before: str = "") -> bool:
    """Whether who speaks is named as the focal person's own: "said her coach", "a spokesman for the mayor".

    `before` is what stands before the words in their line: a spokesman may be that of a body named there.
    """
    clause = " … ".join(near)
    if language == "ja":
        return _OFFICE.search(clause) is not None or is_close(clause, language)
    low = clause.lower()
    if is_close(low, language):
        return True
    if not holds_any(low, AIDE_STEMS.get(language, ())):
        return False
    own, of = _COMPILED.get(("own", language)), _COMPILED.get(("of", language))
    low = low.replace("’", "'")
    if own and (found := own.search(low)):
        lead = clause[: found.start()] if len(low) == len(clause) else ""
        if _is_own(low[: found.start()], lead, focal, language):
            earlier = _earlier(before, near[0])
            if not _of_body(earlier, language) and not _of_another(before, focal, language):
                return True
    for found in of.finditer(low) if of else ():
        if not BODIES.isdisjoint(found[0].split()[1:-1]):
            continue  # the teachers' federation secretary
        who = found["of"] or found.groupdict().get("who") or ""
        if who in focal or who in _SHORT or (len(who) > 3 and _calls(who, language)):
            return True
        if any(len(word) > 4 and who.startswith(word[:-1]) for word in focal):
            return True
    return False


def is_close(low: str, language: str) -> bool:
    """Whether a clause in lower case gives words to the circle of somebody: "a source close to the mayor"."""
    circle = _CIRCLE.get(language)
    return circle is not None and circle.search(low) is not None


def _calls(who: str, language: str) -> bool:
    """Whether a word, also in the genitive of its language, is one people are called by."""
    if language == "de":
        return is_calling(who, language) or (who[-1] in "sn" and is_calling(who[:-1], language))
    if language == "pl":
        return any(is_calling(form, language) for form in (who[:-1], f"{who[:-1]}a", f"{who[:-2]}er"))
    return is_calling(who, language)
