"""The words with which an article tells of posts and of those who react."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from stancekit.segment.furniture import is_furniture
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.paragraphs import Line, is_headline

__all__ = ["REACTIONS", "posting_words", "reacting_people", "tells_of_posts", "tells_of_reacting"]

REACTIONS = word_set(
    "reactions reaction responses response replies reply comments comment answers posts posting claims quotes"
    " reaktionen reaktion antworten antwort kommentare kommentar réactions réaction réponses réponse commentaires commentaire"
    " cuenta reacciones reacción respuestas respuesta comentarios comentario reakcje reakcja odpowiedzi odpowiedź komentarze komentarz komentarzy"
    " コメント 返信 リプライ 回答 声 反応"
)
"""Nouns that are also verbs of saying, or of the medium: a label of them tells of nobody."""
_ARTICLES = word_set(
    "one another other eine einer andere anderen weitere weiterer nächste nächster zweiter dritter un une autre autres una uno otra otras otro"
    " otros inna inne inny kolejna kolejne kolejny"
)
"""Words that the crowd shares with anything that is counted or comes next: Weitere Themen."""


def tells_of_posts(text: str, lines: Sequence[Line], language: str) -> bool:
    """Whether a sentence of an article names a medium or says that something was posted; of a label only a medium counts."""
    known = lexicon(language)
    posts, media = (known.medium - known.say) | known.only_write, known.medium - known.say - REACTIONS
    for line in lines:
        words = text[line.start : line.end]
        if is_headline(words) or is_furniture(words, language):
            continue
        telling = media if words[-1] in ":：" else posts
        if language == "ja":
            if any(word in words.lower() for word in telling):
                return True
        elif not telling.isdisjoint(tokens_of(words)):
            return True
    return False


@cache
def posting_words(language: str) -> frozenset[str]:
    """Verbs of posting, and words of the media."""
    known = lexicon(language)
    return (known.write | known.medium) - REACTIONS


@cache
def reacting_people(language: str) -> frozenset[str]:
    """Words for those who react."""
    known = lexicon(language)
    return known.crowd - _ARTICLES - REACTIONS


_REACTED = word_set(
    "reacted responded reagierte reagierten réagirent réagi reaccionó reaccionaron zareagował zareagowała zareagowali zareagowały"
)
_REACTED_IN_JAPANESE = ("反応した。", "反発した。", "反論した。")


def tells_of_reacting(words: str, language: str) -> bool:
    """Whether a line tells, in nobody's own voice, that somebody reacted: Wildlife groups reacted at once."""
    if language == "ja":
        return words.endswith(_REACTED_IN_JAPANESE)
    tokens = tokens_of(words)
    return not _REACTED.isdisjoint(tokens) and lexicon(language).own.isdisjoint(tokens)
