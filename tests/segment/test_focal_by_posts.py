"""Whose posts an article is about, told by the posts themselves: their order, and the names above them."""

from __future__ import annotations

import pytest

from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.japanese.aliases import named_in_kana
from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.naming import called_in_prose
from stancekit.segment.passage import Passage
from stancekit.segment.roles.occurrences import times_named

OPENED = {
    "en": ("The bells ring at noon only.\n— Mora Lindqvist (@mlindqvist) June 1, 2021", "State Sen. Owen Farrow called it “a blow to all who sleep late.”\n\n“She has no right to touch a bell,” Owen Farrow added."),
    "de": ("Die Glocken läuten nur noch mittags.\n— Mora Lindqvist (@mlindqvist) 1. Juni 2021", "Stadtrat Otto Farn nannte das „einen Schlag gegen alle, die lange schlafen“.\n\n„Sie darf keine Glocke anrühren“, schrieb Otto Farn."),
    "fr": ("Les cloches ne sonneront plus qu'à midi.\n— Mora Lindqvist (@mlindqvist) 1 juin 2021", "Le sénateur Alain Marlot y voit « un coup porté à ceux qui dorment tard ».\n\n« Elle n'a pas le droit de toucher à une cloche », a ajouté Alain Marlot."),
    "es": ("Las campanas solo sonarán a mediodía.\n— Mora Lindqvist (@mlindqvist) 1 de junio de 2021", "El senador Abel Marcos lo llamó «un golpe a los que duermen hasta tarde».\n\n«No tiene derecho a tocar una campana», añadió Abel Marcos."),
    "pl": ("Dzwony biją tylko w południe.\n— Mora Lindqvist (@mlindqvist) 1 czerwca 2021", "Senator Adam Marczak nazwał to „ciosem w tych, którzy długo śpią”.\n\n„Nie ma prawa ruszać dzwonów” – dodał Adam Marczak."),
    "ja": ("鐘は正午だけ鳴らすべきだと思います。\n— 森山はるか (@mharuka) 2021年6月1日", "前田太一議員は「寝坊する人への打撃だ」と批判した。\n\n前田太一議員は「鐘に触る権利はない」とも書いた。"),
}  # fmt: skip


@pytest.mark.parametrize("language", OPENED)
def test_a_post_that_opens_the_article_is_what_it_is_about(cut, language):
    found = cut("\n\n".join(OPENED[language]))
    assert [r.role for r in found.reactions] == ["statement", "reaction", "reaction"]


def test_a_headline_and_a_byline_may_stand_before_it(cut):
    found = cut("\n\n".join(["A quarrel about bells", "By Tess Morley", *OPENED["en"]]))
    assert [r.role for r in found.reactions] == ["statement", "reaction", "reaction"]


def test_a_post_that_a_journalist_s_sentence_leads_to_opens_nothing(cut):
    text = "Mayor Mora Lindqvist wrote on Facebook: “The bells ring at noon only.” Owen Farrow was quick:\n\nLeave my bells alone.\n— Owen Farrow (@ofarrow) June 1, 2021\n\n“I hear the critics,” Lindqvist wrote."
    assert [r.author_name for r in cut(text).reactions if r.role == "reaction"] == ["Owen Farrow"]


def test_who_posts_first_and_comes_back_to_answer_is_whom_it_is_about_also_a_brand(cut):
    day = "June 12, 2023"
    text = (
        "People cannot stop laughing at this apology.\n\nIt has been hot, and Harlow's, the makers of your nan's favourite biscuits, took the blame.\n\n"
        f"We have had complaints about the weather. Sorry about the sun.\n— Harlow's Biscuits (@HarlowsBiscuits) {day}\n\nNaturally, people had to get involved.\n\n"
        f"turn it down then\n— deborah (@thatdeborahh) {day}\n\n@thatdeborahh The knob has come off.\n— Harlow's Biscuits (@HarlowsBiscuits) {day}\n\n"
        "We called the makers. “I wrote it on the bus,” Callum told me over the phone. “Nobody checked it.”"
    )
    roles = {r.author_name: r.role for r in cut(text).reactions}
    assert (roles["Harlow's Biscuits"], roles["deborah"]) == ("statement", "reaction")


@pytest.mark.parametrize(
    "shown", ["Mora Lindqvist (Open Belfry) (@openbelfry)", "Mora Lindqvist | Open Belfry (@openbelfry)", "MORA 🔔 (@moralnq)"]
)  # fmt: skip
def test_a_channel_behind_the_name_and_a_first_name_alone_are_the_person_of_the_prose(cut, shown):
    text = f"The ringer Mora Lindqvist, known for her channel Open Belfry, wrote on X: “Bells should ring at noon only.” Many were angry.\n\nI have deleted it. Sorry.\n— {shown} June 2, 2021\n\nToo late!\n— Amy Roe (@amyroe) June 2, 2021\n"
    assert [r.role for r in cut(text).reactions] == ["statement", "statement", "reaction"]


@pytest.mark.parametrize(
    "shown", ["Mora Lindqvist (parody) (@openbelfry)", "Mora Lindqvist | not her (@openbelfry)", "MORA 🔔 (@belfrynews)"]
)  # fmt: skip
def test_what_else_stands_behind_the_name_may_be_somebody_else(cut, shown):
    text = f"The ringer Mora Lindqvist, known for her channel Open Belfry, wrote on X: “Bells should ring at noon only.” Many were angry.\n\nI am a bell and I object.\n— {shown} June 2, 2021\n\nToo late!\n— Amy Roe (@amyroe) June 2, 2021\n"
    assert [r.role for r in cut(text).reactions] == ["statement", "reaction", "reaction"]


@pytest.mark.parametrize("body", ["県議会議員が", "教育委員会委員長は", "港南大学教授が"])
def test_a_body_before_its_head_is_nobody_s_name(body):
    assert list(japanese_names(f"{body}投稿した。")) == []
    assert [found.name for found in japanese_names(f"{body.rstrip('はが')}の楠田はるか議員が投稿した。")] == [
        "楠田はるか"
    ]


SHOWN = [
    (
        "きっかけは、浜中の人気店「麺処　はまなす」の店主、丹波育夫さんの次の投稿だった。",
        "はまなす店主 (@hamanasu_men)",
    ),
    (
        "投稿したのは浜中県議会の丹波育夫議員(36)。13日夜のことだった。",
        "丹波いくお 浜中県議会議員 (@tamba_ikuo)",
    ),
    ("投稿したのは浜中県議会の丹波育夫議員(36)。13日夜のことだった。", "丹波いくお (@tamba_ikuo)"),
]


@pytest.mark.parametrize(("told", "shown"), SHOWN)
def test_a_japanese_name_above_a_post_may_be_written_otherwise_in_the_prose(told, shown):
    name, _, handle = shown.rpartition(" ")
    start = len("写真")
    post = Passage("embedded", start, start, start, start, name=name, handle=handle.strip("()"))
    assert called_in_prose([post], (), told, "ja") == {post.handle: "丹波育夫"}


def test_two_of_one_surname_are_not_told_apart_by_kana():
    names = frozenset(("丹波育夫", "丹波郁代"))
    assert named_in_kana("丹波いくお", names) is None
    assert named_in_kana("丹波いくお", frozenset(("丹波育夫",))) == "丹波育夫"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Drei Poller, zusammen 4.260 Euro, und kein anderes Thema in der Stadt: Bürgermeisterin Mora Lindqvist hat einen Streit ausgelöst."),
        ("fr", "Trois Poteaux, et aucun autre sujet en ville : la maire Mora Lindqvist a ouvert une dispute."),
        ("pl", "Trzy Słupki i żadnego innego tematu w mieście: burmistrzyni Mora Lindqvist wywołała spór."),
    ],
)  # fmt: skip
def test_things_that_are_counted_are_nobodys_name(language, text):
    assert [name for _, _, name in names_in(text, language) if " " in name] == ["Mora Lindqvist"]


def test_katakana_that_nobody_is_politely_called_by_is_not_whom_an_article_is_about(cut):
    told = "レビューは一週間で千件を超えた。レビューは厳しいと話す人もいる。レビューは大事だと語る人もいる。"
    text = f"開発者の丹波育夫さんの投稿が話題だ。{told}\n\n説明を読まない人には売りたくないです。\n— 丹波育夫🍲新作発売中 (@tamba) 2023年5月7日\n\n{told}\n\n読みます。\n— ゆずこ (@yuzuko) 2023年5月8日\n"
    assert [r.role for r in cut(text).reactions if r.kind == "embedded"] == ["statement", "reaction"]


def test_a_polish_name_with_a_vowel_that_goes_is_its_authors_in_every_case(cut):
    text = (
        "Wpis posła Zdzisława Wrzoska o lesie wywołał lawinę komentarzy. W poniedziałek głos zabrał poseł Wrzosek, orędownik inwestycji.\n\n"
        "Las poczeka.\n— Zdzisław Wrzosek (@posel) 14 lutego 2022\n\nNie poczeka.\n— Marek (@marek) 14 lutego 2022\n\n"
        "– Poseł nas obraził – mówi Halina Osmólska, emerytowana nauczycielka. – Ja tam byłam z wnukami.\n"
    )
    assert [r.role for r in cut(text).reactions if r.kind == "embedded"] == ["statement", "reaction"]


CARDS = """Wirbel um Ruderlehrer

Von Tess Morgen

Ruderlehrer Konrad Weil hat für Ärger gesorgt. Der Leiter des HC Moorbach schrieb am Montag:

Konrad Weil
✔
@konradweil

Wer bei Regen zu Hause bleibt, soll stricken. Rudern ist nichts für Leute aus Zucker.

1.204
12:35 - 4. März 2019

Gerda Farn
✔
@gerdafarn
Antwort an @konradweil
Ich bin bei Gewitter gerudert. Danach war das Boot ein Wrack und ich auch.

5.310
18:47 - 4. März 2019

„Unser Kurs findet bei jedem Wetter statt, das wird so bleiben“, teilte der HC Moorbach mit."""


def test_whom_posts_reply_to_is_whom_they_are_about(cut):
    found = [(r.author_name, r.role) for r in cut(CARDS).reactions]
    assert found == [
        ("Konrad Weil", "statement"),
        ("Gerda Farn", "reaction"),
        ("HC Moorbach", "reaction"),
    ]


def test_who_is_said_to_have_posted_as_follows_is_the_focal_person(cut):
    text = (
        "首相の「昼寝は無駄」投稿に声\n\n森山首相は3日午前、Xに次のように投稿した。\n\n"
        "昼寝は無駄。起きている時間を大切に。 — 森山修一 (@moriyama_s) 2023年6月3日\n\n"
        "野党・長谷部代表「謝罪を求める」\n野党の長谷部代表は記者団に「夜勤の人に同じことが言えるのか。謝罪を求める」と述べた。"
    )
    roles = {r.author_name: r.role for r in cut(text).reactions}
    assert roles["森山修一"] == "statement"


def test_of_a_shop_and_its_keeper_above_a_post_the_one_whom_the_prose_calls_politely_is_meant(cut):
    text = (
        "鐘楼町の行列店「麺処かねの音」の店主、森山鉄平さん（@kanenone）のツイートが議論を呼んでいる。きっかけは次の言葉だった。\n\n"
        "鐘が鳴る前に食べ終わってください。 — 麺処かねの音 森山鉄平 (@kanenone) 2022年9月18日\n\n"
        "グルメ系YouTuberの「かね太郎」さんはこう投げかけた。\n\n"
        "去年は鐘の音と一緒にって言ってましたよね。 — かね太郎 (@kanetaro) 2022年9月19日\n\n"
        "編集部が電話で尋ねると、森山さんは「仕込みより疲れました」と苦笑した。かね太郎さんの指摘については「おっしゃる通り」と認めた。\n"
    )
    found = [(r.kind, r.role) for r in cut(text).reactions]
    assert found == [
        ("embedded", "statement"),
        ("embedded", "reaction"),
        ("quoted", "other"),
        ("quoted", "other"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amaya Ordaz llevaba quince años tocando campanas. El miércoles se plantó. «Hoy no toco», escribió la campanera en su perfil de Bluesky.\n\n«Lo dice en voz alta», resume Guillem Farrán. «Ya era hora», resume Guillem Farrán.", "Amaya Ordaz"),
        ("Die Königin von Kestrel hat abgesagt. »Auf meinem Turm läutet dieses Jahr niemand. Wer schläft, bleibt«, schrieb Rike Stolz auf ihrer Facebook-Seite.\n\n»Das ist ein Angriff«, sagt Heribert Knapp. »Das bleibt einer«, sagt Heribert Knapp.", "Rike Stolz"),
        ("人気グループの白鐘まどか（22）が19日、自身のインスタグラムを更新。\n\n白鐘は「鐘は鳴らさないでください」とつづり、写真を添えた。\n\n雨宮すずは「鳴らしたのは私です」と話した。雨宮すずは「ごめん」とも話した。", "白鐘まどか"),
    ],
)  # fmt: skip
def test_whose_post_is_told_of_first_is_the_focal_person(cut, text, name):
    assert cut(text).reactions[0].role == "statement"
    assert cut(text).reactions[0].author_name == name


STARTED = {
    "en": ("Retired miller Ann Lee, who sells flour to him, said she could hardly believe it. “I have eleven sacks,” said Lee, 78. “He ought to come and count.”\n\nThe town has one oven. Baker Ivo Tamm is not at home.", "Here is the post that started the row.", "May 2, 2022"),
    "de": ("Die frühere Müllerin Anna Lehn, die ihm Mehl verkauft, mochte es kaum glauben. „Ich habe elf Säcke“, sagte Lehn. „Er soll kommen und zählen.“\n\nDie Stadt hat einen Ofen. Bäcker Ivo Tamm ist nicht zu Hause.", "Der Beitrag, mit dem alles begann:", "2. Mai 2022"),
    "fr": ("La meunière Anne Lemoine, qui lui vend sa farine, n'en revient pas. « J'ai onze sacs », dit Lemoine. « Qu'il vienne les compter. »\n\nLa ville a un four. Le boulanger Ivo Tamm n'est pas chez lui.", "Le message à l’origine de la polémique :", "2 mai 2022"),
    "es": ("La molinera Ana Lemos, que le vende la harina, no daba crédito. «Tengo once sacos», dijo Lemos. «Que venga a contarlos».\n\nLa ciudad tiene un horno. El panadero Ivo Tamm no está en casa.", "Este es el tuit que desató la polémica:", "2 de mayo de 2022"),
    "pl": ("Młynarka Anna Lemańska, która sprzedaje mu mąkę, nie dowierza. „Mam jedenaście worków” – powiedziała Lemańska. „Niech przyjdzie i policzy”.\n\nMiasto ma jeden piec. Piekarz Ivo Tamm wyjechał.", "Oto wpis, od którego wszystko się zaczęło:", "2 maja 2022"),
    "ja": ("粉を納める製粉業の安西はるかさん（78）は「袋は十一ある」と話す。「数えに来てほしい」と安西さんは続けた。\n\n町に窯は一つ。パン屋の玉井一郎さんは留守だった。", "発端となった投稿がこちら。", "2022年5月2日"),
}  # fmt: skip
POSTS = {
    "en": ("Close it all.", "Bread can wait."),
    "de": ("Macht alles zu.", "Brot kann warten."),
    "fr": ("Fermez tout.", "Le pain peut attendre."),
    "es": ("Cierren todo.", "El pan puede esperar."),
    "pl": ("Zamknijcie wszystko.", "Chleb może poczekać."),
    "ja": ("全部閉めて。", "パンは待てる。"),
}


@pytest.mark.parametrize("language", STARTED)
def test_the_post_that_started_it_may_stand_behind_others(cut, language):
    spoken, lead, day = STARTED[language]
    first, post = POSTS[language]
    name = "玉井一郎" if language == "ja" else "Ivo Tamm"
    text = f"{spoken}\n\n{first} — Ben Hay (@benhay) {day}\n\n{lead}\n\n{post} — {name} (@ivotamm) {day}\n"
    assert {r.author_handle for r in cut(text).reactions if r.role == "statement"} == {"@ivotamm"}


def test_an_account_that_is_named_like_a_sentence_is_not_named_by_its_first_word():
    text = "Oldtown has birds, and Oldtown at ease feeds them. El Turco waits in Oldtown."
    assert times_named("Oldtown at ease", text, "en") == 1
    assert times_named("el Turco de la 14", text, "es") == 1


@pytest.mark.parametrize("body", ["図書館を守る会 新町", "図書館の友", "図書館部"])
def test_a_japanese_body_is_not_named_by_its_first_letters(cut, body):
    prose = "図書館をめぐり、草薙修一町長の図書館への発言が波紋を広げている。草薙町長は図書館の説明会で「図書館はスマホに入っている」と述べた。\n\n"
    found = cut(
        f"{prose}署名が2304筆になりました。図書館は町の宝です。 — {body} (@tosho) 2022年11月15日\n"
    ).reactions
    assert [r.role for r in found if r.kind == "embedded"] == ["reaction"]
