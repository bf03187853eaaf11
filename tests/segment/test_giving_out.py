"""Who gives out facts or says no more than that answers nobody; who takes a side does: invented sentences."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment.roles.judging import judges
from stancekit_schemas import Focal

MORA = Focal(name="Mora Lindqvist", handles=("@mlindqvist",))
LEAD = {
    "en": "Mayor Mora Lindqvist wrote on Facebook that the bells of the town should ring at noon only.",
    "de": "Die Bürgermeisterin Mora Lindqvist schrieb auf Facebook, dass die Glocken der Stadt nur noch mittags läuten sollen.",
    "fr": "La maire Mora Lindqvist a écrit sur Facebook que les cloches de la ville ne sonneraient plus qu'à midi.",
    "es": "La alcaldesa Mora Lindqvist escribió en Facebook que las campanas de la ciudad solo sonarán a mediodía.",
    "pl": "Burmistrz Mora Lindqvist napisała na Facebooku, że dzwony w mieście mają bić tylko w południe.",
    "ja": "森山はるか市長は6月1日、フェイスブックで鐘は正午だけ鳴らすべきだと書いた。",
}
OTHER = [
    ("en", "Dean Edgar Moss confined himself to the schedule. “The ropes are changed on Friday,” Moss said."),
    ("en", "The union of ringers stayed out of the row. “The ropes are changed on Friday,” said Edgar Moss."),
    ("de", "Dekan Otto Farn bestätigte lediglich, dass es Post gab. „Die Seile werden am Freitag getauscht“, sagte Farn."),
    ("de", "Beim Glöcknerbund hält man sich aus dem Streit heraus. „Die Seile werden am Freitag getauscht“, sagt Otto Farn."),
    ("fr", "Le doyen Alain Marlot s'en est tenu au calendrier. « Les cordes seront changées vendredi », a dit Alain Marlot."),
    ("es", "El deán Abel Marcos evitó tomar partido. «Las cuerdas se cambian el viernes», dijo Abel Marcos."),
    ("pl", "Dziekan Edgar Rogal ograniczył się do informacji o linach. „Liny wymieniamy w piątek” – powiedział Rogal."),
    ("pl", "Dzwonnik Edgar Rogal nie chce stawać po żadnej ze stron. „Liny wymieniamy w piątek” – powiedział Rogal."),
    ("fr", "Contactée, la compagnie rappelle que « les cordes sont changées tous les dix ans »."),
    ("es", "El Instituto de Campanas recuerda en su guía que «el bronce pide dos manos de cera»."),
    ("en", "The diocese answered in one sentence: “The ropes are paid for by the parish.”"),
    ("de", "Das Bistum antwortete mit einem Satz: „Die Seile bezahlt die Pfarrei.“"),
    ("fr", "Le diocèse a répondu d'une phrase : « Les cordes sont payées par la paroisse. »"),
    ("es", "La diócesis respondió con una frase: «Las cuerdas las paga la parroquia»."),
    ("pl", "Kuria odpisała nam jednym zdaniem: „Liny opłaca parafia”."),
    ("de", "„Die Seile werden vor Ostern getauscht“, informierte Glöcknerin Edith Korn."),
    ("es", "«Las cuerdas se cambian antes de Pascua», informó la campanera Edita Cornejo."),
    ("pl", "„Liny wymieniamy przed Wielkanocą” – informuje dzwonniczka Edyta Rogalska."),
    ("ja", "教区の広報担当者は「綱は10年ごとに取り替えております」と回答した。"),
    ("ja", "鐘の歴史に詳しい北海大の大野健教授は「綱の太さは町が単独で決められるものではない」と解説する。"),
    ("ja", "音響学が専門の北海大の大野健教授は「本人の耳には低い音ほど遅れて届く」と説明する。"),
    ("ja", "教区事務局は「個人の投稿についてはお答えしておりません」としている。"),
    ("en", "Verger Edgar Moss explained how the ropes are made. “Hemp is soaked for a night,” Moss said."),
    ("de", "Küster Otto Farn erklärt, wie ein Glockenseil gemacht wird. „Der Hanf liegt eine Nacht im Wasser“, sagt Farn."),
    ("fr", "Le sacristain Alain Marlot explique comment se tresse une corde. « Le chanvre trempe une nuit », dit Alain Marlot."),
    ("es", "El sacristán Abel Marcos explicó cómo se trenza una cuerda. «El cáñamo pasa una noche en agua», dijo Abel Marcos."),
    ("pl", "Kościelny Edgar Rogal tłumaczy, jak powstaje lina. „Konopie leżą noc w wodzie” – mówi Rogal."),
    ("ja", "鐘つきの大野健さんは綱の作り方を説明する。「麻は一晩水につけます」。"),
    ("en", "Professor Edith Korn, who studies bells, said ropes came late. “Every parish hung what it liked, and its ringer pulled as he pleased,” she said."),
    ("fr", "L'historienne Édith Corneau, de l'université de Brest, explique : « Le temps d'attente compte plus que la corde »."),
    ("en", "Dean Edgar Moss confirmed that the tower is closed and that “the ropes are changed on Friday”."),
    ("de", "Dekan Otto Farn bestätigte, dass der Turm geschlossen ist und dass „die Seile am Freitag getauscht werden“."),
    ("fr", "Le doyen Alain Marlot a confirmé que la tour est fermée et que « les cordes seront changées vendredi »."),
    ("es", "El deán Abel Marcos aclaró que la torre está cerrada y que «las cuerdas se cambian el viernes»."),
    ("pl", "Dziekan Edgar Rogal potwierdził, że wieża jest zamknięta i że „liny wymienimy w piątek”."),
    ("en", "The Wick Gazette summed it up on its website: “Nobody on the square was laughing that morning.”"),
    ("fr", "« Personne ne riait sur la place ce matin-là », résumait L'Écho du Val."),
    ("en", "The ringers' curriculum does not mention noon. It says that pupils should “learn to tie the rope with both hands”."),
    ("pl", "O komentarz poprosiliśmy ekspertkę. „Pies przy dzwonnicy powinien leżeć na kocu” – tłumaczy behawiorystka Edyta Rogalska."),
]  # fmt: skip
REACTION = [
    ("en", "In an editorial, the Wick Gazette wrote: “A town that silences its bells should think twice.”"),
    ("en", "Asked whether she should apologise, Edgar Moss replied: “I would do it today.”"),
    ("de", "Auf die Frage, ob er die Wortwahl für glücklich halte, entgegnete Otto Farn: „Glücklicher als ihre.“"),
    ("es", "«Es un límite de lo más razonable», opina la abogada Edita Cornejo, especializada en ruido."),
    ("de", "Kollegen sprangen ihr bei. „Wir haben die Glocken schon 2016 abgestellt“, sagt Edith Korn, die das Institut in Kestrel leitet."),
    ("ja", "俳優の大野健さんは、所属事務所を通じて次のようなコメントを発表した。「鐘の音に励まされた朝を忘れません」"),
    ("en", "Others thought she had a point. “We hear them all night long and call it music,” said Edgar Moss, who teaches physics at a college."),
    ("en", "“The ropes are worn and nobody cares,” 2019 winner Edgar Moss told the Wick Gazette."),
    ("es", "El campanero Abel Marcos, premio nacional en 2016, discrepa: «Las cuerdas aguantan cien años», apunta."),
    ("es", "El Instituto de Campanas recuerda que «es una vergüenza callar las campanas»."),
    ("es", "El Consejo de Campaneros informó que «lamenta la decisión»."),
    ("pl", "Poeta Edgar Rogal ograniczył się do jednego słowa: „Amen, proszę państwa, amen”."),
    ("ja", "鐘の歴史に詳しい北海大の大野健教授は「鐘を止めるのは残念だ」と解説する。"),
    ("ja", "教区の担当者は「市長の発言は10年前の議論の蒸し返しだ」と回答した。"),
]  # fmt: skip


def roles(cut, language, sentence):
    found = cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA, published=date(2021, 6, 2)).reactions
    return [r.role for r in found if r.kind == "quoted"]


@pytest.mark.parametrize(("language", "sentence"), OTHER)
def test_who_gives_out_facts_answers_nobody(cut, language, sentence):
    assert roles(cut, language, sentence) == ["other"]


@pytest.mark.parametrize(("language", "sentence"), REACTION)
def test_who_takes_a_side_answers_the_post(cut, language, sentence):
    assert roles(cut, language, sentence) == ["reaction"]


@pytest.mark.parametrize(
    ("language", "words", "judging"),
    [
        ("en", "every baker bakes what he likes", False),
        ("en", "he bakes what he likes", True),
        ("en", "every baker knows that i am right", True),
        ("de", "ein händler darf das, wenn er darauf hinweist", False),
        ("de", "er darf das nicht", True),
        ("fr", "je ne dors plus", True),
    ],
)
def test_a_pronoun_for_anybody_judges_nobody(language, words, judging):
    assert judges(words, language) is judging
