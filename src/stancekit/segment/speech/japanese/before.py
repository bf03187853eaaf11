"""Who is the topic (は, が, も) of the sentence before Japanese words, else of the sentence before that."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon
from stancekit.segment.names.japanese.finding import JapaneseName, japanese_names
from stancekit.segment.names.japanese.shapes import BRACKETS, HIRAGANA, KANJI, KATAKANA

__all__ = ["speaker_before"]

_TOPIC = re.compile(rf"({KANJI}{{1,10}}|{KATAKANA}{{2,12}}){BRACKETS}(?:からは|は|も|が)(?!{HIRAGANA}*[。])")
_SOMEBODY = re.compile(
    r"(?:担当者|マネージャー|マネジャー|代理人|秘書|広報|事務局|関係者|アカウント|運営|編集部|スタッフ|孫娘|息子|女性|男性|主婦|会社員|店員|学生|高校生|中学生|小学生|大学生|受験生|生徒|児童)$"
)
_BODY = re.compile(r"(?:者|団|会|社|局|側|娘|店|人|員|母親|父親|事務所|室|課|部|館|園|校|省|庁|協会|組合)$")


def speaker_before(lead: str) -> tuple[str | None, str]:
    """Who is the topic before the words: (name, "name"), or (None, "crowd", "pronoun" or "role": 本人).

    `lead` is the line up to the words, with earlier quotations blanked. The sentence itself is read
    first, then those before it, the nearest first.
    """
    crowd = lexicon("ja").crowd
    for number, sentence in enumerate(reversed(lead.split("。"))):
        if not sentence.strip():
            continue
        names = list(japanese_names(sentence))
        found = [n for n in names if n.particle in ("は", "が", "も", "によると", "によれば", "：")]
        if found and _told_of_somebody(sentence, found[-1]):
            return None, "crowd"
        if found:
            return _topic(found).name, "name"
        if number == 0:
            if own := _OWN.search(sentence):
                held = [n for n in names if n.end + len(n.office) == own.start()]
                if held:
                    return held[-1].name, "name"  # 前田さん本人からは
                return None, "role"
            if any(word in sentence for word in crowd) or "一人" in sentence or _is_somebody(sentence):
                return None, "crowd"
            others = [n for n in names if n.office and n.particle in ("、", "")]
            if others:
                return others[-1].name, "name"
            if re.search(r"(?:からは|によると|のは)\s*$", sentence):
                return None, "crowd"
    return None, "pronoun"


def _is_somebody(sentence: str) -> bool:
    """Whether the last topic of a sentence without a name is a person or a body all the same: 市の担当者は."""
    topics = _TOPIC.findall(sentence)
    return bool(topics) and bool(_SOMEBODY.search(topics[-1]) or _BODY.search(topics[-1]))


_OWN = re.compile(r"(?:の)?ご?本人(?:が|は|も|からは)")


def _told_of_somebody(sentence: str, last: JapaneseName) -> bool:
    """Whether a name only is the subject of a clause that says who somebody not named is: 犬が逃げたという男性は."""
    if last.office or last.particle != "が":
        return False
    topic = next((t for t in _TOPIC.finditer(sentence, last.end + 1) if t[0].endswith(("は", "も"))), None)
    return topic is not None and _SOMEBODY.search(topic[1]) is not None


def _topic(found: list[JapaneseName]) -> JapaneseName:
    """The last name of a sentence that is its topic: a subject of its clauses (が, も) that no office follows is none.

    森脇さんは、一冊がきっかけだったと語り
    """
    last = found[-1]
    told_by = [name for name in found if name.particle in ("によると", "によれば")]
    if told_by and not last.office:
        return told_by[-1]  # 森山准教授によると、サイレンは残っている
    topics = [name for name in found[:-1] if name.office and name.particle not in ("が", "も")]
    return topics[-1] if topics and not last.office and last.particle in ("が", "も") else last
