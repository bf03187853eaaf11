"""Names in running text: every capitalised run that may be one, without what is no part of it."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.fields import FIELDS
from stancekit.segment.names.affiliations import behind_office
from stancekit.segment.names.english import PARTISANS, SURNAMES_TOO, asks, describes, owns, tells
from stancekit.segment.names.german import german_name
from stancekit.segment.names.given_polish import given_in_first_case
from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.offices import OFFICES
from stancekit.segment.names.outlets import behind_outlet
from stancekit.segment.names.parties import is_led
from stancekit.segment.names.parts import ACRONYM, clean_name
from stancekit.segment.names.polish import OBLIQUE, polish_name
from stancekit.segment.names.small_letters import with_small_letters
from stancekit.segment.names.titles import TAILS

__all__ = ["names_in"]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_PARTICLE = r"(?:of\sthe|z|ze|de\s[lL]a|de\slos|de\slas|van\sde|van\sder|van\sden|von\sder|of|&|de|del|van|von|di|da|dos|du|zu|al|bin)"
_EPITHET = rf"(?:[\"“„](?:(?:The|Der|Die|Das|L[ea]|El) )?[{_UPPER}][\w-]{{1,20}}[\"“”]|«\s?[{_UPPER}][\w-]{{1,20}}\s?»)(?= [{_UPPER}])"
_NICKNAME = rf"(?:['‘][{_UPPER}][\w-]{{1,20}}['’]|{_EPITHET})"
_NICKNAMED = re.compile(rf" {_EPITHET}")


def _shape(tails: str) -> re.Pattern[str]:
    """The pattern of a name, with the short titles of a language: up to seven words, particles between."""
    rest = rf"(?:(?=[^\W\d_]{{0,6}}\.)(?:(?<=[A-Z])[a-z]|(?<=M)rs|{tails})?\.(?:[{_UPPER}]\.)*|[\w’'\-]*(?<![’'\-]))"
    word = rf"[{_UPPER}]{rest}"
    return re.compile(
        rf"[{_UPPER}](?<![\w@#].)(?<!\d-.){rest}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]|{_NICKNAME}[ \u00a0])?(?:d[’'])?{word}){{0,6}}"
    )


_ACRONYM_OWNS = re.compile(r"(?:[\w-]+ ){0,3}[A-Z]{2,6}['’]s (?=[A-Z][\w-]+ [A-Z][\w-]+$)")
"""A body by its letters, which owns the name behind it: Rural UK’s Ann Lee."""
_OWNED_BODY = re.compile(
    rf"['’] (?:[{_UPPER}][\w-]+ ){{0,2}}(?:Guild|Association|Union|Federation|Society|Club|Council|Alliance|Institute|League|Committee|Network|Trust|Fund|Coalition|Foundation|Board|Party)\b"
)
"""Behind a plural in the genitive the noun of a body: the Bell Ringers' Guild."""
_FIRM = re.compile(
    rf"(?<=, )[{_UPPER}][\w-]+,? (?:&|and) (?:Partners|Sons|Brothers|Associates|Daughters|Company|Co\b)"
)
"""The end of a firm's name that begins with a single word before a comma: Hurst, Lee & Partners."""
_NAMES = {language: _shape(tails) for language, tails in TAILS.items()}


def names_in(text: str, language: str, *, owners: bool = False) -> list[tuple[int, int, str]]:
    """Every capitalised run that may be a name, without what stands before it: start, end, name.

    A nickname in double marks is left out. A name in the English genitive is left out unless `owners` are asked for: "Ferro’s chairman said"
    does not name who speaks.
    """
    found: list[tuple[int, int, str]] = []
    if language == "ja":
        return [found[:3] for found in japanese_names(text) if found.name not in OFFICES]
    english = language == "en"
    for match in _NAMES[language].finditer(text):
        raw, start, end = match[0], match.start(), match.end()
        if english:
            if raw[-1] == "s" and (body := _OWNED_BODY.match(text, end)):
                if not describes(text, start, body.end()):
                    led = len("The ") if raw.startswith("The ") else 0
                    found.append((start + led, body.end(), raw[led:] + body[0]))
                continue
            if found and start < found[-1][1]:
                continue
            if " " not in raw and (firm := _FIRM.match(text, end + 2)):
                found.append((start, firm.end(), text[start : firm.end()]))
                continue
            if raw[-1] == "s" and not owners and owns(raw, text, end):
                continue
            if " " in raw and (owner := _ACRONYM_OWNS.match(raw)):
                raw, start = raw[owner.end() :], start + owner.end()
            if text[end + 1 : end + 2].islower() and describes(text, start, end):
                continue
            if raw.rpartition(" ")[2] in PARTISANS and text[max(0, start - 4) : start].lower() == "the ":
                continue  # the Oakdale Democrat
            if (raw in SURNAMES_TOO and tells(text, end)) or (
                raw.startswith("Will ") and raw.count(" ") == 1 and not asks(text, end)
            ):
                found.append((start, end, raw))
                continue
        if begin := behind_outlet(raw, language):
            raw, start = raw[begin:], start + begin  # zapytana przez PAP Lis odparła
        plain = _NICKNAMED.sub("", raw) if '"' in raw or "“" in raw or "„" in raw else raw
        whole = _SIGNS_AS.search(text, max(0, start - 24), start) or (
            english and raw.startswith("The ") and _PAPER.fullmatch(raw)
        )
        name = raw if whole else clean_name(plain, language)
        name = _of_language(name, raw, plain, text, start, language) if name else name
        if name and len(name) > 1:
            first, last = (name, name) if plain == raw else (name.split()[0], name.split()[-1])
            place = start if name == raw else start + raw.rfind(first)
            begin = place
            if place > start and (
                _TITLE_AND_OF.match(raw) or (ACRONYM.match(raw) and not _is_told(raw, text, start, language))
            ):
                begin = start
            stop = start + raw.rfind(last) + len(last)
            found.append((begin, *with_small_letters(name, text, begin, stop, language)))
    return found


def _is_told(raw: str, text: str, start: int, language: str) -> bool:
    """Whether letters before a name are those to which somebody speaks, or lead a member: à l'AFP Ann Lee."""
    return (
        is_led(raw, text[max(0, start - 40) : start], language)
        or (language in FIELDS and _TO_AGENCY.search(text, max(0, start - 14), start) is not None)
        or raw.split(maxsplit=1)[0].lower() in lexicon(language).talk
    )


def _of_language(name: str, raw: str, plain: str, text: str, start: int, language: str) -> str | None:
    """Leave out what a language writes before a name, or give it the article that belongs to it."""
    if language == "de":
        return german_name(name, plain, text, start)
    if language == "pl":
        if OBLIQUE.fullmatch(name):
            return None
        before = text[max(0, start - 30) : start]
        if " " not in name:
            return given_in_first_case(
                name, before if raw.startswith(name) else f"{before}{raw[: raw.find(name)]}"
            )
        return polish_name(name, before, led=not raw.startswith(name)) if name.count(" ") > 1 else name
    if language not in FIELDS:
        return name
    if name.count(" ") > 1:
        name = behind_office(name, text[max(0, start - 30) : start], language)
    if " " not in name and name in _HEAVENLY and _ARTICLE.search(text, max(0, start - 3), start):
        return None
    return name if " " in name else _with_article(name, raw, text, start)


_HEAVENLY = frozenset(("Sol", "Luna", "Tierra", "Soleil", "Lune", "Terre"))
_ARTICLE = re.compile(r"\b(?:el|la|le|al?)\s|del\s|du\s|l['’]$")
"""Before what is in the sky, which has a capital and is nobody: donde el Sol se oculta."""
_PAPER = re.compile(
    rf"The(?: [{_UPPER}][\w-]+){{1,2}} (?:Post|Times|Herald|Gazette|Observer|Guardian|Telegraph|Tribune|Chronicle|Courier|Mail|Echo|Star)"
)
"""A paper with the article of its name."""
_TITLE_AND_OF = re.compile(r"(?:Mgr|Mons|Mme|Mlle|Sra|Dra?|Me|M)\.? (?:de|del|du|d['’]) ?")
"""A title before a surname that begins with a particle: Mgr de Kermor assume."""
_SIGNS_AS = re.compile(
    r"\b(?:(?:signs|posts|goes)\s(?:as|by)|nennt\ssich|nannte\ssich|signe|(?:se\sfait\sappeler)|firma\scomo|se\shace\sllamar|podpisan[ya]|podpisuje\ssię)\s$"
)
"""Before the name somebody has given oneself, whatever it holds: que firma como Capitán Trueno."""
_TO_AGENCY = re.compile(r"\b(?:(?:auprès\sde|à)\s(?:l['’])?|a\s(?:la\sagencia\s)?)$")
"""Before the letters of an agency to which somebody speaks, who is named behind it: a réagi auprès de l'AFP Jean Tal."""


def _with_article(name: str, raw: str, text: str, start: int) -> str:
    """Give a single word the article that belongs to it: selon Le Monde."""
    paper = _ARTICLED.search(raw)
    within = paper and (paper.start() or _WITHIN.search(text, max(0, start - 2), start))
    return paper[0] if paper and within else name


_ARTICLED = re.compile(rf"\b(?:Le|La|Les|El|Los|Las)[ \u00a0][{_UPPER}][\w-]+\Z")
_WITHIN = re.compile(r"[\w,]\s\Z")
"""What stands before a name within a sentence, where an article is written with a capital only as part of the name."""
