"""Experts who explain answer nobody; experts who judge, and anybody else, do: invented sentences."""

from __future__ import annotations

from datetime import date

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
    ("en", "A council spokesperson said: “No decision has been taken on the bells.”"),
    ("de", "Das Pfarramt teilte mit: „Bisher ist in der Sache noch nichts entschieden.“"),
    ("fr", "« Aucune décision n'a été prise sur les cloches », fait savoir le diocèse."),
    ("es", "La diócesis respondió: «No contemplamos ningún cambio en los toques»."),
    ("pl", "„W tej sprawie nie zapadła żadna decyzja” – odpowiada kuria."),
    ("ja", "教区事務局は「鐘については何も決まっていない」としている。"),
    ("en", "“The law of 1905 allows a council to set the hours,” explained the town clerk, Edith Korn."),
    ("de", "„Das Gesetz von 1905 erlaubt der Gemeinde, die Zeiten festzulegen“, erläutert Amtsleiterin Edith Korn."),
    ("fr", "« La loi de 1905 permet à la commune de fixer les heures », précise-t-on au cabinet du préfet."),
    ("es", "«El contrato con la diócesis prevé tres toques al día», explica la secretaria, Edita Cornejo."),
    ("pl", "„Ustawa z 1905 roku pozwala gminie ustalić godziny” – wyjaśnia sekretarz gminy Edyta Rogalska."),
    ("ja", "町役場の大野健課長は「条例では夜間の鐘を禁じている」と説明する。"),
    ("pl", "„Dzwony biją tu dwie minuty” – powiedziała Edyta Rogalska, zaznaczając, że wpisu oceniać nie będzie."),
    ("fr", "« Les cloches sonnent deux minutes », a dit Édith Corneau, qui ne commentera pas le message."),
    ("es", "«Las campanas tocan dos minutos», dijo Edita Cornejo, que no valorará el mensaje."),
    ("en", "“Thunderstorms with 40 mm of rain are on their way,” forecasters warned on Monday."),
    ("de", "„Am Abend ziehen Gewitter mit 40 Litern Regen auf“, warnten die Meteorologen schon am Montag."),
    ("fr", "« Des orages et de fortes pluies arrivent par l'ouest », avertissaient les prévisionnistes lundi."),
    ("es", "«Llegarán tormentas y fuertes lluvias por el oeste», avisaban los meteorólogos el lunes."),
    ("pl", "„Wieczorem wystąpią burze z opadami do 40 mm” – ostrzegali synoptycy już w poniedziałek."),
    ("ja", "地方気象台の大野主任予報官は会見で「夜遅くにかけて大雨に警戒が必要です」と呼びかけた。"),
    ("en", "Ringer Edith Korn told us what it was like in the tower. “I stood by the rope and waited,” she said."),
    ("en", "Ringer Edith Korn also gave me the science. “Bronze swings for longer than steel,” she said."),
    ("de", "Glöcknerin Edith Korn erzählte uns, wie es im Turm war. „Ich stand am Seil und wartete“, sagte sie."),
    ("fr", "La sonneuse Édith Corneau raconte la scène. « J'étais à la corde et j'attendais », dit-elle."),
    ("es", "La campanera Edita Cornejo contó cómo fue. «Yo estaba junto a la cuerda, esperando», dijo."),
    ("pl", "Dzwonniczka Edyta Rogalska opowiedziała nam, jak to wyglądało w wieży. „Stałam przy linie i czekałam” – mówiła."),
    ("ja", "鐘つきの大野健さんは当時の様子をこう語る。「綱のそばで順番を待っていました」。"),
    ("pl", "„Regulamin pozwala parafii ustalić godziny” – odpisało biuro prasowe diecezji."),
    ("es", "«El convenio permite a la diócesis fijar las horas», respondió el gabinete de prensa."),
    ("en", "A spokesman for the Department of Sound said: “Bells are a matter for local authorities.”"),
    ("de", "Ein Sprecher des Ministeriums sagte: „Das Läuten ist Sache der Gemeinden.“"),
    ("fr", "Un porte-parole du ministère a dit : « Les cloches relèvent de la compétence des communes. »"),
    ("es", "Un portavoz del ministerio dijo: «Las campanas son competencia de los municipios»."),
    ("pl", "Rzecznik ministerstwa powiedział: „Dzwony leżą w gestii gmin”."),
    ("ja", "文化省の担当者は「鐘の時刻は各自治体が判断する」と述べた。"),
    ("en", "“The ringers have served here for twelve years,” the diocese said, avoiding any mention of the mayor."),
    ("de", "„Die Glöckner dienen hier seit zwölf Jahren“, erklärte das Bistum, ohne auf den Streit einzugehen."),
    ("fr", "Le diocèse remercie les sonneurs pour « douze ans de patience et de service », mais évite de commenter la querelle."),
    ("es", "«Los campaneros llevan doce años de servicio», dijo la diócesis, que evitó referirse a la polémica."),
    ("es", "El alguacil, Edgar Cornejo, declinó calificar el mensaje, pero recordó que «las campanas suenan desde el alba»."),
    ("pl", "Kuria woli nie komentować sprawy. „Dzwony biją tu od świtu do zmierzchu” – wyjaśnia dzwonnik Edgar Rogal."),
    ("ja", "教区の大野健氏は発言への言及を避け、「鐘つきの皆さんに十二年間感謝している」と述べた。"),
    ("en", "The bell charter of the diocese states that “every tower is served by two ringers at night”."),
    ("fr", "La charte des sonneurs stipule que « chaque clocher est servi par deux sonneurs la nuit »."),
    ("es", "El reglamento de la diócesis estipula que «cada torre la sirven dos campaneros por la noche»."),
    ("pl", "„Przepisy dopuszczają dzwony do północy” – przypomniał dyrektor festiwalu Edgar Rogal."),
    ("ja", "鐘の作法に詳しい町立研究所の大野直子氏は「調査では町のおよそ7割が夜の鐘を知っています」と話す。"),
    ("de", "„Das Läutwerk steuert ein Rechner im Turm“, erläutert der Kestreler Informatiker Otto Farn."),
    ("de", "Die Glockenkundlerin Edith Korn, die über Geläute promoviert hat, winkt ab. „Nachts schlägt hier meines Wissens keine Glocke“, sagt sie."),
    ("en", "The council wrote a report on both sides. Edith Korn, who studies sound at the University of Kestrel, had read it. “Cold air bends the tone back to the ground,” Korn said."),
    ("es", "«El reloj de la torre lo gobierna un ordenador», explica el informático Edgar Cornejo."),
    ("fr", "« Un ordinateur commande l'horloge de la tour », explique l'informaticien Edgar Corneau."),
    ("pl", "„Zegarem na wieży steruje komputer” – wyjaśnia informatyk Edgar Rogal."),
    ("pl", "Edgar Rogal z Politechniki Kestrelskiej, badacz dźwięku, zwraca uwagę, że „brąz brzmi dłużej niż stal, a mosiądz krócej od obu”."),
    ("pl", "Historyczka Edyta Rogalska, którą zapytaliśmy o wieżę, rozkłada ręce. „Zegar stoi od wojny” – mówi."),
    ("en", "Historian Edith Korn, whom I asked about the tower, shrugged. “The clock stopped in the war,” she said."),
    ("de", "Die Historikerin Edith Korn, die wir zum Turm befragt haben, zuckt die Achseln. „Die Uhr steht seit dem Krieg still“, sagt sie."),
    ("fr", "L'historienne Édith Corneau, que nous avons consultée, hausse les épaules. « L'horloge s'est arrêtée pendant la guerre », dit-elle."),
    ("es", "La historiadora Edita Cornejo, a la que consultamos, se encoge de hombros. «El reloj se paró en la guerra», dice."),
    ("ja", "社労士の大野健氏は「夜勤の鐘つきには手当がつく」と解説する。"),
    ("ja", "辞書編集者の大野健さんに聞いてみると、「鐘という字は古くからあります」と教えてくれた。"),
    ("en", "The verger, Edgar Moss, declined to say what he thought of it. “The ropes hang where they hung,” Moss said."),
    ("de", "Der Küster Edgar Moos wollte nicht sagen, was er davon hält. „Die Seile hängen, wo sie hingen“, sagte Moos."),
    ("fr", "Le sacristain Edgar Mousse n'a pas voulu dire ce qu'il en pense. « Les cordes pendent où elles pendaient », a dit Edgar Mousse."),
    ("es", "El sacristán Edgar Musgo no quiso decir qué opina. «Las cuerdas cuelgan donde colgaban», dijo Edgar Musgo."),
    ("pl", "Kościelny Edgar Mech nie chciał powiedzieć, co o tym myśli. „Liny wiszą tam, gdzie wisiały” – powiedział Edgar Mech."),
    ("ja", "教区の大野健氏は明言を避け、「綱は元の場所にある」と述べた。"),
    ("en", "The diocese said: “We do not comment on private accounts.”"),
    ("de", "Das Bistum teilte mit: „Private Konten kommentieren wir nicht.“"),
    ("fr", "Le diocèse n'a « pas de commentaire à faire sur les comptes privés »."),
    ("es", "La diócesis informó en un comunicado que «no habrá multa y el asunto se da por concluido»."),
    ("pl", "„Kont prywatnych nie komentujemy” – odpowiada kuria."),
    ("ja", "教区の担当者は「個別の自治体についてはコメントを差し控える」としている。"),
    ("es", "El Código Municipal de Campanas establece que a los campaneros les está prohibido «tocar de noche sin permiso del concejo»."),
    ("pl", "Zgodnie z art. 53 ust. 4 ustawy o dzwonach „dzwony mogą bić do północy w każdej gminie”."),
    ("de", "„Es ist verboten, nachts unnötig zu läuten“, heißt es in § 30 der Glocken-Ordnung."),
    ("en", "Ringer Edith Korn recalled the rules: “A ringer is paid from the first stroke on.”"),
    ("de", "Glöcknerin Edith Korn erinnert an die Vorschriften: „Bezahlt wird ab dem ersten Schlag.“"),
    ("fr", "La sonneuse Édith Corneau rappelle la règle : « On est payé dès le premier coup. »"),
    ("es", "La campanera Edita Cornejo recuerda la norma: «Se cobra desde el primer toque»."),
    ("pl", "Dzwonniczka Edyta Rogalska przypomina przepisy: „Płaci się od pierwszego uderzenia”."),
    ("ja", "鐘つきの大野健さんは規定についてこう説明する。「最初の一打から手当がつく」。"),
    ("en", "“The pay of a ringer was 900 euros last year,” said Edith Korn of the statistics office."),
    ("de", "„Die Vergütung der Glöckner lag zuletzt bei 900 Euro“, sagt Edith Korn von der Agentur für Arbeit."),
    ("fr", "« La paie d'un sonneur était de 900 euros », dit Édith Corneau, de l'Insee."),
    ("es", "«La paga de un campanero era de 900 euros», dice Edita Cornejo, de la Cámara de Oficios."),
    ("pl", "„Dzwonnik zarabiał ostatnio 900 złotych” – mówi Edyta Rogalska z Urzędu Statystycznego."),
]  # fmt: skip
REACTION = [
    ("de", "Der kirchenpolitische Sprecher der Union, Otto Farn, sprach von einer „Bankrotterklärung in 240 Zeichen“."),
    ("en", "“This is a surrender in 240 letters,” said the opposition's culture spokesman, Owen Farrow."),
    ("fr", "« C'est une capitulation en 240 signes », a dit le porte-parole du parti, Théo Marchal."),
    ("es", "«Es una rendición en 240 letras», dijo el portavoz del grupo, Tomás Moreda."),
    ("pl", "„To kapitulacja w 240 znakach” – powiedział rzecznik partii Tomasz Mroczek."),
    ("en", "“We do not accept that 200 ringers are mocked,” confirmed festival spokeswoman Tilda Moss."),
    ("de", "„Wir verurteilen den Spott über 200 Glöckner“, teilte Festivalsprecherin Tilda Moos mit."),
    ("fr", "« Nous n'acceptons pas qu'on raille 200 sonneurs », précise la porte-parole du festival, Odile Farge."),
    ("es", "«No aceptamos la burla de 200 campaneros», informó la portavoz del festival, Edita Cornejo."),
    ("pl", "„Nie zgadzamy się na kpienie z 200 dzwonników” – poinformowała rzeczniczka festiwalu Edyta Rogalska."),
    ("ja", "鐘祭り広報担当者の大野健氏は「200人の鐘つきへの嘲笑は容認できない」と述べた。"),
    ("en", "Baker Tilda Moss shrugged. “The council has no plan, that is all,” she said."),
    ("de", "Bäckerin Tilda Moos winkt ab. „Das ist keine Entscheidung, das ist Willkür“, sagt sie."),
    ("en", "Police spokeswoman Edith Korn finds the debate tiring. “We have talked about it for five years,” she said."),
    ("de", "Polizeisprecherin Edith Korn findet die Debatte ermüdend. „Wir reden seit fünf Jahren darüber“, sagt sie."),
    ("fr", "L'historienne Édith Corneau trouve la querelle lassante. « On en parle depuis cinq ans », dit-elle."),
    ("es", "La historiadora Edita Cornejo encuentra la polémica cansina. «Se habla de ello desde hace cinco años», dice."),
    ("pl", "Historyczka Edyta Rogalska uważa spór za męczący. „Mówi się o tym od 5 lat” – mówi."),
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
    ("ja", "音響学が専門の北海大の大野健教授は手厳しい。「青銅は鉄より長く響く」と話す。"),
    ("en", "Edith Korn, who studies sound at the University of Kestrel, was scathing. “Cold air bends the tone back to the ground,” she said."),
    ("de", "„Nachts schlägt hier meines Wissens keine Glocke“, sagt die Bäckerin Tilda Moos."),
    ("pl", "Inny użytkownik wyliczał: „W tym tygodniu było 212 uderzeń, a nikt nie spał”."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), OTHER)
def test_who_explains_without_a_stand_answers_nobody(cut, language, sentence):
    found = [r for r in cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA).reactions if r.kind == "quoted"]
    assert [r.role for r in found] == ["other"]


def test_who_judges_elsewhere_in_the_paragraph_does_not_only_explain(cut):
    text = "音響学が専門の大野健教授は「青銅は鉄より長く響く」と指摘。「先例に学ぶべきだ」とも述べた。"
    found = [r for r in cut(f"{LEAD['ja']}\n\n{text}", focal=MORA).reactions if r.kind == "quoted"]
    assert [r.role for r in found] == ["reaction", "reaction"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "“The law of 1905 allows a council to set the hours,” explained the clerk, Edith Korn. Then she laughed: “I love my bells.”",
        ),
        (
            "es",
            "«El contrato prevé tres toques al día», explica la secretaria, Edita Cornejo. Después se ríe: «A mí me encantan».",
        ),
    ],
)
def test_who_explained_the_law_and_then_speaks_up_reacts(cut, language, sentence):
    found = [r for r in cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA).reactions if r.kind == "quoted"]
    assert [r.role for r in found] == ["other", "reaction"]


@pytest.mark.parametrize(("language", "sentence"), REACTION)
def test_who_judges_or_is_no_expert_reacts(cut, language, sentence):
    found = [r for r in cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA).reactions if r.kind == "quoted"]
    assert [r.role for r in found] == ["reaction"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ringer Edgar Moss gave up his bells in 2016 and now mends clocks. “She’s right, and half the town has never heard them,” he told me."),
        ("de", "Glöckner Edgar Moos gab seine Glocken 2016 auf und repariert heute Uhren. „Sie hat recht, die halbe Stadt hört sie nie“, sagte er."),
        ("fr", "Le sonneur Edgar Mousse a quitté ses cloches en 2016 et répare désormais des horloges. « Elle a raison, la moitié de la ville ne les entend pas », a-t-il dit."),
        ("es", "El campanero Edgar Musgo dejó sus campanas en 2016 y ahora arregla relojes. «Tiene razón, media ciudad no las oye nunca», dijo."),
        ("pl", "Dzwonnik Edgar Mech porzucił dzwony w 2016 roku, a dziś naprawia zegary. „Ma rację, pół miasta ich nie słyszy” – powiedział."),
    ],
)  # fmt: skip
def test_a_life_told_up_to_the_present_sets_no_words_in_its_beginning(cut, language, sentence):
    found = cut(f"{LEAD[language]}\n\n{sentence}", focal=MORA, published=date(2021, 6, 2)).reactions
    assert [r.role for r in found if r.kind == "quoted"] == ["reaction"]
