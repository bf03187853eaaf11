"""Whose voice a line is in: what speaks for a post, and what for the journalist.

`cues` lists what is seen in a line, as numbers that `CUES` names. First and second person, a letter's opening
("Dear Ann,", which counts as two words of it), hashtags, links, emoji, loose punctuation, orders and another language than the article's speak for a post;
reporting verbs, narration in the past, words of the medium and of the crowd, a full name, the name of
the person who is about to be quoted and a colon at the end for the journalist; credits, related links
and newsletters for the page. `post_voice` sums them up as log-odds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import mul

from stancekit.segment.furniture import is_furniture
from stancekit.segment.language import detect_language, is_foreign, tokens_of
from stancekit.segment.links import without_links
from stancekit.segment.posts.phrases import (
    VERB_ENDINGS,
    addresses,
    drops_subject,
    greets,
    hands_over,
    is_labelled,
    names_fully,
    own_verbs,
    tells_in_french,
)
from stancekit.segment.posts.register import is_polite
from stancekit.segment.posts.turns_to_media import speaks_of_tone, turns_to_medium
from stancekit.segment.posts.vocabulary import (
    CROWD,
    MATTER,
    MEDIUM,
    OPENER,
    ORDER,
    OWN,
    PAST,
    PRESENT,
    ROLE,
    SAY,
    THIRD,
    begins,
    kinds_of,
)
from stancekit.segment.posts.weights import CUE_WEIGHTS
from stancekit.segment.posts.when import opens_with_time

__all__ = ["CLEARLY_TOLD", "CUES", "Voice", "cues", "post_voice"]

CLEARLY_TOLD = -2.0
"""Log-odds below which a line is clearly a journalist's."""

CUES = (
    "furniture", "tag", "at", "emoji", "marks", "lower_start", "no_final", "colon", "capitals", "link", "foreign",
    "own", "own_english", "present", "told", "say", "say_own", "crowd", "crowd_own", "opener", "author", "author_own",
    "focal", "short", "short_own", "long", "order", "question", "full_name", "third", "role", "ellipsis",
    "said_quote", "plain_short", "matter", "numbered", "hands_over",
)  # fmt: skip

_QUOTED = re.compile(
    r"(“[^“”]{1,400}”|\"[^\"]{1,400}\"|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]|「[^「」]{1,400}」"
    r"|(?<!\w)['‘](?=[\w\"“])[^\n]{8,400}?[,.!?…]['’](?!\w))"
)
_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]")
_TAG = re.compile(r"[#＃](?<!\w.)\w")
_AT = re.compile(r"[@＠](?<!\w.)\w")
_NUMBERED = re.compile(r"(?:#\s?)?\d{1,3}\s?[.):](?:\s|$)")
_DIALOGUE = re.compile(r"[–—―-]\s?([^\n]{8,400}?)\s?[–—―]\s?([a-zà-ÿąćęłńóśźż][^\n]*)")
_LISTED = re.compile(
    r"[\s•*–—-]{0,4}([A-ZÀ-ÞŁŚŻŹĆ][\w’'.-]*(?:\s[A-ZÀ-ÞŁŚŻŹĆ][\w’'.-]*){1,3})\s?:\s([^\s“\"«„].*)"
)
_QUOTED_ITEM = re.compile(  # bastien.rvl : « Un gaufrier. »
    r"(?:[^\s:：!?“„«\"]{2,30}|[^\d:：.!?\n“„«\"]{2,31})\s?[:：]\s?(?:“[^“”]{4,600}”|\"[^\"]{4,600}\"|«[^«»]{4,600}»|„[^„“”]{4,600}[“”])\Z"
)
_OPEN_FRAME = re.compile(  # 大野さんは13日、: what follows is what she says; きっかけは次の投稿だった。
    r"(?:は[^。、は]{0,15}、|(?:次の|以下の)(?:よう|通り|とおり|投稿|ポスト|ツイート|書き込み|一文)[^。]{0,12}。)\Z"
)
_INTRODUCED = re.compile(r"[:：]\s?[“\"«„「]")
_FINAL = (".", "!", "?", "…", ":", ";", "。", "！", "？")
_CLOSING = '"”’»“)]」』'
_FURNITURE = (1.0, *[0.0] * (len(CUES) - 1))
_TITLED = re.compile(
    r"\b[Pp]an(?:i|a|u|ią|em)? [A-ZŁŚŻŹĆ][^\W\d_]+(?<![au])\b"
)  # pani Jadwigi, not: pani Jadziu
_CAPS = re.compile(r"[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ][A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ]{3,}")


@dataclass(frozen=True)
class Voice:
    """What the article tells about voices: its language, and the words of its focal person's name.

    `plain` says that its journalist writes Japanese plainly, so that who is polite is somebody else.
    """

    language: str
    focal: frozenset[str] = frozenset()
    plain: bool = False


def _names_somebody(entries: frozenset[str], tokens: set[str], low: str, language: str) -> bool:
    if not entries:
        return False
    return not entries.isdisjoint(tokens) or (language == "ja" and any(entry in low for entry in entries))


def _spoken(text: str, language: str) -> list[str] | None:
    """Part what somebody says without quotation marks from the rest of the line; None where nobody does.

    Between dashes with a reporting verb behind, or behind a full name and a colon.
    """
    if text[:1] in ("–", "—", "―", "-") and (dialogue := _DIALOGUE.match(text)):
        tail = dialogue[2].lower()
        if kinds_of(set(tokens_of(tail)), tail, language).get(SAY):
            return ["", dialogue[1], dialogue[2]]
    if ":" in text[:60] and (named := _LISTED.match(text)):
        return [named[1], named[2], ""]
    return None


def cues(text: str, voice: Voice, author: frozenset[str] = frozenset()) -> tuple[float, ...]:
    """What is seen in one line, in the order of CUES; `author` are the words of the name behind the post."""
    if is_furniture(text, voice.language):
        return _FURNITURE
    bare = without_links(text)
    stripped = bare.rstrip()
    spoken = _spoken(bare, voice.language)
    pieces = spoken or _QUOTED.split(bare)
    outside = " ".join(pieces[::2])
    low, ordered = outside.lower(), tokens_of(outside)
    tokens = set(ordered)
    everything = ordered + tokens_of("\n".join(pieces[1::2])) if len(pieces) > 1 else ordered
    local = detect_language(bare, None, everything)
    foreign = (
        local is not None
        and local != voice.language
        and len(everything) >= 4
        and (voice.language == "ja" or local == "ja" or is_foreign(set(everything), voice.language, local))
    )
    language = local if foreign and local else voice.language
    found = kinds_of(tokens, low, language)
    own = found.get(OWN, 0)
    if language in VERB_ENDINGS:
        own += own_verbs(low, language)
    if "," in low and len(low) < 400:
        own += addresses(low, voice.focal, language)
    if greets(low):
        own += 2
    own += drops_subject(low, language) + is_labelled(low)
    if language == "fr" and own and speaks_of_tone(low):
        own -= 1
    if language == "pl" and own and _TITLED.search(outside):
        own -= 1
    if voice.plain and is_polite(outside):
        own += 1
    none = not own
    first = next(filter(str.isalpha, bare), "")
    colon = stripped.endswith((":", "：")) or (none and _OPEN_FRAME.search(stripped[-30:]) is not None)
    say, crowd = min(2, found.get(SAY, 0)), min(2, found.get(CROWD, 0))
    medium = crowd + min(2, found.get(MEDIUM, 0))
    told = PAST in found or (language == "fr" and tells_in_french(low))
    count = len(ordered) if language != "ja" else len(low) // 2
    short = count <= 5 and not say and not crowd and not colon
    reports = (
        spoken is not None
        or _QUOTED_ITEM.match(stripped) is not None
        or (
            len(pieces) > 1
            and (say > 0 or (_INTRODUCED.search(bare) is not None and names_fully(outside, language)))
        )
    )
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
        foreign,
        min(own, 3),
        none and not foreign and voice.language != "en" and ("i" in tokens or "you" in tokens),
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
        reports,
        len(text) < 70,
        none and MATTER in found,
        _NUMBERED.match(text) is not None,
        hands_over(low[-200:].rstrip(), language) or (none and turns_to_medium(low, language)),
    )


def post_voice(text: str, voice: Voice, author: frozenset[str] = frozenset()) -> float:
    """Log-odds that `text`, one line, is the voice of a post whose author has these name words."""
    total: float = sum(map(mul, CUE_WEIGHTS, cues(text, voice, author)))
    return total
