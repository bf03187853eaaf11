"""What bodies answer that take no stand (nothing has been decided, there are no plans), and what forecasters foretell."""

from __future__ import annotations

import re

__all__ = ["FORECASTERS", "NO_STAND", "WEATHER"]

NO_STAND = {
    "en": re.compile(
        r"\binternal\smatter\b|\bis\sbeing\slooked\s(?:at|into)\b|\b(?:is|are)\sstill\sbeing\s(?:finali[sz]ed|reviewed|discussed|worked\sout)\b|\b(?:we|it)\s(?:do(?:es)?)(?:n't|\snot)\sdiscuss\b|\bon\s(?:the|our)\sagenda\b|\b(?:we|it)\s(?:do(?:es)?|will)(?:n't|\snot)\scomment\b|\bno\scomments?\s(?:to\smake|on)\b|\b(?:matter|case|file)\s(?:is|was|has\sbeen)\s(?:now\s)?(?:closed|settled)\b|\bno\s(?:final\s|formal\s)?decisions?\s(?:has|have)\s(?:yet\s)?been\s(?:\w+\s)?(?:made|taken)\b|\b(?:there\s(?:are|is)|(?:we|it)\s(?:have|has|had))\s(?:currently\s)?no\s(?:current\s|concrete\s|immediate\s)?plans?\s(?:to|for)\b"
        r"|\bno\s(?:such\s)?(?:application|complaint|request)s?\s(?:has|have|had)\s(?:yet\s)?been\s(?:made|received|filed|submitted)\b|\bwill\sbe\s(?:carefully\s|fully\s)?(?:considered|reviewed)\b|\baware\sof\s(?:the|these)\s(?:\w+\s)?(?:comments?|posts?|remarks?|matter|reports?)\s(?:and|but)\b"
        r"|\b(?:is|are)\s(?:\w+\s)?(?:a\smatter|matters)\sfor\s(?:the\s)?(?:\w+\s)?(?:authorit(?:y|ies)|councils?|government|ministry|department|police|courts?|board|league|federation|regulator|parliament)\b"
    ),
    "de": re.compile(
        r"\b(?:wir\skommentieren|kommentiert)\s(?:\w+\s){1,3}nicht\b|\bwird\s(?:\w+\s)?(?:überarbeitet|untersucht|aufgearbeitet)\b|\b(?:ergebnis|entscheidung)\s(?:ist|sei)\s(?:\w+\s){1,4}(?:zu\serwarten|offen)\b|\b(?:zum\sjetzigen\szeitpunkt|derzeit)\skeine\s(?:angaben|auskunft|auskünfte)\b|\bkommentieren\swir\s(?:\w+\s)?nicht\b|\b(?:äußern|äussern)\s(?:wir\suns|uns)\s[^.,]{0,40}nicht\b|\b(?:sache|angelegenheit|fall|thema)\s(?:ist|sei|gilt\sals)\s(?:\w+\s){0,2}(?:erledigt|abgeschlossen)\b|\bkeinen?\s(?:\w+\s)?(?:entscheidung|beschluss|beschlüsse)\s(?:\w+\s)?(?:gefallen|gefasst|getroffen)\b|\bnoch\snichts\s(?:entschieden|beschlossen)\b|\b(?:sind|gibt(?:\ses)?|haben\swir)\s(?:derzeit\s|aktuell\s)?keine\s(?:\w+\s)?(?:pläne|änderungen\sgeplant)\b|\bwird\s(?:derzeit\s|zurzeit\s)?(?:sorgfältig\s)?geprüft\b"
        r"|\b(?:ist|sind)\s(?:\w+\s)?(?:sache|angelegenheit)\sde[rs]\s|\b(?:liegt|liegen|fällt|fallen)\sin\s(?:de[rn]|die)\szuständigkeit\w*\b"
    ),
    "fr": re.compile(
        r"\bn'est\spas\smodifiée?\b|\b(?:dossier|cas|demande|plainte)\s(?:\w+\s)?(?:sera|est)\s(?:examinée?|instruite?|en\scours)\b|\baucune\s(?:saisine|plainte|demande)\s(?:\w+\s){0,3}n(?:e\s|')\w*\s?(?:est|a|nous)\b|\b(?:pas\sde|aucun)\scommentaires?\sà\s(?:faire|apporter)\b|\bne\scomment(?:e|ons|erons|era)\s(?:pas|jamais)\b|\b(?:affaire|incident|dossier)\sest\s(?:désormais\s)?(?:clos|classé)e?\b|\baucune\sdécision\s(?:\w+\s)?(?:n'a|n'est)\b|\brien\sn'(?:est|a\sété)\s(?:encore\s)?(?:décidé|acté|arrêté)\b|\baucun\s(?:projet|changement)\s(?:\w+\s)?n'est\b|\bn'est\spas\sà\sl'ordre\sdu\sjour\b|\bsera\s(?:examinée?|étudiée?)\b|\brelèv(?:e|ent)\s(?:\w+\s)?(?:de\sla\s(?:\w+\s)?compétence|des\s(?:collectivités|communes|autorités|départements|régions))\b|\best\sdu\sressort\sd"
    ),
    "es": re.compile(
        r"\bestamos\s(?:recabando|recopilando|estudiando|analizando|revisando)\b|\bestán?\sincluid[oa]s?\sen\sla\spróxim[ao]\b|\bsin\sfecha\s(?:cerrada|definida)\b|\bno\s(?:valoramos|valoraremos|entramos\sa\svalorar|opinamos)\b|\bno\s(?:tenemos|tiene|hay|haremos|hará)\s(?:\w+\s)?comentarios?\b|\bno\s(?:comentamos|comentaremos)\b|\b(?:se\sda|damos|queda)\s(?:el\sasunto\s)?por\s(?:concluid|cerrad|zanjad)[oa]\b|\b(?:no\s(?:se\sha|hay)|ninguna)\s(?:\w+\s)?(?:tomad[oa]\s)?(?:ninguna\s)?decisión\b|\bnada\s(?:está|hay)\s(?:todavía\s|aún\s)?decidido\b|\bno\s(?:hay|existen|tenemos)\splanes\b|\bno\s(?:contempla|contemplamos|se\scontempla|está\sprevisto)\b|\bse\s(?:está\sestudiando|estudiará|valorará)\b|\b(?:es|son)\s(?:\w+\s)?competencia\s(?:\w+\s)?(?:del?\b|municipal|autonómica)|\bcorresponde\sa\s(?:los|las|la)\s(?:ayuntamientos|autoridades|administraci\w+|comunidades)\b"
    ),
    "pl": re.compile(
        r"\bnie\sodnosimy\ssię\b|\b(?:otrzymał[ao]?|wpłynęł[ao])\s(?:\w+\s){0,3}(?:raport|skarg\w|wniosek|zgłoszenie)\b|\brozpatrz[yą]\s(?:go|ją|je|sprawę|wniosek)\b|\bsprawę\s(?:prowadzi|bada|wyjaśnia)\b|\bpotwierdzamy,\sże\b|\bnie\s(?:rozmawiamy\sprzez\smedia|oceniamy|komentujemy|będziemy\skomentować)\b|\bspraw[aęy]\s(?:\w+\s){0,2}za\szamkniętą\b|\bsprawa\s(?:\w+\s)?(?:jest\s)?(?:zamknięta|zakończona)\b|\b(?:nie\s(?:zapadł[ay]|podjęto)\s(?:jeszcze\s)?(?:żadn\w+\s)?decyzj\w+|żadn[ea]\sdecyzj[ea]\s(?:\w+\s)?nie\szapadł\w+|decyzj[ea]\s(?:jeszcze\s)?nie\szapadł\w+)|\bnie\sma\s(?:\w+\s)?planów\b|\b(?:zostanie|zostaną|będzie|będą)\s(?:\w+\s)?(?:rozpatrzon|przeanalizowan|rozważon)\w+|\b(?:leży|leżą|należy|należą|pozostaje)\s(?:\w+\s)?(?:w\sgestii|(?:do|w)\s(?:\w+\s)?kompetencji)\b"
    ),
    "ja": re.compile(
        r"(?:決まり|分かり|わかり)次第(?:、)?(?:お知らせ|ご報告|公表|発表)|お答えできること|届け出?は(?:受けて|出て)|審議中|(?:コメント|回答)(?:は|を)?(?:差し)?控え|お答えして(?:い|おり)ま|(?:何も|まだ|現時点で(?:は)?[^。]{0,12})決まっていない|決定した(?:事実|もの|わけ)で?はな|検討して(?:い|おり)(?:ない|ません)|予定はな(?:い|く)|予定はございません|検討(?:中|する予定)(?:です|だ|$)|事実関係を(?:確認|調査)(?:中|して)|(?:自治体|市町村|都道府県|各校|各店舗|当局)(?:が判断|の判断に|の所管|の権限)"
    ),
}
"""To be looked for in quoted words, in lower case with straight apostrophes."""

FORECASTERS = {
    "en": re.compile(r"\b(?:forecasters?|meteorologists?|met\soffice|weather\sservice)\b"),
    "de": re.compile(r"\b(?:meteorolog(?:e|en|in|innen)|wetterdienst\w*|wetterexpert\w+)\b"),
    "fr": re.compile(r"\b(?:météorologues?|prévisionnistes?|météo[-\s]?france)\b"),
    "es": re.compile(r"\b(?:meteorólog[oa]s?|aemet|servicio\smeteorológico)\b"),
    "pl": re.compile(r"\b(?:synopty(?:k|cy|czka)|meteorolo(?:g|dzy|żka)|imgw)\b"),
    "ja": re.compile(r"予報官|予報士|気象庁|気象台"),
}
"""Those who tell what weather is to come: in the attribution."""
WEATHER = {
    "en": re.compile(
        r"\b(?:rain(?:fall)?|(?:thunder)?storms?|snow|winds?|gusts|hail|heat|floods?|degrees)\b"
    ),
    "de": re.compile(r"(?:regen|gewitter|sturm|schnee|böen|hagel|hitze|grad\b|unwetter|niederschläg)"),
    "fr": re.compile(r"\b(?:pluies?|orages?|neige|vents?|rafales|grêle|canicule|degrés|précipitations)\b"),
    "es": re.compile(
        r"\b(?:lluvias?|tormentas?|nieve|vientos?|rachas|granizo|calor|grados|precipitaciones)\b"
    ),
    "pl": re.compile(
        r"\b(?:deszcz\w*|burz\w+|śnieg\w*|wiatr\w*|porywy|grad\w*|upał\w*|stopni|opad(?:y|ów|ami))\b"
    ),
    "ja": re.compile(r"雨|雷|雪|風|猛暑|気温|警戒"),
}
"""What they tell, in the words: in lower case."""
