"""Polish."""

from stancekit.segment.lexicon.base import Lexicon, words
from stancekit.segment.lexicon.inflection import with_neuter

WORDS = Lexicon(
    language="pl",
    function=words(
        "się nie jest na że do jak za od po dla przez oraz był była było są ale czy jego jej który która które tym tego przy już tylko także może być został została będzie ze pod tak co i w z o"
    ),
    own=words(
        "ja mnie mi mną mój moja moje mojego mojej moich ty ciebie cię tobie ci tobą twój twoja twoje twojego twojej twoich twoim wy was wam wami wasz wasza wasze my nas nam nami nasz nasza nasze naszych jestem jesteś jesteśmy jesteście mam masz macie mamy pan pani pana panią panu"
    ),
    third=words("on ona oni one"),
    he=words("on jego"),
    she=words("ona jej"),
    say=with_neuter(
        words("""wskazuje wskazał wskazała żali grzmią doradził doradziła doradza zapowiadał zapowiadała zagrzmiał zagrzmiała zadrwił zadrwiła drwi szydzi szydził szydziła wyśmiał wyśmiała wyśmiewa wytknął wytknęła wytyka zarzucił zarzuciła zarzuca skarcił skarciła upomniał upomniała odgryzł odgryzła ripostuje kontruje skontrował skontrowała zripostował zripostowała wzdycha jęczy jęczała śmieją śmiały piekli wścieka wściekał ubolewa ubolewał ubolewała przeprosił przeprosiła przeprasza wyznaje chwalą gratuluje gratulował gratulowała popiera poparł poparła protestuje zaprotestował zaprotestowała domaga domagał domagała zażądał zażądała żąda wezwał wezwała wzywa namawia namawiał precyzuje sprecyzował sprecyzowała dopowiedział dopowiedziała dorzuca dopytuje dopytywał dopytywała docieka wtóruje wtórował wtórowała podsumowuje konkluduje kończy zaczął zaczęła zagaił relacjonuje uzasadnia uzasadnił uzasadniła zaprzeczył zaprzeczyła zaprzecza potwierdził potwierdziła potwierdza sugeruje zasugerował zasugerowała czytamy pisali napisali piszą odpisali
    ogłosił ogłosiła śmieje śmiał śmiała zaśmiał zaśmiała westchnął westchnęła krzyknął krzyknęła obiecał obiecała obiecuje uważa uważał uważała sądzi twierdzi twierdził twierdziła liczy wierzy obawia dziwi zdziwił zdziwiła narzeka narzekał narzekała poinformował poinformowała informuje relacjonował relacjonowała opowiada opowiadał opowiadała wspomina wspominał wspominała uściślił uściśliła dorzucił dorzuciła wypalił wypaliła ironizuje tłumaczył tłumaczyła wyjaśnia żalił żaliła pytał pytała dociekał chwali chwalił chwaliła zapowiedział zapowiedziała zapowiada proponuje zaproponował zaproponowała prosi prosił prosiła złości cieszy radzi radził radziła przestrzega
    powiedział powiedziała mówi mówił mówiła dodał dodała dodaje odpowiedział odpowiedziała odpowiada odparł odparła odpisał odpisała stwierdził stwierdziła stwierdza podkreślił podkreśliła podkreśla
    zaznaczył zaznaczyła ocenił oceniła ocenia skomentował skomentowała komentuje skrytykował skrytykowała krytykuje zapytał zapytała pyta spytał spytała wyjaśnił wyjaśniła tłumaczy przyznał przyznała przyznaje
    zauważył zauważyła zauważa przekonuje przekonywał przekonywała zapewnił zapewniła zażartował zażartowała żartuje kpi kpił kpiła zakpił zakpiła drwił drwiła ironizował ironizowała oburza oburzył oburzyła zaapelował zaapelowała
    apeluje ostrzegł ostrzegła przypomniał przypomniała przypomina podsumował podsumowała kwituje skwitował skwitowała ripostował ripostowała broni bronił broniła pochwalił pochwaliła podziękował podziękowała dziękuje
    oświadczył oświadczyła wtrącił wtrąciła rzucił rzuciła zareagował zareagowała reaguje grzmi grzmiał grzmiała wyznał wyznała zwrócił zwróciła zakończył zakończyła kontynuował kontynuowała""")
    ),
    write=with_neuter(
        words("""odpisali czytamy wrzuca zatweetowali twitnął
    napisał napisała pisze pisał pisała piszą napisali odpisał odpisała zatweetował zatweetowała tweetował tweetowała opublikował opublikowała publikuje zamieścił zamieściła wrzucił wrzuciła udostępnił udostępniła
    skomentował skomentowała komentuje umieścił umieściła postował dopisał dopisała""")
    ),
    according=words("według zdaniem w_ocenie w_opinii jak"),
    talk=words("""wywiad wywiadzie wywiadu radio radiu radia podcast podcaście telewizji telewizja programie audycji rozmowie konferencji prasowej przemówieniu dziennikarzom dziennikarz dziennikarka dziennikarce
    rzecznik rzeczniczka studiu antenie pap tvn polsat sejmie wiecu"""),
    medium=words("""twitter twitterze twittera tweet tweecie tweeta tweety x wpis wpisie wpisu wpisy wpisem post poście posta posty wątek facebook facebooku instagram instagramie threads bluesky mastodon mastodonie tiktok youtube
    hashtag sieci internecie mediach społecznościowych platformie konto komentarz komentarze komentarzach komentarzy"""),
    crowd=words("""osoba ktoś nikt kolejny kolejna kolejne jeden jedna jedni drudzy pewien pewna kobieta mężczyzna mama tata matka ojciec mieszkaniec mieszkanka mieszkańcy sąsiad sąsiadka kibic kibice kibicka fanka fanek fanów fan obserwatorka obserwator czytelnik czytelniczka słuchacz słuchaczka wyborca hejterzy komentująca komentujących
    użytkownicy użytkownik użytkowniczka internauci internauta internautka internautów krytycy fani obserwujący inni inny inna inne niektórzy wielu wiele kilku kilka część komentujący czytelnicy politycy
    reakcje reakcja odpowiedzi odpowiedź krytyka kpiny pochwały poparcie burza oburzenie"""),
    opener=words(
        """panie niech i o czy to ktoś jednej jednemu podobnie dalej inaczej jeszcze zaś wreszcie tylko jedni drudzy zapytaliśmy zapytany zapytana odpowiedź zdaniem obok zobacz dopiero mimo oprócz
    inni niektórzy wielu kilku część jednak ale tymczasem natomiast oto tu wśród po później potem nawet również także nie w na z do a i jeden jedna za"""
    ),
    clause=words("""jest są był była było były będzie będą jestem jesteś jesteśmy jesteście mam masz ma mamy macie mają może mogę możesz możemy można trzeba musi musisz musimy powinien powinna powinni chcę chcesz chce chcą
    wiem wiesz wie nie to się proszę dziękuję dzięki brawo wstyd niech kto co dlaczego jak kiedy gdzie nigdy ja ty on ona my wy oni czy mnie cię ci nam nas idź idę zostaw przestań"""),
    roles=words("""socjolożka psycholog psycholożka skoczek trener trenerka kapitan napastnik bramkarz prezes prezeska prezydent prezydentka wiceprezydent premier minister minister wiceminister poseł posłanka senator senatorka radny radna
    burmistrz wójt rzecznik rzeczniczka dyrektor dyrektorka szef szefowa badacz badaczka socjolog politolog historyk ekonomista ekonomistka lekarz lekarka pielęgniarka nauczyciel
    nauczycielka profesor adwokat adwokatka dziennikarz dziennikarka prezenter prezenterka komik aktor aktorka piosenkarz piosenkarka raper raperka influencer influencerka autor
    autorka pisarz pisarka reżyser reżyserka producent producentka aktywista aktywistka były była kucharz kucharka piekarz europoseł europosłanka marszałek
    aktor aktorka piosenkarz piosenkarka senator senatorka poseł posłanka burmistrz prezydent prezydentka minister ministra premier autor autorka pisarz pisarka dziennikarz dziennikarka prezenter prezenterka
    komik satyryk aktywista aktywistka działacz działaczka prawnik prawniczka adwokat profesor dr pan pani użytkownik użytkowniczka internauta internautka fan fanka reżyser reżyserka piekarz kucharz kucharka rolnik
    rolniczka nauczyciel nauczycielka pielęgniarka pielęgniarz publicysta publicystka historyk historyczka ekonomista ekonomistka radny radna związkowiec student studentka emeryt emerytka blogerka bloger lekarka lekarz"""),
    earlier=words("wcześniej dawniej niegdyś"),
    furniture=(
        "zaakceptuj i",
        "zezwól na wyświetl",
        "zezwól na treści",
        "zgadzam się i",
        "ciąg dalszy",
        "dalszy ciąg artykułu",
        "kontynuuj czytanie",
        "czytaj dalej",
        "przewiń, aby",
        "przewiń w dół",
        "artykuł poniżej",
        "pod reklamą",
        "redakcja poleca",
        "wyświetl ten",
        "wyświetl post",
        "zobacz ten post",
        "więcej na temat",
        "sprawdź też",
        "aby zobaczyć tę treść",
        "potrzebujemy twojej zgody",
        "klikając",
        "akceptuj",
        "ta treść",
        "treść zewnętrzna",
        "aby wyświetlić",
        "zobacz post",
        "zobacz wpis",
        "ten materiał",
        "fot.",
        "foto:",
        "fot:",
        "zdjęcie:",
        "źródło:",
        "źródło ",
        "czytaj też",
        "czytaj także",
        "czytaj więcej",
        "czytaj również",
        "zobacz też",
        "zobacz także",
        "zobacz również",
        "przeczytaj",
        "polecamy",
        "newsletter",
        "zapisz się",
        "subskrybuj",
        "reklama",
        "obserwuj nas",
        "kliknij",
        "udostępnij",
        "ten artykuł",
        "© ",
        "copyright",
        "masz temat",
        "masz informacje",
        "wideo:",
        "dalsza część",
    ),
    hosts=words("prowadzący prowadząca prezenter prezenterka moderator"),
    before_name=words("w we na do z ze o od po przez przy za u dla pod nad przed"),
    past=words("był była było byli były miał miała mieli został została zostały przyszły pojawiły"),
    present=words("jest są może mogą trzeba musi można nie nigdy niech będzie to"),
    orders=words(
        """czytaj czytajcie przestań przestańcie rób róbcie weź weźcie idź idźcie chodź chodźcie patrz patrzcie słuchaj słuchajcie myśl myślcie spróbuj spróbujcie daj dajcie pytaj pytajcie powiedz powiedzcie wyjaśnij pamiętaj pamiętajcie zapomnij kup kupcie jedz jedzcie pij pijcie gotuj zamknij zamknijcie otwórz otwórzcie czekaj czekajcie ucz uczcie głosuj głosujcie dziękuję dzięki brawo wstyd proszę niech dość koniec zostaw zostawcie wyrzuć wyłącz wyłączcie pozdrawiam"""
    ),
    resumes=words(
        "i a ale albo lub więc wtedy potem on ona oni one to ten ta te tamten bo też także ani dlatego inaczej zamiast jeśli"
    ),
    not_past=words(
        """jeśli czyli mały małe cały biały chwili szkoły szkoła siły siła stoły stoły stół chwały ciała ciało koła koło dół artykuł artykuły tytuł tytuły skały pół wół myśli gwoli skali fali sali hali woli roli kolei stali dali żyli bibuły zespół zespoły zespoła kościół kościoły kawały kawał bardzo mało było"""
    ),
    matter=words(
        "pomysł pomysłu propozycja propozycję propozycji uwaga apel spór dyskusja dyskusję dyskusji słowa zdanie nastroje głos głosy rada"
    ),
)
