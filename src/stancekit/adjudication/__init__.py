"""From annotations to decisions: by the votes, by a model of the annotators, or by a person."""

from stancekit.adjudication.aggregate import Aggregate
from stancekit.adjudication.alternatives import Alternative, alternatives
from stancekit.adjudication.annotators import Assessment, assess
from stancekit.adjudication.ballots import Ballot, Vote, ballots, voting
from stancekit.adjudication.camps import Camps, entropy, two_camps
from stancekit.adjudication.crowd import Crowd
from stancekit.adjudication.dawid_skene import dawid_skene
from stancekit.adjudication.decide import decide, policies_of, unused_verdicts
from stancekit.adjudication.mace import mace
from stancekit.adjudication.majority import majority
from stancekit.adjudication.methods import METHODS
from stancekit.adjudication.model_labels import Calibration, calibrate, fit_ballots
from stancekit.adjudication.quality import audit_unanimous, reproduce, second_opinions
from stancekit.adjudication.queue import Item, select_items
from stancekit.adjudication.rules import Outcome, by_vote
from stancekit.adjudication.verdicts import REASONS, check_verdicts, make_verdict
from stancekit.adjudication.weighted import weighted

__all__ = [
    "METHODS",
    "REASONS",
    "Aggregate",
    "Alternative",
    "Assessment",
    "Ballot",
    "Calibration",
    "Camps",
    "Crowd",
    "Item",
    "Outcome",
    "Vote",
    "alternatives",
    "assess",
    "audit_unanimous",
    "ballots",
    "by_vote",
    "calibrate",
    "check_verdicts",
    "dawid_skene",
    "decide",
    "entropy",
    "fit_ballots",
    "mace",
    "majority",
    "make_verdict",
    "policies_of",
    "reproduce",
    "second_opinions",
    "select_items",
    "two_camps",
    "unused_verdicts",
    "voting",
    "weighted",
]
