"""Lines that promise somebody's posted words, and those that only look so: labels, advice, questions and answers."""

from __future__ import annotations

import re
from collections.abc import Callable

from stancekit.segment.clauses import last_sentence
from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.furniture import is_furniture
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.gathered import announces_reactions
from stancekit.segment.posts.lead_ins import announces, unquoted
from stancekit.segment.posts.phrases import hands_over, names_fully, tells_in_french
from stancekit.segment.posts.vocabulary import PAST, ROLE, THIRD, kinds_of
from stancekit.segment.telling_of_posts import REACTIONS, posting_words, reacting_people

__all__ = ["promises_words"]

_LABEL = 3  # words of a label that stands before what it names: "Read also:"
_HEADING = 8  # words of the longest heading that is no sentence: "Talking points from the game:"
_LISTED = re.compile(r"\s*(?:[-–—•*·‣▪]|\d)")
_ASKED = re.compile(r"\s*[^\n]{4,110}(?:[?？]|か。)\s*(?:\n|\Z)")
_CLAUSE = re.compile(
    r"(?:and\s)?(?:here(?:'s|\sis|\sare)\s)?(?:what|how|why|where|when|who)\b|(?:und\s)?(?:was|wie|warum|wann|wo|wer|so)\b|(?:et\s|voici\s)?(?:ce\squ[ei']|comment\b|pourquoi\b|où\b|quand\b)"
    r"|(?:y\s|esto\ses\s)?(?:lo\sque|qué|cómo|por\squé|cuándo|dónde|quién|así)\b|(?:a\s|oto,?\s)?(?:co|jak|dlaczego|kiedy|gdzie|kto)\b"
)
"""A clause that heads what follows with a question: What the parties say on tax."""
_CAPITALISED = re.compile(r"\b[A-ZÄÖÜ]\w+")


def promises_words(text: str, line: Line, language: str, of_posts: Callable[[], bool]) -> bool:
    """Whether a line says, in a journalist's voice, that somebody's words follow: "She wrote on X:", "How people reacted:".

    `of_posts` says whether the article tells of posts, when asked: then a line need not name them.
    """
    words = text[line.start : line.end]
    gathers = announces_reactions(words)
    if gathers and words[-1] not in ":：":
        return True
    sentence = last_sentence(words).strip()
    if not announces(sentence) or (not gathers and is_furniture(sentence, language)):
        return False
    if language == "ja":
        return _promised_in_japanese(sentence, gathers or of_posts()) and not _ASKED.match(text, line.end)
    known, tokens = lexicon(language), tokens_of(unquoted(sentence))
    if not gathers and not known.own.isdisjoint(tokens):
        return False
    if not posting_words(language).isdisjoint(tokens):
        return True
    heads = _CLAUSE.match(sentence.lower()) is not None
    if _ASKED.match(text, line.end) or not (gathers or (not heads and of_posts())):
        return False
    if heads and not reacting_people(language).isdisjoint(tokens):
        return True
    said = not (known.say - REACTIONS).isdisjoint(tokens)
    if not gathers and not said and (len(tokens) <= _LABEL or _LISTED.match(text, line.end)):
        return False
    if _tells(sentence, tokens, said, language):
        return True
    before = tokens_of(unquoted(words[: -len(sentence)]))
    if gathers:
        return not (known.medium | reacting_people(language)).isdisjoint(before)
    return len(tokens) > _HEADING or len(before) > 0


def _tells(sentence: str, tokens: list[str], said: bool, language: str) -> bool:
    """Whether a sentence tells what somebody did, or who says something."""
    low = unquoted(sentence).lower()
    past = set(tokens_of(_CAPITALISED.sub("", unquoted(sentence)))) if language == "de" else set(tokens)
    if (
        PAST in kinds_of(past, low, language)
        or (language == "fr" and tells_in_french(low))
        or hands_over(low, language)
    ):
        return True
    kinds = kinds_of(set(tokens), low, language)
    somebody = ROLE in kinds or not reacting_people(language).isdisjoint(tokens)
    if said:
        return somebody or THIRD in kinds or names_fully(sentence, language)
    return somebody and len(tokens) > _LABEL + 1


def _promised_in_japanese(sentence: str, of_posts: bool) -> bool:
    """Whether a Japanese sentence says that something was posted or said, by more than a noun (監督はこうコメントした)."""
    known, outside = lexicon("ja"), blank_quotes(sentence).lower()
    told = known.write | known.medium | (known.say if of_posts else frozenset())
    return any(word in outside for word in told - REACTIONS) or any(
        f"{noun}し" in outside for noun in REACTIONS
    )
