"""Lines that comment sections set around their comments: what somebody is there, how they are sorted, what is folded."""

from __future__ import annotations

import re

__all__ = ["BADGE", "is_badge", "is_of_comments"]

BADGE = (
    r"(?:(?:top|rising)\scontributor|top[\s-]fan|s[uú]per[\s-]?fan|top\s\d{1,2}\s?%\s(?:commenter|poster)|group\sexpert|author|op|mod(?:erator)?"
    r"|verfasser(?:in)?|autor(?:in|ka|a)?|auteure?|autrice|fan\sdestacad[oa]|najaktywniejsz[ya]\s(?:fan|komentujący)"
    r"|トップファン|スーパーファン|作成者|投稿[者主])(?![^\W\d_])"
)
_EDITED = r"[(（]?(?:edited|bearbeitet|modifiée?|editad[oa]|edytowan[yeo]|編集済み?)[)）]?"
_BADGE = re.compile(rf"(?:{BADGE}|{_EDITED}|[✓✔☑✅]\ufe0f?)\Z", re.IGNORECASE)
_SORTED = (
    r"(?:most\srelevant|(?:all|top)\scomments|newest(?:\sfirst)?|relevanteste(?:\szuerst)?|neueste(?:\szuerst)?|(?:alle\s|top-)kommentare"
    r"|(?:les\s)?plus\s(?:pertinents|récents)|tous\sles\scommentaires|(?:los\s)?más\s(?:relevantes|recientes)|todos\slos\scomentarios"
    r"|najtrafniejsze|najnowsze|wszystkie\skomentarze|関連度の高い順|新しい順|すべてのコメント)"
)
_NUMBER = r"\d[\d.,\u00a0\u202f ]{0,8}(?:[KkMm]|tys\.?|mil|万)?"
_MANY = rf"(?:\s?[(（]{_NUMBER}[)）])?"
_FOLDED = (
    rf"(?:(?:view|show|see|load|hide)\s(?:all\s)?(?:{_NUMBER}\s)?(?:more\s)?(?:repl(?:y|ies)|comments?)|(?:{_NUMBER}\s)?more\s(?:repl(?:y|ies)|comments?)|continue\sthis\sthread"
    rf"|(?:alle\s)?(?:{_NUMBER}\s)?(?:weitere\s)?(?:antwort(?:en)?|kommentare?)\s(?:anzeigen|ansehen|ausblenden|laden)"
    rf"|(?:voir|afficher|masquer)\s(?:(?:toute?s?\s|tous\s)?l(?:es|a)\s|plus\sde\s|d['’]autres\s)?(?:{_NUMBER}\s)?(?:autres\s)?(?:réponses?|commentaires?)"
    rf"|(?:ver|ocultar|mostrar)\s(?:tod[oa]s\s)?(?:l[oa]s?\s)?(?:{_NUMBER}\s)?(?:más\s)?(?:respuestas?|comentarios?)(?:\smás)?"
    rf"|(?:wyświetl|zobacz|pokaż|ukryj)\s(?:{_NUMBER}\s)?(?:więcej\s|wszystkie\s|kolejne\s)?(?:odpowied(?:zi|ź)|komentarz[ey]?)"
    rf"|(?:他の?)?(?:{_NUMBER}\s?件の)?(?:返信|コメント)を?(?:\s?{_NUMBER}\s?件)?(?:すべて|もっと|さらに)?(?:表示|見る|隠す))"
)
_LINE = re.compile(
    rf"(?:{_SORTED}|{_FOLDED}{_MANY}|level\s\d{{1,2}}|u/[\w-]{{2,30}}\savatar)\Z", re.IGNORECASE
)


def is_badge(words: str) -> bool:
    """Whether a line only says what somebody is on that page, or that the words were edited: Top contributor, ✔."""
    return len(words) < 30 and _BADGE.match(words.strip()) is not None


def is_of_comments(words: str) -> bool:
    """Whether a line is one that a section has of its own: how it is sorted, what is folded, how deep an answer stands."""
    return 3 < len(words) < 60 and _LINE.match(words) is not None
