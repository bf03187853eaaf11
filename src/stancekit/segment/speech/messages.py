"""Messages that read the words quoted: a message from a viewer called pawn_four read: “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.posting import MESSAGES
from stancekit.segment.speech.found import PRONOUN, Found

__all__ = ["message_from", "message_of"]

_READ = {
    "en": r"read|reads|ran|said|says",
    "de": r"lautete|lautet|hieß|besagte|las\ssich",
    "fr": r"disait|dit|se\slisait|proclamait",
    "es": r"decía|dice|rezaba|reza",
    "pl": r"brzmiał[ao]?|brzmi|głosił[ao]?",
}
_TEXT_READS = {
    language: re.compile(
        rf"\s(?:from|by|von|de|d['’]|del|od)\s(?P<who>[^:;«“„]{{2,80}}?),?\s(?:{shape})(?:\s[^\W\d_]+)?\s?:\s*$",
        re.IGNORECASE,
    )
    for language, shape in _READ.items()
}
"""A text that somebody sent, and the verb by which it reads: a message from Ann Lee read:."""
_NICKNAME = re.compile(
    r"\b(?:nick(?:named?|iem|u)?|username|user|nazwie|apodo|alias|pseudo(?:nyme|nimem)?|namens|called|surnom)\s(?P<nick>[\w.]{3,30})$"
)
_OWN_TEXT = {
    "en": r"(?:his|her|their|the)\s(?:[\w-]+\s)?(?P<text>[\w-]+)\s(?:read|reads|ran|said|says|went|continued|concluded|ended)\b",
    "de": r"(?:lautete|lautet|hieß|besagte|endete|schloss)\s(?:(?:seine|ihre|die|sein|ihr|der|das|diese|dieser|dieses)\s)(?P<text>[\w-]+)",
    "fr": r"(?:disait|dit|concluait|conclut|terminait|répondait)\s(?:son|sa|leur|ce|cet|cette)\s(?P<text>[\w-]+)",
    "es": r"(?:decía|dice|rezaba|reza|concluía|terminaba)\s(?:su|este|ese|esta|esa)\s(?P<text>[\w-]+)",
    "pl": r"(?:brzmiał[ao]?|brzmi|głosił[ao]?|kończył)\s(?:jego|jej|ich|ten|ta|to|cały|cała|całe)\s(?P<text>[\w-]+)",
}
_TEXT_OF = {language: re.compile(rf"\W*{shape}") for language, shape in _OWN_TEXT.items()}
_IT_READ = re.compile(r"\W*it\s(?:read|reads|ran|went\son)\b")
"""Behind words of the text that was spoken of before them."""
_TEXTS = word_set("""e-mail email mail letter reply answer note statement antwort nachricht brief mail zeilen réponse courriel lettre mot mél sms texto
    respuesta carta correo nota odpowiedź odpowiedzi mail mejl list wiadomość passage passages stelle textstelle passus extrait pasaje fragmento fragment""")
"""What somebody writes to whoever asked."""
_SENT = 5  # words of a clause among which one for a message stands


def message_of(clause: Clause) -> Found | None:
    """Read a clause behind the words by which a text of somebody named before reads them: her e-mail read."""
    if clause.lexicon.language == "en" and _IT_READ.match(clause.low):
        return Found.of(PRONOUN, wrote=True)
    shape = _TEXT_OF.get(clause.lexicon.language)
    found = shape.match(clause.low) if shape else None
    written = clause.lexicon.medium | MESSAGES | _TEXTS
    return Found.of(PRONOUN, wrote=True) if found and found["text"] in written else None


def message_from(clause: Clause) -> Found | None:
    """Read a clause in which a message reads the words: whom it came from has written them."""
    shape = _TEXT_READS.get(clause.lexicon.language)
    found = shape.search(clause.text) if shape and clause.text.rstrip().endswith(":") else None
    sent = clause.lexicon.medium | MESSAGES
    if found is None or sent.isdisjoint(clause.lows(0, found.start())[:_SENT]):
        return None
    if nickname := _NICKNAME.search(found["who"]):
        return Found(nickname["nick"], "name", wrote=True)
    named = [n for n in clause.names if found.start("who") <= n[0] and n[1] <= found.end("who")]
    return Found(named[-1][2], "name", wrote=True) if named else None
