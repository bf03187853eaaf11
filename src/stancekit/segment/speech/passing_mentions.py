"""Sentences that name somebody in passing: whom they name is not who speaks the words behind them."""

from __future__ import annotations

from stancekit.segment.clauses import Clause
from stancekit.segment.speech.asking_on import asked_on
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.japanese.asked import asks_on
from stancekit.segment.speech.mentions import Mentions
from stancekit.segment.speech.posting_again import posts_again
from stancekit.segment.speech.viewpoints import acts_below, begins_below, puts_in

__all__ = ["acts_before_name", "leads_past"]


def leads_past(mentions: Mentions, item: Attributed, whole: str, sentence: str) -> bool:
    """Whether a sentence that leads to the words gives them to a pronoun, past whom it names.

    `sentence` is what stands before its pronoun.
    """
    language = mentions.language
    if item.wrote and language != "ja" and posts_again(Clause(whole, mentions.words)):
        return True
    if sentence != whole and begins_below(sentence, language):
        return True
    return puts_in(whole, language) or asked_on(whole, language) or (language == "ja" and asks_on(whole))


def acts_before_name(mentions: Mentions, sentence: str) -> bool:
    """Whether a pronoun is the subject of a sentence before the first name in it."""
    clause = Clause(sentence, mentions.words)
    return bool(clause.names) and acts_below(clause, clause.names[0][0])
