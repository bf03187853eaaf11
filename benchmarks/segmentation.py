"""How fast segmentation is, against a line-by-line pattern in the same run.

    python benchmarks/segmentation.py [--size MB] [--profile KIND]

Invented articles of four kinds are cut one by one on one core, from the text in memory to its records:
`news` (paragraphs of prose with quotations, a post in every sixth), `prose` (no posts), `dense` (posts
only, glued) and `page` (the news as HTML with embeds); then `tests`, the articles of tests/segment, which
writers made as hard as they could. MB are those of UTF-8 text (of the page, for
HTML). The baseline reads each line by one pattern that takes everything before a dash, a name, a handle
and a date; it finds no quotations, no roles and no boundaries over lines. Best of three rounds.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable
from html import escape
from itertools import cycle
from pathlib import Path

from stancekit.files.articles import make_article
from stancekit.files.decoding import decode
from stancekit.segment import segment_article

LINE = re.compile(
    r"^(?P<text>.*?)\s*[—–-]{1,2}\s*(?P<name>[^@\n]{1,60}?)\s*\(@(?P<handle>\w+)\)\s*(?P<day>\w+ \d+, \d{4})",
    re.MULTILINE,
)
FIRST = ("Ann", "Bo", "Cleo", "Dov", "Edda", "Finn", "Gail", "Hugo", "Ines", "Jun")
LAST = ("Lee", "Marsh", "Nyberg", "Okoro", "Pike", "Quist", "Rowe", "Sund", "Thorne", "Vale")
PROSE = (
    "The council met on Tuesday to settle a question that has kept the town awake for most of the spring, and it parted without an answer.",
    "Traders along the harbour said that takings had fallen, while the ferry company reported more passengers than in any year since the bridge was closed.",
    "{a}, who chairs the harbour board, pointed out that the old quay was never meant for cars.",
    "Nobody at the meeting had expected the proposal to return so soon, and the mayor’s office declined to say what would happen next.",
    "“We have listened to everybody who wanted to be heard,” said {a}, a councillor, “and now somebody has to decide.”",
    "A report published last year found that two thirds of those who live by the water would rather have a park than a road.",
)
TESTS = Path(__file__).parents[1] / "tests" / "segment" / "articles"
POSTS = (
    "Close the quay to cars. It is not a parking lot, it is the only place where this town meets the sea.",
    "I have sold fish here for thirty years and you never once came by. Now you tell me where to park?",
    "Finally somebody says it!! Thank you {b} 👏 #quay",
    "My grandmother learned to swim off that wall. Leave it alone https://t.co/{n}",
    "Great. And where do the ambulances go, on a boat?",
)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def _post(chance: random.Random, number: int) -> str:
    name = _name(chance)
    words = chance.choice(POSTS).format(b=_name(chance), n=f"{number:010x}")
    return f"{words} — {name} (@{name.replace(' ', '').lower()}{number % 97}) June {1 + number % 28}, 2020"


def news(chance: random.Random, size: int = 6000, every: int = 6) -> list[str]:
    """One article as paragraphs, a post in every `every`-th."""
    paragraphs: list[str] = []
    length = number = 0
    while length < size:
        number += 1
        if every and number % every == 0:
            words = _post(chance, chance.randrange(1 << 30))
        else:
            words = " ".join(chance.choice(PROSE).format(a=_name(chance)) for _ in range(3))
        paragraphs.append(words)
        length += len(words)
    return paragraphs


def page(chance: random.Random) -> str:
    """Give the same as a page with embeds."""
    body = []
    for words in news(chance):
        if " (@" in words:
            said, who = words.rsplit(" — ", 1)
            day = who.rsplit(") ", 1)[1]
            body.append(
                f'<blockquote class="twitter-tweet"><p lang="en" dir="ltr">{escape(said)}</p>&mdash; {escape(who[: -len(day)])}'
                f'<a href="https://twitter.com/a/status/{chance.randrange(1 << 60)}">{day}</a></blockquote>'
                '<script async src="https://platform.twitter.com/widgets.js"></script>'
            )
        else:
            body.append(f'<p class="article__paragraph">{escape(words)}</p>')
    return (
        '<!doctype html><html lang="en"><head><title>t</title></head><body><article>'
        + "\n".join(body)
        + "</article></body></html>"
    )


def corpus(kind: str, size: int) -> list[str]:
    """Articles of one kind, `size` bytes in all."""
    chance = random.Random(7)
    tests = cycle(sorted(TESTS.rglob("*.txt")))
    made: list[str] = []
    total = 0
    while total < size:
        if kind == "page":
            text = page(chance)
        elif kind == "tests":
            text = decode(next(tests).read_bytes())[0]
        elif kind == "dense":
            text = " ".join(news(chance, 6000, 1))
        else:
            text = "\n\n".join(news(chance, 6000, 6 if kind == "news" else 0))
        made.append(text)
        total += len(text.encode())
    return made


def cut(articles: list[str], kind: str) -> int:
    """Cut every article; gives the number of passages."""
    count = 0
    for text in articles:
        read = make_article(text, source="a", kind="html" if kind == "page" else "text")
        count += len(segment_article(read.article, embeds=read.embeds).reactions)
    return count


def baseline(articles: list[str], _: str) -> int:
    """Find what one pattern a line finds."""
    return sum(len(LINE.findall(text)) for text in articles)


def speed(work: Callable[[list[str], str], int], articles: list[str], kind: str) -> tuple[float, int]:
    """MB per second of CPU time, best of three, and what was found."""
    size = sum(len(text.encode()) for text in articles) / 1e6
    best = 1e9
    for _ in range(3):
        started = time.process_time()
        found = work(articles, kind)
        best = min(best, time.process_time() - started)
    return size / best, found


def main() -> None:
    """Print a table, or a profile of one kind."""
    size = int(float(sys.argv[sys.argv.index("--size") + 1]) * 1e6) if "--size" in sys.argv else 1_000_000
    if "--profile" in sys.argv:
        import cProfile
        import pstats

        kind = sys.argv[sys.argv.index("--profile") + 1]
        articles = corpus(kind, size)
        cut(articles[:5], kind)
        profile = cProfile.Profile()
        profile.runcall(cut, articles, kind)
        pstats.Stats(profile).sort_stats("tottime").print_stats(45)
        return
    print(f"{'kind':6} {'MB/s':>7} {'passages':>9} {'pattern MB/s':>13} {'lines':>7} {'ratio':>7}")
    for kind in ("news", "prose", "dense", "page", "tests"):
        articles = corpus(kind, size)
        cut(articles[:5], kind)
        (mine, found), (theirs, lines) = speed(cut, articles, kind), speed(baseline, articles, kind)
        print(f"{kind:6} {mine:7.2f} {found:9d} {theirs:13.2f} {lines:7d} {mine / theirs:7.3f}")


if __name__ == "__main__":
    main()
