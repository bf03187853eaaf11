"""Studies, reports and books in which words stand: they are somebody's, and of the matter rather than the row."""

from __future__ import annotations

import re

__all__ = ["OWN_WORK", "WRITTEN_IN"]

WRITTEN_IN = {
    "en": re.compile(
        r"\bin\s(?:an?|his|her|their|the)\s(?:[\w-]+\s){0,3}(?:study|report|book|thesis|monograph|preface|foreword|textbook|handbook)\b"
    ),
    "de": re.compile(
        r"\bi[nm]\s(?:(?:seine|ihre|eine)[rmn]?\s|de[rm]\s)?(?:[\w-]+\s){0,2}(?:\w*studie|\w*buch|\w*gutachten|dissertation|doktorarbeit|fachaufsatz|\w*kapitel|vorwort|lehrbuch|kommentar\szu[mr])\b"
    ),
    "fr": re.compile(
        r"\bdans\s(?:une?|son|sa|le|la|l')\s?(?:[\w-]+\s){0,2}(?:étude|rapport|livre|ouvrage|thèse|revue|essai|préface|manuel|mémoire)\b"
    ),
    "es": re.compile(
        r"\ben\s(?:una?|su|el|la)\s(?:\w+\s){0,2}(?:estudio|informe|libro|tesis|prólogo|manual|monografía)\b"
    ),
    "pl": re.compile(
        r"\bwe?\s(?:\w+\s){0,2}(?:książce|raporcie|wstępie|rozdziale|badaniu|podręczniku|monografii)\b"
    ),
}
"""Where words stand that were written of the matter and not of the row: in her study of 2021."""

OWN_WORK = re.compile(
    r"\b(?:his|her|ihre[rmn]|seine[rmn]|sa|son|su|jego|jej|swojej|swoim)\s(?:\w+\s)?(?:\w*studie|\w*buch|dissertation|study|book|thesis|étude|livre|thèse|estudio|libro|tesis|książ\w+|badani\w+)\b"
)
"""A work of somebody who was spoken of before: heißt es in ihrer Studie."""
