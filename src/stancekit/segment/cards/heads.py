"""What stands above the words of a post that was copied as a card: name, handle, and perhaps the date."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.anchors.anchor import clean_author, plausible_name
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.card_lines import LONE_HANDLE, MARKS, line_words, names_handle, own_line_name
from stancekit.segment.cards.relayed import passes_on
from stancekit.segment.cards.saying import before_saying
from stancekit.segment.cards.sections import parts_comments
from stancekit.segment.dates import ago_after
from stancekit.segment.paragraphs import BLANK, Line
from stancekit.segment.platforms import LABEL, VIA

__all__ = ["ANNOUNCED", "ANSWERED", "Head", "card_head", "is_even"]

_NICK = re.compile(
    r"(?P<n>~?[^\W\d_][\w.\-]{2,29}(?: [^\W\d_][\w.\-]{1,29}){0,2})[ \t]{1,3}(?:[·•][ \t])?(?=\d|vor |il y a |hace )"
)
_REPLYING = r"(?:replying\sto|(?:als\s)?antwort\san|en\sréponse\sà|en\srespuesta\sa|respondiendo\sa|w\sodpowiedzi\s(?:do|na)|odpowiedź\sdo|返信先:?)"
_BUTTON = re.compile(
    r"(?:[·•✓✔☑✅🌐🔵\ufe0f\s]{1,6}|follow(?:ing)?|folgen|abonnieren|suivre|s'abonner|seguir|obserwuj|フォロー(?:する)?|more|mehr|plus|más|więcej"
    r"|verified account|verifizierter account|compte (?:vérifié|certifié)|cuenta verificada|zweryfikowane konto|認証済みアカウント"
    rf"|{_REPLYING}\s?[@＠].{{1,80}})\Z",
    re.IGNORECASE,
)
_REPLY = re.compile(rf"{_REPLYING}\Z", re.IGNORECASE)
ANSWERED = re.compile(rf"{_REPLYING}\s?[@＠][^\n]{{1,80}}\Z", re.IGNORECASE)
"""Whom a post answers, as the platform writes it above the words: Replying to @ann."""
_LED = re.compile(
    rf"(?P<n>[^\n@＠(（:：]{{2,60}}?)\s?[(（]\s?[@＠](?P<h>\w[\w.\-]{{0,60}}(?:@[\w.\-]{{3,60}})?)\s?[)）](?P<via>{VIA.pattern})?\s?[:：]\Z"
)  # Ann Lee (@ann) on X:
_ACCOUNT = re.compile(
    r"(?!.*\.(?:com?|org|net|uk|de|fr|es|pl|jp|tv|eu|info|news)\Z)(?=[a-z0-9._]*[._\d])(?=[a-z0-9._]*[a-z])[a-z0-9_][a-z0-9._]{2,29}\Z"
)  # jane.doe, omar_h_, no site
ANNOUNCED = re.compile(r"(?:[:：]|(?:次の|以下の)[^。\n]{1,16}。)\Z")
_VOTES = re.compile(r"[+−-]\d{1,6}\Z")
_MOST_BUTTONS = 4
_MOST_WORDS = 4  # of a name that ends in a full stop: John Smith Jr.


class Head(NamedTuple):
    """The lines above the words: the first of them, the first behind them, and what they tell; `announced` that a colon leads them in.

    `closed` says that what stands beside the author leaves no doubt: counts or buttons, the number of a board,
    who passed it on.
    `dotted` that a dot parts the handle from a day, as it does above a post only.
    `quoted` that the post above says it quotes this one; `account` that the name is plainly an account's: jane.doe;
    `numbered` that it is the line of a board; `until` is the line of the next such head, to which the words go, 0 where unknown.
    """

    first: int
    behind: int
    name: str | None
    handle: str | None
    when: When | None
    announced: bool = False
    closed: bool = False
    dotted: bool = False
    quoted: bool = False
    account: bool = False
    numbered: bool = False
    until: int = 0


def is_even(lines: list[Line], head: Head) -> bool:
    """Whether the lines of a head stand together, or are parted alike: each a paragraph of its own."""
    return len({line.gap for line in lines[head.first + 1 : head.behind]}) < 2


def card_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read the lines above a post, where the one at `place` is its handle, or its date below a name."""
    line = lines[place]
    words = line_words(text, line)
    led = _LED.match(words) if words[-1:] in (":", "：") else None
    if led and (led["via"] or (plausible_name(led["n"]) and line.gap > 1)):
        name, announced = clean_author(led["n"]), line.gap == 1
        return Head(place, place + 1, name, "@" + led["h"].rstrip(".-"), When(None, dated=False), announced)
    if not _BUTTON.match(words) and (signed := names_handle(words, language)):
        if "＠" in words and place + 1 < len(lines) and lines[place + 1].gap == 1:
            below = names_handle(line_words(text, lines[place + 1]), language)
            if below and not below["n"]:
                return None  # たけ＠鉄塔の人 is a name, and its handle stands below
        return _signed(text, lines, place, signed, language)
    poster = _NICK.match(words) if line.gap != 1 and not ago_after(words, 0) else None
    called = poster is not None and (" " not in poster["n"] or plausible_name(poster["n"]))
    if poster and called and ago_after(words, poster.end()) == len(words):
        account = _ACCOUNT.match(poster["n"]) is not None
        return Head(place, place + 1, poster["n"], None, When(None, dated=False), account=account)
    if not place or line.gap > 2 or place + 1 >= len(lines) or not words[0].isalnum():
        return None
    if LABEL.match(text, lines[place + 1].start, lines[place + 1].end):
        return None  # the time belongs to what stands above it
    told, name = status_of(words, language), own_line_name(text, lines[place - 1], language)
    if told is None or told.when is None or told.counted or told.buttons or name is None:
        return None
    first = place - 1
    if first and line_words(text, lines[first - 1]) == line_words(text, lines[first]):
        first -= 1  # a picture's text, then the name
    announced = (
        first > 0
        and ANNOUNCED.search(text, max(0, lines[first - 1].end - 24), lines[first - 1].end) is not None
    )
    above = line_words(text, lines[first - 1]) if first else ""
    opens = (
        lines[first].gap > 1 or not first or announced or passes_on(above) or parts_comments(above, language)
    )
    behind = place + 1 + (_VOTES.match(line_words(text, lines[place + 1])) is not None)
    account = _ACCOUNT.match(name) is not None
    said = before_saying(line_words(text, lines[place - 1])) is not None
    return Head(first, behind, name, None, told.when, announced, said, account=account) if opens else None


def _signed(text: str, lines: list[Line], place: int, signed: re.Match[str], language: str) -> Head:
    told = status_of(signed["t"], language) if signed["t"] else None
    when, closed = (told.when, told.counted or told.buttons) if told else (None, False)
    first, own = place, clean_author(MARKS.sub("", signed["n"]).strip(BLANK))
    if not own:
        above = place - 1
        while above > 0 and place - above < _MOST_BUTTONS and _BUTTON.match(line_words(text, lines[above])):
            above -= 1
        name = own_line_name(text, lines[above], language) if above >= 0 else None
        gap = lines[above + 1].gap
        if name and (gap == 1 or (gap == 2 and (plausible_name(name) or _stands_alone(text, lines, above)))):
            first, own = above, name
    behind, dotted = place + 1, False
    while behind < len(lines) and behind - place <= _MOST_BUTTONS:
        here = line_words(text, lines[behind])
        dotted |= here == "·"
        if (
            _REPLY.match(here)
            and behind + 1 < len(lines)
            and LONE_HANDLE.match(line_words(text, lines[behind + 1]))
        ):
            behind += 2
            continue
        near = lines[behind].gap == 1 or (first < place and lines[behind].gap == lines[place].gap)
        told = status_of(here, language) if when is None and near else None
        if told is None and not _BUTTON.match(here):
            break
        when, behind = (told.when if told else None) or when, behind + 1
    return Head(first, behind, own, "@" + signed["h"].rstrip(".-"), when, closed=closed, dotted=dotted)


def _stands_alone(text: str, lines: list[Line], place: int) -> bool:
    """Whether a few words without a full stop stand below a line that announces a post."""
    if not place or lines[place].gap == 1:
        return False
    words, above = line_words(text, lines[place]), lines[place - 1]
    short = len(words.split()) <= _MOST_WORDS and words[-1].isalnum()
    return short and ANNOUNCED.search(text, max(0, above.end - 24), above.end) is not None
