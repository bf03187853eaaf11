"""Write the Label Studio tasks and the labelling config from the signed statement sets.

Run it in a corpus workspace, or name one: python scripts/2_export_tasks.py [DIR]
"""

from __future__ import annotations

import sys
from pathlib import Path

from stancekit import Workspace, export_workspace


def main(folder: str = ".") -> None:
    workspace = Workspace(Path(folder).resolve())
    done = export_workspace(workspace)
    print(f"{len(done.tasks)} tasks\n{done.tasks_file}\n{done.config_file}")


if __name__ == "__main__":
    main(*sys.argv[1:])
