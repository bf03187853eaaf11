"""Correcting agreement for chance, and dividing where there may be nothing to divide by."""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats

__all__ = ["TINY", "chance_corrected", "ratio"]

TINY = 1e-12


def ratio(above: Floats, below: Floats) -> Floats:
    """Divide; nan where there is nothing below."""
    above, below = np.broadcast_arrays(above, below)
    found: Floats = np.full(below.shape, np.nan)
    return np.asarray(np.divide(above, below, out=found, where=below > 0))


def chance_corrected(observed: Floats, chance: Floats) -> Floats:
    """(observed - chance) / (1 - chance); nan where chance alone explains full agreement."""
    observed, chance = np.broadcast_arrays(observed, chance)
    room = 1 - chance
    found: Floats = np.full(room.shape, np.nan)
    return np.asarray(np.divide(observed - chance, room, out=found, where=room > TINY))
