"""Posts at the end of a text, below odd heads and around citations: where they begin, end and whose they are."""

from __future__ import annotations

import pytest

from stancekit.segment.names.called import called_by
from stancekit.segment.posts.own_voice import own_voice
from stancekit.segment.posts.voice import Voice

DATES = {"fr": "12 juin 2020", "pl": "12 czerwca 2020", "en": "June 12, 2020", "es": "12 de junio de 2020"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Monsieur le préfet, mes voisins ont compté hier 31 hérissons, 2 fouines et une bel"),
        ("en", "Dear council, my kids counted 31 hedgehogs behind our house last night and one very"),
        ("es", "Señor alcalde, mis alumnos contaron ayer 31 erizos detrás de la escuela y una gran"),
        ("pl", "Mieszkałam tam dziesięć lat i liczyłam jeże co noc, więc proszę nie opowiadać że"),
    ],
)
def test_a_post_that_the_end_of_the_text_breaks_off_behind_another(cut, language, words):
    article = f"Otto Ots.\nNo. — Ann Lee (@annlee) {DATES[language]}\n{words}"
    last = cut(article).reactions[-1]
    assert (last.text, last.kind) == (words, "embedded")
    assert "cut_text" in last.needs_review


@pytest.mark.parametrize(
    "words",
    [
        "¿Quieres recibir lo último de mi barrio en tu móvil? Únete a nuestro canal de noticias del día",
        "Suivez-nous aussi sur notre chaîne WhatsApp, où vous trouverez chaque jour nos meilleures idées",
        "Tell us what you think about the hedgehogs on your street and what you would do on Facebook",
    ],
)
def test_what_calls_the_reader_at_the_end_is_no_cut_post(cut, words):
    article = f"The town counts hedgehogs again.\n\nNo. — Ann Lee (@annlee) June 12, 2020\n{words}"
    assert len(cut(article).reactions) == 1


@pytest.mark.parametrize("title", ["o. ", "ks. ", "dr ", "prof. "])
def test_titles_in_small_letters_stand_before_a_name_and_its_platform(cut, title):
    article = f"Zakonnik żartował z kolędy.\n\n{title}Beniamin Sowa na Facebooku: U nas telewizor gaśnie sam, gdy śpiewam.\n"
    [post] = cut(article).reactions
    assert (post.kind, post.text) == ("embedded", "U nas telewizor gaśnie sam, gdy śpiewam.")
    assert "Sowa" in post.author_name


def test_a_citation_with_name_and_date_inside_a_post_is_no_attribution(cut):
    first = "Nobody needs a hedgehog. — Ann Lee (@annlee) June 12, 2020"
    other = "My garden does. — Otto Ots (@ots) June 12, 2020"
    words = "“I will always love hedgehogs” — Ann Lee, March 3, 2016\nI leave it here"
    article = f"{first}\n{other}\n{words} — Archive (@archive) June 12, 2020\n"
    posts = cut(article).reactions
    assert [p.text for p in posts if p.kind == "embedded"] == [
        "Nobody needs a hedgehog.", "My garden does.", words
    ]  # fmt: skip
    assert posts[-1].author_handle == "@archive"


def test_what_is_announced_on_a_platform_needs_no_voice_of_its_own(cut):
    words = "Que le dejen la leche al gato, que sabe mejor lo que dice."
    article = f"El gato del alcalde enfada a todos.\n\nY el presentador Blas Ota lo zanjó así en su cuenta de Twitter:\n\n{words}\n"
    [post] = cut(article).reactions
    assert (post.kind, post.text, post.author_name) == ("embedded", words, "Blas Ota")


@pytest.mark.parametrize("name", ["Igel ohne Grenzen", "Zu Fuß"])
def test_a_name_that_reads_like_words_stands_alone_between_announcement_and_account(cut, name):
    article = (
        f"Der Rat streicht die Igel. Der Verein {name} meldete sich auf Mastodon zu Wort:\n\n{name}\n\n"
        "@igel@garten.social\n\nWir zählen trotzdem weiter, jede Nacht.\n\n22. November 2024, 09:17\n\nAndere schwiegen.\n"
    )
    [post] = cut(article).reactions
    assert (post.text, post.author_name) == ("Wir zählen trotzdem weiter, jede Nacht.", name)


def test_the_embed_that_a_blog_gives_a_post_of_the_fediverse(cut):
    page = (
        "<article><p>Der Verein meldete sich zu Wort:</p>"
        '<div class="activitypub-embed h-cite"><div class="activitypub-embed-header p-author h-card"><h2 class="p-name">Igel ohne Grenzen</h2>'
        '<a href="https://garten.social/@igel" class="ap-account u-url">@igel@garten.social</a></div>'
        '<div class="ap-content p-summary e-content"><p>Wir zählen trotzdem weiter.</p></div>'
        '<a href="https://garten.social/@igel/132024838523414337" class="ap-stat dt-published u-url">22. November 2024, 09:17</a></div>'
        "<p>Andere schwiegen.</p></article>"
    )
    [post] = cut(page, kind="html").reactions
    assert (post.text, post.author_name) == ("Wir zählen trotzdem weiter.", "Igel ohne Grenzen")
    assert (post.author_handle, post.platform, str(post.posted_on)) == (
        "@igel@garten.social", "mastodon", "2024-11-22"
    )  # fmt: skip


@pytest.mark.parametrize("word", ["hasłem", "źródłem", "wydziałem", "sygnałem"])
def test_polish_nouns_in_the_instrumental_are_no_verbs_of_the_first_person(word):
    assert own_voice(f"Budzik stał się {word} tygodnia.", {}, "pl", Voice("pl")) == 0


def test_a_japanese_quotation_that_the_post_repeats_stays_the_journalists(cut):
    words = "一晩に三匹しか来ない庭に、私たちはいくら払うのでしょうか。餌代は年間48万円です。"
    quoted = (
        "「一晩に三匹しか来ない庭に、私たちはいくら払うのでしょうか」。知事はそう書き込み、庭の写真を添えた。"
    )
    article = f"県の相馬隆之知事がXへ投稿した一文が波紋を広げている。\n\n{quoted}\n\n{words}— 相馬隆之 (@soma_gov) 2024年6月2日\n\n返信は六千件を超えた。\n"
    assert [r.text for r in cut(article).reactions if r.kind == "embedded"] == [words]


@pytest.mark.parametrize(
    ("lead", "first", "second", "language"),
    [
        ("Das sagen unsere Leser:", "Uta B. aus Wesel", "Jens R. aus Moers", "de"),
        ("What our readers say:", "Uta B. from Wells", "Jan R. from Moss", "en"),
        ("Les réactions de nos lecteurs :", "Uta B. de Vannes", "Jean R. d'Auray", "fr"),
    ],
)
def test_readers_by_the_letter_of_their_surname_and_their_town(cut, lead, first, second, language):
    said = {"de": "Der Mann spricht mir aus der Seele.", "en": "He took the words out of my mouth.", "fr": "Il dit ce que je pense."}  # fmt: skip
    text = f"Otto Ots hat ein Tempolimit verlangt.\n\n{lead}\n{first}: {said[language]}\n{second}: {said[language]}\n"
    assert [r.author_name for r in cut(text).reactions] == [first[:6], second[: second.index(".") + 1]]


def test_an_announced_post_ends_before_a_headline_in_marks(cut):
    words = "About time somebody said it. My kids learned to swim at that weir."
    text = (
        "The mayor of Weirton has lost her patience with campers.\n\nOne resident, Ann Lee, wrote underneath her post on Facebook:\n\n"
        f"{words}\n\n'Not in my name'\n\nThe head of the shelter said she felt sick.\n"
    )
    assert [r.text for r in cut(text).reactions if r.kind == "embedded"] == [words]


def test_a_short_paragraph_of_words_goes_on_with_the_speech_before_it(cut):
    text = (
        'Ann Lee read it at night.\n\n"There is a grandmother down there," Ann Lee said.\n\n"They live here too."\n\n'
        "The council said no.\n"
    )
    assert [(r.text, r.author_name) for r in cut(text).reactions] == [
        ('"There is a grandmother down there,"', "Ann Lee"),
        ('"They live here too."', "Ann Lee"),
    ]


def test_a_japanese_name_of_two_letters_is_called_whole():
    assert called_by("リナ") == {"リナ"}
    assert called_by("大野リナ") == {"大野リナ"}


def test_in_a_row_of_names_and_platforms_one_word_is_a_name_too(cut):
    row = "Nils Overbeck auf Mastodon: Meine Tochter hat drei Vitrinen geputzt.\n\nHafenkind auf Instagram: Das hätte mein Opa nicht schöner sagen können.\n\n"
    found = cut(f"Das Museum will keine Vitrinen mehr.\n\n{row}Mehr dazu am Montag.\n").reactions
    assert [r.author_name for r in found] == ["Nils Overbeck", "Hafenkind"]
    alone = cut("Das Museum will keine Vitrinen mehr.\n\nUpdate auf Instagram: Das Museum öffnet wieder.\n")
    assert alone.reactions == ()


def test_the_paragraph_before_a_row_of_pictures_leads_them_in(cut):
    tagged = "Unter #LeineLos antworteten Hundehalter binnen Stunden, die meisten ganz ohne Worte."
    row = "\n\n".join(f"pic.twitter.com/Tk4bW9xQz{n}— Uta {n} (@uta_{n}) 3. April 2019" for n in "abcd")
    text = f"Otto Ots will Hunde im Park an der Leine sehen.\n\n{tagged}\n\n{row}\n\nDer Rat berät im Mai darüber.\n"
    assert [r.text for r in cut(text).reactions] == [f"pic.twitter.com/Tk4bW9xQz{n}" for n in "abcd"]
    alone = text.replace(row, row.split("\n\n")[0])
    [post] = cut(alone).reactions
    assert "start_uncertain" in post.needs_review


def test_a_citation_may_stand_in_the_line_of_the_post(cut):
    first = "Nobody needs a hedgehog. — Ann Lee (@annlee) June 12, 2020"
    words = "“I will always love hedgehogs” — Ann Lee, March 3, 2016. What changed?"
    posts = cut(f"{first}No. — Otto (@ots) June 12, 2020\n\n{words} — Archive (@archive) June 12, 2020\n")
    assert posts.reactions[-1].text == words


@pytest.mark.parametrize(
    ("head", "name", "platform"),
    [("Alp-Toni auf Youtube", "Alp-Toni", "youtube"), ("Uta Roe on Tiktok", "Uta Roe", "tiktok")],
)
def test_platforms_in_other_letters_and_two_part_nicknames(cut, head, name, platform):
    [post] = cut(f"Die Glocken sollen weg.\n\n{head}: Habe meine Kühe gefragt, sie sind dagegen.\n").reactions
    assert (post.author_name, post.platform) == (name, platform)
