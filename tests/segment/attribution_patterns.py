"""Invented sentences that attribute words in quotation marks, and sentences in which marks attribute nothing.

In a pattern {n} is a full name, {s} its surname, {q} words, {r} a second piece of them, {v} a past form of a
verb, {p} a present form, {c} a participle, {i} an infinitive. Each list of verbs is crossed with all its
patterns. "~" before a pattern: nobody is named.
"""

from __future__ import annotations

MARKS = {"en": "“”", "de": "„“", "fr": "«»", "es": "«»", "pl": "„”", "ja": "「」"}

NAMES = {
    "en": ("Olive Tranter", "Marcus Ebdon", "Priya Holloway"),
    "de": ("Hanna Wiedling", "Jörg Mattern", "Selma Pruss"),
    "fr": ("Odile Varenne", "Bruno Castelin", "Samia Leroux"),
    "es": ("Berta Collado", "Jacinto Murillo", "Nuria Espada"),
    "pl": ("Halina Borczyk", "Marek Stolarz", "Kinga Wrona"),
    "ja": ("須藤加奈", "堀内健太", "永瀬涼子"),
}

WORDS = {
    "en": ("Nobody asked the people who live here", "and nobody is going to ask them now"),
    "de": ("Niemand hat die Leute gefragt, die hier wohnen", "und jetzt wird sie auch keiner mehr fragen"),
    "fr": (
        "Personne n'a demandé leur avis aux gens du quartier",
        "et personne ne va le leur demander maintenant",
    ),
    "es": ("Nadie ha preguntado a la gente que vive aquí", "y nadie les va a preguntar ahora"),
    "pl": ("Nikt nie zapytał ludzi, którzy tu mieszkają", "a teraz już nikt ich nie zapyta"),
    "ja": ("ここに住む人には誰も聞いていない", "今さら聞く人もいない"),
}

VERBS = {
    "en": {
        "v": ("said", "snorted", "pleaded", "marvelled", "fretted", "testified", "chirped", "groused"),
        "p": ("says", "bellows", "whispers", "contends", "jeers", "reasons"),
        "c": ("said", "confided", "announced", "proclaimed", "grumbled"),
        "i": ("say", "add", "reply", "admit", "remark", "point out"),
    },
    "de": {
        "v": ("sagte", "frohlockte", "murmelte", "gestand", "zeterte", "bekannte", "erläuterte", "schmunzelte"),
        "p": ("sagt", "grummelt", "flüstert", "feixt", "erläutert", "spricht"),
        "c": ("gesagt", "geklagt", "versprochen", "geschimpft", "erzählt", "gerufen"),
        "i": ("sagen", "erklären", "ergänzen", "bemerken", "versichern"),
    },
    "fr": {
        "v": ("affirmait", "lança", "maugréait", "plaidait", "confia", "tempêtait", "répondit"),
        "p": ("affirme", "plaide", "fulmine", "promet", "soutient", "s'esclaffe"),
        "c": ("plaidé", "lâché", "balancé", "confié", "tempêté", "soutenu", "promis"),
        "i": ("dire", "préciser", "répondre", "rappeler", "plaisanter", "souligner"),
    },
    "es": {
        "v": ("dijo", "confió", "bramó", "sostenía", "vaticinó", "rezongaba", "sugirió", "advirtió"),
        "p": ("dice", "sostiene", "refunfuña", "advierte", "ironiza", "recuerda"),
        "c": ("dicho", "declarado", "advertido", "sostenido", "bromeado", "escrito"),
        "i": ("decir", "responder", "añadir", "recordar", "señalar", "admitir"),
    },
    "pl": {
        "v": ("powiedziała", "mruknęła", "żartowała", "wypaliła", "odparła", "zwierzyła się", "utrzymywała", "dowodziła"),
        "p": ("mówi", "zżyma się", "szydzi", "wróży", "przekonuje", "woła"),
        "c": ("powiedziała",),
        "i": ("dodać", "powiedzieć", "przypomnieć", "zauważyć", "odpowiedzieć"),
    },
    "ja": {
        "v": ("話した", "述べた", "書き込んだ", "反論した", "訴えた"),
        "p": ("語る", "指摘する"),
        "c": ("話して",),
        "i": ("語る",),
    },
}  # fmt: skip

PATTERNS = {
    "en": (
        "“{q},” {n} {v}.", "“{q},” {v} {n}.", "{n} {v}: “{q}.”", "{n} {v}, “{q}.”", "“{q},” {n} {v}, “{r}.”", "“{q},” {v} {n}, “{r}.”",
        "“{q},” {n}, a retired teacher, {v} on Monday.", "“{q},” {v} the baker {n}.", "“{q},” {v} {n}, who runs the bakery. “{r}.”",
        "{n} looked at the map. “{q},” she {v}.", "Update: On Friday {n} {v}, “{q}.”", "Correction: {n} {v}: “{q}.”",
        "In the end {n} had only this to {i}: “{q}.”", "{n} went on to {i}: “{q}.”", "“{q},” {n} had {c} in March.",
        "“{q},” {n} {p}.", "{n} {p}: “{q}.”", "“{q},” {p} {n}.", "As {n} {v} at the meeting, “{q}.”", "{n} said the plan was a mistake. “{q}.”",
        "{n} told reporters that the plan would not work. “{q}.”", "In a letter to the council, {n} {v}: “{q}.”", "“{q}!” {v} {n}.", "“{q}?” {n} {v}.",
        "According to {n}, “{q}.”", "~“{q},” {v} a neighbour.", "~One resident {v}: “{q}.”", "“{q},” {n} hit back.", "“{q},” {n} pointed out.",
        "{n}: “{q}.”", "Baker {n} {v}: “{q}.”", "“{q},” {n} later {v} in an interview with the local paper.", "“{q},” {v} an unimpressed {n}.",
        "Asked about the plan, {n} {v}: “{q}.”", "The plan is dead, {n} {v}, because “{q}.”", "“{q},” {n}, 54, {v}. “{r}.”",
    ),
    "de": (
        "„{q}“, {v} {n}.", "{n} {v}: „{q}.“", "„{q}“, {v} {n}, „{r}.“", "„{q}“, so {n}.", "„{q}“, {v} die Bäckerin {n}.", "„{q}“, {p} {n}.",
        "{n} {p}: „{q}.“", "{n} sah auf den Plan. „{q}“, {v} sie.", "{n} sah auf den Plan. „{q}“, {v} sie, „{r}.“", "Nachtrag: Am Freitag {v} {n}: „{q}.“",
        "{n} blieb nur zu {i}: „{q}.“", "{n} hatte dazu nur eines zu {i}: „{q}.“", "{n} hatte im März {c}: „{q}.“", "„{q}“, hat {n} {c}.", "„{q}“, hatte {n} im März {c}.",
        "{n} sagte im Stadtrat, sie halte den Plan für einen Fehler. „{q}.“", "{n} erklärte, der Plan sei ein Fehler. „{q}.“", "Auf Anfrage {v} {n}: „{q}.“",
        "„{q}!“, {v} {n}.", "„{q}?“, {v} {n}.", "Laut {n} ist die Sache klar: „{q}.“", "~„{q}“, {v} eine Nachbarin.", "~Ein Anwohner {v}: „{q}.“",
        "„{q}“, hielt {n} fest.", "„{q}“, stellte {n} klar.", "„{q}“, gab {n} zu bedenken.", "„{q}“, räumte {n} ein.", "„{q}“, machte {n} deutlich.",
        "{n}: „{q}.“", "Bäckerin {n}: „{q}.“", "„{q}“, {v} Bäckermeister {n} dieser Zeitung am Telefon.", "In der Sitzung {v} {n}: „{q}.“",
        "Die Vorsitzende {n} {v}: „{q}.“", "Darauf {v} {n}: „{q}.“", "„{q}“, {v} {n} (54). „{r}.“", "„{q}“, {v} die frühere Vorsitzende {n}, „{r}.“",
        "{n} winkt ab: „{q}.“", "Wie {n} {v}, „{q}“.",
    ),
    "fr": (
        "« {q} », {p} {n}.", "« {q} », a {c} {n}.", "{n} a {c} : « {q}. »", "{n} {v} : « {q}. »", "« {q}, {p} {n}, {r}. »", "« {q} », {v} {n}.",
        "« {q} », a {c} la boulangère {n}.", "« {q} », a {c} sa vieille amie {n}, boulangère à Lormes.", "« {q} », avait {c} {n} en mars.", "{n} avait {c} en mars : « {q}. »",
        "{n} a tenu à {i} : « {q}. »", "{n} s'est contentée de {i} : « {q}. »", "{n} vient de {i} : « {q}. »", "{n} a regardé le plan. « {q} », a-t-elle {c}.",
        "{n} a regardé le plan. « {q}, a-t-elle {c}, {r}. »", "{n} a regardé le plan. « {q} », {v}-t-elle.", "Mise à jour : vendredi, {n} a {c} : « {q}. »",
        "Selon {n}, « {q} ».", "« {q} », selon {n}.", "{n} assure que le plan est une erreur. « {q}. »", "Pour {n}, le plan est une erreur, affirme-t-elle. « {q}. »",
        "« {q} ! » a {c} {n}.", "« {q} ? » {v} {n}.", "~« {q} », a {c} une voisine.", "~Un riverain a {c} : « {q}. »", "« {q} », fait valoir {n}.", "« {q} », a laissé tomber {n}.",
        "« {q} », a fait savoir {n}.", "{n} : « {q}. »", "Interrogée par nos soins, {n} a {c} : « {q}. »", "« {q} », nous a {c} {n} par téléphone.", "« {q} », {p} de son côté {n}.",
        "La présidente, {n}, a {c} : « {q}. »", "« {q} », a ensuite {c} {n}, avant d'ajouter : « {r}. »", "« {q} », a récemment {c} {n}.", "« {q} », auraient {c} {n} et son frère.",
    ),
    "es": (
        "«{q}», {v} {n}.", "{n} {v}: «{q}».", "«{q}», {v} {n}, «{r}».", "«{q}», {p} {n}.", "{n} {p}: «{q}».", "«{q}», ha {c} {n}.", "«{q}», había {c} {n} en marzo.", "{n} ha {c}: «{q}».",
        "«{q}», {v} la panadera {n}.", "«{q}», {v} {n}, panadera jubilada.", "{n} miró el plano. «{q}», {v}.", "{n} miró el plano. «{q}», nos {v} por teléfono.",
        "{n} miró el plano. «{q}», {v} ella.", "Actualización: el viernes {n} {v}: «{q}».", "{n} se limitó a {i}: «{q}».", "{n} acaba de {i}: «{q}».", "{n} quiso {i}: «{q}».",
        "Según {n}, «{q}».", "{n} dijo que el plan es un error. «{q}».", "{n} aseguró ante la prensa que el plan es un error. «{q}».", "«¡{q}!», {v} {n}.", "«¿{q}?», {v} {n}.",
        "~«{q}», {v} una vecina.", "~Un vecino {v}: «{q}».", "«{q}», dejó claro {n}.", "«{q}», hizo saber {n}.", "{n}: «{q}».", "A preguntas de este diario, {n} {v}: «{q}».",
        "—{q} —{v} {n}.", "—{q} —{v} {n}—. {R}.", "«{q} —{v} {n}—, {r}».", "La presidenta, {n}, {v}: «{q}».", "«{q}», se quejó {n}.", "«{q}», le {v} {n}.", "«{q}», {v} después {n}.",
        "«{q}», {v} este lunes la presidenta de los vecinos, {n}.", "«{q}», han {c} {n} y su hermano.",
    ),
    "pl": (
        "„{q}” – {v} {n}.", "{n} {v}: „{q}”.", "„{q}” – {v} {n} – „{r}”.", "„{q}” – {p} {n}.", "{n} {p}: „{q}”.", "– {q} – {v} {n}.", "– {q} – {v} {n}. – {R}.", "– {q} – {p} {n}.",
        "„{q}”, {v} {n}.", "„{q}” – {v} piekarka {n}.", "„{q}” – {v} {n}, emerytowana piekarka.", "{n} spojrzała na plan. „{q}” – {v}.", "{n} spojrzała na plan. „{q}” – {v} nam przez telefon.",
        "Aktualizacja: w piątek {n} {v}: „{q}”.", "{n} nie omieszkała {i}: „{q}”.", "{n} zdążyła jeszcze {i}: „{q}”.", "{n} postanowiła {i}: „{q}”.", "Jak {v} {n}, „{q}”.", "Według {n} sprawa jest jasna: „{q}”.",
        "{n} powiedziała, że plan to błąd. „{q}.”", "{n} zapewniła na sesji, że plan to błąd. „{q}”.", "„{q}!” – {v} {n}.", "„{q}?” – {v} {n}.", "~„{q}” – {v} jedna z sąsiadek.", "~Pewien mieszkaniec {p}: „{q}”.",
        "{n}: „{q}”.", "Zapytana o plan, {n} {v}: „{q}”.", "Przewodnicząca {n} {v}: „{q}”.", "„{q}” – {v} w rozmowie z nami {n}.", "„{q}” – {v} później {n}.", "Na koniec {n} {v}: „{q}”.",
        "Już w marcu {n} {v}, że „{q}”.", "„{q}” – {p} nam {n}.", "– {q} – {v} w piątek przewodnicząca rady, {n}.", "„{q}” – {v} oburzona {n}.", "{n}, z zawodu piekarka, {v}: „{q}”.",
    ),
    "ja": (
        "{n}さんは「{q}」と{v}。", "「{q}」と{n}さんは{v}。", "「{q}」と{n}さんが{v}。", "{n}さんは計画書を見て「{q}」と{v}。", "{n}さんは「{q}」と{v}。さらに「{r}」と続けた。", "{n}さんは取材に「{q}」と{p}。",
        "{n}さん（54）は「{q}」と{v}。", "会長の{n}さんは「{q}」と{v}。", "{n}さんによると「{q}」という。", "{n}さんは計画に反対だと述べた。「{q}」と{v}。",
        "{n}さん：「{q}」", "{n}さんは計画は誤りだと述べた。「{q}」。", "~住民からは「{q}」との声が上がった。", "~近所の女性は「{q}」と{v}。", "{n}さんは「{q}」とコメントした。", "{n}さんは「{q}」とバッサリ。",
        "{n}さんは「{q}」との見解を示した。", "{n}さんは「{q}」との考えを{v}。", "{n}さんは「{q}」とだけ{v}。", "{n}さんは「{q}」などと{v}。", "{n}さんは「{q}」と不満を漏らした。", "{n}さんは「{q}」と語気を強めた。",
        "{n}さんは「{q}」と首をかしげた。", "{n}さんは「{q}」と肩を落とした。", "{n}さんは「{q}」と胸を張る。", "{n}さんは「{q}」と回答した。", "{n}さんは「{q}」、「{r}」と{v}。", "{n}さんも「{q}」と{v}。",
        "一方、{n}さんは「{q}」と{v}。", "{n}市議は「{q}」と{v}。", "{n}教授は「{q}」と{p}。", "{n}さんは会見で「{q}」と{v}。", "{n}さんは「{q}」と笑った。", "「{q}」。{n}さんはこう{v}。", "{n}さんは「{q}」と振り返った。",
        "{n}さんは「{q}」と前置きし、「{r}」と{v}。", "{n}さんは「{q}」と話を結んだ。", "{n}さんは「{q}」と念を押した。", "{n}さんは「{q}」と苦言を呈した。",
    ),
}  # fmt: skip

NOTHING = {
    "en": (
        "The sign above the door reads “No entry”.", "{n} wrote the novel “The Long Way Home” in 2003.", "{n} calls it a “so-called park”.", "The council spoke of “rapid progress” on the site.",
        "The band will play “Nobody Knows the Trouble” on Sunday.", "{n} won the prize for “A Year Without Rain”.", "It was billed as the “event of the year”.", "The film “Do Not Wake the Baker” opens in May.",
    ),
    "de": (
        "Auf dem Schild steht „Kein Zutritt“.", "{n} schrieb 2003 den Roman „Der lange Weg nach Hause“.", "{n} nennt das einen „sogenannten Park“.", "Der Rat lobt den „raschen Fortschritt“ am Bau.",
        "Die Kapelle spielt am Sonntag „Kein schöner Land“.", "{n} bekam den Preis für „Ein Jahr ohne Regen“.", "Es galt als „Ereignis des Jahres“.", "Der Film „Weckt den Bäcker nicht“ läuft im Mai an.",
    ),
    "fr": (
        "Le panneau indique « Entrée interdite ».", "{n} a écrit le roman « Le Long Chemin du retour » en 2003.", "{n} parle d'un « soi-disant parc ».", "Le conseil vante les « progrès rapides » du chantier.",
        "La fanfare jouera dimanche « Le Temps des cerises ».", "{n} a reçu le prix pour « Une année sans pluie ».", "C'était « l'événement de l'année ».", "Le film « Ne réveillez pas le boulanger » sort en mai.",
    ),
    "es": (
        "El cartel dice «Prohibido el paso».", "{n} escribió la novela «El largo camino a casa» en 2003.", "{n} habla de un «supuesto parque».", "El concejo alaba el «rápido avance» de la obra.",
        "La banda tocará el domingo «Cielito lindo».", "{n} ganó el premio por «Un año sin lluvia».", "Era el «acontecimiento del año».", "La película «No despierten al panadero» se estrena en mayo.",
    ),
    "pl": (
        "Na tablicy jest napis „Zakaz wstępu”.", "{n} wydała w 2003 roku powieść „Długa droga do domu”.", "{n} mówi o „tak zwanym parku”.", "Rada chwali „szybki postęp” budowy.",
        "Orkiestra zagra w niedzielę „Płonie ognisko w lesie”.", "{n} dostała nagrodę za „Rok bez deszczu”.", "Było to „wydarzenie roku”.", "Film „Nie budźcie piekarza” wejdzie do kin w maju.",
    ),
    "ja": (
        "扉には「立入禁止」とある。", "{n}さんは2003年に小説「長い帰り道」を書いた。", "{n}さんは映画「雨のない一年」で賞を受けた。", "催しは「今年の顔」と呼ばれた。", "楽団は日曜に「ふるさと」を演奏する。",
    ),
}  # fmt: skip

AROUND = {
    "en": ("The town council wants to close the old quay to cars, and the matter has been debated for weeks.", "A decision is expected in the autumn, once the report has been read."),
    "de": ("Der Stadtrat will den alten Kai für Autos sperren, und seit Wochen wird darüber gestritten.", "Eine Entscheidung wird im Herbst erwartet, wenn das Gutachten vorliegt."),
    "fr": ("Le conseil municipal veut fermer le vieux quai aux voitures, et l'on en débat depuis des semaines.", "Une décision est attendue à l'automne, une fois le rapport remis."),
    "es": ("El ayuntamiento quiere cerrar el viejo muelle a los coches, y el asunto se debate desde hace semanas.", "La decisión se espera para el otoño, cuando esté listo el informe."),
    "pl": ("Rada miasta chce zamknąć stare nabrzeże dla samochodów, a spór trwa od tygodni.", "Decyzja ma zapaść jesienią, gdy gotowy będzie raport."),
    "ja": ("市議会は古い岸壁を車両通行止めにする案を検討しており、議論が数週間続いている。", "結論は報告書がまとまる秋に出る見通しだ。"),
}  # fmt: skip
