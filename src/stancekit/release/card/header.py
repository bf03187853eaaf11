"""The YAML header of the card, which the Hugging Face Hub reads."""

from __future__ import annotations

from typing import Any

from stancekit.release.card.splits import splits_of
from stancekit.release.corpus import Corpus
from stancekit.release.table import Row, Table
from stancekit_schemas import Release

__all__ = ["header_of"]


def header_of(corpus: Corpus, tables: dict[Table, list[Row]], release: Release) -> str:
    """Write the header; its configurations are the tables."""
    import yaml

    open_texts = release.tier == "public" or release.simulated
    size = release.counts["labels"]
    header: dict[str, Any] = {
        "pretty_name": release.title,
        "language": list(corpus.settings.languages),
        "license": release.licence.casefold() if open_texts else "other",
    }
    if not open_texts:
        header |= {
            "license_name": f"{release.licence.casefold()}-labels-only",
            "license_link": "LICENSE-TEXT",
        }
    header |= {
        "annotations_creators": ["machine-generated" if release.simulated else "expert-generated"],
        "task_categories": ["text-classification"],
        "size_categories": ["n<1K" if size < 1000 else "1K<n<10K" if size < 10_000 else "10K<n<100K"],
        "tags": [
            "stance",
            "news",
            "inter-annotator-agreement",
            *(["simulated"] if release.simulated else []),
        ],
        "configs": [_config(table, rows) for table, rows in tables.items()],
    }
    return yaml.safe_dump(header, sort_keys=False, allow_unicode=True, width=100)


def _config(table: Table, rows: list[Row]) -> dict[str, Any]:
    splits = splits_of(table, rows)
    files = [{"split": split, "path": f"data/{table.name}/{split}-*.parquet"} for split in splits]
    return {"config_name": table.name, "data_files": files} | (
        {"default": True} if table.name == "labels" else {}
    )
