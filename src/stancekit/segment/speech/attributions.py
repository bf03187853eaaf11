"""The attribution in the clause beside a quotation: before it and behind it."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.clauses import Clause, Word, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.labels import is_label
from stancekit.segment.lexicon.linking import LINKING, OWN, SUMMING_UP
from stancekit.segment.lexicon.posting import papers_called_post
from stancekit.segment.names.callings import is_calling
from stancekit.segment.speech.called import calls
from stancekit.segment.speech.found import Found, Subject
from stancekit.segment.speech.hearers import fronts
from stancekit.segment.speech.indirect import begins_indirect, is_reported
from stancekit.segment.speech.papers import paper_speaks
from stancekit.segment.speech.posting_again import posts_again
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.signatures import signature
from stancekit.segment.speech.sources import spoken_there
from stancekit.segment.speech.subjects.accounts import account_in
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.names_behind import name_behind
from stancekit.segment.speech.subjects.subject import subject
from stancekit.segment.speech.viewpoints import ends_in_view, tells_a_view

__all__ = ["read_before", "read_behind"]

_REACH = 260
_LIST_HEAD = re.compile(
    r"^[\s•*\-–—\d.)]{0,6}(?P<who>[@＠][\w.]{1,40}|[^:：\n“„«\"「]{2,70}?)\s?(?:[(（][^)）\n]{1,60}[)）]\s?)?[:：]\s*$"
)
_ACCOUNT = re.compile(r"[@＠][\w.]{1,40}")
_NICKNAME = re.compile(r"(?=[\w.]*[\d_.])[a-z0-9_][a-z0-9_.]{2,29}")
_LOWER = re.compile(r"\s*[,，–—-]\s*[a-zà-ÿ]")


@cache
def _accords(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (phrase, re.compile(rf"(?:^|[\s,]){re.escape(phrase)}\s")) for phrase in lexicon(language).according
    )


_TO_WHOM = re.compile(
    r",\s(?:according\sto\swhom|de[mr]\szufolge|laut\sde[mr]|für\sde[nr]|selon\s(?:qui|lequel|laquelle)|pour\s(?:qui|lequel|laquelle)|aux\syeux\sde\s(?:qui|laquelle)"
    r"|según\s(?:el\scual|la\scual|quien)|para\s(?:quien|el\scual|la\scual)|(?:według|zdaniem)\sktór(?:ego|ej)|for\swhom|in\swhose\s(?:view|opinion|words))(?:\s|$)"
)


def _to_whom(clause: Clause) -> Found | None:
    """Read the relative clause that gives words to whom it stands behind: Ann Lee, according to whom the post “…”."""
    relative = _TO_WHOM.search(clause.text)
    if relative is None or len(clause.lows(relative.end())) > 9:
        return None
    before = [n for n in clause.names if n[1] <= relative.start() and clause.text[n[0] - 1 : n[0]] != "("]
    own = ungoverned(clause, before) or before
    return Found(own[-1][2], "name", wrote=False) if own else None


def _accord(clause: Clause) -> Found | None:
    """Read "according to X" (laut, selon, según, według) anywhere in a short clause."""
    if relative := _to_whom(clause):
        return relative
    words = clause.lexicon
    low = clause.text.lower().replace("’", "'")
    for phrase, pattern in _accords(words.language):
        if phrase not in low or not (place := pattern.search(low)):
            continue
        behind = Clause(clause.text[place.end() :], words)
        found = ungoverned(behind) or behind.names
        if found and found[0][0] < 60:
            return Found(found[0][2], "name", wrote=False)
        if found:
            return None
        if phrase in ("selon", "según", "według", "laut", "according to"):
            return Found(None, "crowd", wrote=False)
    return None


_CONJUNCTIONS = word_set(
    "and or but which who that when while as if because und oder aber dass wobei denn weil et ou mais qui dont y o pero que porque i lub ale który która które a an the one"
)
_CLITICS = word_set("se le les lo la me nos")
_THAT = word_set("that que qu dass daß że iż if whether si ob czy wie how")


_EVEN = word_set(
    "even also already sogar auch schon même aussi déjà incluso hasta también ya nawet też także już zatem jednak"
)


def _ends_in_that(tail: list[str]) -> bool:
    """Whether a conjunction leads to the words quoted, perhaps with an adverb behind it: y que incluso “…”."""
    return tail[-1] in _THAT or (len(tail) > 1 and tail[-1] in _EVEN and tail[-2] in _THAT)


def _posted(clause: Clause, verb: Word) -> bool:
    """Whether a word for a post stands in the clause beside its verb (cuenta is an account, too); no paper called Post.

    What stands behind "that" is told of: she assures that her post will stay.
    """
    that = next((w.start for w in clause.words if w.start >= verb.end and _is_that(w.low)), len(clause.text))
    near = [
        word
        for word in clause.words[:10]
        if word.low in clause.lexicon.medium and word != verb and word.start < that
    ]
    papers = papers_called_post(clause.text, clause.lexicon.language) if near else frozenset()
    return any(word.start not in papers for word in near)


def _is_that(low: str) -> bool:
    return low in _THAT or low.startswith("qu'")


_NO_PRONOUN = frozenset(("es", "pl"))
"""Languages whose verbs need no pronoun."""
_ALONE = re.compile(r",?\s[^\W\d_A-Z]{4,}(?:\s[^\W\d_A-Z]{2,})?,\s")  # «…», calcula, «…»
_STANDS = word_set("heißt steht lautet reads read czytamy brzmi lee dice reza lit-on")
"""Verbs by which words stand in a text."""
_ANSWER = word_set("reply answer antwort antwortschreiben réponse respuesta odpowiedzi")
"""Behind such a verb, what whoever was asked has written: czytamy w odpowiedzi."""
_WITHIN, _WITHIN_RELATIVE = 9, 18
"""Words behind the quotation among which its verb stands; more where a name with an apposition comes first."""
_TEXT = word_set("""begins began ends ended begann beginnt endete endet commence commençait débute débutait termine terminait finissait empezaba empieza empezó comenzaba
    comienza lit-on terminaba acababa remataba zaczyna zaczynał kończy kończył""")
"""What a text does, and no speaker."""
_HAS = word_set("hatte hat habe had avait a aurait había ha wird soll")
"""Auxiliaries behind the words: their participle may stand far off (hatte er noch im Mai im Radio gesagt)."""


def read_behind(text: str, words: Lexicon, *, long: bool, comma: bool = False) -> Found | None:
    """Read an attribution behind the quotation: `long` if that has four words or more, `comma` if it ends in one."""
    clause = Clause(first_sentence(text[:_REACH]), words)
    if not clause.text.strip(" ,—–-"):
        return None
    relative = bool(clause.names) and not clause.text[: clause.names[0][0]].strip(" ,") and "," in clause.text
    if judge := _verdict_of(clause):
        return Found(judge, "name", wrote=False)
    verb = reporting_verb(clause, first=True, within=_WITHIN_RELATIVE if relative else _WITHIN)
    if verb is None and words.language in _NO_PRONOUN and _ALONE.fullmatch(text):
        return Found(None, "pronoun", wrote=False, doubt="verb_unknown")
    stands = verb is not None and verb.low in _STANDS and not ungoverned(clause)
    if stands and verb and (_posted(clause, verb) or not _ANSWER.isdisjoint(clause.lows(verb.end)[:3])):
        return Found(None, "pronoun", wrote=True)  # heißt es in dem Beitrag
    if verb is not None:
        named = any(start < verb.start for start, _, _ in clause.names)
        if not named and len(clause.lows(0, verb.start)) > (8 if clause.words[0].low in _HAS else 5):
            return None
        who = subject(clause, verb, verb_first=not named)
        wrote = verb.low in words.write or verb.low in _TEXT or _posted(clause, verb)
        return Found(who.name, who.kind, wrote, calling=who.calling)
    if found := _accord(clause) or signature(clause):
        return found
    return _unknown_verb(clause, comma=comma) if long and clause.words else None


_IS = word_set("was is were lautete lautet war est était fue es era brzmi brzmiała brzmiał to tel telle")
_NEAR_ITS_NOUN = 4  # words between the beginning of such a clause and its noun, and between that and the name


def _verdict_of(clause: Clause) -> str | None:
    """Read words that are somebody's verdict or answer: “…” was the verdict of Ann Lee."""
    words = clause.words[: _NEAR_ITS_NOUN + 1]
    if not words or words[0].low not in _IS or not clause.names:
        return None
    sums_up = SUMMING_UP[clause.lexicon.language]
    noun = next((w for w in words[1:] if w.low.split("'")[-1] in sums_up), None)
    name = next((n for n in clause.names if noun and n[0] >= noun.end), None)
    if noun is None or name is None or len(clause.lows(noun.end, name[0])) > _NEAR_ITS_NOUN:
        return None
    return name[2]


@cache
def _no_verb(language: str) -> frozenset[str]:
    """Words that are no verb behind a quotation."""
    words = lexicon(language)
    return words.before_name | words.function | _CONJUNCTIONS | words.crowd | words.opener | words.resumes


def _pronoun_beside_verb(clause: Clause, *, comma: bool) -> Found | None:
    """Read a pronoun and a verb that no list knows: “…,” she cackled / „…“, gackerte sie."""
    words, text = clause.lexicon, clause.text
    if not (comma or text.lstrip()[:1] in (",", "，")) or not 2 <= len(clause.words) <= 6 or clause.names:
        return None
    first, second = clause.words[:2]
    verb, pronoun = (second, first) if words.language == "en" else (first, second)
    if (
        pronoun.low not in words.third
        or not text[verb.start].islower()
        or verb.low in _no_verb(words.language)
    ):
        return None
    if words.language == "en" and not verb.low.endswith("ed"):
        return None
    return Found(None, "pronoun", wrote=False, doubt="verb_unknown")


_AGE = re.compile(r"\d{1,3}-jährigen?")  # „…“, so der 58-Jährige


def _so(clause: Clause) -> Found | None:
    """Read German words given without a verb to somebody who is not named there: „…“, so die Ministerin."""
    lows = clause.lows()
    if clause.lexicon.language != "de" or lows[0] != "so" or not 2 <= len(lows) <= 6 or clause.names:
        return None
    if lows[1] in clause.lexicon.third or _AGE.fullmatch(lows[-1]):
        return Found(None, "pronoun", wrote=False)
    who = described(lows[1:], clause.lexicon)
    return Found(None, who.kind, wrote=False, calling=who.calling) if who else None


_OUR = (["unsere"], ["unser"], ["unseren"], ["diese"], ["dieser"])
"""Before a German noun that is no name: empfing unsere Zeitung."""


def _unknown_verb(clause: Clause, *, comma: bool) -> Found | None:
    """Read a verb that no list knows: “…,” guffawed Ann Lee / “…,” Tibbet put in."""
    words, text, first = clause.lexicon, clause.text, clause.words[0]
    if found := _pronoun_beside_verb(clause, comma=comma) or _so(clause):
        return found
    lead = text if text.lstrip()[:1] in ",，–—-" else "," + text
    if (
        _LOWER.match(lead)
        and first.low not in words.before_name
        and first.low not in words.function
        and first.low not in _CONJUNCTIONS
        and text[first.start].islower()
    ):
        name = name_behind(clause, first.end)
        if name and (" " in name or clause.lows(first.end)[:1] not in _OUR):
            return Found(name, "name", wrote=False, doubt="verb_unknown")
    if _LOWER.match(lead) and len(clause.words) > 1 and first.low not in _no_verb(words.language):
        who = described(clause.lows(first.end)[:3], words)
        if who is not None and not clause.names:
            return Found(None, who.kind, wrote=False, doubt="verb_unknown", calling=who.calling)
    if (
        first.low in _CLITICS
        and len(clause.words) > 1
        and _LOWER.match(lead)
        and (name := name_behind(clause, clause.words[1].end))
    ):  # se plantó Mora
        return Found(name, "name", wrote=False, doubt="verb_unknown")
    if text.lstrip()[:1].isupper() and len(clause.words) <= 8 and clause.names:
        rest = [w for w in clause.words if w.start >= clause.names[0][1]]
        if (
            rest
            and len(rest) <= 3
            and clause.names[0][0] <= 12
            and text[rest[0].start].islower()
            and rest[0].low not in words.function
        ):
            return Found(clause.names[0][2], "name", wrote=False, doubt="verb_unknown")
    return None


def _reports_on(clause: Clause, verb: Word) -> bool:
    """Whether reported speech leads to the words: sagte, man habe „…“; not what somebody else is said to have done."""
    if clause.lexicon.language != "de" or not is_reported(clause.text[verb.end :]):
        return False
    stop = clause.text.find(",", verb.end)
    if clause.text[:stop].endswith(" vor"):  # warf Lee vor, sie habe
        return False
    return not any(verb.end <= start < stop for start, _, _ in ungoverned(clause))


_LABEL = re.compile(r"\s*[^\W\d_][^:\n“„«\"]{1,24}\s?:\s(?=\S.{12})")  # Update: On Friday she said, “…”
_WORKS = word_set("""novel book film movie song album series poem play essay memoir musical opera single documentary exhibition painting
    roman buch gedicht lied stück oper serie drama dokumentation ausstellung gemälde hörspiel sachbuch kinofilm
    livre chanson série poème pièce opéra essai documentaire recueil spectacle tableau feuilleton téléfilm
    novela libro película canción serie poema obra ópera ensayo documental cuadro disco telenovela sencillo
    études étude studie studies study estudio raportu powieść książkę książka filmu piosenkę piosenka serial serialu wiersz sztukę sztuka operę esej dokument obraz płytę tomik""")


_STILL_REPORTED = re.compile(
    r"(?:Man|Er|Sie|Es|Das|Dies)\s(?:habe|sei|werde|wolle|könne|müsse|dürfe|hätte|wäre|würde)(?:\s[a-zäöüß]+){0,2}"
)
"""Reported speech that goes on with the words: Man habe „…“."""
_SEES = re.compile(
    r"\b(?:y\s(?:voit|voyait|lit)|sieht\sdarin|sah\sdarin|sees\s(?:in\s)?it(?:\sas)?|saw\sin\sit|ve\sen\s(?:ello|él|ella)|vio\sen\s(?:ello|él)|widzi\sw\s(?:tym|nim))$"
)
_VIEW_WITHIN = 40  # code points of a clause in which it says whose view it gives
_WORDS_OF = re.compile(
    r"\b(?:the\swords|with\sthe\sline|den\sworten|dem\ssatz|(?:par|avec|sur)\sces\smots|par\sla\sphrase|con\slas\spalabras|con\sla\sfrase|słowami|zdaniem)\s?:?$",
    re.IGNORECASE,
)


def read_before(text: str, words: Lexicon) -> Found | None:
    """Read an attribution before the quotation."""
    stripped = last_sentence(text[-_REACH:]).rstrip()
    if not stripped:
        return None
    if label := _LABEL.match(stripped):
        stripped = stripped[label.end() :]
    clause = Clause(stripped, words)
    if clause.words and (stripped[-1].isalnum() or stripped[-1] == ",") and clause.words[-1].low in _WORKS:
        return None
    head = _LIST_HEAD.match(stripped) if stripped[-1] in ":：" else None
    if head and (_ACCOUNT.fullmatch(head["who"]) or _NICKNAME.fullmatch(head["who"])):
        return Found("@" + head["who"].lstrip("@＠"), "handle", wrote=True)
    if paper := paper_speaks(stripped, words):
        return Found(paper, "name", wrote=False)
    if found := _to_whom(clause):
        return found
    if tells_a_view(stripped[:_VIEW_WITHIN], words.language) and stripped[-1] not in ".!?…":
        return Found(None, "pronoun", wrote=False)  # A su juicio, Lee «…»
    if ends_in_view(stripped, words.language):
        own = [name for name in ungoverned(clause) if " " in name[2]]
        return Found(own[0][2], "name", wrote=False) if own else Found(None, "pronoun", wrote=False)
    if _WORDS_OF.search(stripped) or (_SEES.search(stripped) and ungoverned(clause)):
        own = ungoverned(clause)
        wrote = any(word.low in words.medium for word in clause.words)
        return Found(own[0][2], "name", wrote) if own else Found(None, "pronoun", wrote)
    if there := spoken_there(clause):
        return there
    verb = reporting_verb(clause, first=False, within=14)
    if verb is not None:
        who = subject(clause, verb, verb_first=False)
        if who.kind in ("", "crowd") and who.name is None:
            earlier = reporting_verb(clause, first=False, within=14, until=verb.start)
            if earlier is not None:
                who = subject(clause, earlier, verb_first=False)
        name = who.name
        tail = clause.lows(verb.end)
        called = calls(verb.low, tail, words)
        close = (
            stripped[-1] in ":：,"
            or not tail
            or called
            or _ends_in_that(tail)
            or _reports_on(clause, verb)
            or (len(tail) < 3 and bool(name))
            or (len(tail) <= _TO_BE and bool(name) and tail[0] in _THAT and tail[-1] in _COPULAS)
            or begins_indirect(clause, verb)
        )
        return Found(
            name, who.kind, verb.low in words.write or _posted(clause, verb), close=close, calling=who.calling
        )
    if found := _accord(clause) or _that_clause(clause):
        return found
    if words.language == "de" and _STILL_REPORTED.fullmatch(stripped.strip()):
        return Found(None, "pronoun", wrote=False, doubt="speaker_inferred")
    return _list_item(clause, head["who"].strip() if head else "") if stripped[-1] in ":：" else None


_TO_BE = 4  # words of a clause that says what somebody calls something
_COPULAS = word_set(
    "was is were are sei était est sont c'était c'est qu'était era es eran son fue to jest są było był była"
)
"""Verbs before the words by which somebody judges: tweeted that it was “…”."""


def _that_clause(clause: Clause) -> Found | None:
    """Read a short clause whose verb no list knows, before "that": Zastrzega jednak, że „…”."""
    lows = clause.lows()
    if not 2 <= len(lows) <= 5 or lows[-1] not in _THAT - _HOW or clause.lexicon.language not in _NO_PRONOUN:
        return None
    if (
        lows[0] in _no_verb(clause.lexicon.language)
        or clause.names[1:]
        or is_calling(lows[0], clause.lexicon.language)
    ):
        return None
    if clause.names and " " in clause.names[0][2]:
        return Found(clause.names[0][2], "name", wrote=False, doubt="verb_unknown")
    return Found(None, "pronoun", wrote=False, doubt="verb_unknown")


_HOW = word_set("if whether si ob czy wie how")
_REPLIES = word_set("reply answer response verdict antwort fazit réponse respuesta réplica odpowiedź")


_GIVEN_BY = re.compile(r"\b(?:from|by|von|bei|de|chez|por\sparte\sde|od|ze\sstrony)\s$", re.IGNORECASE)


def _from(clause: Clause) -> str | None:
    """The only full name of a clause before a colon, where words come from it: Zustimmung kommt von Otto Farn: „…“."""
    full = [name for name in clause.names if " " in name[2]]
    if len(full) != 1 or len(clause.names) != 1:
        return None
    return full[0][2] if _GIVEN_BY.search(clause.text[: full[0][0]]) else None


def _leads_on(clause: Clause) -> Found | None:
    """Read a head that names nobody and leads on to more of somebody's words: And: “…”, Then again: “…”, Her verdict: “…”."""
    lows, language = clause.lows(), clause.lexicon.language
    linking, sums_up, own = LINKING[language], SUMMING_UP[language], OWN[language]
    if not lows or len(lows) > _FEW:
        return None
    if lows[0] in own and len(lows) > 1 and not any(start and " " in name for start, _, name in clause.names):
        if described(lows, clause.lexicon) is None:
            return Found(None, "pronoun", wrote=False, weak=True)
        return Found(None, "crowd", wrote=False, weak=True) if not _capitals_behind(clause) else None
    if all(low in linking or low in sums_up for low in lows):
        return Found(None, "pronoun", wrote=False, weak=True)
    if len(lows) == 1 and lows[0] in clause.lexicon.third:
        return Found(None, "pronoun", wrote=False, weak=True)
    if len(lows) == 1 and lows[0] in clause.lexicon.opener:
        return Found(None, "crowd", wrote=False, weak=True)  # Another: “…”
    return None


_FEW = 6  # words of a head that leads on


def _capitals_behind(clause: Clause) -> bool:
    """Whether a name stands behind the first word of a head: Her brother Tom: “…”."""
    return any(start for start, _, _ in clause.names)


def _list_item(clause: Clause, who: str) -> Found | None:
    """Read what stands before a colon: a name, readers, or a short head."""
    words = clause.lexicon
    if is_label(who, words.language):
        return Found(None, "crowd", wrote=False, weak=True)  # Verdict: “…”
    if goes_on := _leads_on(clause):
        return goes_on
    if posts_again(clause):
        return Found(None, "pronoun", wrote=True, weak=True)
    if "@" in who and (account := account_in(clause, 0, len(clause.text))):  # Finally, @ann:
        return Found(account, "handle", wrote=True, weak=True)
    if len(clause.words) > 4 and any(word.low in words.third for word in clause.words):
        return Found(None, "pronoun", wrote=False, weak=True)
    if giver := _from(clause):
        return Found(giver, "list", wrote=False, weak=True)
    replies = len(clause.names) == 1 and len(clause.words) < 9 and not _REPLIES.isdisjoint(clause.lows()[:3])
    if replies:  # Reply from Ann Lee:
        return Found(clause.names[0][2], "list", wrote=False, weak=True)
    if clause.names and len(clause.text) < 160:
        full = next((name for name in clause.names if " " in name[2]), None)
        if full and len(clause.words) > 1 and fronts(clause, clause.words[1], full):
            return Found(full[2], "list", wrote=False, weak=True)  # Burmistrza poparł prezes Adam Lis:
        if own := ungoverned(clause):
            return Found(own[0][2], "list", wrote=False, weak=True)
        if len(clause.words) > 4:
            found = described(clause.lows(), words) or Subject(None, "pronoun")
            return Found(None, found.kind, wrote=False, weak=True, calling=found.calling)
    if any(word.low in words.crowd or word.low in words.medium for word in clause.words):
        return Found(None, "crowd", wrote=True, weak=True)
    capitals = [w for w in who.split() if not w[0].islower()]
    if who and len(who) < 30 and len(capitals) * 2 > len(who.split()):
        return Found(who, "list", wrote=True, weak=True)
    if who and len(clause.words) <= 4:
        return Found(None, "pronoun", wrote=False, weak=True)
    person = described(clause.lows()[:4], words)  # The teacher could not believe it:
    if person is None or person.kind != "role":
        return None
    return Found(None, "role", wrote=False, doubt="verb_unknown", calling=person.calling, weak=True)
