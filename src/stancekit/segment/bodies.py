"""Bodies with a proper name that speak: The Union of Ringers was angry. “…,” the union said in a statement."""

from __future__ import annotations

import itertools
import re
from functools import cache

from stancekit.segment.callings import BODIES
from stancekit.segment.clauses import Clause, sentence_ends
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.subjects import ungoverned

__all__ = ["body_named", "firm_named", "speaks_for_body"]

_NOUNS = {
    "en": r"Association|Campaign|Forum|Charity|Movement|Union|Federation|Council|Department|Ministry|Society|Trust|Foundation|Alliance|Institute|Office|Agency|Authority|League|Guild|Board|Committee|Commission|Company|Church|University|Academy|Network|Coalition|Party|Club|Museum",
    "de": r"(?:\w*(?:[Gg]ewerkschaft|[Vv]erband|[Vv]erein|[Vv]ereinigung|[Aa]mt|[Bb]ehörde|[Ss]tiftung|[Kk]ammer|[Gg]esellschaft|[Bb]und|[Ii]nitiative|[Bb]ündnis|[Pp]artei|[Ww]arte|[Aa]llianz|[Ii]nstitut|[Mm]useum|[Gg]enossenschaft))",
    "fr": r"(?:Interprofession|Union|Fédération|Association|Syndicat|Confédération|Agence|Conseil|Comité|Ligue|Fondation|Ministère|Société|Chambre|Collectif|Institut|Académie|Ordre|Compagnie|Direction|Télé|Radio)",
    "es": r"(?:Unión|Federación|Asociación|Sindicato|Confederación|Agencia|Consejo|Comité|Liga|Fundación|Ministerio|Sociedad|Cámara|Colectivo|Instituto|Academia|Colegio|Compañía|Consejería|Plataforma|Junta)",
    "pl": r"(?:Związek|Stowarzyszenie|Fundacja|Federacja|Towarzystwo|Izba|Ministerstwo|Urząd|Instytut|Rada|Liga|Komitet|Akademia|Kuria|Zarząd|Spółka|Klub)",
}
_UPPER = "A-ZÀ-ÖØ-ÞŁŚŻŹĆ"
_REST = {
    "en": rf"(?:\s(?:(?:of|for|and|the|&|of\sthe|for\sthe)\s)?[{_UPPER}][\w'’&-]+)",
    "de": rf"(?:\s(?:(?:und|für|der|des|zu|im|am|in)\s)?[{_UPPER}][\w-]+)",
    "fr": rf"(?:\s(?:[a-zà-ÿ]{{4,14}}\s)?(?:de\s(?:la\s|l['’])?|des\s|du\s|d['’]|l['’])?[{_UPPER}][\w'’-]+)",
    "es": rf"(?:\s(?:(?:de|del|de\sla|de\slos|de\slas|y|e)\s)?[{_UPPER}][\w-]+)",
    "pl": rf"(?:\s(?:(?:i|na\sRzecz|im\.)\s)?[{_UPPER}][\w-]+)",
}
_ARTICLE = {
    "en": r"(?:the|a\sspokes\w+\sfor(?:\sthe)?|in\sa\sstatement,\sthe)\s",
    "de": r"(?:der|die|das|in\seiner\s(?:mitteilung|erklärung)\s\w+\s(?:der|die|das))\s",
    "fr": r"(?:(?:dans\sun\s(?:bref\s)?communiqué,\s)?(?:le\s|la\s|l['’]))",
    "es": r"(?:(?:en\sun\scomunicado,\s)?(?:el|la)\s)",
    "pl": r"(?:w\s(?:oświadczeniu|komunikacie)\s)",
}
_JAPANESE = re.compile(
    r"(?:^|[、。\s])(?P<n>[^\s、。「」（）()]{2,18}?(?:連絡会|協会|組合|連盟|連合会|協議会|機構|財団|学会|労連)|(?!同|各|両|担当|別)[^\s、。「」（）()はがのに]{2,14}(?:課|教委|教育委員会|省|庁|署|県警|市役所|区役所|町役場)|[ァ-ヺー]{3,12}[一-龠]{2,4})(?=(?:は|が)(?:\d{1,2}日|、|「|\Z|声明|取材))"
)


_ALONE = {
    "de": r"[A-ZÄÖÜ]\w{2,}(?:ministerium|amt|verein|verband|behörde|direktion|leitung|verwaltung|gericht|anwaltschaft)",
    "fr": rf"(?:parquet|préfecture|mairie|rectorat|tribunal|diocèse|clinique|hôpital)\s(?:de\s(?:la\s|l['’])?|du\s|d['’]|des\s)[{_UPPER}][\w'’-]+|(?:Confédération|Fédération|Union|Association|Syndicat|Collectif|Conseil|Ligue|Chambre)\s(?:nationale?\s)?(?:des|du|de\sla|de\sl['’])\s?[a-zà-ÿ-]{{4,}}",
    "es": rf"(?:fiscalía|alcaldía|ayuntamiento|diócesis|obispado|juzgado)\s(?:de\s(?:la\s)?|del\s)[{_UPPER}][\w'’-]+|(?:Confederación|Federación|Unión|Asociación|Sindicato|Colectivo|Consejo|Liga|Cámara)\s(?:[Nn]acional\s)?(?:de|del|de\slas?|de\slos)\s[a-zà-ÿ-]{{4,}}",
    "pl": rf"(?:Rzecznik\sPraw|Prokuratura|Kuratorium|Inspekcja)\s[{_UPPER}][\w-]+(?!\s[{_UPPER}])|(?:Związek|Klub|Federacja|Spółdzielnia)(?=\sw\s(?:\w+\s)*(?:oświadczeniu|komunikacie))",
}
"""Bodies known by one word, or by words in small letters: Kulturamt, parquet de Brest, Confédération des sonneurs."""


@cache
def _shape(language: str) -> re.Pattern[str]:
    """A body's proper name at the beginning of a sentence, perhaps behind an article or "a spokesman for"."""
    noun, rest = _NOUNS[language], _REST[language]
    led = rf"(?:[{_UPPER}][\w'’-]+\s){{1,3}}(?:{noun}){rest}{{0,5}}|" if language in ("en", "de") else ""
    alone = f"|{_ALONE[language]}" if language in _ALONE else ""
    article = (
        rf"(?!(?i:{_ARTICLE[language]}))" if language == "de" else ""
    )  # Der Förderverein has no name before it
    return re.compile(
        rf"\W*(?i:{_ARTICLE[language]})?(?P<n>{article}(?:{led}(?:{noun}){rest}{{1,5}}{alone}))(?![\w’'])"
    )


def body_named(lead: str, words: Lexicon) -> str | None:
    """The proper name of the body that the last sentences of `lead` are about, nearest first.

    `lead` is the line up to the words with quotations blanked; None where a person is named as a subject
    behind the body.
    """
    if words.language == "ja":
        found = list(_JAPANESE.finditer(lead.rsplit("。", 1)[-1]))
        return found[-1]["n"] if found else None
    if words.language not in _NOUNS:
        return None
    ends = [0, *(end for end in sentence_ends(lead) if lead[end:].strip()), len(lead)]
    for start, end in list(itertools.pairwise(ends))[:-4:-1]:
        sentence = lead[start:end]
        if body := _shape(words.language).match(sentence):
            return body["n"]
        if any(" " in name for _, _, name in ungoverned(Clause(sentence, words))):
            return None
    return None


_TOLD = {
    "en": word_set("statement spokesman spokeswoman spokesperson spokespeople release letter"),
    "de": word_set("mitteilung pressemitteilung erklärung sprecher sprecherin darin merkblatt stellungnahme"),
    "fr": word_set("communiqué porte-parole déclaration direction"),
    "es": word_set("comunicado portavoz vocero vocera nota"),
    "pl": word_set("oświadczeniu komunikacie oświadczenie rzecznik rzeczniczka profilu facebooku"),
}


_FIRMS = word_set("""firm company airline manufacturer retailer operator brand chain unternehmen firma konzern fluggesellschaft hersteller betreiber kette
    entreprise société compagnie enseigne marque loueur exploitant groupe compañía empresa firma aerolínea cadena marca spółka firma operator sieć""")
_FIRM = re.compile(
    rf"\b(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll]e|[Ll]a|[Ee]l|[Ss]półka|[Ff]irma)\s(?:[\wÀ-ÿ-]+\s)?(?P<n>(?<=[a-zà-ÿ]\s)[{_UPPER}][\w-]+(?:\s(?:(?:del?|du)\s)?[{_UPPER}][\w-]+){{0,2}})"
)


def _nouns(text: str) -> set[str]:
    """The words of a clause without elided articles: l'entreprise."""
    return {token.split("'")[-1] for token in tokens_of(text.replace("’", "'"))}


def firm_named(lead: str, behind: str) -> str | None:
    """The firm that the sentence before the words names, where a noun for a firm says them: replied the firm."""
    if _FIRMS.isdisjoint(_nouns(behind)):
        return None
    ends = [0, *(end for end in sentence_ends(lead) if lead[end:].strip())]
    found = _FIRM.search(lead, ends[-1])
    return found["n"] if found else None


_THERE = {
    "de": re.compile(r"\bheißt\ses\s(?:dort|da|von\sdort)\b|\bsagt\sman\sdort\b"),
    "fr": re.compile(r"\by\s[\w-]+-t?-?on\b"),
    "es": re.compile(r"\b(?:aseguran|dicen|señalan|explican|indican)\s(?:allí|ahí)\b"),
    "pl": re.compile(r"\b(?:słyszymy|mówią|zapewniają)\stam\b"),
}
"""Words given to where somebody is who was named before: « … », y assure-t-on."""


def speaks_for_body(near: str, words: Lexicon, before: str) -> bool:
    """Whether an attribution gives words to a body: the union said, teilte eine Sprecherin mit, reza el comunicado.

    `before` is the sentence before the words: it may tell of a statement.
    """
    if words.language == "ja":
        return True
    tokens = _nouns(near)
    if words.language == "en" and tokens_of(near)[:1] == ["it"]:
        return True
    told = _TOLD.get(words.language, frozenset())
    there = _THERE.get(words.language)
    if there and there.search(near.lower()):
        return True
    return not tokens.isdisjoint(BODIES | told) or not told.isdisjoint(_nouns(before))
