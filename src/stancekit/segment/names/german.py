"""German names without the nouns around them, which are written in capitals too."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.parts import clean_name

__all__ = ["german_name"]


def german_name(name: str, raw: str, text: str, start: int) -> str | None:
    """Leave out the nouns before a German name; None where nothing but nouns is left."""
    if name.startswith("D. ") and text.endswith("a. ", 0, start):
        name = name[3:]  # Ministerin a. D. Ann Lee
    cut = raw[: raw.rfind(name)].split()[-1:]
    found = _german(
        name,
        text[max(0, start - 12) : start],
        cut=not raw.startswith(name),
        called=bool(cut) and _is_office(cut[0]),
    )
    cleaned = clean_name(found, "de")
    if cleaned is None or (" " in cleaned and is_calling(cleaned.split()[-1].lower(), "de")):
        return None  # Der Zürcher Unternehmer
    if _OWNED.fullmatch(cleaned) and (
        cleaned.split()[1].lower() in BODIES or _ABSTRACT.fullmatch(cleaned.split()[1])
    ):
        return None  # Barthels Sender, Barthels Einladung
    if cleaned.count(" von ") == 1 and cleaned.count(" ") == 2 and _is_noun(text[max(0, start - 40) : start]):
        return None  # ihren Einsatz von Gift
    if _FOUND_WORDS.fullmatch(cleaned) and _FINDS.match(text, start + len(raw)):
        return None  # Deutliche Worte fand auch Ann Lee
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
        if (called and called[0][0].isupper() and _is_office(called[0])) or not _is_noun(before)
        else None
    )


_OWNED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+s [A-ZÄÖÜ][a-zäöüß]+")
"""Somebody in the German genitive, and what is his."""
_FOUND_WORDS = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]+(?:e|er|es) (?:\w*[Ww]orte|Töne|Kritik|Unterstützung|Zuspruch|Lob|Beifall|Applaus|Spott|Häme|Verständnis|Rückendeckung|Vorwürfe|Widerspruch|Zustimmung|Ablehnung)"
)
_FINDS = re.compile(
    r"\s(?:fand|findet|fanden|wählte|wählt|kam|kommt|kamen|kommen|gab|gibt|äußerte|äußert|übte|übt|erhielt|erhält|bekam|bekommt|schlug|erhob|zeigte|zeigt|erntete|spendete|zollte)\b"
)
"""What an adjective goes with that stands before its verb, and such verbs: Deutliche Worte fand."""
_ABSTRACT = re.compile(
    r"(?:Ein|Aus|Vor|Be|Er|Ver|Ent|An|Ab|Um|Äuß|Mein)\w*ung|\w{3,}(?:heit|keit|schaft|tion)"
)
"""German nouns that no surname is."""
_INITIALS = re.compile(r"[A-ZÄÖÜ]{3,6}")


def _of_a_noun(before: str) -> bool:
    """Whether an article stands behind a German noun, so that what follows it is whose that is: Chef der BVG."""
    led = before.split()
    return len(led) > 1 and led[-2][:1].isupper() and led[-2][-1:].isalpha()


def _is_noun(before: str) -> bool:
    """Whether a single German word stands behind an article, a possessive or an adjective of one."""
    words = before.lower().split()
    if not words or before.endswith((",", ".")):
        return False
    if len(words) > 1 and words[-2] in lexicon("de").before_name and words[-1].endswith(_ADJECTIVES):
        return before.rsplit(maxsplit=1)[-1].islower()  # auf grüner Wiese
    return words[-1] in _DETERMINERS or (
        len(words) > 1 and words[-2] in _DETERMINERS and words[-1].endswith(_ADJECTIVES)
    )


_ADJECTIVES = ("e", "en", "er", "es", "em")


_DETERMINERS = word_set("""der die das den dem des ein eine einer eines einem einen ihr ihre ihrer ihrem ihren ihres sein seine seiner seinem seinen
    seines im am beim vom zum zur ins ans kein keine keiner keinem keinen dieser diese dieses diesem diesen jeder jede jedes""")
_ROLE = re.compile(
    r"(?:er|erin|in|ist|istin|koch|köchin|präsident|präsidentin|wirt|wirtin|ent|entin|or|orin|mann|frau|chef|meister|leiter|beauftragte|beauftragter|"
    r"vorsitzende|vorsitzender|sprecher|star|legende|ikone|autor|kind|experte|expertin|rat|rätin|arzt|ärztin|anwalt|anwältin|bauer|bäuerin|loge|login|soph|graf|nom|nomin|ant|antin|eur|eurin)s?$"
)
_ARTICLE = re.compile(
    r"(?:^|\s)(?:der|die|das|den|dem|des|ein|eine|einer|eines|ihrer|ihre|ihr|sein|seine|seiner|ex)[\s-]$",
    re.IGNORECASE,
)


_OFFICE_OF = re.compile(
    r"\w{3,}(?:minister|ministerin|präsident|präsidentin|präses|sprecher|sprecherin|trainer|trainerin|direktor|direktorin|beauftragte|beauftragter|vorsitzende|vorsitzender|abgeordnete|abgeordneter|sekretär|sekretärin)"
)
"""Compounds with a noun for an office, which no surname is: Wirtschaftsminister, Synodenpräses."""


def _is_office(word: str) -> bool:
    """Whether a word is one that people are called by, or joined to a noun for an office."""
    return is_calling(word.lower(), "de") or _OFFICE_OF.fullmatch(word.lower()) is not None


_GIVEN = word_set("""alexander dieter günter günther gunter holger oliver peter rainer reiner rüdiger walter werner xaver kaspar jasper
    volker elmar benjamin edwin erwin karin katrin kathrin kerstin kevin martin robin valentin hermann vincent igor theodor viktor gregor""")


def _calls(word: str) -> bool:
    """Whether a German word ends like what people are called by, and is no given name: Klub-Legende."""
    low = word.lower()
    return low not in _GIVEN and (_ROLE.search(low) is not None or is_calling(low.rpartition("-")[2], "de"))


_BROUGHT_IN = re.compile(
    r"Ärger|Kritik|Spott|Hohn|Häme|Hass|Lob|Beifall|Applaus|Zuspruch|Widerspruch|Einspruch|Gegenwind|Rückenwind|Respekt|Mut|Druck|Vorwürfe|Schelte|Prügel"
    r"|Sympathien?|Anerkennung|Dank|Glück|Recht|Unrecht|Schuld|Absolution|Rückhalt|Schützenhilfe|Zustimmung|Ablehnung|Beleidigungen|Drohungen|Morddrohungen"
    r"|[A-ZÄÖÜ][a-zäöüß]{3,}(?:ungen|heit|keit|schaft)|(?:Unter|Empör|Verwunder|Verurteil|Entschuldig)[a-zäöüß]*ung"
)
"""What something brings somebody, who stands before it without an article."""


def _german(raw: str, before: str, *, cut: bool, called: bool) -> str:
    """Drop the nouns that stand before a German name: "der Fernsehkoch Konrad Weil"; `called` if an office was cut off it."""
    parts = raw.split()
    article = cut or bool(_ARTICLE.search(before))
    office = next((n for n in range(len(parts) - 3, 0, -1) if _calls(parts[n])), 0)
    parts = parts[office + 1 :] if office else parts  # Brandenburgs Verkehrsminister Ann Lee
    if len(parts) > 1 and _BROUGHT_IN.fullmatch(parts[-1]):
        parts.pop()  # brachte Ministerin Ann Lee Kritik ein
    while len(parts) > 2 and (article or _calls(parts[0])) and not parts[-2].islower():
        if called and not _is_office(parts[0]):
            break  # dessen Sprecherin Lea Antonia Kraut
        called = _is_office(parts.pop(0))
    if len(parts) == 2 and article and _calls(parts[0]) and parts[0].lower() in lexicon("de").roles:
        parts.pop(0)
    if len(parts) > 1 and _OFFICE_OF.fullmatch(parts[0].lower()):
        parts.pop(0)  # without an article: Wirtschaftsminister Weil
    return " ".join(parts)
