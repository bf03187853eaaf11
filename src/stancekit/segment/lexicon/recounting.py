"""Sentences that announce an account of what happened or of the science, and no opinion: she told us what it was like."""

from __future__ import annotations

import re

__all__ = ["RECOUNTS"]

RECOUNTS = {
    "en": re.compile(
        r"\b(?:told|tells|described|describes|remembers|recalled|recalls)\s(?:(?:me|us)\s)?(?:how\sit\s(?:was|looked|felt|happened|began)|what\s(?:it\s(?:was|looked|felt)\s(?:\w+\s)?like|(?:had\s)?happened)|the\sscene)\b"
        r"|\b(?:version\sof|explain\w*|gave\s(?:me|us))\s(?:\w+\s){0,3}the\s(?:science|physics|biology|chemistry|mechanics)\b"
        r"|\b(?:recall(?:s|ed)|sets?\sout|(?:reminds?|reminded)\s(?:\w+\s){1,2}of)\s(?:the|what\sthe)\s(?:\w+\s)?(?:rules?|law|regulations?)\W*\Z"
        r"|\bexplain(?:s|ed)\show\s(?:it|the|an?|such|these|this|that)\s(?:[\w-]+\s){0,5}(?:works?|worked|made|built|done|run|happens?)\b"
    ),
    "de": re.compile(
        r"\b(?:erzählte?|schilderte?|beschreibt|beschrieb)\s(?:\w+\s){0,2}(?:uns|mir)?,?\s?(?:wie\ses\s(?:\w+\s){0,3}(?:war|aussah|ablief|dazu\skam)|was\s(?:passiert|geschehen)\s(?:ist|war)|was\spassierte|den\s(?:abend|hergang|ablauf)|die\sszene)\b|\b(?:wissenschaft|physik|biologie|chemie)\sdahinter\b"
        r"|\b(?:erinner\w+\s(?:\w+\s)?an|verw(?:eist|ies)\s(?:\w+\s)?auf)\s(?:die|das)\s(?:\w+\s)?(?:regeln?|gesetz|rechtslage|vorschrift\w*)\W*\Z"
        r"|\b(?:erklärt|erläutert|schildert)e?,?\s(?:[\w-]+\s){0,3}wie\s(?:[\w-]+\s){1,6}(?:funktionier\w+|ablauf\w*|abläuft|entsteh\w+|zustande\w*|arbeite\w+|gebaut|gemacht)\b"
    ),
    "fr": re.compile(
        r"\b(?:raconte|raconté|décrit|racontait)\s(?:comment\s(?:cela|ça|c'|la\ssoirée)|ce\squi\ss'est\spassé|la\sscène|la\ssoirée)\b|\bexplication\sscientifique\b"
        r"|\brappel(?:le|é|ait|ant)(?:-t-(?:elle|il))?\s(?:la|les)\s(?:règles?|loi|réglementation)\W*\Z"
        r"|\bexpliqu(?:e|é|ait)\s(?:\w+\s)?comment\s(?:fonctionne\w*|marche\w*|se\s\w+|naît|naissent|sont|est)\b"
    ),
    "es": re.compile(
        r"\b(?:contó|cuenta|relató|relata|describió|describe)\s(?:cómo\s(?:fue|se\svi(?:o|vió)|ocurrió|pasó|sucedió)|(?:lo\sque|qué)\s(?:pasó|ocurrió|sucedió)|la\sescena)\b|\bexplicación\scientífica\b"
        r"|\b(?:recuerda|recordó|recordaba|recordando)\s(?:la|las)\s(?:normas?|ley|reglas?|normativa)\W*\Z"
        r"|\bexplic(?:a|ó|aba)\s(?:\w+\s)?cómo\s(?:funciona\w*|se\s\w+|nacen?|es\s(?:el|un))\b"
    ),
    "pl": re.compile(
        r"\b(?:opowi(?:edział|ada|adał)a?|opisał[a]?|opisuje)\s(?:(?:mi|nam)\s?)?,?\s?(?:jak\sto\s(?:wyglądało|było|się\s(?:zaczęło|stało))|co\ssię\s(?:stało|działo|wydarzyło)|przebieg|tę\sscenę)\b|\bnaukowe\s(?:wyjaśnienie|wytłumaczenie)\b"
        r"|\bprzypom(?:ina|niał|niała)\s(?:o\s)?(?:przepis\w*|zasad\w*|regulamin\w*|praw\w+)\W*\Z"
        r"|\b(?:tłumacz|wyjaśni|opowi(?:ada|edzi))\w*,\sjak\s(?:\w+\s){0,3}(?:wygląda\w*|dział\w+|powsta\w+|przebiega\w*|funkcjonuj\w+)\b"
        r"|\bo\stym,\sjak\s(?:wygląda|dział|powsta|przebiega|funkcjonuj)\w*[^.]{0,60},\sopowiada\b"
    ),
    "ja": re.compile(
        r"(?:規則|ルール|決まり|規定|基準)(?:について|を)[^。]{0,4}(?:説明|確認)[^。]{0,8}。?\Z|(?:当時|現場|当日|その場)の(?:様子|状況)を[^。]{0,10}(?:語|話|振り返|説明)|の(?:仕組み|作り方|工程)(?:を|について)[^。]{0,6}(?:説明|解説|語)"
    ),
}
"""To be looked for in the sentence before quoted words, in lower case with straight apostrophes."""
