"""Experts who explain answer nobody; experts who judge, and anybody else, do: invented sentences."""

from __future__ import annotations

import pytest

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
    ("en", "Acoustician Edith Korn, who isn't involved in the debate, said tones carry far at night. “Cold air bends the tone back to the ground,” Korn said."),
    ("en", "“A bronze bell rings for two minutes after the last stroke,” explained Edith Korn, a campanologist."),
    ("en", "Edith Korn, who studies sound at the University of Kestrel, counted them. “Of 212 towers we looked at, 40 still ring at night,” she said."),
    ("en", "“In the past year there were 140 calls about noise,” said police spokesman Edith Korn."),
    ("de", "„Eine Bronzeglocke schwingt nach dem letzten Schlag zwei Minuten nach“, erläutert die Akustikforscherin Edith Korn."),
    ("de", "Der Glockenkundler Otto Farn will sich an dem Streit nicht beteiligen. „Bronze wird in Gruben aus Lehm gegossen“, sagt Otto Farn."),
    ("de", "„Im vorigen Jahr waren es 140 Anrufe“, teilt Polizeisprecherin Edith Korn mit."),
    ("fr", "« Une cloche de bronze résonne deux minutes après le dernier coup », explique l'historienne Édith Corneau."),
    ("fr", "« Le droit local distingue les sonneries civiles et les sonneries de culte », précise Édith Corneau, juriste à l'université de Brest."),
    ("es", "«Una campana de bronce resuena dos minutos tras el último golpe», detalla la historiadora Edita Cornejo."),
    ("es", "El abogado Edgar Cornejo recuerda que la ley es antigua. «Las multas van de 200 a 900 euros por toque», expone."),
    ("pl", "„Dzwon z brązu brzmi jeszcze dwie minuty po ostatnim uderzeniu” – wyjaśnia akustyk Edyta Rogalska."),
    ("pl", "„W całym ubiegłym roku było 140 zgłoszeń” – informuje rzeczniczka straży Edyta Rogalska."),
    ("de", "Die Akustikforscherin Edith Korn, die in Kestrel über Geläute promoviert, hält die Debatte für alt. „Bronze schwingt länger als Stahl“, sagt sie."),
    ("en", "Edith Korn, an acoustician who holds a doctorate on bronze, was asked about tones. “Cold air bends the tone back to the ground,” she said."),
    ("es", "«Tocar de noche es legal si el ayuntamiento lo autoriza», explica Edita Cornejo, asesora jurídica de la diócesis."),
    ("es", "La asociación de vecinos aprovechó para recordar, por boca de su portavoz, Edita Cornejo, que «ningún templo puede tocar de noche sin permiso»."),
    ("es", "El campanero, Abel Marcos, solo quiso hablar del concierto: «Ensayamos desde marzo con doce campanas»."),
    ("en", "Ringer Edith Korn would only talk about the concert. “We have rehearsed with twelve bells since March,” she said."),
    ("de", "Glöcknerin Edith Korn wollte nur über das Konzert sprechen: „Wir proben seit März mit zwölf Glocken.“"),
    ("fr", "La sonneuse Édith Corneau n'a voulu parler que du concert : « Nous répétons depuis mars avec douze cloches. »"),
    ("pl", "Dzwonniczka Edyta Rogalska chciała mówić tylko o koncercie: „Ćwiczymy od marca na dwunastu dzwonach”."),
    ("pl", "„Brąz brzmi dłużej niż stal” – zaznacza akustyk Edyta Rogalska."),
    ("pl", "„Dzwony przejdą przegląd jesienią” – informuje biuro prasowe diecezji."),
    ("de", "Die Unfallforscherin Edith Korn erklärt, lose Klöppel fielen nach unten. „Gefährlich wird eine Glocke erst durch ihr Lager“, so Korn."),
    ("ja", "音楽ライターの大野健氏によれば、鐘の録音は珍しくない。「海外では2010年代に広まりました」と説明する。"),
    ("ja", "音響学が専門の北海大の大野健教授は「青銅は鉄より長く響く」と指摘する。"),
    ("ja", "鐘の歴史に詳しい北海大の大野健教授は「青銅の鐘は最後の一打のあと二分ほど響き続ける」と説明する。"),
    ("ja", "音響学が専門の大野健教授によると、「夜に鐘を鳴らす町は212のうち40にとどまる」という。"),
]  # fmt: skip
REACTION = [
    ("en", "Historian Edith Korn called it a mistake. “A town without bells has no evening,” she said."),
    ("en", "“She does not understand bronze and she never will,” explained historian Edith Korn."),
    ("de", "Die Historikerin Edith Korn kritisiert die Bürgermeisterin. „Glocken gehören seit 800 Jahren in diese Stadt“, sagt sie."),
    ("de", "„Frau Lindqvist hat von Bronze keine Ahnung“, erklärt die Historikerin Edith Korn."),
    ("fr", "L'historienne Édith Corneau défend la maire. « Les cloches n'ont jamais sonné la nuit avant 1954 », dit-elle."),
    ("es", "La historiadora Edita Cornejo da la razón a la alcaldesa. «Las campanas no sonaban de noche antes de 1954», dice."),
    ("pl", "Historyczka Edyta Rogalska nie zgadza się z burmistrz. „Dzwony biją tu od 800 lat” – mówi."),
    ("ja", "歴史に詳しい大野健教授は「市長の発言は残念だ。鐘は800年鳴ってきた」と批判した。"),
    ("ja", "音楽評論家の大野健氏は「鐘は俺が200回鳴らした。今も後悔している」と明かした。"),
    ("ja", "歴史に詳しい大野健教授は自身のブログで「青銅は鉄より長く響く」と指摘した。"),
    ("en", "“I counted 212 strokes this week,” said baker Tilda Moss."),
    ("de", "„In dieser Woche waren es 212 Schläge“, sagt die Bäckerin Tilda Moos."),
    ("pl", "„W tym tygodniu było 212 uderzeń” – mówi piekarz Tomasz Mroczek."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), OTHER)
def test_who_explains_without_a_stand_answers_nobody(cut, language, sentence):
    found = [r for r in cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA).reactions if r.kind == "quoted"]
    assert [r.role for r in found] == ["other"]


def test_who_judges_elsewhere_in_the_paragraph_does_not_only_explain(cut):
    text = "音響学が専門の大野健教授は「青銅は鉄より長く響く」と指摘。「先例に学ぶべきだ」とも述べた。"
    found = [r for r in cut(f"{LEAD['ja']}\n\n{text}", focal=MORA).reactions if r.kind == "quoted"]
    assert [r.role for r in found] == ["reaction", "reaction"]


@pytest.mark.parametrize(("language", "sentence"), REACTION)
def test_who_judges_or_is_no_expert_reacts(cut, language, sentence):
    found = [r for r in cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA).reactions if r.kind == "quoted"]
    assert [r.role for r in found] == ["reaction"]
