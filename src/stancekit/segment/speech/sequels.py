"""Words whose attribution stands with the piece before them or in the sentence before them."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, ends_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import DEFINITE
from stancekit.segment.names.japanese import OFFICES, japanese_names, speaker_before
from stancekit.segment.names.people import is_organisation
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.quotations import Quotation
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.signs import comes_from
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.subject import subject

__all__ = [
    "answer",
    "new_sentence",
    "on_one_person",
    "second_piece",
    "sentence_before",
    "sentence_of_its_own",
    "stops",
]

_REACH = 600  # code points
_STOP = re.compile(r"\s*[.;:!?]")
_NEW_SENTENCE = re.compile(r"\s+[\"“„«A-ZÀ-ÞŁŚŻ]")


def stops(behind: str) -> bool:
    """Whether a mark that ends a clause stands directly behind the words."""
    return _STOP.match(behind) is not None


def new_sentence(behind: str) -> bool:
    """Whether a sentence begins behind the words."""
    return _NEW_SENTENCE.match(behind) is not None


def second_piece(text: str, earlier: Quotation, quotation: Quotation, before: str, words: Lexicon) -> bool:
    """Whether the clause before the words is that of the piece before them: “A”, said X, “B”."""
    gap = before.strip()
    if (
        words.language == "ja"
        or earlier.last_line != quotation.line
        or not gap
        or gap[-1] not in ",，–—-"
        or text[earlier.end : quotation.start] != before
        or ends_sentence(gap[:-1])
        or gap[0].isupper()
    ):
        return False
    clause = Clause(gap, words)
    verb = reporting_verb(clause, first=True, within=9)
    last = reporting_verb(clause, first=False, within=14)
    return verb is not None and verb == last


_REPORTED = re.compile(
    r"(?:と|とも)(?:述べ|語っ|話し|主張し|指摘し|説明し|みる|見る|強調し|訴え|明かし|答え|反論し|批判し|断じ)[^。「」]{0,8}。$|(?:によると|によれば)、[^。「」]{4,80}。$"
)


_TOLD_SO = re.compile(
    r"(?:こう|そう|このように|次のように|以下のように)[^、。「」]{0,6}(?:言|語|話|述べ|断言|断じ|訴え|答え|返し|つづ|綴|投稿し|書い|反論|指摘|主張|説明|コメント)[^、。「」]{0,10}。$"
)
"""The end of a sentence that leads to words: 壇上でこう言い切ったのです."""


def _japanese_sentence_before(lead: str, behind: str, inside: str) -> Found | None:
    """Read the Japanese sentence of reported speech before words that are a sentence of their own."""
    if (behind.strip() and behind.lstrip()[:1] != "。") or not inside or lead[-1:] != "。":
        return None
    if _REPORTED.search(lead[-60:]) or _TOLD_SO.search(lead[-40:]):
        name, kind = speaker_before(lead[:-1])
        return Found(name, kind, wrote=False, doubt="speaker_inferred", close=False) if name else None
    sentence = lead[:-1].rsplit("。", 1)[-1]
    named = [n for n in japanese_names(sentence) if n[3] or n[2] in OFFICES]
    if (asked := _ASKED.search(sentence) or _ANSWER_CAME.search(sentence)) and (
        whom := [n for n in named if n[4] in ("に", "") and n[1] <= asked.start() + 1]
    ):
        return Found(whom[-1][2], "name", wrote=False, doubt="speaker_inferred")
    topics = [n for n in named if n[4] == "は"]
    if len(topics) == 1:
        return Found(topics[0][2], "name", wrote=False, doubt="speaker_inferred")
    if len(named) == 1 and named[0][4] == "が" and _TEXT.match(sentence, named[0][1]):
        return Found(named[0][2], "name", wrote=True, doubt="speaker_inferred")
    return None


_ASKED = re.compile(
    r"に[^「」。はが]{0,20}?(?:聞い|尋ね|たずね|伺っ|うかがっ|質問し|取材し|問い合わせ|話を聞い)(?:てみ)?(?:た|ました)$"
)
"""A sentence whose end it is that somebody was asked: 館長の前田さんに電話で聞いてみました."""
_ANSWER_CAME = re.compile(
    r"(?:ご?本人)?に[^「」。はが]{0,20}(?:聞い|尋ね|たずね|伺っ|うかがっ|質問し|取材し|問い合わせ|打診し)(?:てみ)?たところ、[^。は]{0,20}(?:返信|返事|回答|答え|メール|返答)が[^。]{0,8}$"
)
"""A sentence on an answer that came: 前田さんにメールで質問したところ、翌朝に返信が."""
_TEXT = re.compile(
    r"[^、。は]{1,30}(?:書い|投稿し|つづっ|綴っ|発信し|ツイートし)た[^、。は]{0,6}(?:文|文章|投稿|言葉|メッセージ|コメント|つぶやき)(?:が|は|を)"
)
"""What makes a sentence one on a text that somebody wrote: 町長がフェイスブックに書いた一文が、町を二分している."""


_SO = re.compile(r"(?:その上で|さらに|また|そして|そのうえで|続けて|加えて|一方で)?、?")


def sentence_of_its_own(text: str, earlier: Quotation, quotation: Quotation, behind: str) -> bool:
    """Whether Japanese words stand as a sentence directly behind one that says who speaks (と話すのは大野さん)."""
    if earlier.last_line != quotation.line or not (
        not behind.strip() or behind.lstrip()[:1] == "。" or _CLOSED.match(behind)
    ):
        return False
    gap = text[earlier.end : quotation.start]
    stop = gap.rfind("。")
    return (
        stop > 2
        and gap.count("。") <= 1 + gap.startswith("。")
        and _SO.fullmatch(gap[stop + 1 :].strip()) is not None
    )


_CLOSED = re.compile(r"\s*(?:\n|$|[^、。「」]{1,20}は「)")


_TERM = 5  # words of a term
_SHORT, _BEGINS = 14, 3  # words of a line that announces words, and those with which its subject begins
_AND = word_set("and und et y a")
_ON_IT = 4  # words of a question that only names what is asked about


def _about_one(clause: Clause) -> Found | None:
    """Read a sentence that tells of one person only: Reached by mail, Ann Lee shrugs."""
    full = [name for name in clause.names if " " in name[2]]
    own = [name for name in ungoverned(clause) if " " in name[2] and not is_organisation(name[2])]
    if len(full) != 1 or len(own) != 1:
        return None
    return Found(own[0][2], "name", wrote=False, doubt="speaker_inferred", close=False)


def on_one_person(line: str, words: Lexicon) -> Found | None:
    """Read a line of one short sentence, whose subject is one person, before a paragraph of words: The mayor was clear on Tuesday."""
    clause = Clause(line.rstrip(" .!…"), words)
    if ends_sentence(clause.text) or '"' in line or len(clause.words) > _SHORT:
        return None
    if clause.names:
        one = _about_one(clause)
        return one if one and clause.names[0][2] == one.name else None
    who = described(clause.lows()[:_BEGINS], words)
    definite = DEFINITE[words.language]
    if who is None or who.kind != "role" or (definite and not clause.lows()[0].startswith((*definite, "l'"))):
        return None
    return Found(None, "role", wrote=False, doubt="speaker_inferred", close=False, calling=who.calling)


def answer(quotation_text: str, before: str, behind: str, words: Lexicon) -> Found | None:
    """Read a question on a pronoun, or one that only begins with "and", before words that are a sentence of their own.

    Did she regret it? “Not for a day.” And the bells? “Soon.” Spanish and Polish verbs need no pronoun.
    """
    lead = before.rstrip()
    inside = quotation_text.rstrip("”\"»«“’' \u00a0\u202f")[-1:]
    if lead[-1:] != "?" or inside not in ".!?…" or (behind.strip() and not new_sentence(behind)):
        return None
    asked = Clause(last_sentence(lead[-_REACH:]), words)
    if any(" " in name[2] for name in asked.names):
        return None
    lows = asked.lows()
    on_it = lows[:1] != [] and lows[0] in _AND and len(lows) <= _ON_IT and not described(lows, words)
    if words.language not in ("es", "pl") and not on_it and words.third.isdisjoint(lows):
        return None
    return Found(None, "pronoun", wrote=False, doubt="speaker_inferred", close=False)


def sentence_before(
    text: str, quotation: Quotation, before: str, behind: str, words: Lexicon
) -> Found | None:
    """Read a sentence of reported speech before words that are a sentence of their own."""
    lead = before.rstrip()
    first = quotation.inner(text)[:3].lstrip(" \u00a0\u202f¿¡…")[:1]
    inside = quotation.last_mark(text)
    if words.language == "ja":
        return _japanese_sentence_before(lead, behind, inside)
    if lead[-1:] not in (".", "!", "…") or not first.isupper():
        return None
    if not (stops(behind) or (inside in ".!?…" and (not behind.strip() or new_sentence(behind)))):
        return None
    if quotation.count_words(text) < 4:
        return None
    clause = Clause(last_sentence(lead[-_REACH:]).rstrip(" .!…"), words)
    if giver := comes_from(clause):
        return giver
    last = reporting_verb(clause, first=False, within=5)
    if last is not None and not words.third.isdisjoint(clause.lows(last.end)[:1]):
        return Found(None, "pronoun", wrote=False, doubt="speaker_inferred", close=False)  # …, sagte sie uns.
    verb = reporting_verb(clause, first=True, within=14)
    if verb is None:
        return _about_one(clause) if quotation.count_words(text, within=300) > _TERM else None
    who = subject(clause, verb, verb_first=False)
    if who.kind == "" and words.language in ("es", "pl") and verb == clause.words[0] and not clause.names:
        return Found(
            None, "pronoun", wrote=False, doubt="speaker_inferred", close=False
        )  # Contestó con una carta.
    if who.kind not in ("name", "role", "pronoun", "handle"):
        return None
    return Found(who.name, who.kind, wrote=False, doubt="speaker_inferred", close=False, calling=who.calling)
