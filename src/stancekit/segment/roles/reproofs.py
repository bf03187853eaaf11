"""Words with which a coach, club or agency calls its own to order, or leaves a stand to that person: they answer the post."""

from __future__ import annotations

import re

__all__ = ["reproves"]

_REPROOFS = {
    "en": r"\b(?:reprimand|disciplin|reminded\s(?:him|her|them)\sof|words\swith\s(?:him|her|them)|spoken\sto\s(?:him|her|them)\sabout|warned\s(?:him|her|them)\b|fined\s(?:him|her|them)\b)",
    "de": r"\b(?:abgemahnt|ermahnt|gerügt|zur\sordnung|ins\sgebet|verwarnt|rüge|deutlich\sgemacht,\sdass)\b",
    "fr": r"\b(?:rappelée?\sà\sl'ordre|recadrée?|sanctionnée?|avertissement|on\sen\sparlera|remontrances?)\b",
    "es": r"\b(?:amonestad[oa]|apercibid[oa]|sancionad[oa]|llamado\sla\satención|toque\sde\satención|tirón\sde\sorejas)\b",
    "pl": r"\b(?:upomnian[yae]|upomnieli\w*|upomnieni\w+|ukaran[yae]|nagan[aęy]|dyscyplin\w+|poważną\srozmow\w+)\b",
    "ja": r"厳重に?注意|厳しく(?:注意|指導)|本人(?:に|へ)は?[^。」]{0,12}(?:注意|指導)|処分を|本人の言葉|会社として|意向を尊重|訂正を求め",
}
_COMPILED = {language: re.compile(shape) for language, shape in _REPROOFS.items()}


def reproves(quoted: str, language: str) -> bool:
    """Whether quoted words call somebody to order, or leave a stand to that person: 本人には厳重に注意いたしました."""
    shape = _COMPILED.get(language)
    return shape is not None and shape.search(quoted.lower().replace("’", "'")) is not None
