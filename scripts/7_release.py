"""Write an immutable release of the corpus and verify it.

Run it in a corpus workspace, or name one: python scripts/7_release.py VERSION [DIR]
"""

from __future__ import annotations

import sys
from pathlib import Path

from stancekit import Workspace, release_workspace, verify_release


def main(version: str, folder: str = ".") -> None:
    workspace = Workspace(Path(folder).resolve())
    release = release_workspace(workspace, version)
    checks = verify_release(release, workspace=workspace)
    print(f"{release}: {len(checks)} checks hold")


if __name__ == "__main__":
    main(*sys.argv[1:])
