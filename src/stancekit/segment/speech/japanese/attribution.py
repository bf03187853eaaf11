"""The attribution of Japanese words: what stands behind them, and the topic of the line before them."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.labels import is_label
from stancekit.segment.lexicon.linking import LINKING, SUMMING_UP
from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.offices import OFFICE, OFFICES
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.japanese.asked import asked_before, asks_on
from stancekit.segment.speech.japanese.before import speaker_before
from stancekit.segment.speech.japanese.behind import said, speaker_behind
from stancekit.segment.speech.japanese.received import received_from, voices_follow

__all__ = ["read_japanese"]

_JAPANESE_HEAD = re.compile(
    r"^[\s・■◆●○▼◇□]*(?P<who>[^「」、。：:\s]{2,16}?(?<![はもがたるを]))(?:さん|氏|様|くん)?[\s]?[：:]\s*$"
)
_JAPANESE_ACCOUNT = re.compile(r"([@＠][A-Za-z0-9_.]{1,38}[A-Za-z0-9_])(?:さん|氏)?(?:は|が|も)")
_SIGNED = re.compile(
    r"[（(](?P<who>[^（()）「」、，@＠\n]{1,30})[、，,\s]\s?[@＠][A-Za-z0-9_.]{2,40}(?:さん)?[）)]"
)
"""Who posted the words, in brackets behind them: 「…」（ぬか床三年目、@nukadoko）という投稿."""
_VOICES = re.compile(
    r"^と[^、。「」]{0,16}(?:声|意見|人|反応|コメント|感想|ツッコミ|書き込み|投稿|批判|指摘)(?:が|も|は)[^、。「」]{0,8}(?:上が|殺到|目立|広が|並|集ま|届|相次|寄せ|い[たるて]|出[たるて]|入[っり]|あ[っる]|多)"
)
"""What stands behind the words of many, whoever was named before: と喜ぶ声が上がった."""
_POINTED_OUT = re.compile(
    r"^(?:と|など)?(?:の|いった|という)(?:指摘|声|意見|見方|反論|擁護|批判)(?:も|が|は)?[^、。「」]{0,8}(?:。|$)"
)
"""What stands behind the words of some at the end of a sentence: との指摘も."""
_SURVEYED = re.compile(r"(?:調査|アンケート|統計)に?(?:よると|よれば|では)[^。]{0,60}$")
"""A survey whose answers are quoted: ある調査によると、親の6割が「…」と答えた."""
_KIN_ASKED = re.compile(
    r"(?:息子|娘|長男|長女|妻|夫|母親?|父親?|友人|知人|同僚|後輩|先輩|近所の人)(?:さん)?に[^。、「」]{0,14}(?:ところ|と)、\s*$"
)
"""Somebody without a name whom the writer asks: 小4の息子にこの話をしたところ、."""
_AMONG_REPLIES = re.compile(
    r"(?:(?:リプライ|リプ|コメント|返信|引用|書き込み)欄|リプライ|ネット上|SNS上|掲示板)(?:には|では|にも|でも|は)[^はも]*$"
)
"""Where many write whom nobody names: リプライ欄には「…」「…」といったコメントのほか、."""
_SOME_PEOPLE = re.compile(
    r"人(?:も|が|は)?(?:い[たるて]|少なくな|相次)|^と[^、。]{1,10}[たる][^、。]{0,12}(?:女性|男性|主婦|会社員|学生|人)は"
)

_PAPER = re.compile(r"(?P<n>[一-龠々ァ-ヺー]{2,8}?(?:新聞|日報|新報|タイムス|タイムズ))は[^。は]*$")
_REPORTS = re.compile(r"^と(?:伝え|報じ|報道し|評し|記し|まとめ|要約し)")
"""A paper that reports, whose words are no stand: 北浜新聞は「…」と伝えた."""

_SAME = re.compile(rf"(?<!共)同(?P<office>{OFFICE})(?:は|が|も)")
_NEAR = 60  # code points beside the words in which it stands
_TEXT_IS = re.compile(
    r"(?P<who>[^「」、。]{2,30})の(?:返信|返事|回答|答え|反応|コメント|リプライ|リプ|ツイート)は\s*$"
)
_WHAT_IT_IS = re.compile(r"^(?:と(?:短|簡潔|一言|辛辣|手厳し|そっけな)|だった|である|のみ|だけ|の?一言)")
"""What a text is that reads the words: 田島さんの返信は「…」と短かった."""


def _text_is(lead: str, behind: str) -> Found | None:
    """Read whose reply the words are said to be."""
    text = _TEXT_IS.search(lead) if _WHAT_IT_IS.match(behind) else None
    names = list(japanese_names(text["who"])) if text else []
    return Found(names[-1].name, "name", wrote=True) if names else None


def _held(who: str) -> str:
    """The name in a head that ends in the office of somebody: 共産党の小林書記長."""
    held = [n for n in japanese_names(who) if n.office and n.end + len(n.office) == len(who)]
    return held[-1].name if held else who


def _same(lead: str, behind: str) -> Found | None:
    """Read the office of somebody named before: 同研究員は解説する."""
    same = _SAME.search(behind[:_NEAR].split("。", 1)[0]) or _SAME.search(lead[-_NEAR:])
    return Found(same["office"], "name", wrote=False) if same and same["office"] in OFFICES else None


def read_japanese(before: str, behind: str) -> Found | None:
    """Read a Japanese attribution: what stands behind the words, and the topic of the line before them."""
    if signed := _SIGNED.match(behind):
        return Found(signed["who"], "name", wrote=True)
    spoken, known, wrote = said(behind)
    lead = before.rsplit("。", 1)[-1]
    if (paper := _PAPER.search(lead)) and _REPORTS.match(behind):
        return Found(paper["n"], "paper", wrote=False)
    colon = lead.rstrip().endswith(("：", ":"))
    if (
        _AMONG_REPLIES.search(lead)
        or _KIN_ASKED.search(lead)
        or (_SURVEYED.search(lead) and behind.startswith("と答え"))
    ):
        return Found(None, "crowd", wrote=False)
    if voices_follow(before):
        return Found(None, "crowd", wrote=True)
    if spoken and (same := _same(lead, behind)):
        return same
    if own := _text_is(lead, behind):
        return own
    if received := received_from(lead, behind, wrote=wrote):
        return received
    asked = asked_before(lead)
    if asked and (spoken or behind.startswith("。") or not behind.strip()):
        return Found(asked, "name", wrote=False)
    if asks_on(lead) and (behind.startswith("。") or not behind.strip()):
        return Found(None, "pronoun", wrote=False)
    if not spoken and not colon:
        return None
    head = _JAPANESE_HEAD.match(before) or _JAPANESE_HEAD.match(lead)
    if colon and head and head["who"] in LINKING["ja"] | SUMMING_UP["ja"]:
        return Found(None, "pronoun", wrote=False)
    if colon and head and is_label(head["who"], "ja"):
        return Found(None, "crowd", wrote=False)  # 総評：「…」
    if colon and head and head.string is before:
        return Found(_held(head["who"]), "list", wrote=True)
    name, kind = speaker_before(lead)
    if name is None and kind == "pronoun" and (found := speaker_behind(behind)):
        return Found(found[0], found[1], wrote, doubt=None if known else "verb_unknown")
    if name is None and kind == "pronoun" and (account := _JAPANESE_ACCOUNT.search(lead)):
        return Found(account[1], "handle", wrote=True, doubt=None if known or colon else "verb_unknown")
    if name is None and kind == "pronoun" and (_VOICES.match(behind) or _POINTED_OUT.match(behind)):
        return Found(None, "crowd", wrote)
    if name is None and kind == "pronoun":
        name, kind = speaker_before(before)
    if name is None and kind == "pronoun":
        sentence = behind.split("。", maxsplit=1)[0][:120]
        if any(word in sentence for word in lexicon("ja").crowd) or _SOME_PEOPLE.search(sentence):
            kind = "crowd"
        elif subjects := [
            n for n in japanese_names(sentence) if n.particle in ("は", "が", "も") or n.office
        ]:
            name, kind = subjects[0].name, "name"
    if colon and name is None and (names := list(japanese_names(lead))):
        name, kind = names[-1].name, "list"
    calling = "本人" if kind == "role" else None
    return Found(name, kind, wrote, doubt=None if known or colon else "verb_unknown", calling=calling)
