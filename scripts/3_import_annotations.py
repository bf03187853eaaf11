"""Read every Label Studio export in corpus/raw/exports into annotations.

Run it in a corpus workspace, or name one: python scripts/3_import_annotations.py [DIR]
"""

from __future__ import annotations

import sys
from pathlib import Path

from stancekit import Workspace, import_exports, simulate_workspace


def main(folder: str = ".") -> None:
    workspace = Workspace(Path(folder).resolve())
    # An invented corpus is labelled by invented annotators.
    exports = simulate_workspace(workspace).files if workspace.settings.simulated else ()
    account = import_exports(exports, workspace=workspace).account
    print(account.model_dump_json(exclude={"schema_version"}))


if __name__ == "__main__":
    main(*sys.argv[1:])
