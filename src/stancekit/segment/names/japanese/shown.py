"""The part of the name above a Japanese post by which the prose calls its author."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from stancekit.segment.names.impersonators import is_somebody_else
from stancekit.segment.names.japanese.aliases import keeper_of, named_in_kana
from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.offices import OFFICES
from stancekit.segment.passage import Passage

__all__ = ["called_in_japanese"]

_BEHIND_NAME = re.compile(r"[（(【\[/／|｜@＠<＜:：#＃~〜]|(?<=\w)[\u2600-\u27bf\U0001f300-\U0001faff](?=\w)")
_MOST_SHOWN = 400  # names above posts that are looked for in the prose
_HELD = tuple(OFFICES)
_POLITE = re.compile(r"さん|氏|選手|監督|先生")
_NOT_HIM = re.compile(r"[Bb][Oo][Tt]|ボット|偽|パロ|非公式|なりきり|ファン|応援|推し")


def called_in_japanese(posts: list[Passage], prose: str) -> dict[str, str]:
    """The part of the name above a post by which the prose calls its author: 江波戸誠一（北浜市長）, 江波戸誠一 北浜市長, もりおか丸🍳."""
    found: dict[str, str] = {}
    own = {post.name for post in posts}
    met: frozenset[str] = frozenset()
    named = dict.fromkeys((post.name, post.handle) for post in posts if post.name)
    for shown, handle in islice(named, _MOST_SHOWN):
        if shown and shown not in prose and not is_somebody_else(shown) and not _NOT_HIM.search(shown):
            head = _BEHIND_NAME.split(shown, maxsplit=1)[0]
            for piece in _pieces(head, prose):
                bare = "".join(c for c in piece if c.isalnum() or c in "・＝ー")
                held = piece != head and head.endswith(_HELD) and bare[:2] in prose
                if len(bare) > 2 and (bare in prose or held) and bare not in own:
                    found[handle or shown] = bare
                    break
            met = met or frozenset(found.name for found in japanese_names(prose))
            known = found.get(handle or shown)
            if (known is None or known not in prose) and (
                other := keeper_of(head, prose) or named_in_kana(head, met)
            ):
                found[handle or shown] = other
    return found


def _pieces(head: str, prose: str) -> Iterable[str]:
    """What of the name above a post may be a name: a word of it that the prose calls politely, all, the first word."""
    words = head.split()
    polite = [word for word in words[1:] if len(word) > 2 and _POLITE.match(prose, _end_of(word, prose))]
    return dict.fromkeys((*polite, head, head.split("・", maxsplit=1)[0], *words[:1]))  # 瀬尾 航・ひなた文庫


def _end_of(word: str, prose: str) -> int:
    """Where a word first ends in the prose; behind all of it where it does not stand there."""
    place = prose.find(word)
    return place + len(word) if place >= 0 else len(prose)
