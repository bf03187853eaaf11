"""From annotations to decisions: by the votes, by a model of the annotators, or by a person."""

from stancekit.adjudication.ballots import Ballot, Vote, ballots, voting
from stancekit.adjudication.decide import decide, policies_of, unused_verdicts
from stancekit.adjudication.rules import Outcome, by_vote
from stancekit.adjudication.verdicts import REASONS, check_verdicts, make_verdict

__all__ = [
    "REASONS",
    "Ballot",
    "Outcome",
    "Vote",
    "ballots",
    "by_vote",
    "check_verdicts",
    "decide",
    "make_verdict",
    "policies_of",
    "unused_verdicts",
    "voting",
]
