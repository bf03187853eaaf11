"""Whose post a Japanese article opens with: 桐生隆一社長が8日、SNSに文章を投稿した."""

from __future__ import annotations

import re

from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.shapes import NAME
from stancekit.segment.names.people import People

__all__ = ["japanese_poster"]

_MOST = 8  # sentences of the opening that are read
_POSTS = re.compile(r"(?:投稿|ツイート|ポスト|書き込|書いた|つづ|綴|つぶや|発信|アップ)")

_THUS = re.compile(r"(?:次|以下)のように(?:投稿|ツイート|ポスト|書|つづ|綴|つぶや|発信)")
"""By which a post is led in: 首相は次のように投稿した."""


_STIRS = re.compile(
    r"(?:氏|さん|監督|選手|市長|町長|村長|知事|議員|大臣|社長|会長|教授)?(?:[（(]\d{1,3}[)）])?の(?:この)?(?:SNS(?:で)?の|X(?:で)?の)?(?:発言|投稿|ツイート|ポスト|コメント|言葉|一言)(?:が|に(?:は|対し)?、?|を(?:めぐり|巡り)、?)[^。「」]{0,20}"
    r"(?:議論|波紋|物議|批判|反発|炎上|論争|騒動|話題)"
)
"""By which the opening tells whose words stir people: 羽山健一氏(47)の発言が議論を呼んでいる."""


_CLEFT = re.compile(
    r"(?:(?:投稿|発信|公開)した|書(?:いた|き込んだ)|つづった|つぶやいた)の(?:は|が)|(?:筆者|投稿者|投稿主)は"
)
"""By which it is told who wrote what was told of before: 投稿したのは森山徹氏だ."""


_RENEWS = re.compile(r"自身の[^。、「]{0,20}を更新")


def japanese_poster(opening: str, people: People) -> str | None:
    """The topic of the first sentence that says somebody posted: 桐生隆一社長が8日、SNSに文章を投稿した.

    Who renews an account of one's own needs no office beside the name: 桐生隆一が8日、自身のブログを更新.
    """
    for sentence in blank_quotes(opening).split("。")[:_MOST]:
        if cleft := _CLEFT.search(sentence):
            names = [
                n
                for n in NAME.finditer(sentence, cleft.end())
                if n["o"] or sentence[n.end("n") :][:1] in ("（", "(")
            ]
            if names and (full := people.resolve(names[-1]["n"])):
                return full
        posts, leads, renews, stirs = (shape.search(sentence) for shape in (_POSTS, _THUS, _RENEWS, _STIRS))
        for _, end, name, office, particle in japanese_names(sentence) if posts or renews or stirs else ():
            if (
                stirs
                and len(name) > 2
                and not name.isascii()
                and _STIRS.match(sentence, end)
                and (met := people.resolve(name))
            ):
                return met
            if (
                renews
                and particle in ("が", "は")
                and sentence.rfind("\n", 0, renews.start()) < end < renews.start()
            ):
                return people.resolve(name)
            if office and (particle == "が" or (particle == "は" and leads)) and _POSTS.search(sentence, end):
                return people.resolve(name)
    return None
