"""Where quoted words were said, in a post or in speech: what the clauses beside them tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from stancekit.segment.clauses import first_sentence, last_sentence
from stancekit.segment.language import holds_any, tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.aides import AIDE_STEMS
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.posting import papers_called_post
from stancekit.segment.lexicon.press import PRESS
from stancekit.segment.lexicon.reporting import reporting
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.outlets import told_outlet
from stancekit.segment.speech.indirect import is_reported
from stancekit.segment.speech.sought import seeks_comment

__all__ = ["Media", "beside", "may_tell", "told_press"]

_SENTENCE = 1000  # code points in which a German sentence ends
_BEFORE, _BEHIND = 220, 120
_QUOTED = re.compile(r"[“„«»「][^”“«»」\n]{0,250}[”“«»」]|\"[^\"\n]{0,250}\"")


_POSTS = word_set("""linkedin threads bluesky mastodon story stories instastory instastories insta timeline profile profil profilu perfil user users nutzer nutzerin internaute internautes
    internauta internautas usuario usuaria usuarios użytkownik użytkownikowi użytkowniczce follower followers
    postem postami postów wpisami wpisów wpisom tweetem tweetów komentarzem komentarza komentarzu komentarzami instagramem facebookiem profilem""")


_TALKS = word_set("""matinale invité invitée magazine magazin zeitschrift revista magazyn magazynie gazecie gazety forum rally kundgebung sitzung ratssitzung
    生配信 ライブ配信 sesja sesji pleno plenario séance session assemblée panel talkshow
    essay memoir memoirs autobiography memoiren autobiografie mémoires autobiographie essai memorias autobiografía ensayo autobiografii
    wspomnieniach eseju エッセー エッセイ 自伝 著書 landtag nationalrat gemeinderat stadtrat kreistag bürgerschaft bundesrat hémicycle cortes commons senacie""")


_TALKS_BEHIND = ("radio", "interview", "podcast", "fernsehen", "talkshow", "konferenz", "sitzung", "gespräch")


@cache
def _places(language: str) -> dict[str, str]:
    """What a word says of where something was said: in a post, or in speech."""
    words = lexicon(language)
    return dict.fromkeys(words.talk | _TALKS, "talk") | dict.fromkeys(
        words.medium | words.write | _POSTS, "post"
    )


_TOPIC = ("は", "が", "への", "について", "に対し", "の削除", "を削除", "の理由", "の真意", "の意図")
_THAT = re.compile(r"[^.!?…]\s(?:that|whether|dass|ob|que|qu['’]\w+|si|że|czy)\s[^.!?…]*$")


_SAID_THAT = re.compile(r"[\s,](?:that|whether|dass|ob|que|qu['’]\w+|si|że|czy)\s")


class Media:
    """Per line of prose, where a word places what is said in a post or in speech; read when asked for."""

    def __init__(self, text: str, lines: list[Line], language: str) -> None:
        self.text, self.lines, self.language = text, lines, language
        self.known: dict[int, list[tuple[int, str]]] = {}

    def __getitem__(self, number: int) -> list[tuple[int, str]]:
        if number not in self.known:
            self.known[number] = self._read(self.lines[number])
        return self.known[number]

    def _read(self, line: Line) -> list[tuple[int, str]]:
        low = self.text[line.start : line.end].lower()
        places = _places(self.language)
        here: list[tuple[int, str]] = []
        if self.language == "ja":
            for word, kind in places.items():
                place = low.find(word)
                while place >= 0 and kind == "post" and low.startswith(_TOPIC, place + len(word)):
                    place = low.find(word, place + 1)  # 投稿は削除しない: told of, not where it was said
                if place >= 0:
                    here.append((line.start + place, kind))
            return sorted(here)
        tokens = tokens_of(low)
        tokens += [
            token.rsplit("-", 1)[-1].rsplit("'", 1)[-1] for token in tokens
        ]  # Instagram-Story, l'émission
        if self.language == "de":
            places = places | {t: "talk" for t in tokens if t.endswith(_TALKS_BEHIND) and t not in places}
        papers = (
            papers_called_post(self.text[line.start : line.end], self.language) if "post" in tokens else ()
        )
        for word in places.keys() & set(tokens):
            place = low.find(word)
            while place >= 0:
                end = place + len(word)
                if not (low[place - 1 : place].isalnum() or low[end : end + 1].isalnum()):
                    here.append((line.start + place, "talk" if place in papers else places[word]))
                place = low.find(word, end)
        return sorted(here)

    def kinds(self, number: int) -> set[str]:
        """Both, one or none of "talk" and "post" for a line."""
        return {kind for _, kind in self[number]}

    def last_before(self, number: int, start: int) -> tuple[int, str] | None:
        """The last such word of a line before a place: where it stands and what it says.

        What stands behind "that" is what was told: "told reporters that she would not delete the post".
        """
        before = bisect_left(self[number], (start, ""))
        if before > 1:
            (place, kind), (last, other) = self[number][before - 2 : before]
            if (kind, other) == ("talk", "post") and _THAT.search(self.text, place, last):
                return place, kind
        while before and self._told_of(number, *self[number][before - 1]):
            before -= 1
        return self[number][before - 1] if before else None

    def _told_of(self, number: int, place: int, kind: str) -> bool:
        """Whether a word for a post stands behind "that" and a word that says: she swears that her post will stay."""
        if kind != "post" or self.language == "ja":
            return False
        line = self.lines[number]
        lead = last_sentence(self.text[max(line.start, place - _BEFORE) : place])
        lead += (
            first_sentence(self.text[place : min(line.end, place + _SENTENCE)])
            if self.language == "de"
            else ""
        )
        if self.language == "de" and is_reported(lead):
            return True  # Den Beitrag werde sie nicht löschen
        that = _SAID_THAT.search(lead)
        if that is None:
            return False
        words = lexicon(self.language)
        tokens = frozenset(tokens_of(lead[: that.start()]))
        says = reporting(self.language)
        return not says.isdisjoint(tokens) and words.write.isdisjoint(tokens)

    def near(self, number: int, start: int, end: int) -> str | None:
        """What the first such word of a line between two places says."""
        place = bisect_left(self[number], (start, ""))
        return self[number][place][1] if place < len(self[number]) and self[number][place][0] < end else None


def _blank(text: str) -> str:
    """The text with what stands in quotation marks taken out."""
    if not any(mark in text for mark in '“„«»「"'):
        return text
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


_ENDED = re.compile(r"[.!?…][\u00a0\u202f]?[”“»\"](?=\s[A-ZÀ-ÞŁŚŻŹĆ])")
"""The end of words that are a sentence, where another one begins behind them: their mark would hide it once blanked."""


def beside(text: str, passage: Passage, line: Line, language: str) -> tuple[str, str]:
    """The sentences that stand directly before and behind quoted words in their line, other quotations blanked."""
    before = text[max(line.start, passage.start - _BEFORE) : passage.start]
    blanked = _blank(before)
    for found in _ENDED.finditer(before):
        blanked = f"{blanked[: found.end() - 1]}.{blanked[found.end() :]}"
    lead = last_sentence(blanked.rstrip(" \u00a0—–-"))
    behind = first_sentence(
        _blank(text[passage.end : max(passage.end, min(line.end, passage.end + _BEHIND))])
    )
    if (
        behind.lstrip()[:1].isupper()
        and text[passage.start : passage.end].rstrip("”\"«»“’'」 \u00a0\u202f")[-1:] in ".!?…"
    ):
        words = lexicon(language)
        told = lead.endswith((":", "："))  # posting: “…” Asked by the paper, she said …
        if told or (words.say | words.write).isdisjoint(tokens_of(behind)[:4]):
            behind = ""
    return lead, behind


_MARKS = {  # what a clause holds that tells of another time or another matter
    "en": ("20", "?", "had ", "sked "),
    "de": ("20", "?", "hatte", "frag"),
    "fr": ("20", "?", "avai", "nterrog", "question"),
    "es": ("20", "?", "habí", "regunt"),
    "pl": ("20", "?", "pytan"),
    "ja": ("20",),
}


def may_tell(text: str, passage: Passage, line: Line, language: str) -> bool:
    """Whether what stands beside the words holds any mark that they are no reaction: quicker than reading it."""
    window = (
        text[max(line.start, passage.start - _BEFORE) : passage.start]
        + text[passage.end : max(passage.end, min(line.end, passage.end + _BEHIND))]
    ).lower()
    return holds_any(window, _MARKS.get(language, ())) or holds_any(window, AIDE_STEMS.get(language, ()))


def told_press(near: tuple[str, str], language: str) -> bool:
    """Whether the clauses beside the words say that a journalist asked for them."""
    shape, low = PRESS.get(language), f"{near[0]} … {near[1]}".lower().replace("’", "'")
    told = shape is not None and shape.search(low) is not None
    return (
        told
        or seeks_comment(near[0].lower().rstrip(" .").replace("’", "'"), language)
        or told_outlet(near, language)
    )
