"""Whom a pronoun, an office or a missing subject means: the person last spoken of before the words."""

from __future__ import annotations

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.fields import fits
from stancekit.segment.names.impersonators import is_somebody_else
from stancekit.segment.names.japanese.offices import OFFICES
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.antecedents import antecedent
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.bodies_meant import body_meant, whole_body
from stancekit.segment.speech.holders import who_is_called
from stancekit.segment.speech.introducing import introduces
from stancekit.segment.speech.mentions import Mentions
from stancekit_schemas import Focal

__all__ = ["resolve_speakers"]

_NEAR = 160  # code points behind the words in which who speaks is named


def resolve_speakers(
    text: str,
    lines: list[Line],
    items: list[Attributed],
    people: People,
    words: Lexicon,
    focal: Focal | None,
    authors: frozenset[str],
    behind: dict[int, str],
) -> None:
    """Give pronouns, offices and missing subjects a person: the one last spoken of before the words.

    Pieces of one quotation have one speaker. An office is who stands beside it elsewhere ("Mayor Ann Lee").
    Else the sentences before are read, the nearest first, then the lines before: who spoke last there, or
    who is named first; else it is the focal person. `behind` gives the author of a post that stands
    directly before a line.
    """
    language = words.language
    speech = [_is_speech(text, item, language) for item in items]
    persons = {
        i.speaker for i, said in zip(items, speech, strict=True) if said and i.speaker and i.how == "name"
    }
    persons |= set(authors)
    persons |= {focal.name} if focal else set()
    if language == "ja":
        persons -= OFFICES
    mentions = Mentions(text, lines, items, people, words, focal, persons)
    spoke: dict[int, Attributed] = {}
    for item, said in zip(items, speech, strict=True):
        q = item.quotation
        if language == "ja" and item.speaker in OFFICES:
            item.speaker = mentions.bearers.holder(item.speaker, q.start)
        if item.continues is not None and not item.speaker:
            first = items[item.continues]
            item.speaker, item.unnamed, item.handle = first.speaker, first.unnamed, first.handle
            item.doubts += ["speaker_by_pronoun"] if "speaker_by_pronoun" in first.doubts else []
        elif item.attributed and not item.speaker and (body := body_meant(mentions, item, spoke.get(q.line))):
            item.speaker, item.unnamed = body, False
        elif item.attributed and not item.speaker and not item.unnamed:
            item.speaker = _with_letters(_search(mentions, item, spoke, behind))
            item.unnamed = item.speaker is None and not item.handle
            if item.speaker is None and not item.unnamed and focal:
                item.speaker = focal.name
            item.doubts += ["speaker_by_pronoun"] if item.speaker else []
        elif item.how == "name" and _may_go_on(item.speaker) and (body := whole_body(mentions, item)):
            item.speaker = body
        elif (
            language == "pl"
            and item.how == "name"
            and _is_unknown(item.speaker, people)
            and not _introduced(mentions, item)
        ):
            item.speaker = _in_line(mentions, item) or item.speaker  # stwierdził Austriak
        if said and item.attributed and (item.speaker or item.unnamed) and item.how != "document":
            spoke[q.last_line] = item


def _is_speech(text: str, item: Attributed, language: str) -> bool:
    """Whether the quoted words are more than a term or a title: three words, or a question or an outcry."""
    words = text[item.quotation.start : item.quotation.end]
    return language == "ja" or len(words.split(maxsplit=2)) > 2 or words[:-1].rstrip()[-1:] in ("?", "!")


def _may_go_on(speaker: str | None) -> bool:
    """Whether a name may be the beginning of a body's: one word, or a noun for a body with one."""
    return speaker is not None and (" " not in speaker or speaker.split()[0].lower() in BODIES)


def _is_unknown(speaker: str | None, people: People) -> bool:
    """Whether a single word stands for somebody, and no full name has it."""
    return bool(speaker) and " " not in (speaker or "") and (speaker or "").lower() not in people.full


def _introduced(mentions: Mentions, item: Attributed) -> bool:
    """Whether it is said behind the words that somebody has the name: zapytała czytelniczka podpisana jako Zofia."""
    text, end = mentions.text, item.quotation.end
    place = text.find(item.speaker or "", end, end + _NEAR)
    return place > 0 and introduces(text[end:place], mentions.words)


def _in_line(mentions: Mentions, item: Attributed) -> str | None:
    """The person of the nearest sentence before the words in their own line."""
    q = item.quotation
    for _, sentence in mentions.sentences(mentions.lines[q.line].start, q.start):
        if found := mentions.person(sentence, known=False):
            return found
    return None


def _with_letters(name: str | None) -> str | None:
    """A name, or None for an account that is shown without a letter, by which no article calls anybody."""
    return name if name and any(map(str.isalpha, name)) else None


def _search(
    mentions: Mentions, item: Attributed, spoke: dict[int, Attributed], behind: dict[int, str]
) -> str | None:
    """Who is meant, or None for somebody who is not named."""
    if not item.calling:
        return antecedent(mentions, item, spoke, behind)[1]
    behind = {line: name for line, name in behind.items() if not is_somebody_else(name)}
    clear, who = who_is_called(mentions, item, behind)
    if clear:
        return who
    met, found = antecedent(mentions, item, spoke, behind)
    if found and not fits(item.calling, tokens_of(mentions.introductions.about(found)), new=met):
        return None  # the vicar, where a gardener was spoken of
    return found
