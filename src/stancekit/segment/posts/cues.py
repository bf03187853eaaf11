"""What is seen in a line: what speaks for a post, and what for the journalist.

`cues` lists it as numbers that `CUES` names. First and second person, a letter's opening
("Dear Ann,", which counts as two words of it), hashtags, links, emoji, loose punctuation, orders and another language than the article's speak for a post;
reporting verbs, narration in the past, words of the medium and of the crowd, a full name, the name of
the person who is about to be quoted and a colon at the end for the journalist; credits, related links
and newsletters for the page.
"""

from __future__ import annotations

import re
from functools import lru_cache

from stancekit.segment.furniture import is_furniture
from stancekit.segment.language import detect_language, is_foreign, tokens_of
from stancekit.segment.links import without_links
from stancekit.segment.posts.own_voice import own_voice
from stancekit.segment.posts.phrases import hands_over, names_fully, tells_in_french
from stancekit.segment.posts.said_in_line import said_in_line
from stancekit.segment.posts.turns_to_media import turns_to_medium
from stancekit.segment.posts.vocabulary import (
    CROWD,
    MATTER,
    MEDIUM,
    OPENER,
    ORDER,
    PAST,
    PRESENT,
    ROLE,
    SAY,
    THIRD,
    begins,
    kinds_of,
)
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.when import opens_with_time

__all__ = ["CUES", "cues"]

CUES = (
    "furniture", "tag", "at", "emoji", "marks", "lower_start", "no_final", "colon", "capitals", "link", "foreign",
    "own", "own_english", "present", "told", "say", "say_own", "crowd", "crowd_own", "opener", "author", "author_own",
    "focal", "short", "short_own", "long", "order", "question", "full_name", "third", "role", "ellipsis",
    "said_quote", "plain_short", "matter", "numbered", "hands_over",
)  # fmt: skip
_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]")
_TAG = re.compile(r"[#＃](?<!\w.)\w")
_AT = re.compile(r"[@＠](?<!\w.)\w")
_NUMBERED = re.compile(r"(?:#\s?)?\d{1,3}\s?[.):](?:\s|$)")
_OPEN_FRAME = re.compile(  # 大野さんは13日、: what follows is what she says; きっかけは次の投稿だった。
    r"(?:は[^。、は]{0,15}、|(?:次の|以下の)(?:よう|通り|とおり|投稿|ポスト|ツイート|書き込み|一文)[^。]{0,12}。)\Z"
)
_I_OR_YOU = frozenset(("i", "you"))
_ENGLISH: dict[str, frozenset[str]] = {"en": frozenset(), "pl": frozenset(("you",))}
"""English words of the first and second person in articles of other languages; the Polish i is "and"."""
_FINAL = (".", "!", "?", "…", ":", ";", "。", "！", "？")
_CLOSING = '"”’»“)]」』'
_FURNITURE = (1.0, *[0.0] * (len(CUES) - 1))
_CAPS = re.compile(r"[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ][A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ]{3,}")


@lru_cache(maxsize=1024)
def cues(text: str, voice: Voice, author: frozenset[str] = frozenset()) -> tuple[float, ...]:
    """What is seen in one line, in the order of CUES; `author` are the words of the name behind the post."""
    if is_furniture(text, voice.language):
        return _FURNITURE
    bare = without_links(text)
    stripped = bare.rstrip()
    said = said_in_line(bare, voice.language)
    outside = said.outside
    low, ordered = outside.lower(), tokens_of(outside)
    tokens = set(ordered)
    everything = ordered + tokens_of(said.inside) if len(said.pieces) > 1 else ordered
    foreign = _foreign(bare, everything, voice)
    language = foreign or voice.language
    found = kinds_of(tokens, low, language)
    own = own_voice(outside, found, language, voice)
    none = not own
    first = next(filter(str.isalpha, bare), "")
    colon = stripped.endswith((":", "：")) or (none and _OPEN_FRAME.search(stripped[-30:]) is not None)
    say, crowd = min(2, found.get(SAY, 0)), min(2, found.get(CROWD, 0))
    medium = crowd + min(2, found.get(MEDIUM, 0))
    told = PAST in found or (language == "fr" and tells_in_french(low))
    count = len(ordered) if language != "ja" else len(low) // 2
    short = count <= 5 and not say and not crowd and not colon
    named = _names_somebody(author, tokens, low, voice.language)
    return (
        0.0,
        ("#" in bare or "＃" in bare) and _TAG.search(bare) is not None,
        ("@" in bare or "＠" in bare) and _AT.search(bare) is not None,
        not bare.isascii() and _EMOJI.search(bare) is not None,
        min(2, bare.count("!") + bare.count("?") + bare.count("！") + bare.count("？")),
        first.islower(),
        bool(stripped) and not colon and not stripped.rstrip(_CLOSING).endswith(_FINAL),
        colon,
        len(_CAPS.findall(bare)) >= 2,
        len(bare) < len(text),
        foreign is not None,
        min(own, 3),
        none and not foreign and not _ENGLISH.get(voice.language, _I_OR_YOU).isdisjoint(tokens),
        not told and PRESENT in found,
        told and none,
        say if none else 0,
        0 if none else say,
        medium if none else 0,
        0 if none else medium,
        none and (begins(ordered, low, OPENER, language) or opens_with_time(low, language)),
        named and none,
        named and not none,
        none and _names_somebody(voice.focal, tokens, low, voice.language),
        short and none,
        short and own > 0,
        count > 28,
        begins(ordered, low, ORDER, language),
        stripped.endswith(("?", "？")),
        none and names_fully(outside, language),
        none and THIRD in found,
        none and ROLE in found,
        stripped.endswith(("…", "...")),
        said.is_reported(bare, say, language),
        len(text) < 70,
        none and MATTER in found,
        _NUMBERED.match(text) is not None,
        hands_over(low[-200:].rstrip(), language) or (none and turns_to_medium(low, language)),
    )


def _names_somebody(entries: frozenset[str], tokens: set[str], low: str, language: str) -> bool:
    if not entries:
        return False
    return not entries.isdisjoint(tokens) or (language == "ja" and any(entry in low for entry in entries))


def _foreign(line: str, tokens: list[str], voice: Voice) -> str | None:
    """The language of a line where it is not the article's."""
    local = detect_language(line, None, tokens)
    if local is None or local == voice.language or len(tokens) < 4:
        return None
    if "ja" in (voice.language, local) or is_foreign(set(tokens), voice.language, local):
        return local
    return None
