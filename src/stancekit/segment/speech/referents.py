"""Whom a pronoun, an office or a missing subject means: the person last spoken of before the words."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, first_sentence, last_sentence
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import BODIES, CONCERNED, OFFICES_OF_ONE, SPOKESPEOPLE
from stancekit.segment.names.fields import fits
from stancekit.segment.names.japanese import OFFICES
from stancekit.segment.names.naming import is_somebody_else
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.bodies import body_named, firm_named, speaks_for_body
from stancekit.segment.speech.japanese import asks_on
from stancekit.segment.speech.mentions import Mentions, is_past
from stancekit.segment.speech.posting_again import posts_again
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.viewpoints import (
    acts_below,
    as_somebody_said,
    asks_for_himself,
    begins_below,
    opens_asked,
    puts_in,
    says_so,
    stays_nameless,
    tells_a_view,
)
from stancekit_schemas import Focal

__all__ = ["resolve_speakers"]

_BACK = 3  # lines before the words that are looked at
_HE = {"en": ("he", "she"), "de": ("er",), "fr": ("elle",)}
_ENDS = (".", "!", "?", "…", "。")
_NOBODY = word_set("""nobody none no-one few hardly niemand keiner wenige kaum personne nul nulle rares peu nadie ninguno ninguna pocos
    pocas nikt nieliczni niewielu mało żaden żadna""")


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
            item.speaker = mentions.holder(item.speaker, q.start)
        if item.continues is not None and not item.speaker:
            first = items[item.continues]
            item.speaker, item.unnamed, item.handle = first.speaker, first.unnamed, first.handle
            item.doubts += ["speaker_by_pronoun"] if "speaker_by_pronoun" in first.doubts else []
        elif item.attributed and not item.speaker and (body := _body(mentions, item, spoke)):
            item.speaker, item.unnamed = body, False
        elif item.attributed and not item.speaker and not item.unnamed:
            item.speaker = _search(mentions, item, spoke, behind)
            item.unnamed = item.speaker is None and not item.handle
            if item.speaker is None and not item.unnamed and focal:
                item.speaker = focal.name
            item.doubts += ["speaker_by_pronoun"] if item.speaker else []
        elif item.how == "name" and " " not in (item.speaker or " ") and (body := _longer(mentions, item)):
            item.speaker = body
        elif language == "pl" and item.how == "name" and _is_unknown(item.speaker, people):
            item.speaker = _in_line(mentions, item) or item.speaker  # stwierdził Austriak
        if said and item.attributed and (item.speaker or item.unnamed) and item.how != "document":
            spoke[q.last_line] = item


_NEAR = 100  # code points behind the words in which it is said that a body speaks


def _body(mentions: Mentions, item: Attributed, spoke: dict[int, Attributed]) -> str | None:
    """The body with a proper name that the words are given for, named before them in their line."""
    q = item.quotation
    if item.how in ("document", "handle") or item.handle:
        return None
    line, last = mentions.lines[q.line], spoke.get(q.line)
    lead = mentions.lead(q.line, q.start)
    lead = lead if last is None else lead[max(0, len(lead) - (q.start - last.quotation.end)) :]
    own = last_sentence(lead) if not lead.rstrip().endswith(_ENDS) else ""
    behind = first_sentence(mentions.text[q.end : min(line.end, q.end + _NEAR)])
    if own.strip() and mentions.language != "ja":
        if item.how == "pronoun" and not _no_pronoun(own, mentions):
            return None
        if found := body_named(own, mentions.words):
            return found
        by_noun = item.how == "crowd" and not BODIES.isdisjoint(Clause(own, mentions.words).lows()[1:])
        return (
            body_named(lead[: -len(own)], mentions.words) if by_noun else None
        )  # …, teilte die Behörde mit, „…“
    if not speaks_for_body(behind, mentions.words, last_sentence(lead)):
        return None
    return body_named(lead, mentions.words) or firm_named(lead, behind)


def _longer(mentions: Mentions, item: Attributed) -> str | None:
    """The whole name of the body whose first word was taken for a name: Confédération des sonneurs."""
    q = item.quotation
    body = body_named(last_sentence(mentions.lead(q.line, q.start)), mentions.words)
    return body if body and body.startswith(f"{item.speaker} ") else None


def _no_pronoun(sentence: str, mentions: Mentions) -> bool:
    return mentions.up_to_pronoun(sentence) == sentence


def _is_speech(text: str, item: Attributed, language: str) -> bool:
    """Whether the quoted words are more than a term or a title: three words, or a question or an outcry."""
    words = text[item.quotation.start : item.quotation.end]
    return language == "ja" or len(words.split(maxsplit=2)) > 2 or words[:-1].rstrip()[-1:] in ("?", "!")


def _is_unknown(speaker: str | None, people: People) -> bool:
    """Whether a single word stands for somebody, and no full name has it."""
    return bool(speaker) and " " not in (speaker or "") and (speaker or "").lower() not in people.full


def _in_line(mentions: Mentions, item: Attributed) -> str | None:
    """The person of the nearest sentence before the words in their own line."""
    q = item.quotation
    for _, sentence in mentions.sentences(mentions.lines[q.line].start, q.start):
        if found := mentions.person(sentence, known=False):
            return found
    return None


def _search(
    mentions: Mentions, item: Attributed, spoke: dict[int, Attributed], behind: dict[int, str]
) -> str | None:
    """Who is meant, or None for somebody who is not named."""
    q, lines = item.quotation, mentions.lines
    focal = mentions.focal.name if mentions.focal else None
    if item.calling:
        if item.calling.split("'")[-1] in CONCERNED.get(mentions.language, ()):
            return focal
        if other := mentions.other_office(item):
            held = mentions.called(f"{other}{item.calling}", q.start)
            if held or not is_past(other):
                return held
        elif found := mentions.called(item.calling, q.start):
            return found
        if _himself(mentions, item):
            return focal
        if _of_a_field(mentions, item) or _is_somebodys(mentions, item):
            return None  # El ministro de Trabajo respondió, where nobody was called a minister
        if item.calling.rsplit("'", maxsplit=1)[-1] in SPOKESPEOPLE and not mentions.heads(item.calling):
            return None  # of a body, or of somebody else
        behind = {line: name for line, name in behind.items() if not is_somebody_else(name)}
        if q.line in behind and q.start - lines[q.line].start < 3:
            return behind[q.line]
    met, found = _spoken_of(mentions, item, spoke, behind)
    if (
        found
        and item.calling
        and not fits(item.calling, tokens_of(mentions.introductions.about(found)), new=met)
    ):
        return None  # the vicar, where a gardener was spoken of
    return found


def _spoken_of(
    mentions: Mentions, item: Attributed, spoke: dict[int, Attributed], behind: dict[int, str]
) -> tuple[bool, str | None]:
    """Who was last spoken of before the words, else the focal person; None for somebody who is not named.

    And whether a sentence behind the last words tells of that person.
    """
    q = item.quotation
    focal = mentions.focal.name if mentions.focal else None
    for back in range(q.line, max(-1, q.line - _BACK - 1), -1):
        last = spoke.get(back)
        author = behind.get(back) if back == q.line else None
        met, speaker = _in_sentences(mentions, item, back, last, focal, author)
        if met:
            return True, speaker
        if last is not None and last.unnamed and item.how == "pronoun" and not item.calling:
            met, speaker = _in_sentences(mentions, item, back, None, focal)
            if met and speaker:
                return True, speaker  # a note of the ministry came between
        if last is not None:
            return False, last.speaker
        if back == q.line and item.calling and focal and mentions.heads(item.calling):
            return True, focal
        if back == q.line and back in behind:
            line = mentions.text[mentions.lines[back].start : q.start]
            asked = opens_asked(line, mentions.language) or opens_asked(
                last_sentence(line), mentions.language
            )
            return True, focal if asked and focal else behind[back]
    return False, None if item.calling and _is_another(item.calling, mentions) else focal


_HIMSELF = re.compile(
    r"\b(?:sam|sama|propi[oa])\s(?P<a>[\w-]+)|(?P<b>[\w-]+)\s(?:selbst|selber|himself|herself|lui-même|elle-même|mism[oa])\b"
)


_FIELD = r"\b{}\s(?:of|for|de|del|du|des|für|von|do\sspraw)\s(?:the\s|la\s|l['’])?[A-ZÀ-ÖØ-Þ]"


def _of_a_field(mentions: Mentions, item: Attributed) -> bool:
    """Whether the calling beside the words says what it is of, as it does for somebody not spoken of yet."""
    q, low = item.quotation, (item.calling or "").rsplit("'", maxsplit=1)[-1]
    if low not in OFFICES_OF_ONE or mentions.heads(low):
        return False
    shape = re.compile(_FIELD.format(f"(?i:{re.escape(low)})"))
    pieces = (mentions.lead(q.line, q.start)[-_NEAR:], mentions.text[q.end : q.end + _NEAR])
    return any(shape.search(piece) for piece in pieces)


_OWNED = r"\b(?:his|her|their|seine?|ihre?|son|sa|leur|su|jego|jej|ich)\s{}\b"


def _is_somebodys(mentions: Mentions, item: Attributed) -> bool:
    """Whether the calling beside the words is what somebody is to another: her lawyer, who is named nowhere."""
    q, low = item.quotation, (item.calling or "").rsplit("'", maxsplit=1)[-1]
    shape = re.compile(_OWNED.format(re.escape(low)))
    before, behind = mentions.text[max(0, q.start - _NEAR) : q.start], mentions.text[q.end : q.end + _NEAR]
    return any(
        shape.search(piece.lower()) for piece in (last_sentence(before), first_sentence(behind.lstrip(",. ")))
    )


def _himself(mentions: Mentions, item: Attributed) -> bool:
    """Whether the calling beside the words is put against others: the player herself, sama zawodniczka."""
    q, low = item.quotation, (item.calling or "").rsplit("'", maxsplit=1)[-1]
    for piece in (mentions.text[max(0, q.start - _NEAR) : q.start], mentions.text[q.end : q.end + _NEAR]):
        if any(low in (found["a"], found["b"]) for found in _HIMSELF.finditer(piece.lower())):
            return True
    return False


def _is_another(calling: str, mentions: Mentions) -> bool:
    """Whether an office is not what the opening calls anybody: the holder is somebody who is not named."""
    return calling.rsplit("'", maxsplit=1)[-1] in OFFICES_OF_ONE and not mentions.heads(calling)


def _is_the_author(calling: str, mentions: Mentions, line: Line, end: int) -> bool:
    """Whether a calling may mean the author of the post before its line: the article begins with nobody called so."""
    low, language = calling.rsplit("'", maxsplit=1)[-1], mentions.language
    if low in CONCERNED.get(language, ()) or opens_asked(mentions.text[line.start : end], language):
        return False
    return not mentions.heads(calling)


def _stands_alone(text: str, last: Attributed, whole: str) -> bool:
    """Whether a sentence begins behind words that a full stop ends, which have their speaker before them."""
    q = last.quotation
    leads = last.continues is not None or text[max(0, q.start - 2) : q.start].rstrip()[-1:] in (":", ",")
    inside = text[q.start : q.end - 1].rstrip("\u00a0\u202f ")[-1:]
    return inside == "." and whole.lstrip()[:1].isupper() and leads


def _in_sentences(
    mentions: Mentions,
    item: Attributed,
    back: int,
    last: Attributed | None,
    focal: str | None,
    author: str | None = None,
) -> tuple[bool, str | None]:
    """Read the sentences of a line behind who spoke last there: whether somebody is met, and who it is.

    `author` is that of a post directly before the line, whom a calling means that is not the focal person's.
    """
    q, line = item.quotation, mentions.lines[back]
    here, far = back == q.line, q.line - back > 1
    unnamed: str | None = None
    start = line.start if last is None else max(line.start, last.quotation.end)
    for begin, whole in mentions.sentences(start, q.start if here else line.end):
        if (
            last is not None
            and begin == last.quotation.end
            and mentions.reports(whole)
            and not _stands_alone(mentions.text, last, whole)
        ):
            break  # "she told Cohen": whoever spoke there
        own = here and begin + len(whole) >= q.start and not whole.rstrip().endswith(_ENDS)
        if here and asks_for_himself(whole):
            return True, focal
        if here and stays_nameless(whole):
            return True, None
        somebody = as_somebody_said(whole, mentions.language) if here and not own else None
        if somebody and (said := described(tokens_of(somebody)[:6], mentions.words)) and said.kind == "crowd":
            return True, None
        if own and item.wrote and mentions.language != "ja" and posts_again(Clause(whole, mentions.words)):
            continue
        sentence = mentions.up_to_pronoun(whole) if own else whole
        if own and sentence != whole and begins_below(sentence, mentions.language):
            continue
        if own and (puts_in(whole, mentions.language) or (mentions.language == "ja" and asks_on(whole))):
            continue
        if not far and tells_a_view(whole, mentions.language):
            continue
        if found := mentions.person(sentence, known=far):
            first = next(iter(Clause(sentence, mentions.words).names), None) if here and not own else None
            if first and acts_below(Clause(sentence, mentions.words), first[0]):
                continue
            return True, found
        if far or mentions.language == "ja":
            continue
        if not own and (found := mentions.whose_answer(sentence)):
            return True, found
        clause = Clause(sentence, mentions.words)
        tokens = clause.lows()
        if here and not own and tokens[:1] and tokens[0] in _HE.get(mentions.language, ()):
            continue  # He gave the magazine an interview
        who = described(tokens[:12], mentions.words)
        if here and not own and mentions.brings_somebody(tokens):
            return True, None
        if not own and says_so(clause):
            continue
        if who is None or (who.kind == "crowd" and not described(tokens[:4], mentions.words)):
            if not own and (found := mentions.person(sentence, known=False, governed=True)):
                return True, found
        elif who.kind == "crowd" and tokens[0] in _NOBODY:
            continue
        elif who.kind == "crowd" and here:
            return True, None
        elif who.calling and not item.calling:
            if named := mentions.called(who.calling, q.start):
                return True, named
            if unnamed is None and here and _is_another(who.calling, mentions):
                return True, None
            unnamed = who.calling
    if unnamed and author and _is_the_author(unnamed, mentions, line, q.start):
        return True, author
    return (True, focal) if unnamed else (False, None)
