"""Japanese: names without spaces around them, and who is said to have said what.

A name is a run of characters of certain kinds that an honorific, an office, an age in brackets or a
particle follows. Words are attributed where と, との, など or といった stands behind them; the speaker is the
topic (は, が, も) of the sentence, else that of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.nouns_ja import NOUNS

__all__ = [
    "OFFICES",
    "asked_before",
    "blank_quotes",
    "japanese_names",
    "said",
    "speaker_before",
    "speaker_behind",
]

_KANJI, _KATA, _HIRA = "[\u4e00-\u9fff々ヶ]", "[\u30a1-\u30fa\u30fc]", "[\u3041-\u3096]"
_DEPARTMENTS = "強化|営業|広報|総務|人事|企画|編集|事業|普及|審判|教育|福祉|財政|建設|都市|環境|文化|観光|産業|農政|土木|技術|開発|販売|宣伝|制作|報道|政治|社会|経済|運動|商品|指導|育成"
_OFFICE = (
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
OFFICES = frozenset(_OFFICE.split("|")) - {"さん", "くん", "ちゃん", "さま", "様", "氏"}
"""Offices and callings that stand behind a name, or alone for their holder."""
_IN_KATAKANA = re.compile(
    rf"(?<={_KANJI})(?:アナウンサー|アナリスト|キャスター|プロデューサー|オーナー|コーチ|アナ)$"
)
"""A calling that reads like a part of the name before it: 森山徹アナウンサー."""
_BRACKETS = r"(?:[（(][^）)]{1,20}[）)])?"
_NAME = (
    rf"(?:(?<!{_KANJI}){_KANJI}{{1,8}}{_KATA}{{2,8}}|{_KATA}{{2,8}}{_KANJI}{{1,4}}(?={_OFFICE})|{_KATA}{{2,12}}(?:[・＝=]{_KATA}{{1,12}}){{0,3}}"
    rf"|(?<!{_KANJI}){_KANJI}{{1,4}}{_HIRA}{{2,3}}[子美代江恵枝香奈乃夫郎太](?={_OFFICE})"
    rf"|(?<!{_KANJI}){_KANJI}{{1,4}}(?!さん|くん|ちゃん|さま){_HIRA}{{2,4}}(?<![れしっいきんて][ただ])(?<!てい[たる])(?={_OFFICE})|(?<!{_KANJI}){_KANJI}{{2,8}}?(?={_OFFICE})"
    rf"|(?<!{_KANJI}){_KANJI}{{2,6}}|(?<![A-Za-z])[A-Z][A-Za-z]{{1,15}})"
)
_STAGE_NAME = rf"(?<=の){_KATA}{{2,6}}{_KANJI}{{1,3}}{_KATA}{{1,6}}{_KANJI}{{0,2}}(?=[がはも])"
_ENDS_GIVEN = "[子美香江代枝恵奈菜乃音実介助郎太志夫男也哉人樹輝斗]"
_MIXED = (
    rf"(?:(?<!{_KANJI}){_KANJI}{{1,4}}(?!さん|くん|ちゃん|さま)(?:{_HIRA}{{1,3}}|{_KATA}{{1,3}}){_ENDS_GIVEN}(?={_OFFICE}|[（(]\d)"
    rf"|(?<=の){_KANJI}{{1,4}}(?:{_HIRA}{{1,3}}|{_KATA}{{1,3}}){_ENDS_GIVEN}(?=[がはも]))"
)
"""A given name of kana and a letter that ends given names: 森山ゆう子教授, 歌手の森山ユリ子は."""
_AGED_NAME = rf"(?<!{_KANJI}){_KANJI}{{1,4}}(?![のはがをにとでもへや])(?:(?!さん|くん|ちゃん|さま){_HIRA}){{2,4}}(?=[（(]\d{{1,2}}[）)])"
_HIRAGANA_NAME = rf"(?<=の){_KANJI}{{1,3}}(?!さん|くん|ちゃん|さま){_HIRA}{{2,3}}(?=[はが])"
_RELATIVE_NAME = rf"(?<=た){_KANJI}{{2,3}}(?![のはがをにとでもへやづぶ])(?!さん|くん|ちゃん|さま){_HIRA}{{2,3}}(?<=[りかみなえこねほ])(?=[はが])"
"""A given name of kana behind a clause that says who somebody is: 共演した森山ゆかりは."""
_MAY_BEGIN = (
    r"(?=[\u4e00-\u9fff々ヶ\u30a1-\u30fa\u30fcA-Z])"  # else every shape of a name is tried at every blank
)
NAME = re.compile(
    rf"{_MAY_BEGIN}(?P<n>{_MIXED}|{_AGED_NAME}|{_HIRAGANA_NAME}|{_RELATIVE_NAME}|{_STAGE_NAME}|{_NAME})(?P<o>(?:{_OFFICE})?){_BRACKETS}(?P<p>は|が|も|によると|によれば|：|、|の|に|を|と|$)?"
)
_BEFORE = re.compile(
    r"^(?:無職|会社員|自営業|主婦|主夫|俳優|女優|歌手|声優|タレント|モデル|芸人|作家|漫画家|評論家|弁護士|医師|監督|教授|議員|同僚|親友|社長|店主|"
    r"司会|元|前(?![田川原島野山橋沢岡園畑])|同|現|新人|選手|投手|捕手|大学生|高校生|農業|漁師|落語家|写真家|学者|研究者|記者|記者の|MCの|"
    r"横綱|大関|関脇|小結|前頭|十両|キャスター|コーチ|プロデューサー|デザイナー|シェフ|ライター|コメンテーター|アナウンサー|ミュージシャン)+(?=.{2})"
)
_NOBODY = re.compile(
    r"(?:民|派|界|者|師|団|会|社|局|側|娘|店|性|生|人|側|員|筋|各社|母親|父親|夫婦|家族|同士|上|中|下|目|後|前|日|月|年|時|件|回|度|点|声|方|数|量|化|的|力|心|面|性|室|課|部|所|館|園|校|市|町|県|区|国|語|話|論|案|策|法|権|感|"
    r"省|庁|署|院|党|連|協会|組合|委員会|広報|孫|妻|息子|員会|ファン|ユーザー|フォロワー|リスナー|アンチ|^(?:仲間|同期|先輩|後輩|常連))$"
)
_GENERIC = (
    "一歩", "主婦", "主夫", "会社員", "農家", "公務員", "自営業", "意見", "署名", "公式", "これ", "それ", "この", "その", "一方", "また", "彼", "私", "別", "ある", "投稿", "批判", "反応", "同", "広報", "話題", "経験", "担当", "事務局", "事実", "理由", "結果", "内容", "状況", "問題", "反響", "騒動", "発言", "言葉", "背景",
    "影響", "写真", "動画", "画像", "自宅", "会場", "現場", "周囲", "世間", "全国", "当日", "翌日", "運営", "多く", "ネット", "一人", "二人", "自身", "本人",
    "関係", "専門", "口元", "支持", "大口", "表情", "ファン", "ユーザー", "コメント", "ツイート", "ポスト", "リプライ", "フォロワー", "インスタグラム", "ツイッター", "フェイスブック",
    "ユーチューブ", "ニュース", "メディア", "アカウント", "ハッシュタグ", "取材", "番組", "会見", "試合", "今回", "今後", "最後", "当初", "翌", "後半", "前半",
    "SNS", "TV", "YouTube", "Twitter", "MC", "OB", "CM", "AI", "スタッフ", "チーム", "メンバー", "マネージャー", "トレンド", "イベント", "コメンテーター",
)  # fmt: skip
_NO_NAMES = (*_GENERIC, *NOUNS)
_BODIES = ("議会", "委員会", "協会", "連盟", "組合", "会社", "大学", "高校", "中学校", "小学校")
"""Bodies that have members and heads: 県議会議員 is nobody's name."""
_LATER = re.compile(
    r"\s*、?(?:(?:の|ん)だ)?(?:と|とも|との|って|という|といった|といって|だと|など|なんて|等)"
)
_HEARSAY = re.compile(r"\s*(?:の|ん)だと(?:いう|か)")
"""What says that somebody else says it: のだという, のだとか."""
_TERM = re.compile(
    r"\s*(?:と題|と呼|と名付|と銘打|という(?:曲|本|番組|言葉|名|タイトル|企画|店)|との見方|と(?:いう)?意味)"
)
_FOLLOWS = re.compile(
    r"^。[^「」。]{0,80}(?:こう|そう|このように|以下のように)[^「」。]{0,20}(?:投稿|書|述べ|語|つぶや|ツイート|発信|コメント|訴え|切り返|返し|返す|解説|説明|話|言|憤|嘆|怒|驚|喜|疑問|首をかしげ|苦言|強調|指摘|主張|打ち明|反論|笑|明か|振り返|つづ|綴|結ば|締めくく|続け)"
)
_QUOTES = re.compile(r"「[^「」]*(?:「[^「」]*」[^「」]*)*」|『[^『』]*』")


def blank_quotes(text: str) -> str:
    """The text with what stands in quotation marks taken out, character for character."""
    return _QUOTES.sub(lambda found: "「" + "\u3000" * (len(found[0]) - 2) + "」", text)


_AFFILIATED = re.compile(rf"(?<!{_KANJI})(?P<n>{_KANJI}{{3,6}}|{_KANJI}{{1,4}}{_HIRA}{{2,4}})・$")
_INSTITUTE = ("大", "大学", "大学院", "短大", "高専", "研究所", "病院", "研究機構", "総研", "センター")


def _with_affiliation(text: str, start: int, name: str) -> tuple[int, str]:
    """The name before what is taken for one, where that is somebody's institute: 森山晴・港南大教授は."""
    before = _AFFILIATED.search(text, max(0, start - 9), start) if name.endswith(_INSTITUTE) else None
    return (before.start("n"), before["n"]) if before else (start, name)


def japanese_names(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    """Every name: start, end, name, the office behind it, the particle behind that ("" for none)."""
    third = lexicon("ja").third
    for match in NAME.finditer(text):
        name, office, particle = match["n"], match["o"] or "", match["p"] or ""
        start = match.start("n")
        if before := _BEFORE.match(name):
            start, name = start + before.end(), name[before.end() :]
        if len(name) < 2 or name in third or name.startswith(_NO_NAMES):
            continue
        if not office and (called := _IN_KATAKANA.search(name)) and called.start() > 1:
            name, office = name[: called.start()], called[0]
        elif name + office in OFFICES:
            name, office = name + office, ""  # 教育部長は: nobody is named
        if office and text[start - 1 : start] == "・":
            start, name = _with_affiliation(text, start, name)
        if office and name.endswith(_BODIES):
            continue
        kanji_only = not re.search(r"[^\u4e00-\u9fff々ヶ]", name)
        topic = particle in ("は", "が", "も", "によると", "によれば", "：") and not _NOBODY.search(name)
        if not office and not topic and (kanji_only or "・" not in name):
            continue
        if kanji_only and not office and len(name) > 5:
            continue
        yield start, start + len(name), name, office, particle


_TOPIC = re.compile(rf"({_KANJI}{{1,10}}|{_KATA}{{2,12}}){_BRACKETS}(?:からは|は|も|が)(?!{_HIRA}*[。])")
_SOMEBODY = re.compile(
    r"(?:担当者|マネージャー|マネジャー|代理人|秘書|広報|事務局|関係者|アカウント|運営|編集部|スタッフ|孫娘|息子|女性|男性|主婦|会社員|店員|学生|高校生|中学生|小学生|大学生|受験生|生徒|児童)$"
)


def _is_somebody(sentence: str) -> bool:
    """Whether the last topic of a sentence without a name is a person or a body all the same: 市の担当者は."""
    topics = _TOPIC.findall(sentence)
    return bool(topics) and bool(_SOMEBODY.search(topics[-1]) or _NOBODY_SPEAKS.search(topics[-1]))


_NOBODY_SPEAKS = re.compile(
    r"(?:者|団|会|社|局|側|娘|店|人|員|母親|父親|事務所|室|課|部|館|園|校|省|庁|協会|組合)$"
)


def _topic(found: list[tuple[int, int, str, str, str]]) -> tuple[int, int, str, str, str]:
    """The last name of a sentence that is its topic: a subject of its clauses (が, も) that no office follows is none.

    森脇さんは、一冊がきっかけだったと語り
    """
    last = found[-1]
    told_by = [name for name in found if name[4] in ("によると", "によれば")]
    if told_by and not last[3]:
        return told_by[-1]  # 森山准教授によると、サイレンは残っている
    topics = [name for name in found[:-1] if name[3] and name[4] not in ("が", "も")]
    return topics[-1] if topics and not last[3] and last[4] in ("が", "も") else last


_ASKED = re.compile(
    r"(?:に|へ)(?:[^、。はが]{0,12}(?:を|と|か))?(?:聞く|聞いた|尋ねる|尋ねた|たずねる|たずねた|伺う|伺った|質問する|質問した|取材する|取材した|問う|問うた)(?:と|ところ)、?\s*$"
)


def asked_before(lead: str) -> str | None:
    """Who is asked in the clause before the words, whose answer they are: 前田さんに話を聞くと、「…」."""
    asked = _ASKED.search(lead)
    if asked is None:
        return None
    named = [n for n in japanese_names(lead[: asked.start() + 1]) if n[3] and n[4] in ("に", "")]
    return named[-1][2] if named and named[-1][1] >= asked.start() - 4 else None


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
        found = [n for n in names if n[4] in ("は", "が", "も", "によると", "によれば", "：")]
        if found:
            return _topic(found)[2], "name"
        if number == 0:
            if re.search(r"本人(?:が|は|も)", sentence):
                return None, "role"
            if any(word in sentence for word in crowd) or "一人" in sentence or _is_somebody(sentence):
                return None, "crowd"
            others = [n for n in names if n[3] and n[4] in ("、", "")]
            if others:
                return others[-1][2], "name"
            if re.search(r"(?:からは|によると|のは)\s*$", sentence):
                return None, "crowd"
    return None, "pronoun"


_IS = re.compile(r"のは、?(?P<who>[^。]{2,60})$")
_ONE = re.compile(
    r"(?:女性|男性|人|主婦|会社員|社員|職員|学生|住民|常連客|客|父親|母親|夫婦|家族|ファン|関係者|担当者|一人|ひとり|店主|店員|選手|部員)(?:[（(][^）)]{1,12}[）)])?(?:だ|だった|である|です)?$"
)


def speaker_behind(behind: str) -> tuple[str | None, str] | None:
    """Who is named behind the words as who says them: と前田さんは言う, と語るのは、町に住む女性（57）."""
    sentence = blank_quotes(behind.removeprefix("。")).split("。", maxsplit=1)[0][:120]
    is_who = _IS.search(sentence)
    if is_who:
        named = [n for n in japanese_names(is_who["who"]) if n[3] or n[4] == ""]
        if named and named[-1][1] >= len(is_who["who"]) - 14 and not _ONE.search(is_who["who"]):
            return named[-1][2], "name"
        return (None, "crowd") if _ONE.search(is_who["who"]) else None
    named = [n for n in japanese_names(sentence) if n[3] and n[4] in ("は", "が", "も")]
    return (named[0][2], "name") if named else None


def said(behind: str) -> tuple[bool, bool, bool]:
    """What stands behind the words: whether they are said, whether a known verb says so, whether written."""
    words = lexicon("ja")
    if follows := _FOLLOWS.match(behind):
        return True, True, any(verb in follows[0] for verb in words.write)
    sentence = behind.split("。", maxsplit=1)[0][:120]
    if not _LATER.match(sentence) or _TERM.match(sentence):
        return False, False, False
    known = any(verb in sentence for verb in words.say | words.write) or _HEARSAY.match(sentence) is not None
    return True, known, any(verb in sentence for verb in words.write)
