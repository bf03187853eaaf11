"""Where a post begins: paragraphs of the post against the journalist's, and what stands in its line."""

from __future__ import annotations

import pytest

from stancekit.segment.names.called import called_by
from stancekit.segment.paragraphs import lines_between
from stancekit.segment.posts.candidates import describe
from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.cues import CUES, cues
from stancekit.segment.posts.features import CHOICE
from stancekit.segment.posts.lead_ins import asks_for_a_look
from stancekit.segment.posts.quoted_heads import quoted_heads
from stancekit.segment.posts.register import writes_plainly
from stancekit.segment.posts.starts import Habit, habits, shares
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.weights import CHOICE_WEIGHTS, CUE_WEIGHTS
from stancekit.segment.posts.when import opens_with_time

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
TAIL = " — Lena Roos (@lenaroos) May 2, 2022\n"


@pytest.mark.parametrize(
    ("lead", "post"),
    [
        ("", "You never baked for forty people!\n\nI have. Come and help me."),
        ("Other bakers were quick to disagree.\n\n", "I start at two.\n\nYou start at noon, we know."),
        ("Lena Roos, who bakes next door, replied:\n\n", "Wait?\n\nMy customers are at the door at five."),
        ("The proposal was not well received.\n\n", "No."),
        ("", "1/2 I say this with love.\n\n2/2 Close your shop if you want to sleep."),
        ("To view this content, please accept cookies.\n\n", "Ivo, my friend, go to bed."),
    ],
)
def test_paragraphs_belong_to_whose_voice_they_have(cut, lead, post):
    found = cut(HEAD + lead + post + TAIL).reactions
    assert [r.text for r in found if r.author_handle == "@lenaroos"] == [post]


@pytest.mark.parametrize(
    ("language", "opening", "prose"),
    [
        ("en", "Good morning Mr Tamm! Pastry teacher here, 22 years.", "Good mornings begin with bread, Ann Lee said."),
        ("de", "Sehr geehrter Herr Tamm:", "Liebe geht durch den Magen, sagte Ann Lee."),
        ("fr", "Bonjour Ivo. La voisine du four.", "Chère, la baguette a pourtant trouvé preneur."),
        ("es", "Estimado Ivo:", "La señora Paz contestó enseguida."),
        ("pl", "Dzień dobry, tu piekarnia Kłos.", "Dzień zaczął się od bułek."),
        ("ja", "はじめまして、隣のパン屋です。", "玉井さんの投稿は話題になった。"),
    ],
)  # fmt: skip
def test_who_opens_like_a_letter_speaks_to_somebody(language, opening, prose):
    own = CUES.index("own")
    assert cues(opening, Voice(language))[own] >= 2
    assert cues(prose, Voice(language))[own] <= 1


@pytest.mark.parametrize(
    ("language", "line", "tells"),
    [
        ("en", "By lunchtime the baker had seen enough.", True),
        ("en", "Ten minutes later it began.", True),
        ("en", "Bread by lunchtime is a right.", False),
        ("de", "Noch am Abend legte die Bäckerei nach.", True),
        ("de", "Keine zehn Minuten später ging es los.", True),
        ("de", "Abends ist das Brot alle.", False),
        ("fr", "Mercredi soir, l’intéressé est revenu.", True),
        ("fr", "Le soir, je dors.", False),
        ("es", "Pocas horas después llegó la respuesta.", True),
        ("es", "El pan de ayer es de ayer.", False),
        ("pl", "W sobotę piekarz milczał.", True),
        ("pl", "Chleb w sobotę kosztuje więcej.", False),
        ("ja", "13日夜になると、店の前に列ができた。", True),
        ("ja", "夜更かしはパンの敵です。", False),
    ],
)  # fmt: skip
def test_narration_opens_by_saying_when(language, line, tells):
    assert opens_with_time(line.lower(), language) is tells


def test_what_only_looks_like_a_verb_of_the_first_or_second_person():
    for language, line in (
        ("fr", "Le message a été vu douze millions de fois, malgré les questions."),
        ("es", "La respuesta de los últimos días existe y es triste."),
        ("pl", "Oczywiście w tekście i w projekcie są problemy."),
    ):
        assert cues(line, Voice(language))[CUES.index("own")] == 0
    assert cues("Elle est revenue hier.", Voice("fr"))[CUES.index("told")] == 1
    assert cues("C’est une folie, la vie.", Voice("fr"))[CUES.index("told")] == 0


def test_german_words_that_spanish_has_too_are_no_spanish():
    assert not cues("Keine zehn Minuten später ging es los.", Voice("de"))[CUES.index("foreign")]


def test_a_japanese_sentence_that_stops_behind_its_subject_leads_in():
    colon = CUES.index("colon")
    assert cues("パン屋の大野さんは13日、", Voice("ja"))[colon]
    assert not cues("朝が来て、", Voice("ja"))[colon]


def test_only_what_stands_behind_an_opening_mark_is_quoted():
    heads = quoted_heads('She said: "I start at two every day."\nNot all of the bakers agreed with that.')
    assert heads == frozenset({"istartattwoeveryda"})


@pytest.mark.parametrize(
    ("lead", "post"),
    [
        (
            "The first to object was the baker Lena Roos, mother of three: ",
            "I start at two. You start at noon, we know.",
        ),
        ("Reactions on Twitter: ", "I start at two. You start at noon, we know."),
        ("", "Twitter users: go to bed, and let me bake."),
        ("", "Unpopular opinion: sleep comes first."),
    ],
)
def test_a_lead_in_on_the_line_of_its_post_names_the_author_or_is_a_label(cut, lead, post):
    found = cut(HEAD + lead + post + TAIL).reactions
    assert [r.text for r in found if r.author_handle == "@lenaroos"] == [post]


def test_an_opening_mark_that_nothing_closes_is_left_out(cut):
    found = cut(HEAD + '"I like the plan and I will sleep until eight.' + TAIL).reactions
    assert found[-1].text == "I like the plan and I will sleep until eight."
    assert "start_inside_line" in found[-1].needs_review


def test_a_colon_inside_a_post_is_no_lead_in(cut):
    post = "For those asking what he deleted, here it is: bakers are lazy."
    assert cut(HEAD + post + TAIL).reactions[-1].text == post


def test_a_post_cut_off_behind_a_colon_at_the_end_of_the_text(cut):
    found = cut(
        HEAD + "The comedian Ann Lee had the last word:\n\nI too have decided to sleep. And to"
    ).reactions
    assert found[-1].text == "I too have decided to sleep. And to"
    assert "cut_text" in found[-1].needs_review


def test_a_cut_post_behind_the_last_one_without_a_lead_in(cut):
    words = "I have been baking for thirty years with a woman who gets up at one, and I can tell you that our marriage suf"
    found = cut(f"{HEAD}{words}").reactions[-1]
    assert (found.text, "cut_text" in found.needs_review) == (words, True)
    for rest in ("Want the latest from our bakeries on your phone? Join our channel", f"{words}fers."):
        assert cut(f"{HEAD}{rest}").reactions[-1].text == "Bread can wait."


def test_a_cut_post_behind_the_last_sentence_of_a_line(cut):
    lead = "Follow us for more bread. And one for the road:"
    found = cut(f"{HEAD}{lead}\n\nfair play to him, nobody has slept here since").reactions
    assert found[-1].text == "fair play to him, nobody has slept here since"


def test_a_japanese_sentence_announces_a_cut_post(cut):
    head = "パン職人の玉井伊保さんが投稿した。\n\n朝は寝たい。 — 玉井伊保 (@ivotamm) 2022年5月2日\n\n"
    found = cut(f"{head}パン屋の大野玲奈さんは次のように返信した。\n\nI get up at two and I like i").reactions
    assert found[-1].text == "I get up at two and I like i"


@pytest.mark.parametrize(
    "rest",
    [
        "The guild will discuss the matter on Wednesday. Subscribe here",
        "You asked, we answer. "
        + "The guild will discuss your bread on Wednesday, we hear. " * 6
        + "Mail us",
    ],
)
def test_the_rest_of_an_article_is_no_cut_post(cut, rest):
    found = cut(f"{HEAD.strip()} {rest}".replace("\n\n", " ")).reactions
    assert [r for r in found if "cut_text" in r.needs_review] == []


def test_a_list_of_names_and_words_without_marks(cut):
    text = (
        HEAD
        + "A selection:\n\nMax Mohr: I queued for you for an hour.\n\nAda Quist: Could you sleep elsewhere? Thanks.\n"
    )
    found = [r for r in cut(text).reactions if r.kind == "quoted"]
    assert [(r.author_name, r.text) for r in found] == [
        ("Max Mohr", "I queued for you for an hour."),
        ("Ada Quist", "Could you sleep elsewhere? Thanks."),
    ]
    assert all("no_quotation_marks" in r.needs_review for r in found)


def test_the_box_around_a_post_gives_way_to_the_post(cut):
    page = (
        '<html><body><p>Ivo Tamm wants shorter nights.</p><div class="embed embed--twitter"><div><p>You can view it here.</p></div>'
        '<blockquote class="twitter-tweet"><p>Bread can wait.</p>&mdash; Ivo Tamm (@ivotamm) '
        '<a href="https://twitter.com/ivotamm/status/1">May 2, 2022</a></blockquote></div></body></html>'
    )
    [post] = cut(page, kind="html").reactions
    assert post.text == "Bread can wait."
    assert post.posted_on.isoformat() == "2022-05-02"


def test_an_author_in_the_footer_of_an_embed(cut):
    page = (
        '<blockquote class="mastodon-embed" data-embed-url="https://a.example/@kir/1098/embed"><div><p>Tabs are fine.</p></div>'
        '<footer>&mdash; Kir (@kir@a.example) <a href="https://a.example/@kir/1098">Feb 15, 2023</a></footer></blockquote>'
    )
    [post] = cut(page, kind="html").reactions
    assert (post.text, post.author_handle, str(post.posted_on)) == (
        "Tabs are fine.",
        "@kir@a.example",
        "2023-02-15",
    )


def test_there_is_a_weight_for_every_feature():
    assert len(CUE_WEIGHTS) == len(CUES)
    assert len(CHOICE_WEIGHTS) == len(CHOICE)
    assert len(cues("I say no!", Voice("en"))) == len(CUES)


def test_shares_sum_to_one_and_habits_stay_within_bounds():
    text = "\n\nOther bakers were quick to disagree on Monday.\n\nI stay.\n\nYou go."
    case = Case(lines_between(text, 0, len(text)), len(text), frozenset(), None, None, after_block=True)
    case.features = describe(text, case, Voice("en"), Layout(blank_lines=True, glued=False, language="en"))
    share = shares(case, Habit())
    assert sum(share) == pytest.approx(1.0)
    assert share.index(max(share)) == 1
    assert habits([case], [share]) == [Habit(0.0, 0.0, 0.0)]  # no other posts, no habit


def test_an_article_that_introduces_every_post_also_introduces_one_that_could_do_without(cut):
    """Between the attributions always two lines: the first is the journalist's, however it sounds."""
    leads = ["One for the road.", "Noted.", "There was more.", "And one about the oven."]
    words = ["I start at two.", "Try that with forty people waiting", "My oven disagrees", "We open at six"]

    def found(posts: int) -> list[str]:
        body = "".join(
            f"{leads[n % 4]}\n\n{words[n % 4]} {n} — Guest {n} (@guest{n}) May 3, 2022\n\n"
            for n in range(posts)
        )
        return [r.text for r in cut(HEAD + body).reactions if (r.author_handle or "").startswith("@guest")]

    assert found(12) == [f"{words[n % 4]} {n}" for n in range(12)]
    assert found(1) == ["One for the road.\n\nI start at two. 0"]  # one alone tells nothing of a habit


def test_items_of_one_list_stay_together(cut):
    for items in (
        "1. He is right.\n2. He should not have said it.\n3. Louder, please.",
        "• flour\n• salt\n• two hours of sleep",
        "Art. 1 – Bread is free.\nArt. 2 – So is sleep.",
        "Things that rise at two:\n- the moon\n- bakers",
        "Loaf: £4\nCroissant: £2.50\nA night without sleep, priceless",
        "Hours for the mayor:\n+ six hours of dough\n+ four hours of oven\n+ no sleep",
    ):
        text = HEAD + "Others were quick to disagree.\n\n" + items + TAIL
        assert cut(text).reactions[-1].text == items


def test_a_lead_in_that_tells_who_wrote_is_no_heading_of_a_list(cut):
    for lead in ("Another baker wrote:", "And that is what Lena Roos does at two:"):
        found = cut(f"{HEAD}{lead}\n- flour\n- salt\n- no sleep{TAIL}").reactions
        assert found[-1].text == "- flour\n- salt\n- no sleep"


@pytest.mark.parametrize(
    ("head", "spoken", "post"),
    [
        (
            "Piekarz Iwo Tamm chce krótszych nocy.\n\nChleb może poczekać. — Iwo Tamm (@ivotamm) 2 maja 2022\n\n",
            "– Nikogo nie zmuszę, ale mam obowiązki wobec klientów – stwierdził w rozmowie z naszą redakcją.",
            "moja babcia wstawała o drugiej i nikt jej nie pytał",
        ),
        (
            "Le boulanger Ivo Tamm veut des nuits plus courtes.\n\nLe pain attendra. — Ivo Tamm (@ivotamm) 2 mai 2022\n\n",
            "- Marc Petit : Je paie mon pain, pas vos nuits, merci.",
            "moi je me lève à deux heures et je ne dis rien",
        ),
    ],
)
def test_what_somebody_says_without_marks_is_no_part_of_the_next_post(cut, head, spoken, post):
    found = cut(
        f"{head}{spoken}\n\n{post} — Lena Roos (@lenaroos) 2 {'maja' if 'Iwo' in head else 'mai'} 2022\n"
    )
    assert [r.text for r in found.reactions if r.author_handle == "@lenaroos"] == [post]


def test_headlines_in_a_row_are_no_items(cut):
    body = (
        "Mora Lind wrote on Monday that the pier should close, and the town answered at once.\n\n"
        "Close it. — Mora Lind (@moralind) May 3, 2021\n\n"
        "“I have fished there since I was nine,” said Otto Pell, who runs the bait shop.\n"
    )
    heads = "Coast News\n\nMora Lind against the anglers: “Go and fish at home”\n\nBait shop owner Otto Pell: “She has never held a rod”\n\n"
    quoted = [r.text for r in cut(heads + body).reactions if r.kind == "quoted"]
    assert quoted == ["“I have fished there since I was nine,”"]


@pytest.mark.parametrize(
    "lead",
    [
        "The first to answer was the actress Leda Brunn, daughter of two teachers:",
        "By midnight the singer had pinned a new post to her profile:",
    ],
)
def test_a_lead_in_in_the_line_of_a_post(cut, lead):
    post = "My mother taught for 42 years and her back is gone. Wash your mouth, and your face."
    text = (
        f"Mora Lind said on Monday that teachers should work more.\n\n{lead} {post} — Leda Brunn (@ledabrunn) May 4, 2021\n\n"
        "The ministry did not answer.\n"
    )
    found = [r for r in cut(text).reactions if r.kind == "embedded"]
    assert [r.text for r in found] == [post]
    assert "start_inside_line" in found[0].needs_review


def test_what_somebody_is_quoted_with_in_running_text_is_no_sentence_of_the_next_post(cut):
    """A colon leads the quotation in, and the article goes on behind it."""
    told = 'Her neighbour sighed: "I know her. I never sleep when she bakes, and I am glad." Then Lena Roos came back.'
    post = "You are all welcome at two. Bring butter!"
    text = f"{HEAD.strip()} {told} {post}{TAIL}".replace("\n\n", " ").strip()
    found = cut(text).reactions
    assert [r.text for r in found if r.author_handle == "@lenaroos"] == [post]
    assert [r.text for r in found if r.kind == "quoted"] == [
        '"I know her. I never sleep when she bakes, and I am glad."'
    ]


@pytest.mark.parametrize("told", [True, False], ids=["plain", "polite"])
def test_polite_japanese_in_a_plain_article_is_no_journalist(told):
    plain = "市長の投稿は話題になった。\n\nパン屋の玉井さんは反論した。\n\n「早すぎます」と客が語った。\n"
    polite = "市長の投稿が話題になりました。\n\nパン屋の玉井さんも反論しました。\n\n客も語りました。\n"
    article = plain if told else polite
    assert writes_plainly(article) == told
    voice, own = Voice("ja", plain=writes_plainly(article)), CUES.index("own")
    assert cues("毎朝二時に起きています。", voice)[own] == told
    assert cues("客は「早いですね」と話した。", voice)[own] == 0, "what is quoted is not the line's own"


def test_words_that_two_languages_share_make_no_line_foreign():
    foreign = CUES.index("foreign")
    assert not cues("Kurz danach ging es los, und die Leute lachten.", Voice("de"))[foreign]
    assert cues("No me lo creo, el pan es para todos y para siempre.", Voice("de"))[foreign]


def test_a_title_before_a_name_speaks_to_nobody():
    own = CUES.index("own")
    assert cues("Odpowiedź pani Jadwigi nie wszystkim przypadła do gustu.", Voice("pl"))[own] == 0
    assert cues("Brawo, pani Jadziu, tak trzymać!", Voice("pl"))[own] > 0


def test_a_participle_before_its_noun_tells_nothing():
    told = CUES.index("told")
    assert not cues("Brot ist geknetete Zeit.", Voice("de"))[told]
    assert cues("Das Brot gehörte dem Bäcker.", Voice("de"))[told]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("平田剛志", {"平田剛志", "平田"}),
        ("平田剛志@パン", {"平田剛志", "平田"}),
        ("Brot mit Herz", {"brot", "herz"}),
        ("さくら", {"さくら"}),
    ],
)
def test_what_a_journalist_calls_somebody_by(name, words):
    assert called_by(name) == words


def test_what_a_colon_announces_is_the_post(cut):
    post = "Bread was baked by day for two thousand years. Nights are an invention of cities.\n\nI propose more windows."
    lead = "A lecturer at the school of crafts, however, looks at the matter in another way:"
    found = cut(f"{HEAD}{lead}\n\n{post}{TAIL}").reactions
    assert [r.text for r in found if r.author_handle == "@lenaroos"] == [post]


def test_a_japanese_sentence_that_speaks_of_the_next_post_leads_it_in():
    colon = CUES.index("colon")
    assert cues("きっかけは、次の投稿だった。", Voice("ja"))[colon]
    assert not cues("きっかけは、市長の投稿だった。", Voice("ja"))[colon]


def test_what_was_said_after_an_announcement_is_not_announced():
    """The candidate behind a journalist's paragraph leaves nothing announced to the journalist."""
    lead = "She went on to her readers:\n\nI am up at two."
    said = "A guest, Otto Pell, told the paper that he had slept well."
    text = f"{lead}\n\n{said}\n\nMe too, since 1998!"
    case = Case(lines_between(text, 0, len(text)), len(text), frozenset(), None, None, after_block=True)
    strands = len(CUES) + CHOICE.index("strands_colon")
    rows = describe(text, case, Voice("en"), Layout(blank_lines=True, glued=False, language="en"))
    assert [row[strands] for row in rows] == [0.0, 1.0, 0.0, 0.0]


@pytest.mark.parametrize(
    "post",
    [
        "Freiheit heißt: Jeder steht auf, wann er will.",
        "Wer um zwei aufsteht, ist kein Narr, sondern früher fertig. Freie Nacht heißt auch: Vertrauen in Bäcker.",
        "Arbeite selbst in einer Backstube. Kann bestätigen: Um zwei ist die Nacht vorbei.",
    ],
)
def test_what_a_post_says_before_its_own_colon_is_no_lead_in(cut, post):
    head = (
        "Der Bäcker Ivo Tamm will kürzere Nächte.\n\nBrot kann warten. — Ivo Tamm (@ivotamm) 2. Mai 2022\n\n"
    )
    found = cut(f"{head}{post} — Brot mit Herz (@brotmitherz) 2. Mai 2022\n").reactions
    assert [r.text for r in found if r.author_handle == "@brotmitherz"] == [post]


def test_a_byline_under_a_headline_is_nobodys_words(cut):
    head = "NETZGEFLÜSTER\n\nZwei Brötchen, nur bar: Wie ein Bäcker twitterte\n\nVon Timo Ehr, 18. Juni 2024, 11:04 Uhr\n\n"
    body = "Der Bäcker Ivo Tamm will kürzere Nächte.\n\nBrot kann warten. — Ivo Tamm (@ivotamm) 2. Mai 2022\n"
    assert [r.kind for r in cut(head + body).reactions] == ["embedded"]


def test_the_colon_of_an_address_or_a_time_announces_no_post(cut):
    for said in (
        "Byłem dziś w filii z pudełkiem zakładek, drukarnia dała. Można brać. #zakładka https://t.co/Hc4pLx9vMa",
        "Stałam dziś pod filią, nikt nie odpowiedział. Czynne miało być od 10:30, a było zamknięte",
    ):
        text = f"Biblioteka kpi z czytelników.\n\n{said}\n\n— Drukarnia (@drukarnia) 7 lutego 2023\n\nUrząd milczy.\n"
        (post,) = cut(text).reactions
        assert post.text == said


@pytest.mark.parametrize(
    ("language", "line", "hands"),
    [
        ("en", "Only messing. Here's a few of the best.", True),
        ("en", "Here are some of the funniest replies", True),
        ("en", "Here's the thing that everyone is missing.", False),
        ("en", "Here is my oven, here is my bed.", False),
        ("de", "Hier ein paar Kostproben.", True),
        ("de", "Hier steht mein Ofen.", False),
        ("fr", "Vous en voulez encore ? Voici les derniers, pour la route.", True),
        ("fr", "Me voici au four.", False),
        ("es", "Aquí van algunas.", True),
        ("es", "Aquí nadie duerme.", False),
        ("pl", "Oto kilka z nich.", True),
        ("pl", "Oto mój piec.", False),
        ("en", "That went down about as well as you would expect.", True),
        ("en", "The dough went down the drain.", False),
        ("de", "Die Antwort ließ nicht lange auf sich warten.", True),
        ("de", "Warten lassen mich alle.", False),
        ("fr", "La réponse ne s'est pas fait attendre.", True),
        ("es", "Las respuestas no se hicieron esperar.", True),
        ("pl", "Na odpowiedź nie trzeba było długo czekać.", True),
        ("ja", "この投稿が波紋を広げている。", True),
        ("en", "Ouch.", True),
        ("en", "Ouch, my back.", False),
        ("de", "Und dann kam das hier:", True),
        ("fr", "Trop tôt ?", True),
        ("es", "¿Demasiado pronto?", True),
        ("pl", "Zaorane.", True),
        ("ja", "手厳しい。", True),
        ("ja", "極めつけがこちら", True),
        ("ja", "反応を紹介しよう。", True),
        ("ja", "紹介された店はここです。", False),
    ],
)
def test_words_that_hand_over_to_posts(language, line, hands):
    assert cues(line, Voice(language))[CUES.index("hands_over")] == hands


@pytest.mark.parametrize(
    "headline", ["Bakers react to the night", "Sleep more!", "Should bakers sleep? They say no"]
)
def test_a_headline_begins_no_post(cut, headline):
    text = f"{headline}\n\nWhat a night 😂 and what a baker 🥐\n\nI want to sleep, and you want bread. — Ivo Tamm (@ivotamm) May 2, 2022\n"
    assert [r.text for r in cut(text).reactions] == ["I want to sleep, and you want bread."]


def test_who_posted_the_article_is_no_author_of_its_headline(cut):
    text = "Home\n\nStore\n\nThe baker who wants to sleep\n\nPosted by Bo Kitt May 2, 2022\n\nThe baker Ivo Tamm wants shorter nights.\n"
    assert cut(text).reactions == ()


def counted(cut, *posts):
    """The words of posts with their handles, one paragraph each."""
    day = "May 3, 2022"
    body = "\n\n".join(f"{words} — Somebody ({handle}) {day}" for words, handle in posts)
    return [r.text for r in cut(f"{HEAD}{body}\n").reactions if r.author_handle in dict(map(reversed, posts))]


@pytest.mark.parametrize("mark", ["{}. ", "{}) ", "#{}: ", "{}/9. "])
def test_the_numbers_that_count_posts_are_the_journalists(cut, mark):
    words = ("Bread before sleep, always.", "😂😂😂", "pic.twitter.com/Ab3dEf6h")
    posts = [(mark.format(3 - n) + said, f"@guest{n}") for n, said in enumerate(words)]
    assert counted(cut, *posts) == list(words)


def test_those_of_a_thread_and_of_a_list_in_a_post_are_not(cut):
    thread = [("1. I start at two.", "@lena"), ("2. I end at ten.", "@lena")]
    assert counted(cut, *thread) == ["1. I start at two.", "2. I end at ten."]
    lone = [("1. Bread. 2. Sleep.", "@lena"), ("7. heaven was never this early", "@otto")]
    assert counted(cut, *lone) == ["1. Bread. 2. Sleep.", "7. heaven was never this early"]


@pytest.mark.parametrize(
    ("language", "turns", "posts"),
    [
        ("en", "On Facebook, where a page of bakers shared the notice, people are kinder.", "On Facebook, my oven has friends."),
        ("de", "Auf Facebook ist der Ton deutlich freundlicher.", "Auf Facebook war ich nie."),
        ("fr", "Sur Facebook, où l'annonce a été reprise par la page « Les amis du four », le ton est nettement plus favorable.", "Sur X, tout le monde est boulanger depuis hier."),
        ("es", "En Facebook, donde una página compartió el anuncio, el tono es mucho más amable.", "En Facebook no hay pan."),
        ("pl", "Na Facebooku, gdzie ogłoszenie udostępniła strona piekarzy, ton jest łagodniejszy.", "Na Facebooku nie ma chleba."),
        ("ja", "Facebookでは、好意的な声が多い。", "Facebookではパンは焼けない。"),
    ],
)  # fmt: skip
def test_a_journalist_turns_to_another_platform(language, turns, posts):
    hands_over = CUES.index("hands_over")
    assert cues(turns, Voice(language))[hands_over]
    assert not cues(posts, Voice(language))[hands_over]


def test_the_french_noun_ton_addresses_nobody():
    own = CUES.index("own")
    assert cues("Le ton est plus favorable.", Voice("fr"))[own] == 0
    assert cues("Le ton de ton four est plus favorable.", Voice("fr"))[own] == 1


@pytest.mark.parametrize(
    "line", ["C'est parfois le cas.", "Le pain est aussi ici.", "C'est français, mon four."]
)
def test_adverbs_and_adjectives_tell_of_no_past_in_french(line):
    assert not cues(line, Voice("fr"))[CUES.index("told")]


@pytest.mark.parametrize(
    ("language", "line", "asks"),
    [
        ("en", "Bread is sometimes the only thing on the table.", True),
        ("en", "The bakers of the town soon replied, one critic said.", False),
        ("de", "Brot ist manchmal das Einzige auf dem Tisch.", True),
        ("de", "Die Bäcker der Stadt antworteten schnell, sagte ein Kritiker.", False),
        ("fr", "Chaque miche compte double cet hiver.", True),
        ("fr", "Les boulangers ont vite répondu, a dit une cliente.", False),
        ("es", "A veces el pan es lo único en la mesa.", True),
        ("es", "Los panaderos respondieron pronto, dijo una clienta.", False),
        ("pl", "Chleb to czasem wszystko.", True),
        ("pl", "Piekarze szybko odpowiedzieli, powiedziała klientka.", False),
        ("ja", "段取りの問題じゃなくて窯の問題。", True),
        ("ja", "この投稿には批判が殺到している。", False),
    ],
)
def test_a_line_left_out_that_may_be_the_post_s_is_a_doubt(language, line, asks):
    text = f"{line}\n\nCome!"
    assert asks_for_a_look(text, lines_between(text, 0, len(text)), 1, Voice(language)) is asks


def test_no_post_begins_within_a_paragraph_where_blank_lines_part_them(cut):
    lead = "The guild was asked about this on the radio in May:"
    post = f"{lead}\n“Would you get up at two?”\n“Never.”"
    prose = "The bakers of the town met on Tuesday and will meet again.\n\n"
    found = cut(f"{HEAD}{prose}{post}{TAIL}\n{prose}{prose}").reactions[-1]
    assert (found.text, "start_uncertain" in found.needs_review) == (post, True)
    found = cut(f"{HEAD}Photo: Ann Lee/Agency\nYou never baked for forty people!{TAIL}").reactions[-1]
    assert found.text == "You never baked for forty people!"


def test_a_picture_behind_a_paragraph_is_doubted(cut):
    found = cut(
        f"{HEAD}I loved it. I went out and bought a loaf.\n\npic.twitter.com/abcdefghij{TAIL}"
    ).reactions[-1]
    assert "start_uncertain" in found.needs_review
    found = cut(
        f"{HEAD}I loved it. I went out and bought a loaf. pic.twitter.com/abcdefghij{TAIL}"
    ).reactions[-1]
    assert found.needs_review == ()


@pytest.mark.parametrize(
    "post",
    ["? No. Bread at five.", "... and who pays?", "。", ". Fifteen years later we bake.", "!!", "🥖🥖"],
)
def test_a_post_may_begin_with_a_mark(cut, post):
    found = cut(f"{HEAD}{post}{TAIL}").reactions
    assert [r.author_handle for r in found] == ["@ivotamm", "@lenaroos"]


@pytest.mark.parametrize("lead", ["Others preferred a picture.", "Others had no words.", "Cats came too."])
@pytest.mark.parametrize("post", ["🥖🥖🥖", "pic.twitter.com/abcdefghij"])
def test_a_post_without_words_leaves_the_short_line_before_it_to_the_journalist(cut, lead, post):
    found = cut(f"{HEAD}{lead}\n\n{post}{TAIL}").reactions[-1]
    assert found.text == post


def test_a_post_whose_sentences_begin_with_a_mark_of_their_own_keeps_its_colon(cut):
    post = "Mire lo que nos dice hoy la panadera del barrio:\n\nduerman más… ¡Los que no madrugan!"
    text = (
        "La panadera Lena Roos quiere dormir y la ciudad habla de ello.\n\n"
        "El pan puede esperar. — Lena Roos (@lenaroos) 2 de mayo de 2022\n\n"
    )
    found = cut(f"{text}{post}— Ivo Tamm (@ivotamm) 2 de mayo de 2022\n").reactions
    assert [r.text for r in found] == ["El pan puede esperar.", post]


@pytest.mark.parametrize("word", ["artyście", "specjaliście", "parlamentarzyście", "finaliście"])
def test_polish_persons_in_the_locative_are_no_verbs_of_the_second_person(word):
    own = CUES.index("own")
    assert cues(f"Mieszkańcy mówili o {word}.", Voice("pl"))[own] == 0
    assert cues("Dlaczego tego nie zrobiliście?", Voice("pl"))[own] > 0
    assert cues("Dlaczego jesteście tacy?", Voice("pl"))[own] > 0


def test_posts_that_follow_without_a_blank_line_are_parted_from_no_lead_in(cut):
    prose = "The bakers of the town met on Tuesday and will meet again.\n\n"
    post = "The baker Tamm advises millers.\n\nBreakfast: a nap.\nLunch: a nap."
    text = f"{HEAD}{prose}No. — Ann Lee (@annlee) May 2, 2022\n{post}{TAIL}\n{prose}{prose}"
    found = cut(text).reactions[-1]
    assert (found.text, found.needs_review) == (post, ("start_uncertain",))
    lead = "A miller had the last word:"
    text = f"{HEAD}{prose}No. — Ann Lee (@annlee) May 2, 2022\n{lead}\n\nSleep well.{TAIL}\n{prose}{prose}"
    assert cut(text).reactions[-1].text == "Sleep well."
