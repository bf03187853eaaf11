"""Names in running text: every capitalised run that may be one, without what is no part of it."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.fields import FIELDS, SCIENCES, STATIONS
from stancekit.segment.names.callings import BODIES, callings, is_calling
from stancekit.segment.names.japanese import OFFICES, japanese_names
from stancekit.segment.names.parties import behind_party, is_led
from stancekit.segment.names.parts import ACRONYM, clean_name
from stancekit.segment.names.titles import TAILS

__all__ = ["names_in"]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_PARTICLE = r"(?:of\sthe|z|ze|de\s[lL]a|de\slos|de\slas|van\sde|van\sder|van\sden|von\sder|of|&|de|del|van|von|di|da|dos|du|zu|al|bin)"
_EPITHET = rf"[\"“„][{_UPPER}][\w-]{{1,20}}[\"“”](?= [{_UPPER}])"
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
        return [(start, end, name) for start, end, name, _, _ in japanese_names(text) if name not in OFFICES]
    romance = language in FIELDS
    english, german, polish = language == "en", language == "de", language == "pl"
    for match in _NAMES[language].finditer(text):
        raw, start, end = match[0], match.start(), match.end()
        if english:
            if raw[-1] == "s" and (body := _OWNED_BODY.match(text, end)):
                if not _describes(text, start, body.end()):
                    led = len("The ") if raw.startswith("The ") else 0
                    found.append((start + led, body.end(), raw[led:] + body[0]))
                continue
            if found and start < found[-1][1]:
                continue
            if " " not in raw and (firm := _FIRM.match(text, end + 2)):
                found.append((start, firm.end(), text[start : firm.end()]))
                continue
            if raw[-1] == "s" and not owners and _owns(raw, text, end):
                continue
            if owner := _ACRONYM_OWNS.match(raw):
                raw, start = raw[owner.end() :], start + owner.end()
            if text[end + 1 : end + 2].islower() and _describes(text, start, end):
                continue
            if raw.rpartition(" ")[2] in _PARTISANS and text[max(0, start - 4) : start].lower() == "the ":
                continue  # the Oakdale Democrat
            if raw in _SURNAMES_TOO and _tells(text, end):
                found.append((start, end, raw))
                continue
        plain = _NICKNAMED.sub("", raw)
        name = raw if _SIGNS_AS.search(text, max(0, start - 24), start) else clean_name(plain, language)
        if name and german:
            name = _german_name(name, plain, text, start)
        if name and romance and name.count(" ") > 1:
            name = _behind_field(behind_party(name, text[max(0, start - 30) : start], language), language)
        if name and polish and _OBLIQUE.fullmatch(name):
            continue
        if name and polish and name.count(" ") > 1:
            name = _polish_name(name, text[max(0, start - 30) : start], led=not raw.startswith(name))
        if name and romance and " " not in name:
            name = _with_article(name, raw, text, start)
        if name and _BY_AGENCY.search(text, max(0, start - 14), start) and (agency := _AGENCY.match(name)):
            name = name[agency.end() :]  # zapytana przez PAP Lis odparła
        if name and len(name) > 1:
            first, last = (name, name) if plain == raw else (name.split()[0], name.split()[-1])
            place = start if name == raw else start + raw.rfind(first)
            led = place > start and is_led(raw, text[max(0, start - 40) : start], language)
            led = led or (romance and _TO_AGENCY.search(text, max(0, start - 14), start) is not None)
            station = raw.split(maxsplit=1)[0].lower() in lexicon(language).talk  # à l'AFP Ann Lee
            begin = start if place > start and ACRONYM.match(raw) and not (led or station) else place
            found.append((begin, start + raw.rfind(last) + len(last), name))
    return found


_SIGNS_AS = re.compile(
    r"\b(?:(?:signs|posts|goes)\s(?:as|by)|nennt\ssich|nannte\ssich|signe|(?:se\sfait\sappeler)|firma\scomo|se\shace\sllamar|podpisan[ya]|podpisuje\ssię)\s$"
)
"""Before the name somebody has given oneself, whatever it holds: que firma como Capitán Trueno."""
_TO_AGENCY = re.compile(r"\b(?:(?:auprès\sde|à)\s(?:l['’])?|a\s(?:la\sagencia\s)?)$")
"""Before the letters of an agency to which somebody speaks, who is named behind it: a réagi auprès de l'AFP Jean Tal."""
_BY_AGENCY = re.compile(r"\b(?:by|von|par|por|przez)\s(?:(?:the|der|la|el)\s|l['’])?$")
_AGENCY = re.compile(
    r"(?:PAP|AFP|DPA|EFE|APA|SDA|ANSA|BBC|CNN|ITV|ARD|ZDF|RTL|TVN|TVP|RMF|RTVE|TVE|RNE|BFM|RMC)\s(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
"""The letters of an agency that asks, with no comma before who answers."""


def _with_article(name: str, raw: str, text: str, start: int) -> str:
    """Give a single word the article that belongs to it: selon Le Monde."""
    paper = _ARTICLED.search(raw)
    within = paper and (paper.start() or _WITHIN.search(text, max(0, start - 2), start))
    return paper[0] if paper and within else name


_ARTICLED = re.compile(rf"\b(?:Le|La|Les|El|Los|Las)[ \u00a0][{_UPPER}][\w-]+\Z")
_WITHIN = re.compile(r"[\w,]\s\Z")
"""What stands before a name within a sentence, where an article is written with a capital only as part of the name."""


def _behind_field(name: str, language: str) -> str:
    """Leave out the field of an office or the station before a name: Salud Pública Ana Ruiz, Radio Havre Jean Tal."""
    parts = name.split()
    if parts[0].lower() in STATIONS:
        return " ".join(parts[-2:]) if len(parts) > 3 else name
    fields = next((n for n, part in enumerate(parts) if not _is_field(part.lower(), language)), 0)
    return " ".join(parts[fields:]) if len(parts) - fields > 1 else name


def _is_field(low: str, language: str) -> bool:
    """Whether a word is what an office or a chair is for, by a list or by the ending of sciences: Farmacología."""
    return low in FIELDS[language] or low.endswith(SCIENCES[language])


_OBLIQUE = re.compile(r"[A-Z]{2,6}-(?:u|em|owi|ie|ach|ami|om|ów)")
"""Letters with the ending of a case in which they are no subject: odpisał SMS-em."""
_POLISH_OF = ("u", "ów", "y", "i", "ych", "ich")
_NO_PLACE = word_set(
    "jerzy ignacy walenty wincenty cezary ksawery konstanty antoni hieronim eligiusz emmanuel henri lui gerwazy hilary bazyli maury henry harry terry jimmy andy tony betty mary cindy sandy eli ali"
)


def _polish_name(name: str, before: str, *, led: bool) -> str:
    """Leave out the place or the body, in its case, between an office and the name; `led` by an office in capitals."""
    parts = name.split()
    first = parts[0].lower()
    if led and (
        len(parts) > 3
        or _POLISH_CASE.search(parts[0])
        or (first.endswith(("y", "i", "u", "ów")) and first not in _NO_PLACE)
    ):
        return " ".join(parts[-2:])  # Prezes Iskry Dariusz Maliszak
    called = before.split()[-1:]
    if (
        called
        and first.endswith(_POLISH_OF)
        and first not in _NO_PLACE
        and is_calling(called[0].lower(), "pl")
    ):
        return " ".join(parts[-2:])  # dyrektor Motoru Dariusz Maliszak
    body = len(parts) > 3 and _POLISH_CASE.search(parts[0]) is not None
    return " ".join(parts[-2:]) if body or _PLACED.search(before) else name


def _german_name(name: str, raw: str, text: str, start: int) -> str | None:
    """Leave out the nouns before a German name; None where nothing but nouns is left."""
    if name.startswith("D. ") and text.endswith("a. ", 0, start):
        name = name[3:]  # Ministerin a. D. Ann Lee
    found = _german(name, text[max(0, start - 12) : start], cut=not raw.startswith(name))
    cleaned = clean_name(found, "de")
    if cleaned is None or (" " in cleaned and is_calling(cleaned.split()[-1].lower(), "de")):
        return None  # Der Zürcher Unternehmer
    if " " in cleaned:
        return cleaned
    compound = cleaned.rpartition("-")[2].lower() if "-" in cleaned else ""
    if compound in lexicon("de").crowd or is_calling(compound, "de"):
        return None  # Twitter-Nutzerin @anna_l
    before = text[max(0, start - 40) : start] + raw[: raw.rfind(cleaned)]
    if _INITIALS.fullmatch(cleaned) and not _of_a_noun(before):
        return cleaned  # teilte der ADAC mit
    called = before.split()[-1:]  # Seine Schwester Gerda
    return (
        cleaned
        if (called and called[0][0].isupper() and is_calling(called[0].lower(), "de")) or not _is_noun(before)
        else None
    )


_INITIALS = re.compile(r"[A-ZÄÖÜ]{3,6}")


def _of_a_noun(before: str) -> bool:
    """Whether an article stands behind a German noun, so that what follows it is whose that is: Chef der BVG."""
    led = before.split()
    return len(led) > 1 and led[-2][:1].isupper() and led[-2][-1:].isalpha()


@cache
def _described() -> frozenset[str]:
    return callings("en") | lexicon("en").crowd | {"holder"}


_POLISH_CASE = re.compile(
    r"(?<!\bandrz)(?<!\bmac)(?<!\bmaci)(?<!\bbłaż)(?<!\bsergi)(?:i?ej|i?ego|[yi]ch)$", re.IGNORECASE
)  # Polskiej Izby Kupieckiej, but no Andrzej
_PLACED = re.compile(
    r"\b(?:gminy|miasta|powiatu|wsi|dzielnicy|osiedla|sołtys\w*|wójt\w*|burmistrz\w*|(?:wice)?prezydent\w*|starost\w*|starościn\w*"
    r"|stowarzyszeni\w+|fundacj\w+|mistrz\w*|reprezentan\w+|spółki|firmy|partii|klubu|związku|sieci|grupy|zespołu)\s$",
    re.IGNORECASE,
)  # a place stands between the office and the name: sołtyska Górki Bożena Lisek


def _owns(raw: str, text: str, end: int) -> bool:
    """Whether an English name stands in the genitive: Lee’s agent, Hollis’ agent."""
    return raw.endswith(("’s", "'s")) or (raw[-1:] == "s" and text[end : end + 2] in ("’ ", "' "))


_PARTISANS = frozenset(
    ("Republican", "Democrat", "Conservative", "Tory", "Liberal", "Socialist", "Green", "Independent")
)
_SURNAMES_TOO = frozenset(("Little", "Early", "Still", "Much", "Late", "Back", "Less"))
"""Words with which sentences begin, and surnames that many have: somebody where a verb of saying is next."""


def _tells(text: str, end: int) -> bool:
    """Whether an English verb of saying is the next word."""
    stop = text.find(" ", end + 1, end + 20)
    word = text[end + 1 : stop if stop > 0 else end + 20].rstrip(".,:")
    return word in lexicon("en").say or word in lexicon("en").write


_LED = ("The ", "An ", "A ")


def _describes(text: str, start: int, end: int) -> bool:
    """Whether an English run is said of what follows: the Bake Off judge, Kestrel Park director Ann Lee."""
    stop = text.find(" ", end + 1, end + 24)
    word = text[end + 1 : stop if stop > 0 else end + 24]
    if word in BODIES and stop > 0:  # the Green group leader Ann Lee
        body = stop
        stop = text.find(" ", body + 1, body + 24)
        word = text[body + 1 : stop if stop > 0 else body + 24]
    if word.rstrip(",.;:") not in _described():
        return False
    if stop > 0 and word[-1].isalpha() and text[stop + 1 : stop + 2].isupper():
        return True
    article = text[max(0, start - 4) : start].lower()
    return (
        article.endswith(("the ", " an ", " a ")) or article in ("an ", "a ") or text.startswith(_LED, start)
    )


def _is_noun(before: str) -> bool:
    """Whether a single German word stands behind an article, a possessive or an adjective of one."""
    words = before.lower().split()
    if not words or before.endswith((",", ".")):
        return False
    return words[-1] in _GERMAN_DETERMINERS or (
        len(words) > 1 and words[-2] in _GERMAN_DETERMINERS and words[-1].endswith(_GERMAN_ADJECTIVES)
    )


_GERMAN_ADJECTIVES = ("e", "en", "er", "es", "em")


_GERMAN_DETERMINERS = word_set("""der die das den dem des ein eine einer eines einem einen ihr ihre ihrer ihrem ihren ihres sein seine seiner seinem seinen
    seines im am beim vom zum zur ins ans kein keine keiner keinem keinen dieser diese dieses diesem diesen jeder jede jedes""")
_GERMAN_ROLE = re.compile(
    r"(?:er|erin|in|ist|istin|koch|köchin|präsident|präsidentin|wirt|wirtin|ent|entin|or|orin|mann|frau|chef|meister|leiter|beauftragte|beauftragter|"
    r"vorsitzende|vorsitzender|sprecher|star|legende|ikone|autor|kind|experte|expertin|rat|rätin|arzt|ärztin|anwalt|anwältin|bauer|bäuerin|loge|login|soph|graf|nom|nomin|ant|antin|eur|eurin)s?$"
)
_GERMAN_ARTICLE = re.compile(
    r"(?:^|\s)(?:der|die|das|den|dem|des|ein|eine|einer|eines|ihrer|ihre|ihr|sein|seine|seiner|ex)[\s-]$",
    re.IGNORECASE,
)


_GERMAN_GIVEN = word_set("""alexander dieter günter günther gunter holger oliver peter rainer reiner rüdiger walter werner xaver kaspar jasper
    volker elmar benjamin edwin erwin karin katrin kathrin kerstin kevin martin robin valentin hermann vincent igor theodor viktor gregor""")


def _calls_german(word: str) -> bool:
    """Whether a German word ends like what people are called by, and is no given name: Klub-Legende."""
    low = word.lower()
    return low not in _GERMAN_GIVEN and (
        _GERMAN_ROLE.search(low) is not None or is_calling(low.rpartition("-")[2], "de")
    )


def _german(raw: str, before: str, *, cut: bool) -> str:
    """Drop the nouns that stand before a German name: "der Fernsehkoch Konrad Weil"."""
    parts = raw.split()
    article = cut or bool(_GERMAN_ARTICLE.search(before))
    office = next((n for n in range(len(parts) - 3, 0, -1) if _calls_german(parts[n])), 0)
    parts = parts[office + 1 :] if office else parts  # Brandenburgs Verkehrsminister Ann Lee
    while len(parts) > 2 and (article or _calls_german(parts[0])) and not parts[-2].islower():
        parts.pop(0)
    if len(parts) == 2 and article and _calls_german(parts[0]) and parts[0].lower() in lexicon("de").roles:
        parts.pop(0)
    return " ".join(parts)
