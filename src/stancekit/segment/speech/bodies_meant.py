"""Which body with a proper name quoted words are given for: The Union of Ringers was angry. “…,” the union said."""

from __future__ import annotations

from stancekit.segment.clauses import SENTENCE_MARKS, Clause, first_sentence, last_sentence
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.bodies import body_named, firm_named, speaks_for_body
from stancekit.segment.speech.mentions import Mentions

__all__ = ["body_meant", "whole_body"]

_NEAR = 100  # code points behind the words in which it is said that a body speaks


def body_meant(mentions: Mentions, item: Attributed, last: Attributed | None) -> str | None:
    """The body that the words are given for, named before them in their line and behind the `last` words there."""
    q = item.quotation
    if item.how in ("document", "handle") or item.handle:
        return None
    lead = mentions.lead(q.line, q.start)
    lead = lead if last is None else lead[max(0, len(lead) - (q.start - last.quotation.end)) :]
    own = last_sentence(lead) if not lead.rstrip().endswith(SENTENCE_MARKS) else ""
    if own.strip() and mentions.language != "ja":
        if item.how == "pronoun" and mentions.up_to_pronoun(own) != own:
            return None
        if found := body_named(own, mentions.words):
            return found
        by_noun = item.how == "crowd" and not BODIES.isdisjoint(Clause(own, mentions.words).lows()[1:])
        return (  # …, teilte die Behörde mit, „…“
            body_named(lead[: -len(own)], mentions.words) if by_noun else None
        )
    behind = first_sentence(mentions.text[q.end : min(mentions.lines[q.line].end, q.end + _NEAR)])
    if not speaks_for_body(behind, mentions.words, last_sentence(lead)):
        return None
    return body_named(lead, mentions.words) or firm_named(lead, behind, mentions.words)


def whole_body(mentions: Mentions, item: Attributed) -> str | None:
    """The whole name of the body whose first word was taken for a name: Confédération des sonneurs."""
    q = item.quotation
    body = body_named(last_sentence(mentions.lead(q.line, q.start)), mentions.words)
    return body if body and body.startswith(f"{item.speaker} ") else None
