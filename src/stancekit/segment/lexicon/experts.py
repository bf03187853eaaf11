"""Words by which experts are known, by which they explain, and by which anybody takes sides."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = [
    "APART",
    "CALLED",
    "CONSULTED",
    "EXPLAINS",
    "FIGURE",
    "INFORMS",
    "JUDGES",
    "LEARNS_OR_LEADS",
    "LEGAL",
    "PRESS_OFFICE",
    "RESEARCHES",
    "RULE",
    "SIDES",
]


def _shape(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(text.split())})")


CALLED = {
    "en": _shape(
        r"""\w+ologists? \w+onomists? \w*historian \w*scientist \w*researcher professor lecturer academic scholar statistician physicist chemist mathematician
        engineer lawyer solicitor barrister attorney jurist physician surgeon dietitian nutritionist pharmacist veterinarian vet \w+ographer analyst expert specialist
        physiotherapist orthopaedist orthopedist optician notary actuary hydrographer psychiatrist paediatrician pediatrician botanist linguist philosopher forecaster archivist geneticist"""
    ),
    "de": _shape(
        r"""\w*olog(?:e|in) \w*forscher(?:in)? \w*wissenschaftler(?:in)? \w*historiker(?:in)? \w*ökonom(?:in)? \w*professor(?:in)? prof \w*experte \w*expertin \w*jurist(?:in)?
        \w*anwalt \w*anwältin \w*ingenieur(?:in)? \w*mediziner(?:in)? \w*[aä]rzt(?:in)? arzt \w*physiker(?:in)? \w*chemiker(?:in)? \w*rechtler(?:in)? \w*statistiker(?:in)?
        \w*analyst(?:in)? \w*berater(?:in)? \w*dozent(?:in)? \w*gutachter(?:in)? \w*fachmann \w*fachfrau \w*therapeut(?:in)? \w*orthopäd(?:e|in) notar(?:in)? \w*linguist(?:in)? \w*germanist(?:in)? \w*volkskundler(?:in)? \w*informatiker(?:in)? lexikograf(?:in)?"""
    ),
    "fr": _shape(
        r"""(?:l')?\w+olog(?:ue|iste) (?:l')?historien(?:ne)? (?:l')?économiste chercheu(?:r|se) juriste (?:l')?avocate? (?:l')?ingénieure? médecin professeure? maître maîtresse
        (?:l')?hydrologue spécialiste (?:l')?experte? scientifique physicien(?:ne)? chimiste (?:l')?universitaire statisticien(?:ne)? démographe géographe linguiste nutritionniste
        diététicien(?:ne)? vétérinaire pharmacien(?:ne)? psychiatre pédiatre politiste (?:l')?analyste (?:l')?agronome climatologue notaire kinésithérapeute orthopédiste ostéopathe greffi(?:er|ère) (?:l')?informaticien(?:ne)? lexicographe constitutionnaliste"""
    ),
    "es": _shape(
        r"""\w*[óo]log[oa] historiador(?:a)? economista investigador(?:a)? jurista abogad[oa] ingenier[oa] médic[oa] doctor(?:a)? profesor(?:a)? catedrátic[oa] especialista expert[oa]
        científic[oa] físic[oa] químic[oa] estadístic[oa] demógraf[oa] geógraf[oa] lingüista nutricionista veterinari[oa] farmacéutic[oa] psiquiatra pediatra politólog[oa] analista
        letrad[oa] agrónom[oa] laboralista fisioterapeuta ortopeda notari[oa] penalista urbanista asesor(?:a)? consultor(?:a)? informátic[oa] académic[oa] lexicógraf[oa] constitucionalista"""
    ),
    "pl": _shape(
        r"""\w*olog \w*olożka \w*ologia historyk historyczka ekonomist(?:a|ka) badacz(?:ka)? naukow(?:iec|czyni) prawni(?:k|czka) radca adwokat(?:ka)? inżynier(?:ka)? lekar(?:z|ka)
        profesor(?:ka)? ekspert(?:ka)? specjalist(?:a|ka) fizy(?:k|czka) chemi(?:k|czka) statysty(?:k|czka) demograf(?:ka)? geograf(?:ka)? językoznaw(?:ca|czyni) \w*lingwist(?:a|ka) dietety(?:k|czka)
        weterynarz farmaceut(?:a|ka) psychiatr(?:a|ka) pediatra anality(?:k|czka) wykładow(?:ca|czyni) prof konstytucjonalist(?:a|ka) akustyk fizjoterapeut(?:a|ka) ortoped(?:a|ka)? kardiolo(?:g|żka) notariusz(?:ka)? informaty(?:k|czka) leksykograf(?:ka)?"""
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
        r"\bspecjalizuj|\bze\sszpitala\b|\bktór[ya]\s(?:\w+\s){0,2}(?:bada|zajmuje|doktoryzuje|habilituje|wykłada|uczy|mierzy|analizuje)\b|\b(?:uniwersyte|instytu|politechni|akademi|uczelni)\w*|\bautork?a?\s(?:raportu|badania)"
    ),
    "ja": re.compile(r"に詳しい|専門|研究|大学"),
}
"""What tells that somebody studies the matter, or where."""

APART = {
    "en": re.compile(
        r"\b(?:declin|refus)\w+\sto\s(?:comment\b|say\s(?:what|whether|if|how)\b)|\bwould\sonly\ssay\b|\bsa(?:id|ying)\sonly\b|\b(?:is|was|are|were)(?:n't|\snot)\sinvolved\b|\bno\spart\sin\b|\bhas(?:n't|\snot)\s(?:followed|read|seen|taken\spart)\b|\bdeclined\sto\s(?:be\sdrawn|take\ssides|comment\son\sthe\s(?:post|row))|\b(?:would|did)(?:n't|\snot)\s(?:(?:wish|want)\sto\s)?(?:comment\son|take\ssides)|\bprefer\w*\snot\sto\s(?:take\ssides|comment)|\bt(?:ook|akes?|aking)\sno\ssides?\b|\b(?:would|wanted\sto)\s(?:only|just)\s(?:talk|speak)\sabout\b|\bwould\s(?:talk|speak)\sonly\sabout\b|\bavoid(?:s|ed|ing)\s(?:any\s)?(?:comment|mention|address)\w*|\bwithout\s(?:addressing|commenting\son)\b|\b(?:no\s(?:further\s)?comment|(?:do|does)(?:n't|\snot)\scomment\son)\b"
    ),
    "de": re.compile(
        r"\b(?:wollte|will|mochte)\snicht\ssagen,\s(?:was|wie|ob)\b|\b(?:nicht|keinen)\s(?:näher\s)?kommentieren\b|\blehnte?\s(?:einen|jeden)\skommentar\b|\bnicht\s(?:an\sde[mr]\s\w+\s)?(?:beteiligen|einmischen|bewerten|kommentieren)\b|\bnicht\s(?:beteiligt|involviert)\b|\bw(?:ill|ollte|ollten)\ssich\s[^.]{0,30}nicht\säußern|\bohne\sauf\s[^.,]{1,40}\seinzugehen\b|\bverm(?:eidet|ied)\s[^.]{0,40}\b(?:kommentar|stellungnahme|bewertung)\b|\ban\sdem\sstreit\snicht\b|\bkein\skommentar\b|\bkommentier(?:en|t)\s(?:wir|man|der|die|das)\s[^.]{0,40}\bnicht\b|\bkeine\spartei\b|\b(?:wollte|will|mochte|sprach)\s(?:\w+\s){0,2}(?:nur|lediglich|ausschließlich)\s(?:\w+\s)?über\b"
    ),
    "fr": re.compile(
        r"\bn'a\s(?:pas\s)?(?:voulu|souhaité)\s(?:pas\s)?dire\s(?:ce\sq|si\b|s'il)|\b(?:se\s(?:refuse|borne|contente)|refusé)\s(?:à|de)\s(?:tout\s)?(?:comment|dire|rappel)\w*|\b(?:ne\s(?:souhaite|veut|voulait|souhaitait)\spas|n'a(?:vait)?\spas\s(?:souhaité|voulu|désiré))\s(?:\w+\s)?(?:entrer|prendre|commenter|se\sprononcer|arbitrer|trancher)|\bne\s(?:commentera|jugera|se\sprononcera)\spas\b|\bs'est\s(?:\w+\s){0,3}gardée?\s(?:bien\s)?de\s(?:trancher|prendre|juger|commenter)|\bévit(?:e|ait|ant|é)\s(?:\w+\s)?(?:de\s(?:commenter|mentionner|se\sprononcer)|d'évoquer|toute\sallusion)|\bpréf(?:ère|érait|éré)\sne\spas\s(?:commenter|se\sprononcer|réagir)|\bse\sgarde\s(?:bien\s)?de\s(?:trancher|prendre|juger|commenter)|\bsans\s(?:vouloir\s)?(?:prendre\sparti|entrer\sdans)|\bn'a\s(?:voulu|souhaité|accepté\sde)\sparler\sque\sd|\bne\s(?:veut|voulait)\sparler\sque\sd|\bétrang(?:er|ère)\sà\sla\s(?:polémique|querelle)"
    ),
    "es": re.compile(
        r"\bevit(?:a|ó|ando|aron)\s(?:referirse|aludir|mencionar|mojarse|pronunciarse|entrar|valorar|opinar|comentar)\b|\bno\s(?:valorará|comentará|va\sa\s(?:valorar|comentar|opinar))\b|\bse\slimit(?:a|ó)\sa\s(?:decir|señalar|recordar)\b|\bdeclin(?:a|ó|ado|an|aron)\s(?:hacer|comentar|opinar|calificar|valorar)|\b(?:no\s(?:quiere|quiso|desea|ha\squerido|quería)|prefi(?:ere|rió)\sno|sin)\s(?:\w+\s)?(?:entrar|tomar\spartido|opinar|pronunciarse|posicionarse|valorar)|\bno\squ(?:iso|iere)\sdecir\s(?:qué|si|cómo|lo\sque)\b|\bajen[oa]\sa\sla\spolémica|\bs[oó]lo\s(?:quiso|quiere|ha\squerido|habló|aceptó)\s(?:hablar\s)?del?\b"
    ),
    "pl": re.compile(
        r"\bodm(?:ówi|awia)\w*\skomentarza\b|\buchyl\w+\ssię\sod\b|\bnie\s(?:chce|chciał|chciała|zamierza)\s(?:\w+\s)?(?:komentować|oceniać|wypowiadać|odnosić|odnieść|mieszać|rozstrzygać|opowiadać|opowiedzieć)|\b(?:komentować|oceniać)\s(?:\w+\s)?nie\s(?:chce|chciał|chciała|zamierza|będzie)|\bnie\sbędzie\s(?:komentować|oceniać)\b|\bwol(?:i|ą|ał|ała)\s(?:\w+\s)?nie\s(?:komentować|oceniać|zabierać)|\bunika(?:ją|jąc|ł|ła)?\s(?:\w+\s)?(?:komentarza|oceny|odniesienia)|\bnie\szabiera\sgłosu\sw\ssporze|\bnie\s(?:chce|chciał|chciała)\s(?:powiedzieć|mówić|zdradzić),\s(?:co|czy|jak)\b|\bz\sdala\sod\ssporu|\b(?:chce|chciał|chciała)\s(?:mówić|rozmawiać)\s(?:tylko|wyłącznie)\so\b|\bodnosić\ssię\s(?:\w+\s)?nie\s(?:chce|chciał|chciała)\b"
    ),
    "ja": re.compile(
        r"論争には|どちらの(?:立場|側)にも|賛否は(?:示さ|明らかにし)|是非には(?:触れ|言及)|騒動(?:に|とは)(?:関わ|距離)|(?:投稿|発言|騒動|写真)には触れ(?:ず|な|ていな)|言及(?:を避け|しな)|明言(?:を避け|しな)|コメントは(?:差し)?控え|申し上げることはない"
    ),
}
"""What tells that somebody stays out of the quarrel."""

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
    "ja": frozenset(("説明", "解説", "分析", "アドバイス", "教えてくれ")),
}
"""Verbs with which somebody explains."""

INFORMS = {
    "en": words("noted confirmed calculated estimates estimated explained"),
    "de": words(
        "informiert informierte mitteilte teilte rechnet rechnete bestätigt bestätigte berichtet beziffert"
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

SIDES = {
    "en": re.compile(
        r"\b(?:dis)?agree|\b(?:finds|found)\s(?:it|the\s(?:debate|row|post|remark|tweet|whole))\b|\bdefend|\bcritici|\bwelcom|\bprais|\battack|\bcondemn|\bslam|\bblast|\bcall(?:ed|s)\s(?:it|the|on|her|him)|\bdismiss|\bside[sd]|\bangr|\banger|\bconvinc|\bscept|\bskept|\bunimpress|\bmistak|\bunderstand|\bsympath|\bfurious|\bhurt\b|\bpredictable|\bunfair|\bwrong\b|\bright\b|\bdisputed\b|\brejects?\b|\brejected\b|\brebut|\bs\s(?:lawyer|attorney|solicitor|barrister)|\b(?:lawyer|attorney|solicitor|barrister|counsel)\sfor\b|\bscathing|\bharsh|\bsevere\b|\bless\s(?:kind|charitable|generous|forgiving)\b|\btweet|\bwrote\b|\bwrites\b|\bposted\b|\breplied\b"
    ),
    "de": re.compile(
        r"\bkritisier|\bfindet?\s(?:das|die|den|es|sie|ihn)\b|\blob(?:t|te)\b|\bverteidig|\bwiderspr|\bstimmt|\brecht\b|\bunrecht\b|\bwarf\b|\bempör|\bfalsch\b|\bspott|\bhöhn|\bbegrüß|\bschrieb|\bpostete|\btwitter|\bantwortet|\bhält\s(?:den|das|die)(?!\s\w*(?:debatte|diskussion)\b)(?![^.]{0,60}\bfür\s(?:un)?(?:bedenklich|zulässig|rechtmäßig|strafbar))|\bsieht\s(?:das|es|die)|\banders\b|\bfehler|\birrt|\bhart\sins\sgericht|\bskeptisch|\bunversöhnlich|\bungnädig|\bungeschickt|\bverständnis|\bbestreite|\bbestritt|\banw[aä]lt(?:in)?\s(?:de[rs]|von)\b"
    ),
    "fr": re.compile(
        r"\bcritiqu|\btrouv(?:e|ait)\s(?:le|la|les|ça|cela)\b|\bsalu[eé]|\bdéfend|\bdénonc|\bregrett|\bdéplor|\bs'indign|\bs'agac|\bs'amus|\braison\b|\btort\b|\bironis|\braill|\bfustig|\bse\sréjoui|\bécri[tv]|\btweet|\brépond|\bapplaudi|\bjuge\b|\berreur|\bfaute\b|\bse\stromp|\bsévère|\bsceptique|\bcinglant|\bvoit\sles\schoses|\bmaladr|\bcompren[ds]\b|\bcontest(?:e|ent|ait|é)\b|\bréfut|\bavocate?\sd(?:u|es|e\s(?:la|l'|m)|'une?)\b"
    ),
    "es": re.compile(
        r"\bcritic|\bencuentra\s(?:el|la|los|las)\b|\ble\sparece\b|\bdefend|\bdefiend|\bcelebr|\baplaud|\blament|\brazón\b|\bdenunci|\bindign|\bironiz|\bcondena|\bcuestion|\breproch|\bescrib|\btuite|\brespond|\breplic|\brespuest|\bdiscrep|\byerra|\berror|\bequivoc|\bsever[oa]\b|\besc[ée]ptic|\btajante|\bimplacable|\baciert|\bcompart|\bcomprens|\brebat|\brefut|\brechaz|\babogad[oa]\sde(?:l|\sl[ao]s?)\b"
    ),
    "pl": re.compile(
        r"\bkrytyk|\buważa\w*\s(?:to|tę|ten|debatę|spór|wpis)\b|\bbroni|\bpochwal|\boburz|\brację|\bracji|\bkpi|\bdrwi|\bpotępi|\bzarzuc|\bsprzeciw|\bnapisał|\bpisze|\bodpisał|\bskomentował|\bnie\szgadza|\bżal|\binaczej|\binnego\szdania|\bocenia|\bsurow|\bsceptyczn|\bbezlitosn|\bkwituje|\bskwitował|\bbłąd|\bzrozumie|\bprzekona|\bpodważ|\bkwestionuj|\bpełnomocni"
    ),
    "ja": re.compile(
        r"批判|手厳し|冷ややか|懐疑的|辛口|辛辣|擁護|反論|反発|異を唱え|代理人|称賛|賛同|抗議|苦言|共感|怒|嘆|皮肉|ため息|ツイート|投稿し|書き込|つづ|ブログ|重要な|一理|理解を示|評価し"
    ),
}
"""What tells that somebody takes a side, or writes where posts are written: stems."""

JUDGES = {
    "en": re.compile(
        r"(?<![\w’'])(?:(?<!far\sas\s)i|me|my(?!\sknowledge)|mine|he|she|him|her|shame|disgrace|thank|ridiculous|nonsense|absurd|outrageous|cheap|insult\w*)(?![\w])"
    ),
    "de": re.compile(
        r"\b(?:ich|mir|mich|mein\w*(?!\swissens)|er|ihm|ihn|herr|frau|schande|danke|unsinn|quatsch|skandal\w*|absurd|lächerlich|beleidig\w*)\b"
    ),
    "fr": re.compile(
        r"\b(?:j'|(?:je|me|moi|mon|ma(?!\sconnaissance)|mes|merci|honte|scandal\w*|absurde|ridicule|mépris\w*|(?:il|elle)\s(?:a\s(?:\w+\s)?(?:raison|tort|dit|fait|eu|bien|mal|mille)|devrait|sait|ose|ferait))\b)"
    ),
    "es": re.compile(
        r"\b(?:yo(?!\ssepa)|me|mí|mi|mis|(?:él|ella)\s(?:tiene|dice|sabe|ha|debería)|usted|gracias|vergüenza|escándalo|absurd\w*|ridícul\w*|insult\w*)\b"
    ),
    "pl": re.compile(
        r"\b(?:ja|mnie|mi(?!\swiadomo)|mój|moja|moje|on|ona|pan|pani|pana|wstyd|dziękuję|skandal\w*|absurd\w*|głup\w*|bzdur\w*|kpin\w*)\b"
    ),
    "ja": re.compile(
        r"私(?!の知る限り)|僕|俺|おれ|わたし|本人|彼|思う|思い|残念|ひど|許せ|ありがと|べきだ|すべき|してほしい|だろう|でしょう|(?<!から)ですね|発言|投稿|(?<!わけ)では(?:ない|ありません)"
    ),
}
"""What a quotation holds in which somebody judges or speaks of a person."""

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

LEGAL = {
    "en": re.compile(
        r"\b(?:liab\w+|legal\w*|by\slaw|the\slaw|unlawful|entitled|offence|court|statut\w+|contract\w*)\b"
    ),
    "de": re.compile(
        r"\b(?:haft\w+|(?:\w+)?recht(?:lich|e|s)?|gesetz\w*|zulässig|unzulässig|vertrag\w*|anspruch|verpflichtet|verfügen|gericht\w*)\b"
    ),
    "fr": re.compile(
        r"\b(?:loi|légal\w*|droit|responsable|répond|code|contrat|tribunal|juridi\w*|obligation|interdit)\b"
    ),
    "es": re.compile(
        r"\b(?:ley|legal\w*|derecho|responsable|responde|código|contrato|tribunal|jurídic\w*|obligad\w*|multas?)\b"
    ),
    "pl": re.compile(
        r"\b(?:praw\w*|ustaw\w*|odpowiada|przepis\w*|kodeks\w*|umow\w*|sąd\w*|odpowiedzialn\w*|obowiąz\w*)\b"
    ),
    "ja": re.compile(r"法律|違法|責任を負|義務|契約|賠償|条例|労働基準"),
}
"""What an expert's quotation holds that tells the law and no opinion."""

RULE = {
    "en": re.compile(
        r"\b(?:rules?|law|regulations?|ban|exemption|ordinance|policy|guidelines?)\s(?:\w+\s)?(?:appl(?:y|ied|ies)|covers?|covered|allows?|allowed|requires?|required|provides?|provided)\b"
    ),
    "de": re.compile(
        r"\b(?:regel\w*|gesetz|verordnung|vorschrift\w*|verbot|ausnahme|richtlinie\w*)\s(?:\w+\s)?(?:gilt|gelten?|gelte|greift|greife|erlaubt|erlaube|verlangt|verlange|sieht|sehe)\b"
    ),
    "fr": re.compile(
        r"\b(?:règles?|loi|règlement|interdiction|dérogation|arrêté|consignes?)\s(?:ne\s)?(?:s'appliqu\w+|vaut|valait|prévoit|prévoyait|impose|imposait|autorise|autorisait)\b"
    ),
    "es": re.compile(
        r"\b(?:normas?|ley|reglamento|prohibición|exención|ordenanza|reglas?)\s(?:solo\s|sólo\s|no\s)?(?:se\s)?(?:(?:solo|sólo)\s)?(?:aplica\w*|rige|regía|exige|exigía|permite|permitía|prevé)\b"
    ),
    "pl": re.compile(
        r"\b(?:przepisy?|regulamin|ustawa|zakaz|wyjątek|zasad[ay])\s(?:\w+\s)?(?:obowiązuj\w+|dotycz\w+|pozwala\w*|wymaga\w*|przewiduj\w+)\b"
    ),
    "ja": re.compile(r"定義|基準|規定|制度上|運用は|指針|用語|条例|法律上|判断による|対象外|義務付け"),
}
"""What tells how a rule applies: in the attribution, in Japanese among the words."""

FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千]+(?:割|人|年|件|円|％|世紀|回|倍)|\b(?:centur(?:y|ies)|jahrhunderts?|siècles?|siglos?|wieku|wieków|per\scent|percent|prozent|pour\scent|por\sciento|procent|two\sthirds|a\sthird|ein\sdrittel|zwei\sdrittel|un\stiers|un\stercio|cuatro|cinco|seis|siete|ocho|nueve|vier|fünf|sechs|sieben|acht|zehn|quatre|cinq|sept|huit|dix|czterech|czternaście|siedmiu|pięciu|dziesięciu|millions?|hundred|thousand|hundert|tausend)\b"
)
"""Figures, in digits and in words."""

LEARNS_OR_LEADS = re.compile(
    r"\b(?:student|pupil|chancellor|union|spokes|president|head|rector|rektor|studier|schüler|sprecher|étudiant|élève|porte-parole|présiden|estudiant|alumn|portavoz|uczeń|uczen|rzecznik|prezes|dyrekt|direct)\w*"
)
"""Those at a university who are no experts of the matter: its students and its heads."""
