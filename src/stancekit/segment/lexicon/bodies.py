"""The proper names of bodies, and the words by which bodies speak."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["ALONE", "ARTICLE", "FIRM", "FIRMS", "JAPANESE", "NOUNS", "REST", "THERE", "TOLD", "UPPER"]

UPPER = "A-ZÀ-ÖØ-ÞŁŚŻŹĆ"
"""Capitals that a name begins with."""

NOUNS = {
    "en": r"Association|Campaign|Fund|Forum|Charity|Movement|Union|Federation|Council|Department|Ministry|Society|Trust|Foundation|Alliance|Institute|Office|Agency|Authority|League|Guild|Board|Committee|Commission|Company|Church|University|Academy|Network|Coalition|Party|Club|Museum",
    "de": r"(?:(?=[A-ZÄÖÜ])\w*(?:[Gg]ewerkschaft|[Vv]erband|[Vv]erein|[Vv]ereinigung|[Aa]mt|[Bb]ehörde|[Ss]tiftung|[Kk]ammer|[Gg]esellschaft|[Bb]und|[Ii]nitiative|[Bb]ündnis|[Pp]artei|[Ww]arte|[Aa]llianz|[Ii]nstitut|[Mm]useum|[Gg]enossenschaft))",
    "fr": r"(?:Interprofession|Parti|Rassemblement|Union|Fédération|Association|Syndicat|Confédération|Agence|Conseil|Comité|Ligue|Fondation|Ministère|Société|Chambre|Collectif|Institut|Académie|Ordre|Compagnie|Direction|Télé|Radio)",
    "es": r"(?:Unión|Partido|Federación|Asociación|Sindicato|Confederación|Agencia|Consejo|Comité|Liga|Fundación|Ministerio|Sociedad|Cámara|Colectivo|Instituto|Academia|Colegio|Compañía|Consejería|Plataforma|Junta)",
    "pl": r"(?:Związek|Partia|Stowarzyszenie|Fundacja|Federacja|Towarzystwo|Izba|Ministerstwo|Urząd|Instytut|Rada|Liga|Komitet|Akademia|Kuria|Zarząd|Spółka|Klub)",
}
"""Nouns with which the proper name of a body begins or ends, as patterns."""

REST = {
    "en": rf"(?:\s(?:(?:of|for|and|the|&|of\sthe|for\sthe)\s)?[{UPPER}][\w'’&-]+)",
    "de": rf"(?:\s(?:(?:und|für|der|des|zu|im|am|in)\s)?[{UPPER}][\w-]+)",
    "fr": rf"(?:\s(?:[a-zà-ÿ]{{4,14}}\s)?(?:de\s(?:la\s|l['’])?|des\s|du\s|d['’]|l['’])?[{UPPER}][\w'’-]+)",
    "es": rf"(?:\s(?:(?:de|del|de\sla|de\slos|de\slas|y|e)\s)?[{UPPER}][\w-]+)",
    "pl": rf"(?:\s(?:(?:i|nad|dla|przy|na\s[Rr]zecz|do\s[Ss]praw|ds\.|im\.)\s)?[{UPPER}][\w-]+)",
}
"""What goes on with such a name."""

ARTICLE = {
    "en": r"(?:the|a\sspokes\w+\sfor(?:\sthe)?|in\sa\sstatement,\sthe)\s",
    "de": r"(?:der|die|das|in\seiner\s(?:mitteilung|erklärung)\s\w+\s(?:der|die|das))\s",
    "fr": r"(?:(?:dans\sun\s(?:bref\s)?communiqué,\s)?(?:le\s|la\s|l['’]))",
    "es": r"(?:(?:en\sun\scomunicado,\s)?(?:el|la)\s)",
    "pl": r"(?:w\s(?:oświadczeniu|komunikacie)\s)",
}
"""What may stand before it at the beginning of a sentence."""

ALONE = {
    "de": r"[A-ZÄÖÜ]\w{2,}(?:ministerium|amt|verein|verband|behörde|direktion|leitung|verwaltung|gericht|anwaltschaft)|[A-ZÄÖÜ]\w{3,}(?<!Regierungs)(?<!Oppositions)(?<!Schwester)(?<!Koalitions)(?:partei|gewerkschaft|stiftung|innung)",
    "fr": rf"(?:parquet|préfecture|mairie|rectorat|tribunal|diocèse|clinique|hôpital)\s(?:de\s(?:la\s|l['’])?|du\s|d['’]|des\s)[{UPPER}][\w'’-]+|(?:Confédération|Fédération|Union|Association|Syndicat|Collectif|Conseil|Ligue|Chambre|Rassemblement)\s(?:[a-zà-ÿ]{{4,14}}\s)?(?:des|du|de\sla|de\sl['’])\s?[a-zà-ÿ-]{{4,}}(?:\s(?:du|de\sla)\s[a-zà-ÿ-]{{4,}})?",
    "es": rf"(?:fiscalía|alcaldía|ayuntamiento|diócesis|obispado|juzgado)\s(?:de\s(?:la\s)?|del\s)[{UPPER}][\w'’-]+|(?:Confederación|Federación|Unión|Asociación|Sindicato|Colectivo|Consejo|Liga|Cámara)\s(?:[Nn]acional\s)?(?:de|del|de\slas?|de\slos)\s[a-zà-ÿ-]{{4,}}",
    "pl": rf"(?:Rzecznik\sPraw|Prokuratura|Kuratorium|Inspekcja)\s[{UPPER}][\w-]+(?!\s[{UPPER}])|(?:Związek|Klub|Federacja|Spółdzielnia|Kuria|Ministerstwo|Urząd|Resort|Ratusz|Spółka|Stowarzyszenie|Fundacja)(?=\sw\s(?:\w+\s)*(?:oświadczeniu|komunikacie|piśmie|odpowiedzi)|\s(?:odpis|odpowi|przesł)\w+\s(?:nam|redakcji|naszej\sredakcji|na\snasze)\b)",
}
"""Bodies known by one word, or by words in small letters: Kulturamt, parquet de Brest, Confédération des sonneurs."""

JAPANESE = re.compile(
    r"(?:^|[、。\s]|(?:出版社|会社|事務所|球団|団体|メーカー|クラブ|ブランド|チェーン|書店)の)(?P<n>(?<=の)(?!広報|担当|公式|代表|幹部|事務|関係|現場|店|副|元|運営)[ァ-ヺー一-龠]{2,10}(?<![者人員長官役家主側])|[^\s、。「」（）()]{2,18}?(?:連絡会|協会|組合|連盟|連合会|協議会|機構|財団|学会|労連)|(?!同|各|両|担当|別)[^\s、。「」（）()はがのに]{2,14}(?:課|教委|教育委員会|省|庁|署|県警|市役所|区役所|町役場)|[ァ-ヺー]{3,12}[一-龠]{2,4})(?=(?:は|が)(?:\d{1,2}日|、|「|\Z|声明|取材))"
)
"""Japanese bodies as the topic of a sentence that speaks."""

TOLD = {
    "en": word_set("statement spokesman spokeswoman spokesperson spokespeople release letter"),
    "de": word_set("mitteilung pressemitteilung erklärung sprecher sprecherin darin merkblatt stellungnahme"),
    "fr": word_set("communiqué porte-parole déclaration direction"),
    "es": word_set("comunicado portavoz vocero vocera nota"),
    "pl": word_set("oświadczeniu komunikacie oświadczenie rzecznik rzeczniczka profilu facebooku"),
}
"""Words for what a body publishes, and for who speaks for it."""

FIRMS = word_set("""publisher developer studio supermarket supplier verlag anbieter entwickler studio händler lieferant éditeur studio fabricant distributeur editora fabricante estudio
    distribuidora wydawca producent studio dystrybutor firm company airline manufacturer retailer operator brand chain unternehmen firma konzern fluggesellschaft hersteller betreiber kette
    entreprise société compagnie enseigne marque loueur exploitant groupe compañía empresa firma aerolínea cadena marca spółka firma operator sieć""")
"""Nouns for firms."""

FIRM = re.compile(
    rf"\b(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll]e|[Ll]a|[Ee]l|[Ss]półka|[Ff]irma|[Ww]ydawca|[Pp]roducent|[Oo]perator|[Dd]ystrybutor)\s(?:[\wÀ-ÿ-]+\s)?(?:[\wÀ-ÿ-]+,\s)?(?P<n>(?:(?<=[a-zà-ÿ]\s)|(?<=[a-zà-ÿ],\s))[{UPPER}][\w-]+(?:\s(?:(?:del?|du)\s)?[{UPPER}][\w-]+){{0,2}})"
)
"""A firm whose name stands behind a noun: the airline Nordwind."""

THERE = {
    "de": re.compile(r"\bheißt\ses\s(?:dort|da|von\sdort)\b|\bsagt\sman\sdort\b"),
    "fr": re.compile(r"\by\s[\w-]+-t?-?on\b"),
    "es": re.compile(r"\b(?:aseguran|dicen|señalan|explican|indican)\s(?:allí|ahí)\b"),
    "pl": re.compile(r"\b(?:słyszymy|mówią|zapewniają)\stam\b"),
}
"""Words given to where somebody is who was named before: « … », y assure-t-on."""
