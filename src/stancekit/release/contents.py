"""The files of a release, as a pure function of the corpus: path -> bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from stancekit.release.card import describe, make_card, splits_of, who_annotated
from stancekit.release.catalogue import Tier
from stancekit.release.citation import LICENCES, Citation
from stancekit.release.corpus import Corpus, corpus_name, corpus_title
from stancekit.release.croissant import make_croissant, parquet_path
from stancekit.release.datapackage import make_datapackage
from stancekit.release.documents import make_licence, make_text_licence
from stancekit.release.encode import content_hash, encode_json, encode_jsonl, encode_parquet
from stancekit.release.manifest import MANIFEST, make_manifest
from stancekit.release.rows import rows_of
from stancekit.release.software import used_software
from stancekit.release.table import Row, Table
from stancekit.report import quality_report
from stancekit_schemas import Release

__all__ = ["agreement_file", "make_contents", "make_documents", "make_release"]

_KEYWORDS = ("stance", "reactions", "news", "inter-annotator agreement")


def make_contents(
    corpus: Corpus,
    *,
    version: str,
    released_on: date,
    tier: Tier = "gated",
    pseudonym: Callable[[str], str] | None = None,
) -> dict[str, bytes]:
    """Make every file of a release, the manifest included.

    The same corpus, version and date give the same bytes under the same versions of the software
    that build.json names; the JSON Lines and the content id do not even depend on those.
    """
    tables = rows_of(corpus, tier=tier, pseudonym=pseudonym)
    files = {f"jsonl/{table.name}.jsonl": encode_jsonl(rows) for table, rows in tables.items()}
    content_id = content_hash({table.name: files[f"jsonl/{table.name}.jsonl"] for table in tables})
    for table, rows in tables.items():
        for split in splits_of(table, rows):
            part = [row for row in rows if row["split"] == split] if table.by_split else rows
            files[parquet_path(table, split)] = encode_parquet(part, table)
    counts = {table.name: len(rows) for table, rows in tables.items()}
    release = make_release(
        corpus, counts, version=version, released_on=released_on, tier=tier, content_id=content_id
    )
    files["build.json"] = encode_json(release.model_dump(mode="json"))
    files |= make_documents(corpus, tables, release, files)
    files[MANIFEST] = make_manifest(files)
    return files


def make_documents(
    corpus: Corpus, tables: dict[Table, list[Row]], release: Release, files: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Make every file around the tables, which says again what tables, scheme and build.json hold.

    `files` holds the bytes of jsonl/ and data/, whose hashes the descriptions state. The order of
    the corpus's records does not show.
    """
    citation = _citation(corpus, release)
    made = {f"schemas/{table.name}.schema.json": encode_json(table.json_schema()) for table in tables}
    made |= {
        "scheme.json": encode_json(corpus.scheme.model_dump(mode="json", by_alias=True)),
        f"guidelines/{corpus.guidelines_version}.md": corpus.guidelines.encode(),
        "quality/agreement.json": agreement_file(corpus),
        "quality/report.html": _report(corpus, release).encode(),
        "LICENSE": make_licence(corpus, title=release.title).encode(),
        "LICENSE-TEXT": make_text_licence(corpus, release.tier).encode(),
        "CITATION.cff": citation.cff().encode(),
        ".zenodo.json": encode_json(citation.zenodo()),
        "datacite.json": encode_json(citation.datacite()),
        "README.md": make_card(corpus, tables, release, citation=citation.sentence()).encode(),
    }
    made["datapackage.json"] = encode_json(_datapackage(tables, files, release, citation))
    made["croissant.json"] = encode_json(_croissant(tables, files, corpus, release, citation))
    return made


def agreement_file(corpus: Corpus) -> bytes:
    """Write quality/agreement.json: the estimates, and what is remarked beside them."""
    estimates = [estimate.model_dump(mode="json") for estimate in corpus.estimates]
    return encode_json({**corpus.remarks, "estimates": estimates})


def make_release(
    corpus: Corpus,
    counts: dict[str, int],
    *,
    version: str,
    released_on: date,
    tier: Tier,
    content_id: str,
) -> Release:
    """Gather build.json; `counts` are the rows of each table."""
    posted = [reaction.posted_on for reaction in corpus.reactions if reaction.role == "reaction"]
    days = sorted(day for day in posted if day)
    return Release(
        name=corpus_name(corpus.settings, simulated=corpus.simulated),
        version=version,
        title=corpus_title(corpus.settings, simulated=corpus.simulated),
        tier=tier,
        simulated=corpus.simulated,
        released_on=released_on,
        licence=corpus.settings.licence,
        scheme=corpus.scheme.tag,
        guidelines_version=corpus.guidelines_version,
        content_id=content_id,
        counts=counts,
        account=corpus.account,
        statement=corpus.statement,
        posted=(days[0], days[-1]) if days else None,
        inputs=dict(sorted(corpus.inputs.items())),
        software=used_software(),
        seeds={"agreement": corpus.settings.seed},
        settings=corpus.settings.model_dump(mode="json", exclude={"label_studio_url"}),
    )


def _citation(corpus: Corpus, release: Release) -> Citation:
    return Citation(
        title=release.title,
        version=release.version,
        released_on=release.released_on,
        licence=release.licence,
        description=describe(corpus),
        languages=corpus.settings.languages,
        keywords=(*_KEYWORDS, *(("simulated",) if release.simulated else ())),
        authors=corpus.settings.authors,
        doi=corpus.settings.doi,
        url=corpus.settings.url,
    )


def _report(corpus: Corpus, release: Release) -> str:
    return quality_report(
        title=release.title,
        version=release.version,
        scheme=corpus.scheme,
        settings=corpus.settings,
        estimates=corpus.estimates,
        annotations=sorted(corpus.annotations, key=lambda one: one.annotation_id),
        gold=corpus.gold,
        guidelines_version=release.guidelines_version,
        simulated=release.simulated,
    )


def _datapackage(
    tables: dict[Table, list[Row]], files: Mapping[str, bytes], release: Release, citation: Citation
) -> dict[str, Any]:
    title, address = LICENCES.get(release.licence, (release.licence, ""))
    licence = {"name": release.licence, "title": title, "path": address}
    return make_datapackage(
        tables,
        files,
        name=release.name.casefold().replace(" ", "-"),
        title=release.title,
        version=release.version,
        description=citation.description,
        created=f"{release.released_on.isoformat()}T00:00:00Z",
        licence={key: value for key, value in licence.items() if value},
        contributors=[
            {"title": author["name"], "roles": ["creator"]} for author in citation.zenodo()["creators"]
        ],
    )


def _croissant(
    tables: dict[Table, list[Row]],
    files: Mapping[str, bytes],
    corpus: Corpus,
    release: Release,
    citation: Citation,
) -> dict[str, Any]:
    people = [
        {"@type": "sc:Person" if author.family else "sc:Organization", "name": zenodo["name"]}
        for author, zenodo in zip(citation.creators, citation.zenodo()["creators"], strict=True)
    ]
    about: dict[str, Any] = {
        "name": release.name,
        "description": citation.description,
        "version": release.version,
        "license": citation.licence_url() or release.licence,
        "datePublished": release.released_on.isoformat(),
        "citeAs": citation.sentence(),
        "creator": people,
        "keywords": list(citation.keywords),
        "inLanguage": list(citation.languages),
        "isLiveDataset": False,
        "url": citation.url or (f"https://doi.org/{citation.doi}" if citation.doi else None),
    }
    rai = {
        "dataAnnotationProtocol": [
            f"Scheme {release.scheme}, guidelines {release.guidelines_version} (guidelines/ and scheme.json)."
        ],
        "dataAnnotationPlatform": ["Label Studio"],
        "annotationsPerItem": str(corpus.settings.raters_per_item),
        "dataAnnotationAnalysis": ["Agreement with intervals and signatures: quality/agreement.json."],
        "annotatorDemographics": [who_annotated(tables)],
        "dataBiases": ["Reactions as quoted by journalists, who chose them; never the public."],
        "dataLimitations": ["Every interval is conditional on these raters."],
        "personalSensitiveInformation": ["Political opinions of identifiable authors."]
        if not corpus.settings.simulated
        else ["None: persons and posts are invented."],
    }
    given = {key: value for key, value in about.items() if value is not None}
    return make_croissant(tables, files, about=given, rai=rai)
