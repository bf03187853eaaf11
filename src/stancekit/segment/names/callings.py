"""What people are called by without their name: callings, epithets, bodies, and the words before them.

These words tell who is meant; they say nothing of where a post begins, so they stand apart from the lexica.
"""

from __future__ import annotations

from functools import cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words
from stancekit.segment.lexicon.trades import TRADES

__all__ = [
    "AIDE_STEMS",
    "BODIES",
    "CONCERNED",
    "DEFINITE",
    "INDEFINITE",
    "OFFICES_OF_ONE",
    "PREPOSITIONS",
    "SAME_OFFICE",
    "callings",
    "is_calling",
    "without_article",
]

_CALLINGS = {
    "en": words("""mp mep msp friend neighbour neighbor colleague vicar curate chaplain verger churchwarden organist grandson granddaughter daughter-in-law son-in-law brother-in-law sister-in-law mother-in-law father-in-law stepson stepdaughter server cashier cleaner caretaker janitor plasterer decorator steward attendant receptionist concierge housekeeper nanny childminder lifeguard
    bouncer busker programmer coder gamer seamstress upholsterer landscaper beekeeper dockworker steelworker machinist caregiver barman barmaid headmaster headmistress
    sergeant corporal lieutenant major admiral constable inspector marshal commander private chaplain comrade chief alderman
    choreographer filmmaker screenwriter scriptwriter songwriter composer conductor violinist cellist pianist sculptor ringer bell-ringer organist verger sexton illustrator animator
    cartoonist curator librarian archivist translator poet essayist biographer memoirist satirist humorist dramatist bassist vocalist
    accountant actuary auditor broker adviser advisor consultant consumer clerk technician mechanic electrician plumber carpenter
    joiner mason roofer tiler welder courier trucker cyclist sailor fisher angler gardener florist grocer butcher brewer winemaker
    shoemaker tailor jeweller jeweler optician pharmacist dentist vet veterinarian therapist counsellor counselor psychiatrist paediatrician
    pediatrician cardiologist oncologist epidemiologist nutritionist dietitian physiotherapist astronomer astrophysicist chemist geologist
    botanist zoologist ecologist climatologist meteorologist mathematician philosopher theologian linguist anthropologist archaeologist
    criminologist demographer geographer ethicist academic scholar undergraduate graduate apprentice intern retiree widow widower
    grandmother grandfather gran grandad granddad uncle aunt cousin nephew niece boyfriend girlfriend fiancé fiancée spouse
    athlete sprinter swimmer rower golfer boxer wrestler gymnast skier skater jockey cricketer batsman bowler footballer forward
    linebacker quarterback receiver cornerback pitcher catcher shortstop infielder outfielder umpire teammate team-mate skipper playmaker
    veteran international champion medallist medalist olympian runner-up contestant judge juror finalist panellist panelist host comic
    comedienne entertainer actress starlet heartthrob diva personality socialite heiress tycoon mogul billionaire millionaire magnate
    politician lawmaker legislator minister premier chancellor taoiseach congressmember assemblyman assemblywoman freshman incumbent
    frontbencher peer monarch whip treasurer comptroller ombudsman regulator
    policeman policewoman whistleblower reader listener viewer customer commuter passenger motorist parishioner worshipper
    official insider aide staffer publicist ally opponent challenger newcomer outsider native countryman namesake titan supremo guru"""),
    "de": words("""enkel enkelin schwager schwägerin sohn tochter kellner kellnerin wirt wirtin köchin koch bäckerin metzger metzgerin fleischer friseur friseurin kassierer kassiererin verkäufer verkäuferin putzfrau
    hausmeister hausmeisterin erzieher erzieherin schreiner tischler maurer klempner elektriker gärtner gärtnerin imker imkerin winzer winzerin landwirt landwirtin fischer
    rentner rentnerin pensionär pensionärin bruder schwester onkel tante cousin cousine neffe nichte großmutter großvater oma opa schwiegermutter schwiegervater
    ministerin landesrätin regierungsrat regierungsrätin staatssekretär staatssekretärin oberbürgermeister oberbürgermeisterin
    vizekanzler vizekanzlerin gesundheitsministerin gesundheitsminister innenminister innenministerin finanzminister finanzministerin
    verkehrsminister verkehrsministerin außenminister außenministerin kultusminister kultusministerin umweltminister umweltministerin
    nationalrätin ständerat ständerätin regierungschef regierungschefin staatschef parlamentarier parlamentarierin stadtpräsident
    stadtpräsidentin gemeindepräsident gemeindepräsidentin klubobmann klubobfrau generalsekretär generalsekretärin oppositionsführer
    oppositionsführerin spitzenkandidat spitzenkandidatin kandidat kandidatin verbandspräsident verbandspräsidentin geschäftsführer
    geschäftsführerin verbandschef verbandschefin pfleger krankenpfleger krankenschwester ernährungsberater ernährungsberaterin
    psychologe psychologin biologe biologin physiker physikerin chemiker chemikerin klimaforscher klimaforscherin experte expertin
    schauspielkollege schauspielkollegin mitspieler mitspielerin teamkollege teamkollegin nationalspieler nationalspielerin profi
    mittelfeldspieler verteidiger verteidigerin angreifer angreiferin keeper coach rennfahrer skispringer skispringerin radprofi
    tennisprofi weltmeister weltmeisterin olympiasieger olympiasiegerin moderator entertainer entertainerin comedian model
    reality-star influencerin star sängerin musikerin bassist gitarrist schlagzeuger dirigent dirigentin intendant intendantin
    designer designerin architekt architektin verleger verlegerin redakteur redakteurin chefredakteur chefredakteurin reporter reporterin
    entwickler programmierer programmiererin ingenieur ingenieurin bauer bäuerin winzer winzerin metzger metzgerin fischer jäger jägerin
    förster försterin mieter mieterin vermieter vermieterin pendler pendlerin urlauber urlauberin wirtin hotelier hotelière
    zweifachmama zweifache dreifache mama papa oma opa mutter vater freundin freund ex-freund ex-freundin verlobte verlobter ehemann
    ehefrau mitarbeiter mitarbeiterin landrat landrätin bruder schwester tochter sohn onkel tante cousin cousine witwe witwer"""),
    "fr": words("""voisin voisine curé prêtre vicaire pasteure habitué habituée rapporteur rapporteure passant passante badaud petit-fils petite-fille beau-frère belle-sœur beau-père belle-mère serveur serveuse barman barmaid cuisinier cuisinière pâtissier pâtissière coiffeur coiffeuse caissier caissière vendeur vendeuse concierge gardien
    gardienne éducateur éducatrice menuisier maçon plombier électricien jardinier jardinière apiculteur apicultrice viticulteur viticultrice vigneron vigneronne pêcheur
    facteur factrice chauffeur chauffeuse livreur livreuse routier aide-soignant aide-soignante sage-femme frère sœur oncle tante cousin cousine neveu nièce grand-mère grand-père
    premier première édile bourgmestre échevin échevine mandataire mandatrice conseiller conseillère préfet préfète garde élu élue
    parlementaire eurodéputé eurodéputée mairesse ex-ministre cadre secrétaire chancelier chancelière porte-voix candidat candidate
    coureur coureuse cycliste footballeur footballeuse joueur joueuse défenseur défenseuse milieu buteur buteuse portier sélectionneur
    sélectionneuse champion championne vice-champion nageur nageuse skieur skieuse navigateur navigatrice skipper skippeuse marin pilote
    sprinteur sprinteuse rugbyman rugbywoman international internationale consultant consultante manager manageuse agent agente
    star vedette icône idole comédien animateur présentateur présentatrice youtubeur youtubeuse streameur streameuse candidate
    romancier romancière essayiste poète poétesse dramaturge philosophe critique compositeur compositrice chef-d'orchestre danseur
    danseuse chorégraphe cinéaste photographe dessinateur dessinatrice peintre sculpteur sculptrice styliste mannequin
    cuisinier cuisinière restaurateur pâtissier pâtissière boucher bouchère éleveur éleveuse vigneron vigneronne pêcheur pêcheuse
    gastronome caviste maraîcher maraîchère ouvrier ouvrière chauffeur chauffeuse conducteur conductrice facteur factrice pompier
    policier policière gendarme juge magistrat magistrate procureur procureure psychologue psychiatre pédiatre urgentiste
    pharmacien pharmacienne dentiste vétérinaire sage-femme généraliste chirurgien chirurgienne ingénieur ingénieure physicien
    physicienne biologiste climatologue chercheur astronome géographe linguiste démographe
    ancien ancienne collègue coéquipier coéquipière rival rivale adversaire ami amie copain copine compagnon compagne fiancé fiancée
    épouse époux mari femme mère père maman papa sœur frère fille fils cousin cousine veuve veuf quadragénaire trentenaire
    quinquagénaire sexagénaire vingtenaire trublion intéressé intéressée délégué déléguée représentant représentante référent référente
    coprésident coprésidente adhérent adhérente salarié salariée responsable trésorier trésorière"""),
    "es": words("""académico académica amigo amiga vecino vecina colega nieto nieta suegro suegra cuñado cuñada yerno nuera sobrino sobrina regidor regidora edil edila burgomaestre mandatario mandataria gobernante primer primera congresista legislador legisladora
    parlamentario parlamentaria eurodiputado eurodiputada candidato candidata exalcalde exalcaldesa expresidente expresidenta viceministro
    viceministra subsecretario subsecretaria procurador procuradora fiscal juez jueza magistrado magistrada comisario comisaria
    militante dirigente líder cabecilla político política asistente asesor asesora vicealcalde síndico
    volante arquero arquera guardameta lateral central extremo goleador goleadora futbolista jugador jugadora mediocampista centrocampista
    defensa zaguero técnico técnica estratega seleccionador seleccionadora tenista ciclista piloto nadador nadadora boxeador boxeadora
    atleta campeón campeona olímpico olímpica árbitro árbitra compañero compañera rival excompañero excompañera
    estrella ídolo cómico locutor locutora animador animadora influenciador influenciadora youtuber tiktoker famoso famosa celebridad
    novelista ensayista poeta poetisa dramaturgo dramaturga filósofo filósofa crítico crítica compositor compositora bailarín bailarina
    coreógrafo coreógrafa cineasta guionista fotógrafo fotógrafa pintor pintora escultor escultora diseñador diseñadora
    chef repostero repostera carnicero carnicera ganadero ganadera viticultor viticultora pescador pescadora tabernero tabernera hostelero
    hostelera mesero mesera camarero camarera taxista conductor conductora camionero camionera repartidor repartidora cartero cartera
    bombero bombera policía párroco sacerdote cura obispo pastor rabino sacristán
    psicólogo psicóloga psiquiatra pediatra farmacéutico farmacéutica dentista veterinario veterinaria nutricionista licenciado licenciada
    ingeniero ingeniera físico física químico química biólogo bióloga arquitecto arquitecta catedrático catedrática científico científica
    investigador bibliotecario bibliotecaria librero librera editor editora
    actriz protagonista mamá papá hermano hermana hijo hija primo prima tío tía abuelo abuela esposo esposa marido mujer novio novia
    viudo viuda veterano veterana propietario propietaria dueño dueña"""),
    "pl": words("""wnuk wnuczka zięć synowa teść teściowa bratanek siostrzenica wicepremier wicemarszałek wiceminister ministra premierka wojewoda kościelny leśniczy leśnicza księgowy księgowa woźny woźna przewodnicząca dziekan dziekanka rektorka prorektor starosta starościna sołtys sołtyska prezydent wiceburmistrz
    przewodniczący przewodnicząca sekretarz sekretarka doradca doradczyni komendant komendantka rzecznik prokurator sędzia sędzina
    polityk polityczka parlamentarzysta parlamentarzystka kandydat kandydatka lider liderka samorządowiec senatorka
    obrońca pomocnik skrzydłowy stoper golkiper selekcjoner piłkarz piłkarka zawodnik zawodniczka sportowiec biegacz biegaczka
    kolarz kolarka pływak pływaczka tenisista tenisistka siatkarz siatkarka bokser bokserka skoczkini mistrz mistrzyni olimpijczyk
    olimpijka sędzia arbiter kontroler kontrolerka szkoleniowiec
    celebryta celebrytka gwiazda gwiazdor idol idolka jurorka juror modelka model wokalista wokalistka muzyk gitarzysta kompozytor
    kompozytorka artysta artystka satyryczka tancerz tancerka choreograf reżyserka scenarzysta scenarzystka fotograf fotografka malarz
    malarka rzeźbiarz projektant projektantka architekt architektka poeta poetka prozaik powieściopisarz powieściopisarka krytyk krytyczka
    filozof filozofka eseista felietonista felietonistka redaktor redaktorka youtuberka youtuber tiktoker
    restaurator restauratorka kelner kelnerka cukiernik rzeźnik właściciel właścicielka wydawca przedsiębiorca przedsiębiorczyni biznesmen
    kierowca maszynista maszynistka listonosz listonoszka strażak policjant policjantka wydawczyni żołnierz ksiądz proboszcz biskup pastor
    psycholożka psychiatra pediatra farmaceuta farmaceutka dentysta dentystka weterynarz dietetyk dietetyczka ratownik ratowniczka położna
    inżynier inżynierka fizyk fizyczka chemik chemiczka biolog biolożka naukowiec naukowczyni językoznawca językoznawczyni
    kulturoznawca bibliotekarz bibliotekarka księgarz księgarka
    kolega koleżanka przyjaciel przyjaciółka narzeczony narzeczona mąż żona matka ojciec mama tata siostra brat córka syn babcia dziadek
    ciocia wujek szwagier sąsiad sąsiadka partner partnerka zainteresowany zainteresowana"""),
}  # fmt: skip

BODIES = words("""guild association federation council company club party government police department ministry university school board committee
    commission agency authority society trust foundation institute museum theatre theater hospital library union alliance network
    department group opposition court league airline brand firm retailer charity coalition office
    directiva dirección dirigencia dyrekcja kierownictwo
    canal cadena emisora sender stacja kanał channel broadcaster despacho gabinete büro cabinet biuro kancelaria
    gruppe opposition verein verband club partei regierung polizei behörde ministerium universität schule vorstand kommission stiftung unternehmen konzern
    gewerkschaft bündnis initiative gemeinde stadtverwaltung verwaltung fraktion kirchenvorstand pfarrei bistum verlag
    club parti gouvernement police ministère université école syndicat fédération association comité commission entreprise société
    compagnie groupe coalition mairie préfecture marque fondation direction opposition agence plateforme collectif union chaîne diocèse éditions
    club partido gobierno policía ministerio universidad escuela sindicato federación asociación comité comisión empresa compañía
    grupo coalición oposición ayuntamiento alcaldía marca fundación oposición entidad plataforma agencia gremio unión colectivo consejo obispado editorial
    klub partia rząd policja ministerstwo resort uniwersytet szkoła zarząd komitet komisja fundacja firma spółka związek
    stowarzyszenie towarzystwo izba instytut federacja urząd ratusz kuria rada parafia wydawnictwo
    organisation organización organizacja patronal patronat vecindario arbeitgeberverband belegschaft betriebsrat workforce management opozycja""")
"""Nouns for bodies: what they say is said by nobody in particular."""

AIDE_STEMS = {
    "en": (
        "spokes", "manage", "assistant", "employee", "agent", "coach", "publicist", "lawyer",
        "aide", "office", "team", "secretary", "press ", "media ", "communication", "chief of", "close to", "friend", "pal ",
    ),
    "de": ("sprecher", "manage", "agent", "trainer", "anw", "büro", "umfeld", "vertraut", "mitarbeiter", "presse", "kommunikation"),
    "fr": ("porte-parole", "agent", "manager", "entraîneu", "avocat", "entourage", "équipe", "cabinet", "proche", "attaché", "communication"),
    "es": (
        "portavoz", "vocer", "representante", "agente", "mánager", "entrenador", "abogad",
        "emplead", "ayudante", "despacho", "gabinete", "equipo", "entorno", "cercan", "allegad", "de prensa", "comunicación",
    ),
    "pl": ("rzeczni", "agent", "menedżer", "trener", "prawni", "biuro", "biura", "sztab", "gabinet", "kampani", "komunikacji", "asystent", "otoczeni"),
    "ja": ("事務所", "マネ", "関係者", "周辺"),
}  # fmt: skip
"""What a clause holds that names somebody as another's own: "her coach", "his office"."""

CONCERNED = {
    "en": words(""),
    "de": words("betroffene betroffener angesprochene angesprochener gescholtene gescholtener"),
    "fr": words("intéressé intéressée l'intéressé l'intéressée concerné concernée"),
    "es": words("interesado interesada aludido aludida implicado implicada"),
    "pl": words("zainteresowany zainteresowana"),
    "ja": words("本人"),
}
"""Words that mean the person the article is about: « l'intéressé »."""

OFFICES_OF_ONE = words("""mayor minister president governor senator coach headteacher principal director chairman chairwoman chancellor premier bishop rector dean
    bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin ministerin präsident präsidentin trainer trainerin direktor direktorin intendant
    intendantin rektor rektorin bischof kanzler kanzlerin maire ministre président présidente préfet préfète directeur directrice entraîneur entraîneuse évêque recteur rectrice
    alcalde alcaldesa ministro ministra presidente presidenta gobernador gobernadora directora entrenador entrenadora obispo rectora consejero consejera
    secretary staatssekretär staatssekretärin secrétaire secretario secretaria sekretarz
    burmistrz prezydent wójt starosta dyrektor dyrektorka prezes prezeska trenerka biskup wojewoda marszałek""")
"""Offices that one person holds: who is called so, and the opening calls nobody so, is somebody not named."""

SAME_OFFICE = {
    "édile": words("maire mairesse bourgmestre"),
    "bourgmestre": words("maire mairesse"),
    "regidor": words("alcalde"),
    "regidora": words("alcaldesa"),
    "burgomaestre": words("alcalde alcaldesa"),
    "rathauschef": words("bürgermeister oberbürgermeister"),
    "rathauschefin": words("bürgermeisterin oberbürgermeisterin"),
    "stadtoberhaupt": words("bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin"),
    "włodarz": words("burmistrz wójt prezydent"),
    "élu": words("maire député sénateur conseiller adjoint ministre"),
    "élue": words("maire députée sénatrice conseillère adjointe ministre"),
    **dict.fromkeys(
        ("footballer", "player"),
        words("striker midfielder defender goalkeeper keeper forward winger captain"),
    ),
    **dict.fromkeys(
        ("fußballer", "spieler"),
        words("stürmer torhüter torwart mittelfeldspieler verteidiger nationalspieler kapitän"),
    ),
    **dict.fromkeys(
        ("fußballerin", "spielerin"),
        words("stürmerin torhüterin mittelfeldspielerin verteidigerin nationalspielerin kapitänin"),
    ),
    **dict.fromkeys(
        ("footballeur", "joueur"), words("attaquant milieu défenseur gardien buteur ailier capitaine")
    ),
    **dict.fromkeys(
        ("footballeuse", "joueuse"), words("attaquante milieu défenseuse gardienne buteuse ailière capitaine")
    ),
    **dict.fromkeys(
        ("futbolista", "jugador", "jugadora"),
        words(
            "delantero delantera portero portera defensa lateral centrocampista mediocampista volante arquero arquera goleador goleadora capitán capitana"
        ),
    ),
    **dict.fromkeys(("piłkarz", "zawodnik"), words("napastnik bramkarz obrońca pomocnik skrzydłowy kapitan")),
    **dict.fromkeys(
        ("piłkarka", "zawodniczka"),
        words("napastniczka bramkarka obrończyni pomocniczka skrzydłowa kapitanka"),
    ),
    "włodarka": words("burmistrzyni burmistrz wójt prezydentka"),
}
"""Other words for an office or a calling, by which somebody is introduced who is called so later."""

SPOKESPEOPLE = words("""spokesman spokeswoman spokesperson sprecher sprecherin regierungssprecher pressesprecher pressesprecherin porte-parole portavoz vocero
    vocera rzecznik rzeczniczka""")
"""Those who speak for others: where nobody is named with it, nobody is meant who is."""

DEFINITE = {
    "en": words("the"),
    "de": words("der die das"),
    "fr": words("le la"),
    "es": words("el la"),
    "pl": frozenset(),
    "ja": frozenset(),
}
PREPOSITIONS = {
    "en": words(
        "among between across behind beyond outside inside alongside including despite without within since until than"
    ),
    "de": words(
        "zwischen neben ohne trotz wegen laut seit während um bis samt statt außer gegenüber entgegen"
    ),
    "fr": words("devant derrière entre depuis malgré parmi selon lors sans pendant outre dès hors jusqu'à"),
    "es": words("entre hasta durante mediante bajo según sin tras excepto salvo"),
    "pl": words("między wśród dzięki wobec podczas według ku bez oprócz mimo poza"),
    "ja": frozenset(),
}
"""Prepositions beside those before a name in the lexica."""

INDEFINITE = {
    "en": words("a an one another"),
    "de": words("ein eine"),
    "fr": words("un une"),
    "es": words("un una"),
    "pl": words("pewien pewna jeden jedna"),
    "ja": frozenset(),
}


@cache
def callings(language: str) -> frozenset[str]:
    """Every word for a person by calling, office, kinship or epithet; articles and short titles are none."""
    known = lexicon(language)
    own = _CALLINGS.get(language, frozenset()) | {word for word in known.roles if len(word) > 3}
    return (own | TRADES.get(language, frozenset())) - known.function - _NONE


_NONE = words("""monday tuesday wednesday thursday friday saturday sunday another fellow former ancien ancienne première primera
    international internationale internacional political scientist senior deputy vice assistant associate private general chief native
    forward major zweifache dreifache""")


def is_calling(word: str, language: str) -> bool:
    """Whether a word in lower case, perhaps behind an elided article or joined (ministre-président), is one people are called by."""
    known = callings(language)
    if word in known:
        return True
    if language == "fr" and word[1:2] == "'":
        word = word[2:]
    office, joined, _ = word.partition("-")
    return language == "fr" and (word in known or (joined != "" and office in OFFICES_OF_ONE))


def without_article(word: str) -> str:
    """Leave out the elided article before a noun in lower case: l'opposition."""
    return word.rpartition("'")[2]
