"""What belongs to a name: titles, callings, openers, places and letters are left out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.callings import callings, is_calling
from stancekit.segment.names.nobody import is_nobody
from stancekit.segment.names.titles import PEOPLES, TITLES, behind_titles, is_person_noun

__all__ = ["ACRONYM", "clean_name", "no_name"]

_POSSESSIVE = re.compile(r"[’']s$")


@cache
def no_name(language: str) -> frozenset[str]:
    """Words that begin no name: titles, articles, prepositions, sentence openers."""
    words = lexicon(language)
    accord = frozenset(part for phrase in words.according for part in phrase.split())
    return (
        words.roles | words.opener | words.function | words.medium | words.own | words.third | words.crowd
        | words.say | words.before_name | accord | callings(language) | _SMALL.get(language, frozenset())
        | TITLES.get(language, frozenset()) | PEOPLES.get(language, frozenset())
    )  # fmt: skip


_SMALL = {  # possessives, demonstratives and conjunctions that a sentence may begin with
    "en": word_set("""my his her hers their our your its these those this that because since until unless although though
        two three four five six seven eight nine ten eleven twelve yesterday today tonight tomorrow overnight back once later still yet again earlier early late nobody no-one none nothing somebody something anybody anyone anything everybody everyone someone
        everything few fewer many most more several all both neither each every enough much little less least"""),
    "de": word_set("""ihm ihn ihnen wer dessen deren sein seine seinen ihr ihre ihren unser unsere euer dieser diese dieses jener jene weil obwohl wenn ob nachdem solange bevor sobald bis seit millionen milliarden heute gestern vorgestern abends morgens mittags nachts inzwischen zuletzt später
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf niemand jemand jeder jede nichts keiner keine alle alles beide etwas viele einige manche wenige wenig weniger mehr meisten mancher manches
        wörtlich sinngemäß konkret tausend tausende hundert hunderte prozent euro franken kilometer uhr"""),
    "fr": word_set("invité invitée convié conviée reçu reçue joint jointe contacté contactée interrogé interrogée sollicité sollicitée questionné questionnée relancé relancée textuellement littéralement son sa ses leur leurs mon ma mes notre nos votre vos ce cet cette ces car donc or puisque lorsque dès quand quoique si déjà encore hier demain aujourd'hui avant-hier toujours "
        "deux trois quatre cinq six sept huit neuf dix onze douze personne nul nulle rien tout tous toutes chacun chacune aucun aucune certains certaines plusieurs beaucoup rares peu moins plus quelques"),
    "es": word_set("invitado invitada consultado consultada contactado contactada preguntado preguntada interrogado interrogada su sus mi mis nuestro nuestra ayer hoy anoche anteayer luego este esta ese esa estos estas aunque porque cuando si ojo según ni ya "
        "dos tres cuatro cinco seis siete ocho nueve diez once doce nadie nada todo todos todas alguien algunos algunas muchos muchas varios varias ambos ambas ninguno ninguna pocos pocas poco cada menos más"),
    "pl": word_set("zaproszony zaproszona zapytany zapytana poproszony poproszona koncern firma rozmawia rozmawiał rozmawiała rozmawiali notował notowała wieczorem rano nocą wczoraj dziś dzisiaj jutro potem później wtedy teraz tymczasem niedawno przedwczoraj sam sama sami same jego jej ich mój moja nasz nasza ten ta ci te choć chociaż gdy kiedy ponieważ jeśli bo aż zanim że jak "
        "dwa dwie dwaj trzy trzej cztery pięć sześć siedem osiem dziewięć dziesięć dwanaście nikt nic wszyscy wszystko każdy każda ktoś niektórzy wielu nieliczni niewielu mało żaden żadna oboje obaj obie mniej więcej"),
}  # fmt: skip


@lru_cache(maxsize=8192)
def clean_name(raw: str, language: str) -> str | None:
    """Drop what stands before a name and does not belong to it (titles, articles, sentence openers)."""
    words, unfit = lexicon(language), no_name(language)
    parts = _POSSESSIVE.sub("", _without_stop(raw.replace("\u00a0", " ").strip())).split(" ")
    if language == "fr" and _ELIDED.match(parts[0]):
        parts = parts[1:]  # L'organiste Jean Tal
        if not parts:
            return None
    letters = next((n + 1 for n, part in enumerate(parts[:-2]) if part in _LETTERS_BEHIND), 0)
    parts = parts[letters:]  # Labour MP Nora Flint
    owner = next((n + 1 for n, part in enumerate(parts[:-2]) if part.endswith(("’s", "'s"))), 0)
    if all(part[:1].isupper() for part in parts[:owner]):  # not: Tom Reed of Ann's Bakery
        parts = parts[owner:]  # Love Island's Tom Reed
    body = parts[-1].lower() in BODIES
    first = max(_behind_roles(parts, words.roles), behind_titles(parts, language))
    if first == 0 and len(parts) > 1 and parts[-1].lower() in _OFFICES:  # National Coordinator
        return None
    while first < len(parts) and (
        _is_compound(parts, first, language)
        or (language == "pl" and parts[first].endswith(("liśmy", "łyśmy")))  # Zapytaliśmy Annę Lis
        or (
            parts[first].lower().rstrip(".") in unfit
            and parts[first] != "HC"  # a club's letters, and no honorary title
            and not (body and _is_people(parts[first], language))
        )
        or (len(parts) - first > 1 and parts[first].endswith(("’s", "'s")))
    ):
        first += 1
    parts = parts[first:]
    if len(parts) > 2 and is_person_noun(parts[0], language) and parts[1][:1].isupper():
        parts = parts[1:]  # Der Organist Konrad Weil
    while parts and (
        (
            len(parts) > 1
            and (parts[-1].lower() in words.medium or parts[-1] in _LETTERS_BEHIND)
            and not _is_paper(parts, language)
        )
        or (
            parts[-1].lower() in _DAYS
            and (len(parts) == 1 or language not in _SMALL_MONTHS or parts[-2].isupper())
        )
        or (len(parts) > 1 and parts[-1].lower() in words.before_name | words.function)
    ):
        parts.pop()
    if any("n't" in part or "n’t" in part for part in parts) or not any(map(_WHOLE.match, parts)):
        return None
    if (
        len(parts) > 1
        and all(map(str.isupper, parts))
        and not words.function.isdisjoint(map(str.lower, parts))
    ):
        return None  # a heading
    if (
        len(parts) > 2
        and (ACRONYM.fullmatch(parts[0]) or _MIXED.fullmatch(parts[0]))
        and not parts[1].isupper()
    ):
        parts = parts[1:]
    for link in ("of", "von", "vom", "de", "du", "z", "ze"):
        # Nora Whitlock of Kestrel State, but the Union of Teachers
        if link in parts[2:] and (
            link in ("of", "z", "ze") or parts[parts.index(link, 2) + 1 :][:1] in _ARTICLES
        ):
            parts = parts[: parts.index(link, 2)]
    if language == "fr" and any(part.startswith(("d'", "d’")) for part in parts[2:]):
        parts = parts[: next(n for n, part in enumerate(parts) if n > 1 and part.startswith(("d'", "d’")))]
    if len(parts) == 1 and (parts[0].lower() in BODIES or parts[0] in _LETTERS_BEHIND):
        return None  # the MP told us
    name = " ".join(parts)
    return None if not name or is_nobody(name, language) else name


def _is_compound(parts: list[str], place: int, language: str) -> bool:
    """Whether a word before a name is a calling that something is joined to: NRW-Abgeordnete, Ex-Trainerin."""
    head, _, tail = parts[place].rpartition("-")
    if (
        tail in ("time", "times")
        and place + 2 < len(parts)
        and is_calling(parts[place + 1].lower(), language)
    ):
        return True  # Two-time Olympian Ann Lee
    if not head or len(parts) - place < 2 or not (tail[:1].isupper() or head.lower() in _JOINED):
        return False
    return tail.lower() in callings(language) or (language == "de" and is_person_noun(tail, language))


def _is_paper(parts: list[str], language: str) -> bool:
    """Whether a run that ends in Post is the name of a paper: the Larch Post, die Lärcher Post, but not Musks Post."""
    return parts[-1] == "Post" and (
        language == "en" or (language == "de" and parts[-2].endswith(("er", "sche", "schen")))
    )


_JOINED = word_set("ex co vice vize wice")
_LETTERS_BEHIND = frozenset(
    ("MP", "MEP", "MSP", "MdB", "MdL", "TD", "QC", "KC", "OBE", "MBE", "CBE", "PhD", "MD")
)


def _is_people(word: str, language: str) -> bool:
    """Whether a word tells a nationality: a body may be called by it."""
    return word.lower() in PEOPLES.get(language, ())


_ELIDED = re.compile(r"[LD]['’][a-zà-ÿ]")
_DAYS = word_set("""monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    january february march april june july august september october november december januar februar märz mai juni juli oktober dezember
    janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre""")
_SMALL_MONTHS = ("es", "fr", "pl")  # in which Victoria Abril is no day
_WHOLE = re.compile(r"[^\W\d_][\w’'-]")  # initials alone are no name
ACRONYM = re.compile(r"[A-Z]{2,5}")
"""An acronym at the beginning of a run: it belongs to what stands before a name."""
_MIXED = re.compile(r"[A-Z]{1,2}[a-z][A-Z]{1,2}")  # PiS Jan Tal
_OFFICES = word_set("""minister president secretary director chairman chairwoman chairperson commissioner coordinator spokesman spokeswoman spokesperson officer congressman
    congresswoman senator governor mayor premier councillor professor sergeant""")
_ARTICLES = (["der"], ["dem"], ["den"], ["la"], ["los"], ["the"])


def _behind_roles(parts: list[str], roles: frozenset[str]) -> int:
    """Where the name begins behind its roles: "Infrastructure Minister Ann Lee"; 0 where there are none."""
    for place in range(len(parts) - 2, 0, -1):
        word = parts[place].lower().rstrip(".")
        if len(word) > 3 and word in roles and parts[place][0].isupper():
            return place + 1
    return 0


def _without_stop(raw: str) -> str:
    """Leave out a full stop behind a name, but not behind an initial: Tomek S."""
    return raw if len(raw) <= 3 or raw[-3:-2] in " \u00a0" else raw.rstrip(".")
