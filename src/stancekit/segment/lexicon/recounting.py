"""Sentences that announce an account of what happened or of the science, and no opinion: she told us what it was like."""

from __future__ import annotations

import re

__all__ = ["RECOUNTS"]

RECOUNTS = {
    "en": re.compile(
        r"\b(?:told|tells|described|describes|remembers|recalled|recalls)\s(?:(?:me|us)\s)?(?:how\sit\s(?:was|looked|felt|happened|began)|what\s(?:it\s(?:was|looked|felt)\s(?:\w+\s)?like|(?:had\s)?happened)|the\sscene)\b"
        r"|\b(?:version\sof|explain\w*|gave\s(?:me|us))\s(?:\w+\s){0,3}the\s(?:science|physics|biology|chemistry|mechanics)\b"
        r"|\b(?:recall(?:s|ed)|sets?\sout|(?:reminds?|reminded)\s(?:\w+\s){1,2}of)\s(?:the|what\sthe)\s(?:\w+\s)?(?:rules?|law|regulations?)\W*\Z"
    ),
    "de": re.compile(
        r"\b(?:erzählte?|schilderte?|beschreibt|beschrieb)\s(?:\w+\s){0,2}(?:uns|mir)?,?\s?(?:wie\ses\s(?:\w+\s){0,3}(?:war|aussah|ablief|dazu\skam)|was\s(?:passiert|geschehen)\s(?:ist|war)|was\spassierte|den\s(?:abend|hergang|ablauf)|die\sszene)\b|\b(?:wissenschaft|physik|biologie|chemie)\sdahinter\b"
        r"|\b(?:erinner\w+\s(?:\w+\s)?an|verw(?:eist|ies)\s(?:\w+\s)?auf)\s(?:die|das)\s(?:\w+\s)?(?:regeln?|gesetz|rechtslage|vorschrift\w*)\W*\Z"
    ),
    "fr": re.compile(
        r"\b(?:raconte|raconté|décrit|racontait)\s(?:comment\s(?:cela|ça|c'|la\ssoirée)|ce\squi\ss'est\spassé|la\sscène|la\ssoirée)\b|\bexplication\sscientifique\b"
        r"|\brappel(?:le|é|ait|ant)(?:-t-(?:elle|il))?\s(?:la|les)\s(?:règles?|loi|réglementation)\W*\Z"
    ),
    "es": re.compile(
        r"\b(?:contó|cuenta|relató|relata|describió|describe)\s(?:cómo\s(?:fue|se\svi(?:o|vió)|ocurrió|pasó|sucedió)|(?:lo\sque|qué)\s(?:pasó|ocurrió|sucedió)|la\sescena)\b|\bexplicación\scientífica\b"
        r"|\b(?:recuerda|recordó|recordaba|recordando)\s(?:la|las)\s(?:normas?|ley|reglas?|normativa)\W*\Z"
    ),
    "pl": re.compile(
        r"\b(?:opowi(?:edział|ada|adał)a?|opisał[a]?|opisuje)\s(?:(?:mi|nam)\s?)?,?\s?(?:jak\sto\s(?:wyglądało|było|się\s(?:zaczęło|stało))|co\ssię\s(?:stało|działo|wydarzyło)|przebieg|tę\sscenę)\b|\bnaukowe\s(?:wyjaśnienie|wytłumaczenie)\b"
        r"|\bprzypom(?:ina|niał|niała)\s(?:o\s)?(?:przepis\w*|zasad\w*|regulamin\w*|praw\w+)\W*\Z"
    ),
    "ja": re.compile(
        r"(?:規則|ルール|決まり|規定|基準)(?:について|を)[^。]{0,4}(?:説明|確認)[^。]{0,8}。?\Z|(?:当時|現場|当日|その場)の(?:様子|状況)を[^。]{0,10}(?:語|話|振り返|説明)"
    ),
}
"""To be looked for in the sentence before quoted words, in lower case with straight apostrophes."""
