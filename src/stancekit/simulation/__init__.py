"""Invented annotators, marked as such, to rehearse a study before people are asked."""

from stancekit.simulation.answers import answer
from stancekit.simulation.confusion import answer_chances, confusion_matrix, profile_named
from stancekit.simulation.crowds import SimulatedCrowd, accurate, simulate_crowd
from stancekit.simulation.documents import simulate_exports
from stancekit.simulation.people import Annotator, assign, hire
from stancekit.simulation.profiles import PROFILES, Profile

__all__ = [
    "PROFILES",
    "Annotator",
    "Profile",
    "SimulatedCrowd",
    "accurate",
    "answer",
    "answer_chances",
    "assign",
    "confusion_matrix",
    "hire",
    "profile_named",
    "simulate_crowd",
    "simulate_exports",
]
