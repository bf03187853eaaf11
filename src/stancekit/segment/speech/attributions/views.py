"""Words given as the view or the words of somebody, without a verb of saying: in her view, in the words of Ann Lee."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.speech.found import PRONOUN, Found
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.viewpoints import ends_in_view, tells_a_view

__all__ = ["view_of"]

_WITHIN = 40  # code points of a clause in which it says whose view it gives
_SEES = re.compile(
    r"\b(?:y\s(?:voit|voyait|lit|a\svu|a\slu)|sieht\sdarin|sah\sdarin|sees\s(?:in\s)?it(?:\sas)?|saw\sin\sit|ve\sen\s(?:ello|él|ella)|vio\sen\s(?:ello|él)|ha\svisto\sen\sello|widzi\sw\s(?:tym|nim))$"
)
_FOR = re.compile(r"\W*(?:For|Für|Pour|Para|Dla|In\sden\sAugen\svon|Aux\syeux\sde)\s")
"""With what a sentence begins that gives somebody's view, behind whose colon it is worded."""
_WORDS_OF = re.compile(
    r"\b(?:the\swords|with\sthe\sline|den\sworten|dem\ssatz|(?:par|avec|sur)\sces\smots|par\sla\sphrase|con\slas\spalabras|con\sla\sfrase|słowami|zdaniem)\s?:?$",
    re.IGNORECASE,
)


_TERSE = re.compile(
    r"\b(?:with\san?\s(?:\w+\s)?(?:curt|terse|laconic|simple|single|brief|dry|short|blunt|one-line|one-word)|mit\seinem\s(?:knappen|lapidaren|trockenen|schlichten|kurzen|einfachen|lakonischen)"
    r"|(?:d['’]un|par\sun|avec\sun)\s(?:\w+\s)?(?:laconique|simple|bref|sobre|lapidaire|sec)|con\sun\s(?:\w+\s)?(?:escueto|lacónico|simple|breve|seco|lapidario|sobrio)"
    r"|(?:krótkim|lakonicznym|zwięzłym|prostym|suchym|zdawkowym))$"
)
"""What says how short an answer is that somebody gives: settled it with a terse “…”."""


def view_of(clause: Clause) -> Found | None:
    """Read whose view or words a clause before the quotation gives; a pronoun's, where it names nobody."""
    text, language = clause.text, clause.lexicon.language
    if text[-1] == ":" and (holder := _FOR.match(text)):
        first = next((name for name in clause.names if name[0] == holder.end()), None)
        if first and " " in first[2] and not is_organisation(first[2]):
            return Found(first[2], "name", wrote=False)  # Für Ann Lee ist es damit nicht vorbei:
    if tells_a_view(text[:_WITHIN], language) and text[-1] not in ".!?…":
        return Found.of(PRONOUN, wrote=False)  # A su juicio, Lee «…»
    if ends_in_view(text, language):
        full = (name for _, _, name in ungoverned(clause) if " " in name)
        name = next(full, None)
        return Found(name, "name", wrote=False) if name else Found.of(PRONOUN, wrote=False)
    if _TERSE.search(text) and (answered := ungoverned(clause)):
        return Found(answered[-1][2], "name", wrote=False)
    own = ungoverned(clause) if (words_of := _WORDS_OF.search(text)) or _SEES.search(text) else []
    if not own and not words_of:
        return None
    wrote = any(word.low in clause.lexicon.medium for word in clause.words)
    return Found(own[0][2], "name", wrote) if own else Found.of(PRONOUN, wrote=wrote)
