"""Settle what the policy settles, and list what is left for a person.

Run it in a corpus workspace, or name one: python scripts/5_adjudicate.py [DIR]
"""

from __future__ import annotations

import sys
from pathlib import Path

from stancekit import Workspace, adjudicate_workspace


def main(folder: str = ".") -> None:
    workspace = Workspace(Path(folder).resolve())
    decisions = adjudicate_workspace(workspace).decisions
    open_ones = [decision for decision in decisions if decision.resolution == "open"]
    print(f"{len(decisions)} decisions, {len(open_ones)} open; settle them with 'stancekit adjudicate'")


if __name__ == "__main__":
    main(*sys.argv[1:])
