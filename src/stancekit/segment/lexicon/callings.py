"""What people are called by without their name: callings, epithets, kinship.

These words tell who is meant; they say nothing of where a post begins, so they stand apart from the lexica.
"""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["CALLINGS", "CONCERNED", "NO_CALLINGS"]

CALLINGS = {
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
    "fr": words("""artiste voisin voisine curé prêtre vicaire pasteure habitué habituée rapporteur rapporteure passant passante badaud petit-fils petite-fille beau-frère belle-sœur beau-père belle-mère serveur serveuse barman barmaid cuisinier cuisinière pâtissier pâtissière coiffeur coiffeuse caissier caissière vendeur vendeuse concierge gardien
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
NO_CALLINGS = words("""monday tuesday wednesday thursday friday saturday sunday another fellow former ancien ancienne première primera
    international internationale internacional political scientist senior deputy vice assistant associate private general chief native
    forward major zweifache dreifache""")
"""Words that stand among roles and trades, and call nobody."""
CONCERNED = {
    "en": words(""),
    "de": words("betroffene betroffener angesprochene angesprochener gescholtene gescholtener"),
    "fr": words("intéressé intéressée l'intéressé l'intéressée concerné concernée"),
    "es": words("interesado interesada aludido aludida implicado implicada"),
    "pl": words("zainteresowany zainteresowana"),
    "ja": words("本人"),
}
"""Words that mean the person the article is about: « l'intéressé »."""
