"""Words that answer the post of somebody else than the focal person, who only reacted."""

from __future__ import annotations

import re
from bisect import bisect_left

from stancekit.segment.names.called import name_words
from stancekit.segment.passage import Passage

__all__ = ["Replies"]

_TO = {  # what stands before the name of whose post it is, or, in Japanese, behind it
    "en": r"\b(?:under|below|beneath|(?:repl(?:y|ies|ied|ying)|respon(?:se|ded|ding))\sto)\s(?P<whose>[^,;:]{0,40}?)(?:'s|s')\s(?:\w+\s)?(?:post|tweet|reply|comment|message)\b",
    "de": r"\b(?:unter|auf)\s(?P<whose>[^,;:]{0,40}?)s?\s(?:beitrag|post|posting|tweet|antwort|kommentar)\b",
    "fr": r"\b(?:sous|en\sréponse\s(?:à|au))\s(?:le\s|la\s)?(?:message|tweet|post|commentaire|publication|réponse)\s(?:de\s(?:la\s)?|d'|du\s)(?P<whose>[^,;:]{0,40})",
    "es": r"\b(?:bajo|debajo\sdel?|en\srespuesta\sal?)\s(?:el\s|la\s)?(?:mensaje|tuit|post|comentario|publicación|respuesta)\sde(?:l|\sla)?\s(?P<whose>[^,;:]{0,40})",
    "pl": r"\b(?:pod|w\sodpowiedzi\sna)\s(?:wpisem|wpis|tweetem|tweet|postem|post|komentarzem|komentarz|odpowiedzią)\s(?P<whose>[^,;:]{0,40})",
    "ja": r"(?P<whose>[^、。「」]{0,20})の(?:投稿|ツイート|ポスト|ツッコミ|返し|返信|リプライ|コメント|つぶやき|書き込み|ジョーク)に(?:は|も|対し|、)",
}
_COMPILED = {language: re.compile(shape) for language, shape in _TO.items()}
_THIS = re.compile(r"この[^、。「」]{0,12}?(?:ツッコミ|返し|返信|反論|リプライ)に(?:は|も|対し|、|$|\s?…)")
"""A retort just told of: この返しに「…」と称賛."""


_POLITE = re.compile(r"(?:さん|氏|選手|監督|先生)$")
_LAST = 30  # posts before the words that may be the one they answer


class Replies:
    """Whether words answer a post of somebody else than the focal person: under Ann Lee's reply somebody wrote “…”."""

    def __init__(self, passages: list[Passage], focal: frozenset[str], language: str) -> None:
        self.language, self.focal, self.shape = language, focal, _COMPILED.get(language)
        self.posts = [p for p in passages if p.kind == "embedded" and not p.focal]
        self.starts = [post.start for post in self.posts]

    def answers_another(self, lead: str, start: int) -> bool:
        """Whether the clause before the words at a place says so, where a post of that person stands before."""
        before = bisect_left(self.starts, start)
        if self.shape is None or not before:
            return False
        clause = lead.lower().replace("’", "'")
        if self.language == "ja" and _THIS.search(clause):
            return True
        found = self.shape.search(clause)
        if found is None or any(self._names(found["whose"], word) for word in self.focal):
            return False
        posts = self.posts[max(0, before - _LAST) : before]
        return any(self._names(found["whose"], post.name or "") for post in posts)

    def _names(self, whose: str, name: str) -> bool:
        """Whether what stands in a clause in lower case names somebody."""
        if self.language == "ja":
            bare = _POLITE.sub("", whose.strip())
            return len(bare) > 1 and bare[-2:] in name.lower()
        words = [word for word in name_words(name) if len(word) > 3]
        return any((word[:-1] if self.language == "pl" else word) in whose for word in words)
