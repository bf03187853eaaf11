"""A line above or below a post that a page sets around it: when it was posted, what was counted, buttons."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from stancekit.segment.anchors.comments import BADGE, is_of_comments
from stancekit.segment.anchors.widgets import is_of_widget
from stancekit.segment.dates import ago_after, date_at, day_of_year_after

__all__ = ["Status", "When", "is_number", "is_part_of_counts", "status_of"]

_NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f ]?\d{1,3}){0,4}(?:\s?(?:[KMB]|k|tys\.?|mil|mln|mill?\.?|Tsd\.?|Mio\.?|万|億))?"
_COUNTED = (
    r"(?:likes?|retweets?|re-?posts?|boosts?|fav(?:ou?rites?|oris|oriten|oritos)|points?|upvotes?|votes?|quotes?(?:\stweets?)?|bookmarks?|comments?|repl(?:y|ies)|shares?|views?|reactions?"
    r"|me\sgusta|republicaciones|reposte(?:o|os|ados?)|citas?|comentarios?|respuestas?|(?:veces\s)?compartid[oa]s?|guardados?|visualizaciones|vistas|reproducciones|reacciones|votos(?:\spositivos)?|puntos"
    r"|(?:mentions\s)?j['’]aime|republications?|citations?|commentaires?|réponses?|partages?|vues|signets?|réactions?"
    r"|gefällt\smir(?:-angaben)?|kommentare?|antwort(?:en)?|-?mal\s(?:geteilt|angezeigt|angesehen)|punkte?|zitate?|aufrufe|lesezeichen|reaktionen"
    r"|polubie(?:ń|nia|nie)|komentarz[ey]?|udostępnie(?:ń|nia|nie)|odpowiedzi|odpowiedź|wyświetle(?:ń|nia|nie)|cytat(?:y|ów)?|poda(?:nych?|ń|nia|nie)\sdalej|podaj\sdalej|ulubion[eya]|punkt(?:y|ów)|zakład(?:ka|ki|ek)|reakcj[ia]"
    r"|件の(?:いいね|リツイート|リポスト|返信|引用(?:リポスト|ツイート)?|表示|コメント)|いいね[!！]?|リツイート|リポスト|返信|コメント|表示|シェア|共感した|なるほど|うーん|参考になった|そう思(?:う|わない))(?![^\W\d_])"
)
_FACES = r"(?:[👍❤♥😂😆😮😢😡🙏💬🔁🔄↩♡⭐👁]\ufe0f?\s?){1,4}"
_ANY_FACE = r"(?![🥇🥈🥉])[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]\ufe0f?"
"""What readers of a channel may answer with: one alone with a number may be words, 🎂 40; two are counts."""
_COUNT = re.compile(
    rf"(?<=\s)[+＋−-]\d{{1,6}}(?=\s*\Z)|(?:{_ANY_FACE}\s?{_NUMBER}(?:\s{{1,4}}|\Z)){{2,8}}|[+＋]\s?\d{{1,5}}\s[−–-]\s?\d{{1,5}}(?!\d)|[↑⬆▲]\ufe0f?\s?{_NUMBER}(?:\s?[↓⬇▼]\ufe0f?)?|{_FACES}{_NUMBER}(?:\s?{_COUNTED})?|{_NUMBER}\s{{0,2}}{_FACES}(?=\s{{1,4}}[^\W\d_])|{_NUMBER}\s{{0,2}}{_COUNTED}|{_COUNTED}\s?[(（]{_NUMBER}[)）]|{_COUNTED}\s?:?\s?{_NUMBER}\s?件?(?![\d.,]|\s?(?:[hdwj]|min|std|stunden?|tage?n?|wochen?|jours?|sem|días?|godz|dni)\b)",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?:{_NUMBER}|{_COUNTED})\Z", re.IGNORECASE)
_ALONE = re.compile(rf"[+−-]?{_NUMBER}\Z", re.IGNORECASE)
_TOTAL = re.compile(
    rf"{_NUMBER}(?=\s{_COUNTED}\s?{_NUMBER})", re.IGNORECASE
)  # of reactions, before what else was counted
_LAST = re.compile(rf"{_NUMBER}\s?件?\s?(?:\Z|(?=[·•|]))", re.IGNORECASE)  # Like · 4.1K; Like · 12 | Reply
_ANYTHING = re.compile(rf"{_NUMBER}\s[^\W\d_]{{2,20}}(?=\s?(?:[·•|]|\Z))")  # 903 favoris
_BUTTON = re.compile(
    r"(?:(?:send\s|write\sa\s)?message|nachricht\s(?:senden|schreiben)|envoyer\sun\smessage|enviar\s(?:un\s)?mensaje|wyślij\swiadomość|メッセージを送信|RT|reply|like|share|comment|send|respect|recommend|dislike|flag|report|upvote|downvote|(?:give\s)?award|save|follow|permalink|embed|(?:see\s)?translat(?:ion|e)|antworten|teilen|kommentieren|melden|zitieren|empfehlen|übersetz(?:ung\sanzeigen|en)|gefällt\smir|répondre|partager|commenter|signaler|alerter|citer|recommander|je\srecommande|traduire|voir\sla\straduction|j['’]aime|responder|compartir|comentar|denunciar|recomendar|citar|traducir|ver\straducción|me\sgusta|odpowiedz|ulubione|udostępnij|s?komentuj|komentarz|zgłoś|cytuj|oceń|przetłumacz|lubię\sto!?|(?:final|live)\sresults|endgültig(?:e|es)\sergebnis(?:se)?|résultats\sfinaux|resultados\sfinales|wyniki\skońcowe|最終結果|返信(?:する)?|シェア|いいね[!！]?)(?![^\W\d_])|[👎🔁↩]|(?<=\s)[♡➤📤]\ufe0f?",
    re.IGNORECASE,
)
_AUDIENCE = re.compile(
    r"[(（]?(?:edited|bearbeitet|modifiée?|editad[oa]|edytowan[yeo]|編集済み?)[)）]?(?![^\W\d_])"
    rf"|{BADGE}"
    r"|(?:public|público|öffentlich|publiczn[ey]|公開)(?![^\W\d_])|[🌍🌐🌎🌏🔒👥]\ufe0f?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s·•|,–*_-]{1,8}")
_PLACE = re.compile(r"(?:desde|from|aus|depuis|w|z)\s[^\W\d_][^.!?:\n]{1,60}\Z")  # desde Madrid, España
_VIA_SOURCE = re.compile(r"[^\W\d_][^.!?:\n·•|]{1,24}(?:\d\.\d)?(?=\s[·•|]\s)")  # Mona 4.2 · 88 Boosts
_SOUND = re.compile(r"♬\s[^\n]{3,100}\Z")
_SOURCE = re.compile(r"(?:[^\W\d_][^.!?:\n]{1,40})\Z")
_LONGEST = 140


class When(NamedTuple):
    """When a post says it was posted: the day, None where it cannot be told; `dated` that it is a whole date."""

    day: date | None
    dated: bool


class Status(NamedTuple):
    """What such a line tells: when, whether something was counted, whether it has buttons."""

    when: When | None
    counted: bool
    buttons: bool


@lru_cache(maxsize=1024)
def status_of(words: str, language: str) -> Status | None:
    """Read a line that is nothing but times, counts and buttons; None for any other."""
    if not 0 < len(words) <= _LONGEST:
        return None
    if sound := _SOUND.match(words):
        dated = date_at(words, words.rfind("·") + 2, language) if "·" in sound[0] else None
        return Status(When(dated.day, dated=True) if dated else None, counted=False, buttons=True)
    if is_of_widget(words) or is_of_comments(words):
        return Status(None, counted=False, buttons=True)
    total = _TOTAL.match(words)
    return _parse(words, 0, language) or (_parse(words, total.end(), language) if total else None)


def _parse(words: str, place: int, language: str) -> Status | None:
    when: When | None = None
    counted = buttons = False
    while place < len(words):
        if between := _BETWEEN.match(words, place):
            place = between.end()
        elif when is None and (told := _time(words, place, language)):
            place, when = told
        elif found := _COUNT.match(words, place):
            place, counted = found.end(), True
        elif found := _BUTTON.match(words, place):
            place, buttons = found.end(), True
        elif found := _AUDIENCE.match(words, place):
            place = found.end()
        elif found := _left(
            words, place, known=bool(when or counted or buttons), dated=bool(when and when.dated)
        ):
            place, counted = found.end(), True
        elif buttons and words[place:] in ("…", "..."):
            break
        elif when and when.dated and (named := _VIA_SOURCE.match(words, place)):
            place = named.end()
        elif when and when.dated and words[:place].rstrip()[-1:] in "·•|-–" and _SOURCE.match(words, place):
            break  # Twitter for iPhone
        elif when and when.dated and _PLACE.match(words, place):
            break
        else:
            return None
    return Status(when, counted, buttons) if when or counted or buttons else None


def _left(words: str, place: int, *, known: bool, dated: bool) -> re.Match[str] | None:
    """A number that ends a line of counts, or one with any word behind a date: 903 favoris."""
    return (_LAST.match(words, place) if known else None) or (
        _ANYTHING.match(words, place) if dated else None
    )


def _time(words: str, place: int, language: str) -> tuple[int, When] | None:
    if found := date_at(words, place, language):
        return found.end, When(found.day, dated=True)
    end = max(day_of_year_after(words, place), ago_after(words, place))
    return (end, When(None, dated=False)) if end > place else None


def is_number(words: str) -> bool:
    """Whether a line is nothing but a number as posts are counted: 1,204; 14.1K; -340 votes."""
    return len(words) < 16 and _ALONE.match(words) is not None


def is_part_of_counts(words: str) -> bool:
    """Whether a line is a number or what was counted alone, as where each stands on a line of its own."""
    return len(words) < 40 and _PART.match(words.strip(" \t·•")) is not None
