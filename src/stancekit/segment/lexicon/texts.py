"""Nouns for what somebody writes or says, as alternatives of a pattern: what answers, what is posted, other remarks."""

from __future__ import annotations

__all__ = ["ANSWERS", "POSTS", "REMARKS"]

ANSWERS = {
    "en": r"reply|replies|comments?|responses?|answers?|reaction|verdict",
    "de": r"Antwort|Reaktion|Kommentar|Erwiderung|Replik",
    "fr": r"commentaires?|réponses?|réactions?",
    "es": r"comentarios?|respuestas?|reacci(?:ón|ones)",
    "pl": r"komentarz(?:a|u|em|owi)?|odpowied(?:ź|zi|zią)|reakcj[aięą]",
}
POSTS = {
    "en": r"post|tweet|message",
    "de": r"Beitrag|Post|Tweet|Nachricht",
    "fr": r"message|tweet|post|publication",
    "es": r"mensaje|tuit|post|publicación",
    "pl": r"(?:wpis|tweet|post)(?:u|em|owi|ie)?",
}
REMARKS = {
    "en": r"plea|question|remark|suggestion|retort|joke|insult|outburst|complaint|warning|demand",
    "de": r"Satz|Bemerkung|Frage|Bitte|Vorwurf|Appell|Forderung|Warnung|Spruch",
    "fr": r"phrase|question|remarque|appel|boutade",
    "es": r"frase|pregunta|ruego|petición|broma",
    "pl": r"apel(?:u|em|owi)?|pytani(?:e|a|u|em)|uwag(?:a|i|ę|ą|dze)|prośb(?:a|y|ę|ą|ie)|słow(?:a|om|ami)",
}
