"""Published folders: made, proved, and compared."""

from stancekit.release.contents import make_contents
from stancekit.release.corpus import Corpus
from stancekit.release.write import write_release

__all__ = ["Corpus", "make_contents", "write_release"]
