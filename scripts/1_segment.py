"""Cut statements and reactions out of the articles in corpus/raw/articles.

Run it in a corpus workspace, or name one: python scripts/1_segment.py [DIR]
"""

from __future__ import annotations

import sys
from pathlib import Path

from stancekit import Workspace, segment_workspace


def main(folder: str = ".") -> None:
    workspace = Workspace(Path(folder).resolve())
    cut = segment_workspace(workspace)
    print(f"{len(cut.reactions)} passages and {len(cut.sets)} statement sets in {workspace.built}")


if __name__ == "__main__":
    main(*sys.argv[1:])
