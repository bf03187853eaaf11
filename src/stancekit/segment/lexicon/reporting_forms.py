"""Forms of verbs that report words: those that follow from no rule, and those that more often are something else."""

from __future__ import annotations

__all__ = ["ALSO_ELSE", "IRREGULAR"]

IRREGULAR = {
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
    "es": """escribiera escribieran escribiese tuiteara publicara comentara dijera calificara tildara escribiendo empezaba empieza empezó comenzaba comienza comenzó arranca arrancaba arrancó termina terminaba terminó dijo dijeron dice dicen decía decían dicho decir diciendo diría advierte advierten advirtió advirtieron advertía advertían advertido advertir sostiene sostienen
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

ALSO_ELSE = {  # forms that more often are something else
    "en": "posts tweets echoes cheers cries demands hints sobs screams whispers squeals appeals threats pants posting blogs groans vents",
    "de": "raten sorgen sorgt sorgte sorgten gesorgt posten texten getippt gelobt",
    "fr": "sourit souriait souri acquiesce acquiescé siffle pleure menace reproche signale analyse blague critique note notes oppose relève observe souffle",
    "es": "queja protesta crítica cuestiona denuncia disculpa replica pregunta alerta planea publica publicado celebra celebrado considerado condenado acusado comunicado asiente asintió asentía sonríe sonrió sonreía",
    "pl": "kończy",
}
