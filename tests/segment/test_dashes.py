"""Speech that only dashes mark, inside a paragraph and at its beginning; and the dashes that mark none."""

from __future__ import annotations

import pytest

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.reporting import reporting
from stancekit.segment.speech.turns import turns_of

HEADS = {
    "pl": "Burmistrz Mora Lindqvist wywołała spór o dzwony w mieście.\n\nDzwony powinny bić tylko w południe.\n\n— Mora Lindqvist (@mlindqvist) 1 czerwca 2021\n\n",
    "es": "La alcaldesa Mora Lindqvist ha desatado una polémica por las campanas de la ciudad.\n\nLas campanas solo deberían sonar a mediodía.\n\n— Mora Lindqvist (@mlindqvist) 1 de junio de 2021\n\n",
    "fr": "La maire Mora Lindqvist a lancé une querelle sur les cloches de la ville.\n\nLes cloches ne devraient sonner qu'à midi.\n\n— Mora Lindqvist (@mlindqvist) 1 juin 2021\n\n",
}

ARTICLES = [
    (
        "pl",
        (
            "Proboszcza zastaliśmy w ogrodzie. – Dzwony biły tu, zanim ktokolwiek z nas się urodził – macha ręką ks. Adam Marczak. "
            "O pismo z ratusza też pytamy. – Leży w szufladzie, razem z dwoma poprzednimi – dorzuca. I wraca do grabienia liści."
        ),
        [
            ("Dzwony biły tu, zanim ktokolwiek z nas się urodził", "Adam Marczak", None),
            ("Leży w szufladzie, razem z dwoma poprzednimi", "Adam Marczak", None),
        ],
    ),
    (
        "pl",
        (
            "Anna Wilk, radna opozycji, zżyma się na samą myśl. – To kpina z mieszkańców – wypaliła na sesji. – Zebraliśmy już dwieście "
            "podpisów. Przewodniczący rady Leon Bąk przerwał obrady na kwadrans."
        ),
        [
            ("To kpina z mieszkańców", "Anna Wilk", 1),
            ("Zebraliśmy już dwieście podpisów.", "Anna Wilk", 2),
        ],
    ),
    (
        "pl",
        (
            "Pod kościołem jest głośno. – Pan to nazywa muzyką? – pyta jedna z sąsiadek. – Ja to nazywam budzikiem – odcina się Tomasz "
            "Mroczek, piekarz. – Wstaję o trzeciej i nikomu nie bronię spać."
        ),
        [
            ("Pan to nazywa muzyką?", None, None),
            ("Ja to nazywam budzikiem", "Tomasz Mroczek", 1),
            ("Wstaję o trzeciej i nikomu nie bronię spać.", "Tomasz Mroczek", 2),
        ],
    ),
    (
        "pl",
        "– Chodzi o tak zwaną „ciszę dobową”, nic więcej – tłumaczy radca Ewa Zych. „Przepis jest stary, ale obowiązuje” – zaznacza.",
        [
            ("Chodzi o tak zwaną „ciszę dobową”, nic więcej", "Ewa Zych", None),
            ("„Przepis jest stary, ale obowiązuje”", "Ewa Zych", None),
        ],
    ),
    (
        "pl",
        (
            "Dzwonnik – od 30 lat ten sam – nie ma zastępcy. Adam Marczak – sąsiad dzwonnicy – mówi, że przywykł. Koszt remontu to "
            "20 – 25 tys. zł, a trasa Kościół – Rynek jest zamknięta.\n\nProgram obchodów:\n– Koncert – godz. 18\n– Prelekcja – prof. Adam Marczak"
        ),
        [],
    ),
    (
        "es",
        (
            "El párroco no se arruga. —Las campanas sonaban aquí antes que los coches —espetó Luis Mora—. Y seguirán sonando. La concejala "
            "anunció después una reunión."
        ),
        [
            ("Las campanas sonaban aquí antes que los coches", "Luis Mora", 1),
            ("Y seguirán sonando.", "Luis Mora", 2),
        ],
    ),
    (
        "es",
        (
            "La torre —de 1704— tiene seis campanas. El presupuesto —30.000 euros— no llega. Entre 2010 – 2020 apenas sonaron.\n\n"
            "—¿Duerme usted bien? —preguntamos a Rosa Gil, vecina de la torre.\n\n—Desde que soy sorda, de maravilla —ríe Rosa Gil—. Pregunte a mi marido."
        ),
        [
            ("Desde que soy sorda, de maravilla", "Rosa Gil", 1),
            ("Pregunte a mi marido.", "Rosa Gil", 2),
        ],
    ),
    (
        "fr",
        (
            "– Personne ne dort plus, répond Alain Marlot, sonneur à Brest. Qu'on nous laisse tranquilles.\n\n"
            "– Vous exagérez ! s'exclame sa voisine Ann Petit.\n\nAu menu de la fête :\n– une messe, à dix heures\n– un bal, si le temps le permet"
        ),
        [
            ("Personne ne dort plus", "Alain Marlot", 1),
            ("Qu'on nous laisse tranquilles.", "Alain Marlot", 2),
            ("Vous exagérez !", "Ann Petit", None),
        ],
    ),
    (
        "fr",
        "— Je sonnerai quand même, lâche Alain Marlot. Il a refermé la porte de la sacristie.",
        [("Je sonnerai quand même", "Alain Marlot", None)],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), ARTICLES)
def test_articles(cut, language, text, expected):
    found = [r for r in cut(HEADS[language] + text).reactions if r.kind == "quoted"]
    assert [(r.text, r.author_name, r.piece) for r in found] == expected


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("pl", "Ile to potrwa? – Czternaście dni – ucina. Nie dodaje nic.", ["Czternaście dni"]),
        ("pl", "– Tor – jak to tor – był dobry – wypalił trener.", ["Tor – jak to tor – był dobry"]),
        ("pl", "– Było sucho – mówi Jan Kot – prezes klubu. – I tyle.", ["Było sucho", "I tyle."]),
        ("pl", "- Szkoda słów - mówi krótko Jan Kot. - Most stoi.", ["Szkoda słów", "Most stoi."]),
        ("pl", "– Nie wiem – przyznaje Jan Kot – i nie chcę wiedzieć.", ["Nie wiem", "i nie chcę wiedzieć."]),
        ("pl", "– A kto zapłaci? – pyta i sam odpowiada: – My wszyscy, jak zawsze.", ["A kto zapłaci?", "My wszyscy, jak zawsze."]),
        ("pl", "– Nic nie zostało – zagulgotał Jan Kot.", []),  # an unknown verb, and nobody says I
        ("pl", "– Nie mam nic do ukrycia – zagulgotał Jan Kot.", ["Nie mam nic do ukrycia"]),
        ("pl", "– Kask, rower i rękawice – pokonał Jan Kot.", []),
        ("pl", "– Jan Kot – trener", []),
        ("pl", "Jan Kot – wicemistrz Polski – napisał, że tor był zły.", []),
        ("pl", "Jan Kot nie milczał. Trener – jak mówi – widział gorsze.", []),
        ("pl", "– Tak – mówi Kot. – Na pewno. Ewa Lis – radna – napisała o tym.", ["Tak", "Na pewno."]),
        ("es", "—No iré —dijo Ana Gil—, y menos por eso. ", ["No iré", "y menos por eso."]),
        ("es", "– No iré – dijo Ana Gil – . Es un robo.", ["No iré", "Es un robo."]),
        ("es", "La obra —que costó poco— se acabó. La alcaldesa —dijo que no— calla.", []),
        ("fr", "– Le maire, dit Ann Marlot, n'a rien compris.", ["Le maire", "n'a rien compris."]),
        ("fr", "On hausse les épaules. – On vit avec, soupire Ann Petit.", ["On vit avec"]),
        ("fr", "– C'est honteux – lâche Paul Roux. – On verra.", ["C'est honteux", "On verra."]),
        ("fr", "– trois œufs, du beurre et du sel", []),
        ("de", "– Das geht nicht – sagt Jan Kot.", []),
    ],
)  # fmt: skip
def test_what_is_said_in_a_line(language, line, said):
    assert [line[turn.start : turn.end] for turn in turns_of(line, lexicon(language))] == said


@pytest.mark.parametrize(
    ("tail", "spoken", "sure"),
    [
        ("Most stoi krzywo.", "Most stoi krzywo.", True),
        ("Most stoi krzywo. Burmistrz obiecał remont.", "Most stoi krzywo.", False),
        ("Most stoi krzywo. Ewa Lis była zła.", "Most stoi krzywo.", False),
        ("Most stoi krzywo. Byłem tam z Ewą Lis.", "Most stoi krzywo. Byłem tam z Ewą Lis.", False),
        ("Most stoi krzywo. I co z tego?", "Most stoi krzywo. I co z tego?", False),
    ],
)
def test_where_the_last_piece_ends(tail, spoken, sure):
    line = f"– Wstyd – mówi Jan Kot. – {tail}"
    last = turns_of(line, lexicon("pl"))[-1]
    assert (line[last.start : last.end], last.sure) == (spoken, sure)


def test_narration_leads_to_what_is_said_next():
    line = (
        "– Wstyd – mówi Jan Kot. – Most stoi krzywo. Radna nie zamierza czekać. – Złożę wniosek – zapowiada."
    )
    said = [line[turn.start : turn.end] for turn in turns_of(line, lexicon("pl"))]
    assert said == ["Wstyd", "Most stoi krzywo.", "Złożę wniosek"]


def test_speech_that_nothing_closes_has_a_doubt(cut):
    text = "Rzecznik kurii Leon Bąk odpowiada: – Poczekamy na decyzję konserwatora. Na razie dzwony biją jak biły."
    [found] = [r for r in cut(HEADS["pl"] + text).reactions if r.kind == "quoted"]
    assert found.author_name == "Leon Bąk"
    assert found.text.endswith("jak biły.")
    assert "unbalanced_quotation" in found.needs_review


def test_two_speakers_in_a_line(cut):
    text = "– Niech biją jak zawsze – mówi Jan Kot. – Po moim trupie! – woła Ewa Lis."
    found = [r for r in cut(HEADS["pl"] + text).reactions if r.kind == "quoted"]
    assert [(r.author_name, r.piece) for r in found] == [("Jan Kot", None), ("Ewa Lis", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Na transparentach można było przeczytać:\n– „Dzwony zostają, burmistrz nie”\n– „Kto rano wstaje, ten dzwoni”"),
        ("pl", "Na kartkach można było przeczytać:\n– „Dzwon od wnuczki, 6 lat”\n– „Ciszej będzie na cmentarzu”"),
        ("es", "En las pancartas se podía leer:\n– «Las campanas se quedan aquí»\n– «La alcaldesa se va mañana»"),
        ("fr", "Sur les pancartes, on pouvait lire :\n– « Les cloches restent chez nous »\n– « La maire peut partir demain »"),
    ],
)  # fmt: skip
def test_placards_in_a_list(cut, language, text):
    found = [r for r in cut(HEADS[language] + text).reactions if r.kind == "quoted"]
    assert [(r.author_name, r.piece) for r in found] == [(None, None), (None, None)]


def test_marks_within_dashes_stay_where_they_hold_all_words(cut):
    text = "– „Niech biją jak zawsze, byle krótko” – mówi Jan Kot. – „Czy to tak wiele?”"
    found = [r for r in cut(HEADS["pl"] + text).reactions if r.kind == "quoted"]
    assert [(r.text, r.author_name) for r in found] == [
        ("„Niech biją jak zawsze, byle krótko”", "Jan Kot"),
        ("„Czy to tak wiele?”", "Jan Kot"),
    ]


def test_a_title_in_marks_within_the_attribution(cut):
    text = "Głos zabrała uczelnia. – Dzwon to nie lotnisko – tłumaczy w rozmowie z „Kurierem” dr hab. Ewa Lis. – Trzeba by to zmierzyć."
    found = [r for r in cut(HEADS["pl"] + text).reactions if r.kind == "quoted"]
    assert [(r.author_name, r.piece) for r in found] == [("Ewa Lis", 1), ("Ewa Lis", 2)]


def test_a_sentence_that_quotes_announces_no_speech_between_dashes(cut):
    text = "Le conseil – réuni lundi – a tranché. « On garde tout ça », dit Paul Roux. – Une victoire – pour certains."
    found = [r.text for r in cut(HEADS["fr"] + text).reactions if r.kind == "quoted"]
    assert found == ["« On garde tout ça »"]


def test_a_club_between_office_and_name(cut):
    text = "– To nasz błąd, przeprosiliśmy sąsiadów – tłumaczy dyrektor Motoru Adam Marczak."
    [found] = [r for r in cut(HEADS["pl"] + text).reactions if r.kind == "quoted"]
    assert found.author_name == "Adam Marczak"


def test_verbs_that_report_only_behind_words():
    leading, anywhere = reporting("pl", leading=True), reporting("pl")
    assert {"kwituje", "ucina", "dorzuca", "zastrzegł", "bagatelizuje", "wypala", "macha"} <= leading
    assert {"macha", "płacze", "wita"}.isdisjoint(anywhere)
