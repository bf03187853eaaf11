"""Data that the tests of reliability share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

PUBLISHED: dict[str, Any] = json.loads(Path(__file__).with_name("published.json").read_text("utf-8"))

FOUR_RATERS = """
1 1 . 1
2 2 3 2
3 3 3 3
3 3 3 3
2 2 2 2
1 2 3 4
4 4 4 4
1 1 2 1
2 2 2 2
. 5 5 5
. . 1 1
. . 3 .
"""


def codes_of(text: str, domain: str = "12345") -> np.ndarray:
    """A small table as codes: one unit a line, a dot for a missing rating."""
    rows = [line.split() for line in text.strip().splitlines()]
    return np.array([[-1 if cell == "." else domain.index(cell) for cell in row] for row in rows])


def published_codes(name: str) -> tuple[np.ndarray, list[str]]:
    """The codes and the domain of one published data set."""
    domain = PUBLISHED[name]["domain"]
    rows = PUBLISHED[name]["rows"]
    return np.array([[-1 if cell is None else domain.index(cell) for cell in row] for row in rows]), domain


@pytest.fixture
def four_raters() -> np.ndarray:
    """Krippendorff's canonical data, which are also Gwet's: 12 units, 4 raters, 5 categories."""
    return codes_of(FOUR_RATERS)


def simulated(
    units: int,
    raters: int = 4,
    categories: int = 4,
    *,
    seed: int = 0,
    right: float = 0.7,
    missing: float = 0.2,
) -> np.ndarray:
    """Ratings that follow a truth with probability `right`, some of them missing."""
    random = np.random.default_rng(seed)
    truth = random.integers(0, categories, units)
    noise = random.integers(0, categories, (units, raters))
    codes = np.where(random.random((units, raters)) < right, truth[:, None], noise)
    codes[random.random((units, raters)) < missing] = -1
    return codes
