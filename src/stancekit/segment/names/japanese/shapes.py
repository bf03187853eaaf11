"""The shapes of a Japanese name: runs of kanji and kana, with what stands behind them."""

from __future__ import annotations

import re

from stancekit.segment.names.japanese.offices import OFFICE

__all__ = ["BRACKETS", "CALLED", "HIRAGANA", "KANJI", "KATAKANA", "NAME"]

KANJI, KATAKANA, HIRAGANA = "[\u4e00-\u9fff々ヶ]", "[\u30a1-\u30fa\u30fc]", "[\u3041-\u3096]"
BRACKETS = r"(?:[（(][^）)]{1,20}[）)])?"
"""An age, a party or a reading in brackets behind a name."""
_NAME = (
    rf"(?:(?<!{KANJI}){KANJI}{{1,2}}[ノツヶ]{KANJI}{{1,2}}{HIRAGANA}{{1,3}}{KANJI}?(?={OFFICE})|(?<!{KANJI}){KANJI}{{1,2}}[ノツ](?:{KANJI}{{1,4}}?(?={OFFICE})|{KANJI}{{1,4}})|(?<!{KANJI}){KANJI}{{1,8}}{KATAKANA}{{2,8}}|{KATAKANA}{{2,8}}{KANJI}{{1,4}}(?={OFFICE})|{KATAKANA}{{2,12}}(?:[・＝=]{KATAKANA}{{1,12}}){{0,3}}"
    rf"|(?<!{KANJI}){KANJI}{{1,4}}{HIRAGANA}{{2,3}}[子美代江恵枝香奈乃夫郎太](?={OFFICE})"
    rf"|(?<!{KANJI}){KANJI}{{1,4}}(?!さん|くん|ちゃん|さま){HIRAGANA}{{2,4}}(?<![れしっいきんて][ただ])(?<!てい[たる])(?={OFFICE})|(?<!{KANJI}){KANJI}{{2,8}}?(?={OFFICE})"
    rf"|(?<!{KANJI}){KANJI}{{2,6}}|(?<![A-Za-z])[A-Z][A-Za-z]{{1,15}})"
)
_STAGE_NAME = rf"(?<=の){KATAKANA}{{2,6}}{KANJI}{{1,3}}{KATAKANA}{{1,6}}{KANJI}{{0,2}}(?=[がはも])"
_ENDS_GIVEN = "[子美香江代枝恵奈菜乃音実介助郎太志夫男也哉人樹輝斗]"
CALLED = r"(?<=[手優人家員者士師督長相臣授棋将ルトー]・)"
"""Behind the last letter of a calling and a dot: 歌手・."""
_MIXED = (
    rf"(?:(?<!{KANJI}){KANJI}{{1,4}}(?!さん|くん|ちゃん|さま)(?:{HIRAGANA}{{1,3}}|{KATAKANA}{{1,3}}){_ENDS_GIVEN}(?={OFFICE}|[（(]\d)"
    rf"|(?:(?<=の)|{CALLED}){KANJI}{{1,4}}(?:{HIRAGANA}{{1,3}}|{KATAKANA}{{1,3}}){_ENDS_GIVEN}(?=[がはも]))"
)
"""A given name of kana and a letter that ends given names: 森山ゆう子教授, 歌手の森山ユリ子は."""
_AGED_NAME = rf"(?<!{KANJI}){KANJI}{{1,4}}(?![のはがをにとでもへや])(?:(?!さん|くん|ちゃん|さま){HIRAGANA}){{2,4}}(?=[（(]\d{{1,2}}[）)])"
_HIRAGANA_NAME = (
    rf"(?:(?<=の){KANJI}{{1,3}}(?!さん|くん|ちゃん|さま){HIRAGANA}{{2,3}}(?=[はが])"
    rf"|{CALLED}{KANJI}{{1,3}}(?!さん|くん|ちゃん|さま|ら[はがも]|たち|など){HIRAGANA}{{2,3}}(?=[はがも]))"
)
_RELATIVE_NAME = rf"(?<=た){KANJI}{{2,3}}(?![のはがをにとでもへやづぶ])(?!さん|くん|ちゃん|さま){HIRAGANA}{{2,3}}(?<=[りかみなえこねほ])(?=[はが])"
"""A given name of kana behind a clause that says who somebody is: 共演した森山ゆかりは."""
_MAY_BEGIN = (
    r"(?=[\u4e00-\u9fff々ヶ\u30a1-\u30fa\u30fcA-Z])"  # else every shape of a name is tried at every blank
)
NAME = re.compile(
    rf"{_MAY_BEGIN}(?P<n>{_MIXED}|{_AGED_NAME}|{_HIRAGANA_NAME}|{_RELATIVE_NAME}|{_STAGE_NAME}|{_NAME})(?P<o>(?:{OFFICE})?){BRACKETS}(?P<p>は|が|も|によると|によれば|：|、|の|に|を|と|$)?"
)
