"""A lead-in that shares its line with a post, and one that may be part of it."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.links import has_words
from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.length import exceeds, weight
from stancekit.segment.posts.likeness import CLEARLY_TOLD, post_voice
from stancekit.segment.posts.phrases import names_fully
from stancekit.segment.posts.vocabulary import CROWD, PAST, ROLE, THIRD, kinds_of
from stancekit.segment.posts.voice import Voice

__all__ = ["announces", "asks_for_a_look", "start_inside", "unquoted"]

_SENTENCE = re.compile(r"(?:[.!?…][\"”’»)]*\s+|[。！？]」?|:\s+)(?=\S)")
_LAST_SENTENCE = re.compile(r".*[.!?…]\s+(?=\S)", re.DOTALL)
_LEAD_IN = re.compile(r"[^:：\n]{8,240}[:：](?!//|\d)\s*(?=\S)")  # the colon of no address and no time
_MEANS = word_set("heißt heisst bedeutet means mean signifie significa znaczy oznacza")
_ITEM = re.compile(r"[–—•*・-]\s")
_REACTIONS = word_set(
    "reactions responses replies comments reaktionen antworten kommentare réactions réponses commentaires reacciones respuestas comentarios"
    " reakcje odpowiedzi komentarze"
)  # "Reactions on Twitter:"
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"]{0,400}[”“»\"]")
_ANYBODY = word_set("anyone anybody someone somebody jemand quelqu'un quelqu’un alguien ktoś ktokolwiek ktos")
"""Who asks in a post's own words: And before anyone asks: no."""
_AS_FOLLOWS = re.compile(
    r"(?:(?:次の|以下の)(?:よう|通り|とおり)|(?:こう|このように)(?=書|投稿|つぶや|つづ|綴|記|発信|返信|返し|ツイート|ポスト|コメント|述べ|訴え|答え|続け))[^。]{0,20}。\Z"
)


def announces(words: str) -> bool:
    """Whether a sentence says that something follows: by its colon, in Japanese also by its words ("次のように")."""
    return words[-1:] in (":", "：") or _AS_FOLLOWS.search(words[-40:]) is not None


def unquoted(words: str) -> str:
    """The words outside of quotation marks."""
    return _QUOTED.sub(" ", words)


def asks_for_a_look(
    text: str, lines: list[Line], best: int, voice: Voice, author: frozenset[str] = frozenset()
) -> bool:
    """Whether the line left out may be the post's.

    It has a first or second person outside quotation marks, ends with no sentence, or is not clearly in a
    journalist's voice.
    """
    if best == 0:
        return False
    before = text[lines[best - 1].start : lines[best - 1].end]
    listed = before[-1:] == ":" and _ITEM.match(text, lines[best].start) is not None
    if listed or before[-1:] not in '.!?:…”»"。：」':
        return True
    if not lexicon(voice.language).own.isdisjoint(tokens_of(unquoted(before))):
        return True
    return post_voice(before, voice, author) > CLEARLY_TOLD


def _stray_mark(text: str, start: int, end: int) -> int | None:
    """Skip an opening quotation mark that nothing closes: the journalist's, before a post set in a quotation."""
    mark = text[start]
    if mark not in '"“„«' or end - start < 12:
        return None
    closers = {'"': '"', "“": "”", "„": '“”"', "«": "»"}[mark]
    if any(closer in text[start + 1 : end] for closer in closers):
        return None
    behind = start + 1
    while behind < end and text[behind] in " \u00a0\u202f":
        behind += 1
    return behind if behind < end else None


def _reports_last(lead: str, voice: Voice) -> bool:
    """Whether a lead-in ends in its reporting verb, or nearly so: "One of them, Kerry Moss, replied:".

    The past, a name or a word for somebody belongs to it: „Kann bestätigen:“ is the author's own, and
    "Freiheit heißt:" says what a word means.
    """
    words, sentence = lexicon(voice.language), _LAST_SENTENCE.sub("", lead)
    tokens = tokens_of(sentence)
    if not _MEANS.isdisjoint(tokens[-2:]) or (words.say | words.write).isdisjoint(tokens[-3:]):
        return False
    kinds = kinds_of(set(tokens), sentence.lower(), voice.language)
    return not kinds.keys().isdisjoint((PAST, CROWD, ROLE, THIRD)) or names_fully(sentence, voice.language)


def start_inside(
    text: str,
    start: int,
    line_end: int,
    end: int,
    author: frozenset[str],
    voice: Voice,
    limit: int,
    *,
    strict: bool,
) -> int | None:
    """Find where a post begins that shares its first line with a lead-in; None where it has the line to itself.

    The line runs from `start` to `line_end`, the post to `end`; `author` are the words of its author's name;
    `limit` is what it may weigh, and `strict` that it cannot weigh more.
    """
    lead = _LEAD_IN.match(text, start, line_end)
    if lead and lead.end() < end:
        tokens = tokens_of(text[start : lead.end()])
        words = lexicon(voice.language)
        reports = any(token in words.say or token in words.write for token in tokens)
        if voice.language == "ja":
            reports = any(verb in lead[0] for verb in words.say | words.write)
        own = any(token in words.own for token in tokens)
        told = PAST in kinds_of(set(tokens), lead[0].lower(), voice.language)
        medium = told and any(token in words.medium for token in tokens[-6:])
        label = 1 < len(tokens) <= 5 and tokens[0] in _REACTIONS and tokens[-1] in words.medium
        named = told and not author.isdisjoint(tokens)
        if (
            (
                reports
                or medium
                or label
                or named
                or (len(author.intersection(tokens)) > 1 and len(tokens) > len(author) + 2)
            )
            and not own
            and (told or _ANYBODY.isdisjoint(tokens))
            and has_words(text[lead.end() : end])
            and (
                author.intersection(tokens)
                or (voice.language == "ja" and any(word in lead[0] for word in author))
                or _reports_last(lead[0], voice)
                or medium
                or label
            )
        ):
            return lead.end()
    if (marked := _stray_mark(text, start, end)) is not None:
        return marked
    if strict and line_end - start < 3000 and exceeds(text[start:end], limit + 20):
        for mark in _SENTENCE.finditer(text, start, line_end):
            if (
                mark.end() < end
                and weight(text[mark.end() : end]) <= limit
                and post_voice(text[start : mark.end()].strip(), voice, author) < -1
            ):
                return mark.end()
    return None
