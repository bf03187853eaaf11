"""What came back from Label Studio, read into validated annotations with an account of everything."""

from stancekit.annotations.config import read_config
from stancekit.annotations.documents import ExportDocument, check_format
from stancekit.annotations.identity import is_pseudonym, people
from stancekit.annotations.reading import fits, read_exports
from stancekit.annotations.redaction import redact
from stancekit.annotations.result import ImportResult

__all__ = [
    "ExportDocument",
    "ImportResult",
    "check_format",
    "fits",
    "is_pseudonym",
    "people",
    "read_config",
    "read_exports",
    "redact",
]
