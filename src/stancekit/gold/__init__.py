"""Gold labels with everything they stand on."""

from stancekit.gold.build import build_gold

__all__ = ["build_gold"]
