"""The people of an article: full names for surnames, and who it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from stancekit.segment.callings import BODIES, callings, is_calling
from stancekit.segment.japanese import japanese_names
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set

__all__ = ["NAME", "People", "clean_name", "is_organisation", "name_words"]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_REST = rf"(?:(?:(?<=[A-Z])[a-z]|(?<=M)rs|(?<=P)rof)?\.(?:[{_UPPER}]\.)*|[\w’'\-]*(?<![’'\-]))"
_WORD = rf"[{_UPPER}]{_REST}"
_PARTICLE = (
    r"(?:of\sthe|z|ze|de\sla|de\slos|van\sder|van\sden|von\sder|of|&|de|del|van|von|di|da|dos|du|al|bin)"
)
_NICKNAME = rf"['‘][{_UPPER}][\w-]{{1,20}}['’]"
NAME = re.compile(
    rf"[{_UPPER}](?<![\w@#].){_REST}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]|{_NICKNAME}[ \u00a0])?(?:d[’'])?{_WORD}){{0,6}}"
)
_POSSESSIVE = re.compile(r"[’']s$")
_SURNAME = re.compile(r"[^\W\d_][\w’'\-]*")


@cache
def _no_name(language: str) -> frozenset[str]:
    """Words that begin no name: titles, articles, prepositions, sentence openers."""
    words = lexicon(language)
    accord = frozenset(part for phrase in words.according for part in phrase.split())
    return (
        words.roles | words.opener | words.function | words.medium | words.own | words.third | words.crowd
        | words.say | words.before_name | accord | callings(language) | _SMALL.get(language, frozenset())
    )  # fmt: skip


_SMALL = {  # possessives, demonstratives and conjunctions that a sentence may begin with
    "en": word_set("""my his her hers their our your its these those this that because since until unless although though
        back once later still yet again earlier early late"""),
    "de": word_set("""sein seine seinen ihr ihre ihren unser unsere euer dieser diese dieses jener jene weil obwohl wenn ob bevor sobald bis seit millionen milliarden
        tausend tausende hundert hunderte prozent euro franken kilometer uhr"""),
    "fr": word_set("son sa ses leur leurs mon ma mes notre nos votre vos ce cet cette ces car donc or puisque lorsque quand quoique si déjà encore hier demain toujours"),
    "es": word_set("su sus mi mis nuestro nuestra este esta ese esa estos estas aunque porque cuando si ojo según ni ya"),
    "pl": word_set("jego jej ich mój moja nasz nasza ten ta ci te choć chociaż gdy kiedy ponieważ jeśli bo aż zanim że jak"),
}  # fmt: skip


@lru_cache(maxsize=8192)
def clean_name(raw: str, language: str) -> str | None:
    """Drop what stands before a name and does not belong to it (titles, articles, sentence openers)."""
    words, unfit = lexicon(language), _no_name(language)
    parts = _POSSESSIVE.sub("", _without_stop(raw.replace("\u00a0", " ").strip())).split(" ")
    first = _behind_roles(parts, words.roles)
    if first == 0 and len(parts) > 1 and parts[-1].lower() in _OFFICES:  # National Coordinator
        return None
    while first < len(parts) and (
        parts[first].lower().rstrip(".") in unfit
        or (len(parts) - first > 1 and parts[first].endswith(("’s", "'s")))
    ):
        first += 1
    parts = parts[first:]
    while parts and (
        (len(parts) > 1 and (parts[-1].lower() in words.medium or parts[-1] in _LETTERS_BEHIND))
        or parts[-1].lower() in _DAYS
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
    if len(parts) > 2 and _ACRONYM.fullmatch(parts[0]) and not parts[1].isupper():
        parts = parts[1:]
    for link in ("of", "von", "vom", "de", "du", "z", "ze"):
        # Nora Whitlock of Kestrel State, but the Union of Teachers
        if link in parts[2:] and (
            link in ("of", "z", "ze") or parts[parts.index(link, 2) + 1 :][:1] in _ARTICLES
        ):
            parts = parts[: parts.index(link, 2)]
    if language == "fr" and any(part.startswith(("d'", "d’")) for part in parts[2:]):
        parts = parts[: next(n for n, part in enumerate(parts) if n > 1 and part.startswith(("d'", "d’")))]
    if len(parts) == 1 and parts[0].lower() in BODIES:
        return None
    return " ".join(parts) or None


_LETTERS_BEHIND = frozenset(
    ("MP", "MEP", "MSP", "MdB", "MdL", "TD", "QC", "KC", "OBE", "MBE", "CBE", "PhD", "MD")
)
_DAYS = word_set("""monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    january february march april june july august september october november december januar februar märz mai juni juli oktober dezember
    janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre""")
_WHOLE = re.compile(r"[^\W\d_][\w’'-]")  # initials alone are no name
_ACRONYM = re.compile(r"[A-Z]{2,5}")
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


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name, three letters or more, in lower case: what betrays a mention of it."""
    if not name:
        return frozenset()
    found = frozenset(w.lower() for w in _SURNAME.findall(name) if len(w) > 2)
    return found - _COMMON


_COMMON = word_set("""the and not for real news daily report team show official president elect woman man girl boy mom dad mama papa doctor les der die das
    los las del von van que una ein eine une mme mrs resist vote blue red america usa""")


_ORGANISATION = word_set("""holdings group party union association council university club ministry office police league federation inc ltd
    gmbh ag verein verband partei gewerkschaft bund fraktion stadtwerke universität parti syndicat fédération association ministère mairie
    partido sindicato asociación federación ayuntamiento universidad partia związek urząd uniwersytet stowarzyszenie news times post daily
    desk staff press media radio tv magazine gazette herald tribune pont métro onda canal puente plaza cabinet
    library museum theatre theater hospital company agency department authority society trust board committee centre center school
    college academy network alliance bank airline street avenue road county station assembly parliament congress senate orchestra festival
    bibliothek museum theater krankenhaus unternehmen behörde schule akademie gesellschaft rundschau zeitung kurier sender redaktion
    bibliothèque musée théâtre hôpital entreprise agence école rue assemblée journal compagnie
    biblioteca museo teatro hospital empresa agencia escuela calle asamblea congreso diario emisora
    biblioteka muzeum teatr szpital firma szkoła akademia ulica sejm senat radio gazeta
    corps city united fc cf cd sc as sv ensemble commission comité collectif institut institute foundation fondation fundación fundacja stiftung verlag kammer gremio sociedad société""")


def is_organisation(name: str) -> bool:
    """Whether a word of the name is one of a body, a paper or a place, and no person is meant."""
    return not _ORGANISATION.isdisjoint(name.lower().split())


@dataclass
class People:
    """Names met so far.

    `full` maps the last word of a name to its longest known form, `first` the first word; `stems`
    gathers last names by their beginning.
    """

    language: str
    full: dict[str, str] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)
    stems: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, name: str | None) -> None:
        """Remember a full name (two words or more; a Japanese one of any form)."""
        if not name:
            return
        if self.language == "ja":
            if name not in self.full and not any(
                known.startswith(name) for known in self.stems.get(name[:1], ())[:200]
            ):
                self.full[name] = name
                self.stems.setdefault(name[:1], []).append(name)
                for part in re.split(r"[ \u3000・＝=]", name):
                    if len(part) > 1:
                        self.full.setdefault(part, name)
            return
        parts = [w for w in name.split() if any(c.isalpha() for c in w)]
        if len(parts) < 2:
            return
        name = " ".join(parts)  # without emoji
        known = self.full.get(parts[-1].lower())
        if known is None:
            self.stems.setdefault(parts[-1].lower()[:4], []).append(parts[-1].lower())
        if known is None or (known != name and self._better(name, known)):
            self.full[parts[-1].lower()] = name
            if self.language == "es" and len(parts) > 2:  # the first of two surnames is the one used alone
                self.full.setdefault(parts[-2].lower(), name)
        self.first.setdefault(parts[0].lower(), name)

    def _better(self, name: str, known: str) -> bool:
        """Whether a name is to be preferred to a known one of the same last word."""
        if known.isupper() and not name.isupper():
            return True
        unfit = _no_name(self.language)
        if known.endswith(f" {name}"):  # without its titles
            return all(word.lower().rstrip(".") in unfit for word in known[: -len(name)].split())
        return len(known) < len(name) and (
            known.split(maxsplit=1)[0] == name.split(maxsplit=1)[0]
            or (
                name.endswith(f" {known}")
                and known.split(maxsplit=1)[0] in _PREFIXES
                and name.split(maxsplit=1)[0].lower().rstrip(".") not in unfit
            )
        )

    def resolve(self, name: str | None) -> str | None:
        """The full name that a mention means; the mention itself where nothing longer is known."""
        if not name:
            return None
        if self.language == "ja":
            if name in self.full:
                return self.full[name]
            return next((full for full in self.stems.get(name[:1], ())[:200] if full.startswith(name)), name)
        parts = name.split()
        last = parts[-1].lower()
        known = self.full.get(last)
        if known is None and self.language in ("pl", "de"):
            known = self._declined(last)
        if known is None and len(parts) == 1:
            known = self.first.get(last)
        if known is None:
            return name
        if len(parts) == 1 or name.endswith(f" {known}") or known.endswith(f" {name}"):
            return known
        return known if known.split()[0][:3].lower() == parts[0][:3].lower() else name

    def _declined(self, last: str) -> str | None:
        """Match a Polish case ending or a German genitive against the known last names."""
        if len(last) < 5:
            return None
        stem = last[: max(4, len(last) - 3)]
        for known in self.stems.get(last[:4], ())[:50]:
            if known.startswith(stem) and abs(len(known) - len(last)) <= 3:
                return self.full[known]
        return None


def names_in(text: str, language: str, *, owners: bool = False) -> list[tuple[int, int, str]]:
    """Every capitalised run that may be a name, without what stands before it: start, end, name.

    A name in the English genitive is left out unless `owners` are asked for: "Ferro’s chairman said"
    does not name who speaks.
    """
    found: list[tuple[int, int, str]] = []
    if language == "ja":
        return [(start, end, name) for start, end, name, _, _ in japanese_names(text)]
    english, german, polish = language == "en", language == "de", language == "pl"
    for match in NAME.finditer(text):
        raw, start, end = match[0], match.start(), match.end()
        if english:
            if raw[-1] == "s" and not owners and _owns(raw, text, end):
                continue
            if text[end + 1 : end + 2].islower() and _describes(text, start, end):
                continue
        name = clean_name(raw, language)
        if name and german:
            name = _german_name(name, raw, text, start)
        if name and polish and name.count(" ") > 1 and _PLACED.search(text[max(0, start - 30) : start]):
            name = " ".join(name.split()[-2:])
        if name and len(name) > 1:
            place = start if name == raw else start + raw.rfind(name)
            begin = start if place > start and _ACRONYM.match(raw) else place
            found.append((begin, place + len(name), name))
    return found


def _german_name(name: str, raw: str, text: str, start: int) -> str | None:
    """Leave out the nouns before a German name; None where nothing but nouns is left."""
    found = _german(name, text[max(0, start - 12) : start], cut=not raw.startswith(name))
    cleaned = clean_name(found, "de")
    if cleaned is None or (" " in cleaned and is_calling(cleaned.split()[-1].lower(), "de")):
        return None  # Der Zürcher Unternehmer
    return None if " " not in cleaned and _is_noun(text[max(0, start - 40) : start]) else cleaned


@cache
def _described() -> frozenset[str]:
    return callings("en") | lexicon("en").crowd


_PREFIXES = frozenset(
    ("Mac", "Mc", "Le", "La", "De", "Del", "Van", "Von", "Di", "Da", "El", "Al", "Bin", "Ó", "Ní", "St.")
)
_PLACED = re.compile(
    r"\b(?:gminy|miasta|powiatu|wsi|dzielnicy|osiedla|sołtys(?:ka)?|wójt|burmistrz(?:yni)?|prezydent(?:ka)?|starost(?:a|ka)|starościna)\s$",
    re.IGNORECASE,
)  # a place stands between the office and the name: sołtyska Górki Bożena Lisek


def _owns(raw: str, text: str, end: int) -> bool:
    """Whether an English name stands in the genitive: Lee’s agent, Hollis’ agent."""
    return raw.endswith(("’s", "'s")) or (raw[-1:] == "s" and text[end : end + 2] in ("’ ", "' "))


def _describes(text: str, start: int, end: int) -> bool:
    """Whether an English run is said of what follows: the Bake Off judge, Kestrel Park director Ann Lee."""
    stop = text.find(" ", end + 1, end + 24)
    word = text[end + 1 : stop if stop > 0 else end + 24]
    if word.rstrip(",.;:") not in _described():
        return False
    if stop > 0 and word[-1].isalpha() and text[stop + 1 : stop + 2].isupper():
        return True
    return text[max(0, start - 4) : start].lower() == "the " or text.startswith("The ", start)


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


def _german(raw: str, before: str, *, cut: bool) -> str:
    """Drop the nouns that stand before a German name: "der Fernsehkoch Konrad Weil"."""
    parts = raw.split()
    article = cut or bool(_GERMAN_ARTICLE.search(before))
    while len(parts) > 2 and (article or _GERMAN_ROLE.search(parts[0])) and not parts[-2].islower():
        parts.pop(0)
    if (
        len(parts) == 2
        and article
        and _GERMAN_ROLE.search(parts[0])
        and parts[0].lower() in lexicon("de").roles
    ):
        parts.pop(0)
    return " ".join(parts)
