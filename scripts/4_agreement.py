"""Measure how far the annotators agree, per dimension, with intervals.

Run it in a corpus workspace, or name one: python scripts/4_agreement.py [DIR]
"""

from __future__ import annotations

import sys
from pathlib import Path

from stancekit import Workspace, agreement_of_workspace


def main(folder: str = ".") -> None:
    workspace = Workspace(Path(folder).resolve())
    for estimate in agreement_of_workspace(workspace):
        if estimate.primary and estimate.slice == "all":
            print(
                estimate.dimension,
                estimate.value,
                estimate.ci_low,
                estimate.ci_high,
                estimate.undefined or "",
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
