"""The subject of a reporting verb: a name, an account, a calling, a pronoun, a crowd, or nobody."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import BODIES, DEFINITE, INDEFINITE, PREPOSITIONS, is_calling
from stancekit.segment.speech.hearers import hears, in_dative, inverted, takes_object
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["Subject", "account_in", "described", "name_behind", "reporting_verb", "subject", "ungoverned"]

_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on)$")
_NICK = r"(?:u/)?(?=\w{0,30}_)(?=\w{0,30}[^\W\d_])\w{3,30}"
_NICK_BEHIND = re.compile(rf"\s{_NICK}(?![\w.@/])")
_NICK_BEFORE = re.compile(rf"(?<![\w@/]){_NICK}\s\Z")
_HANDLE = re.compile(r"(?<!\w)[@＠]\w[\w.]{1,38}\w")
_ELIDED = re.compile(r"\b[dDlL]['’]$")
_BREAKS = {
    "en": word_set("and while but whereas"),
    "de": word_set("und während aber doch"),
    "fr": word_set("et mais tandis alors"),
    "es": word_set("y mientras pero e"),
    "pl": word_set("a i ale zaś natomiast"),
}


class Subject(NamedTuple):
    """Who is said to speak: a name with kind "name" or "handle", or None with "pronoun", "crowd", "role" or ""."""

    name: str | None
    kind: str
    calling: str | None = None


def _governs(gap: list[str], words: Lexicon) -> bool:
    """Whether the words before a name end in a preposition, perhaps with an article behind it."""
    known, articles = (
        _prepositions(words.language),
        words.function | DEFINITE.get(words.language, frozenset()),
    )
    return bool(gap) and (gap[-1] in known or (len(gap) > 1 and gap[-2] in known and gap[-1] in articles))


@cache
def _prepositions(language: str) -> frozenset[str]:
    return lexicon(language).before_name | PREPOSITIONS.get(language, frozenset())


_STATIONS = word_set(
    "radio radiu radia tv canal cadena emisora diario chaîne télé sender podcast telewizji portalu magazine magazin"
)
"""Nouns for media between a preposition and their name: bromeó en radio Costa Azul."""


def _governed(clause: Clause, start: int) -> bool:
    """Whether a preposition stands before the name at `start`."""
    lead = clause.text[max(0, start - 3) : start]
    if elided := _ELIDED.search(lead):
        if elided[0][0] in "dD":
            return True
        start -= 2
    at = bisect_right(clause.ends, start)
    if in_dative(clause, at):
        return True
    gap = [w.low for w in clause.words[max(0, at - 3) : at]]
    return (
        _governs(gap[-2:], clause.lexicon)
        or (  # secrétaire de la fédération Santé Solidaire
            gap[-1:] != []
            and (gap[-1] in BODIES or gap[-1] in _STATIONS)
            and "," not in clause.text[max(0, start - 3) : start]
            and _governs(gap[-3:-1], clause.lexicon)
        )
    )


_MARKED = re.compile(r"[„“«\"]\s?(?:\w{2,3}\s)?$")
_CLOSING = ("“", "”", "»", "«", '"', " ", "\u00a0")
_FAR = 11  # words between a verb and the name behind it


def name_behind(clause: Clause, start: int) -> str | None:
    """The first name behind the verb, not in brackets, that no preposition governs: "said its director, Ann Lee"."""
    words = clause.lexicon
    for number, (begin, end, name) in enumerate(clause.names):
        if begin < start or clause.text[begin - 1 : begin] == "(":
            continue
        if _MARKED.search(clause.text[max(0, begin - 6) : begin]) and clause.text[end : end + 1] in _CLOSING:
            continue  # told the “Gazette”
        gap = clause.lows(start, begin)
        between = sum(name.count(" ") + 1 for at, _, name in clause.names[:number] if at >= start)
        if len(gap) - between > _FAR or any(t in words.third for t in gap[:2]):
            return None
        if not _governed(clause, begin) and not hears(clause, start, begin, name):
            nearby = clause.names[number + 1 : number + 2]
            if " " not in name and nearby and " " in nearby[0][2] and clause.text[end : nearby[0][0]] == ", ":
                return nearby[0][2]  # Frank's father: mówi ojciec Franka, Dawid Sitek
            return name
    return None


def ungoverned(clause: Clause, names: list[tuple[int, int, str]] | None = None) -> list[tuple[int, int, str]]:
    """The names of a clause that no preposition governs."""
    return [n for n in (clause.names if names is None else names) if not _governed(clause, n[0])]


@cache
def _articles(language: str) -> tuple[frozenset[str], frozenset[str]]:
    return DEFINITE.get(language, frozenset()), INDEFINITE.get(language, frozenset())


def described(tokens: list[str], words: Lexicon) -> Subject | None:
    """Read whom words without a name mean: "a neighbour" is somebody, "the mayor" one person, a club nobody."""
    definite, indefinite = _articles(words.language)
    for place, token in enumerate(tokens):
        lead = tokens[max(0, place - 3) : place]
        crowd = token in words.crowd
        if token in indefinite and token in words.crowd and place + 1 < len(tokens):
            continue
        if crowd and tokens[place + 1 : place + 2] and tokens[place + 1] in _SPANS:
            continue  # kilka minut później
        calling = is_calling(token, words.language)
        body = token.rpartition("'")[2] in BODIES  # l'opposition
        hears = words.language == "de" and lead[-1:] in (["dem"], ["einem"])  # der Küster dem Sender
        if not (crowd or calling or (body and not hears)):
            continue
        if calling and _owns_body(tokens[place + 1 : place + _FAR]):
            return Subject(None, "crowd")
        if indefinite.intersection(lead) or (calling and _of_somebody(tokens[place + 1 : place + 3])):
            return Subject(None, "crowd")
        if not calling and body:
            return Subject(None, "crowd")
        one = token[1:2] == "'" or (definite.intersection(lead) and not _many(token, lead, words.language))
        if calling and (one or not definite):
            return Subject(None, "role", token)
        if crowd:
            return Subject(None, "role", token) if one and lead[-1:] != ["other"] else Subject(None, "crowd")
        return Subject(None, "role", token)
    return None


_A = word_set("a an un una une")
_SPANS = word_set("""seconds minutes hours days weeks months years sekunden minuten stunden tage tagen wochen monate monaten jahre jahren secondes minutes heures jours semaines
    mois ans années segundos minutos horas días semanas meses años sekund minut godzin dni tygodni miesięcy lat""")
"""Nouns behind a number of which nobody speaks."""


def _owns_body(behind: list[str]) -> bool:
    """Whether what is called so only owns the body that speaks: the Bishop of Barton's office."""
    return any(low in BODIES and before.endswith(("'s", "s'")) for before, low in itertools.pairwise(behind))


def _of_somebody(behind: list[str]) -> bool:
    """Whether a calling belongs to something not named before: the owner of a bakery, le patron d'une usine."""
    if not behind:
        return False
    if behind[0] in ("d'un", "d'une", "eines", "einer"):
        return True
    return behind[0] in ("of", "de") and len(behind) > 1 and behind[1] in _A


def _many(token: str, lead: list[str], language: str) -> bool:
    """Whether a noun behind a definite article is in the plural, as far as its form tells."""
    if language == "en":
        return token.endswith(("s", "men", "people")) and not token.endswith("ss")
    return language == "de" and "die" in lead and not token.endswith(("in", "frau", "e"))


def _unnamed(clause: Clause, before: list[tuple[int, int, str]], verb: Word) -> bool:
    """Whether the subject is nobody in particular: "one fan wrote", "X said no, while another wrote"."""
    since = before[-1][1] if before else 0
    if before and clause.text.startswith(",", since) and clause.text[: verb.start].rstrip().endswith(","):
        return False  # Ann Lee, a teacher, said
    near = clause.lows(since, verb.start)
    _, indefinite = _articles(clause.lexicon.language)
    if not before and near and near[0] in indefinite and len(near) > 1:
        return True
    if not near[-1:] or near[-1] not in clause.lexicon.crowd or (before and len(near) < 2):
        return False
    who = described(near[-4:], clause.lexicon)
    return who is None or who.kind == "crowd"


def account_in(clause: Clause, start: int, end: int) -> str | None:
    """The last handle between two places that no preposition governs."""
    found = [m for m in _HANDLE.finditer(clause.text, start, end) if not _governed(clause, m.start())]
    return found[-1][0] if found else None


def _nickname(clause: Clause, verb: Word) -> bool:
    """Whether an account of a forum stands beside the verb, told from words by its underscore: wrote kettle_on."""
    before = max(0, verb.start - 40)
    return (
        _NICK_BEHIND.match(clause.text, verb.end) is not None
        or _NICK_BEFORE.search(clause.text, before, verb.start) is not None
    )


def _since_break(clause: Clause, names: list[tuple[int, int, str]], stop: int) -> list[tuple[int, int, str]]:
    """The names behind the last conjunction that follows a name: "X was calm, and Y wrote"."""
    breaks = _BREAKS.get(clause.lexicon.language, frozenset())
    places = [w.start for w in clause.words if w.low in breaks and names[0][1] <= w.start < stop]
    for place in reversed(places):
        later = [n for n in names if n[0] > place]
        if later and (
            clause.text[:place].rstrip().endswith(",") or len(clause.lows(place, later[0][0])) == 1
        ):
            return later
    return names


def _speaking(clause: Clause, verb: Word) -> list[tuple[int, int, str]]:
    """The names before the verb that may speak: none in brackets, no first word where a full name follows."""
    before = [n for n in clause.names if n[1] <= verb.start and clause.text[n[0] - 1 : n[0]] != "("]
    opens = bool(before) and not clause.text[: before[0][0]].strip()
    if opens and before[0][2].lower() in _prepositions(clause.lexicon.language):
        return before[1:]  # Durante su campaña, había prometido
    if opens and len(before) == 1 and " " not in before[0][2]:
        behind = next((n for n in clause.names if n[0] >= verb.end), None)
        apart = clause.text[before[0][1] : verb.start].strip()
        if apart and "," not in apart and behind and behind[0] == verb.end + 1 and " " in behind[2]:
            return []  # Sichtlich müde sagte Ann Lee
    return before


_BEFORE_INFINITIVE = {"fr": word_set("de d' sans pour après"), "es": word_set("de tras al sin para")}
_INFINITIVE = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir")}


def _infinitive(clause: Clause, verb: Word) -> bool:
    """Whether the verb is an infinitive without a subject of its own: avant d'admettre, tras añadir."""
    language = clause.lexicon.language
    if language not in _INFINITIVE or not verb.low.endswith(_INFINITIVE[language]):
        return False
    return verb.low.startswith("d'") or not _BEFORE_INFINITIVE[language].isdisjoint(
        clause.lows(0, verb.start)[-1:]
    )


_THAT = {"es": ("que",), "pl": ("że", "iż")}
"""Behind a verb that has no subject before it: Asegura que … is somebody's who was named before."""
_NEAR_BEHIND = 60  # code points in which the subject of a verb that is put in stands behind it


def _put_in(clause: Clause, verb: Word, tail: list[str]) -> Subject | None:
    """The subject of a verb put in between commas, behind it: a house, fügte sie hinzu, is old."""
    words = clause.lexicon
    if not clause.text[: verb.start].rstrip().endswith(",") or not tail:
        return None
    end = clause.text.find(",", verb.end)
    if end < 0 or end - verb.end > _NEAR_BEHIND:
        return None
    if tail[0] in words.third and words.language != "en":
        return Subject(None, "pronoun")
    behind = name_behind(clause, verb.end)
    if behind and " " in behind and clause.text.find(behind, verb.end, end) >= 0:
        return Subject(behind, "name")
    if tail[0] in _articles(words.language)[0] and len(tail) > 1 and tail[1] in BODIES:
        return Subject(None, "crowd")
    return None


_IS_TOLD = {
    "en": (word_set("was were been being is are"), word_set("by")),
    "de": (word_set("wurde wurden wird worden"), word_set("von vom")),
    "fr": (word_set("été"), word_set("par")),
    "es": (word_set("fue fueron sido"), word_set("por")),
    "pl": (word_set("został została zostali zostały"), word_set("przez")),
}
"""The auxiliaries of the passive, and the prepositions before who speaks."""


_GOES_ON = {"es": ("y", "e", "pero"), "pl": ("i", "a", "ale")}
"""Behind a verb without a subject of its own, another of the same subject follows."""
_IT_SAYS = word_set("heißt hieß")
_ONLY = word_set("lediglich nur knapp")
_FROM_THERE = word_set("aus von vom bei beim seitens")


def _told(clause: Clause, verb: Word) -> Subject | None:
    """The speaker of a verb in the passive, whose subject only hears: Ann Lee was told by Tom Hurst."""
    if clause.lexicon.language not in _IS_TOLD:
        return None
    passive, by = _IS_TOLD[clause.lexicon.language]
    german = clause.lexicon.language == "de"
    near = [w for w in clause.words if w.end <= verb.start][-(9 if german else 2) :]
    if passive.isdisjoint([w.low for w in near]):
        return None
    behind = near if german else [w for w in clause.words if w.start >= verb.end][:6]
    agent = next((w for w in behind if w.low in by), None)
    if agent is None:
        return None
    stop = verb.start if german else len(clause.text)
    name = next((n for n in clause.names if agent.end <= n[0] < stop), None)
    if name and len(clause.lows(agent.end, name[0])) <= _FEW:
        return Subject(name[2], "name")
    return described(clause.lows(agent.end, stop)[:_FEW], clause.lexicon) or Subject(None, "crowd")


def _telling(clause: Clause, head: list[str]) -> Subject:
    """Who tells somebody something, where no name stands before the verb: the mayor told the Gazette."""
    if not head or _AGED.fullmatch(head[-1]):
        return Subject(None, "pronoun")
    who = described(head[-_FAR:], clause.lexicon) or _definite_noun(head, clause.lexicon)
    return who or Subject(None, "crowd")


def subject(clause: Clause, verb: Word, *, verb_first: bool) -> Subject:
    """Find the subject of a reporting verb, before it or behind it."""
    words = clause.lexicon
    if told := _told(clause, verb):
        return told
    before = _speaking(clause, verb)
    head = clause.lows(0, verb.start)
    tail = clause.lows(verb.end)[:7]
    if (
        words.language == "de"
        and verb.low in _IT_SAYS
        and tail[:1] == ["es"]
        and (_FROM_THERE.intersection(tail[1:2]) or (len(tail) > 1 and _ONLY.issuperset(tail[1:])))
    ):
        return Subject(None, "crowd")  # heißt es aus dem Rathaus
    if words.language == "de" and tail[:1] == ["man"] and not before:
        return Subject(None, "crowd")  # sagt man
    if put_in := _put_in(clause, verb, tail):
        return put_in
    if speaker := inverted(clause, verb):
        return Subject(speaker, "name")
    if _nickname(clause, verb):
        return Subject(None, "crowd")
    glued_name = bool(before) and not clause.text[before[-1][1] : verb.start].strip(" ,")
    if not glued_name and head:
        if not words.third.isdisjoint(head[-3:]) and not _emphatic(clause, verb):
            return Subject(None, "pronoun")
        if _unnamed(clause, before, verb):
            return Subject(None, "crowd")
    that = not before and tail and tail[0] in _THAT.get(words.language, ())
    if that and not BODIES.isdisjoint(head[-12:]) and (who := described(head[-12:], words)):
        return who  # su despacho informó que
    if _infinitive(clause, verb) or that:
        return Subject(None, "pronoun")
    if words.language == "fr" and verb.low.endswith("-on"):
        return Subject(None, "pronoun" if verb.low == "lit-on" else "crowd")  # soupire-t-on
    if words.language == "fr" and any(_INVERTED.search(t) for t in (verb.low, *head[-2:])):
        return Subject(None, "pronoun")
    if tail and not before and tail[0] in _GOES_ON.get(words.language, ()):
        return Subject(None, "pronoun")  # pyta i nie czeka
    apart = clause.text.startswith(",", verb.end)  # Ann Lee erklärte, sie sei
    if tail and tail[0] in words.third and not apart and not (glued_name and words.language == "en"):
        return Subject(None, "pronoun")
    if (
        "@" in clause.text
        and (account := account_in(clause, 0, verb.start))
        and not ungoverned(clause, before)
    ):
        return Subject(account, "handle")
    if before and not verb_first:
        return _before(clause, verb, before, head)
    if not before and takes_object(clause, verb):
        return _telling(clause, head)
    if not verb_first and not before and head and _AGED.fullmatch(head[-1]):
        return Subject(None, "pronoun")  # the 31-year-old told his followers
    if not verb_first and not before and (who := described(head[-12:], words)):
        return who
    if not verb_first and not before and _several(clause, head, verb):
        return Subject(None, "crowd")
    if (
        not verb_first
        and not before
        and len(head) == _ARTICLE_AND_NOUN
        and (who := _definite_noun(head, words))
    ):
        return who
    if _is_body(tail, words) or _somebodys(clause, verb):
        return Subject(None, "crowd")
    behind = name_behind(clause, verb.end)
    glued = behind is not None and clause.text.startswith(behind, verb.end + 1)
    if not glued and (behind is None or _somebody(clause, verb, behind)):
        if "@" in clause.text and (account := account_in(clause, verb.end, len(clause.text))):
            return Subject(account, "handle")
        if _indefinite_first(tail, words):
            return Subject(None, "crowd")
        if who := described(tail, words) or _definite_noun(tail, words):
            return who
    if behind:
        return Subject(behind, "name")
    if words.language == "pl" and not before and _PLURAL.search(verb.low) and _noun_first(clause, verb, tail):
        return Subject(None, "crowd")
    if before and (own := ungoverned(clause, before)):
        return Subject(own[0][2], "name")
    return described(head, words) or Subject(None, "")


_EMPHATIC = re.compile(r"[^\s,]\s?,\s(?:lui|elle|eux|elles|él|ella|ellos|ellas)(?:-mêmes?)?\s?,")


def _emphatic(clause: Clause, verb: Word) -> bool:
    """Whether a pronoun between commas only takes up the subject before it: L'opposition, elle, parle de."""
    return _EMPHATIC.search(clause.text, 0, verb.start) is not None


_PLURAL = re.compile(r"(?:ją|ą|li|ły)$")


def _noun_first(clause: Clause, verb: Word, tail: list[str]) -> bool:
    """Whether a Polish noun in the plural stands behind its verb: alarmują grzybiarze."""
    gap = clause.text[verb.end : verb.end + 1]
    return (
        gap == " "
        and tail[:1] != []
        and len(tail[0]) > 3
        and tail[0].endswith(("rze", "cy", "owie", "ści", "dzy"))
    )


_AGED = re.compile(r"\d{1,3}-(?:year-old|jähriger?)|(?:\w+agénaire)|\d{1,2}-lat(?:ek|ka)")
_POSSESSIVE = word_set(
    "my our mein meine unser unsere mon ma notre mi nuestro nuestra mój moja nasz nasza his her their sein seine ihr ihre sa son leur su jego jej"
)


def _somebodys(clause: Clause, verb: Word) -> bool:
    """Whether somebody without a name stands directly behind the verb as another's: rétorque sa voisine."""
    tail = [w for w in clause.words if w.start >= verb.end][:3]
    place = next((n for n, w in enumerate(tail[:2]) if w.low in _POSSESSIVE), None)
    if place is None or place + 1 >= len(tail):
        return False
    noun, words = tail[place + 1], clause.lexicon
    if not (noun.low in words.crowd or is_calling(noun.low, words.language)):
        return False
    return not any(begin >= noun.start for begin, _, _ in clause.names)


_SEVERAL = {"fr": ("les",), "es": ("los", "las"), "de": ("die",), "en": ("the",)}
"""Articles of the plural, as far as their form tells."""
_ARTICLE_AND_NOUN = 2  # words
_FEW = 4  # words of a subject in the plural


def _several(clause: Clause, head: list[str], verb: Word) -> bool:
    """Whether a clause begins with a noun in the plural, whatever it calls them: the ringers, les sonneurs."""
    language = clause.lexicon.language
    if not 1 < len(head) <= _FEW or head[0] not in _SEVERAL.get(language, ()):
        return False
    if "," in clause.text[: verb.start] or head[-1] in clause.lexicon.past:
        return False
    if language == "de":
        return verb.low.endswith("en")
    return language != "en" or (head[-1].endswith("s") and not head[-1].endswith("ss"))


def _is_body(tail: list[str], words: Lexicon) -> bool:
    """Whether a body stands directly behind the verb, and not as what somebody is of: señaló el gremio."""
    definite = _articles(words.language)[0]
    return (
        len(tail) > 2
        and tail[0] in definite
        and tail[1] in BODIES
        and tail[2] in _prepositions(words.language)
    )


def _indefinite_first(tail: list[str], words: Lexicon) -> bool:
    """Whether "a neighbour" stands behind the verb, perhaps with adverbs between, and no preposition before it."""
    indefinite = _articles(words.language)[1]
    place = next((n for n, token in enumerate(tail[:5]) if token in indefinite), None)
    return place is not None and not (place and tail[place - 1] in words.before_name)


def _definite_noun(tail: list[str], words: Lexicon) -> Subject | None:
    """Read a noun with the definite article beside the verb, whatever it calls somebody: "insisted the Dane"."""
    definite = _articles(words.language)[0]
    for place, token in enumerate(tail[:4]):
        if token in definite and not (place and tail[place - 1] in words.before_name):
            noun = tail[place + 1] if place + 1 < len(tail) else ""
            return Subject(None, "role", noun) if len(noun) > 3 and noun not in words.medium else None
    return None


def _somebody(clause: Clause, verb: Word, name: str) -> bool:
    """Whether "a neighbour" stands between the verb and a name that is only said of it."""
    place = next((n[0] for n in clause.names if n[0] >= verb.end and n[2] == name), 0)
    gap = clause.lows(verb.end, place)
    _, indefinite = _articles(clause.lexicon.language)
    nouns = [
        n for n, t in enumerate(gap) if t in clause.lexicon.crowd or is_calling(t, clause.lexicon.language)
    ]
    return bool(nouns and indefinite.intersection(gap[: nouns[0]])) and len(gap) - nouns[0] > 2


_MOUTHS = {
    "en": re.compile(r",\s(?:through|by\sway\sof|represented\sby|in\sthe\swords\sof|speaking\sthrough)\s"),
    "de": re.compile(r",\s(?:vertreten\sdurch|durch|in\sgestalt|in\sperson)\s", re.IGNORECASE),
    "fr": re.compile(
        r",\s(?:par\s(?:la\s(?:voix|bouche|plume)|l['’]intermédiaire|le\sbiais)\sd[eu'’]|représentée?\spar)"
    ),
    "es": re.compile(
        r",\s(?:por\sboca|por\smedio|a\stravés|en\spalabras|por\svoz|en\sboca|en\svoz)\sdel?\s|,\srepresentad[oa]\spor\s"
    ),
    "pl": re.compile(r",\s(?:ustami|przez\susta|głosem|piórem|za\spośrednictwem|reprezentowan[ya]\sprzez)\s"),
}
"""Through whom a body speaks."""


def _before(clause: Clause, verb: Word, before: list[tuple[int, int, str]], head: list[str]) -> Subject:
    """Choose among the names before the verb."""
    words = clause.lexicon
    if (mouth := _MOUTHS.get(words.language)) and (through := mouth.search(clause.text, 0, verb.start)):
        person = next((n for n in before if n[0] >= through.end() and " " in n[2]), None)
        if person and before[0][1] <= through.start():
            return Subject(person[2], "name")  # the union, through its chairwoman, Ann Lee, said
    own = ungoverned(clause, before)
    if not own:
        if who := described(clause.lows(before[-1][1], verb.start) or head, words):
            return who
        behind = None if takes_object(clause, verb) else name_behind(clause, verb.end)
        return Subject(behind, "name") if behind else described(head, words) or Subject(None, "")
    own = _since_break(clause, own, verb.start)
    if "," in clause.text[own[-1][1] : verb.start]:  # an apposition stands between: Ann Lee, a teacher, wrote
        return Subject(own[0][2], "name")
    if len(clause.lows(before[-1][1], verb.start)) <= 6:
        return Subject((own[-1] if own[-1] is before[-1] else own[0])[2], "name")
    behind = None if takes_object(clause, verb) else name_behind(clause, verb.end)
    return Subject(behind or own[0][2], "name")
