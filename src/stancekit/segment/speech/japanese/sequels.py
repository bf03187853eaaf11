"""Japanese words that are a sentence of their own, behind the sentence that says whose they are."""

from __future__ import annotations

import re

from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.offices import OFFICES
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.japanese.before import speaker_before
from stancekit.segment.speech.quotation import Quotation

__all__ = ["japanese_sentence_before", "sentence_of_its_own"]

_REPORTED = re.compile(
    r"(?:と|とも)(?:述べ|語っ|話し|主張し|指摘し|説明し|みる|見る|強調し|訴え|明かし|答え|反論し|批判し|断じ)[^。「」]{0,8}。$|(?:によると|によれば)、[^。「」]{4,80}。$"
)
_TOLD_SO = re.compile(
    r"(?:こう|そう|このように|次のように|以下のように)[^、。「」]{0,6}(?:言|語|話|述べ|断言|断じ|訴え|答え|返し|つづ|綴|投稿し|書い|反論|指摘|主張|説明|コメント)[^、。「」]{0,10}。$"
)
"""The end of a sentence that leads to words: 壇上でこう言い切ったのです."""
_ASKED = re.compile(
    r"に[^「」。はが]{0,20}?(?:聞い|尋ね|たずね|伺っ|うかがっ|質問し|取材し|問い合わせ|話を聞い|(?:コメント|見解|意見|感想|説明)を求め|取材を申し込ん)(?:てみ)?(?:[ただ]|ました)$"
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
_CLOSED = re.compile(r"\s*(?:\n|$|[^、。「」]{1,20}は「)")


def japanese_sentence_before(lead: str, behind: str, inside: str) -> Found | None:
    """Read the Japanese sentence of reported speech before words that are a sentence of their own."""
    if (behind.strip() and behind.lstrip()[:1] != "。") or not inside or lead[-1:] != "。":
        return None
    if _REPORTED.search(lead[-60:]) or _TOLD_SO.search(lead[-40:]):
        name, kind = speaker_before(lead[:-1])
        return Found(name, kind, wrote=False, doubt="speaker_inferred", close=False) if name else None
    sentence = lead[:-1].rsplit("。", 1)[-1]
    named = [n for n in japanese_names(sentence) if n.office or n.name in OFFICES]
    if (asked := _ASKED.search(sentence) or _ANSWER_CAME.search(sentence)) and (
        whom := [n for n in named if n.particle in ("に", "") and n.end <= asked.start() + 1]
    ):
        return Found(whom[-1].name, "name", wrote=False, doubt="speaker_inferred")
    topics = [n for n in named if n.particle == "は"]
    if len(topics) == 1:
        return Found(topics[0].name, "name", wrote=False, doubt="speaker_inferred")
    if len(named) == 1 and named[0].particle == "が" and _TEXT.match(sentence, named[0].end):
        return Found(named[0].name, "name", wrote=True, doubt="speaker_inferred")
    return None


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
