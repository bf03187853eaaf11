"""Exports that label their fields, of ProQuest, PressReader, NewsBank and Nexis: `Publication info: …`, `Load-Date: …`.

Such labels stand in other texts too: one that only a database writes has to be among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stancekit.segment.databases.fields import LABELS
from stancekit.segment.paragraphs import Line

__all__ = ["labelled_spans"]

_FEWEST = 3  # labels of an export
_TELLING = re.compile(
    r"(?:proquest\sdocument\s(?:id|link)|dokument-id\svon\sproquest|publication\sinfo\s?:|article\sname\s?:|openurl\slink|•?\s?citation\s\(|información\sde\spublicación\s?:|id\sdel\sdocumento\sde\sproquest|informations?\ssur\sla\spublication\s?:|date-chargement\s?:|ladedatum\s?:"
    r"|load-date\s?:|publication-type\s?:|journal\scode\s?:|end\sof\sdocument\Z|publikationstyp\s?:|zeitschriftencode\s?:|type\sde\spublication\s?:|tipo\sde\spublicación\s?:)",
    re.IGNORECASE,
)
_LABEL = re.compile(LABELS, re.IGNORECASE)
_HEADING = re.compile(
    r"(?:document\s\d{1,4}\sof\s\d{1,4}|proquest\sdocument\slink|openurl\slink|abstract(?:\s\([a-z]{3,12}\))?|full\stext|details|body|classification|end\sof\sdocument|documento\s\d{1,4}\sde\s\d{1,4}|corps|cuerpo|fin\sdu\sdocument|fin\sdel\sdocumento|ende\sdes\sdokuments|_{5,80})\Z",
    re.IGNORECASE,
)
_TEXT = re.compile(r"(?:full\stext|texto\scompleto|volltext|texte\sintégral)\s?:\s?(?=\S)", re.IGNORECASE)
_CITED = re.compile(r"•?\s?citation\s\(", re.IGNORECASE)
_CAPTIONS = re.compile(r"(?:graphic|grafik|graphique|gráfico)\s?:?\Z", re.IGNORECASE)
_BEHIND_CAPTIONS = re.compile(
    r"(?:classification|klassifizierung|clasificación|end\sof\sdocument|load-date)\b", re.IGNORECASE
)


def labelled_spans(text: str, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The labelled fields, the headings between them, the captions of pictures and how the article is to be cited."""
    told = [line for line in lines if _TELLING.match(text, line.start, line.end)]
    if not told or len({*told, *_labelled(text, lines)}) < _FEWEST:
        return
    captions = cited = False
    for line in lines:
        at = line.start, line.end
        captions = _CAPTIONS.match(text, *at) is not None or (
            captions and not _BEHIND_CAPTIONS.match(text, *at)
        )
        cited = _CITED.match(text, *at) is not None or (cited and line.gap == 1)
        if captions or cited or _LABEL.match(text, *at) or _HEADING.match(text, *at):
            yield at
        elif label := _TEXT.match(text, *at):
            yield label.span()


def _labelled(text: str, lines: list[Line]) -> list[Line]:
    return [line for line in lines if _LABEL.match(text, line.start, line.end)]
