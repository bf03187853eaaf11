"""Sentences that announce an account of what happened or of the science, and no opinion: she told us what it was like."""

from __future__ import annotations

import re

__all__ = ["RECOUNTS"]

RECOUNTS = {
    "en": re.compile(
        r"\b(?:told|tells|described|describes|remembers|recalled|recalls)\s(?:(?:me|us)\s)?(?:how\sit\s(?:was|looked|felt|happened|began)|what\s(?:it\s(?:was|looked|felt)\s(?:\w+\s)?like|(?:had\s)?happened)|the\sscene)\b"
        r"|\b(?:version\sof|explain\w*|gave\s(?:me|us))\s(?:\w+\s){0,3}the\s(?:science|physics|biology|chemistry|mechanics)\b"
    ),
    "de": re.compile(
        r"\b(?:erzählte?|schilderte?|beschreibt|beschrieb)\s(?:\w+\s){0,2}(?:uns|mir)?,?\s?(?:wie\ses\s(?:\w+\s){0,3}(?:war|aussah|ablief|dazu\skam)|was\s(?:passiert|geschehen)\s(?:ist|war)|was\spassierte|den\s(?:abend|hergang|ablauf)|die\sszene)\b|\b(?:wissenschaft|physik|biologie|chemie)\sdahinter\b"
    ),
    "fr": re.compile(
        r"\b(?:raconte|raconté|décrit|racontait)\s(?:comment\s(?:cela|ça|c'|la\ssoirée)|ce\squi\ss'est\spassé|la\sscène|la\ssoirée)\b|\bexplication\sscientifique\b"
    ),
    "es": re.compile(
        r"\b(?:contó|cuenta|relató|relata|describió|describe)\s(?:cómo\s(?:fue|se\svi(?:o|vió)|ocurrió|pasó|sucedió)|(?:lo\sque|qué)\s(?:pasó|ocurrió|sucedió)|la\sescena)\b|\bexplicación\scientífica\b"
    ),
    "pl": re.compile(
        r"\b(?:opowi(?:edział|ada|adał)a?|opisał[a]?|opisuje)\s(?:(?:mi|nam)\s?)?,?\s?(?:jak\sto\s(?:wyglądało|było|się\s(?:zaczęło|stało))|co\ssię\s(?:stało|działo|wydarzyło)|przebieg|tę\sscenę)\b|\bnaukowe\s(?:wyjaśnienie|wytłumaczenie)\b"
    ),
    "ja": re.compile(r"(?:当時|現場|当日|その場)の(?:様子|状況)を[^。]{0,10}(?:語|話|振り返|説明)"),
}
"""To be looked for in the sentence before quoted words, in lower case with straight apostrophes."""
