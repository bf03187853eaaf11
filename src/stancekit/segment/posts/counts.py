"""What a platform counts below a post, with its buttons: likes, comments, shares, views."""

from __future__ import annotations

import re

__all__ = ["is_count"]

_NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f ]?\d{1,3}){0,4}(?:\s?(?:[KMB]|k|tys\.?|mil|mln|mill?\.?|Tsd\.?|Mio\.?|万|億))?"
_COUNTED = (
    r"(?:likes?|retweets?|re-?posts?|quotes?(?:\stweets?)?|bookmarks?|comments?|repl(?:y|ies)|shares?|views?|reactions?"
    r"|me\sgusta|republicaciones|reposte(?:o|os|ados?)|citas?|comentarios?|respuestas?|(?:veces\s)?compartid[oa]s?|guardados?|visualizaciones|vistas|reproducciones"
    r"|(?:mentions\s)?j['’]aime|republications?|citations?|commentaires?|réponses?|partages?|vues|signets?"
    r"|gefällt\smir(?:-angaben)?|kommentare?|antwort(?:en)?|mal\sgeteilt|zitate?|aufrufe|lesezeichen"
    r"|polubie(?:ń|nia|nie)|komentarz[ey]?|udostępnie(?:ń|nia|nie)|odpowiedzi|odpowiedź|wyświetle(?:ń|nia|nie)|cytat(?:y|ów)?|podanych?\sdalej|zakład(?:ka|ki|ek)"
    r"|\s?件の(?:いいね|リツイート|リポスト|返信|引用(?:リポスト|ツイート)?|表示|コメント)|(?:いいね[!！]?|リツイート|リポスト|返信|コメント|表示|シェア))"
)
_BUTTON = r"(?:reply|like|share|antworten|teilen|répondre|partager|responder|compartir|odpowiedz|udostępnij|lubię\sto|返信する?|シェア|[👎🔁↩])"
_FACES = r"[👍❤♥😂😆😮😢😡🙏💬🔁🔄↩♡⭐👁]\ufe0f?"
_ITEM = rf"(?:(?:{_FACES}\s?){{1,4}}{_NUMBER}(?:\s?{_COUNTED})?|{_NUMBER}\s?{_COUNTED}|{_COUNTED}\s?:?\s?{_NUMBER}\s?件?)"
_COUNT = re.compile(
    rf"(?:{_NUMBER}\s)?{_ITEM}(?:\s{{0,3}}[·•|,–-]?\s{{0,3}}(?:{_ITEM}|{_BUTTON})){{0,7}}\Z", re.IGNORECASE
)
_LONGEST = 120
_EDGES = " \t\u00a0·•*_"


def is_count(text: str) -> bool:
    """Whether a line says nothing but how many liked, shared, answered or saw a post."""
    return 0 < len(text) <= _LONGEST and _COUNT.match(text.strip(_EDGES)) is not None
