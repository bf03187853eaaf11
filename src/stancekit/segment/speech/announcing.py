"""Sentences that announce a post of somebody's, and tell of no book, caption or talk: On Instagram she wrote:."""

from __future__ import annotations

import re

from stancekit.segment.clauses import last_sentence
from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.platforms import NAMES, platform_in
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.phrases import hands_over

__all__ = ["announces_post", "leading_sentence"]

_CAPTIONS = word_set(
    "caption message wording unterschrift bildunterschrift wortlaut zeilen légende lignes pie texto líneas podpis podpisem treść słowa"
)
"""Nouns for what stands below a picture, or for the words of a post."""
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


def leading_sentence(words: str, language: str) -> str:
    """The last sentence of a line, with the one before it where it does no more than show: "Here it is in full:"."""
    last = last_sentence(words).strip()
    if language != "ja" and len(tokens_of(last)) <= _SHOWS and words.strip() != last:
        before = words.rstrip().removesuffix(last)
        return f"{last_sentence(before).strip()} {last}"
    return last


def announces_post(sentence: str, line: str, language: str) -> bool:
    """Whether a sentence announces a post, or tells of one on a platform and the line behind it speaks of its own author."""
    if announces(sentence):
        return _tells_of_post(sentence, language) and (
            platform_in(sentence) is not None or not _WORKS.search(sentence)
        )
    if language == "ja" or sentence[-1:] != "." or platform_in(sentence) is None:
        return False
    words, tokens = lexicon(language), tokens_of(sentence)
    return (
        not (words.write | words.say).isdisjoint(tokens)
        and words.own.isdisjoint(tokens)
        and not words.own.isdisjoint(tokens_of(line))
        and not _IS_SUBJECT.match(sentence)
        and not hands_over(line.lower(), language)
    )


def _tells_of_post(sentence: str, language: str) -> bool:
    """Whether a sentence has a word of posts, or for what stands below a picture."""
    words = lexicon(language)
    if language == "ja":
        told = blank_quotes(sentence)
        return any(word in told for word in words.write | words.medium)
    return not (words.write | words.medium | _CAPTIONS).isdisjoint(tokens_of(sentence))
