"""German."""

from stancekit.segment.lexicon.base import Lexicon, words

WORDS = Lexicon(
    language="de",
    function=words(
        "der und den das es los nicht ist ein eine einen einem mit auf für sich dem des auch als bei nach wie wird sie sind haben hat war von zu im zum zur über aus aber oder noch nur wurde werden ich er doch dass"
    ),
    own=words(
        "ich mich mir mein meine meinen meinem meiner meines du dich dir dein deine deinen deinem deiner wir uns unser unsere unseren unserem euch euer eure euren ihr bin bist habt seid hab"
    ),
    third=words("er sie"),
    he=words("er sein ihm"),
    she=words("sie ihr ihrer"),
    say=words("""seufzt stöhnte stöhnt brüllte brüllt schnauzte schnaubt schnaubte frotzelte frotzelt lästerte lästert polterte poltert zürnte zürnt grollte grantelt grantelte raunte raunt kicherte kichert grinste grinst jammerte jammert monierte moniert bemängelte bemängelt beanstandet rügte rügt tadelte tadelt bedauerte bedauert beklagte beklagt bekräftigt beteuert bestätigte bestätigt dementierte dementiert einräumte zu bedenken gibt appellierte appelliert plädierte plädiert verlangte verlangt befürchtete befürchtet prophezeit prophezeite orakelte orakelt unkt unkte unterstrich unterstreicht hob hervor hebt bilanziert konstatierte konstatiert befand befindet hakt legt rechnete vor rechnet winkte ab winkt sich gratuliert bedankt feiert feierte posaunte wütet wütete tobte tobt wandte wendet scherzt witzelt ulkte ulkt spöttelte spöttelt
    lachte lacht lächelte seufzte brummte murrte knurrte staunte wunderte ärgerte freut jubelte jubelt stichelt stichelte mault maulte motzt motzte sinniert sinnierte präzisierte stellt resümierte resümiert versprach verspricht versicherte versichert vermutet vermutete glaubt glaubte hofft hoffte erinnerte erinnert beschwerte beschwert gestand erzählte erzählt berichtete berichtet verkündete verkündet ankündigte erwidern meldete meldet wirft warf nannte sprang springt gab zurück hakte nach beschied zitiert zeigte schwor gratulierte bat bittet sah sieht spricht sprach
    sagte sagt sagten sagen meinte meint erklärte erklärt fügte ergänzte ergänzt antwortete antwortet erwiderte erwidert entgegnete entgegnet konterte kontert
    betonte betont kritisierte kritisiert spottete spottet lobte lobt fragte fragt forderte fordert behauptete behauptet bemerkte findet fand räumte warnte warnt
    mahnte mahnt klagte klagt schimpfte schimpft wetterte wettert höhnte höhnt rief ruft bekräftigte begründete kündigte beteuerte verteidigte witzelte ätzte giftete
    reagierte reagiert stellte hielt legte äußerte urteilte urteilt bilanzierte zitierte ließ hieß heißt wundert lautete lautet schloss setzte pflichtete stimmte bedankte
    freute dankte scherzte kommentierte kommentiert empörte wünschte gab gestand verriet schwärmte"""),
    write=words("""schrieb schreibt schrieben schreiben twitterte twittert twitterten postete postet posteten tweetete veröffentlichte teilte kommentierte kommentiert notierte
    tippte geschrieben gepostet getwittert formulierte"""),
    according=words("laut zufolge nach_ansicht nach_meinung aus_sicht in_den_augen so"),
    talk=words("""interview interviews radio podcast fernsehen fernsehinterview talkshow sendung gespräch pressekonferenz rede reporter reporterin journalisten moderator
    moderatorin sprecher sprecherin deutschlandfunk zdf ard rtl bühne parteitag bundestag telefon nachrichtenagentur dpa"""),
    medium=words("""twitter tweet tweets x post posts posting beitrag beiträge thread facebook instagram threads bluesky mastodon tiktok youtube hashtag netz internet soziale sozialen
    medien plattform account kommentar kommentare kommentaren kurznachrichtendienst kurznachricht nachricht"""),
    crowd=words("""jemand niemand frau mann mutter vater anwohner anwohnerin anwohnern anwohnerinnen bürger bürgerin bürgern wähler wählerin zuhörer hörer hörerin spieler spielerin community twitter-gemeinde netzgemeinde followerin followern nutzern usern kritikern zweiter dritter nächste nächster eine einer weitere weiterer
    nutzer nutzerin nutzerinnen user userin kritiker kritikerin fans fan follower anhänger anderen andere anderer viele einige manche mehrere leser leserin leserinnen
    zuschauer politiker politikerin kollegen kollegin reaktionen reaktion kritik spott lob empörung zuspruch antwort antworten shitstorm gegenwind"""),
    opener=words(
        """jemand einer zweiter dritter weiter weiterhin wenig kurz danach wiederum besonders gar sogar
    dazu darauf daraufhin schon noch wieder kein keine immerhin zuvor zudem außerdem allerdings inzwischen mittlerweile kaum nun jetzt denn andere viele einige manche auch doch dagegen dabei so hier unterdessen derweil später zuvor nach während trotz statt ganz nicht aber und eine ein der die das es im in auf zuspruch"""
    ),
    clause=words("""ist sind war waren bin bist seid hat haben habe hast hatte hätte wird werden wurde würde kann kannst können konnte könnte soll sollte sollten muss müssen musst darf will willst wollen
    mag möchte geht gibt macht tut kommt weiß denke finde glaube ich du er sie wir ihr es man das bitte danke lass lasst hör hört sag sagt nehmt nimm schämen wer was warum wie wo nie"""),
    roles=words("""unternehmer unternehmerin fernsehmoderator fernsehmoderatorin vize fraktionsvize fraktionschef fraktionschefin parteichef parteichefin parteivize landesrat landesrätin landesvater stadtrat stadträtin gemeinderat gemeinderätin
    verkehrsplaner verkehrsplanerin politikwissenschaftler politikwissenschaftlerin soziologe soziologin kommunikationsforscher manager managerin konzernchef vorstand vorstandschef
    bundesminister bundesministerin ministerpräsident ministerpräsidentin landeshauptmann landeshauptfrau bundesrat bundesrätin nationalrat nationalrätin bezirksvorsteher
    trainer trainerin stürmer stürmerin torwart torhüter kapitän kapitänin präsidentin kanzler kanzlerin sprecher sprecherin pressesprecher pressesprecherin rapper rapperin
    schlagersänger schlagersängerin influencer influencerin youtuber fotograf fotografin künstler künstlerin händler händlerin wirt wirtin gastronom gastronomin fahrer fahrerin
    entwickler entwicklerin gründer gründerin forscher forscherin wissenschaftler wissenschaftlerin hebamme feuerwehrmann polizist polizistin pfarrer pfarrerin bischof bischöfin
    schülerin schüler schulleiter schulleiterin rektor rektorin gewerkschaftschef kollege kollegin nachbar nachbarin moderatorin kolumnist kolumnistin twitterer twitterin
    schauspieler schauspielerin sänger sängerin politiker politikerin minister ministerin senator senatorin abgeordnete abgeordneter abgeordneten bürgermeister bürgermeisterin
    autor autorin journalist journalistin moderator moderatorin komiker komikerin kabarettist kabarettistin aktivist aktivistin anwalt anwältin professor professorin dr herr frau nutzer nutzerin user userin
    fan lehrer lehrerin pflegerin pfleger regisseur regisseurin bäcker bäckerin koch köchin landwirt landwirtin kollege kollegin kritiker kritikerin ex der die das ein eine einer dem den
    historiker historikerin ökonom ökonomin gewerkschafter gewerkschafterin stadtrat stadträtin sprecher sprecherin präsident präsidentin chef chefin musiker musikerin blogger bloggerin
    schriftsteller schriftstellerin ärztin arzt student studentin rentner rentnerin unternehmer unternehmerin vorsitzende vorsitzender leser leserin autofahrer radfahrerin"""),
    earlier=words("zuvor früher damals einst"),
    furniture=(
        "akzeptieren und",
        "alle akzeptieren",
        "twitter-inhalte",
        "x-inhalte",
        "instagram-inhalte",
        "facebook-inhalte",
        "externe inhalte",
        "inhalte aktivieren",
        "lesen sie weiter",
        "nach der anzeige",
        "scrollen sie",
        "artikel wird nach",
        "der artikel wird",
        "transparenz:",
        "transparenzhinweis",
        "disclaimer:",
        "offenlegung:",
        "sieh dir diesen",
        "sehen sie sich diesen",
        "diesen beitrag auf",
        "beitrag auf instagram",
        "originalbeitrag",
        "wir brauchen ihre zustimmung",
        "wir benötigen ihre zustimmung",
        "wir benötigen deine",
        "um diesen inhalt",
        "bitte aktivieren sie javascript",
        "dieses element",
        "hier können sie unseren",
        "embed",
        "inhalte von",
        "datenschutzeinstellungen",
        "cookie",
        "an dieser stelle",
        "externer inhalt",
        "externen inhalt",
        "empfohlener externer inhalt",
        "empfohlener redaktioneller inhalt",
        "dieser inhalt",
        "ich bin damit einverstanden",
        "mit dem laden",
        "inhalt anzeigen",
        "post auf x anzeigen",
        "beitrag anzeigen",
        "foto:",
        "fotos:",
        "bild:",
        "bildquelle",
        "symbolbild",
        "quelle:",
        "lesen sie auch",
        "lesen sie mehr",
        "mehr zum thema",
        "mehr dazu",
        "zum thema",
        "das könnte sie",
        "auch interessant",
        "newsletter",
        "jetzt abonnieren",
        "abonnieren sie",
        "melden sie sich",
        "anzeige",
        "werbung",
        "folgen sie",
        "hier klicken",
        "teilen sie",
        "weiterlesen",
        "dieser artikel",
        "dieser text",
        "© ",
        "copyright",
        "haben sie hinweise",
        "hinweise an",
        "empfehlung der redaktion",
        "video:",
    ),
    hosts=words("moderator moderatorin interviewer interviewerin"),
    before_name=words(
        "in im an am auf bei beim mit von vom zu zum zur nach gegen für über aus vor hinter unter gegenüber durch via"
    ),
    past=words("war waren hatte hatten wurde wurden kam kamen ging gab ließ blieb nahm machte fand fanden"),
    present=words("ist sind wird werden kann können soll sollen muss müssen darf gibt nicht bitte nie"),
    orders=words(
        """hört hör lest lies macht mach lasst lass nehmt nimm geht geh kommt komm kauft kauf esst trinkt trink fragt frag sagt sag denkt denk schaut schau seht sieh wartet warte lernt lern bleibt bleib schließt öffnet zahlt spart wählt gebt gib bringt bring stellt stell hört vergesst vergiss stoppt bitte danke schämt schäm tretet redet probiert spielt fahrt steigt pflanzt schlaft weg nie schluss wer"""
    ),
    resumes=words(
        "und aber oder denn dann dort also sonst er sie es das die der dies diese dieser damit dazu deshalb darum dafür außerdem auch weil danach davon daran dabei nur"
    ),
    not_past=words(
        """bitte heute leute weite seite seiten gute guten letzte letzten erste ersten zweite dritte rechte rechten sorte worte worten orte orten karte karten garten minute minuten tomate tomaten kosten posten tasten beste besten nächste meiste meisten hätte hätten könnte könnten sollte sollten müsste müssten möchte möchten wüsste wollte bäte alte alten echte bunte laute harte harten späte heiten breite rote roten weiten halten warten arbeiten bieten zeiten bitten unten hinten mitten selten raten unterhalten verbieten antworten beiträgten behalten leisten testen liste listen geräte räte kette platte fette nette kante tante elefanten studenten präsidenten soldaten touristen piloten daten zutaten texte texten akte sekte hälfte kräfte geschäfte geschäften quote quoten note noten pakte fakten monaten monate heiligsten bisherigen"""
    ),
    matter=words(
        "idee vorschlag bemerkung bemerkungen äußerung aufruf appell streit debatte satz ton stimmung vorstoß forderung spruch gedanke rat widerspruch zustimmung these"
    ),
)
