"""Posts that the article announces and gives in its own voice, without an attribution of their own."""

from __future__ import annotations

import re
from collections.abc import Collection

from stancekit.segment.clauses import last_sentence
from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.dates import date_at
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.paragraphs import Line
from stancekit.segment.platforms import NAMES, platform_in
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.phrases import hands_over
from stancekit.segment.posts.voice import Voice, post_voice
from stancekit.segment.speech.quotations import ANNOUNCED, Quotation

__all__ = ["announced_posts"]

_BYLINE = re.compile(r"(?:By|Von|Par|Por|Text|Texte|Texto|Tekst|Autor)\s?:?\s[^\W\d_][^.!?\n]{2,70}$")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_NO_POST = "•*·・–—-―"
"""What begins an item of a list, a line of speech or an attribution."""
_MARKS = '“„«»"「'
_CAPTIONS = word_set(
    "caption message wording unterschrift bildunterschrift wortlaut zeilen légende lignes pie texto líneas podpis podpisem treść słowa"
)
"""Nouns for what stands below a picture, or for the words of a post."""
_BEGINS, _GOES_ON, _HOLDS_A_QUOTATION = 0.3, 0.5, 1.5
"""The least voice of a first line, of another one, and of one that holds a quotation."""
_TURN = re.compile(r"[^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ .'’-]{1,30}[:：]\s|(?:[^\W\d_]{1,2})[:：]\s")
"""Who speaks in a transcript or an interview, in capitals: PRESENTER: We'll come back to that."""
_WORKS = re.compile(
    r"\b(?:books?|novels?|memoirs?|diar(?:y|ies)|journal|poem|paper|thesis|dissertation|essay|will|cookbook|autobiography|textbook|epitaph|gravestone"
    r"|\w*(?:buch|roman|memoiren|tagebuch|gedicht|aufsatz|dissertation|doktorarbeit|testament|nachlass|autobiografie|autobiographie|grabstein)(?:e?s)?"
    r"|livre|roman|mémoires|journal\sintime|poème|thèse|essai|testament|autobiographie|libro|novela|memorias|diario|poema|tesis|ensayo|testamento|autobiografía"
    r"|książ(?:ka|ce|kę|ki)|powieś(?:ć|ci)|pamiętnik\w{0,3}|wspomnieni\w{1,3}|wiersz\w{0,2}|rozpraw\w{1,2}|testamen\w{1,4}|autobiografi\w{1,2}|dzienni(?:k|ku|kach))\b"
    r"|著書|小説|自伝|回顧録|論文|日記|遺言|詩集|随筆|手記",
    re.IGNORECASE,
)
"""Works in which somebody wrote what is no post: In her last paper she wrote:."""
_IS_SUBJECT = re.compile(rf"(?:{NAMES})\s(?=[^\W\d_])")
"""A platform that says or does something itself: X said in a blog post that the change would come."""
_SHOWS = 5  # words of a sentence that shows what the one before it tells of
_LONGEST_LEAD, _LONGEST, _MOST_LINES = 400, 1200, 12


def announced_posts(
    text: str, lines: list[Line], breaks: Collection[int], quoted: Collection[int], voice: Voice, first: int
) -> list[Quotation]:
    """Posts behind "X wrote on Instagram:", over all their paragraphs that speak like one.

    Each is given as a quotation of the mark `ANNOUNCED`, which is not in its span.

    Parameters
    ----------
    text, lines
        The article, and the journalist's lines of it.
    breaks
        The lines where no post begins or goes on: behind something set apart, or in a list.
    quoted
        The lines that hold words in quotation marks, which speak for the journalist.
    voice
        What the article tells about voices.
    first
        The first line that may be a post: those before are headlines, which announce nothing.

    """
    found: list[Quotation] = []
    behind = first
    for number in range(max(first, 1), len(lines)):
        before, line = lines[number - 1], lines[number]
        if number < behind or number in breaks or before.end - before.start > _LONGEST_LEAD:
            continue
        sentence = _lead(text[before.start : before.end], voice.language)
        if not _leads_in(sentence, text[line.start : line.end], voice.language):
            continue
        if number in quoted and not announces(sentence):
            continue  # a journalist's "I spoke with", and what was said
        least = _HOLDS_A_QUOTATION if number in quoted else _BEGINS
        turn = _TURN.match(text, line.start, line.end)
        if turn and text.count(f"\n{turn[0]}") > 1:
            continue  # of a transcript
        if text[line.start] not in _MARKS and _speaks(text, line, voice, least):
            behind = _end(text, lines, number, breaks, quoted, voice)
            found.append(Quotation(line.start, lines[behind - 1].end, number, behind - 1, ANNOUNCED))
    return found


def _lead(words: str, language: str) -> str:
    """The last sentence of a line, with the one before it where it does no more than show: "Here it is in full:"."""
    last = last_sentence(words).strip()
    if language != "ja" and len(tokens_of(last)) <= _SHOWS and words.strip() != last:
        before = words.rstrip().removesuffix(last)
        return f"{last_sentence(before).strip()} {last}"
    return last


def _leads_in(sentence: str, line: str, language: str) -> bool:
    """Whether a sentence announces a post, or tells of one on a platform and the line behind it speaks of its own author."""
    words = lexicon(language)
    if platform_in(sentence) is None and _WORKS.search(sentence):
        return False
    if language == "ja":
        told = blank_quotes(sentence)
        return announces(sentence) and any(word in told for word in words.write | words.medium)
    tokens = tokens_of(sentence)
    if announces(sentence):
        return not (words.write | words.medium | _CAPTIONS).isdisjoint(tokens)
    return (
        sentence[-1:] == "."
        and platform_in(sentence) is not None
        and not _IS_SUBJECT.match(sentence)
        and not hands_over(line.lower(), language)
        and not (words.write | words.say).isdisjoint(tokens)
        and words.own.isdisjoint(tokens)
        and not words.own.isdisjoint(tokens_of(line))
    )


def _speaks(text: str, line: Line, voice: Voice, least: float) -> bool:
    """Whether a line can be one of a post and has at least this much of its voice."""
    words = text[line.start : line.end]
    if len(words) > _LONGEST or "\t" in words or (voice.language != "ja" and " " not in words):
        return False
    listed = words[0] in _NO_POST or _NUMBERED.match(words) is not None
    return not listed and not _BYLINE.match(words) and post_voice(words, voice) >= least


def _end(
    text: str, lines: list[Line], number: int, breaks: Collection[int], quoted: Collection[int], voice: Voice
) -> int:
    """The line behind the last one of the post: lines of one paragraph belong together, others go on in its voice."""
    gap = lines[number].gap
    behind = number + 1
    while behind < min(len(lines), number + _MOST_LINES) and behind not in breaks:
        line = lines[behind]
        words = text[line.start : line.end]
        if words[-1] in ":：" or words[0] in _NO_POST or _is_date(words, voice.language):
            break
        least = _HOLDS_A_QUOTATION if behind in quoted else _GOES_ON
        if line.gap >= gap and not _speaks(text, line, voice, least):
            break
        behind += 1
    return behind


def _is_date(words: str, language: str) -> bool:
    day = date_at(words, 0, language)
    return day is not None and len(words) - day.end < 12
