"""Who speaks where no name stands beside the words, and what quoted words are to the post: invented sentences."""

from __future__ import annotations

import pytest

from stancekit.segment.roles.times import long_ago
from stancekit_schemas import Focal

MORA = Focal(name="Mora Lindqvist", handles=("@mlindqvist",))
POST = "Bells should ring at noon only. — Mora Lindqvist (@mlindqvist) June 1, 2021"


def quoted(cut, text, focal=MORA):
    return [
        (reaction.author_name, reaction.role)
        for reaction in cut(text, focal=focal).reactions
        if reaction.kind == "quoted"
    ]


def names(cut, text, focal=MORA):
    return [name for name, _ in quoted(cut, text, focal)]


LEADS = {
    "en": "Mayor Mora Lindqvist wrote on Facebook that the bells of the town should ring at noon only.",
    "de": "Die Bürgermeisterin Mora Lindqvist schrieb auf Facebook, dass die Glocken der Stadt nur noch mittags läuten sollen.",
    "fr": "La maire Mora Lindqvist a écrit sur Facebook que les cloches de la ville ne sonneraient plus qu'à midi.",
    "es": "La alcaldesa Mora Lindqvist escribió en Facebook que las campanas de la ciudad solo sonarán a mediodía.",
    "pl": "Burmistrz Mora Lindqvist napisała na Facebooku, że dzwony w mieście mają bić tylko w południe.",
    "ja": "森山はるか市長は6月1日、フェイスブックで鐘は正午だけ鳴らすべきだと書いた。",
}


@pytest.mark.parametrize(
    ("language", "sentence", "speaker"),
    [
        ("en", "Baker Tilda Moss was not amused.\n\n“I get up by those bells every day,” she said.", "Tilda Moss"),
        ("en", "Lecturer Owen Farrow laughed. “Bells are older than clocks,” the lecturer said.", "Owen Farrow"),
        ("de", "Die Bäckerin Tilda Moos war nicht begeistert. „Ich stehe mit diesen Glocken auf“, sagte sie.", "Tilda Moos"),
        ("fr", "Le boulanger Théo Marchal n'a pas ri. « Je me lève avec ces cloches tous les jours », a-t-il répondu.", "Théo Marchal"),
        ("es", "El panadero Tomás Moreda no se rio. «Me levanto con esas campanas todos los días», dijo.", "Tomás Moreda"),
        ("pl", "Piekarz Tomasz Mroczek nie był zachwycony. „Wstaję z tymi dzwonami każdego dnia” – powiedział.", "Tomasz Mroczek"),
        ("ja", "パン屋の前田太一さんは笑わなかった。「毎朝あの鐘で起きているのに」と話した。", "前田太一"),
    ],
)  # fmt: skip
def test_a_pronoun_means_whom_the_sentence_before_is_about(cut, language, sentence, speaker):
    assert speaker in names(cut, f"{LEADS[language]}\n\n{sentence}")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Baker Tilda Moss wrote: “Never touch the bells of this town.” A third wrote: “Who asked for this at all?”"),
        ("de", "Tilda Moos schrieb: „Finger weg von den Glocken.“ „Wer hat denn danach gefragt?“, schrieb eine Nutzerin."),
        ("fr", "Théo Marchal a écrit : « Touche pas aux cloches. » « Mais qui a demandé cela ? », a répondu avec malice une voisine."),
        ("es", "Tomás Moreda escribió: «No toquéis las campanas.» Detrás, una mujer asiente. «¿Y quién ha pedido esto?», añade."),
        ("pl", "Tomasz Mroczek napisał: „Nie ruszajcie dzwonów.” „A kto o to prosił?” – napisał pod postem jeden z sąsiadów."),
        ("ja", "前田太一さんは「鐘に触るな」と書いた。市の担当者は「ご意見は承ります」と話した。"),
    ],
)  # fmt: skip
def test_somebody_in_particular_is_not_the_speaker_before(cut, language, sentence):
    assert names(cut, f"{LEADS[language]}\n\n{sentence}")[-1] is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Asked by this paper, the mayor stood firm. “I have had dozens of kind letters,” she said."),
        (
            "de",
            "Auf Nachfrage blieb die Bürgermeisterin hart. „Ich habe Dutzende nette Briefe bekommen“, sagte sie.",
        ),
        (
            "fr",
            "Jointe par nos soins, la maire persiste. « J'ai reçu des dizaines de lettres », assure-t-elle.",
        ),
        ("es", "Consultada por este diario, la alcaldesa no cede. «He recibido decenas de cartas», afirmó."),
        (
            "pl",
            "W rozmowie z nami burmistrz nie ustępuje. „Dostałam od was dziesiątki miłych listów” – stwierdziła.",
        ),
    ],
)
def test_an_office_stands_for_who_holds_it_and_an_interview_is_no_statement(cut, language, sentence):
    assert quoted(cut, f"{LEADS[language]}\n\n{sentence}")[-1] == ("Mora Lindqvist", "other")


def test_pieces_of_one_quotation_have_one_speaker(cut):
    text = f"{LEADS['en']}\n\nCritic Owen Farrow disagreed. “It is our clock,” he told the host, Ida Brandt. “It always was our clock.”"
    assert names(cut, text)[-2:] == ["Owen Farrow", "Owen Farrow"]


@pytest.mark.parametrize(
    ("language", "sentence", "speaker"),
    [
        ("en", "“Leave our bells alone,” said Kestrel Park director Ann Marlowe.", "Ann Marlowe"),
        ("en", "“Leave our bells alone,” wrote Sergeant Ann Marlowe.", "Ann Marlowe"),
        ("en", "Speaking to Harbour Radio on Friday, choir leader Ann Marlowe said: “Leave our bells alone.”", "Ann Marlowe"),
        ("de", "„Finger weg von unseren Glocken“, sagte im Stadtrat die Chorleiterin Anna Marlow.", "Anna Marlow"),
        ("fr", "« Touche pas à nos cloches », s'est indigné devant l'Assemblée le député Alain Marlot.", "Alain Marlot"),
        ("fr", "Chez les choristes, on s'inquiète : « Touche pas à nos cloches », bredouille le chef Alain Marlot.", "Alain Marlot"),
        ("es", "Según el concejal de Cultura, Abel Marcos, «las campanas no se tocan y no hay más que hablar».", "Abel Marcos"),
        ("pl", "„Nie ruszajcie naszych dzwonów” – mówi ojciec Janka, Adam Marczak.", "Adam Marczak"),
    ],
)  # fmt: skip
def test_whom_the_verb_belongs_to(cut, language, sentence, speaker):
    assert names(cut, f"{LEADS[language]}\n\n{sentence}")[-1] == speaker


def test_names_in_quotation_marks_and_bodies_are_nobody(cut):
    text = (
        f"{LEADS['en']}\n\nSinger Ida Brandt of “Harbour Lights” was calmer. “I sing louder than any bell,” she said.\n\n"
        "The national federation said it “regrets every word that was lost between the two sides”."
    )
    assert names(cut, text)[-2:] == ["Ida Brandt", None]


def test_the_author_of_the_post_before_is_meant_by_a_nationality(cut):
    text = (
        f"{LEADS['es']}\n\nLet the bells ring all day, I am awake anyway.\n— Jana Novotná (@jnovotna) June 2, 2021\n\n"
        "«Que suenen todo el día, yo estoy despierta», escribió con sorna la checa."
    )
    assert names(cut, text)[-1] == "Jana Novotná"


def test_prose_gives_the_name_of_a_quoted_author_and_a_parody_is_somebody_else(cut):
    text = (
        "Senator Mora Lindqvist posted on Sunday.\n\nBells should ring at noon only.\n— Sen. Mora Lindqvist (@mlindqvist) June 1, 2021\n\n"
        "“Bells should ring at noon only,” she wrote.\n\nBells should ring at my nap only.\n— Comrade Lindqvist (@notmora) June 2, 2021\n"
    )
    found = cut(text).reactions
    assert [r.author_name for r in found if r.kind == "quoted"] == ["Mora Lindqvist"]
    assert [r.role for r in found if r.author_handle == "@notmora"] == ["reaction"]


@pytest.mark.parametrize(
    "text",
    [
        "“A second bell costs eight crowns,” Lindqvist wrote on Facebook.\n\nAnd she went on: “Buy one and be quiet.”",
        "“A second bell costs eight crowns,” Lindqvist wrote on Facebook. “Buy one and be quiet now,” she added.",
    ],
)
def test_what_goes_on_was_said_where_it_began(cut, text):
    assert quoted(cut, f"{LEADS['en']}\n\n{text}")[-1] == ("Mora Lindqvist", "statement")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "“She was only joking about the bells,” said her spokesman, Owen Farrow."),
        ("en", "A spokesman for the mayor said that she “has been at her desk every single day”."),
        ("en", "Asked whether there would be a vote in May, councillor Owen Farrow said: “I do not do votes in January.”"),
        ("fr", "« Elle plaisantait, bien sûr, au sujet des cloches », a dit son porte-parole, Alain Marlot."),
        ("es", "«Era solo una broma sobre las campanas», dijo su portavoz, Abel Marcos."),
        ("es", "«Las campanas nunca molestaron a nadie aquí», había dicho el concejal Abel Marcos en abril."),
        ("pl", "„To był tylko żart o dzwonach” – powiedział jej rzecznik Adam Marczak."),
    ],
)  # fmt: skip
def test_those_who_belong_to_the_focal_person_and_other_matters_are_no_reactions(cut, language, sentence):
    assert quoted(cut, f"{LEADS[language]}\n\n{sentence}")[-1][1] == "other"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Her former team-mate Owen Farrow came to her aid. “Everybody here thinks so,” said Farrow."),
        ("en", "I spoke with Ann Marlowe of the choir. “Bells have no off switch,” she said."),
        ("de", "„Glocken haben keinen Schalter“, sagte Verbandspräsident Otto Farn der Nachrichtenagentur."),
        ("fr", "« On a bien ri, et on a un peu pleuré », confie la chanteuse Mona Tessier, décorée en 2017."),
        ("es", "El grupo de la oposición, que su portavoz, Abel Marcos, dirige, protestó. «Ha insultado a su pueblo», añadió Marcos."),
    ],
)  # fmt: skip
def test_others_answer_the_post(cut, language, sentence):
    assert quoted(cut, f"{LEADS[language]}\n\n{sentence}")[-1][1] == "reaction"


def test_a_relay_repeats_the_post_and_what_adds_words_is_a_reaction(cut):
    head = f"Mayor Mora Lindqvist posted on Sunday.\n\n{POST}\n\n"
    relay = "“Bells should ring at noon only.” — Town Wire (@townwire) June 2, 2021\n\n"
    more = "“Bells should ring at noon only.” So says our queen and you may all weep — Mora Fans (@morafans) June 2, 2021"
    roles = {r.author_handle: r.role for r in cut(head + relay + more, focal=MORA).reactions}
    assert roles == {"@mlindqvist": "statement", "@townwire": "other", "@morafans": "reaction"}


def test_a_title_cut_short_is_nobody_and_neither_is_everybody(cut):
    head = (
        "State Rep. Lorna Tisdale has been to a library.\n\n"
        "Nobody said hello to me in there. — Lorna Tisdale (@ltis) March 3, 2024\n\n"
    )
    for behind in ("", " Nobody believed it.", " Nothing happened."):
        found = cut(f"{head}On Friday she said, “I was never against books.”{behind}\n").reactions
        assert [(r.author_name, r.text) for r in found if r.kind == "quoted"] == [
            ("Lorna Tisdale", "“I was never against books.”")
        ]


def test_a_polish_name_in_another_case_and_a_name_that_begins_like_a_place_tell_who_it_is_about(cut) -> None:
    polish = (
        "Burza po wpisie Gracjana Wiśnika. Odpowiedzieli mu rywale\n\n"
        "Bramkarz nie wytrzymał po sobotniej porażce i napisał to w nocy.\n\n"
        "Kibic na wynos to nie kibic.\n\n— Gracjan Wiśnik (@gwisnik1) 23 września 2023\n\n"
        "Każdy ma swoją robotę.\n\n— Zeflik z Rudy (@zeflikruda) 23 września 2023\n\n"
        "Prezes Donat Skorupa dodał, że klub zapłaci karę.\n"
    )
    japanese = (
        "海鳴県の久我山徹知事が18日、軽い調子の投稿をし、批判が相次いでいる。\n\n"
        "傘は要らないくらいですね。 — 久我山徹(海鳴県知事) (@kugayama_toru) 2024年6月18日\n\n"
        "最も雨の多かった美里町の住民が返信した。美里町では浸水が確認された。美里町は対応に追われ、知事も美里町に入った。\n\n"
        "うちの窓からは車が流れていくのが見えます。 — 美里の花屋 (@misato_hanaya) 2024年6月18日\n"
    )
    for text in (polish, japanese):
        roles = [r.role for r in cut(text).reactions if r.kind == "embedded"]
        assert roles == ["statement", "reaction"]


@pytest.mark.parametrize(
    ("language", "lead", "words"),
    [
        ("en", "Before the match ", "Mora Lindqvist said: “We will ring every bell if we win.”"),
        ("de", "Vor dem Spiel ", "sagte Mora Lindqvist: „Wir läuten jede Glocke, wenn wir gewinnen.“"),
        (
            "fr",
            "Avant la finale, ",
            "Mora Lindqvist disait : « Nous sonnerons toutes les cloches si nous gagnons. »",
        ),
        ("es", "Antes del partido ", "dijo Mora Lindqvist: “Tocaremos todas las campanas si ganamos.”"),
        (
            "pl",
            "Przed meczem ",
            "Mora Lindqvist zapowiadała: „Zadzwonimy wszystkimi dzwonami, jeśli wygramy.”",
        ),
    ],
)
def test_what_was_said_before_the_match_is_no_statement_on_the_matter(language, lead, words):
    assert long_ago((lead, ""), language)
    assert not long_ago((words, ""), language)


def test_long_words_that_nobody_is_named_for_are_somebodys_all_the_same(cut):
    text = (
        "The singer Ida Moss posted that festivals can go.\n\nNobody needs festivals. — Ida Moss (@idamoss) June 4, 2021\n\n"
        "A flyer read in the queue: nothing at all. On the fence hung “we were here before you ever sang a note” and “no Moss”.\n"
    )
    quoted = [r for r in cut(text).reactions if r.kind == "quoted"]
    assert [(r.text, r.author_name) for r in quoted] == [("“we were here before you ever sang a note”", None)]
    assert {"speaker_unknown", "speaker_unnamed"} & set(quoted[0].needs_review)


UNDATED = {
    "en": ("Mayor Mora Lindqvist wrote on X: “The bells ring at noon only.”", "I work nights. Thank you, mayor.\n— Amy Roe (@amyroe) June 1, 2021", "Lindqvist answered two days later:\n\nYou are welcome.\n— Mora Lindqvist (@mlindqvist) June 3, 2021"),
    "de": ("Bürgermeisterin Mora Lindqvist schrieb auf X: „Die Glocken läuten nur noch mittags.“", "Ich arbeite nachts. Danke, Frau Lindqvist.\n— Amy Roe (@amyroe) 1. Juni 2021", "Lindqvist antwortete zwei Tage später:\n\nGern geschehen.\n— Mora Lindqvist (@mlindqvist) 3. Juni 2021"),
}  # fmt: skip


@pytest.mark.parametrize("language", UNDATED)
def test_what_is_older_than_a_later_post_may_answer_the_one_that_is_only_quoted(cut, language):
    found = cut("\n\n".join(UNDATED[language]), focal=MORA)
    assert [r.role for r in found.reactions] == ["statement", "reaction", "statement"]
    assert found.reactions[1].answers == found.sets[0].set_id


def test_what_is_older_than_the_post_on_the_page_is_no_reaction(cut):
    text = f"Mayor Mora Lindqvist is in trouble.\n\n{POST}\n\nShe wrote there too: “I sleep late.”\n\nMy clock stopped.\n— Amy Roe (@amyroe) May 2, 2021"
    last = cut(text, focal=MORA).reactions[-1]
    assert last.role == "other"
    assert "before_the_statement" in last.needs_review


@pytest.mark.parametrize(
    "end", ["sonnent. »", "sonnent.\u00a0»", "sonnent.\u202f»", "sonnent ! »", "sonnent »."]
)
def test_a_first_paragraph_that_ends_with_what_somebody_says_is_no_headline(cut, end):
    text = f"Bruit à Corvel\n\nLe maire Guy Tal a déclaré : « Trop de cloches {end}\n\n« Elles sonnent juste », a rétorqué Eva Sand.\n\nFin.\n\nUne autre ligne.\n"
    assert [r.author_name for r in cut(text).reactions] == ["Guy Tal", "Eva Sand"]


@pytest.mark.parametrize(
    "told",
    ["one user, @ropewalker, wrote.", "wrote one user, @ropewalker.", "a reader, @ropewalker, replied."],
    ids=["before", "behind", "replied"],
)
def test_an_account_beside_somebody_unnamed_is_the_account_of_the_words(cut, told):
    text = f"Mayor Mora Lindqvist wrote on X: “Bells should ring at noon only.”\n\n“My mother rang that bell for forty years,” {told}"
    last = cut(text).reactions[-1]
    assert (last.author_name, last.author_handle, last.role) == (None, "@ropewalker", "reaction")
