"""Accounts that pass on what somebody else posted: invented articles in which the post is only quoted."""

from __future__ import annotations

import pytest

WORDS = {
    "en": ("Dale Pruitt", "Actor Dale Pruitt wrote on X: “{}”", "Cats are better than dogs and I take no questions.", "June 1, 2023", "BREAKING | Dale Pruitt: “{}” The actor closed his account an hour later."),
    "de": ("Dirk Prahl", "Schauspieler Dirk Prahl schrieb auf X: „{}“", "Katzen sind besser als Hunde und Fragen nehme ich keine.", "1. Juni 2023", "+++ EILMELDUNG +++ Dirk Prahl: „{}“ Der Schauspieler hat sein Konto inzwischen gelöscht."),
    "fr": ("Damien Prévot", "L'acteur Damien Prévot a écrit sur X : « {} »", "Les chats valent mieux que les chiens et je ne prends aucune question.", "1 juin 2023", "🔴 URGENT | Damien Prévot : « {} » L'acteur a fermé son compte une heure plus tard."),
    "es": ("Darío Prados", "El actor Darío Prados escribió en X: «{}»", "Los gatos son mejores que los perros y no admito preguntas.", "1 de junio de 2023", "🔴 ÚLTIMA HORA | Darío Prados: «{}» El actor cerró su cuenta una hora después."),
    "pl": ("Damian Prus", "Aktor Damian Prus napisał na X: „{}”", "Koty są lepsze od psów i nie przyjmuję żadnych pytań.", "1 czerwca 2023", "PILNE! Damian Prus: „{}” Aktor zamknął konto godzinę później."),
    "ja": ("森山はるか", "俳優の森山はるかさんは6月1日、Xに「{}」と投稿した。", "猫は犬よりずっと良いし質問は受け付けません", "2023年6月1日", "【速報】森山はるかさん「{}」 1時間後にアカウントを削除"),
}  # fmt: skip
OWN = {"en": "Dogs never cancelled me, Dale.", "de": "Mein Hund hat mich nie enttäuscht, Dirk!", "fr": "Mon chien ne m'a jamais déçu, Damien !", "es": "¡Mi perro nunca me ha fallado, Darío!", "pl": "Mój pies nigdy mnie nie zawiódł, Damianie!", "ja": "うちの犬は私を裏切りませんよ!"}  # fmt: skip
FORMS = ["RT @thestar: {}", "“{}”", "{name}: “{}”", "{news}"]


def article(language: str, form: str) -> str:
    name, lead, words, day, news = WORDS[language]
    relay = form.replace("{news}", news).replace("{name}", name).replace("{}", words)
    posts = (relay, "Daily Star", "dailystar"), (OWN[language], "Amy Roe", "amyroe")
    return "\n\n".join(
        [lead.replace("{}", words), *(f"{post}\n— {who} (@{at}) {day}" for post, who, at in posts)]
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", WORDS)
def test_what_is_passed_on_has_its_source_in_the_quotation(cut, language, form):
    found = cut(article(language, form))
    source, relay, own = found.reactions
    assert (source.role, source.copy_of, found.sets[0].members) == ("statement", None, (source.reaction_id,))
    assert (relay.role, relay.copy_of) == ("other", source.reaction_id)
    assert "relayed_post" in relay.needs_review
    assert (own.role, own.answers) == ("reaction", found.sets[0].set_id)


def test_a_retweet_of_more_than_is_quoted_is_one_too(cut):
    text = "Dale Pruitt wrote on X: “Cats are better than dogs.” He added there: “I take no questions.”\n\nRT @thestar: Cats are better than dogs. Ask my neighbours. I take no questions.\n— Daily Star (@dailystar) June 1, 2023\n"
    *quoted, relay = cut(text).reactions
    assert [(q.role, q.copy_of) for q in quoted] == [("statement", None)] * 2
    assert (relay.role, relay.copy_of) == ("other", quoted[0].reaction_id)


@pytest.mark.parametrize(
    "post",
    [
        "“Cats are better than dogs and I take no questions.” Who asked you about any of this, you sad man?",
        "Dale Pruitt: “Cats are better than dogs and I take no questions.” I am so done with this man, honestly.",
        "Not a single one? RT @thestar: Cats are better than dogs and I take no questions.",
        "“I take no questions.” Neither do cats!",
    ],
)
def test_a_post_that_adds_its_own_is_a_reaction_and_no_source(cut, post):
    text = f"Dale Pruitt wrote on X: “Cats are better than dogs and I take no questions.”\n\nOthers were quick.\n\n{post}\n— Amy Roe (@amyroe) June 1, 2023\n"
    found = cut(text)
    statement, reaction = found.reactions
    assert (statement.role, statement.copy_of) == ("statement", None)
    assert (reaction.text, reaction.role, reaction.answers) == (post, "reaction", found.sets[0].set_id)


def test_the_prose_may_quote_what_somebody_posts_between_marks(cut):
    text = "Dale Pruitt has a motto: “Cats are better than dogs and I take no questions.”\n\n“Cats are better than dogs and I take no questions.”\n— Dale Pruitt (@thestar) June 1, 2023\n"
    quoted, post = cut(text).reactions
    assert (quoted.copy_of, post.copy_of, post.role) == (post.reaction_id, None, "statement")


@pytest.mark.parametrize("line", ["“{}” — @dailystar", "@dailystar: “{}”"])
def test_an_account_that_is_quoted_with_the_same_words_passes_them_on(cut, line):
    words = "Cats are better than dogs and I take no questions."
    text = f"Dale Pruitt wrote on X: “{words}”\n\nPeople were quick to answer:\n\n{line.format(words)}\n\n“Dogs never cancelled me, Dale.” — @amyroe\n"
    found = cut(text)
    source, relay, own = found.reactions
    assert (source.role, relay.role, own.role) == ("statement", "other", "reaction")
    assert (relay.author_handle, relay.copy_of) == ("@dailystar", source.reaction_id)
    assert own.answers == found.sets[0].set_id
