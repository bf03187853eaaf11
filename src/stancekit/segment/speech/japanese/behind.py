"""What stands behind Japanese words: the particle (と, との, など) that says they are said, and who says them."""

from __future__ import annotations

import re

from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.lexicon import lexicon
from stancekit.segment.names.japanese.finding import japanese_names

__all__ = ["said", "speaker_behind"]

_LATER = re.compile(
    r"\s*、?(?:(?:の|ん)だ)?(?:と|とも|との|って|という|といった|といって|だと|など|なんて|等)"
)
_HEARSAY = re.compile(r"\s*(?:の|ん)だと(?:いう|か)")
"""What says that somebody else says it: のだという, のだとか."""
_TERM = re.compile(
    r"\s*(?:と題|と呼(?!び掛|びか)|と名付|と銘打|という(?:曲|本|番組|言葉|名|タイトル|企画|店)|との見方|と(?:いう)?意味)"
)
_FOLLOWS = re.compile(
    r"^。[^「」。]{0,80}(?:こう|そう|このように|以下のように)[^「」。]{0,20}(?:投稿|書|述べ|語|つぶや|ツイート|発信|コメント|訴え|切り返|返し|返す|解説|説明|話|言|憤|嘆|怒|驚|喜|疑問|首をかしげ|苦言|強調|指摘|主張|打ち明|反論|笑|明か|振り返|つづ|綴|結ば|締めくく|続け)"
)
_IS = re.compile(r"のは、?(?P<who>[^。]{2,60})$")
_IS_ONE = re.compile(r"(?:だった|である|でした|だ|です)$")
_ONE = re.compile(
    r"(?:女性|男性|人|主婦|会社員|社員|職員|学生|住民|常連客|客|父親|母親|夫婦|家族|ファン|関係者|担当者|一人|ひとり|店主|店員|選手|部員)(?:[（(][^）)]{1,12}[）)])?(?:だ|だった|である|です)?$"
)


def speaker_behind(behind: str) -> tuple[str | None, str] | None:
    """Who is named behind the words as who says them: と前田さんは言う, と語るのは、町に住む女性（57）."""
    sentence = blank_quotes(behind.removeprefix("。")).split("。", maxsplit=1)[0][:120]
    is_who = _IS.search(sentence)
    if is_who:
        who = _IS_ONE.sub("", is_who["who"])
        named = [n for n in japanese_names(f"{who}は") if n.end + len(n.office) == len(who)]
        named = named or [n for n in japanese_names(is_who["who"]) if n.office or n.particle == ""]
        if named and named[-1].end >= len(is_who["who"]) - 14 and not _ONE.search(is_who["who"]):
            return named[-1].name, "name"
        return (None, "crowd") if _ONE.search(is_who["who"]) else None
    named = [n for n in japanese_names(sentence) if n.office and n.particle in ("は", "が", "も")]
    return (named[0].name, "name") if named else None


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
