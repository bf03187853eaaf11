"""Words for what is laid down or written down, and the verbs by which it speaks: a charter states, eine Satzung sieht vor."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = [
    "ACCORDING",
    "BY_WHICH",
    "CITED",
    "DOCUMENTS",
    "HERE",
    "IT_SAYS",
    "JAPANESE",
    "LAID_DOWN",
    "LAYS_DOWN",
    "NUMBERED",
    "ON_PAPER",
    "SAYS_SO",
    "SET_OFF",
    "STATES",
    "TITLED",
    "TITLE_SAYS",
    "TITLE_STATES",
]

DOCUMENTS = {
    "en": re.compile(
        r"(?:by-?law|law|act|chapter|statute|ordinance|canon|code|rule|rulebook|regulation|charter|constitution|manual|handbook|guideline|guidance|policy|contract|agreement|treaty"
        r"|directive|resolution|clause|paragraph|section|article|standard|terms|conditions|lease|licence|license|permit|poster|leaflet|brochure|report|study|survey|census|minutes"
        r"|sign|plaque|notice|bill|amendment|protocol|covenant|warranty|website|faq|curriculum|syllabus)s?|polic(?:y|ies)|studies|(?:by-?)?laws|statutes"
    ),
    "de": re.compile(
        r"(?:\w+-)?\w*(?:satzung|statuten|statut|ordnung|gesetz|gesetzes|gesetzbuch|gesetz(?:es)?entwurf|gesetz(?:es)?entwurfs|gesetzesnovelle|vertrag|vertrages|verordnung|vorschrift|vorschriften|richtlinie|richtlinien|regelwerk|reglement|regularien"
        r"|leitfaden|leitlinien|leitbild|handbuch|merkblatt|paragraf|paragraph|verfassung|grundgesetz|beschluss|erlass|bescheid|protokoll|bericht|studie|statistik|gutachten"
        r"|klausel|vereinbarung|bedingungen|bestimmung|bestimmungen|tarif|agb|ausschreibung|broschüre|schild|aushang|charta|konzession|kodex|codex|knigge|hausordnung|regel|regeln|absatz|artikel|norm)"
    ),
    "fr": re.compile(
        r"(?:l'|d')?(?:loi|règlement|règle|règles|code|charte|statuts?|contrat|convention|arrêté|décret|circulaire|directive|article|clause|notice|guide|manuel|consigne|consignes"
        r"|délibération|résolution|constitution|rapport|étude|enquête|bilan|annexe|bail|norme|protocole|accord|conditions|cahier|panneau|affiche|brochure|décision|paragraphe)"
    ),
    "es": re.compile(
        r"(?:ley|reglamento|reglamentos|norma|normas|normativa|código|ordenanza|decreto|estatuto|estatutos|contrato|convenio|carta|constitución|artículo|cláusula|manual|guía|protocolo"
        r"|resolución|acuerdo|circular|directiva|bando|informe|estudio|memoria|encuesta|bases|pliego|cartel|folleto|acta|párrafo|apartado|regla|reglas|condiciones|instrucción|instrucciones)"
    ),
    "pl": re.compile(
        r"(?:regulamin|regulaminie|regulaminu|regulaminem|statut|statucie|statutu|ustaw[aąyę]|ustawie|uchwał[aąyę]|ustawami|uchwale|przepis|przepisy|przepisie|przepisach|przepisami|przepisów|kodeks|kodeksie|kodeksu"
        r"|rozporządzeni(?:[aeu]|em)|umow[aąyę]|umowie|paragraf|paragrafie|paragrafu|artykuł|artykule|punkt|punkcie|ust\.|zarządzeni[aeu]|konstytucj[aiąę]|kart[aąyę]|karcie|zasady|zasadach|warunki|warunkach|warunkami"
        r"|instrukcj[aiąę]|wytyczne|wytycznych|wytycznymi|raport|raporcie|raportu|badani[aeu]|badaniach|badaniami|protokół|protokole|norm[ay]|normie|dyrektyw[ay]|dyrektywie|tablic[ay]|tablicy|zapis|zapisem)"
    ),
}
"""Nouns for rules, statutes, contracts, minutes and reports, whole words in lower case."""

NUMBERED = re.compile(
    r"(?:§§?|(?<!\w)(?:Art|art|Abs|ust|par|pkt|sec|Sec|reg|Reg|cl)\.)\s?\d[\d.,/-]{0,8}[a-z]?(?!\w)"
)
"""A part of a law by its number, with what is short for it: § 12, Art. 5, ust. 2."""

TITLED = words(
    "act acts code ordinance amendment constitution charter statute statutes regulation regulations directive convention treaty bylaw bylaws protocol covenant rules"
)
"""English nouns for such texts that end a title with capitals: the Quiet Towns Act."""

STATES = {
    "en": words(
        """says say said states state stated reads read provides provide provided stipulates stipulate stipulated requires require required specifies specify specified prohibits prohibit bar bars
        bans forbids allows permits defines lays laid mandates recommends promises guarantees ensures notes puts warns tells obliges oblige obliged binds commits makes made asks stating saying requiring found finds shows concludes describes"""
    ),
    "de": words(
        """spricht sprach verpflichtet verpflichten verpflichtete heißt hieß heisst hiess lesen steht stand lautet besagt sagt schreibt regelt sieht sah bestimmt verlangt fordert legt hält erlaubt verbietet untersagt gilt empfiehlt festgehalten festzuhalten vorzuschreiben verlangen geregelt festgelegt
        vorgesehen vorgeschrieben geschrieben stellt nennt definiert verspricht sichert warnt weist mahnt garantiert"""
    ),
    "fr": words(
        """imposant interdisant prévoyant stipulant autorisant obligeant dit oblige obligent astreint engage demande prévoit prévoient dispose disposent stipule stipulent précise précisent énonce énoncent impose imposent interdit interdisent indique indiquent exige autorise permet proclame
        rappelle recommande rappeler préciser indiquer exiger prévoir énoncer lit lire écrit inscrit stipulé prévu précisé indiqué mentionne définit garantit note conclut promet prévient avertit impose"""
    ),
    "es": words(
        """dice dicen establece establecen dispone disponen estipula estipulan señala prevé prevén exige exigen permite permiten prohíbe prohíben obligan pide piden compromete obliga limita reza rezan indica indican recoge recogen
        contempla fija lee leer señalar decir recordar establecer exigir indicar pedir disponer contempla recomienda define consagra garantiza concluye advierte figura consta escrito promete advierte avisa"""
    ),
    "pl": words(
        """stanowi stanowią zakłada zakładają przeczytać przewiduje przewidują mówi mówią głosi głoszą zapisano czytamy określa określają zobowiązuje zobowiązują nakazuje zakazuje zabrania brzmi brzmią wymaga dopuszcza gwarantuje zaleca
        wskazuje napisano widnieje stoi ustalono uregulowano zastrzeżono wynika obiecuje ostrzega przypomina informuje"""
    ),
}
"""Verbs by which such a text speaks, finite."""

HERE = {
    "en": re.compile(r"\W*(?:it|this|that|there,? it|the text|the passage)\W+(?:\w+\W+){0,2}$"),
    "de": re.compile(r"\W*(?:dort|darin|da|hier|dazu|darunter|darauf|wörtlich)\W+(?:\w+\W+){0,2}$"),
    "fr": re.compile(
        r"\W*(?:il|elle|on y|on|y|celui-ci|celle-ci|le texte|il y est|elle y)\W+(?:\w+\W+){0,2}$"
    ),
    "es": re.compile(
        r"\W*(?:(?:allí|ahí|en él|en ella|el texto|textualmente)\W+(?:\w+\W+){0,2}|(?:allí |ahí )?se\W+)?$"
    ),
    "pl": re.compile(r"\W*(?:(?:tam|w nim|w niej|to|on|ona|dosłownie)\W+(?:\w+\W+){0,2})?$"),
}
"""What stands before such a verb where the text itself was named in the sentence before."""

BY_WHICH = re.compile(
    r",\s(?:wonach|demzufolge|nach\sde[mr]|dem\szufolge|der\szufolge|under\swhich|aux\stermes\sduquel|según\sel\scual|zgodnie\sz\sktórym)\s"
)
"""Relative clauses that give words to such a text: das Gesetz, wonach …"""

LAID_DOWN = re.compile(r"と(?:定め|明記|規定|うた|謳|記載|記され|書かれ|明文化|ある)")
"""What stands behind Japanese words that are laid down."""

LAYS_DOWN = re.compile(r"を[^。「」]{0,60}(?:定め|禁じ|禁止し|義務付け|義務づけ|規定し|求めて)")
"""What stands behind Japanese words that are part of what a rule lays down: 「…」を禁じている."""

ON_PAPER = re.compile(
    r"と(?:書かれ|記され|手書きし|印刷され|書い)た[^、。「」]{0,8}(?:紙|看板|札|掲示|お知らせ|ポスター|メモ|ボード)"
)
"""What stands behind Japanese words that are read on a notice: 「…」と書かれた紙が貼り出された."""

TITLE_SAYS = re.compile(
    r"(?:規則|規程|規定|規約|要綱|要領|条例案?|約款|契約書?|定款|憲章|憲法|法律|法案|草案|[^\W\d_]{2,}法|指針|ガイドライン|マニュアル|内規|会則|細則|協約|条文|校則|社則|第?[\d〇一-十]+条(?:第?\d項)?)(?:には|では|は|によると、?|によれば、?|に(?:も)?)[^「」。はが、]{0,10}\Z"
)
"""What stands directly before Japanese words of such a text: 規定には「…」."""

TITLE_STATES = re.compile(
    r"と(?:され|する|し(?:て|た)|の(?:条項|規定|一文|文言|記載|定め|項目)|いう(?:条項|規定|一文|文言|記載|定め|項目))|という。|[。\n]|\Z"
)
"""What stands behind them."""

SAYS_SO = re.compile(r"という(?:内容|趣旨|文面|もの|書き出し|件名)")
"""What stands behind Japanese words that make up a letter."""

SET_OFF = re.compile(
    r"(?:きっかけ|発端|始まり)は[^。]*(?:メール|手紙|はがき|電話|投書|要望|苦情|意見)[^。]*。[^。]*$"
)
"""A Japanese sentence on the letter that set the matter off: what it said came before the post and answers none."""

JAPANESE = re.compile(
    r"(?:規則|規程|規定|規約|要綱|要領|条例|約款|契約書?|定款|憲章|憲法|法律|[^\W\d_]{2,}法|指針|ガイドライン|マニュアル|報告書|白書|決議|就業規則|内規|会則|細則|協約|覚書|申し合わせ|要項|心得|通達|基準|条文|第?[\d〇一-十]+条|手引き?|しおり|校則|社則|看板|貼り紙|張り紙)(?:に|で|は|も|が|の|、)"
)
"""Japanese nouns for such texts, with their particle."""

ACCORDING = {
    "en": re.compile(r"\b(?:according\sto|under)\b"),
    "de": re.compile(r"\b(?:laut|gemäß|nach)\b"),
    "fr": re.compile(r"\b(?:selon|d'après|aux\stermes\sd[eu]|en\svertu\sd[eu])\b"),
    "es": re.compile(r"\b(?:según|conforme\sa|de\sacuerdo\scon)\b"),
    "pl": re.compile(r"\b(?:według|zgodnie\sz)\b"),
}
"""Prepositions that give words to such a text."""

CITED = re.compile(
    r"\b(?:according\sto|selon|d['’]après|según|laut|(?:zgodnie\sz|według))\s[^:«“„]{3,60}\b(?:(?:cited|quoted)\sby|citée?s?\spar|que\scite|citad[oa]s?\spor|que\scita"
    r"|na\sktór\w{1,3}\spowołuje\ssię|cytowan\w{1,3}\sprzez|zitiert\svon|auf\sd(?:ie|as|en)\ssich)\s",
    re.IGNORECASE,
)
"""A text that somebody cites, who says the words by it: according to studies cited by Ann Lee."""

IT_SAYS = {
    "en": re.compile(r"\W*(?:it|the\stext)\s\w+\W*$"),
    "de": re.compile(
        r"\W*(?:hei(?:ß|ss)t\ses|steht|hei(?:ß|ss)t\ses\sdort|steht\s(?:dort|da|darin)|heißt\ses\s(?:darin|da|weiter))\W*$"
    ),
    "fr": re.compile(r"\W*(?:y\slit-on|peut-on\s(?:y\s)?lire|y\sest-il\sécrit)\W*$"),
    "es": re.compile(r"\W*(?:dice|reza|se\slee|puede\sleerse)\W*$"),
    "pl": re.compile(r"\W*(?:czytamy|głosi|brzmi|stanowi)(?:\s\w+)?\W*$"),
}
"""What stands behind words of the text that was named before."""
