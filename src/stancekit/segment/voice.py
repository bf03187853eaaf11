"""Whose voice a line is in: the log-odds that it belongs to a post and not to the journalist.

Positive speaks for a post (first and second person, hashtags, links, emoji, loose punctuation,
another language than the article's), negative for the journalist (reporting verbs, words of the
medium and of the crowd, the name of the person who is about to be quoted, a colon at the end) or for
the furniture of a page (credits, related links, newsletters).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stancekit.segment.language import detect_language, tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.links import without_links

__all__ = ["Voice", "is_furniture", "post_voice"]

_QUOTED = re.compile(r"“[^“”]{1,400}”|\"[^\"]{1,400}\"|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]|「[^「」]{1,400}」")
_QUOTE = re.compile(r"[“\"«„「]")
_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]")
_TAG = re.compile(r"(?<!\w)[#＃]\w")
_AT = re.compile(r"(?<!\w)[@＠]\w")
_FINAL = re.compile(r"[.!?…:;。！？][\"”’»“)\]」』]*$")
_TOLD = re.compile(r"\w{3}ed\b")
_PERSON = {  # endings that mean I, you or we
    "fr": re.compile(r"\b[^\W\d_]{2,}(?:ez|ons)\b"),
    "es": re.compile(r"\b[^\W\d_]{2,}(?:áis|éis|aste|iste|amos|emos|imos)\b"),
    "pl": re.compile(
        r"\b[^\W\d_]{2,}(?:łeś|łaś|łem|łam|liśmy|łyśmy|liście|łyście|łbym|łabym|esz|isz|asz|ysz|emy|imy|cie)\b"
    ),
}
_NO_PERSON = frozenset(
    (
        "chez",
        "assez",
        "rendez",
        "maisons",
        "raisons",
        "nasz",
        "wasz",
        "czyż",
        "vamos",
        "życie",
        "świecie",
        "tweecie",
        "mieście",
        "powiecie",
    )
)
_CAPS = re.compile(r"\b[^\W\d_a-zß-öø-ÿ]{4,}\b")
_CREDIT = re.compile(
    r"^.{0,60}(?:/|via\s|©\s?)\s?(?:getty|ap|afp|reuters|epa|dpa|shutterstock|imago|pap|efe|共同|時事)\b.{0,40}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Voice:
    """What the article tells about voices: its language, and the words of its focal person's name."""

    language: str
    focal: frozenset[str] = frozenset()


def is_furniture(text: str, language: str) -> bool:
    """Whether the line belongs to the page: a credit, a related link, a newsletter or tip line."""
    low = text[:80].lower().lstrip("*_>#[(▶►•–—- ")
    if low.startswith(lexicon(language).furniture) or (
        language != "en" and low.startswith(lexicon("en").furniture)
    ):
        return len(text) < 300
    return len(text) < 140 and ("/" in text or "©" in text or "via " in text) and bool(_CREDIT.match(text))


def _hits(entries: frozenset[str], tokens: set[str], text: str, language: str) -> int:
    if language == "ja":
        return sum(1 for entry in entries if entry in text)
    return len(entries & tokens)


def _surface(bare: str) -> float:
    """What the letters alone say: tags, handles, emoji, marks, capitals, the first and the last sign."""
    score = 0.0
    if _TAG.search(bare):
        score += 1.5
    if _AT.search(bare):
        score += 1.0
    if _EMOJI.search(bare):
        score += 2.0
    score += 0.6 * min(2, bare.count("!") + bare.count("?") + bare.count("！") + bare.count("？"))
    first = next((c for c in bare if c.isalpha()), "")
    if first and first.islower():
        score += 1.5
    stripped = bare.rstrip()
    if stripped and not _FINAL.search(stripped):
        score += 1.0
    if stripped.endswith((":", "：")):
        score -= 3.5
    if len(_CAPS.findall(bare)) >= 2:
        score += 0.8
    return score


def _names_somebody(entries: frozenset[str], tokens: set[str], low: str, language: str) -> bool:
    return bool(entries & tokens) or (language == "ja" and any(entry in low for entry in entries))


def post_voice(text: str, voice: Voice, author: frozenset[str] = frozenset()) -> float:
    """Log-odds that `text`, one line, is the voice of a post whose author has these name words."""
    if is_furniture(text, voice.language):
        return -8.0
    bare = without_links(text)
    score = _surface(bare) + (2.0 if len(bare) < len(text) else 0.0)
    outside = _QUOTED.sub(" ", bare) if _QUOTE.search(bare) else bare
    ordered = tokens_of(outside)
    tokens, low = set(ordered), outside.lower()
    everything = ordered if outside is bare else tokens_of(bare)
    local = detect_language(bare, None, everything)
    foreign = bool(local) and local != voice.language
    language = voice.language
    if foreign and local and len(everything) >= 4:
        score += 4.0
        language = local
    words = lexicon(language)
    own = _hits(words.own, tokens, low, language)
    if language in _PERSON:
        own += len(set(_PERSON[language].findall(low)) - _NO_PERSON)
    score += 1.2 * min(own, 3)
    if not own and not foreign and voice.language != "en" and ("i" in tokens or "you" in tokens):
        score += 0.8 * min(2, _hits(lexicon("en").own, tokens, low, "en"))
    told = _hits(words.past, tokens, low, language) or (language == "en" and _TOLD.search(low))
    if not told and _hits(words.present, tokens, low, language):
        score += 0.9
    elif told and not own:
        score -= 0.5
    say = _hits(words.say, tokens, low, language) + _hits(words.only_write, tokens, low, language)
    crowd = _hits(words.crowd, tokens, low, language)
    medium = _hits(words.medium, tokens, low, language)
    told_by = 1.5 * min(2, say) + 0.9 * min(2, crowd) + 0.9 * min(2, medium)
    if ordered and ordered[0] in words.opener:
        told_by += 0.6
    if _names_somebody(author, tokens, low, voice.language):
        told_by += 3.0
    if _names_somebody(voice.focal, tokens, low, voice.language):
        told_by += 1.0
    score -= told_by * (0.4 if own else 1.0)  # who says I or you may tell what others said
    count = len(ordered) if language != "ja" else len(low) // 2
    if count <= 5 and not say and not crowd and not bare.rstrip().endswith(":"):
        score += 1.5 if own else 0.8
    elif count > 28:
        score -= 0.8
    return score
