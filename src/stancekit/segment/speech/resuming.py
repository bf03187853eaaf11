"""Where words that only a dash opens end: where the journalist goes on telling."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, sentence_ends
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.posts.phrases import VERB_ENDINGS, own_verbs, tells_in_french
from stancekit.segment.posts.vocabulary import PAST, kinds_of
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["narrates", "own_voice", "speech_end"]

_WITHIN = 30  # words of a sentence among which its reporting verb stands


def own_voice(sentence: str, words: Lexicon) -> bool:
    """Whether somebody says I, we or you."""
    low = sentence.lower()
    if not words.own.isdisjoint(tokens_of(low)):
        return True
    return words.language in VERB_ENDINGS and own_verbs(low, words.language) > 0


def narrates(sentence: str, words: Lexicon) -> bool:
    """Whether a sentence reads like the journalist's: no I, no you, and a report, or a past of somebody named."""
    if own_voice(sentence, words):
        return False
    low = sentence.lower()
    clause = Clause(sentence, words)
    if reporting_verb(clause, first=True, within=_WITHIN):
        return True
    tokens = tokens_of(low)
    told = PAST in kinds_of(set(tokens), low, words.language) or (
        words.language == "fr" and tells_in_french(low)
    )
    named = any(
        start > len(sentence) - len(sentence.lstrip()) or " " in name for start, _, name in clause.names
    )
    return told and (named or not words.third.isdisjoint(tokens[:1]))


def speech_end(spoken: str, words: Lexicon, *, told: bool = False) -> tuple[int, bool]:
    """Where the words end with which a stretch of a line begins, and whether that is certain.

    Their first sentence is speech in any case; behind it they end before the first that narrates. With `told`
    more speech opens behind the stretch: its last sentence leads to that, and narrates.
    """
    whole = len(spoken.rstrip())
    ends = [end for end in sentence_ends(spoken[:whole]) if end < whole]
    for start, end in zip(ends, [*ends, whole][1:], strict=True):
        if narrates(spoken[start:end], words) or (told and end == whole):
            return start, False
    return whole, not ends
