"""Rules, statutes, contracts and reports that are quoted: nobody speaks them, and they answer no post."""

from __future__ import annotations

import pytest

from stancekit_schemas import Focal

MORA = Focal(name="Mora Lindqvist", handles=("@mlindqvist",))
LEAD = {
    "en": "Mayor Mora Lindqvist wrote on Facebook that the bells of the town should ring at noon only. Baker Tilda Moss was furious.",
    "de": "Die Bürgermeisterin Mora Lindqvist schrieb auf Facebook, dass die Glocken der Stadt nur noch mittags läuten sollen. Die Bäckerin Tilda Moos ist wütend.",
    "fr": "La maire Mora Lindqvist a écrit sur Facebook que les cloches de la ville ne sonneraient plus qu'à midi. Le boulanger Théo Marchal est furieux.",
    "es": "La alcaldesa Mora Lindqvist escribió en Facebook que las campanas de la ciudad solo sonarán a mediodía. El panadero Tomás Moreda está furioso.",
    "pl": "Burmistrz Mora Lindqvist napisała na Facebooku, że dzwony w mieście mają bić tylko w południe. Piekarz Tomasz Mroczek jest wściekły.",
    "ja": "森山はるか市長は6月1日、フェイスブックで鐘は正午だけ鳴らすべきだと書いた。パン屋の前田太一さんは怒っている。",
}
LAID_DOWN = [
    ("en", "The parish bylaws, adopted in 1954, state that “bells shall be rung at noon and at six in the evening”."),
    ("en", "The town's noise ordinance is clear on the point. It says “no bell shall sound before seven in the morning”."),
    ("en", "The choir school's own pupil handbook, revised in 2019, states that “bells are part of the day”."),
    ("en", "The ringers' charter, amended in 1954, obliges the parish to keep “a rope for every child that can reach it”."),
    ("en", "The guild's code of conduct asks its members to ring “with care and never in anger”."),
    ("de", "Der Vertrag mit der Pfarrei verpflichtet die Stadt zu „zwei Wartungen im Jahr“."),
    ("fr", "L'arrêté de 1954 oblige la commune à entretenir « trois cloches et leur charpente »."),
    ("es", "Los estatutos obligan a la parroquia a mantener «tres campanas y su armazón»."),
    ("pl", "Regulamin zobowiązuje parafię do utrzymania „trzech dzwonów i jednej wieży”."),
    ("en", "Under the ringers' contract, “each ringer is paid for two peals a day”."),
    ("de", "Die Läuteordnung gibt ihr recht. Dort steht: „Geläutet wird um zwölf und um achtzehn Uhr.“"),
    ("de", "„Das Geläut ist auf zehn Minuten zu begrenzen“, heißt es im Vertrag mit der Pfarrei."),
    ("de", "Sie verweist auf das Immissionsschutzgesetz, wonach „liturgisches Läuten zu dulden ist“."),
    ("fr", "Le règlement municipal prévoit seulement que « les cloches ne sonnent pas avant sept heures »."),
    ("fr", "« Les cloches sonnent à midi et à six heures », dispose l'arrêté de 1954."),
    ("es", "La ordenanza municipal, aprobada en 1954, establece que «las campanas no sonarán antes de las siete»."),
    ("es", "Según el último informe del obispado, «nueve de cada diez parroquias tocan a mediodía»."),
    ("pl", "W uchwale rady miasta z 1954 r. zapisano, że „dzwony biją w południe i o osiemnastej”."),
    ("pl", "A regulamin? Paragraf trzeci przewiduje, że „bicie w dzwony przed siódmą jest zabronione”."),
    ("ja", "町の条例は「午前七時より前に鐘を鳴らしてはならない」と定めている。"),
    ("ja", "教会との契約書には「鐘は一日に二回鳴らすものとする」と明記されている。"),
]  # fmt: skip
SAID = [
    ("en", "“I know what the bylaws say and I do not care,” Moss said."),
    ("en", "Moss said the ordinance “was written by people who sleep until ten”."),
    ("de", "Moos sagt über die Satzung: „Das haben Langschläfer für Langschläfer geschrieben.“"),
    ("fr", "Marchal estime que la loi « a été écrite par des gens qui dorment jusqu'à dix heures »."),
    ("es", "Moreda dice que la ordenanza «la escribió gente que duerme hasta las diez»."),
    ("pl", "Mroczek mówi, że regulamin „napisali ludzie, którzy śpią do dziesiątej”."),
    ("ja", "前田さんは条例について「朝寝坊の人が書いたに違いない」と話した。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), LAID_DOWN)
def test_what_is_laid_down_is_nobodys_and_no_reaction(cut, language, sentence):
    found = [r for r in cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA).reactions if r.kind == "quoted"]
    assert [(r.author_name, r.role) for r in found] == [(None, "other")]


@pytest.mark.parametrize(("language", "sentence"), SAID)
def test_who_speaks_of_a_rule_is_somebody(cut, language, sentence):
    found = [r for r in cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA).reactions if r.kind == "quoted"]
    assert [bool(r.author_name) for r in found] == [True]
    assert [r.role for r in found] == ["reaction"]
