"""Whose post an article opens with, where that post is told of and not shown."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.anchors.anchor import PARTICLES
from stancekit.segment.clauses import Clause, Word, sentence_ends
from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.posting import ANSWERS, DELETES, MESSAGES, OWNERS, POSSESSIVES
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.shapes import NAME
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.names.people import People
from stancekit.segment.speech.publishing import (
    PLATFORMS,
    full_before,
    on_platform,
    published,
    without_subject,
)
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.subject import subject

__all__ = ["may_be_a_person", "topic", "who_posted"]

_QUOTED = re.compile(r"[“„«»][^”“«»\n]{1,400}[”“«»]|\"[^\"\n]{1,400}\"")
_OPENS = (".", "!", "?", "…")
_FIRST_WORD = re.compile(r"[^\w-]")
_MOST_NAMES = 2  # of a person behind the first
_PICTURES = frozenset(("photo", "photos", "foto", "fotos", "fot", "image", "picture", "bild"))
_FAR = 9  # words between a participle and by whom
_MOST = 8  # sentences of the opening that are read


@cache
def _owner(language: str) -> re.Pattern[str] | None:
    """What stands directly before the name of somebody whose post is spoken of: le message de, der Beitrag von."""
    shape = OWNERS.get(language)
    return re.compile(rf"\b(?:{shape})\s$", re.IGNORECASE) if shape else None


def who_posted(opening: str, people: People, language: str) -> str | None:
    """The person whose publishing the opening of an article tells, in full; None where nobody is named for it.

    Read are the first sentences: the subject of a verb of publishing beside a word for a post ("Ann Lee
    published the message on Tuesday"), and the owner of a post ("Ann Lee's post", "der Beitrag von Ann Lee").
    """
    words = lexicon(language)
    if language == "ja":
        return _japanese(opening, people)
    opening = _QUOTED.sub(_blank, opening)
    start, met = 0, None
    for end in [*sentence_ends(opening), len(opening)][:_MOST]:
        sentence, start = opening[start:end], end
        for line in sentence.split("\n"):
            clause = Clause(line, words)
            if not ANSWERS.get(language, frozenset()).isdisjoint(clause.lows()):
                continue
            name = _subject(clause, words, met) or _owns(clause, language) or _own_post(clause, words)
            name = name or _by_means_of(clause) or _agent(clause)
            met = met or _introduced(clause) or topic(clause)
            full = people.resolve(name)
            if full and may_be_a_person(full, words):
                return full
    return None


def may_be_a_person(name: str, words: Lexicon) -> bool:
    """Whether a full name may be a person's: no body's, and none that holds a word of a sentence (Notes Are Dead)."""
    first, *rest = name.split()
    if not rest or not first[0].isupper() or is_organisation(name) or first.lower() in _PICTURES:
        return False
    own = [part for part in rest if part.lower() not in PARTICLES]
    return len(own) <= _MOST_NAMES and not any(part.lower() in words.function for part in own)


def _blank(quoted: re.Match[str]) -> str:
    """Blank a quotation; one behind the end of a sentence begins the next: It rang. “…”, wrote Ann Lee."""
    opens = quoted.string[: quoted.start()].rstrip().endswith(_OPENS)
    return ("\n" if opens else " ") + " " * (len(quoted[0]) - 1)


_POSTS = re.compile(r"(?:投稿|ツイート|ポスト|書き込|書いた|つづ|綴|つぶや|発信|アップ)")

_THUS = re.compile(r"(?:次|以下)のように(?:投稿|ツイート|ポスト|書|つづ|綴|つぶや|発信)")
"""By which a post is led in: 首相は次のように投稿した."""


_STIRS = re.compile(
    r"(?:氏|さん|監督|選手|市長|町長|村長|知事|議員|大臣|社長|会長|教授)?(?:[（(]\d{1,3}[)）])?の(?:この)?(?:SNS(?:で)?の|X(?:で)?の)?(?:発言|投稿|ツイート|ポスト|コメント|言葉|一言)(?:が|に(?:は|対し)?、?|を(?:めぐり|巡り)、?)[^。「」]{0,20}"
    r"(?:議論|波紋|物議|批判|反発|炎上|論争|騒動|話題)"
)
"""By which the opening tells whose words stir people: 羽山健一氏(47)の発言が議論を呼んでいる."""


_CLEFT = re.compile(
    r"(?:(?:投稿|発信|公開)した|書(?:いた|き込んだ)|つづった|つぶやいた)の(?:は|が)|(?:筆者|投稿者|投稿主)は"
)
"""By which it is told who wrote what was told of before: 投稿したのは森山徹氏だ."""


_RENEWS = re.compile(r"自身の[^。、「]{0,20}を更新")


def _japanese(opening: str, people: People) -> str | None:
    """The topic of the first sentence that says somebody posted: 桐生隆一社長が8日、SNSに文章を投稿した.

    Who renews an account of one's own needs no office beside the name: 桐生隆一が8日、自身のブログを更新.
    """
    for sentence in blank_quotes(opening).split("。")[:_MOST]:
        if cleft := _CLEFT.search(sentence):
            names = [
                n
                for n in NAME.finditer(sentence, cleft.end())
                if n["o"] or sentence[n.end("n") :][:1] in ("（", "(")
            ]
            if names and (full := people.resolve(names[-1]["n"])):
                return full
        posts, leads, renews, stirs = (shape.search(sentence) for shape in (_POSTS, _THUS, _RENEWS, _STIRS))
        for _, end, name, office, particle in japanese_names(sentence) if posts or renews or stirs else ():
            if (
                stirs
                and len(name) > 2
                and not name.isascii()
                and _STIRS.match(sentence, end)
                and (met := people.resolve(name))
            ):
                return met
            if (
                renews
                and particle in ("が", "は")
                and sentence.rfind("\n", 0, renews.start()) < end < renews.start()
            ):
                return people.resolve(name)
            if office and (particle == "が" or (particle == "は" and leads)) and _POSTS.search(sentence, end):
                return people.resolve(name)
    return None


def _introduced(clause: Clause) -> str | None:
    """The first person of a clause whom a calling stands before: Food blogger Ann Lee."""
    for start, _, name in ungoverned(clause):
        before = clause.lows(0, start)[-3:]
        if (
            " " in name
            and not is_organisation(name)
            and any(is_calling(word, clause.lexicon.language) for word in before)
        ):
            return name
    return None


_REMARKS = frozenset(("remark", "remarks", "comment", "comments", "words", "quip", "jibe", "rant"))
_ASKS = frozenset(("wer", "was", "who", "qui", "quien", "kto", "ob", "wenn", "dass"))
"""Words that open a clause of their own, which German nouns with their capitals may follow."""


def topic(clause: Clause) -> str | None:
    """The full name with which a sentence begins that goes on behind it."""
    for start, end, name in clause.names[:1]:
        behind = clause.text[end:].lstrip(" ,")
        if name.split()[0].lower() in clause.lexicon.function | clause.lexicon.third | _ASKS:
            return None  # Wer Schafe hält
        attributive = is_calling(_FIRST_WORD.split(behind, maxsplit=1)[0].lower(), clause.lexicon.language)
        if (
            not clause.text[:start].strip()
            and " " in name
            and behind[:1].islower()
            and not attributive  # Port Ellery mayor's tweet
            and not is_organisation(name)
        ):
            return name
    return None


def _subject(clause: Clause, words: Lexicon, met: str | None) -> str | None:
    """Who publishes in a clause that has a word for a post; `met`, named before it, where that is a pronoun."""
    lows = [part for low in clause.lows() for part in (low, *low.split("-"))]  # in die Facebook-Gruppe
    if (words.medium | MESSAGES).isdisjoint(lows):
        return None
    verb = published(clause, words.language) or _deleted(clause)
    if verb is None:
        return on_platform(clause)
    if without_subject(clause, verb) and (own := full_before(clause, verb.start)):
        return own
    found = subject(clause, verb, verb_first=False)
    if found.kind in ("pronoun", "role", "") and not any(" " in name for _, _, name in clause.names):
        return met
    return found.name if found.kind == "name" else None


_MEANS = {
    "en": r"\b(?:with|in)\s(?:a|an|one|his|her|their)\s(?:[\w-]+\s){0,2}(?:tweet|post|thread|message|video|reel|story)\b",
    "de": r"\b(?:mit|in)\s(?:eine[mr]|seine[mr]|ihre[mr])\s(?:[\w-]+\s){0,2}(?:[\w-]*beitrag|[\w-]*tweet|[\w-]*post|[\w-]*posting|[\w-]*video|[\w-]*nachricht|[\w-]*eintrag)\b",
    "fr": r"\b(?:avec|dans|par|d['’])\s?(?:une?|son|sa)\s(?:\w+\s)?(?:tweet|post|message|publication|vidéo|billet|story)\b",
    "es": r"\b(?:con|en)\s(?:una?|su)\s(?:\w+\s)?(?:tuit|mensaje|post|publicación|vídeo|video|comentario|hilo|historia)\b",
    "pl": r"\b(?:(?:jednym|krótkim|swoim)\s)?(?:wpisem|postem|tweetem|nagraniem|komentarzem)\b|\bwe?\s(?:swoim\s|jednym\s|\w+ym\s)?(?:wpisie|poście|tweecie|nagraniu)\b",
}
_BY_MEANS = {language: re.compile(shape, re.IGNORECASE) for language, shape in _MEANS.items()}
"""Words that say with which means somebody does something: mit einem Beitrag."""


def _by_means_of(clause: Clause) -> str | None:
    """Who does something with a post: Mit einem Beitrag auf Facebook hat die Landrätin Ann Lee die Bauern verärgert."""
    shape = _BY_MEANS.get(clause.lexicon.language)
    if shape is None or not shape.search(clause.text):
        return None
    own = [name for _, _, name in ungoverned(clause) if " " in name and not is_organisation(name)]
    return own[0] if own else None


_BY = {"en": "by", "de": "von", "fr": "par", "es": "por", "pl": "przez"}
_PUBLISHED = (
    "publi", "post", "shared", "written", "écrit", "partag", "veröffentlicht", "gepostet", "geteilt", "escrit", "compartid",
    "opublikowan", "zamieszczon", "napisan",
)  # fmt: skip
"""How participles begin by which somebody is said to have published something: publiée sur LinkedIn par."""


def _agent(clause: Clause) -> str | None:
    """By whom something is said to be published: une phrase, publiée mercredi sur LinkedIn par Ann Lee."""
    by = _BY.get(clause.lexicon.language)
    for start, _, name in clause.names:
        before = clause.lows(0, start)
        if (
            " " in name
            and before[-1:] == [by]
            and any(low.startswith(_PUBLISHED) for low in before[-_FAR:-1])
        ):
            return name
    return None


def _deleted(clause: Clause) -> Word | None:
    """The verb by which somebody takes a post back: borró anoche un tuit."""
    known = DELETES.get(clause.lexicon.language, frozenset())
    return next((word for word in clause.words if word.low in known), None)


def _own_post(clause: Clause, words: Lexicon) -> str | None:
    """Who is said to have a post of their own: Ann Lee did not expect that her Sunday post would be read."""
    for place, word in enumerate(clause.words):
        if word.low in POSSESSIVES:
            near = clause.words[place + 1 : place + 4]
            if any(other.low in words.medium and other.low not in PLATFORMS for other in near):
                return full_before(clause, word.start)
    return None


def _owns(clause: Clause, language: str) -> str | None:
    """Who owns the post that a clause speaks of."""
    shape, text = _owner(language), clause.text
    for start, end, name in clause.names:
        if shape and shape.search(text[max(0, start - 40) : start]):
            return name
        if language == "en" and text[end : end + 2] in ("’s", "'s"):
            behind = clause.lows(end + 2)[:3]
            if not (clause.lexicon.medium | _REMARKS).isdisjoint(behind):
                return name
    return None
