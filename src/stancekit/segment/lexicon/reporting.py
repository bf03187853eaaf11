"""Verbs that report words, in all their forms: read only where words in quotation marks are attributed.

They are no sign of a journalist's voice, as the verbs of the lexica are: posts use them too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words
from stancekit.segment.lexicon.inflection import english, french, german, polish, spanish

__all__ = ["INFINITIVES", "PAIRS", "reporting"]

_REGULAR = {
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

_IRREGULAR = {
    "en": """texted texts texting messaged messaging emailed emailing said says saying told tells telling wrote writes writing written swore sworn spoke spat shot fired stressed deadpanned quipped
    confided referred began concurred concurring demurred demurring averred averring blurted""",
    "de": """sprach sprachen spricht sprechen gesprochen bekannte bekennt gestand gestanden gesteht versprach versprachen verspricht versprochen widersprach
    widersprachen widerspricht widersprochen schrie schrien schreit geschrien rief riefen ruft gerufen ausgerufen bat baten gebeten befand befanden befunden verriet
    verraten verrät schwor schworen geschworen beschwor empfahl empfiehlt empfohlen beschied unterstrich unterstreicht unterstrichen hob schloss schlossen schließt
    warf warfen wirft geworfen vorgeworfen eingeworfen riet rät rieten geraten pries preist beschrieb beschreibt beschrieben wandte wandten gewandt eingewandt
    eingewendet nannte nannten genannt fand fanden gefunden hielten stellten räumten setzten legten gaben schob schoben nachgeschoben hinzugefügt eingeräumt klargestellt
    festgestellt zugegeben ausgerichtet beigepflichtet zugestimmt angekündigt festgehalten nachgelegt nachgehakt geäußert erwidert ließen fügten hinzuzufügen klarzustellen
    einzuräumen anzumerken zuzugeben festzustellen hinzufügen klarstellen einräumen zugeben feststellen angemerkt angefügt dankte dankten dankt schrieb schrieben schreibt
    geschrieben begann begannen beginnt endete endet platzte entfuhr echauffierte echauffiert echauffierten empörte empörten empört entrüstete entrüstet ereiferte ereifert mokierte mokiert ärgerte ärgert ärgerten
    freuten beschwerten beschwert bedankten verlautete verlautet blökte blafft fauchte faucht ätzt ätzten versetzte versetzt quittierte
    quittiert gifteten stimmten pflichteten räumt fügt hält schiebt setzt hebt stimmt pflichtet findet nennt wendet entfährt kündigt hakt legt""",
    "fr": """évoque évoquent écrivant disant répondant promettant admettant soutenant prétendant lit-on grommelle ressasse commence commençait débute débutait termine terminait finit finissait dit dite dits disait disaient disent dire dira disant redit répond répondent répondit répondirent répondait répondaient répondu répondre répondant écrit écrite
    écrivent écrivait écrivaient écrire écrivit promet promettent promettait promis promettre admet admettent admettait admis admettre reconnaît reconnaissent reconnaissait
    reconnu reconnaître conclut concluent concluait conclu conclure prévient préviennent prévenait prévenu prévenir soutient soutiennent soutenait soutenu soutenir
    maintient maintiennent maintenait maintenu maintenir convient convenait convenu reprend reprennent reprenait repris reprendre poursuit poursuivent poursuivait poursuivi
    poursuivre prétend prétendent prétendait prétendu prétendre défend défendent défendait défendu défendre sourit souriait souri sourire rit riait rient craint craignait
    plaint plaignent plaignait plaindre croit croient croyait prédit prédisait contredit contredisait enjoint insurge insurgé insurgeait agace agacé agaçait
    emporte emporté emportait étonne étonné étonnait indigne indigné indignait désole désolé désolait félicite félicité félicitait réjouit réjoui réjouissait amuse amusé
    amusait inquiète inquiété inquiétait offusque offusqué offusquait exclame exclamé exclamait exclamer esclaffe esclaffé s'esclaffe s'esclaffait s'étrangle étranglé
    s'emporte s'emportait s'insurge s'étonne s'inquiète s'amuse s'enflamme enflammé s'interroge s'émeut ému s'offusque s'énerve énervé s'enthousiasme enthousiasmé
    s'attendrit s'alarme alarmé récrie récrié écrie écrié écriait lamente lamenté lamentait s'attriste attristé s'irrite irrité s'impatiente impatienté gausse gaussé scandalise scandalisé tranche surenchérit surenchéri surenchérissait convenir confesse""",
    "es": """escribiendo empezaba empieza empezó comenzaba comienza comenzó arranca arrancaba arrancó termina terminaba terminó dijo dijeron dice dicen decía decían dicho decir diciendo diría advierte advierten advirtió advirtieron advertía advertían advertido advertir sostiene sostienen
    sostuvo sostuvieron sostenía sostenían sostenido sostener mantiene mantuvo mantenía reconoce reconocen reconoció reconocieron reconocía reconocido reconocer agradece agradecen
    agradeció agradecieron agradecía agradecido agradecer sugiere sugieren sugirió sugirieron sugería sugerido sugerir repite repiten repitió repitieron repetía repetido repetir
    pide piden pidió pidieron pedía pedían pedido pedir ríe ríen rio rió reía reído reír sonríe sonrió sonreía sonreír propone proponen propuso propusieron proponía propuesto
    proponer expone expuso exponía expuesto exponer concluye concluyen concluyó concluyeron concluía concluido concluir arguye argüía arguyó cree creen creyó creía defiende
    defienden defendió defendieron defendía defendido defender exigía corrige corrigen corrigió corregía corregido corregir predice predijo predecía maldijo maldice desmiente
    desmintió desmentía desmentido desmentir asiente asintió asentía confía confían confió confiaba confiado confiar cuenta cuentan contó contaron contaba contaban contado contar
    recuerda recuerdan recordó recordaron recordaba recordado recordar recomienda recomiendan recomendó recomendaba recomendado recomendar niega niegan negó negaron negaba negado
    negar piensa piensan pensó pensaba pensado ruega rogó rogaba rogar suelta soltó soltaba soltado soltar truena tronó tronaba despide despidió refiere refirió refería
    manifiesta manifiestan manifestó manifestaron manifestaba manifestado manifestar escribe escriben escribió escribieron escribía escribían escrito escribir
    gruñe gruñó gruñía riñó bendijo reprueba reprobó alienta alentó ataca atacó atacaba dispara zanja prosigue prosiguió proseguía proseguido continúa
    continuó continuaba evalúa evaluó matiza invita invitó invitaba comparte compartió denuesta enfatiza desliza arengó fulmina fulminó bufó bufa aúlla aulló evoca
    rememora rememoró rememoraba retó reta retaba""",
    "pl": """uśmiecha uśmiechał uśmiechnął uśmiechnęła kręci mówią pisali piszą ostrzegł ostrzegła ostrzegli przestrzegł przestrzegła odgryzł odgryzła śmieją odparł odparła odparli odparły napisano czytamy usłyszeliśmy
    zwierzył zwierzyła zwierza zaczyna kończy oburzają dziwi dziwią złości złoszczą cieszy cieszą irytuje irytował zirytował dodają przyznają obśmiał obśmiała powiada
    powiadał komentują tłumaczą wtórują zaśmiewa pieni obrusza żachnęła wtrąca wtrącał wtrącała rzuca rzucał rzucała ucina ucinał ucinała bąka burczy burczał mruczy prycha prychał
    parska ripostują punktuje punktował punktowała spuentował spuentowała puentuje wypunktował wypunktowała kontratakuje odpowiedzieli zastrzegł zastrzegła zastrzegli
    słyszymy dowiadujemy rzecze ujął ujęła ujęli""",
}


_ALSO_ELSE = {  # forms that more often are something else
    "en": "posts tweets echoes cheers cries demands hints sobs screams whispers squeals appeals threats pants posting blogs groans vents",
    "de": "raten sorgen sorgt sorgte sorgten gesorgt posten texten getippt gelobt",
    "fr": "sourit souriait souri acquiesce acquiescé siffle pleure menace reproche signale analyse blague critique note notes oppose relève observe souffle",
    "es": "queja protesta crítica cuestiona denuncia disculpa replica pregunta alerta planea publica publicado celebra celebrado considerado condenado acusado comunicado asiente asintió asentía sonríe sonrió sonreía",
    "pl": "kończy",
}
_LEADING = {  # verbs of what somebody does while speaking, or of nothing said at all
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
_FORMS: dict[str, Callable[[str], Iterator[str]]] = {
    "en": english, "de": german, "fr": french, "es": spanish, "pl": polish,
}  # fmt: skip

PAIRS: dict[str, dict[str, frozenset[str]]] = {
    "en": {
        **dict.fromkeys(("hit", "hits", "hitting"), words("back")),
        **dict.fromkeys(("put", "puts"), words("it")),
        **dict.fromkeys(("pointed", "points", "pointing"), words("out")),
        **dict.fromkeys(("spoke", "speaks"), words("up out")),
        **dict.fromkeys(("piled", "piles"), words("in on")),
        **dict.fromkeys(("let",), words("slip know")),
        **dict.fromkeys(("left", "leaves"), words("comment note")),
        **dict.fromkeys(("described", "describes", "describing", "branded", "labelled", "labeled"), words("as")),
        **dict.fromkeys(("spoke",), words("of up out")),
        **dict.fromkeys(
            ("called", "calls", "calling"),
            words("it this that him her them post tweet message comment comments statement plan decision words move measure ban policy claim joke")
            | lexicon("en").matter,
        ),
    },
    "de": {
        **dict.fromkeys(("machte", "macht", "machten", "gemacht"), words("klar deutlich geltend luft")),
        **dict.fromkeys(("wies", "weist", "wiesen"), words("zurück hin")),
        **dict.fromkeys(("holte", "holt"), words("aus")),
        **dict.fromkeys(("brachte", "bringt"), words("punkt")),
        **dict.fromkeys(("nahm", "nimmt"), words("stellung")),
        **dict.fromkeys(("hinterließ", "hinterlässt", "hinterlassen"), words("kommentar")),
        **dict.fromkeys(("lässt", "lassen"), words("wissen verlauten ausrichten mitteilen durchblicken")),
        **dict.fromkeys(("teilt", "teilten"), words("mit")),
        **dict.fromkeys(("fuhr", "fährt", "fuhren"), words("fort")),
        **dict.fromkeys(("bezeichnete", "bezeichnet", "bezeichneten", "beschrieb", "beschreibt"), words("als")),
        **dict.fromkeys(("sprach", "spricht", "sprachen", "sprechen"), words("von")),
    },
    "fr": {
        **dict.fromkeys(("qualifié", "qualifie", "qualifia", "qualifiait", "parlé", "parle"), words("de d' d'une d'un")),
        **dict.fromkeys(("décrit", "décrivait", "présenté"), words("comme")),
        **dict.fromkeys(("fait", "fit", "font", "faisait", "firent"), words("savoir valoir remarquer observer")),
        **dict.fromkeys(("laissé", "laisse", "laissa", "laissait"), words("tomber entendre échapper commentaire")),
        **dict.fromkeys(("mis", "met", "mettait", "mit"), words("garde")),
    },
    "es": {
        **dict.fromkeys(
            ("calificó", "califica", "calificado", "calificaron", "tildó", "tilda", "tildado", "tachó", "tacha"),
            words("de"),
        ),
        **dict.fromkeys(("describió", "describe", "definió", "define", "descrito", "definido"), words("como")),
        **dict.fromkeys(("hizo", "hace", "hicieron", "hacía", "hecho", "hacer"), words("saber notar constar")),
        **dict.fromkeys(("dejó", "deja", "dejaba", "dejado", "dejaron", "dejar"), words("claro caer escapar comentario")),
        **dict.fromkeys(("dio", "da"), words("saber conocer")),
        **dict.fromkeys(("puso", "pone"), words("relieve manifiesto")),
        **dict.fromkeys(("llamó", "llama", "llamaron"), words("mensaje tuit post publicación comentario propuesta idea atención")),
        **dict.fromkeys(("habló", "habla"), words("de medio diario periódico")),
    },
    "pl": {
        **dict.fromkeys(
            ("nazwał", "nazwała", "nazwali", "nazywa", "określił", "określiła", "określa"),
            words("zdjęcie zdjęcia nagranie reakcję zachowanie apel wpis wpisu post posta tweet słowa decyzję pomysł wypowiedź propozycję to go ją ich jako mianem"),
        ),
        **dict.fromkeys(("odniósł", "odniosła", "odnieśli", "odniosły", "odnosi", "ustosunkował", "ustosunkowała"), words("się")),
        **dict.fromkeys(("dał", "dała", "dali", "daje"), words("znać zrozumienia")),
        **dict.fromkeys(("zwraca", "zwracał", "zwracała", "zwrócił", "zwróciła", "zwrócili"), words("uwagę")),
        **dict.fromkeys(
            ("nie",), words("kryje kryją kryła krył kryli ukrywa ukrywają ukrywał ukrywała dowierza dowierzał dowierzała wątpliwości")
        ),
    },
}  # fmt: skip
"""Verbs that report only together with one of these words."""

INFINITIVES = words(_REGULAR["en"]) | words("say tell write hit")
"""English infinitives: they report behind "to" or an auxiliary."""


@cache
def reporting(language: str, *, leading: bool = False) -> frozenset[str]:
    """Every form that reports words in a language: those of its lexicon and those that follow from a rule.

    With `leading` also forms that report only where they begin the clause behind the words: «…», critica X.
    """
    known = lexicon(language)
    listed = known.say | known.write
    if language not in _FORMS:
        return listed
    formed = {form for verb in words(_REGULAR[language]) for form in _FORMS[language](verb)}
    formed |= words(_IRREGULAR[language])
    if leading:
        formed |= {form for verb in words(_LEADING.get(language, "")) for form in _FORMS[language](verb)}
    if not leading:
        formed -= words(_ALSO_ELSE[language])
    return listed | (formed - known.function - known.crowd)
