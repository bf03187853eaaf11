"""How to cite the corpus, said once and written as CITATION.cff, .zenodo.json and datacite.json."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from stancekit_schemas import Author

__all__ = ["LICENCES", "Citation"]

LICENCES = {
    "CC-BY-4.0": (
        "Creative Commons Attribution 4.0 International",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    "CC-BY-SA-4.0": (
        "Creative Commons Attribution Share Alike 4.0 International",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ),
    "CC-BY-NC-4.0": (
        "Creative Commons Attribution Non Commercial 4.0 International",
        "https://creativecommons.org/licenses/by-nc/4.0/",
    ),
    "CC0-1.0": ("Creative Commons Zero v1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
}
"""SPDX identifiers whose title and address are known; any other licence is named as it is given."""


@dataclass(frozen=True)
class Citation:
    """What a citation holds. Without named authors the contributors are cited as a body."""

    title: str
    version: str
    released_on: date
    licence: str
    description: str
    languages: tuple[str, ...]
    keywords: tuple[str, ...]
    authors: tuple[Author, ...] = ()
    doi: str | None = None
    url: str | None = None

    @property
    def creators(self) -> tuple[Author, ...]:
        """The authors, or the contributors as one body."""
        return self.authors or (Author(name=f"Contributors to {self.title}"),)

    def licence_url(self) -> str:
        """Give the address of the licence, or "" where it is not known."""
        return LICENCES.get(self.licence, ("", ""))[1]

    def sentence(self) -> str:
        """Write it in one line."""
        names = ", ".join(_printed(author) for author in self.creators)
        where = f" https://doi.org/{self.doi}" if self.doi else f" {self.url}" if self.url else ""
        return f"{names} ({self.released_on.year}): {self.title}, version {self.version}.{where}"

    def cff(self) -> str:
        """Write CITATION.cff 1.2.0; every value is quoted, so YAML guesses nothing."""
        lines = [
            'cff-version: "1.2.0"',
            'message: "If you use this corpus, please cite it."',
            'type: "dataset"',
        ]
        pairs = {
            "title": self.title,
            "version": self.version,
            "date-released": self.released_on.isoformat(),
            "license": self.licence if self.licence in LICENCES else None,
            "doi": self.doi,
            "url": self.url,
            "abstract": self.description,
        }
        lines += [f"{key}: {_quoted(value)}" for key, value in pairs.items() if value]
        lines.append("authors:")
        for author in self.creators:
            parts = {
                "name": author.name if not author.family else "",
                "family-names": author.family,
                "given-names": author.given,
                "affiliation": author.affiliation,
                "orcid": f"https://orcid.org/{author.orcid}" if author.orcid else "",
            }
            given = [f"{key}: {_quoted(value)}" for key, value in parts.items() if value]
            lines += [f"  - {given[0]}", *(f"    {line}" for line in given[1:])]
        lines.append("keywords:")
        lines += [f"  - {_quoted(word)}" for word in self.keywords]
        return "\n".join(lines) + "\n"

    def zenodo(self) -> dict[str, Any]:
        """Say it as .zenodo.json, which Zenodo reads before CITATION.cff."""
        return {
            "title": self.title,
            "upload_type": "dataset",
            "description": self.description,
            "version": self.version,
            "publication_date": self.released_on.isoformat(),
            "language": self.languages[0] if self.languages else "en",
            "license": self.licence,
            "keywords": list(self.keywords),
            "creators": [
                {
                    key: value
                    for key, value in {
                        "name": _inverted(author),
                        "affiliation": author.affiliation,
                        "orcid": author.orcid,
                    }.items()
                    if value
                }
                for author in self.creators
            ],
        }

    def datacite(self) -> dict[str, Any]:
        """Say it as the attributes of DataCite 4 (https://schema.datacite.org/)."""
        title, address = LICENCES.get(self.licence, (self.licence, ""))
        rights = {"rights": title, "rightsIdentifier": self.licence, "rightsUri": address}
        made: dict[str, Any] = {
            "schemaVersion": "http://datacite.org/schema/kernel-4",
            "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Annotated corpus"},
            "titles": [{"title": self.title}],
            "publisher": {"name": _printed(self.creators[0])},
            "publicationYear": str(self.released_on.year),
            "version": self.version,
            "language": self.languages[0] if self.languages else "en",
            "dates": [{"date": self.released_on.isoformat(), "dateType": "Issued"}],
            "subjects": [{"subject": word} for word in self.keywords],
            "descriptions": [{"description": self.description, "descriptionType": "Abstract"}],
            "rightsList": [{key: value for key, value in rights.items() if value}],
            "creators": [_datacite_creator(author) for author in self.creators],
        }
        return made | ({"doi": self.doi} if self.doi else {})


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _printed(author: Author) -> str:
    return " ".join(part for part in (author.given, author.family) if part) or author.name


def _inverted(author: Author) -> str:
    return f"{author.family}, {author.given}".rstrip(", ") if author.family else author.name


def _datacite_creator(author: Author) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": _inverted(author),
        "nameType": "Personal" if author.family else "Organizational",
    }
    if author.family:
        made |= {"familyName": author.family, "givenName": author.given}
    if author.affiliation:
        made["affiliation"] = [{"name": author.affiliation}]
    if author.orcid:
        identifier = {"nameIdentifier": f"https://orcid.org/{author.orcid}", "nameIdentifierScheme": "ORCID"}
        made["nameIdentifiers"] = [identifier]
    return made
