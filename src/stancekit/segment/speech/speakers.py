"""Who said what is quoted: by reporting verb, apposition, colon or list, before or behind the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from stancekit.segment.clauses import Clause, ends_sentence, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.names.japanese import blank_quotes
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributions.before import read_before
from stancekit.segment.speech.attributions.behind import read_behind
from stancekit.segment.speech.documents import document_speaks
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.indirect import goes_on_reported
from stancekit.segment.speech.japanese import read_japanese
from stancekit.segment.speech.quotations import Quotation
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.sequels import (
    answer,
    new_sentence,
    second_piece,
    sentence_before,
    sentence_of_its_own,
    stops,
)
from stancekit.segment.speech.signatures import handle_behind
from stancekit.segment.speech.signs import leads_in_signs, read_on_sign
from stancekit.segment.speech.viewpoints import reproached

__all__ = ["Attributed", "attribute"]

_ACCOUNT_NEAR = 160  # code points beside the words in which a name has its account behind it
_LEAD = 600  # code points before the words in which a Japanese topic is looked for
_NEAR = 300  # code points behind speech between dashes in which it is said who speaks
_WORD = re.compile(r"[^\W_][\w’'\-]*")
_CLAUSE = 4  # words of what is more than a term
_BULLET = re.compile(r"[–—―•*-]\s{0,2}$")


@dataclass(slots=True)
class Attributed:
    """A quotation with its speaker: `how` says by what; `direct` that the attribution stands beside it.

    One that is a line of a list is `bulleted`.
    """

    quotation: Quotation
    speaker: str | None = None
    handle: str | None = None
    attributed: bool = False
    direct: bool = False
    how: str = ""
    wrote: bool = False
    unnamed: bool = False
    continues: int | None = None
    calling: str | None = None
    bulleted: bool = False
    doubts: list[str] = field(default_factory=list)


def attribute(
    text: str,
    lines: list[Line],
    quotations: list[Quotation],
    people: People,
    words: Lexicon,
) -> list[Attributed]:
    """Find the speaker of each quotation of the prose, or say that nobody is named for it.

    Pronouns are left open ("pronoun") for the caller, who knows the order of the people.
    """
    language = words.language
    result: list[Attributed] = []
    turn: int | None = None  # the last words that only dashes mark
    for place, quotation in enumerate(quotations):
        line, last = lines[quotation.line], lines[quotation.last_line]
        previous = quotations[place - 1] if place else None
        following = quotations[place + 1] if place + 1 < len(quotations) else None
        begin = previous.end if previous and previous.end > line.start else line.start
        stop = following.start if following and following.start < last.end else last.end
        if quotation.mark == "—":
            stop = _end_of_attribution(quotations, place, last.end)
        before, behind = text[begin : quotation.start], text[quotation.end : stop]
        if language == "ja":  # the topic may stand before earlier words
            before = blank_quotes(text[max(line.start, quotation.start - _LEAD) : quotation.start])
        if quotation.mark == "—":
            before = before.rstrip()[:-1]
        bullet = _BULLET.match(before) if begin == line.start else None
        before = before[bullet.end() :] if bullet else before
        item = Attributed(quotation, bulleted=bullet is not None and not behind.strip(" .,;"))
        at = place - 1 if turn is None or not quotation.goes_on else turn
        earlier = result[at] if result and result[at].attributed else None
        ends = earlier is not None and _ends_speech(text, earlier.quotation, quotation, before, behind, words)
        goes_on = ends or (
            earlier is not None
            and earlier.direct
            and (
                second_piece(text, earlier.quotation, quotation, before, words)
                or (quotation.goes_on and not _by_another(behind, words))
            )
        )
        laid_down = not goes_on and document_speaks(before, behind, words)
        on_sign = not goes_on and not laid_down and read_on_sign(before, behind, words)
        found = None if goes_on or laid_down or on_sign else _beside(text, quotation, before, behind, words)
        if laid_down or on_sign:
            item.attributed, item.direct, item.unnamed = True, True, True
            item.how = "document" if laid_down else "crowd"
        elif found is not None:
            item.direct = found.close
        elif (
            not before.strip()
            and begin == line.start
            and quotation.line > 0
            and not first_sentence(behind).strip(" .,")
        ):
            found = _line_before(text, lines, quotations, place, words)
            item.direct = found is not None and item.bulleted
        if found is not None:
            near = before[-_ACCOUNT_NEAR:] + behind[:_ACCOUNT_NEAR]
            _take(item, found, people, near, listed=earlier is not None and earlier.how == "list")
        elif (
            item.bulleted
            and earlier
            and earlier.bulleted
            and previous
            and previous.last_line == quotation.line - 1
        ):
            _share(item, earlier)
        elif (
            previous is not None
            and earlier is not None
            and not (laid_down or on_sign)
            and (goes_on or _continues(lines, previous, quotation, before, behind))
        ):
            _follow(
                item,
                result[at],
                at,
                "continued" if previous.last_line == quotation.line else "next_paragraph",
            )
        elif earlier and previous and _is_of_before(text, previous, quotation, before, behind, language):
            _follow(item, result[at], at, "continued")
            item.doubts.append("speaker_inferred")
        elif found := sentence_before(text, quotation, before, behind, words) or (
            answer(text[quotation.start : quotation.end], before, behind, words)
            if earlier and previous and previous.last_line == quotation.line
            else None
        ):
            _take(item, found, people)
        turn = place if quotation.mark == "—" else turn
        result.append(item)
    if language == "ja":
        _share_voices(text, lines, quotations, result)
    return result


_BETWEEN = re.compile(r"[\s、,・]*(?:や|と|、)?[\s、]*")
_VOICES = re.compile(r"\s*(?:など|といった|との|と(?:いう|いった|の))")


def _share_voices(text: str, lines: list[Line], quotations: list[Quotation], items: list[Attributed]) -> None:
    """Give quotations in a row, 「…」「…」などの声, the attribution that stands behind the last of them."""
    for place in range(len(quotations) - 1, -1, -1):
        here, item = quotations[place], items[place]
        if item.attributed:
            continue
        following = quotations[place + 1] if place + 1 < len(quotations) else None
        gap = text[here.end : following.start] if following else ""
        if following and items[place + 1].attributed and len(gap) < 12 and _BETWEEN.fullmatch(gap):
            other = items[place + 1]
            item.attributed, item.speaker, item.handle = True, other.speaker, other.handle
            item.how, item.unnamed, item.wrote, item.direct = other.how, other.unnamed, other.wrote, True
        elif here.last_line + 1 < len(lines) and here.end == lines[here.last_line].end:
            behind = lines[here.last_line + 1]
            if _VOICES.match(text[behind.start : behind.end][:12]):
                item.attributed, item.how, item.unnamed, item.direct = True, "crowd", True, True


def _ends_speech(
    text: str, earlier: Quotation, quotation: Quotation, before: str, behind: str, words: Lexicon
) -> bool:
    """Whether words are a sentence of their own behind "A", said X., and another sentence follows: they are X's.

    What follows is of somebody else where it leads in other words, or where the mark says that a sentence ends.
    """
    inside = quotation.inner(text).rstrip(" \u00a0\u202f")[-1:]
    gap = before.strip()
    if (
        earlier.last_line != quotation.line
        or text[earlier.end : quotation.start] != before
        or gap[-1:] != "."
        or ends_sentence(gap[:-1])
        or not (
            gap[0].islower() or gap[0] in ",–—-" or reporting_verb(Clause(gap, words), first=True, within=9)
        )
        or inside not in ".!?…"
        or not new_sentence(behind)
    ):
        return False
    return inside == "." or (behind.rstrip()[-1:] == ":" and not ends_sentence(behind.rstrip()))


def _end_of_attribution(quotations: list[Quotation], place: int, stop: int) -> int:
    """Where at the latest the attribution of speech between dashes ends: a title in marks may stand in it."""
    stop = min(stop, quotations[place].end + _NEAR)
    for number in range(place + 1, len(quotations)):
        if quotations[number].start >= stop or quotations[number].mark == "—":
            return min(stop, quotations[number].start)
    return stop


_DASHES = ("—", "–", "―", "-")


def _by_another(behind: str, words: Lexicon) -> bool:
    """Whether speech behind an attribution has one of its own with somebody in it: – A – mówi jeden. – B – woła drugi."""
    if not behind.lstrip().startswith(_DASHES):
        return False
    found = read_behind(behind, words, long=True)
    return found is not None and found.kind in ("name", "crowd", "role")


_GOES_ON = {
    "en": re.compile(r"\s*,?\s(?:and|but|which|while|whereas)\s"),
    "de": re.compile(r"\s*,?\s(?:und|sowie|aber|während|wohingegen)\s"),
    "fr": re.compile(r"\s*,?\s(?:et|mais|tandis\sque|alors\sque)\s"),
    "es": re.compile(r"\s*,?\s(?:y|e|pero|mientras(?:\sque)?)\s"),
    "pl": re.compile(r"\s*,?\s(?:i|oraz|ale|podczas\sgdy|natomiast)\s"),
}


def _beside(text: str, quotation: Quotation, before: str, behind: str, words: Lexicon) -> Found | None:
    """Read the attribution in the quotation's own line."""
    if words.language == "ja":
        return read_japanese(before, behind)
    inside = quotation.inner(text).rstrip(" \u00a0\u202f")[-1:]
    last = before.rstrip()[-1:]
    if last.isalpha() and reproached(last_sentence(before[-_NEAR:]), words.language):
        return Found(None, "crowd", wrote=False)
    colon = last in (":", "：")
    lead = read_before(before, words) if colon else None
    colon = lead is not None
    if colon and lead is not None and not lead.weak and (lead.name or lead.kind in ("crowd", "role")):
        return lead
    closed = inside in ".…" and (not behind.strip() or new_sentence(behind))
    goes_on = stops(behind) or _GOES_ON[words.language].match(behind) is not None
    if colon and behind.lstrip()[:1].isupper():
        return lead
    if not goes_on and not (closed and len(_WORD.findall(first_sentence(behind))) > 4):
        length = len(_WORD.findall(text[quotation.start : quotation.end][:200]))
        found = read_behind(behind, words, long=length >= 4, comma=inside == ",")
        unsure = closed and found is not None and found.doubt == "verb_unknown" and new_sentence(behind)
        if found and not unsure and not (colon and found.name is None):
            return found
    return read_before(before, words) if last and last not in ".!?…:：" else lead


def _is_of_before(
    text: str, previous: Quotation, quotation: Quotation, before: str, behind: str, language: str
) -> bool:
    """Whether words stand behind a sentence that gives more of what the speaker before them says."""
    if language == "ja":
        return sentence_of_its_own(text, previous, quotation, behind)
    return (
        language == "de"
        and previous.last_line == quotation.line
        and len(_WORD.findall(text[quotation.start : quotation.end][:200])) >= _CLAUSE
        and goes_on_reported(before, behind)
    )


def _share(item: Attributed, earlier: Attributed) -> None:
    """Attribute a line of a list as the one before it, with which it is no single quotation."""
    item.attributed, item.speaker, item.handle, item.how = True, earlier.speaker, earlier.handle, earlier.how
    item.wrote, item.unnamed, item.direct, item.calling = (
        earlier.wrote,
        earlier.unnamed,
        True,
        earlier.calling,
    )


def _take(item: Attributed, found: Found, people: People, near: str = "", *, listed: bool = False) -> None:
    """Give an item the speaker that was found; `near` is the text beside it, where the name may have its account.

    In a list of names an account without its sign is a name too, Tilda: “…”, tom_1980: “…”: what is `listed` stands
    below one.
    """
    item.attributed = True
    if found.kind == "handle":
        item.handle = found.name
        item.speaker = (found.name or "")[1:] if listed and "@" not in near else None
    else:
        item.speaker = people.resolve(found.name)
        if found.name and item.speaker and "@" in near:
            item.handle = handle_behind(found.name, near)
    item.how = found.kind or "nobody"
    item.unnamed = found.kind in ("crowd", "handle")
    item.wrote, item.calling = found.wrote, found.calling
    if found.doubt:
        item.doubts.append(found.doubt)


def _follow(item: Attributed, earlier: Attributed, place: int, how: str) -> None:
    item.attributed, item.speaker, item.handle, item.how = True, earlier.speaker, earlier.handle, how
    item.wrote, item.unnamed, item.continues, item.direct = (
        earlier.wrote,
        earlier.unnamed,
        place,
        how == "continued",
    )
    if how == "next_paragraph":
        item.doubts.append("speaker_inferred")


def _continues(
    lines: list[Line], previous: Quotation, quotation: Quotation, before: str, behind: str
) -> bool:
    """Whether the speech of the quotation before goes on: one attribution between, or the next paragraph."""
    if previous.last_line == quotation.line:
        stripped = before.strip()
        if len(stripped) > 2 and stripped[0] in "–—-" and stripped[-1] in "–—-" and len(stripped) < 200:
            return True
        if not stripped or len(stripped) <= 12:
            return True
        return stripped[-1:] in ".,:;—–" and not ends_sentence(stripped[:-1]) and len(stripped) < 200
    return (
        previous.last_line == quotation.line - 1
        and previous.end >= lines[previous.last_line].end - 60
        and not before.strip()
        and not behind.strip(" .,")
        and (quotation.end - quotation.start > 40 or not previous.balanced)
    )


_MOST_LINES = 8  # lines of words set apart between what leads to them and what says of them


def _line_behind(text: str, lines: list[Line], quotation: Quotation) -> str:
    """The line that goes on behind Japanese words set apart, alone or with others: 「…」 と投稿した."""
    for line in lines[quotation.last_line + 1 : quotation.last_line + 1 + _MOST_LINES]:
        here = text[line.start : line.end].lstrip()
        if not here.startswith("「"):
            return here if here.startswith(("と", "など")) else ""
    return ""


def _line_before(
    text: str, lines: list[Line], quotations: list[Quotation], place: int, words: Lexicon
) -> Found | None:
    """Read the paragraph before: "Anthony Clark, a teacher, wrote", a colon, or a sentence on a speaker."""
    line = lines[quotations[place].line - 1]
    tail = text[line.start : line.end]
    japanese = words.language == "ja"
    near = 0 if japanese and tail.rstrip().endswith("、") else 60
    if place and quotations[place - 1].end >= line.end - near and quotations[place - 1].end > line.start:
        return None
    if quotations[place].start - line.end > 12:
        return None
    if japanese:
        return read_japanese(tail, _line_behind(text, lines, quotations[place]) or "と書いた")
    colon = tail.rstrip().endswith((":", "："))
    final = tail.rstrip()[-1:] in '.!?…”»"。'
    if colon and leads_in_signs(tail, words):
        return Found(None, "crowd", wrote=False)
    if colon or not final:
        return read_before(tail, words)
    found = read_before(tail.rstrip().rstrip("."), words)
    if (
        found
        and found.name
        and len(_WORD.findall(text[quotations[place].start : quotations[place].end][:300])) >= 8
    ):
        return found._replace(doubt="speaker_inferred")
    return None
