"""Whom a pronoun, an office or a missing subject means: the person last spoken of before the words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import replace

from stancekit.segment.callings import CONCERNED, DEFINITE, INDEFINITE
from stancekit.segment.clauses import Clause, sentence_ends
from stancekit.segment.japanese import OFFICES, japanese_names
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names import names_in
from stancekit.segment.paragraphs import Line
from stancekit.segment.people import People, is_organisation
from stancekit.segment.speakers import Attributed
from stancekit.segment.subjects import described, reporting_verb, ungoverned
from stancekit_schemas import Focal

__all__ = ["resolve_speakers"]

_NEAR = 800  # code points in which a pronoun looks for its person
_BACK = 3  # lines before the words that are looked at
_ENDS = (".", "!", "?", "…", "。")
_OFFICE_BACK = 3000  # code points in which the holder of a Japanese office is looked for
_NOBODY = word_set("""nobody none no-one few hardly niemand keiner wenige kaum personne nul nulle rares peu nadie ninguno ninguna pocos
    pocas nikt nieliczni niewielu mało żaden żadna""")
_TIMES = word_set("""moment minute hour day week month year tag woche monat jahr stunde minute jour semaine mois an heure an instant día semana mes
    año hora minuto rato dzień tydzień""")
_EPITHET = 24  # code points that a nickname in marks may have
_HEAD = 4  # lines that tell whom the article is about
_MOST = 12  # places at which a calling is looked up


_OF = re.compile(r"\b(?:of the|of|der|des|de la|du|del|de)\s$", re.IGNORECASE)
_OTHER_OFFICE = re.compile(r"\b(?:premiers?|première|prime|primer|primera|vice|ex|former|shadow)[ -]$")


class _Referents:
    """The prose with what stands in quotation marks blanked, and the people who may be meant."""

    def __init__(
        self,
        text: str,
        lines: list[Line],
        items: list[Attributed],
        people: People,
        language: str,
        focal: Focal | None,
        persons: set[str],
        unnamed: Container[str] | None,
    ) -> None:
        self.text, self.lines, self.items, self.people, self.language = text, lines, items, people, language
        self.focal, self.persons = focal, persons
        self.words = replace(lexicon(language), unnamed=unnamed)
        self.indefinite = INDEFINITE.get(language, frozenset())
        self.articles = DEFINITE.get(language, frozenset()) | self.indefinite
        self.line_starts = [line.start for line in lines]
        self.starts = [item.quotation.start for item in items]

    def blanked(self, start: int, end: int) -> str:
        """The text between two places with quotations taken out, character for character."""
        piece = self.text[start:end]
        for number in range(max(0, bisect_left(self.starts, start) - 1), len(self.items)):
            q = self.items[number].quotation
            if q.start >= end:
                break
            if q.end - q.start < _EPITHET and " " not in self.text[q.start : q.end]:
                continue  # a nickname inside a name
            left, right = max(q.start - start, 0), min(q.end, end) - start
            if right > left:
                piece = piece[:left] + " " * (right - left) + piece[right:]
        return piece

    def sentences(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The sentences between two places with their beginnings, the nearest to the end first."""
        start = max(start, end - _NEAR)
        piece = self.blanked(start, end)
        stops = [stop for stop in sentence_ends(piece) if piece[stop:].strip()]
        for left, right in zip([0, *stops][::-1], [*stops, len(piece)][::-1], strict=True):
            if piece[left:right].strip(" .,;:!?—–-"):
                yield start + left, piece[left:right]

    def person(self, sentence: str, *, known: bool, governed: bool = False) -> str | None:
        """The first person whom the sentence is about; with `known`, only one who speaks elsewhere or posts.

        With `governed`, also somebody behind a preposition: "I spoke with Ann Lee."
        """
        if self.language == "ja":
            names = names_in(sentence, "ja")
        else:
            clause = Clause(sentence, self.words)
            names = clause.names if governed else ungoverned(clause)
            if not names and self.language == "en":  # Lee's answer was short
                names = ungoverned(clause, names_in(sentence, "en", owners=True))
        for place, _, name in names:
            if governed and _OF.search(sentence[:place]):
                continue  # the councillor for Housing, el titular de Movilidad
            full = self.people.resolve(name)
            if not full or is_organisation(full) or not self.words.clause.isdisjoint(full.lower().split()):
                continue
            if full in self.persons or (not known and (" " in full or self.language == "ja")):
                return full
        return None

    def up_to_pronoun(self, sentence: str) -> str:
        """What stands before the last pronoun: "she told Cohen:" does not name who speaks."""
        if self.language == "ja":
            return sentence
        words = [w for w in Clause(sentence, self.words).words if w.low in self.words.third]
        return sentence[: words[-1].start] if words else sentence

    def reports(self, sentence: str) -> bool:
        """Whether a sentence begins with a reporting verb, perhaps behind its subject."""
        return (
            self.language != "ja"
            and reporting_verb(Clause(sentence, self.words), first=True, within=4) is not None
        )

    def brings_somebody(self, tokens: list[str]) -> bool:
        """Whether a sentence begins with somebody not named: "A mother of two told us", not "A day later"."""
        nouns = tokens[1:4]
        return (
            tokens[:1] != []
            and tokens[0] in self.indefinite
            and not (_TIMES.intersection(nouns[:1]) or self.words.medium.intersection(nouns))
        )

    def called(self, calling: str, before: int) -> str | None:
        """Who is called by this word next to the name, at the nearest place before: "Mayor Ann Lee"."""
        low = calling.rsplit("'", maxsplit=1)[-1]
        place, seen = before, 0
        folded = self.text[max(0, before - 8000) : before].lower()
        offset = before - len(folded)
        place = len(folded)
        while seen < _MOST and (place := folded.rfind(low, 0, place)) >= 0:
            seen += 1
            end = place + len(low)
            compound = self.language == "de" and folded[place - 3 : place].isalpha()  # Kultusministerin
            if (folded[place - 1 : place].isalpha() and not compound) or folded[end : end + 1].isalpha():
                continue
            line = self.lines[max(0, bisect_right(self.line_starts, offset + place) - 1)]
            if not line.start <= offset + place < line.end:  # in a post
                continue
            if _OTHER_OFFICE.search(folded[max(0, place - 12) : place]):
                continue
            if name := self._beside(offset + place, offset + end):
                return name
        return None

    def heads(self, calling: str) -> bool:
        """Whether the article begins with somebody called so: the focal person, where nobody else is."""
        low = calling.rsplit("'", maxsplit=1)[-1]
        head = self.text[: self.line_starts[min(_HEAD, len(self.line_starts) - 1)]].lower()
        return re.search(rf"\b{re.escape(low)}\b", head) is not None

    def other_office(self, item: Attributed) -> str:
        """What stands before the calling beside the words and makes it another's: "the former mayor said"."""
        q, low = item.quotation, (item.calling or "").rsplit("'", maxsplit=1)[-1]
        for piece in (self.text[q.end : q.end + 90], self.text[max(0, q.start - 90) : q.start]):
            place = piece.lower().find(low)
            if place > 0 and (found := _OTHER_OFFICE.search(piece[max(0, place - 12) : place].lower())):
                return found[0]
        return ""

    def holder(self, office: str, before: int) -> str | None:
        """Who was last named with a Japanese office, else the focal person: 市長は."""
        lead = self.text[max(0, before - _OFFICE_BACK) : before]
        held = [name for _, _, name, behind, _ in japanese_names(lead) if behind == office]
        return self.people.resolve(held[-1]) if held else self.focal.name if self.focal else None

    def _beside(self, start: int, end: int) -> str | None:
        """The person whose name stands directly behind the word or, behind a comma, directly before it."""
        behind = re.split(r"[.;:!?\n“„«»”]", self.text[end : end + 70], maxsplit=1)[0]
        clause = Clause(behind, self.words)
        for begin, _, name in clause.names[:2]:
            gap = clause.lows(0, begin)
            full = self.people.resolve(name)
            of_it = behind.startswith(", ") and _OF.search(self.text[max(0, start - 8) : start])
            if of_it:  # L'éditeur de la romancière, Jean Tal
                break
            if full and " " in full and len(gap) <= 5 and not is_organisation(full) and self._only_of(gap):
                return full if ungoverned(clause, [(begin, begin, name)]) else None
        before = re.split(r"[.;:!?\n“„«»”]", self.text[max(0, start - 70) : start])[-1]
        clause = Clause(before, self.words)
        for _, stop, name in clause.names[-1:]:
            full = self.people.resolve(name)
            gap = clause.lows(stop)
            apart = (
                "," in before[stop : stop + 6] and len(gap) <= 3 and (len(gap) < 2 or gap[0] in self.articles)
            )
            if full and " " in full and apart and not is_organisation(full):
                return full
        return None

    def _only_of(self, gap: list[str]) -> bool:
        """Whether no verb stands between a calling and the name."""
        return not any(t in self.words.say or t in self.words.write or t in self.words.past for t in gap)


def resolve_speakers(
    text: str,
    lines: list[Line],
    items: list[Attributed],
    people: People,
    language: str,
    focal: Focal | None,
    authors: frozenset[str],
    behind: dict[int, str],
    unnamed: Container[str] | None = None,
) -> None:
    """Give pronouns, offices and missing subjects a person: the one last spoken of before the words.

    Pieces of one quotation have one speaker. An office is who stands beside it elsewhere ("Mayor Ann Lee").
    Else the sentences before are read, the nearest first, then the lines before: who spoke last there, or
    who is named first; else it is the focal person. `behind` gives the author of a post that stands
    directly before a line.
    """
    speech = [_is_speech(text, item, language) for item in items]
    persons = {
        i.speaker for i, said in zip(items, speech, strict=True) if said and i.speaker and i.how == "name"
    }
    persons |= set(authors)
    persons |= {focal.name} if focal else set()
    if language == "ja":
        persons -= OFFICES
    referents = _Referents(text, lines, items, people, language, focal, persons, unnamed)
    spoke: dict[int, Attributed] = {}
    for item, said in zip(items, speech, strict=True):
        q = item.quotation
        if language == "ja" and item.speaker in OFFICES:
            item.speaker = referents.holder(item.speaker, q.start)
        if item.continues is not None and not item.speaker:
            first = items[item.continues]
            item.speaker, item.unnamed, item.handle = first.speaker, first.unnamed, first.handle
            item.doubts += ["speaker_by_pronoun"] if "speaker_by_pronoun" in first.doubts else []
        elif item.attributed and not item.speaker and not item.unnamed:
            item.speaker = _search(referents, item, spoke, behind)
            item.unnamed = item.speaker is None and not item.handle
            if item.speaker is None and not item.unnamed and focal:
                item.speaker = focal.name
            item.doubts.append("speaker_by_pronoun")
        elif language == "pl" and item.how == "name" and _is_unknown(item.speaker, people):
            item.speaker = _in_line(referents, item) or item.speaker  # stwierdził Austriak
        if said and item.attributed and (item.speaker or item.unnamed):
            spoke[q.last_line] = item


def _is_speech(text: str, item: Attributed, language: str) -> bool:
    """Whether the quoted words are more than a term or a title."""
    words = text[item.quotation.start : item.quotation.end]
    return language == "ja" or len(words.split(maxsplit=2)) > 2


def _is_unknown(speaker: str | None, people: People) -> bool:
    """Whether a single word stands for somebody, and no full name has it."""
    return bool(speaker) and " " not in (speaker or "") and (speaker or "").lower() not in people.full


def _in_line(referents: _Referents, item: Attributed) -> str | None:
    """The person of the nearest sentence before the words in their own line."""
    q = item.quotation
    for _, sentence in referents.sentences(referents.lines[q.line].start, q.start):
        if found := referents.person(sentence, known=False):
            return found
    return None


def _search(
    referents: _Referents, item: Attributed, spoke: dict[int, Attributed], behind: dict[int, str]
) -> str | None:
    """Who is meant, or None for somebody who is not named."""
    q, lines = item.quotation, referents.lines
    focal = referents.focal.name if referents.focal else None
    if item.calling:
        if item.calling.split("'")[-1] in CONCERNED.get(referents.language, ()):
            return focal
        if other := referents.other_office(item):
            return referents.called(f"{other}{item.calling}", q.start)
        if found := referents.called(item.calling, q.start):
            return found
        if q.line in behind and q.start - lines[q.line].start < 3:
            return behind[q.line]
    for back in range(q.line, max(-1, q.line - _BACK - 1), -1):
        last = spoke.get(back)
        met, speaker = _in_sentences(referents, item, back, last, focal)
        if met:
            return speaker
        if last is not None:
            return last.speaker
        if back == q.line and item.calling and focal and referents.heads(item.calling):
            return focal
        if back == q.line and back in behind:
            return behind[back]
    return focal


def _in_sentences(
    referents: _Referents, item: Attributed, back: int, last: Attributed | None, focal: str | None
) -> tuple[bool, str | None]:
    """Read the sentences of a line behind who spoke last there: whether somebody is met, and who it is."""
    q, line = item.quotation, referents.lines[back]
    here, far = back == q.line, q.line - back > 1
    start = line.start if last is None else max(line.start, last.quotation.end)
    for begin, whole in referents.sentences(start, q.start if here else line.end):
        if last is not None and begin == last.quotation.end and referents.reports(whole):
            break  # "she told Cohen": whoever spoke there
        own = here and begin + len(whole) >= q.start and not whole.rstrip().endswith(_ENDS)
        sentence = referents.up_to_pronoun(whole) if own else whole
        if found := referents.person(sentence, known=far):
            return True, found
        if far or referents.language == "ja":
            continue
        tokens = Clause(sentence, referents.words).lows()
        who = described(tokens[:12], referents.words)
        if here and not own and referents.brings_somebody(tokens):
            return True, None
        if who is None or (who.kind == "crowd" and not described(tokens[:4], referents.words)):
            if not own and (found := referents.person(sentence, known=False, governed=True)):
                return True, found
        elif who.kind == "crowd" and tokens[0] in _NOBODY:
            continue
        elif who.kind == "crowd" and here:
            return True, None
        elif who.calling and not item.calling:
            return True, referents.called(who.calling, q.start) or focal
    return False, None
