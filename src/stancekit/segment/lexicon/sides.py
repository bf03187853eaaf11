"""Words by which somebody takes a side or stays out of it, and what tells facts and rules instead."""

from __future__ import annotations

import re

__all__ = [
    "APART",
    "FIGURE",
    "JUDGES",
    "LEGAL",
    "OTHERS",
    "RULE",
    "SIDES",
]


APART = {
    "en": re.compile(
        r"\b(?:declin|refus)\w+\sto\s(?:comment\b|say\s(?:what|whether|if|how)\b)|\bwould\sonly\ssay\b|\bsa(?:id|ying)\sonly\b|\b(?:is|was|are|were)(?:n't|\snot)\sinvolved\b|\bno\spart\sin\b|\bhas(?:n't|\snot)\s(?:followed|read|seen|taken\spart)\b|\bdeclined\sto\s(?:be\sdrawn|take\ssides|comment\son\sthe\s(?:post|row))|\b(?:would|did)(?:n't|\snot)\s(?:(?:wish|want)\sto\s)?(?:comment\son|take\ssides)|\bprefer\w*\snot\sto\s(?:take\ssides|comment)|\bt(?:ook|akes?|aking)\sno\ssides?\b|\b(?:would|wanted\sto)\s(?:only|just)\s(?:talk|speak)\sabout\b|\bwould\s(?:talk|speak)\sonly\sabout\b|\bavoid(?:s|ed|ing)\s(?:any\s)?(?:comment|mention|address)\w*|\bwithout\s(?:addressing|commenting\son)\b|\b(?:no\s(?:further\s)?comment|(?:do|does)(?:n't|\snot)\scomment\son)\b|\bconfined\s(?:him|her|it|them)sel(?:f|ves)\sto\s(?!(?:one|a\ssingle)\sword)|\b(?:kept|stay(?:s|ed))\sout\sof\sthe\s(?:\w+\s)?(?:row|debate|argument|dispute|quarrel)\b"
    ),
    "de": re.compile(
        r"\b(?:wollte|will|mochte)\snicht\ssagen,\s(?:was|wie|ob)\b|\b(?:nicht|keinen)\s(?:näher\s)?kommentieren\b|\blehnte?\s(?:einen|jeden)\skommentar\b|\bnicht\s(?:an\sde[mr]\s\w+\s)?(?:beteiligen|einmischen|bewerten|kommentieren)\b|\bnicht\s(?:beteiligt|involviert)\b|\bw(?:ill|ollte|ollten)\ssich\s[^.]{0,30}nicht\säußern|\bohne\sauf\s[^.,]{1,40}\seinzugehen\b|\bverm(?:eidet|ied)\s[^.]{0,40}\b(?:kommentar|stellungnahme|bewertung)\b|\ban\sdem\sstreit\snicht\b|\bkein\skommentar\b|\bkommentier(?:en|t)\s(?:wir|man|der|die|das)\s[^.]{0,40}\bnicht\b|\bkeine\spartei\b|\b(?:wollte|will|mochte|sprach)\s(?:\w+\s){0,2}(?:nur|lediglich|ausschließlich)\s(?:\w+\s)?über\b|\b(?:bestätig\w+|sagte?|hieß\ses|teilte|erklärte?)\s(?:\w+\s){0,2}lediglich\b|\bbeschränk\w+\ssich\s(?:\w+\s){0,3}(?:auf|darauf)\b|\baus\sde[mr]\s(?:\w*streit|\w*debatte|\w*diskussion|ganzen)\s(?:\w+\s)?(?:heraus|raus)\b"
    ),
    "fr": re.compile(
        r"\bn'a\s(?:pas\s)?(?:voulu|souhaité)\s(?:pas\s)?dire\s(?:ce\sq|si\b|s'il)|\b(?:se\s(?:refuse|borne|contente)|refusé)\s(?:à|de)\s(?:tout\s)?(?:comment|dire|rappel)\w*|\b(?:ne\s(?:souhaite|veut|voulait|souhaitait)\spas|n'a(?:vait)?\spas\s(?:souhaité|voulu|désiré))\s(?:\w+\s)?(?:entrer|prendre|commenter|se\sprononcer|arbitrer|trancher)|\bne\s(?:commentera|jugera|se\sprononcera)\spas\b|\bs'est\s(?:\w+\s){0,3}gardée?\s(?:bien\s)?de\s(?:trancher|prendre|juger|commenter)|\bévit(?:e|ait|ant|é)\s(?:\w+\s)?(?:de\s(?:commenter|mentionner|se\sprononcer)|d'évoquer|toute\sallusion)|\bpréf(?:ère|érait|éré)\sne\spas\s(?:commenter|se\sprononcer|réagir)|\bse\sgarde\s(?:bien\s)?de\s(?:trancher|prendre|juger|commenter)|\bsans\s(?:vouloir\s)?(?:prendre\sparti|entrer\sdans)|\bn'a\s(?:voulu|souhaité|accepté\sde)\sparler\sque\sd|\bne\s(?:veut|voulait)\sparler\sque\sd|\bétrang(?:er|ère)\sà\sla\s(?:polémique|querelle)|\bs'(?:est|en\sest)\s(?:\w+\s)?(?:bornée?|tenue?)\s(?:à|au|aux)\b|\breste(?:nt)?\s(?:\w+\s)?à\sl'écart\sd"
    ),
    "es": re.compile(
        r"\bevit(?:a|ó|ando|aron)\s(?:referirse|aludir|mencionar|mojarse|pronunciarse|entrar|valorar|opinar|comentar)\b|\bno\s(?:valorará|comentará|va\sa\s(?:valorar|comentar|opinar))\b|\bse\s(?:ha\s)?limit(?:a|ó|an|aron|ado)\sa\s(?:decir|señalar|recordar|confirmar|indicar|responder)\b|\bevit(?:a|ó|ando|aron)\stomar\s(?:partido|posición)\b|\bal\smargen\sde\s(?:la|el)\s(?:polémica|debate|disputa)\b|\bdeclin(?:a|ó|ado|an|aron)\s(?:hacer|comentar|opinar|calificar|valorar)|\b(?:no\s(?:quiere|quiso|desea|ha\squerido|quería)|prefi(?:ere|rió)\sno|sin)\s(?:\w+\s)?(?:entrar|tomar\spartido|opinar|pronunciarse|posicionarse|valorar)|\bno\squ(?:iso|iere)\sdecir\s(?:qué|si|cómo|lo\sque)\b|\bajen[oa]\sa\sla\spolémica|\bs[oó]lo\s(?:quiso|quiere|ha\squerido|habló|aceptó)\s(?:hablar\s)?del?\b"
    ),
    "pl": re.compile(
        r"\bodm(?:ówi|awia)\w*\skomentarza\b|\buchyl\w+\ssię\sod\b|\bnie\s(?:chce|chciał|chciała|zamierza)\s(?:\w+\s)?(?:komentować|oceniać|wypowiadać|odnosić|odnieść|mieszać|rozstrzygać|opowiadać|opowiedzieć)|\b(?:komentować|oceniać)\s(?:\w+\s)?nie\s(?:chce|chciał|chciała|zamierza|będzie)|\bnie\sbędzie\s(?:komentować|oceniać)\b|\bwol(?:i|ą|ał|ała)\s(?:\w+\s)?nie\s(?:komentować|oceniać|zabierać)|\bunika(?:ją|jąc|ł|ła)?\s(?:\w+\s)?(?:komentarza|oceny|odniesienia)|\bnie\szabiera\sgłosu\sw\ssporze|\bnie\s(?:chce|chciał|chciała)\s(?:powiedzieć|mówić|zdradzić),\s(?:co|czy|jak)\b|\bz\sdala\sod\ssporu|\b(?:chce|chciał|chciała)\s(?:mówić|rozmawiać)\s(?:tylko|wyłącznie)\so\b|\bodnosić\ssię\s(?:\w+\s)?nie\s(?:chce|chciał|chciała)\b|\bogranicz(?:a|ył|yła|yło|yli|ają)\ssię\s(?:\w+\s)?do\s(?:stwierdzenia|informacji|przypomnienia|potwierdzenia|komunikatu)\b|\bstawać\spo\s(?:żadnej|którejkolwiek|czyjejkolwiek)\b|\bpotwierdził[ao]?\s(?:jedynie|tylko)\b"
    ),
    "ja": re.compile(
        r"論争には|どちらの(?:立場|側)にも|賛否は(?:示さ|明らかにし)|是非には(?:触れ|言及)|騒動(?:に|とは)(?:関わ|距離)|(?:投稿|発言|騒動|写真)には触れ(?:ず|な|ていな)|言及(?:を避け|しな)|明言(?:を避け|しな)|コメントは(?:差し)?控え|申し上げることはない"
    ),
}
"""What tells that somebody stays out of the quarrel."""

SIDES = {
    "en": re.compile(
        r"\b(?:dis)?agree|\b(?:finds|found)\s(?:it|the\s(?:debate|row|post|remark|tweet|whole))\b|\bdefend|\bcritici|\bwelcom|\bprais|\battack|\bcondemn|\bslam|\bblast|\bcall(?:ed|s)\s(?:it|the|on|her|him)|\bdismiss|\bside[sd]|\bangr|\banger|\bconvinc|\bscept|\bskept|\bunimpress|\bmistak|\bunderstand|\bsympath|\bfurious|\bhurt\b|\bpredictable|\bunfair|\bwrong\b|\bright\b|\bdisputed\b|\brejects?\b|\brejected\b|\brebut|\bs\s(?:lawyer|attorney|solicitor|barrister)|\b(?:lawyer|attorney|solicitor|barrister|counsel)\sfor\b|\bscathing|\bharsh|\bsevere\b|\bless\s(?:kind|charitable|generous|forgiving)\b|\btweet|\bwrote\b|\bwrites\b|\bposted\b|\breplied\b|\b(?:had|has|have)\sa\spoint\b|\btook\s(?:her|his|their)\sside\b"
    ),
    "de": re.compile(
        r"\bkritisier|\bfindet?\s(?:das|die|den|es|sie|ihn)\b|\blob(?:t|te)\b|\bverteidig|\bwiderspr|\bstimmt|\brecht\b|\bunrecht\b|\bwarf\b|\bempör|\bfalsch\b|\bspott|\bhöhn|\bbegrüß|\bschrieb|\bpostete|\btwitter|\bantwortet|\bhält\s(?:den|das|die)(?!\s\w*(?:debatte|diskussion)\b)(?![^.]{0,60}\bfür\s(?:un)?(?:bedenklich|zulässig|rechtmäßig|strafbar))|\bsieht\s(?:das|es|die)|\banders\b|\bfehler|\birrt|\bhart\sins\sgericht|\bskeptisch|\bunversöhnlich|\bungnädig|\bungeschickt|\bverständnis|\bbestreite|\bbestritt|\banw[aä]lt(?:in)?\s(?:de[rs]|von)\b|\bspr[aiu]ng\w*\s(?:ihm|ihr)\s(?:\w+\s)?bei\b|\bsteh\w*\shinter\b|\brückendeckung\b"
    ),
    "fr": re.compile(
        r"\bcritiqu|\btrouv(?:e|ait)\s(?:le|la|les|ça|cela)\b|\bsalu[eé]|\bdéfend|\bdénonc|\bregrett|\bdéplor|\bs'indign|\bs'agac|\bs'amus|\braison\b|\btort\b|\bironis|\braill|\bfustig|\bse\sréjoui|\bécri[tv]|\btweet|\brépond|\bapplaudi|\bjuge\b|\berreur|\bfaute\b|\bse\stromp|\bsévère|\bsceptique|\bcinglant|\bvoit\sles\schoses|\bmaladr|\bcompren[ds]\b|\bcontest(?:e|ent|ait|é)\b|\bréfut|\bavocate?\sd(?:u|es|e\s(?:la|l'|m)|'une?)\b"
    ),
    "es": re.compile(
        r"\bopina\b|\bcritic|\bencuentra\s(?:el|la|los|las)\b|\ble\sparece\b|\bdefend|\bdefiend|\bcelebr|\baplaud|\blament|\brazón\b|\bdenunci|\bindign|\bironiz|\bcondena|\bcuestion|\breproch|\bescrib|\btuite|\brespond|\breplic|\brespuest|\bdiscrep|\byerra|\berror|\bequivoc|\bsever[oa]\b|\besc[ée]ptic|\btajante|\bimplacable|\baciert|\bcompart|\bcomprens|\brebat|\brefut|\brechaz|\babogad[oa]\sde(?:l|\sl[ao]s?)\b"
    ),
    "pl": re.compile(
        r"\bkrytyk|\buważa\w*\s(?:to|tę|ten|debatę|spór|wpis)\b|\bbroni|\bpochwal|\boburz|\brację|\bracji|\bkpi|\bdrwi|\bpotępi|\bzarzuc|\bsprzeciw|\bnapisał|\bpisze|\bodpisał|\bskomentował|\bnie\szgadza|\bżal|\binaczej|\binnego\szdania|\bocenia|\bsurow|\bsceptyczn|\bbezlitosn|\bkwituje|\bskwitował|\bbłąd|\bzrozumie|\bprzekona|\bpodważ|\bkwestionuj|\bpełnomocni"
    ),
    "ja": re.compile(
        r"批判|手厳し|冷ややか|懐疑的|辛口|辛辣|擁護|反論|反発|異を唱え|代理人|称賛|賛同|抗議|苦言|共感|怒|嘆|皮肉|ため息|ツイート|投稿し|書き込|つづ|ブログ|重要な|一理|理解を示|評価し"
    ),
}
"""What tells that somebody takes a side, or writes where posts are written: stems."""

JUDGES = {
    "en": re.compile(
        r"(?<![\w’'])(?:(?<!far\sas\s)i|me|my(?!\sknowledge)|mine|he|she|him|her|shame|disgrace|thank|ridiculous|nonsense|absurd|outrageous|cheap|insult\w*)(?![\w])|\bwe\s(?:(?:do|can|will)(?:n't|\snot)|cannot|never)\s(?:agree|accept|tolerate|condone|share)\b|\bwe\s(?:condemn|respect|reject|deplore)\b"
    ),
    "de": re.compile(
        r"\b(?:ich|mir|mich|mein\w*(?!\swissens)|er|ihm|ihn|herr|frau|schande|danke|unsinn|quatsch|skandal\w*|absurd|lächerlich|beleidig\w*|wir\s(?:verurteilen|respektieren|missbilligen|teilen\s(?:diese|die|das)|(?:dulden|akzeptieren|billigen)\s[^.,]{0,30}(?:nicht|keine\w*))|(?:verurteilen|missbilligen)\swir)\b"
    ),
    "fr": re.compile(
        r"\b(?:j'|(?:je|me|moi|mon|ma(?!\sconnaissance)|mes|merci|honte|scandal\w*|absurde|ridicule|mépris\w*|(?:il|elle)\s(?:a\s(?:\w+\s)?(?:raison|tort|dit|fait|eu|bien|mal|mille)|devrait|sait|ose|ferait)|nous\s(?:condamnons|respectons|déplorons|n'acceptons|ne\s(?:tolérons|cautionnons|partageons)))\b)"
    ),
    "es": re.compile(
        r"\b(?:yo(?!\ssepa)|me|mí|mi|mis|(?:él|ella)\s(?:tiene|dice|sabe|ha|debería)|usted|gracias|vergüenza|escándalo|absurd\w*|ridícul\w*|insult\w*|no\s(?:aceptamos|toleramos|compartimos|consentimos)|condenamos|respetamos|rechazamos)\b"
    ),
    "pl": re.compile(
        r"\b(?:ja|mnie|mi(?!\swiadomo)|mój|moja|moje|on|ona|pan|pani|pana|wstyd|dziękuję|skandal\w*|absurd\w*|głup\w*|bzdur\w*|kpin\w*|nie\s(?:zgadzamy|godzimy|akceptujemy|tolerujemy)|szanujemy|potępiamy)\b"
    ),
    "ja": re.compile(
        r"私(?!の知る限り)|僕|俺|おれ|わたし|本人|彼|思う|思い|残念|ひど|許せ|ありがと|べきだ|すべき|してほしい|だろう|でしょう|(?<!から)ですね|発言|投稿(?!について)|(?<!わけ)(?<!もの)では(?:ない|ありません)|(?:容認|承服|賛同)(?:でき|しかね)|遺憾"
    ),
}
"""What a quotation holds in which somebody judges or speaks of a person."""

LEGAL = {
    "en": re.compile(
        r"\b(?:liab\w+|legal\w*|by\slaw|the\slaw|unlawful|entitled|offence|court|statut\w+|contract\w*)\b"
    ),
    "de": re.compile(
        r"\b(?:haft\w+|(?:\w+)?recht(?:lich|e|s)?|gesetz\w*|zulässig|unzulässig|vertrag\w*|anspruch|verpflichtet|verfügen|gericht\w*)\b"
    ),
    "fr": re.compile(
        r"\b(?:loi|légal\w*|droit|responsable|répond|code|contrat|tribunal|juridi\w*|obligation|interdit)\b"
    ),
    "es": re.compile(
        r"\b(?:ley|legal\w*|derecho|responsable|responde|código|contrato|tribunal|jurídic\w*|obligad\w*|multas?)\b"
    ),
    "pl": re.compile(
        r"\b(?:praw\w*|ustaw\w*|odpowiada|przepis\w*|kodeks\w*|umow\w*|sąd\w*|odpowiedzialn\w*|obowiąz\w*)\b"
    ),
    "ja": re.compile(r"法律|違法|違反|責任を負|義務|契約|賠償|条例|労働基準"),
}
"""What an expert's quotation holds that tells the law and no opinion."""

RULE = {
    "en": re.compile(
        r"\b(?:rules?|law|regulations?|ban|exemption|ordinance|policy|guidelines?)\s(?:\w+\s)?(?:appl(?:y|ied|ies)|covers?|covered|allows?|allowed|requires?|required|provides?|provided)\b"
    ),
    "de": re.compile(
        r"\b(?:regel\w*|gesetz|verordnung|vorschrift\w*|verbot|ausnahme|richtlinie\w*)\s(?:\w+\s)?(?:gilt|gelten?|gelte|greift|greife|erlaubt|erlaube|verlangt|verlange|sieht|sehe)\b"
    ),
    "fr": re.compile(
        r"\b(?:règles?|loi|règlement|interdiction|dérogation|arrêté|consignes?)\s(?:ne\s)?(?:s'appliqu\w+|vaut|valait|prévoit|prévoyait|impose|imposait|autorise|autorisait)\b"
    ),
    "es": re.compile(
        r"\b(?:normas?|ley|reglamento|prohibición|exención|ordenanza|reglas?)\s(?:solo\s|sólo\s|no\s)?(?:se\s)?(?:(?:solo|sólo)\s)?(?:aplica\w*|rige|regía|exige|exigía|permite|permitía|prevé)\b"
    ),
    "pl": re.compile(
        r"\b(?:przepisy?|regulamin|ustawa|zakaz|wyjątek|zasad[ay])\s(?:\w+\s)?(?:obowiązuj\w+|dotycz\w+|pozwala\w*|wymaga\w*|przewiduj\w+)\b"
    ),
    "ja": re.compile(r"定義|基準|規定|制度上|運用は|指針|用語|条例|法律上|判断による|対象外|義務付け"),
}
"""What tells how a rule applies: in the attribution, in Japanese among the words."""

OTHERS = re.compile(
    r"(?:others|colleagues|peers|kolleg(?:en|innen)|andere|d'autres|des\s(?:collègues|confrères)|ses\s(?:collègues|confrères)|otr[oa]s|colegas|sus\scolegas|inn[iey]|koledzy|koleżanki)\b"
)
"""With which a sentence begins whose subject the next one gives an example of: Others agreed. “…”, said Ann Lee."""

FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千]+(?:割|人|年|件|円|％|世紀|回|倍)|\b(?:centur(?:y|ies)|jahrhunderts?|siècles?|siglos?|wieku|wieków|per\scent|percent|prozent|pour\scent|por\sciento|procent|two\sthirds|a\sthird|ein\sdrittel|zwei\sdrittel|un\stiers|un\stercio|cuatro|cinco|seis|siete|ocho|nueve|vier|fünf|sechs|sieben|acht|zehn|quatre|cinq|sept|huit|dix|czterech|czternaście|siedmiu|pięciu|dziesięciu|millions?|hundred|thousand|hundert|tausend)\b"
)
"""Figures, in digits and in words."""
