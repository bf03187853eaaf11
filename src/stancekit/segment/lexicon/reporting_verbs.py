"""Verbs that report words and whose forms follow from a rule.

Behind the colon of a Polish verb stands how its present ends, or all of it.
"""

from __future__ import annotations

__all__ = ["LEADING", "REGULAR"]

REGULAR = {
    "en": """add admit advise affirm agonise agonize agree announce answer apologise apologize appeal argue ask assert assure attest aver bark bawl beam
    beg bellow bemoan bleat blurt boast brag burble caution chant chastise cheer chide chime chirp chortle chuckle claim clarify comment commiserate
    complain concede conclude concur condemn confess confide confirm console contend continue coo counsel counter croak croon crow cry decry declare
    demand deny divulge drawl echo elaborate emphasise emphasize enquire enthuse exclaim exhort explain express exult fret fume giggle gloat groan
    grouse growl grumble grunt guffaw gush hector hint hiss holler howl imply implore inform inquire insinuate insist intone jeer jest joke lament
    lecture maintain marvel moan mock mumble murmur muse mutter nag object observe opine pant plead pledge posit pout praise preach predict proclaim
    pronounce protest purr quip rage rail rant rasp reaffirm reason reassure rebut recall reckon recommend recount reflect reiterate rejoin relate
    remark remember remind remonstrate reply reproach respond retort rhapsodise rhapsodize roar scoff scold scream screech shriek sigh simper
    snarl sneer sniff snicker snigger snipe snort sob speculate splutter sputter squeak squeal squawk stammer state stipulate stress stutter suggest
    surmise swoon taunt tease testify thank theorise theorize threaten thunder trill trumpet urge utter vent venture vouch vow wail warble warn
    whimper whine whisper whoop wonder yap yell yelp yowl tweet post blog skeet toot""",
    "de": """anmerken anfügen argumentieren appellieren antworten äußern beharren bejahen beklagen belehren bekräftigen bemerken bemängeln berichten beruhigen
    beschwichtigen bestätigen beteuern betonen bezweifeln bilanzieren blaffen brummeln brummen brüllen dementieren diagnostizieren donnern drohen
    einwenden entgegnen ergänzen erinnern erklären erläutern ermahnen ermuntern erwidern erzählen faseln feixen flachsen flehen fluchen flüstern folgern
    fordern formulieren fragen frohlocken frotzeln geloben giften glauben granteln gratulieren grinsen grollen grummeln hauchen heulen höhnen hoffen
    insistieren jammern johlen jubeln jubilieren kalauern keifen keuchen kichern klagen knurren kommentieren konstatieren kontern kreischen kritisieren
    lachen lamentieren lästern loben mahnen mäkeln maulen meckern meinen melden monieren mosern motzen murmeln murren mutmaßen nörgeln nuscheln offenbaren
    orakeln philosophieren plädieren plaudern poltern prahlen präzisieren predigen prognostizieren prophezeien protestieren prusten raten raunen rätseln
    raunzen referieren resümieren rüffeln rügen sagen säuseln scherzen schildern schimpfen schluchzen schmettern schmunzeln schnarren schnauben schnauzen
    schwärmen seufzen sinnieren sorgen spekulieren spotten spötteln sticheln stöhnen stottern tadeln tönen toben trösten tuscheln ulken unken urteilen
    verkünden verlangen verlautbaren vermelden vermuten versichern verteidigen vertrösten warnen wehklagen wettern wiederholen wimmern witzeln wünschen wüten
    wundern zetern zischen zitieren zürnen zweifeln twittern posten tweeten notieren tippen texten""",
    "fr": """accuser acquiescer approuver désapprouver abonder admonester affirmer ajouter alerter analyser annoncer applaudir argumenter assurer avancer avertir avouer balancer blaguer bougonner
    certifier chuchoter cingler clamer claironner commenter compatir compléter concéder confesser confier confirmer conseiller considérer constater contester
    contre-attaquer crier critiquer déclamer déclarer dégainer démentir dénoncer déplorer détailler développer dévoiler deviner diagnostiquer ergoter enchaîner
    énoncer énumérer espérer estimer exhorter expliquer exploser exposer exulter fanfaronner formuler fulminer fustiger gémir glisser glousser grincer
    grogner gronder grommeler hasarder hurler implorer indiquer informer insinuer insister interpeller interroger ironiser jubiler jurer justifier lâcher lancer
    louer marmonner marteler maugréer méditer minauder minimiser moquer murmurer narguer nier noter nuancer objecter observer opiner opposer ordonner
    pester philosopher plaider plaisanter pleurer pleurnicher pointer pontifier préciser préconiser présumer proclamer prophétiser pronostiquer
    proposer protester questionner râler raconter railler rajouter rappeler rapporter rassurer réagir réclamer récapituler rectifier redouter réfuter regretter
    relancer relater relativiser relever remarquer remercier renchérir répéter répliquer reprocher résumer rétorquer révéler ricaner rigoler riposter ronchonner
    rouspéter ruminer rugir saluer savourer scander sermonner siffler signaler souffler souhaiter souligner soupirer spéculer stipuler suggérer supplier susurrer
    s'époumoner tacler tancer taquiner témoigner tempérer tempêter temporiser théoriser tonner trancher tweeter vanter vitupérer vociférer zézayer""",
    "es": """aclarar aconsejar acotar acusar adelantar admitir admirar admonestar afirmar agregar alabar alardear alegar alertar amenazar añadir anotar anticipar
    anunciar apelar aplaudir apostillar apreciar apuntar apuntillar apurar argumentar arremeter arengar asegurar aseverar atajar augurar aventurar avisar balbucear
    bramar bromear celebrar censurar certificar chillar clamar clarificar coincidir comentar completar comunicar conceder concretar condenar conjeturar confesar
    confirmar consignar considerar constatar contestar contraatacar corear criticar cuestionar declarar denunciar deplorar desahogar deslizar despotricar destacar detallar
    dictaminar disculpar disparar divagar ejemplificar elogiar enfatizar enumerar espetar especular esgrimir estallar estimar exclamar exhortar exigir explayar
    explicar expresar fanfarronear felicitar filosofar fustigar garantizar gritar ilustrar implorar increpar indicar informar inquirir insinuar insistir interpelar
    interrogar interrumpir ironizar jactar jurar justificar juzgar ladrar lamentar lanzar largar lloriquear machacar matizar mascullar minimizar murmurar
    musitar narrar objetar observar opinar ordenar parafrasear perorar plantear ponderar pontificar precisar predicar preguntar presumir proclamar pronosticar
    prometer protestar puntualizar quejar rabiar razonar rebatir recalcar recapitular rechazar recitar reclamar recriminar reflexionar refunfuñar refutar regañar
    reiterar reivindicar relatar remachar remarcar rematar replicar reprochar reprender resaltar resoplar responder resumir retrucar revelar rezongar rugir saludar
    sentenciar señalar simplificar sincerar sollozar subrayar suplicar suspirar susurrar terciar testificar titubear trinar tuitear postear vacilar vaticinar vociferar
    zanjar divulgar publicar""",
    "pl": """powiedzieć wyrazić odpowiedzieć dopowiedzieć zapowiedzieć opowiedzieć wypowiedzieć stwierdzić zaznaczyć podkreślić ocenić skomentować skrytykować zapytać spytać dopytać
    wyjaśnić przyznać zauważyć zapewnić zażartować zakpić zaapelować przypomnieć podsumować skwitować zripostować pochwalić podziękować oświadczyć wtrącić rzucić
    zareagować wyznać zakończyć dodać odpisać napisać dopisać odrzec rzec odparować odburknąć burknąć mruknąć bąknąć szepnąć wyszeptać wycedzić wykrzyczeć krzyknąć
    wykrzyknąć zawołać zaśmiać roześmiać zachichotać parsknąć prychnąć syknąć fuknąć wrzasnąć ryknąć jęknąć westchnąć zaszlochać zagrzmieć huknąć wybuchnąć wypalić uciąć
    zagaić zacząć dorzucić zawtórować przytaknąć zaprzeczyć zaoponować zaprotestować sprostować uściślić doprecyzować sprecyzować wytknąć zarzucić wypomnieć zganić skarcić
    zbesztać upomnieć pouczyć poradzić doradzić zalecić zasugerować zaproponować poprosić zażądać wezwać zachęcić pogratulować pozdrowić przeprosić przyrzec obiecać
    zadeklarować zagrozić przewidzieć uznać orzec zawyrokować skonstatować zreasumować skonkludować wyliczyć zdradzić ujawnić poinformować powiadomić przekazać ogłosić
    obwieścić zakomunikować zameldować zrelacjonować zacytować wspomnieć nadmienić napomknąć poskarżyć pożalić ponarzekać zadrwić zaszydzić wyśmiać odciąć
    zatweetować żachnąć obruszyć zdziwić oburzyć
    mówić:i pytać:a pisać:pisze twierdzić:i podkreślać:a zaznaczać:a oceniać:a komentować:uje krytykować:uje wyjaśniać:a tłumaczyć:y zauważać:a przekonywać:uje zapewniać:a
    żartować:uje kpić:i drwić:i szydzić:i ironizować:uje oburzać:a apelować:uje ostrzegać:a przestrzegać:a przypominać:a podsumowywać:uje kwitować:uje ripostować:uje bronić:i
    chwalić:i dziękować:uje dodawać:dodaje przyznawać:przyznaje wyznawać:wyznaje odpowiadać:a opowiadać:a zapowiadać:a krzyczeć:y wołać:a szeptać:szepcze narzekać:a biadolić:i
    biadać:a utyskiwać:uje psioczyć:y pomstować:uje sarkać:a błagać:a nalegać:a sugerować:uje insynuować:uje deklarować:uje grozić:i wróżyć:y prorokować:uje przewidywać:uje
    relacjonować:uje raportować:uje informować:uje przekazywać:uje donosić:i cytować:uje wyliczać:a wymieniać:a zdradzać:a wspominać:a nadmieniać:a dociekać:a dopytywać:uje
    zastanawiać:a filozofować:uje pouczać:a radzić:i doradzać:a zalecać:a zachęcać:a namawiać:a prosić:i żądać:a domagać:a wzywać:a nawoływać:uje gratulować:uje pozdrawiać:a
    przepraszać:a obiecywać:uje ubolewać:a uspokajać:a zaprzeczać:a protestować:uje oponować:uje prostować:uje precyzować:uje doprecyzowywać:uje kontrować:uje wtórować:uje
    przytakiwać:uje konstatować:uje konkludować:uje żalić:i skarżyć:y wzdychać:a śmiać:śmieje chichotać:chichocze jęczeć:y grzmieć:i ryczeć:y syczeć:y cedzić:i mruczeć:y
    zżymać:a utrzymywać:uje uważać:a sądzić:i mniemać:a żartować:uje kontynuować:uje powtarzać:a powtórzyć odgrażać:a zarzucać:a wytykać:a wypominać:a przekomarzać:a
    ogłaszać:a dowodzić:i zwierzyć zwierzać:a ironizować:uje oznajmić oznajmiać:a oświadczać:a argumentować:uje zagadnąć przekomarzać:a proponować:uje potwierdzać:a potwierdzić dorzucać:a dopisywać:uje odpisywać:uje tweetować:uje postować:uje""",
}

LEADING = {  # verbs of what somebody does while speaking, or of nothing said at all
    "pl": """wypalać:a wybuchać:a irytować:uje zirytować dziwić:i bagatelizować:uje zbagatelizować zastrzegać:a obwieszczać:a uściślać:a dopowiadać:a denerwować:uje
    zdenerwować wściekać:a rozkładać:a rozłożyć machać:a machnąć wzruszać:a wzruszyć mrugać:a dementować:uje zdementować odpierać:a odbijać:a odcinać:a rozmarzyć
    rozpromieniać:a rozpromienić cieszyć:y ucieszyć radować:uje zachwalać:a zachwycać:a zachwycić opisywać:uje opisać dowcipkować:uje fukać:a dukać:a warczeć:y warknąć
    wykrzykiwać:uje pokrzykiwać:uje wrzeszczeć:y szlochać:a łkać:a płakać:płacze rozpłakać popłakać lamentować:uje obawiać:a martwić:i zmartwić niepokoić:i zaniepokoić
    podpowiadać:a podpowiedzieć alarmować:uje zaalarmować wieszczyć:y prognozować:uje szacować:uje oszacować spekulować:uje podejrzewać:a dywagować:uje przyrzekać:a
    przysięgać:a zarzekać:a ręczyć:y gwarantować:uje zagwarantować odnotowywać:uje spostrzegać:a diagnozować:uje zdiagnozować rekapitulować:uje reasumować:uje
    streszczać:a streścić kończyć:y zaczynać:a zagajać:a ciągnąć:ciągnie pociągnąć recytować:uje przytaczać:a przytoczyć mawiać:a napomykać:a akcentować:uje tonować:uje
    studzić:i ostudzić łagodzić:i złagodzić pocieszać:a pocieszyć upierać:a perswadować:uje perorować:uje pieklić:i burzyć:y wzburzyć bulwersować:uje zbulwersować
    rozczulać:a rozczulić zamyślać:a zamyślić dumać:a wyrokować:uje orzekać:a recenzować:uje ganić:i piętnować:uje napiętnować potępiać:a potępić odradzać:a odradzić
    witać:a przywitać żegnać:a pożegnać wątpić:i powątpiewać:a kwestionować:uje zakwestionować wyjawiać:a wyjawić ujawniać:a objaśniać:a objaśnić instruować:uje
    marudzić:i pomarudzić oskarżać:a oskarżyć postulować:uje przechwalać:a strofować:uje triumfować:uje tryumfować:uje uspokoić wytłumaczyć wyrzucać:a gorączkować:uje
    unosić:i emocjonować:uje ekscytować:uje obśmiewać:a podsycać:a rozwiewać:a wymigiwać:uje wykręcać:a wykręcić zbywać:a zbyć kajać:a pokajać
    rekomendować:uje zarekomendować pomrukiwać:uje przebąkiwać:uje zawodzić:i załamywać:uje rozumować:uje kalkulować:uje""",
}
