"""Words by which those who know are known, and with which they explain."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = [
    "CALLED",
    "CONSULTED",
    "EXPLAINS",
    "FACT_AND_FACT",
    "INFORMS",
    "IN_ONE_LINE",
    "LEARNS_OR_LEADS",
    "OFFICE_ANSWERS",
    "ONLY_INFORMS",
    "PRESS_OFFICE",
    "RECALLS",
    "RESEARCHES",
]


def _shape(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(text.split())})")


CALLED = {
    "en": _shape(
        r"""\w+ologists? \w+onomists? \w*historian \w*scientist \w*researcher professor lecturer academic scholar statistician physicist chemist mathematician
        engineer lawyer solicitor barrister attorney jurist physician surgeon dietitian nutritionist pharmacist veterinarian vet \w+ographer analyst expert specialist
        physiotherapist orthopaedist orthopedist optician notary actuary hydrographer psychiatrist paediatrician pediatrician botanist linguist philosopher forecaster archivist geneticist behaviou?rist"""
    ),
    "de": _shape(
        r"""\w*olog(?:e|in) \w*forscher(?:in)? \w*wissenschaftler(?:in)? \w*historiker(?:in)? \w*ökonom(?:in)? \w*professor(?:in)? prof \w*experte \w*expertin \w*jurist(?:in)?
        \w*anwalt \w*anwältin \w*ingenieur(?:in)? \w*mediziner(?:in)? \w*[aä]rzt(?:in)? arzt \w*physiker(?:in)? \w*chemiker(?:in)? \w*rechtler(?:in)? \w*statistiker(?:in)?
        \w*analyst(?:in)? \w*berater(?:in)? \w*dozent(?:in)? \w*gutachter(?:in)? \w*fachmann \w*fachfrau \w*therapeut(?:in)? \w*orthopäd(?:e|in) notar(?:in)? \w*linguist(?:in)? \w*germanist(?:in)? \w*volkskundler(?:in)? \w*informatiker(?:in)? lexikograf(?:in)?"""
    ),
    "fr": _shape(
        r"""(?:l')?\w+olog(?:ue|iste) (?:l')?historien(?:ne)? (?:l')?économiste chercheu(?:r|se) juriste (?:l')?avocate? (?:l')?ingénieure? médecin professeure? maître maîtresse
        (?:l')?hydrologue spécialiste (?:l')?experte? scientifique physicien(?:ne)? chimiste (?:l')?universitaire statisticien(?:ne)? démographe géographe linguiste nutritionniste
        diététicien(?:ne)? vétérinaire pharmacien(?:ne)? psychiatre pédiatre politiste (?:l')?analyste (?:l')?agronome climatologue notaire kinésithérapeute orthopédiste ostéopathe greffi(?:er|ère) (?:l')?informaticien(?:ne)? comportementaliste lexicographe constitutionnaliste"""
    ),
    "es": _shape(
        r"""\w*[óo]log[oa] historiador(?:a)? economista investigador(?:a)? jurista abogad[oa] ingenier[oa] médic[oa] doctor(?:a)? profesor(?:a)? catedrátic[oa] especialista expert[oa]
        científic[oa] físic[oa] químic[oa] estadístic[oa] demógraf[oa] geógraf[oa] lingüista nutricionista veterinari[oa] farmacéutic[oa] psiquiatra pediatra politólog[oa] analista
        letrad[oa] agrónom[oa] laboralista fisioterapeuta ortopeda notari[oa] penalista urbanista asesor(?:a)? consultor(?:a)? informátic[oa] académic[oa] lexicógraf[oa] constitucionalista"""
    ),
    "pl": _shape(
        r"""\w*olog \w*olożka \w*ologia historyk historyczka ekonomist(?:a|ka) badacz(?:ka)? naukow(?:iec|czyni) prawni(?:k|czka) radca mec mecenas adwokat(?:ka)? inżynier(?:ka)? lekar(?:z|ka)
        profesor(?:ka)? ekspert(?:ka)? specjalist(?:a|ka) fizy(?:k|czka) chemi(?:k|czka) statysty(?:k|czka) demograf(?:ka)? geograf(?:ka)? językoznaw(?:ca|czyni) \w*lingwist(?:a|ka) dietety(?:k|czka)
        weterynarz farmaceut(?:a|ka) psychiatr(?:a|ka) pediatra anality(?:k|czka) wykładow(?:ca|czyni) prof konstytucjonalist(?:a|ka) akustyk fizjoterapeut(?:a|ka) ortoped(?:a|ka)? kardiolo(?:g|żka) notariusz(?:ka)? informaty(?:k|czka) behawioryst(?:a|ka) leksykograf(?:ka)?"""
    ),
    "ja": re.compile(
        r"教授|准教授|助教|講師|コンサルタント|(?:ジャーナリスト|ライター)(?=の)|評論家|研究家|研究者|研究員|学者|専門家|アナリスト|弁護士|医師|獣医|栄養士|予報官|気象予報士|社会保険労務士|社労士|司法書士|行政書士|会計士|心理士|辞書編集者|税理士|エコノミスト|史家|技師|主任研究|理学療法士|公証人"
    ),
}
"""Callings of those who know: whole words in lower case (German, Polish and English compounds too)."""

RESEARCHES = {
    "en": re.compile(
        r"\bspeciali[sz](?:ing|es|ed|t)\s(?:in|on)\b|\bexpert\s(?:in|on)\b|\b(?:college|hospital)\b|\bwho\s(?:has\s)?(?:holds?\sa\s(?:doctorate|phd)|stud|research|teach|taught|track|survey|measur|monitor|investigat|advis)\w*|\b(?:university|institute|laboratory|polytechnic)\b|\bauthor\sof\sthe\b"
    ),
    "de": re.compile(
        r"\bspezialisiert\b|\bfachanw\w+|\b(?:klinik|forschungs)\w*|\b(?:de[rs]|die)\s[^,.]{0,60}\b(?:forscht|erforscht|untersucht|lehrt|leitet|misst|auswertet|promoviert|habilitiert)\b|\b(?:universität|hochschule|institut|forschungs)\w*|\b\w*studien?\b"
    ),
    "fr": re.compile(
        r"\bspécialis|\bà\sl'(?:école|hôpital)\b|\bqui\s(?:étudie|prépare\sune\sthèse|enseigne|travaille\ssur|mesure|suit|a\s(?:étudié|consacré))\b|\b(?:à\sl'université|universit|institut|laboratoire|cnrs)\w*|\bauteure?\sd'un"
    ),
    "es": re.compile(
        r"\bespecializad|\bdel\shospital\b|\bque\s(?:estudia|investiga|prepara\suna\stesis|enseña|mide|lleva\saños\sestudiando)\b|\b(?:de|en)\sla\suniversidad\b|\b(?:instituto|laboratorio|facultad)\b|\bautora?\sdel?\s(?:un\s)?(?:informe|estudio|libro)"
    ),
    "pl": re.compile(
        r"\bspecjalizuj|\bze\sszpitala\b|\bktór[ya]\s(?:\w+\s){0,2}(?:bada|zajmuje|doktoryzuje|habilituje|wykłada|uczy|mierzy|analizuje)\b|\b(?:uniwersyte|instytu|politechni|akademi|uczelni)\w*|\b(?:współ)?autork?a?\s(?:raportu|badania)"
    ),
    "ja": re.compile(r"に詳しい|専門|研究|大学"),
}
"""What tells that somebody studies the matter, or where."""

CONSULTED = {
    "en": re.compile(
        r"\bwhom?\s(?:i|we)\s(?:asked|consulted|called|rang)\b|\b(?:i|we)\s(?:asked|consulted)\s"
    ),
    "de": re.compile(
        r"\b(?:den|die)\s(?:ich|wir)\s(?:\w+\s){0,4}(?:gefragt|befragt|angerufen|konsultiert)\b|\bnachgefragt\sbei\b|\b(?:ich|wir)\s(?:habe|haben)\s[^.,]{0,60}\s(?:gefragt|befragt)\b"
    ),
    "fr": re.compile(
        r"\bque\s(?:j'ai|nous\savons)\s(?:\w+\s)?(?:interrogé|consulté|appelé|questionné)e?\b|\b(?:consulté|interrogé|sollicité)e?\spar\s(?:nos|notre|la)\b"
    ),
    "es": re.compile(
        r"\b(?:a\s(?:quien|la\sque)|al\sque)\s(?:le\s)?(?:consult|pregunt|llam)(?:é|amos)\b|\bconsultad[oa]\spor\b"
    ),
    "pl": re.compile(
        r"\bktór(?:ego|ą)\s(?:\w+\s){0,2}(?:pod|za|s)?pyta(?:łem|łam|liśmy|łyśmy)\b|\bpoproszon[ya]\sprzez\snas\b"
    ),
    "ja": re.compile(r"に(?:聞いて|尋ねて|たずねて|伺って|問い合わせて)(?:み|、)|に(?:聞く|尋ねる)と"),
}
"""What tells that the journalist turned to somebody for the facts."""

EXPLAINS = {
    "en": words("explained explains explaining noted notes pointed points estimates estimated calculates"),
    "de": words(
        "einordnung einordnen ordnet erklärt erklärte erläutert erläuterte verweist verwies rechnet schildert weiß"
    ),
    "fr": words(
        "point explication nuance explique expliqué expliquait précise précisé détaille détaillé rappelle rappelé note indique observe décrypte résume"
    ),
    "es": words(
        "explicación explica explicó explicaba detalla detalló precisa precisó señala señaló expone recuerda recordó resume aclara aclaró apunta indica matiza"
    ),
    "pl": words(
        "wyjaśnia wyjaśnił wyjaśniła tłumaczy tłumaczył tłumaczyła zwraca zwrócił zwróciła przypomina przypomniał przypomniała zaznacza zaznaczył zaznaczyła informuje podaje precyzuje wylicza"
    ),
    "ja": frozenset(("説明", "解説", "分析", "アドバイス", "教えてくれ", "とみる", "とみてい")),
}
"""Verbs with which somebody explains."""

INFORMS = {
    "en": words("noted confirmed calculated estimates estimated explained"),
    "de": words(
        "informiert informierte erläutert erläuterte mitteilte teilte rechnet rechnete bestätigt bestätigte berichtet beziffert"
    ),
    "fr": words(
        "préciser rappeler précise précisé précisait indique indiqué rappelle rappelé détaille calcule explique expliqué"
    ),
    "es": words(
        "precisar recordar precisó precisa recordó recuerda detalló detalla indicó indica informó informa explicó explica calcula"
    ),
    "pl": words(
        "informuje poinformował poinformowała wylicza wyliczał wyliczała podaje precyzuje przypomina wyjaśnia"
    ),
}
"""Verbs with which anybody gives facts."""

ONLY_INFORMS = {
    "de": words("informiert informierte"),
    "fr": words("informe informé informait"),
    "es": words("informa informó informaba"),
    "pl": words("informuje poinformował poinformowała informował informowała"),
}
"""Verbs with which nobody gives an opinion."""

PRESS_OFFICE = {
    "en": re.compile(r"\bspokes(?:man|woman|person)\b|\b(?:press|media)\s(?:officer?|team|department)\b"),
    "de": re.compile(r"\b\w*sprecher(?:in)?\b|\b(?:presse|medien)(?:stelle|abteilung|team)\b"),
    "fr": re.compile(r"\bporte-parole\b|\bservices?\s(?:de\s)?(?:presse|communication)\b"),
    "es": re.compile(
        r"\bportavoz\b|\bvocer[oa]\b|\b(?:gabinete|oficina|departamento)\sde\s(?:prensa|comunicación)\b"
    ),
    "pl": re.compile(r"\brzeczni(?:k|czka)\b|\bbiuro\sprasowe\b"),
    "ja": re.compile(r"広報|担当者"),
}
"""Those who give the figures of a body."""

LEARNS_OR_LEADS = re.compile(
    r"\b(?:student|pupil|chancellor|union|spokes|president|head|rector|rektor|studier|schüler|sprecher|étudiant|élève|porte-parole|présiden|estudiant|alumn|portavoz|uczeń|uczen|rzecznik|prezes|dyrekt|direct)\w*"
)
"""Those at a university who are no experts of the matter: its students and its heads."""

RECALLS = {
    "en": re.compile(
        r"\b(?:points?|pointed)\sout\b|\bremind(?:s|ed)\b|\bsays?\sin\sits\s(?:\w+\s)?(?:guide|guidelines|leaflet)\b"
    ),
    "de": re.compile(r"\b(?:weist|wies|verweist|verwies)\b|\berinnert\sdaran\b|\bstellte?\s(?:\w+\s)?klar\b"),
    "fr": re.compile(r"\brappel(?:le|é|ait)\b|\bprécis(?:e|é|ait)\b"),
    "es": re.compile(r"\b(?:recuerda|recordó|precisa|precisó|aclara|aclaró)\b"),
    "pl": re.compile(r"\bprzypomin?(?:a|ał|ała|niał|niała|niało)\b|\bprecyzuje\b|\bzwraca\suwagę\b"),
}
"""Verbs with which a body recalls a fact."""

IN_ONE_LINE = {
    "en": re.compile(r"\b(?:in|with|sent)\s(?:a\ssingle|one)\s(?:line|sentence)\b"),
    "de": re.compile(r"\b(?:mit|in)\s(?:nur\s)?einem\s(?:einzigen\s)?satz\b"),
    "fr": re.compile(r"\b(?:d'une|en\sune)\s(?:seule\s)?phrase\b"),
    "es": re.compile(r"\b(?:en|con)\suna\s(?:sola\s)?frase\b"),
    "pl": re.compile(r"\bjednym\szdaniem\b"),
}
"""How a body answers that says no more than it must."""
OFFICE_ANSWERS = re.compile(r"(?:広報|担当者)[^。]{0,40}と(?:(?:の)?説明|のこと|回答|して|話す|述べ)")
"""What a Japanese office is said to answer."""
FACT_AND_FACT = {
    "en": re.compile(r"\b(?:confirmed|clarified)\sthat\s[^.;:]{3,120}\sand\s(?:that)\b[^.;:]{0,40}\Z"),
    "de": re.compile(r"\b(?:bestätigte|stellte\sklar),\sdass\s[^.;:]{3,120}\sund\sdass\b[^.;:]{0,40}\Z"),
    "fr": re.compile(r"\b(?:confirm|précis)(?:e|é|ait)\sque?[\s'][^.;:]{3,120}\set\squ(?:e|')[^.;:]{0,40}\Z"),
    "es": re.compile(r"\b(?:confirmó|aclaró|precisó)\sque\s[^.;:]{3,120}\sy\sque\b[^.;:]{0,40}\Z"),
    "pl": re.compile(
        r"\b(?:potwierdził|wyjaśnił|sprecyzował)a?,\sże\s[^.;:]{3,120}\s(?:i|oraz)\sże\b[^.;:]{0,40}\Z"
    ),
}
"""A sentence that tells one fact behind another, the second in the words quoted."""
