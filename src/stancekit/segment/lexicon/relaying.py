"""By what a line before a post tells that its account passes on what others say: a news aggregator shared it."""

from __future__ import annotations

import re

__all__ = ["INFORMS", "RELAYS"]

_RELAYS = {
    "en": r"\baggregators?\b|\bnews\s(?:account|bot|feed|page|profile|site|service|wire)s?\b|\bwire\sservice\b|\bbot\b|\brelay(?:s|ed|ing)?\b|\bpass(?:es|ed)\s(?:it|the\s\w+)\son\b|\baccount\s(?:that|which)\s(?:\w+\s)?(?:collects|gathers|compiles|relays|tracks)\b",
    "de": r"\b(?:news|nachrichten)-?(?:aggregator|konto|account|bot|seite|dienst|portal|agentur)\w*|\baggregator\w*|\bbot\b|\b(?:weiter)?verbreite\w*\s(?:\w+\s){0,3}(?:beitrag|satz|meldung|zitat)|\bweiterverbreite\w*|\b(?:konto|account|kanal|seite),\s(?:das|der|die)\s[^.:]{0,60}\b(?:sammelt|zusammenträgt|weitergibt)\b",
    "fr": r"\bagrégateur\w*|\brelay(?:é|ée|er|a|ait|ant)\b|\brelaie\b|\b(?:compte|site|fil|portail|page)\sd'(?:actualités?|infos?|information)\b|\bbot\b|\b(?:compte|page)\squi\s(?:recense|compile|collecte|rassemble)\b",
    "es": r"\bagregador\w*|\b(?:cuenta|perfil|portal|sitio|página)\s(?:de\s(?:noticias|actualidad)|informativ[oa])\b|\bbot\b|\bdifund(?:ió|ía|e|ieron)\b|\breprod(?:ujo|uce|ucía)\b|\b(?:cuenta|página)\sque\s(?:recopila|recoge|reúne)\b",
    "pl": r"\bagregator\w*|\b(?:konto|profil|portal|serwis)\w*\sinformacyjn\w+|\bbot\b|\bpowieli\w+|\bprzytocz(?:ył\w*|ono)\b|\b(?:podał|przekazał|puścił)\w*\s(?:\w+\s)?dalej\b|\b(?:konto|profil),\sktór[ey]\s[^.:]{0,60}\b(?:zbiera|gromadzi|przekazuje)\b",
    "ja": r"まとめ(?:サイト|アカウント|る[「『])|ニュース(?:アカウント|サイト|をまとめ|を(?:流|配信))|ボット|転載|拡散する(?:アカウント|サイト)",
}

RELAYS = {language: re.compile(shape) for language, shape in _RELAYS.items()}
"""To be looked for in lower case with straight apostrophes."""

_INFORMS = {
    "en": r"\b(?:account|profile|page|feed),?\s(?:that|which)\s(?:\w+\s)?(?:passes\son|posts|publishes|sends\sout|archives|records)\s(?:only\s)?(?:\w+\s)?(?:alerts|warnings|notices|announcements|bulletins|messages|figures)\b|\bdoes\sno\smore\sthan\s(?:archiv|list|record|repost|count)\w*|\b(?:limited|confined|restricted)\s(?:itself|themselves|himself|herself)\sto\s(?:(?:a|the)\s)?(?:\w+\s)?(?:announc|remind|report|repeat|pass|list|explain|giving|facts?\b|figures?\b|notices?\b|statistics\b|reminders?\b)|\b(?:kept|stuck|keeps|sticks)\s(?:strictly\s)?to\s(?:the\s)?(?:\w+\s)?(?:facts|figures|numbers|basics)\b|\b(?:left|leaves)\sit\sat\sa\s(?:\w+\s)?(?:notice|announcement|reminder)\b|\bwithout\s(?:adding\s)?(?:any\s)?comment\sof\s(?:its|their|his|her)\sown\b|\btook\sthe\s(?:opportunity|chance)\sto\sremind\b",
    "de": r"\b(?:konto|account|kanal|seite|profil),\s(?:das|der|die)\s[^.:]{0,60}\b(?:meldungen|warnungen|hinweise|mitteilungen|beiträge)\s[^.:]{0,40}\b(?:weitergibt|weiterleitet|verbreitet|sammelt|archiviert)\b|\bnur\s(?:archiviert|protokolliert|auflistet|dokumentiert)\b|\b(?:beließ|belässt|beliess|beliessen|beließen)\ses\sbei\s(?:[\w-]+\s){0,2}(?:hinweis|mitteilung|meldung|ankündigung|fakten|zahlen)\w*|\bbeschränkt\w*\ssich\s(?:darauf|auf\s(?:[\w-]+\s){0,2}(?:hinweis|mitteilung|meldung|ankündigung|fakten|zahlen|statistik|wiedergabe|termin)\w*)|\b(?:hielt|hält|hielten)\ssich\san\sdie\s(?:fakten|zahlen)\b|\bohne\s(?:eigene[nr]?\s|jede[nr]?\s)(?:wertung|kommentar|meinung)\b|\b(?:gab|gibt|gaben)\s[^.:]{0,60}\b(?:nüchtern|sachlich|kommentarlos|unkommentiert)\sweiter\b|\bverbreite\w*\s(?:\w+\s)?(?:nachricht|meldung|neuigkeit)\b",
    "fr": r"\bse\s(?:contente|contentait|borne|bornait|limite|limitait)\s(?:d'|de\s|à\s)(?:l'|la\s|les\s)?(?:archiv|recens|rappel|signal|relay|annonc|inform|list|publi|répertori)\w*|\b(?:compte|page|profil)\squi\s(?:relaie|transmet|diffuse|archive|recense)\s(?:\w+\s){0,2}(?:alertes|avis|messages|communiqués|informations|consignes)\b|\bs'(?:est|était)\s(?:\w+\s)?(?:contenté|borné|limité)e?s?\s(?:\w+\s)?(?:de|d'|à)\s?(?:rappel|signal|relay|annonc|communiqu|informer|indiquer|donner|publier|expliquer|reprendre|un\s(?:rappel|avis|communiqué)|une\s(?:annonce|information))\w*|\bs'en\s(?:est|sont)\stenue?s?\s(?:aux?|à\sla|à\sl')\s?(?:faits?|chiffres?|essentiel|information)\b|\b(?:a|ont)\spris\sle\srelais\b|\bsans\s(?:le|la|les)?\s?(?:moindre\s)?comment(?:er|aire)\b",
    "es": r"\b(?:cuenta|perfil|página),?\sque\s(?:solo\s|sólo\s|se\slimita\sa\s)?(?:difund|transmit|archiv|recog|public)\w+\s(?:\w+\s){0,2}(?:avisos|alertas|mensajes|comunicados|boletines)\b|\bse\slimita(?:ba)?\sa\s(?:archivar|recopilar|registrar|listar)\b|\bse\s(?:limit|ciñ)(?:ó|aron|a|eron)\s(?:\w+\s)?a\s(?:recordar|dar\scuenta|informar|anunciar|explicar|difundir|reproducir|publicar|comunicar|compartir\sla|los\s(?:hechos|datos)|un\s(?:aviso|comunicado))\b|\baprovech(?:ó|aron)\spara\s(?:recordar|informar)\b|\bsin\s(?:añadir|entrar\sen)\s(?:más\s)?(?:valoraci|comentari|opini)\w+",
    "pl": r"\b(?:konto|profil|kanał)\b[^.:]{0,60},\sktóry\s(?:\w+\s)?(?:przekazuje|publikuje|archiwizuje|rozsyła)\s(?:\w+\s)?(?:komunikaty|ostrzeżenia|informacje|wiadomości|wpisy)\b|\bktóre\s(?:\w+\s)?(?:przekazuje|archiwizuje|rozsyła)\s(?:\w+\s)?(?:komunikaty|ostrzeżenia|informacje|wiadomości|wpisy)\b|\bogranicz(?:ył|yła|yło|yli|yły)\ssię\s(?:\w+\s)?do\s(?:\w+\s)?(?:przekazani|podani|przypomnieni|statysty|komunikat|informac|fakt|liczb|zapowied)\w*|\bprzypomni(?:ał|ała|ało|eli|ały)\s(?:tylko|jedynie|przy\sokazji)\b|\bwyda(?:ł|ła|ło|li|ły)\s(?:[\w]+\s){0,5}komunikat\b|\bbez\s(?:własnego\s)?komentarza\b",
    "ja": r"(?:情報|警報|注意報|お知らせ)(?:だけ)?を(?:発信|配信|伝え)(?:する|ている)(?:公式)?アカウント|(?:事実|日程|予定|数字|情報|案内)(?:だけ|のみ)を(?:[^。]{0,10})?(?:伝え|告知|投稿|掲載|知らせ)|淡々と(?:[^。]{0,8})?(?:伝え|告知|知らせ|案内)|(?:案内|告知|お知らせ)(?:する|した|を出す|を出した|を流した)?(?:に|だけに)(?:とどめ|留め|とどま)",
}

INFORMS = {language: re.compile(shape) for language, shape in _INFORMS.items()}
"""By what that line tells that the account takes no stand: a body that keeps to the facts, or reminds of a date."""
