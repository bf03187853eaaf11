"""Words without quotation marks in a list of "Name: text"."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.language import holds_any, tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.labels import is_label
from stancekit.segment.lexicon.measures import is_measure, is_roll, is_sentence
from stancekit.segment.links import links_of, media_of
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.speech.list_heads import Author, author_of_head

__all__ = ["listed"]

_LISTED = re.compile(
    r"(?:[•*–-]\s{0,4}|\d{1,2}[.)]\s{1,4})?(?P<who>[@＠][\w.]{1,40}(?=\s{0,3}[:：])|[^\W\d_][^:：\n“„«\"「]{2,56}?)\s{0,3}[:：]\s+(?=\S{1,40}\s\S)"
)
_LISTED_JAPANESE = re.compile(
    r"(?:[•*・–-]\s{0,4})?(?P<who>[@＠][\w.]{1,40}(?=\s{0,3}[:：])|[^\W_][^:：\n「」。、？！]{1,20}?)\s{0,3}[:：]\s*(?=[^\s\d]|\d{1,3}[^\s\d:：時年月日/.-])"
)
_LISTED_QUOTE = re.compile(
    r"(?:[•*–-]\s{0,4}|\d{1,2}[.)]\s{1,4})?(?P<who>[@＠][\w.]{1,40}(?=\s{0,3}[:：])|[^\W_][^:：\n“„«\"「]{1,48}?)\s{0,3}[:：]\s+(?=[“„«»\"「])"
)


_MARKS = '“„«»"「《〈'
_HEAD = 68
_LONGEST_LEAD, _SHORT = 200, 60


def _has_colon(head: str) -> bool:
    return ":" in head or "：" in head


def listed(
    text: str, lines: list[Line], quoted: set[int], breaks: frozenset[int], people: People, language: str
) -> dict[int, Passage]:
    """Words without marks in a list of "Name: text": begun by a handle, or two in a row by a full name.

    In a row that holds a full name, a handle or a quotation, a single name ("Pola: …") is one too.
    """
    found: dict[int, Passage] = {}
    facts: set[int] = set()
    run: list[tuple[int, int, Author]] = []
    japanese = _LISTED_JAPANESE if language == "ja" else None
    asked = _INTERVIEWER.finditer(text) if holds_any(text, _INTERVIEWS) else ()
    asking = {people.resolve(by["n"] or by["j"]) for by in asked}
    for number in range(len(lines) + 1):
        head, author = None, None
        line = lines[number] if number < len(lines) else None
        if line and line.end - line.start < 1200 and _has_colon(text[line.start : line.start + _HEAD]):
            marked = _LISTED_QUOTE.match(text, line.start, line.end) if number in quoted else None
            head = marked or (japanese or _LISTED).match(text, line.start, line.end)
            author = author_of_head(head["who"], language, marked=marked is not None) if head else None
            if number in quoted and not marked and not (author and author.posted):
                author = None  # only a post may hold a quotation
            if author and author.name and people.resolve(author.name) in asking:
                author = None
            if number + 1 < len(lines) and _CREDITED.match(text, lines[number + 1].start):
                author = None  # the caption of a photograph
            words = text[head.end() : line.end] if head else ""
            if head and _is_fact(words, head["who"], people, language):
                author = None
            elif head and (is_measure(words, language) or is_roll(words)):
                facts.add(number)
            elif head and line.gap == 1 and number - 1 in facts and not is_sentence(words, language):
                facts.add(number)  # Mill Lane: no collection
        if run and (author is None or number in breaks):
            first = run[0][0]
            led = _lead(text, lines[first - 1], lines[first], language) if first else _Lead()
            said = run if led.voices and led.colon else [entry for entry in run if entry[0] not in facts]
            for place, start, who in _of_run(text, said, quoted, led):
                found[place] = _list_passage(text, lines[place], place, start, who, people)
            run = []
        if head and author:
            run.append((number, head.end(), author))
    return found


_INTERVIEWS = ("nterview", "ozmawia", "espräch", "recueillis", "ntrevista", "ntretien", "聞き手")
_INTERVIEWER = re.compile(
    r"(?:\b(?:[Rr]ozmawia(?:ł|ła|li)?|(?:Das\s)?(?:Interview|Gespräch)\sführten?|[Ii]nterview(?:ed)?\sby|[Pp]ropos\srecueillis\spar|[Ee]ntrevista\s(?:de|por))\s"
    r"|\b(?:Interview|Entrevista|Entretien)\s?:\s)(?P<n>[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'-]+(?:\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'-]+){1,2})|聞き手[・：:は\s]{1,2}(?P<j>[一-龠々ぁ-んァ-ヶー]{2,8})"
)
"""Who asks in an interview: the questions are nobody's statement or reaction."""
_MARKED = re.compile(r"[.!?…。！？][ \u3000]?\d{1,2}(?:[.,]\d)?(?:\s?/\s?\d{1,2})?\Z")


_CREDITED = re.compile(
    r"(?:(?:photo(?:graph)?|foto(?:graf[ií]a)?|image|imagen|bild|picture|crédits?(?:\sphoto)?|zdjęcie|写真|撮影)\s?[:：/]|fot\.)\s?\S",
    re.IGNORECASE,
)
"""With what the line below a caption begins."""


def _is_fact(words: str, who: str, people: People, language: str) -> bool:
    """Whether a line tells facts or marks somebody, and nobody's words: Tip: …, Dessert : …, Smith: Saved a penalty. 7."""
    labelled = is_label(who, language) and people.resolve(who) == who
    return labelled or _MARKED.search(words[-12:]) is not None


class _Lead(NamedTuple):
    """How the line before a row leads it in: by a colon, by telling of those who comment."""

    colon: bool = False
    voices: bool = False


_COMMENTS = re.compile(
    r"コメント|リプライ|返信|\b(?:comments|kommentare|commentaires|comentarios|komentarze)\b", re.IGNORECASE
)


def _lead(text: str, line: Line, first: Line, language: str) -> _Lead:
    """Read the line before the row and, since a heading may be no line of the prose, what stands directly above it."""
    said = text[line.start : line.end].lower() if line.end - line.start < _LONGEST_LEAD else ""
    above = text[max(line.start, first.start - _SHORT) : first.start].rstrip()
    if _COMMENTS.search(above, above.rfind("\n") + 1):
        return _Lead(text[line.end - 1] in ":：", voices=True)
    words = lexicon(language).crowd | lexicon(language).medium
    told = any(map(said.__contains__, words)) if language == "ja" else not words.isdisjoint(tokens_of(said))
    return _Lead(text[line.end - 1] in ":：", told)


def _of_run(
    text: str, run: list[tuple[int, int, Author]], quoted: set[int], led: _Lead
) -> list[tuple[int, int, Author]]:
    """The lines of a row that are somebody's words: all of a row of three with two sure ones, else the sure ones.

    A line alone must be signed, or led in by a colon; a row that is led in by voices may hold nobody sure.
    """
    sure = [line for line in run if line[2].sure]
    if len(sure) == 1 and not (sure[0][2].signed or led.colon or (led.voices and len(run) > 1)):
        return []
    whole = (len(run) > 2 and (len(sure) > 1 or led.colon)) or (len(run) > 1 and led.voices)
    return [
        (place, start, who)
        for place, start, who in (run if whole else sure)
        if place not in quoted or (who.posted and text[start] not in _MARKS)
    ]


_FROM = frozenset(("aus", "vom", "from", "z", "ze", "du", "de"))


def _shown(name: str | None, people: People) -> str | None:
    """The name in the head of a line: in full where it is known, as it stands where it says from where: Ann aus Block F."""
    if name and people.language != "ja" and not _FROM.isdisjoint(name.split()[1:-1]):
        return name
    return people.resolve(name)


def _list_passage(text: str, line: Line, place: int, start: int, who: Author, people: People) -> Passage:
    words = text[start : line.end]
    doubts = ["no_date", *([] if who.handle else ["no_handle"])] if who.posted else ["no_quotation_marks"]
    return Passage(
        "embedded" if who.posted else "quoted", start, line.end, start, line.end, name=_shown(who.name, people),
        handle=who.handle, platform=who.platform, links=links_of(words), media=media_of(words), medium="post",
        line=place, doubts=doubts,
    )  # fmt: skip
