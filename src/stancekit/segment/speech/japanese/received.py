"""Japanese words that somebody only receives or passes on: 前田さんから「…」と批判された, 「…」という投稿をリポストした."""

from __future__ import annotations

import re

from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.shapes import BRACKETS
from stancekit.segment.speech.found import Found

__all__ = ["received_from", "voices_follow"]

_GIVER = re.compile(rf"{BRACKETS}(?P<by>からは?も?|より|に)、?\s*\Z")
_CALLED = re.compile(r"[手優人家員者士師督長相臣授棋将ルトー][の・]\Z")
"""Before a name that no honorific follows, what somebody is: 歌手の."""
_PASSIVE = re.compile(
    r"と(?:の|いう|いった)?[^。、「」はも]{0,16}(?:批判|非難|指摘|反論|抗議|擁護|注意|質問|称賛|絶賛|揶揄|苦言|皮肉|返信|コメント|やゆ)さ?れ"
    r"|と[^。、「」はも]{0,10}(?:言わ|叱ら|責めら|怒ら|ほめら|褒めら|突っ込ま|ツッコま|かみつか|噛みつか|たしなめら|返さ|問わ|聞か|書か|からかわ|励まさ|笑わ|呼びかけら|切り返さ|諭さ)れ"
)
"""Behind words that were said to the person whom the sentence is about."""
_CAME = re.compile(
    r"と(?:の|いう|いった|か)[^。、「」はも]{0,10}(?:声|意見|批判|指摘|反応|コメント|感想|返信|ツッコミ|苦情|要望|抗議|エール)"
)
_PASSED_ON = re.compile(
    r"(?:という|との|といった|とする)(?!自身|自ら|自分|過去)[^。、「」はがを]{0,12}(?:投稿|ポスト|ツイート|書き込み|コメント)(?:を[^。、「」]{0,6}(?:リポスト|リツイート|シェア|引用|拡散|再投稿)|に[「『]?(?:いいね|賛同|反応))"
)
"""Behind words of another's post that somebody passes on."""
_FOLLOW = re.compile(
    r"(?:(?:次|以下|下記|こ|そ)の(?:ような|よう?に|通り|とおり)|こうした|こんな|そんな)[^。、「」はを]{0,12}(?:声|反応|意見|コメント|感想|批判|書き込み|投稿|ポスト|ツッコミ|疑問|指摘|反論|賛否)(?:の[^。、「」はがを]{1,6})?(?:が|も|の)"
    r"[^。「」]{0,14}(?:上が|あが|寄せ|殺到|目立|広が|並|集ま|届|相次|見られ|見受け|飛び交|出[たてる]|あ[っりる]|続|あふれ|溢れ|投稿され|書き込ま)[^。「」]{0,8}[。：:]?\s*\Z"
)
"""The end of a sentence behind which the voices of many are listed: 次のような声が上がっている。."""
_SENTENCE = 120  # code points of the sentence behind the words


def received_from(lead: str, behind: str, *, wrote: bool) -> Found | None:
    """Read by whom words are said that the topic of their sentence receives or passes on."""
    sentence = behind.split("。", maxsplit=1)[0][:_SENTENCE]
    if _PASSED_ON.match(sentence):
        return Found(None, "crowd", wrote=True)
    giver = _GIVER.search(lead)
    passive = _PASSIVE.match(sentence) is not None
    if giver is None or lead.endswith("本人", 0, giver.start()) or (giver["by"] == "に" and not passive):
        return None
    who = lead[: giver.start()]
    named = [
        n
        for n in japanese_names(f"{who}が")
        if n.particle == "が" and (n.office or _CALLED.search(who, 0, n.start))
    ]
    if named and (sentence.startswith(("と", "、")) or not sentence.strip()):
        return Found(named[-1].name, "name", wrote)
    return Found(None, "crowd", wrote) if passive or _CAME.match(sentence) else None


def voices_follow(before: str) -> bool:
    """Whether the line before words says that the voices of many follow, and names nobody from whom they came."""
    found = _FOLLOW.search(before[-_SENTENCE:])
    if found is None:
        return False
    sentence = before.rstrip("。：: \n").rsplit("。", 1)[-1]
    return re.search(r"(?:さん|氏|市長|議員|選手|監督|本人)(?:本人)?(?:から|より)", sentence) is None
