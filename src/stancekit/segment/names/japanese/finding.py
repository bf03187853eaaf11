"""Japanese names without spaces around them.

A name is a run of characters of certain kinds that an honorific, an office, an age in brackets or a particle follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.no_names_ja import NO_NAMES
from stancekit.segment.names.japanese.offices import OFFICES
from stancekit.segment.names.japanese.shapes import CALLED, HIRAGANA, KANJI, NAME

__all__ = ["HONORIFICS", "JapaneseName", "japanese_names"]

_IN_KATAKANA = re.compile(
    rf"(?<={KANJI})(?:アナウンサー|アナリスト|キャスター|プロデューサー|オーナー|コーチ|アナ)$"
)
"""A calling that reads like a part of the name before it: 森山徹アナウンサー."""
_BEFORE = re.compile(
    r"^(?:無職|会社員|自営業|主婦|主夫|俳優|女優|歌手|声優|タレント|モデル|芸人|作家|漫画家|評論家|弁護士|医師|監督|教授|議員|同僚|親友|社長|店主|"
    r"司会|元|前(?![田川原島野山橋沢岡園畑])|同|現|新人|選手|投手|捕手|大学生|高校生|農業|漁師|落語家|写真家|学者|研究者|記者|記者の|MCの|"
    r"横綱|大関|関脇|小結|前頭|十両|キャスター|コーチ|プロデューサー|デザイナー|シェフ|ライター|コメンテーター|アナウンサー|ミュージシャン)+(?=.{2})"
)
_NOBODY = re.compile(
    r"(?:民|派|界|者|師|団|会|社|局|側|娘|店|性|生|人|側|員|筋|各社|母親|父親|夫婦|家族|同士|上|中|下|目|後|前|日|月|年|時|件|回|度|点|声|方|数|量|化|的|力|心|面|性|室|課|部|所|館|園|校|市|町|県|区|国|語|話|論|案|策|法|権|感|"
    r"省|庁|署|院|党|連|協会|組合|委員会|広報|孫|妻|息子|員会|ファン|ユーザー|フォロワー|リスナー|アンチ|^(?:仲間|同期|先輩|後輩|常連))$"
)
_CALLED = re.compile(rf"{CALLED}\Z")
_WITH_NO = re.compile(rf"{KANJI}{{1,2}}ノ{KANJI}")
"""A surname with its particle in it, whose last letter may be that of a noun: 堀ノ下."""
_BODIES = ("議会", "委員会", "協会", "連盟", "組合", "会社", "大学", "高校", "中学校", "小学校")
"""Bodies that have members and heads: 県議会議員 is nobody's name."""
HONORIFICS = ("さん", "氏", "様", "くん", "ちゃん", "さま")
_OF_HIS = re.compile(
    r"長男|次男|長女|次女|息子|娘|妻|夫|母|父|兄|弟|姉|妹|孫|秘書|側近|同僚|後輩|先輩|恩師|友人|知人|後任|前任|元|前"
)
"""What somebody is to the person named before: 森山市長の妻みどりさん."""
_AFFILIATED = re.compile(rf"(?<!{KANJI})(?P<n>{KANJI}{{3,6}}|{KANJI}{{1,4}}{HIRAGANA}{{2,4}})・$")
_INSTITUTE = ("大", "大学", "大学院", "短大", "高専", "研究所", "病院", "研究機構", "総研", "センター")


class JapaneseName(NamedTuple):
    """A name with its place, the office behind it and the particle behind that ("" for none)."""

    start: int
    end: int
    name: str
    office: str
    particle: str


def japanese_names(text: str) -> Iterator[JapaneseName]:
    """Every name of a text, in order."""
    third = lexicon("ja").third
    for match in NAME.finditer(text):
        name, office, particle = match["n"], match["o"] or "", match["p"] or ""
        start = match.start("n")
        if before := _BEFORE.match(name):
            start, name = start + before.end(), name[before.end() :]
        if "を" in name:  # an object, as in あんな言い方をする市長
            continue
        if len(name) < 2 or name in third or name.startswith(NO_NAMES):
            continue
        if not office and (called := _IN_KATAKANA.search(name)) and called.start() > 1:
            name, office = name[: called.start()], called[0]
        elif name + office in OFFICES:
            name, office = name + office, ""  # 教育部長は: nobody is named
        if office and text[start - 1 : start] == "・":
            start, name = _with_affiliation(text, start, name)
        if office and (name.endswith(_BODIES) or _holds(text, start + len(name) + len(office), office)):
            continue
        kanji_only = not re.search(r"[^\u4e00-\u9fff々ヶ]", name)
        topic = particle in ("は", "が", "も", "によると", "によれば", "：") and (
            _WITH_NO.match(name) is not None or not _NOBODY.search(name)
        )
        presented = particle in ("の", "に", "、", "を") and _CALLED.search(text, 0, start) is not None
        if not office and not topic and not presented and (kanji_only or "・" not in name):
            continue
        if kanji_only and not office and len(name) > 5:
            continue
        yield JapaneseName(start, start + len(name), name, office, particle)


def _holds(text: str, end: int, office: str) -> bool:
    """Whether an office is that of somebody named directly behind it, and no name stands before it: 桟橋管理局長の森山徹氏."""
    held = NAME.match(text, end + 1) if office in OFFICES and text[end : end + 1] in ("の", "・") else None
    return (
        held is not None and len(held["n"]) > 2 and held["o"] in HONORIFICS and not _OF_HIS.match(held["n"])
    )


def _with_affiliation(text: str, start: int, name: str) -> tuple[int, str]:
    """The name before what is taken for one, where that is somebody's institute: 森山晴・港南大教授は."""
    before = _AFFILIATED.search(text, max(0, start - 9), start) if name.endswith(_INSTITUTE) else None
    return (before.start("n"), before["n"]) if before else (start, name)
