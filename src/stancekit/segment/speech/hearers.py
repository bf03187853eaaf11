"""To whom words are said: the object of telling, a dative, a fronted object. None of them speaks."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import DEFINITE, INDEFINITE, is_calling
from stancekit.segment.names.outlets import is_outlet

__all__ = ["fronts", "hears", "in_dative", "interviews", "inverted", "takes_object"]

_TELLS = word_set("told tell tells telling informed informs")
"""English verbs behind which who hears stands, always."""
_ADDRESSES = word_set(
    "asked asks assured assures reminded reminds warned warns texted messaged emailed begged"
)
"""Those behind which either stands: the mayor asked Ann Lee, asked Ann Lee."""
_OWN = word_set("his her their its my our")
_NOUN_PHRASE = 4  # words that a subject without a name has directly before such a verb

_DATIVES = word_set("dem einem ihrem seinem diesem meinem unserem")
"""German articles and possessives that no subject has."""
_SUBJECTS = word_set("der die ein eine")
_LINKS = word_set("der des einer ihrer seiner")
"""German ones that a subject may have, but none behind somebody called by an office."""

_POLISH_OTHER = re.compile(
    r"(?<!\bandrz)(?<!\bmac)(?<!\bmaci)(?<!\bbłaż)(?<!\bkołodzi)(?:ej|ego|emu|owi|ych|ecie|ę|ą)$",
    re.IGNORECASE,
)
_POLISH_ADVERBS = word_set("też także jednak również natychmiast szybko mu jej zaraz od_razu z_kolei ostro")
_TO = {"de": word_set("dem den einem"), "es": word_set("a al")}
"""With what an object begins that stands before its verb."""
_MICROPHONES = {
    "en": r"(?:in\s(?:conversation|an\sinterview|a\schat|an\sexchange)|speaking|talking)\s(?:with|to)",
    "de": r"(?:im\s(?:\w+-?)?(?:gespräch|interview|telefonat)\smit|auf\s(?:eine\s)?(?:nach)?fragen?\s(?:von|der|des)|am\smikrofon\s(?:von|der|des))",
    "fr": r"(?:(?:au\smicro|à\sl['’]antenne|sur\sle\splateau|dans\sl['’]émission)\sd(?:e\s|u\s|es\s|['’])|auprès\sd(?:e\s|u\s|['’])|en\sréponse\sà|au\scours\sd['’]un\s(?:échange|entretien)\savec)",
    "es": r"(?:(?:en|ante)\s(?:los\s|el\s)?micrófonos?\sde|en\s(?:conversación|entrevista|una\s(?:entrevista|charla))\s(?:con|a)|a\spreguntas\sde)",
    "pl": r"(?:w\s(?:rozmowie|wywiadzie)\s(?:z|ze|dla)|na\spytanie|przed\smikrofonem)",
}
_INTERVIEWED = {
    language: re.compile(
        rf"\b{shape}\s?(?:(?:the|an?|de[mrn]|la|le|el|l['’])\s?)?(?P<who>[\w-]+)\s$", re.IGNORECASE
    )
    for language, shape in _MICROPHONES.items()
}
"""To whom somebody gives an interview, and what they are called: au micro de la journaliste Ann Lee."""
_INTERVIEW = 90  # code points before the name in which that stands
_OTHER_CASE = re.compile(
    r"(?:dziennikar|reporter|moderator|redaktor|prezenter)(?:zem|em|ką|ki|ka|a)|prowadząc(?:ą|ym|ej|ego)|redaktor"
)
_GIVES_NEWS = word_set(
    "podała podaje informuje poinformowała donosi doniosła pisze napisała relacjonuje przypomina"
)
"""What Polish agencies and papers do where they are no hearers."""
_ANSWERS = re.compile(
    r"(?:odpowiedział|odpowiada|odpisał|odpisuje|zareagował|reaguje|odparł|odparow|odrzekł)"
)
"""Polish verbs whose object stands behind "na"."""
_HIM = word_set("le les")
_NEAR = 6  # words between the verb and who speaks behind it


def takes_object(clause: Clause, verb: Word) -> bool:
    """Whether what stands behind an English verb only hears: the mayor told the Gazette, the mayor asked Ann Lee."""
    if clause.lexicon.language != "en":
        return False
    if verb.low in _TELLS:
        return True
    head = clause.lows(0, verb.start)
    starts = DEFINITE["en"] | INDEFINITE["en"] | _OWN
    return verb.low in _ADDRESSES and 1 < len(head) <= _NOUN_PHRASE and head[0] in starts


def in_dative(clause: Clause, at: int) -> bool:
    """Whether a German dative begins before the name that is the word at a place: dem Boten, dem Sender Radio Grünau."""
    if clause.lexicon.language != "de":
        return False
    before = clause.words[max(0, at - 2) : at]
    low = [word.low for word in before]
    if low[-1:] != [] and low[-1] in _DATIVES:
        return True
    if at < len(clause.words) and low[1:] and is_outlet(clause.text[before[-1].start : before[-1].end], "de"):
        return False  # sagte dem NDR Ann Lee
    noun = len(low) > 1 and (clause.text[before[-1].start].isupper() or low[-1].endswith("en"))
    return noun and low[0] in _DATIVES


def hears(clause: Clause, start: int, begin: int, name: str) -> bool:
    """Whether a name behind an office behind the verb is whom its holder tells, or what it is of: sagte die Ministerin der Zeit."""
    language = clause.lexicon.language
    gap = clause.lows(start, begin)
    if (
        is_outlet(name, language)
        and clause.lows(0, start)[-1:] != []
        and clause.lows(0, start)[-1] not in _GIVES_NEWS
    ):
        return language == "pl" or gap[-1:] == ["der"]
    if language == "de":
        if len(gap) < 2 or gap[-1] not in _LINKS:
            return False
        noun = len(gap) > 2 and gap[-3] in _SUBJECTS and clause.lexicon.before_name.isdisjoint(gap[-4:-3])
        return noun or any(map(_calls, gap[:-1]))
    if language == "pl" and _other_case(name):
        return (gap[-1:] != [] and is_calling(gap[-1], "pl")) or (
            not gap and _speaker_behind(clause, begin, name)
        )
    return False


def _speaker_behind(clause: Clause, begin: int, name: str) -> bool:
    """Whether somebody else is named in full behind a Polish name before any comma: powiedziała Nowakowi posłanka Anna Kot."""
    end = begin + len(name)
    behind = next((other for other in clause.names if other[0] >= end and " " in other[2]), None)
    return behind is not None and "," not in clause.text[end : behind[0]] and not _other_case(behind[2])


def interviews(clause: Clause, begin: int) -> bool:
    """Whether a name is that of whom somebody speaks with: a lancé le maire, au micro de la journaliste Ann Lee."""
    shape = _INTERVIEWED.get(clause.lexicon.language)
    asked = shape.search(clause.text, max(0, begin - _INTERVIEW), begin) if shape else None
    return asked is not None and _asks(asked["who"].lower(), clause.lexicon)


def _asks(noun: str, words: Lexicon) -> bool:
    """Whether a noun is one for people, in Polish also in another case: z dziennikarką, z redaktorem."""
    if words.language == "pl":
        return _OTHER_CASE.fullmatch(noun) is not None
    return is_calling(noun, words.language) or noun in words.hosts


def _calls(token: str) -> bool:
    """Whether somebody is called by a German word or the last part of it: grünen-politikerin, 52-jährige."""
    last = token.rpartition("-")[2]
    return is_calling(last, "de") or last in ("jähriger", "jährige")


def _other_case(name: str) -> bool:
    """Whether a word of a Polish name is by its ending in a case of objects."""
    return any(_POLISH_OTHER.search(word) for word in name.split())


def fronts(clause: Clause, verb: Word, name: tuple[int, int, str]) -> bool:
    """Whether what stands before a verb is its object, and who speaks is named behind it: Barana poparł prezes Adam Lis."""
    language = clause.lexicon.language
    head, gap = clause.lows(0, verb.start), clause.lows(verb.end, name[0])
    if " " not in name[2] or len(gap) > _NEAR or not head or "," in clause.text[: verb.start]:
        return False
    if language == "es":
        return head[0] in _TO["es"] and head[-1] in _HIM and not _TO["es"].intersection(gap)
    if language == "de":
        agency = head[0] == "der" and head[-1] != "der" and head[1].endswith("en")  # Der Neuen Zeitung sagte
        return (head[0] in _TO["de"] or agency) and len(head) > 1 and _DATIVES.isdisjoint(gap)
    if language != "pl" or _other_case(name[2]):
        return False
    if head[0] == "na" and _ANSWERS.match(verb.low):
        return True  # Na słowa Barana odpowiedziała posłanka Anna Kot
    if len(head) > 1:
        return False
    gap = [token for token in gap if token not in _POLISH_ADVERBS]
    if gap:
        return is_calling(gap[0], "pl") and not is_calling(head[0], "pl")
    return _POLISH_OTHER.search(head[0]) is not None


_ASKED = re.compile(
    r"\W*(?:auf\s(?:die\s)?(?:\w+\s){0,2}frage|gefragt|na\spytanie|zapytan[ya])\b", re.IGNORECASE
)
"""A question with which a clause begins: who asks or is asked is told in a clause of its own."""


def inverted(clause: Clause, verb: Word) -> str | None:
    """Who speaks behind a verb before which its object or a clause that is put in stands.

    Dem Minister widersprach Ann Lee; Auf die Frage, was er tue, antwortete Lee.
    """
    if clause.lexicon.language not in ("de", "es", "pl"):
        return None
    behind = next((name for name in clause.names if name[0] >= verb.end), None)
    if behind is None:
        return None
    glued = behind[0] == verb.end + 1 and clause.text[: verb.start].rstrip().endswith(",")
    return behind[2] if (glued and _ASKED.match(clause.text)) or fronts(clause, verb, behind) else None
