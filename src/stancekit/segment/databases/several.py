"""A file that holds several articles, as databases export a search: it is told, for they would be cut as one."""

from __future__ import annotations

import re

from stancekit_schemas import Article, Problem

__all__ = ["several_articles"]

_MARKS = tuple(
    re.compile(rf"^[ \t]*{mark}", re.MULTILINE | re.IGNORECASE)
    for mark in (
        r"(?:AN[ \t]+)?Document[ \t]()(?-i:[A-Z]{3,10}\d{10}[a-z0-9]{4,16})[ \t]*$",  # Factiva
        r"()WC[ \t]{1,8}\d[\d.,]{0,6}[ \t]",
        r"()end\sof\sdocument[ \t]*$",
        r"()load-date\s?:",
        r"(\d{1,4})\s(?:of|von|de|z)\s\d{1,4}\sdocuments?[ \t]*$",
        r"document\s(\d{1,4})\sof\s\d{1,4}[ \t]*$",
        r"proquest\sdocument\sid\s?:\s{0,40}(\d+)",
        r"()article\sname\s?:",
        r"documento\s(\d{1,4})\sde\s\d{1,4}[ \t]*$",
        r"id\s(?:del\s)?documento\sde\sproquest\s?:\s{0,40}(\d+)",
        r"record\snumber\s?:\s{0,40}(\w+)",
        r"()\d{2,6}\s(?:words|wörter|mots|palabras|słów)[ \t]*$",
        r"()(?:length|länge|longueur|longitud|długość)\s?:\s?\d",
    )
)
"""What stands once in every article of an export; what it holds in brackets is another one for each."""


def several_articles(article: Article) -> list[Problem]:
    """Flag an article whose text has such a mark more than once."""
    count = max(_count(mark, article.text) for mark in _MARKS)
    if count < 2:
        return []
    return [
        Problem(
            severity="flag",
            code="several_articles",
            file=article.source,
            field="text",
            message=f"holds {count} articles of a database, and was cut as if it were one",
            remedy="save each in a file of its own, or in a row of a table, and run again",
        )
    ]


def _count(mark: re.Pattern[str], text: str) -> int:
    found = [match[1] for match in mark.finditer(text)]
    return len(set(found)) if any(found) else len(found)
