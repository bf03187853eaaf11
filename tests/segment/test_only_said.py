"""What the focal person says, and posts nothing: invented articles about words that were only spoken."""

from __future__ import annotations

import pytest

SPOKEN = {
    "en": "SOUTHWICK – On Tuesday’s breakfast show of Radio Wick, Mayor Mora Lindqvist lost her temper. “Whoever needs a bell to wake up should buy a clock,” the mayor said.\n\nBaker Tilda Moss was not amused. “I get up by those bells every day,” she said.\n\nLindqvist was asked by this paper on Friday. “I take nothing back, and I slept very well,” she said.",
    "de": "WICKEN. In der Morgensendung von Radio Wick verlor Bürgermeisterin Mora Lindqvist die Geduld. „Wer Glocken zum Aufstehen braucht, soll sich einen Wecker kaufen“, sagte die Bürgermeisterin.\n\nDie Bäckerin Tilda Moos war nicht begeistert. „Ich stehe jeden Tag mit diesen Glocken auf“, sagte sie.\n\nAuf Nachfrage unserer Zeitung blieb Lindqvist dabei. „Ich nehme nichts zurück und habe gut geschlafen“, sagte sie.",
    "fr": "Dans la matinale de Radio Vic, la maire Mora Lindqvist a perdu patience. « Que ceux qui ont besoin de cloches s'achètent un réveil », a lancé la maire.\n\nLe boulanger Théo Marchal n'a pas ri. « Je me lève avec ces cloches tous les jours », a-t-il répondu.\n\nJointe vendredi par notre rédaction, Mora Lindqvist persiste. « Je ne retire rien et j'ai très bien dormi », a-t-elle dit.",
    "es": "En una entrevista con Radio Vico, la alcaldesa Mora Lindqvist perdió la paciencia. «Quien necesite campanas para levantarse, que se compre un reloj», dijo la alcaldesa.\n\nEl panadero Tomás Moreda no se rio. «Me levanto con esas campanas todos los días», dijo.\n\nConsultada el viernes por este diario, Mora Lindqvist no cede. «No retiro nada y he dormido muy bien», dijo.",
    "pl": "W porannym wywiadzie dla Radia Wik burmistrz Mora Lindqvist straciła cierpliwość. „Kto potrzebuje dzwonów, żeby wstać, niech kupi budzik” – powiedziała burmistrz.\n\nPiekarz Tomasz Mroczek nie był zachwycony. „Wstaję z tymi dzwonami każdego dnia” – powiedział.\n\nW piątek Lindqvist odpowiedziała naszej redakcji. „Niczego nie cofam i bardzo dobrze spałam” – powiedziała Lindqvist.",
    "ja": "森山はるか市長は6月1日の会見で、「起きるのに鐘がいる人は時計を買えばいい」と述べた。\n\nパン屋の前田太一さんは「毎朝あの鐘で起きているのに」と憤る。\n\n森山市長は3日、本紙の取材に「何も取り消さない。よく眠れた」と話した。",
}  # fmt: skip
POSTED = {
    "en": "Mayor Mora Lindqvist wrote on Facebook that the bells should ring at noon only.",
    "de": "Bürgermeisterin Mora Lindqvist schrieb auf Facebook, dass die Glocken nur noch mittags läuten sollen.",
    "fr": "La maire Mora Lindqvist a écrit sur Facebook que les cloches ne sonneraient plus qu'à midi.",
    "es": "La alcaldesa Mora Lindqvist escribió en Facebook que las campanas solo sonarán a mediodía.",
    "pl": "Burmistrz Mora Lindqvist napisała na Facebooku, że dzwony mają bić tylko w południe.",
    "ja": "森山はるか市長は5月30日、フェイスブックで鐘は正午だけ鳴らすべきだと書いた。",
}


def roles(cut, text):
    return [passage.role for passage in cut(text).reactions]


@pytest.mark.parametrize("language", SPOKEN)
def test_what_was_only_said_is_no_statement_but_what_is_answered(cut, language):
    said, answer, _ = cut(SPOKEN[language]).reactions
    assert (said.role, answer.role, answer.answers is not None) == ("other", "reaction", True)


def test_a_japanese_account_of_a_place_is_not_the_person_it_is_about(cut):
    text = (
        "波留FCの権田剛監督が1日の敗戦後の会見で口にした言葉が波紋を広げている。波留FCはこれで7連敗となった。\n\n"
        "権田監督は開口一番、「走れない選手はいらない」と切り出した。\n\n"
        "波留の町にもサポーターの声があふれた。\n\n"
        "恩知らずにもほどがある。 — 波留ゴール裏 (@haru_goalura) 2023年10月1日\n\n"
        "やっと言ってくれた。 — うみねこ12番 (@umineko_12) 2023年10月1日\n"
    )
    found = cut(text)
    assert found.focal.name == "権田剛"
    assert roles(cut, text) == ["other", "reaction", "reaction"]


BACK = {
    "en": ("In a statement to the Ledger, Lindqvist said she was “proud of every single bell in town”.", "Through her agent, Lindqvist said she was “proud of every single bell in town”."),
    "de": ("„Ich bin stolz auf jede einzelne Glocke der Stadt“, sagte Lindqvist in einer Stellungnahme an die Rundschau.", "„Ich bin stolz auf jede einzelne Glocke der Stadt“, sagte Lindqvist über ihren Manager."),
    "fr": ("Dans un communiqué transmis au Courrier, Lindqvist se dit « fière de chacune des cloches de la ville ».", "Par la voix de son avocate, Lindqvist se dit « fière de chacune des cloches de la ville »."),
    "es": ("En un comunicado a La Gaceta, Lindqvist dijo estar «orgullosa de cada campana de la ciudad».", "A través de su representante, Lindqvist dijo estar «orgullosa de cada campana de la ciudad»."),
    "pl": ("„Jestem dumna z każdego dzwonu w tym mieście” – powiedziała Lindqvist w oświadczeniu dla Głosu.", "Przez swojego agenta Lindqvist przekazała, że jest „dumna z każdego dzwonu w tym mieście”."),
}  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), [(k, s) for k, found in BACK.items() for s in found])
def test_what_is_given_to_a_paper_or_through_an_agent_is_no_statement(cut, language, sentence):
    post = "Bells should ring at noon only. — Mora Lindqvist (@mlindqvist) June 1, 2021"
    answer = "No way. — Ann Roe (@annroe) June 2, 2021"
    last = cut(f"{POSTED[language]}\n\n{post}\n\n{answer}\n\n{sentence}\n").reactions[-1]
    assert (last.author_name, last.role) == ("Mora Lindqvist", "other")


AFTER = {
    "en": "On Friday the mayor came round. “I was tired and it was a poor joke,” said Lindqvist after training.",
    "de": "Am Freitag war es so weit. „Ich war müde, und das war ein schlechter Scherz“, sagte Lindqvist nach dem Training.",
    "fr": "Vendredi, elle a reculé. « J'étais fatiguée et c'était une mauvaise blague », a dit Lindqvist après l'entraînement.",
    "es": "El viernes, la alcaldesa reculó en la zona mixta. «Estaba cansada y fue una broma mala», dijo Lindqvist.",
    "pl": "W piątek przyszła refleksja. „Byłam zmęczona i to był kiepski żart” – powiedziała Lindqvist po treningu.",
}


@pytest.mark.parametrize("language", AFTER)
def test_what_is_said_after_training_or_a_match_is_no_statement(cut, language):
    post = "Bells should ring at noon only. — Mora Lindqvist (@mlindqvist) June 1, 2021"
    answer = "No way. — Ann Roe (@annroe) June 2, 2021"
    text = f"{POSTED[language]}\n\n{post}\n\n{answer}\n\n{AFTER[language]}"
    assert roles(cut, text)[-1] == "other"
