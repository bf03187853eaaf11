"""Published folders: made, proved, and compared."""

from stancekit.release.contents import make_contents
from stancekit.release.corpus import Corpus
from stancekit.release.diff import Difference, compare_releases
from stancekit.release.verify import Check, check_release
from stancekit.release.write import write_release

__all__ = [
    "Check",
    "Corpus",
    "Difference",
    "check_release",
    "compare_releases",
    "make_contents",
    "write_release",
]
