"""What stands behind a Japanese name: honorifics, offices and callings."""

from __future__ import annotations

__all__ = ["OFFICE", "OFFICES"]

_DEPARTMENTS = "強化|営業|広報|総務|人事|企画|編集|事業|普及|審判|教育|福祉|財政|建設|都市|環境|文化|観光|産業|農政|土木|技術|開発|販売|宣伝|制作|報道|政治|社会|経済|運動|商品|指導|育成"
OFFICE = (
    "さん|くん|ちゃん|さま|様|氏|衆議院議員|参議院議員|衆院議員|参院議員|議員|区議|市議|県議|町議|都議|市長|町長|村長|区長|知事|監督|コーチ|選手|投手|捕手|内野手|外野手|"
    "共同代表|准教授|教授|助教|講師|弁護士|医師|記者|アナウンサー|アナ|大臣|首相|幹事長|政調会長|会長|社長|代表|主任予報官|予報官|副議長|議長|教育長|理事長|事務局長|副会長|副社長|副市長|副代表|副知事|専務理事|常務理事|専務|常務|理事|主将|主任|主幹|店主|店長|先生|師匠|容疑者|被告|女将|館長|園長|校長|"
    "親方|住職|院長|学長|総裁|党首|官房長官|長官|次官|局長|部長|課長|室長|支配人|編集長|委員長|書記長|取締役|アナリスト|オーナー|キャスター|プロデューサー|CEO|CTO|COO|"
    + "|".join(
        f"{department}{head}"
        for department in _DEPARTMENTS.split("|")
        for head in ("部長", "局長", "課長", "室長")
    )
    + "".join(f"|{rank}{grade}段" for rank in ("女流", "") for grade in "初二三四五六七八九十")
)
"""Honorifics and offices, as a pattern."""
OFFICES = frozenset(OFFICE.split("|")) - {"さん", "くん", "ちゃん", "さま", "様", "氏"}
"""Offices and callings that stand behind a name, or alone for their holder."""
