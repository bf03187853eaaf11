"""Papers whose report is quoted: The weekly Barton Gazette summed up the mood: “…”; Dans L'Écho, on pouvait lire : « … »."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon.bodies import UPPER
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["report_of_paper"]

_READ = {
    "en": r"(?:one|you|we|readers)\s(?:can|could|may|might)\s(?:\w+\s)?read",
    "de": r"(?:zu\slesen|liest\sman|las\sman|hieß\ses|heißt\ses)",
    "fr": r"(?:on\s(?:peut|pouvait|a\spu)\s(?:\w+\s)?lire|on\s(?:lit|lisait)|(?:peut|pouvait)-on\slire|lit-on|lisait-on)",
    "es": r"(?:se\s(?:puede|podía|pudo)\sleer|(?:puede|podía|pudo)\sleerse|se\s(?:lee|leía|leyó)|leemos)",
    "pl": r"(?:można\s(?:było\s)?(?:prze)?czytać|czytamy|(?:prze)?czytaliśmy)",
}
"""What is said of nobody but whoever reads, where the paper stands behind a preposition."""
_TELLS = {
    "en": r"summed\sup|sums\sup|described|describes|captured|recounted|recounts",
    "de": r"fasste|fasst|beschrieb|beschreibt|schilderte|schildert",
    "fr": r"résum(?:ait|e|a)|décri(?:vait|vit|t)|racont(?:ait|e|a)|relat(?:ait|e|a)|dépeign(?:ait|it)",
    "es": r"resum(?:ía|e|ió)|describ(?:ía|e|ió)|relat(?:aba|a|ó)|contaba|narraba|retrat(?:aba|a|ó)",
    "pl": r"opisa(?:ł[ao]?)|opisuje|podsumowa(?:ł[ao]?)|podsumowuje|zrelacjonował[ao]?|relacjonuje|streścił[ao]?",
}
"""How a paper tells of what it saw."""
_KIND = {
    "en": r"[Nn]ewspaper|[Pp]aper|[Dd]aily|[Ww]eekly|[Tt]abloid|[Mm]agazine",
    "de": r"\w*(?:[Zz]eitung|[Bb]latt|[Mm]agazin)",
    "fr": r"quotidien|journal|hebdomadaire|magazine|mensuel|revue",
    "es": r"diario|periódico|semanario|revista|rotativo",
    "pl": r"(?i:dziennik|gazeta|tygodnik|magazyn|portal)",
}
"""Nouns for papers, directly before their names."""
_CALLED = {
    "en": r"Gazette|Herald|Courier|Chronicle|Tribune|Observer|Echo|Mail|Times|Post|Journal|Mercury|Argus|Advertiser|Examiner|Telegraph|News|Star|Standard",
    "de": r"\w*(?:[Zz]eitung|[Kk]urier|[Aa]nzeiger|[Bb]oten?|[Bb]latt|[Rr]undschau|[Nn]achrichten|[Pp]ost|[Tt]agblatt)",
    "fr": r"Écho|Dépêche|Courrier|Voix|Journal|Gazette|Républicain|Progrès|Messager|Réveil|Télégramme|Éveil|Dauphiné",
    "es": r"Eco|Diario|Heraldo|Correo|Voz|Faro|Periódico|Gaceta|Noticiero|Norte|Semanario|Clarín|Comercio",
    "pl": r"Kurier|Gazeta|Głos|Dziennik|Echo|Tygodnik|Wiadomości|Express|Nowiny|Słowo",
}
"""Words in the names of papers."""
_WORD = rf"[{UPPER}][\w’'-]*"
_ARTICLE = {"fr": r"(?:L['’]|(?:Le|La|Les)\s)?", "es": r"(?:(?:El|La|Los|Las)\s)?"}
_JOINED = r"(?:\s(?:(?:of|de|du|des|del|de\sla)\s)?"
_NAME = {
    language: rf"{_ARTICLE.get(language, '')}(?:{_WORD}\s){{0,3}}(?:{called}){_JOINED}{_WORD}){{0,3}}"
    for language, called in _CALLED.items()
}
_PAPERS = {
    language: (
        re.compile(rf"[„“«\"]\s?(?P<n>{_WORD}(?:\s[\w’'-]+){{0,4}})\s?[”“»\"]"),
        re.compile(
            rf"(?<![\w’'])(?:{_KIND[language]})\s(?P<n>{_ARTICLE.get(language, '')}{_WORD}(?:{_JOINED}{_WORD})){{0,3}})"
        ),
        re.compile(rf"(?<!\w)(?P<n>{name})(?![\w-])"),
    )
    for language, name in _NAME.items()
}
"""Papers in marks, behind a noun for papers, and by the words of their names."""
_READS = {language: re.compile(rf"\b{shape}\b") for language, shape in _READ.items()}
_REPORTS = {language: re.compile(rf"\b(?:{shape})\b") for language, shape in _TELLS.items()}


def report_of_paper(clause: Clause) -> Found | None:
    """Read a clause before a colon in which a paper reports, and nobody else says anything; its words are no stand."""
    language = clause.lexicon.language
    if language not in _PAPERS or not clause.text.rstrip().endswith((":", "：")):
        return None
    read = _READS[language].search(clause.text) is not None
    if not read and not _REPORTS[language].search(clause.text):
        return None
    if not clause.lexicon.third.isdisjoint(clause.tokens) and not read:
        return None
    shapes = _PAPERS[language]
    shape, paper = next(((n, m) for n, s in enumerate(shapes) if (m := s.search(clause.text))), (0, None))
    if paper is None or any(" " in n[2] and not _overlaps(n, paper) for n in ungoverned(clause)):
        return None
    start, name = _without_opener(paper, clause)
    if not read and shape == len(shapes) - 1 and _is_governed(clause, start):
        return None  # in the Gazette the mayor described
    return Found(name, "paper", wrote=False)


def _without_opener(paper: re.Match[str], clause: Clause) -> tuple[int, str]:
    """Where the name of a paper begins, and the name, without the preposition or article with which a sentence begins."""
    first, _, rest = paper["n"].partition(" ")
    words = clause.lexicon
    if rest and (
        first == "The" or (not paper.start() and first.lower() in words.before_name | words.function)
    ):
        return paper.start() + len(first) + 1, rest
    return paper.start(), paper["n"]


def _overlaps(found: tuple[int, int, str], paper: re.Match[str]) -> bool:
    """Whether a name of the clause is the paper, or a part of it."""
    return found[0] < paper.end() and paper.start() < found[1]


def _is_governed(clause: Clause, place: int) -> bool:
    """Whether a preposition stands before a paper, perhaps with its article between."""
    lows = clause.lows(0, place)[-2:]
    return not clause.lexicon.before_name.isdisjoint(lows)
