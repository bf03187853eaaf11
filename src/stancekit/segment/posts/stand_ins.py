"""Lines that stand for an embed that was not shown and name its account: Post by @ann, View on Threads.

They attribute what stands directly above them where it speaks like a post; elsewhere they belong to the page.
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import Anchor, at_line_end
from stancekit.segment.language import detect_language
from stancekit.segment.paragraphs import Line, lines_between, sentences
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.voice import Voice

__all__ = ["read_stand_ins"]

_ACCOUNT = r"@(?P<{}>\w[\w.]{{0,60}}?(?:@[\w\-]{{1,60}}?(?:\.[\w\-]{{1,60}}?){{1,4}})?)"
_STAND_IN = re.compile(
    rf"(?:(?:Post\sby|Beitrag\svon|(?:Publication|Post)\sde|Publicación\sde|(?:Post|Wpis)\s(?:użytkowni(?:ka|czki)|od))\s{{0,3}}{_ACCOUNT.format('h')}\s{{0,3}}"
    r"(?:View\son|Auf|In|(?:Voir|Afficher)\ssur|Ver\sen|(?:Zobacz|Wyświetl)\s(?:na|w))\s(?P<p>Mastodon|Threads)(?:ie|zie)?(?:\s(?:ansehen|anzeigen))?"
    rf"|{_ACCOUNT.format('j')}\s?さんの投稿\s{{0,3}}(?P<q>Mastodon|Threads)\s?で(?:見る|表示))(?![\w'’])"
)
_VISIBLE = re.compile(r"\S")
_READ = 4000  # code points by which the language is told
_REACH = 1200  # code points above in which the line of a post begins
_POSTS = 1.0  # log-odds of the voice of what is such an account's post


def read_stand_ins(text: str, language: str) -> tuple[str, list[Anchor], list[int]]:
    """Blank such lines out, character for character; give the attributions among them, and where the others were."""
    anchors: list[Anchor] = []
    parting: list[int] = []
    if "Threads" not in text and "Mastodon" not in text:
        return text, anchors, parting
    voice = Voice(detect_language(text[:_READ]) or language)
    for found in _STAND_IN.finditer(text):
        start, end = found.span()
        above = _directly_above(text, start)
        if above and _speaks(text, above, voice):
            handle, platform = "@" + (found["h"] or found["j"]), (found["p"] or found["q"]).lower()
            own, ends = above.end < start, at_line_end(text, end)
            anchors.append(Anchor(start, end, None, handle, None, False, "", own, ends, platform=platform))
        else:
            parting.append(start)
    return _STAND_IN.sub(lambda found: _VISIBLE.sub(" ", found[0]), text), anchors, parting


def _directly_above(text: str, start: int) -> Line | None:
    """The line that ends where the words at `start` begin, or the last sentence before them in their line."""
    lines = lines_between(text, max(0, start - _REACH), start)
    if not lines:
        return None
    last = sentences(text, lines[-1:])[-1] if lines[-1].end == start else lines[-1]
    return last if "\n\n" not in text[last.end : start] else None


def _speaks(text: str, line: Line, voice: Voice) -> bool:
    words = text[line.start : line.end]
    return not announces(words) and post_voice(words, voice) >= _POSTS
