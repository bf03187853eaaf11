"""What several words together, or their endings, tell of a voice: an address, a full name, a tense."""

from __future__ import annotations

import re

from stancekit.segment.language import holds_any
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.posts.vocabulary import ROLE, vocabulary

__all__ = [
    "VERB_ENDINGS",
    "addresses",
    "drops_subject",
    "greets",
    "hands_over",
    "is_labelled",
    "names_fully",
    "own_verbs",
    "tells_in_french",
]

_FULL_NAME = re.compile(r"[A-ZÀ-ÞŁŚŻŹĆ](?<![\w@#].)[a-zà-ÿąćęłńóśźż’'-]+ [A-ZÀ-ÞŁŚŻŹĆ][a-zà-ÿąćęłńóśźż’'-]+")
VERB_ENDINGS = {  # endings that mean I, you or we
    "fr": re.compile(r"\b[^\W\d_]{2,}(?:ez|(?<![tsxn]i)(?<!lli)ons)\b"),  # -tions, -millions are nouns
    "es": re.compile(r"\b[^\W\d_]{2,}(?:áis|éis|aste|iste|amos|emos|imos)\b"),
    "pl": re.compile(
        r"\b[^\W\d_]{2,}(?:łeś|łaś|łem|łam|liśmy|łyśmy|łbym|łabym|uję|esz|isz|asz|ysz|emy|imy"
        r"|(?<!ś)cie|(?<!specja)(?<!socja)(?<!kapita)(?<!jona)(?<!meda)(?<!fina)(?<!woka)(?<!idea)(?<!rea)(?<!ana)liście|łyście|byście|jesteście)\b"  # not -ista in the locative
        r"|(?<=\bnie\s)[^\W\d_]{3,}(?:[ae]m|ę)\b|\b(?:chcę|czekam|czytam|kocham|lubię|mogę|muszę|myślę|pamiętam|pytam|robię|rozumiem|uważam|widzę|wierzę|wolę|znam)\b"
    ),
}
_TOLD_FR = re.compile(
    r"\b(?:a|ont|est|sont|s'est|se sont|n'a|n'ont|l'a|l'ont)\s(?:(?!(?:une?|l[ea]s?|[mts]a|cette|de|en)\b)\w+\s)?[^\W\d_]{2,}(?:ée?s?|ie?s?|ue?s?)\b"
    r"|\b[^\W\d_]{3,}ai(?:t|ent)\b"
)
_TITLES = word_set(
    "sir madam ma'am mate love darling buddy mr mrs herr frau monsieur madame señor señora pan pani panie senator minister"
)
_NO_PERSON = word_set(  # what else ends so
    """chez assez rendez nez rez maisons raisons saisons boissons leçons poissons garçons camions avions wagons bouchons klaxons piétons
    mignons ballons cochons environs patrons salons crayons bonbons chansons buissons poumons marathons jambons citrons moutons cartons
    vamos existe triste chiste contraste desastre insiste asiste consiste resiste persiste viste préstamos mismos últimos primos próximos
    máximos mínimos extremos tramos gramos ramos reclamos supremos racimos ánimos pésimos legítimos íntimos
    nasz wasz czyż życie świecie tweecie mieście powiecie wreszcie nareszcie internecie lecie zdjęcie zajęcie przyjęcie dzieci także
    oczywiście rzeczywiście osobiście liście goście poście tekście proteście punkcie projekcie kontakcie obiekcie momencie procencie
    dokumencie minucie ankiecie komunikacie kontrakcie resorcie raporcie podcaście uniwersytecie wejście przejście trzecie jedenaście
    dwanaście piętnaście stołem tytułem hasłem źródłem dziełem światłem ciałem krzesłem kołem szkłem udziałem podziałem wydziałem oddziałem rozdziałem zapałem upałem materiałem kapitałem
    sygnałem kanałem finałem generałem aniołem diabłem popiołem dołem orłem artykułem tyłem czołem kościołem zespołem problemy systemy zimy tomasz łukasz afisz klawisz
    towarzysz"""
)
_OTHERS = r"(?:\s(?!(?:and|und|et|y|i)\b)[\w.'’-]+)"  # the words of who is greeted
_GREETING = re.compile(
    r"(?:(?:hi|hello|hey|good\s(?:morning|evening)|hallo|moin|servus|grüezi|guten\s(?:morgen|tag|abend)|bonjour|bonsoir|salut|coucou"
    rf"|hola|buen[oa]s\s(?:días|tardes|noches)|dzień\sdobry|cześć|hej|witam){_OTHERS}{{0,3}}"
    r"|(?:dear|liebe[rs]?|sehr\sgeehrte[rs]?|chère?s?|estimad[oa]s?|querid[oa]s?|señora?|drog[ia]|szanown[aeiy]\w*)"
    rf"{_OTHERS}{{1,3}})\s?[,!.:]|(?:こんにちは|こんばんは|おはよう|はじめまして|拝啓)"
)
_HANDS_OVER = {
    "en": re.compile(
        r"\bhere(?:['’]s|\sis|\sare|\sgoes)\s(?:just\s)?(?:some\b|a\s(?:few|handful|selection|taste|sample|look|round)|(?:\w+\s){0,2}(?:best|funniest|latest|rest|highlights|picks?|favou?rites?)\b"
        r"|(?:what|how)\s(?:people|others|fans|users|twitter|everyone|they|some)\b)|\ba\s(?:small\s)?(?:selection|sample|taste|pick)\b(?:\s\w+){0,4}[.:!]?$|\b(?:see|read|more|rest)\b[^.!?]{0,30}\bbelow[.:!]?$"
    ),
    "de": re.compile(
        r"\bhier\s(?:(?:sind|ist|kommt|kommen|folgt|folgen|gibt\ses)\s)?(?:nur\s)?(?:ein\spaar|einige|eine\s(?:kleine\s)?(?:auswahl|kostprobe)|die\s(?:\w+\s)?(?:besten|schönsten|lustigsten|letzten)|unsere\s\w+|das\sbeste)\b"
        r"|\b(?:eine\s(?:kleine\s)?(?:auswahl|kostprobe)|ein\spaar\s(?:kostproben|beispiele))(?:\s[\w-]+){0,3}[.:!]?$"
    ),
    "fr": re.compile(
        r"\b(?:(?:en\s)?voici|voilà)\s(?:donc\s)?(?:quelques|les|des|une?\s(?:petite?\s)?(?:sélection|florilège|aperçu)|(?:nos|notre)|ce\sque)\b"
        r"|\b(?:petit\s)?(?:florilège|morceaux\schoisis)\b[^.!?]{0,30}[.:!]?$|\bci-dessous[.:!]?$"
    ),
    "es": re.compile(
        r"\b(?:aquí|acá)\s(?:van|va|están|está|tienes|tienen|tenéis|(?:te|os|les)\sdejamos|dejamos|algun[oa]s|un[oa]s|l[oa]s\s(?:mejores|últim[oa]s))\b"
        r"|\best[ao]s\s(?:son|fueron)\s(?:algun[oa]s|l[oa]s\s(?:mejores|últim[oa]s))|\ba\scontinuación[.:!]?$"
    ),
    "pl": re.compile(
        r"\b(?:oto|poniżej)\s(?:\w+\s){0,2}(?:kilka|niektóre|najlepsze|najciekawsze|najzabawniejsze|reakcje|komentarze|wybór|nasze|pozostałe)\b|\bmały\swybór[^.!?]{0,30}[.:!]?$"
    ),
    "ja": re.compile(
        r"(?:その一部|一部|いくつか|主なもの|反応|声)を(?:ご?紹介|まとめ|見て|拾って|並べ)|以下(?:に|で)[^。]{0,12}(?:紹介|まとめ|並べ)"
    ),
}
"""Words by which a journalist hands over to several posts."""
_RECEIVED = {
    "en": re.compile(
        r"\b(?:w[ae]nt|goes)\sdown\s(?:about\s)?(?:as\swell\sas|badly|well\swith|a\sstorm)|\bas\syou\s(?:would|might|can|may)\s(?:expect|imagine|guess)|\b(?:did\snot|didn['’]t)\sgo\s(?:unnoticed|down\swell)"
        r"|\b(?:wasted|took)\s(?:no|little)\stime\b|\bneedless\sto\ssay\b|\b(?:was|were)\s(?:quick|swift)\sto\b|\bin\sno\stime\b[^.!?]{0,40}\b(?:replies|comments|thread)\b"
    ),
    "de": re.compile(
        r"\b(?:ließ|ließen|lässt|lassen)\s(?:\w+\s)?nicht\s(?:lange\s)?auf\ssich\swarten|\b(?:kam|kamen|folgte|folgten)\sprompt\b|\bwie\szu\serwarten\b|\bblieb(?:en)?\snicht\s(?:lange\s)?(?:unbeantwortet|ohne|unwidersprochen)"
        r"|\bschlug(?:en)?\s(?:\w+\s){0,3}wellen\b|\b(?:ging|geht)\snach\shinten\slos\b"
    ),
    "fr": re.compile(
        r"\bne\s(?:s['’]est|se\ssont)\spas\sfait\sattendre|\bn['’](?:a|ont)\spas\s(?:tardé|manqué|traîné)\b|\bcomme\s(?:on\spouvait|il\sfallait)\ss['’]y\sattendre"
    ),
    "es": re.compile(
        r"\bno\sse\s(?:hizo|hicieron|han?\shecho)\sesperar|\bno\s(?:tardó|tardaron|han?\stardado)\sen\b|\bcomo\sera\sde\sesperar|\bcorri(?:ó|eron)\scomo\sla\spólvora|\bno\spas(?:ó|aron)\sdesapercibid"
    ),
    "pl": re.compile(
        r"\bnie\s(?:trzeba|musi\w+)\s(?:było\s)?(?:na\s\w+\s)?długo\sczekać|\bjak\s(?:można|należało)\s(?:się\s)?było|\bnie\sprzesz(?:edł|ła|ło|ły)\s(?:bez\secha|niezauważ)|\b(?:posypały|rozpętała|rozpętało)\ssię\b|\bdługo\s(?:nie\s)?(?:trzeba\sbyło\s)?czekać\b"
    ),
    "ja": re.compile(r"(?:波紋|議論|話題|反響)を(?:呼ん|広げ|集め)|物議を醸|案の定"),
}
"""Words by which a journalist tells how a post was received."""
_THEN = ("then", "dann", "puis", "luego", "entonces", "después", "potem", "こちら")
_THEN_THIS = re.compile(
    r"\b(?:and\s)?then\s(?:there\swas|came)\s(?:this|these)\b|\bund\sdann\s(?:kam|war\sda)\s(?:das|dies|dieser)\b|\bet\spuis\s(?:il\sy\sa(?:vait)?|vint)\s(?:ça|ceci|celui)\b"
    r"|\by\s(?:luego|entonces|después)\s(?:llegó|vino|apareció)\s(?:esto|este|esta)\b|\ba\spotem\s(?:przysz\w+|by\w+|pojawi\w+)\s(?:to|ten|ta)\b|(?:が|は|も)こちら[。.!！]?\Z"
)
_VERDICT = re.compile(
    r"(?:ouch|oof|yikes|brutal|savage|burn|boom|mic\sdrop|awkward|well\splayed|fair(?:\senough|\spoint)?|nailed\sit|sick\sburn|too\ssoon|touch[ée]"
    r"|autsch|aua|rumms|bumm|treffer(?:,?\sversenkt)?|der\ssaß|das\ssaß|bitter|zu\sfrüh|aïe(?:\saïe)*|ouille|cinglant|bim|boum|ambiance|trop\stôt|ça\spique"
    r"|auch|zasca|toma(?:\sya)?|tocado(?:\sy\shundido)?|demasiado\spronto|auć|ała|zaorane|mocne|celne|za\swcześnie|手厳しい|痛快|辛辣|鋭い|お見事|秀逸|早すぎ)(?:だ|です)?\s?[.!?…。！？]{0,3}\Z"
)
"""What journalists exclaim on a line of its own between posts."""
_LONGEST_VERDICT = 30
_CALLED = re.compile(
    r"(?:dear|lieber?|chère?|cher|querid[oa]|estimad[oa]|drog[ia]|szanown[yai])?\s?([^\W\d_]+)(?:\s[^\W\d_]+)?,"
)
_CALLED_LAST = re.compile(r",\s([^\W\d_]+)(?:\s[^\W\d_]+)?[.!?…]*$")


def own_verbs(low: str, language: str) -> int:
    """How many different verbs of a line in lower case end in I, you or we (VERB_ENDINGS)."""
    return len(set(VERB_ENDINGS[language].findall(low)) - _NO_PERSON)


def names_fully(text: str, language: str) -> bool:
    """Whether two capitalised words stand side by side that begin no sentence like any other."""
    words = lexicon(language)
    return any(
        (low := match[0].split(" ")[0].lower()) not in words.function
        and low not in words.opener
        and low not in words.resumes
        and low not in words.orders
        for match in _FULL_NAME.finditer(text)
    )


def addresses(low: str, focal: frozenset[str], language: str) -> bool:
    """Whether the line calls somebody by title or by the focal person's name (Senator, …; … , monsieur)."""
    stripped = low.strip()
    first = _CALLED.match(stripped)
    last = _CALLED_LAST.match(stripped, max(0, stripped.rfind(",", first.end() if first else 0)))
    known = vocabulary(language)
    return any(
        word in focal or bool(known[word] & ROLE) or word in _TITLES
        for word in (match[1] for match in (first, last) if match)
    )


def greets(low: str) -> bool:
    """Whether the line, in lower case, opens as a letter does: Dear Ann, …; Bonjour Monsieur. …; Señor Paz: …."""
    return _GREETING.match(low.lstrip()) is not None


_SUBJECTLESS = {  # verbs that begin a sentence whose I is left out, and what may not follow
    "en": re.compile(
        r"(?:had|went|saw|flew|drove|ate|drank|woke|wore|grew|knew|loved|hated|worked|lived|watched|tried|paid|spent|bought)"
        r"\s(?!(?:he|she|it|they|we|the|not|been|by|for)\b)\w"
    ),
    "de": re.compile(
        r"(?:habe?|bin|arbeite|wohne|komme|gehe|fahre?|glaube?|hoffe|warte|kenne|brauche?|verstehe?|liebe|hasse|freue?|schäme|lese|schaue?|höre?|sitze|stehe|lebe|zahle|kaufe|koche|trinke|esse)\s\w"
    ),
}
_LABEL = re.compile(
    r"(?:update|edit|psa|pov|ps|p\.\s?s\.|(?:kleiner\s)?fun\sfact|hot\stake|unpopular\s(?:but\strue|opinion)|impopular\sopinión|reminder|note\sto\sself|tl;?dr"
    r"|nur\szur\sinfo|zur\sklarstellung|vorschlag|pregunta|dato|apunte|propuesta|(?:petit\s)?rappel|question|pytanie|propozycja|結論|悲報|朗報|速報)\s?[:：]"
)


def drops_subject(low: str, language: str) -> bool:
    """Whether a line in lower case begins with a verb that has lost its I: Flew to Bangor tonight. Arbeite in einer Praxis."""
    pattern = _SUBJECTLESS.get(language)
    return pattern is not None and pattern.match(low) is not None


def is_labelled(low: str) -> bool:
    """Whether a line in lower case begins with a label that posts put before what they say: Update: …, PSA: …."""
    return (":" in low[:24] and _LABEL.match(low) is not None) or (
        "：" in low[:8] and _LABEL.match(low) is not None
    )


def hands_over(low: str, language: str) -> bool:
    """Whether a line in lower case hands over to posts by words: Here's a few of the best. No se hicieron esperar."""
    for pattern in (_HANDS_OVER.get(language), _RECEIVED.get(language)):
        if pattern is not None and pattern.search(low) is not None:
            return True
    if holds_any(low, _THEN) and _THEN_THIS.search(low) is not None:
        return True
    return len(low) < _LONGEST_VERDICT and _VERDICT.match(low.lstrip("¿¡ ")) is not None


def tells_in_french(low: str) -> bool:
    """Whether a French line has a compound past or an imperfect."""
    unlike = lexicon("fr").not_past
    return any(match[0].rsplit(" ", 1)[-1] not in unlike for match in _TOLD_FR.finditer(low))
