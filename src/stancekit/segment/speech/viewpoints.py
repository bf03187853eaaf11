"""Sentences that report the view of somebody named before them: in her view, she said, seiner Ansicht nach."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.speech.reports import reporting_verb

__all__ = [
    "acts_below",
    "as_somebody_said",
    "asks_for_himself",
    "begins_below",
    "ends_in_view",
    "opens_asked",
    "puts_in",
    "reproached",
    "says_so",
    "stays_nameless",
    "tells_a_view",
]

_VIEW = {
    "en": r"\bin\s(?:his|her|their)\s(?:view|opinion|eyes|words|experience)\b|\baccording\sto\s(?:him|her(?!\s[a-z])|them)\b|\bfor\s(?:him|her|them),",
    "de": r"\b(?:seiner|ihrer)\s(?:\w+\s)?(?:ansicht|meinung|erfahrung|auffassung|überzeugung)\snach\b|\bnach\s(?:seiner|ihrer)\s(?:ansicht|meinung|auffassung)\b|\blaut\s(?:ihm|ihr)\b",
    "fr": r"\b(?:selon|d'après)\s(?:lui|elle|eux)\b|\bpour\s(?:lui|elle|eux),|\bà\sses\syeux\b|\bà\sson\savis\b",
    "es": r"\bsegún\s(?:él|ella|ellos)\b|\b(?:a\ssu\sjuicio|en\ssu\sopinión|a\ssu\smodo\sde\sver)\b|\bpara\s(?:él|ella),",
    "pl": r"\b(?:jego|jej|ich)\szdaniem\b|\bwedług\s(?:niego|niej|nich)\b|\bw\s(?:jego|jej)\s(?:ocenie|opinii)\b",
}
_COMPILED = {language: re.compile(shape) for language, shape in _VIEW.items()}
_BELOW = {
    "en": re.compile(r"\W*(?:that|whether|although|though|because)\b", re.IGNORECASE),
    "de": re.compile(r"\W*(?:dass|daß|ob|obwohl|weil|wenn)\b", re.IGNORECASE),
    "fr": re.compile(r"\W*(?:que|qu'|si|bien\sque|parce\sque)\b", re.IGNORECASE),
    "es": re.compile(r"\W*(?:que|si|aunque|porque)\b", re.IGNORECASE),
    "pl": re.compile(r"\W*(?:że|to,\sże|czy|choć|chociaż|ponieważ)\b", re.IGNORECASE),
}


def tells_a_view(sentence: str, language: str) -> bool:
    """Whether a sentence gives the view of a pronoun: the persons it names are those spoken of, not who speaks."""
    shape = _COMPILED.get(language)
    return shape is not None and shape.search(sentence.lower().replace("’", "'")) is not None


def ends_in_view(sentence: str, language: str) -> bool:
    """Whether a sentence leads to words with somebody's view put in: a post that, in her view, “…”."""
    shape, low = _COMPILED.get(language), sentence.lower().replace("’", "'").rstrip(" ,")
    return shape is not None and any(found.end() >= len(low) for found in shape.finditer(low))


_PUT_IN = {
    "en": re.compile(r",\s(?:he|she|they)\s(?:\w+\s)?[a-z]+,"),
    "de": re.compile(r",\s(?:so\s)?[a-zäöüß]+\s(?:er|sie)(?:\s[a-zäöüß]+)?,"),
    "fr": re.compile(r",\s(?:[\w'’]+\s)?[\w'’]+-(?:t-)?(?:il|elle)(?:\s\w+)?,"),
}


_AS_SAID = {
    "en": re.compile(
        r",\s(?:as\s(?=an?\s[^,]{3,60}\.?$)|(?=an?\s[^,]{3,60}\s(?:said|says|confirmed|admitted|added|noted)\b[^,]{0,20}\.?$))"
    ),
    "de": re.compile(r",\swie\s(?=eine?\s[^,]{3,90}\.?$)"),
    "fr": re.compile(
        r",\s(?:selon|(?:comme\sl['’]\s?)?(?:a\s)?(?:indiqué?|précisé?|dit|déclaré?|expliqué?|reconnu|confirmé?))\s(?=une?\s[^,]{3,60}\.?$)"
    ),
    "es": re.compile(
        r",\s(?:según|(?:como\s|según\s)?(?:indicó|precisó|dijo|explicó|reconoció|confirmó|admitió))\s(?=una?\s[^,]{3,60}\.?$)"
    ),
    "pl": re.compile(
        r",\s(?:jak\s)?(?:\w+\s)?(?:przyznał|powiedział|potwierdził|przekazał|podał|wyjaśnił)a?\s(?=[^,]{3,60}\.?$)"
    ),
}


def as_somebody_said(sentence: str, language: str) -> str | None:
    """Who said so at the end of a sentence, as somebody not named: …, wie ein Sprecher des Amts einräumte."""
    shape = _AS_SAID.get(language)
    found = shape.search(sentence.rstrip()) if shape else None
    return sentence[found.end() :] if found else None


def puts_in(sentence: str, language: str) -> bool:
    """Whether a pronoun speaks in a clause put in: of whom "Lee, so fuhr sie fort, …" tells is not who speaks."""
    shape = _PUT_IN.get(language)
    return shape is not None and shape.search(sentence) is not None


def says_so(clause: Clause) -> bool:
    """Whether a pronoun is what speaks within a sentence: "The board, she said, should go"."""
    third, words = clause.lexicon.third, clause.words
    return any(
        word.low in third
        and reporting_verb(Clause(_beside(clause, place), clause.lexicon), first=True, within=1)
        for place, word in enumerate(words)
        if place  # a sentence that begins so is of the person spoken of before it anyway
    )


def _beside(clause: Clause, place: int) -> str:
    """The word that a pronoun's verb is: behind it in English, before it elsewhere."""
    place += 1 if clause.lexicon.language == "en" else -1
    return (
        clause.text[clause.words[place].start : clause.words[place].end] if place < len(clause.words) else ""
    )


_HE = {"en": ("he", "she"), "de": ("er",), "fr": ("il", "elle")}
_IMPERSONAL = ("il y", "il faut", "il est", "il s'agit")


def acts_below(clause: Clause, start: int) -> bool:
    """Whether a pronoun is the subject before the name at `start`: "On Sunday he gave Lee a can" is of somebody before."""
    known = _HE.get(clause.lexicon.language, ())
    low = clause.text.lower()
    return any(word.low in known and word.end <= start for word in clause.words) and not any(
        phrase in low for phrase in _IMPERSONAL
    )


def begins_below(sentence: str, language: str) -> bool:
    """Whether a sentence begins with a subordinate clause: "Dass Lee das nicht gesagt habe, lässt sie nicht gelten"."""
    shape = _BELOW.get(language)
    return shape is not None and shape.match(sentence) is not None


_ACCUSED = {
    "en": r"\b(?:was|were|is|are|been|being|stands)\s(?:\w+\s)?(?:accused|criticised|criticized|mocked|ridiculed|condemned|branded|slammed)\b",
    "de": r"\b(?:wird|wurde|werden|wurden)\b.{0,80}\bvorgeworfen\b",
    "fr": r"\b(?:est|été|fut|étaient|sont)\s(?:\w+\s)?(?:accusé|taxé|traité|qualifié)e?s?\b",
    "es": r"\b(?:fue|sido|es|son|fueron)\s(?:acusad|tachad|tildad|calificad)[oa]s?\b",
    "pl": r"\b(?:został|jest|był)[aoy]?\s(?:oskarżon|nazwan|okrzyknięt)[yae]\b",
}
_ACCUSES = {language: re.compile(shape) for language, shape in _ACCUSED.items()}
_BY = re.compile(r"\b(?:by|von|vom|par|por|przez)\b")
_REPROACH = 40  # code points between such a verb and the words of the reproach


def reproached(sentence: str, language: str) -> bool:
    """Whether a sentence leads to what somebody is accused of, and does not say by whom: accused of “…”."""
    shape, low = _ACCUSES.get(language), sentence.lower()
    found = shape.search(low) if shape else None
    return found is not None and len(low) - found.end() < _REPROACH and _BY.search(low, found.end()) is None


_ASKED = {
    "en": re.compile(
        r"(?:when\s)?(?:asked|pressed|questioned|quizzed|challenged|reached|contacted|approached)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"(?:auf\s(?:die\s(?:nach)?frage|nachfrage)|gefragt|(?:telefonisch\s)?erreicht|kontaktiert|(?:darauf|auf\s[^,.]{1,40})\sangesprochen)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:interrogée?|questionnée?|relancée?|jointe?|contactée?|sollicitée?|à\sla\squestion)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:al\sser\s)?(?:preguntad[oa]|interrogad[oa]|cuestionad[oa]|consultad[oa]|contactad[oa])\b",
        re.IGNORECASE,
    ),
    "pl": re.compile(r"(?:zapytan[ya]|pytan[ya]|dopytywan[ya]|na\spytanie)\b", re.IGNORECASE),
}


def opens_asked(line: str, language: str) -> bool:
    """Whether a line begins with a question put to somebody not named in it: the person the article is about."""
    shape = _ASKED.get(language)
    return shape is not None and shape.match(line.lstrip()) is not None


_SELF = re.compile(
    r"\b(?:and|but|und|et|mais|y|pero|a)\s(?:the\s\w+\s(?:himself|herself)|the\s(?:man|woman)\sin\squestion|(?:der|die)\s(?:\w+\s(?:selbst|selber)|betroffene|gescholtene|kritisierte|angegriffene)|l(?:a\s|e\s|')\w+\s(?:lui|elle)-même|l'intéressée?"
    r"|(?:el|la)\s(?:propi[oa]\s\w+|\w+\smism[oa]|aludid[oa]|interesad[oa])|sama?\s\w+|zainteresowan[ya])\s?\?"
)
_NAMELESS = re.compile(
    r"\b(?:nameless|unnamed|anonym(?:ous|ously|ity|e|at|os|owo|owy|owa|owość|ato)?|not\s(?:to\s)?be\snamed|(?:ihren|seinen)\snamen\s(?:\w+\s){0,3}nicht|nicht\s(?:namentlich\s)?genannt\swerden"
    r"|anonimato|no\squiere\s(?:dar|decir)\ssu\snombre|niepodawanie|nie\schce\spodawać\snazwiska)\b|匿名"
)


def asks_for_himself(sentence: str) -> bool:
    """Whether a question turns to the person the article is about, as "And the man himself?" does."""
    return sentence.rstrip().endswith("?") and _SELF.search(sentence.lower().replace("’", "'")) is not None


def stays_nameless(sentence: str) -> bool:
    """Whether it is said in a sentence that whoever speaks will not be named."""
    return _NAMELESS.search(sentence.lower()) is not None
