"""Build the gold labels, with soft labels and the trail behind each.

Run it in a corpus workspace, or name one: python scripts/6_build_gold.py [DIR]
"""

from __future__ import annotations

import sys
from pathlib import Path

from stancekit import Workspace, gold_workspace


def main(folder: str = ".") -> None:
    workspace = Workspace(Path(folder).resolve())
    gold = gold_workspace(workspace).gold
    print(f"{len(gold)} gold records in {workspace.built / 'gold.jsonl'}")


if __name__ == "__main__":
    main(*sys.argv[1:])
