"""Who said what is quoted: by reporting verb, apposition, colon or list, before or behind the words."""

from __future__ import annotations

from stancekit.segment.clauses import first_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.beside import read_beside
from stancekit.segment.speech.continuing import by_another, ends_speech, gives_more, runs_on
from stancekit.segment.speech.documents import document_speaks
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.line_before import read_line_before
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.sequels import answer, second_piece, sentence_before
from stancekit.segment.speech.shared_voices import share_voices
from stancekit.segment.speech.signs import read_on_sign
from stancekit.segment.speech.surroundings import Surroundings, surroundings

__all__ = ["attribute"]

_ACCOUNT_NEAR = 160  # code points beside the words in which a name has its account behind it


def attribute(
    text: str, lines: list[Line], quotations: list[Quotation], people: People, words: Lexicon
) -> list[Attributed]:
    """Find the speaker of each quotation of the prose, or say that nobody is named for it.

    Pronouns are left open ("pronoun") for the caller, who knows the order of the people.
    """
    items: list[Attributed] = []
    turn: int | None = None  # the last words that only dashes mark
    for place, quotation in enumerate(quotations):
        beside = surroundings(text, lines, quotations, place, words.language)
        before, behind = beside.before, beside.behind
        item = Attributed(quotation, bulleted=beside.bulleted)
        at = place - 1 if turn is None or not quotation.goes_on else turn
        earlier = items[at] if items and items[at].attributed else None
        previous = quotations[place - 1] if place else None
        goes_on = earlier is not None and _goes_on(text, earlier, quotation, beside, words)
        found = None
        if not goes_on and document_speaks(before, behind, words):
            item.leave_unnamed("document")
        elif not goes_on and read_on_sign(before, behind, words):
            item.leave_unnamed("crowd")
        elif not goes_on and (found := read_beside(text, quotation, before, behind, words)):
            item.direct = found.close
        elif _stands_alone(quotation, beside):
            found = read_line_before(text, lines, quotations, place, words)
            item.direct = found is not None and item.bulleted
        if found is not None:
            near = before[-_ACCOUNT_NEAR:] + behind[:_ACCOUNT_NEAR]
            item.take(found, people, near, listed=earlier is not None and earlier.how == "list")
            if quotation.resumes and items and not items[-1].attributed:
                items[-1].share(item)
                item.continues = place - 1
        elif earlier and previous and _next_in_list(item, earlier, previous):
            item.share(earlier)
            item.calling = earlier.calling
        elif item.attributed:
            pass  # nobody says it
        elif earlier and quotation.resumes:
            item.follow(earlier, at, same_line=True)
        elif (
            earlier
            and previous
            and not earlier.apart
            and (goes_on or runs_on(text, lines, previous, quotation, before, behind))
        ):
            item.follow(earlier, at, same_line=previous.last_line == quotation.line)
        elif earlier and previous and gives_more(text, previous, quotation, before, behind, words.language):
            item.follow(earlier, at, same_line=True)
            item.doubts.append("speaker_inferred")
        else:
            asked = earlier and previous and previous.last_line == quotation.line
            if found := _sentence_before(text, quotation, beside, words, asked=bool(asked)):
                item.take(found, people)
        turn = place if quotation.mark == "—" else turn
        items.append(item)
    if words.language == "ja":
        share_voices(text, lines, items)
    return items


def _goes_on(
    text: str, earlier: Attributed, quotation: Quotation, beside: Surroundings, words: Lexicon
) -> bool:
    """Whether words are of one speech with those before them that have their attribution between."""
    if earlier.apart:
        return False
    if ends_speech(text, earlier.quotation, quotation, beside.before, beside.behind, words):
        return True
    return earlier.direct and (
        second_piece(text, earlier.quotation, quotation, beside.before, words)
        or (quotation.goes_on and not by_another(beside.behind, words))
    )


def _stands_alone(quotation: Quotation, beside: Surroundings) -> bool:
    """Whether words are a paragraph of their own behind another."""
    return (
        beside.opens
        and quotation.line > 0
        and not beside.before.strip()
        and not first_sentence(beside.behind).strip(" .,")
    )


def _next_in_list(item: Attributed, earlier: Attributed, previous: Quotation) -> bool:
    """Whether words are the line of a list below that of others."""
    return item.bulleted and earlier.bulleted and previous.last_line == item.quotation.line - 1


def _sentence_before(
    text: str, quotation: Quotation, beside: Surroundings, words: Lexicon, *, asked: bool
) -> Found | None:
    """Read the sentence before words that are one of their own; where `asked`, also a question on who spoke before."""
    before, behind = beside.before, beside.behind
    if found := sentence_before(text, quotation, before, behind, words):
        return found
    return answer(text[quotation.start : quotation.end], before, behind, words) if asked else None
