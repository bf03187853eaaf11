"""Gold labels with everything they stand on."""

from stancekit.gold.build import build_gold
from stancekit.gold.explain import explain

__all__ = ["build_gold", "explain"]
