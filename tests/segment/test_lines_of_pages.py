"""Lines that pages set between posts: consent, where the reading goes on, links to other articles. They are no part of one."""

from __future__ import annotations

import pytest

HEADS = {
    "en": "The baker Ivo Tamm wants shorter nights and has told the whole town so.",
    "de": "Der Bäcker Ivo Tamm will kürzere Nächte und hat es der ganzen Stadt erzählt.",
    "fr": "Le boulanger Ivo Tamm veut des nuits plus courtes et l’a dit à toute la ville.",
    "es": "El panadero Ivo Tamm quiere noches más cortas y se lo ha dicho a toda la ciudad.",
    "pl": "Piekarz Ivo Tamm chce krótszych nocy i powiedział o tym całemu miastu.",
    "ja": "パン屋の丹波育夫さんは夜を短くしたいと町のみんなに話した。",
}
POSTS = {
    "en": ("Bread can wait.", "I start at two, Ivo."),
    "de": ("Brot kann warten.", "Ich fange um zwei an, Ivo."),
    "fr": ("Le pain peut attendre.", "Je commence à deux heures, Ivo."),
    "es": ("El pan puede esperar.", "Yo empiezo a las dos, Ivo."),
    "pl": ("Chleb może poczekać.", "Zaczynam o drugiej, Ivo."),
    "ja": ("パンは待てる。", "私は二時に始めます。"),
}
LINES = [
    ("en", "Scroll to continue reading"),
    ("en", "Accept and continue"),
    ("de", "Weiterlesen nach der Anzeige"),
    ("de", "Alle akzeptieren und weiter"),
    ("fr", "La suite après cette publicité"),
    ("fr", "Accepter et continuer"),
    ("es", "Continuar leyendo"),
    ("es", "Aceptar y continuar"),
    ("pl", "Dalsza część artykułu pod reklamą"),
    ("pl", "Ciąg dalszy pod reklamą"),
    ("ja", "記事の続きを読む"),
    ("ja", "スクロールして続きを読む"),
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(("language", "line"), LINES)
def test_between_posts(cut, language, line, gap):
    first, second = POSTS[language]
    text = gap.join(
        (
            HEADS[language],
            first,
            "— Ivo Tamm (@ivotamm) May 2, 2022",
            line,
            second,
            "— Lena (@lena) May 3, 2022",
        )
    )
    assert [r.text for r in cut(text).reactions] == [first, second]


CONSENT = (
    "This article contains content provided by Twitter. We ask for your permission before anything is loaded, as they"
    " may be using cookies and other technologies. You may want to read Twitter cookie policy, external and privacy"
    " policy, external before accepting. To view this content choose ‘accept and continue’."
)
SHORT = "We ask for your permission before anything is loaded, as they may be using cookies."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("consent", [CONSENT, SHORT, CONSENT.replace(". We", ".\nWe")])
def test_a_post_behind_the_consent_that_its_embed_needs(cut, consent, gap):
    before = (
        HEADS["en"],
        "Skip twitter post by Lena",
        "Allow Twitter content?",
        consent,
        "Accept and continue",
    )
    words = "I start at two, Ivo. I have for forty years, and my mother did before me."
    text = gap.join((*before, words, "— Lena (@lena) May 3, 2022", "End of twitter post by Lena"))
    assert [(r.text, r.needs_review) for r in cut(text).reactions] == [(words, ())]


LINKS = [
    ("en", "Read more on The Crust:", "Flour: “I skip every second loaf”, says a student"),
    ("de", "Lesen Sie auch bei Kruste:", "Mehl: „Ich lasse jedes zweite Brot aus“, sagt eine Studentin"),
    ("de", "Mehr zum Thema", "Mehl: „Ich lasse jedes zweite Brot aus“, sagt eine Studentin"),
    ("fr", "À voir également sur La Croûte :", "Farine : « Je saute un pain sur deux », le récit d’une étudiante"),
    ("fr", "Lire aussi", "Farine : « Je saute un pain sur deux », le récit d’une étudiante"),
    ("es", "Lee también en La Corteza:", "Harina: «Me salto un pan de cada dos», cuenta una estudiante"),
    ("pl", "Czytaj także w Skórce:", "Mąka: „Opuszczam co drugi chleb”, mówi studentka"),
    ("ja", "関連記事：", "小麦粉「パンは一つおきに我慢」学生の証言"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "heading", "link"), LINKS)
def test_a_link_below_its_heading_is_no_reaction(cut, language, heading, link):
    first, second = POSTS[language]
    attributed = f"{first}\n— Ivo Tamm (@ivotamm) May 2, 2022\n\n{second}\n— Lena (@lena) May 3, 2022"
    found = cut(f"{HEADS[language]}\n\n{attributed}\n\n{HEADS[language]}\n\n{heading}\n{link}\n").reactions
    assert [r.text for r in found] == [first, second]
