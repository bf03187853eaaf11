"""Posts that an article gathers in a list, without attributions, below a line that announces reactions.

How people reacted:          ＜ネットの反応＞
- I start at two.            ・夜中に働く人もいる
- Buy your own bread.        ・朝のパンがないのは困る
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.anchors.anchor import Anchor, floor_before
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line, is_headline, lines_of
from stancekit.segment.passage import Embed
from stancekit.segment.posts.likeness import CLEARLY_TOLD, post_voice
from stancekit.segment.posts.voice import Voice

__all__ = ["announces_reactions", "gathered_posts"]

_REACTIONS = re.compile(
    r"\b(?:reactions?|react(?:ed|s|ing)?|repl(?:y|ies|ied)|responses?|respond(?:ed|s)?|comments?|commented|commenters|netizens"
    r"|reaktionen|reagier(?:en|t|te|ten)|antworten|antworteten|kommentare|kommentier(?:en|ten|t|te)|stimmen"
    r"|réactions?|réagi(?:t|ssent|rent)?|réponses|commentaires|commentent|commenté|internautes"
    r"|reacci(?:ón|ones)|reaccion(?:ó|aron|an|aba|aban)|respuestas|respondieron|comentarios|comentaron|comentan|internautas"
    r"|reakcj[aei]|z?areagowali|reagują|odpowiedzi|odpowiadali|komentarz(?:e|y|ach)|s?komentują|s?komentowali|internauci|internautów|zawrzało)\b"
    r"|反応|コメント|リプ(?:ライ)?|返信|の声|書き込み",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"[＜<【〈《［\[■◆●▼](?:[^\n]{0,24}の)?(?:反応|コメント|声|リプ(?:ライ)?|返信|意見)[^\nの]{0,6}[＞>】〉》］\]]?\Z"
)
_ADVICE = re.compile(
    r"\bhow\s(?:to|you\s(?:can|should|may)|(?:should|do|can)\s(?:you|i|we))\s(?:\w+\s)?(?:react|respond|reply|comment)\b|\b(?:so|wie)\s(?:sollten?\s|können\s)?(?:reagier|antwort|kommentier)(?:en|e|t|st)?\s(?:(?-i:Sie)|du|ihr|man|ich|wir|eltern)\b|\b(?:so|wie)\s(?:sollten?|können|kann|\w{3,16}n)\s(?:(?-i:Sie)|du|ihr|man|ich|wir)\b"
    r"|\bcomment\s(?:(?:bien|mieux|faut-il)\s)?(?:y\s)?(?:réagir|répondre|commenter)\b|\bcómo\s(?:(?:hay\sque|debes?|debe|puedes?)\s)?(?:reaccionar|responder|comentar)\b|\bjak\s(?:\w+\s)?(?:reagować|zareagować|odpowiadać|odpowiedzieć|komentować|skomentować)\b"
    r"|(?:対応|対処|返信|コメント)の?(?:仕方|方法|手順|マナー)|(?:返信|コメント)(?:する(?:には|とき|際|場合)|の(?:し方|書き方))",
    re.IGNORECASE,
)
"""Advice to the reader: So reagieren Sie richtig, how to respond."""
_ITEM = re.compile(r"(?:[・･][ \u3000]?|[•‣▪◦●○*＊–—-][ \t\u3000]{1,4})(?=\S)")
_NO_POST = re.compile(r"[“„«»\"「『《〈]|[@＠]|[^\n:：]{1,32}[:：](?!//)|[^\n]{0,300}?\s[–—-]\s")
"""What begins words that a mark, a name or a dash tells of: the article's quotations and its lists of people."""
_LONGEST, _LONGEST_HEADING, _LONGEST_ITEM, _FEWEST = 160, 60, 600, 2


def announces_reactions(words: str) -> bool:
    """Whether a line says that reactions follow: How people reacted:, ＜ネットの反応＞."""
    if len(words) > _LONGEST:
        return False
    heads = _HEADING.match(words) or (words[-1:] in ":：" and _REACTIONS.search(words))
    return bool(heads) and not _ADVICE.search(words)


def _heads(words: str) -> bool:
    """Whether a line heads a list of reactions: also as a heading, without a colon."""
    short = len(words) <= _LONGEST_HEADING and is_headline(words)
    heading = short and _REACTIONS.search(words) is not None and not _ADVICE.search(words)
    return heading or announces_reactions(words)


def gathered_posts(
    text: str, anchors: Sequence[Anchor], embeds: Sequence[Embed], language: str
) -> list[Embed]:
    """Read every item of such a list as a post without an attribution, where together they speak like posts."""
    lines = lines_of(text)
    taken = sorted([*((a.start, a.end) for a in anchors), *((e.block_start, e.block_end) for e in embeds)])
    voice = Voice(language)
    found: list[Embed] = []
    for number, line in enumerate(lines[:-_FEWEST]):
        if not _ITEM.match(text, lines[number + 1].start) or not _heads(text[line.start : line.end]):
            continue
        items = _items(text, lines, number + 1)
        held = items and floor_before(taken, items[-1][1]) > items[0][0]
        voices = [post_voice(text[start:end], voice) for start, end in items]
        if len(items) >= _FEWEST and not held and sum(voices) > 0 and min(voices) > CLEARLY_TOLD:
            found += [_embed(text, start, end) for start, end in items]
    return found


def _items(text: str, lines: Sequence[Line], first: int) -> list[tuple[int, int]]:
    """The words of the items of a list that begins at line `first`; none where one of them is told by its mark or name."""
    items: list[tuple[int, int]] = []
    for place in range(first, len(lines)):
        line = lines[place]
        item = _ITEM.match(text, line.start, line.end)
        if (
            item is None
            or line.end - line.start > _LONGEST_ITEM
            or text[line.start] != text[lines[first].start]
        ):
            break
        if _NO_POST.match(text, item.end(), line.end):
            return []
        items.append((item.end(), line.end))
    return items


def _embed(text: str, start: int, end: int) -> Embed:
    words = text[start:end]
    return Embed(
        start, end, start, end, links=links_of(words), media=media_of(words), doubts=("no_attribution", "no_handle")
    )  # fmt: skip
