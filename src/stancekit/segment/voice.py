"""Whose voice a line is in: what speaks for a post, and what for the journalist.

`cues` lists what is seen in a line, as numbers that `CUES` names. First and second person, hashtags,
links, emoji, loose punctuation, orders and another language than the article's speak for a post;
reporting verbs, narration in the past, words of the medium and of the crowd, a full name, the name of
the person who is about to be quoted and a colon at the end for the journalist; credits, related links
and newsletters for the page. `post_voice` sums them up as log-odds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from operator import mul

from stancekit.segment.language import detect_language, tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.links import without_links
from stancekit.segment.weights import CUE_WEIGHTS

__all__ = ["CUES", "Voice", "cues", "is_furniture", "post_voice"]

CUES = (
    "furniture", "tag", "at", "emoji", "marks", "lower_start", "no_final", "colon", "capitals", "link", "foreign",
    "own", "own_english", "present", "told", "say", "say_own", "crowd", "crowd_own", "opener", "author", "author_own",
    "focal", "short", "short_own", "long", "order", "question", "full_name", "third", "role", "ellipsis",
    "said_quote", "plain_short", "matter", "numbered",
)  # fmt: skip

_QUOTED = re.compile(r"“[^“”]{1,400}”|\"[^\"]{1,400}\"|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]|「[^「」]{1,400}」")
_QUOTE = re.compile(r"[“\"«„「]")
_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]")
_TAG = re.compile(r"(?<!\w)[#＃]\w")
_AT = re.compile(r"(?<!\w)[@＠]\w")
_NUMBERED = re.compile(r"(?:#\s?)?\d{1,3}\s?[.):](?:\s|$)")
_BARE_NUMBER = re.compile(r"#?\s?\d{1,3}\s?[.):]?$")
_NEWSLETTER = re.compile(
    r"\bnewsletters?\b|boletín|infolettre|\bbiuletyn|メルマガ|ニュースレター", re.IGNORECASE
)
_FINAL = re.compile(r"[.!?…:;。！？][\"”’»“)\]」』]*$")
_FULL_NAME = re.compile(r"(?<![\w@#])[A-ZÀ-ÞŁŚŻŹĆ][a-zà-ÿąćęłńóśźż’'-]+ [A-ZÀ-ÞŁŚŻŹĆ][a-zà-ÿąćęłńóśźż’'-]+")
_PERSON = {  # endings that mean I, you or we
    "fr": re.compile(r"\b[^\W\d_]{2,}(?:ez|ons)\b"),
    "es": re.compile(r"\b[^\W\d_]{2,}(?:áis|éis|aste|iste|amos|emos|imos)\b"),
    "pl": re.compile(
        r"\b[^\W\d_]{2,}(?:łeś|łaś|łem|łam|liśmy|łyśmy|liście|łyście|łbym|łabym|esz|isz|asz|ysz|emy|imy|cie)\b"
    ),
}
_TOLD = {  # endings of narration in the past, behind two letters or more
    "en": ("ed",),
    "de": ("te", "ten"),
    "es": ("ó", "aron", "ieron", "aba", "aban", "ía", "ían"),
    "pl": ("ł", "ła", "ło", "li", "ły"),
}
_TOLD_FR = re.compile(
    r"\b(?:a|ont|est|sont|s'est|se sont|n'a|n'ont|l'a|l'ont)\s(?:\w+\s)?[^\W\d_]{2,}(?:é|ée|és|ées|i|is|u|us)\b"
    r"|\b[^\W\d_]{3,}ai(?:t|ent)\b"
)
_TITLES = word_set(
    "sir madam ma'am mate love darling buddy mr mrs herr frau monsieur madame señor señora pan pani panie senator minister"
)
_NO_PERSON = frozenset(
    (
        "chez", "assez", "rendez", "maisons", "raisons", "nasz", "wasz", "czyż", "vamos", "życie", "świecie", "tweecie",
        "mieście", "powiecie", "saisons", "boissons", "leçons", "poissons", "garçons", "camions", "avions", "wreszcie",
        "nareszcie", "internecie", "lecie", "zdjęcie", "zajęcie", "przyjęcie", "dzieci", "także",
    )
)  # fmt: skip
_CAPS = re.compile(r"[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ]{4,}")
_CREDIT = re.compile(
    r"^.{0,60}(?:/|via\s|©\s?)\s?(?:getty|ap|afp|reuters|epa|dpa|shutterstock|imago|pap|efe|共同|時事)\b.{0,40}$",
    re.IGNORECASE,
)
_VAGUE = frozenset(("one", "people", "some", "few", "other", "sah", "sieht", "hielt", "legte", "setzte", "x"))
_ADDRESSED = re.compile(
    r"^(?:dear|lieber?|chère?|cher|querid[oa]|estimad[oa]|drog[ia]|szanown[yai])?\s?([^\W\d_]+)(?:\s[^\W\d_]+)?,|,\s([^\W\d_]+)(?:\s[^\W\d_]+)?[.!?…]*$"
)
_OWN, _SAY, _CROWD, _MEDIUM, _OPENER, _PAST, _PRESENT, _ORDER, _THIRD, _ROLE, _MATTER = (
    1 << n for n in range(11)
)


@dataclass(frozen=True)
class Voice:
    """What the article tells about voices: its language, and the words of its focal person's name."""

    language: str
    focal: frozenset[str] = frozenset()


@cache
def _furniture(language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*lexicon(language).furniture, *lexicon("en").furniture)))


def is_furniture(text: str, language: str) -> bool:
    """Whether the line belongs to the page: a credit, a related link, a newsletter or tip line."""
    if text[:80].lower().lstrip("*_>#[(▶►•–—- ").startswith(_furniture(language)):
        return len(text) < 300
    if len(text) < 6 and _BARE_NUMBER.match(text):
        return True
    if len(text) < 200 and _NEWSLETTER.search(text):
        return True
    return len(text) < 140 and ("/" in text or "©" in text or "via " in text) and bool(_CREDIT.match(text))


@cache
def _table(language: str) -> dict[str, int]:
    """What each word of a language means for the voice, as bits."""
    words = lexicon(language)
    vague = words.past | words.before_name | words.opener | words.function | _VAGUE
    kinds = (
        (_OWN, words.own), (_SAY, (words.say | words.write) - vague), (_CROWD, words.crowd - _VAGUE), (_MEDIUM, words.medium),
        (_OPENER, words.opener), (_PAST, words.past), (_PRESENT, words.present), (_ORDER, words.orders),
        (_THIRD, words.third), (_MATTER, words.matter), (_ROLE, frozenset(w for w in words.roles - words.function if len(w) > 3)),
    )  # fmt: skip
    table: dict[str, int] = {}
    for bit, entries in kinds:
        for entry in entries:
            table[entry] = table.get(entry, 0) | bit
    return table


@cache
def _keys(language: str) -> frozenset[str]:
    return frozenset(_table(language))


@cache
def _patterns(language: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The same for a language whose words are not parted by spaces: one pattern a kind."""
    kinds: dict[int, list[str]] = {}
    for entry, bits in _table(language).items():
        for place in range(11):
            if bits & (1 << place):
                kinds.setdefault(1 << place, []).append(entry)
    return tuple(
        (bit, re.compile("|".join(map(re.escape, sorted(entries, key=lambda e: (-len(e), e))))))
        for bit, entries in kinds.items()
    )


def _counts(ordered: list[str], low: str, language: str) -> dict[int, int]:
    """How many different words of each kind the line holds."""
    found: dict[int, int] = {}
    if language == "ja":
        for bit, pattern in _patterns(language):
            if hits := len(set(pattern.findall(low))):
                found[bit] = hits
        return found
    table = _table(language)
    for token in _keys(language).intersection(ordered):
        bits = table[token]
        while bits:
            bit = bits & -bits
            found[bit] = found.get(bit, 0) + 1
            bits ^= bit
    return found


def _names_fully(text: str, language: str) -> bool:
    """Whether two capitalised words stand side by side that begin no sentence like any other."""
    words = lexicon(language)
    return any(
        (low := match[0].split(" ")[0].lower()) not in words.function
        and low not in words.opener
        and low not in words.resumes
        and low not in words.orders
        for match in _FULL_NAME.finditer(text)
    )


def _addresses(low: str, focal: frozenset[str], language: str) -> bool:
    """Whether the line calls somebody by title or by the focal person's name (Senator, …; … , monsieur)."""
    table = _table(language)
    return any(
        word in focal or bool(table.get(word, 0) & _ROLE) or word in _TITLES
        for match in _ADDRESSED.finditer(low.strip())
        if (word := match[1] or match[2])
    )


def _begins(low: str, ordered: list[str], bit: int, language: str) -> bool:
    """Whether the line begins with a word of this kind."""
    if language == "ja":
        pattern = dict(_patterns(language)).get(bit)
        return pattern is not None and pattern.match(low.lstrip()) is not None
    return bool(ordered) and bool(_table(language).get(ordered[0], 0) & bit)


def _narrates(tokens: set[str], low: str, language: str) -> bool:
    """Whether a verb of the line has the ending of a past tense."""
    if language == "fr":
        return any(
            m.rsplit(" ", 1)[-1] not in lexicon("fr").not_past for m in (f[0] for f in _TOLD_FR.finditer(low))
        )
    endings = _TOLD.get(language)
    if endings is None:
        return False
    unlike = lexicon(language).not_past
    return any(
        token.endswith(endings) and token not in unlike and len(token) > 2 and token[:-1].isalpha()
        and any(token.endswith(ending) and len(token) >= len(ending) + 2 for ending in endings)
        for token in tokens
    )  # fmt: skip


def _names_somebody(entries: frozenset[str], tokens: set[str], low: str, language: str) -> bool:
    if not entries:
        return False
    return not entries.isdisjoint(tokens) or (language == "ja" and any(entry in low for entry in entries))


def cues(text: str, voice: Voice, author: frozenset[str] = frozenset()) -> tuple[float, ...]:
    """What is seen in one line, in the order of CUES; `author` are the words of the name behind the post."""
    seen = [0.0] * len(CUES)
    if is_furniture(text, voice.language):
        seen[0] = 1.0
        return tuple(seen)
    bare = without_links(text)
    stripped = bare.rstrip()
    quoted = _QUOTED.findall(bare) if _QUOTE.search(bare) else []
    outside = _QUOTED.sub(" ", bare) if quoted else bare
    ordered = tokens_of(outside)
    tokens, low = set(ordered), outside.lower()
    everything = tokens_of(bare) if quoted else ordered
    local = detect_language(bare, None, everything)
    foreign = bool(local) and local != voice.language and len(everything) >= 4
    language = local if foreign and local else voice.language
    found = _counts(ordered, low, language)
    own = found.get(_OWN, 0)
    if language in _PERSON:
        own += len(set(_PERSON[language].findall(low)) - _NO_PERSON)
    if "," in low and len(low) < 400:
        own += _addresses(low, voice.focal, language)
    first = next((c for c in bare if c.isalpha()), "")
    colon = stripped.endswith((":", "："))
    say, crowd = found.get(_SAY, 0), found.get(_CROWD, 0)
    told = _PAST in found or _narrates(tokens, low, language)
    count = len(ordered) if language != "ja" else len(low) // 2
    short = count <= 5 and not say and not crowd and not colon
    ascii_only = bare.isascii()
    named = _names_somebody(author, tokens, low, voice.language)
    seen[1:] = (
        float("#" in bare or "＃" in bare) and float(bool(_TAG.search(bare))),
        float("@" in bare or "＠" in bare) and float(bool(_AT.search(bare))),
        0.0 if ascii_only else float(bool(_EMOJI.search(bare))),
        float(min(2, bare.count("!") + bare.count("?") + bare.count("！") + bare.count("？"))),
        float(bool(first) and first.islower()),
        float(bool(stripped) and not _FINAL.search(stripped)),
        float(colon),
        float(len(_CAPS.findall(bare)) >= 2),
        float(len(bare) < len(text)),
        float(foreign),
        float(min(own, 3)),
        float(not own and not foreign and voice.language != "en" and ("i" in tokens or "you" in tokens)),
        float(not told and _PRESENT in found),
        float(told and not own),
        0.0 if own else float(min(2, say)),
        float(min(2, say)) if own else 0.0,
        0.0 if own else float(min(2, crowd) + min(2, found.get(_MEDIUM, 0))),
        float(min(2, crowd) + min(2, found.get(_MEDIUM, 0))) if own else 0.0,
        float(not own and _begins(low, ordered, _OPENER, language)),
        float(named and not own),
        float(named and bool(own)),
        float(not own and _names_somebody(voice.focal, tokens, low, voice.language)),
        float(short and not own),
        float(short and own > 0),
        float(count > 28),
        float(_begins(low, ordered, _ORDER, language)),
        float(stripped.endswith(("?", "？"))),
        float(not own and _names_fully(outside, language)),
        float(not own and _THIRD in found),
        float(not own and _ROLE in found),
        float(stripped.endswith(("…", "..."))),
        float(bool(quoted) and say > 0),
        float(len(text) < 70),
        float(not own and _MATTER in found),
        float(bool(_NUMBERED.match(text))),
    )
    return tuple(seen)


def post_voice(text: str, voice: Voice, author: frozenset[str] = frozenset()) -> float:
    """Log-odds that `text`, one line, is the voice of a post whose author has these name words."""
    total: float = sum(map(mul, CUE_WEIGHTS, cues(text, voice, author)))
    return total
