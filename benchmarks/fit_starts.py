"""Fit the weights by which segmentation chooses the start of a post, and say how good they are.

    python benchmarks/fit_starts.py [FOLDER ...] [--only NAME,NAME] [--write]

The data: every labelled article at hand (tests/segment/articles with its parts but those in APART, the
shipped articles, STANCEKIT_SHARED/articles, and folders given here whose articles have NAME.json beside
them), and
variants of each made by a seeded hand: posts of several sentences parted into paragraphs, lead-ins
taken out or put in, line breaks doubled or halved, what follows a date glued to it. The start of a post stays
known in every variant.

The model: a conditional logit over the candidate starts of a post, fitted by maximum a posteriori with a
normal prior around the weights set by hand before there was data (HAND below). An
article and its variants are judged by weights fitted to articles of the other five parts. Prints shares of posts whose
start is chosen right; --write writes src/stancekit/segment/posts/weights.py. With --only these weights alone are
fitted for articles with line breaks, on all articles, around those that are written. Needs scipy; five minutes on two cores.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from stancekit.files.articles import ReadArticle, make_article, read_article
from stancekit.segment import segment_article
from stancekit.segment.posts import embedded, settling, starts, weights
from stancekit.segment.posts.case import Case
from stancekit.segment.posts.cues import CUES
from stancekit.segment.posts.features import CHOICE
from stancekit.segment.posts.starts import habits
from stancekit.segment.scoring.evaluation import place_expected

ROOT = Path(__file__).resolve().parents[1]
APART = (
    "writers",
    "sealed",
    "news",
    "daily",
    "papers",
    "weekly",
    "gazette",
    "courier",
    "herald",
    "tribune",
    "chronicle",
    "echo",
)  # fitted to them too, weights did worse on articles left out than those set by hand
VARIANTS = 8
GLUED = 0.25  # of the variants, in which what follows a date stands in its line
RUNNING = 3  # variants more, in which everything runs on without line breaks
PARTS = 6
SHARE = 1 / VARIANTS  # what a variant counts against the article itself
SPREAD = (0.8, 1.2)  # of the prior: cues, choice
HAND = dict(
    zip(
        CUES,
        (
            -8.0, 1.5, 1.0, 2.0, 0.6, 1.5, 1.0, -3.5, 0.8, 2.0, 4.0, 1.2, 0.8, 0.9, -0.5, -1.5, -0.6, -0.9, -0.36, -0.6,
            -3.0, -1.2, -1.0, 0.8, 1.5, -0.8, 0.8, 0.0, -0.5, -0.3, -0.5, 0.0, -2.5, 0.7, -0.8, -3.5, -2.5,
        ),
        strict=True,
    )
) | dict(
    zip(
        CHOICE,
        (
            0.0, 0.5, 3.0, -1.3, -0.9, 1.2, 3.5, -6.0, -2.5, 4.0, 5.0, 2.5, 2.0, 0.5, 0.3, 0.3, 0.3, 0.3, 1.0, -0.7, -1.0, -2.0, -1.0,
            0.0, -1.0, -0.5, 0.3, 0.5, -2.0, 2.0, -2.7, 4.0, -2.5, 3.0,
        ),
        strict=True,
    )
)  # fmt: skip
FEATURES = (*CUES, *CHOICE)
_DATED = re.compile(r"(\A[^\n]*(?:\n[^\n]*){0,2}?\(@[^\n]*\d)\n+")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=\S)|(?<=[。！？])(?=\S)|\n+")


def labelled(folders: list[Path], apart: tuple[str, ...]) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    """Every article with its expected passages."""
    tests = ROOT / "tests" / "segment" / "articles"
    for folder in [
        tests,
        *sorted(p for p in tests.iterdir() if p.is_dir() and p.name not in apart),
        *folders,
    ]:
        for path in sorted(folder.iterdir()):
            if path.suffix in (".txt", ".html", ".md"):
                yield path, json.loads(path.with_suffix(".json").read_text("utf-8"))
    for path in sorted((ROOT / "src" / "stancekit" / "starter" / "articles").glob("*.*")):
        yield path, json.loads((ROOT / "tests" / "starter" / f"{path.stem}.json").read_text("utf-8"))
    shared = Path(os.environ.get("STANCEKIT_SHARED", ROOT.parent / "shared")) / "articles"
    for path in sorted(shared.glob("00*_*.txt")):
        yield path, json.loads((shared / f"seed{int(path.name[:3])}.json").read_text("utf-8"))


def cases_of(read: ReadArticle, gold: dict[int, int]) -> list[tuple[Case, int]]:
    """The cases that segmentation meets in an article, each with the place of its true start (-1: none)."""
    met: list[Case] = []
    real = embedded.find_starts

    def listen(text: str, cases: list[Case], *rest: Any) -> list[starts.Start]:
        met.extend(cases)
        return real(text, cases, *rest)

    embedded.find_starts = listen
    try:
        segment_article(read.article, embeds=read.embeds)
    finally:
        embedded.find_starts = real
    result = []
    for case in met:
        rows = [line.start for line in reversed(case.lines)][: len(case.features)]
        start = gold.get(case.end)
        result.append((case, rows.index(start) if start in rows else -1))
    return result


def vary(
    text: str, spans: list[tuple[int, int]], chance: random.Random, *, running: bool
) -> tuple[str, dict[int, int]]:
    """Make a variant of an article; gives its text and, by the end of each post, the start."""
    parted, dropped, added = (
        chance.choice((0.0, 0.3, 0.6)),
        chance.choice((0, 0.3, 0.8)),
        chance.choice((0, 0.4)),
    )
    inner = chance.choice(("\n", "\n\n", "\n\n", "\n\n"))
    outer = chance.choice((None, "\n\n", "\n\n", "\n"))
    glued = chance.random() < GLUED
    if running:
        parted, inner, outer = 0.0, " ", " "
    pieces: list[str] = []
    size = 0
    gold: dict[int, int] = {}
    leads = []
    for (_, before), (after, _) in pairwise(spans):
        lines = text[before:after].split("\n")
        leads += [line for line in lines[1:] if 10 < len(line.strip()) < 200]

    def put(words: str) -> None:
        nonlocal size
        pieces.append(words)
        size += len(words)

    last = 0
    for start, end in spans:
        between = text[last:start]
        lines = re.split(r"\n+", between)
        if len(lines) > 2 and lines[0].strip() and last and chance.random() < dropped:
            between = lines[0] + "\n\n"
        elif (
            len(lines) == 2
            and lines[0].strip()
            and not lines[1].strip()
            and leads
            and last
            and chance.random() < added
        ):
            between = lines[0] + "\n\n" + chance.choice(leads) + "\n\n"
        if last and glued:
            between = _DATED.sub(r"\1", between, count=1)
        put(re.sub(r"\n+", outer, between) if outer else between)
        sentences = [s for s in _SENTENCE.split(text[start:end]) if s.strip()]
        words = " ".join(text[start:end].split()) if running else text[start:end]
        if 2 <= len(sentences) <= 9 and chance.random() < parted:
            words = sentences[0]
            glue = "" if re.search(r"[\u3040-\u30ff]", text[start:end]) else " "
            for sentence in sentences[1:]:
                words += (inner if chance.random() < 0.6 else glue) + sentence
        gold[size + len(words)] = size
        put(words)
        last = end
    put(" ".join(text[last:].split()) if running else text[last:])
    return "".join(pieces), gold


def gather(
    folders: list[Path], apart: tuple[str, ...]
) -> tuple[list[list[Case]], list[list[int]], np.ndarray, np.ndarray]:
    """Cases and true places, article by article (variants apart), the weight and the article of each."""
    groups, truth, weight, of = [], [], [], []
    for number, (path, rows) in enumerate(labelled(folders, apart)):
        read = read_article(path)
        placed, _ = place_expected(rows, read.article.text)
        spans = sorted({(e.start, e.end) for e in placed if e.kind == "embedded"})
        texts = [(read, {end: start for start, end in spans}, 1.0)]
        chance = random.Random(path.name)
        plain = read.article.format == "text" and "\r" not in read.article.text
        for turn in range(VARIANTS + RUNNING if plain and spans else 0):
            text, gold = vary(read.article.text, spans, chance, running=turn >= VARIANTS)
            texts.append((make_article(text, source="variant"), gold, SHARE))
        for one, gold, share in texts:
            pairs = cases_of(one, gold)
            groups.append([case for case, _ in pairs])
            truth.append([place for _, place in pairs])
            weight.append(share)
            of.append(number)
    return groups, truth, np.array(weight), np.array(of)


def table(cases: list[Case], weights: np.ndarray) -> list[np.ndarray]:
    """Give the features of every case (candidates × FEATURES), the habits by the weights at hand."""
    rows = [np.array(case.features) for case in cases]
    lead, lines, led = (FEATURES.index(f"habit_{name}") for name in ("lead", "lines", "led"))
    no_lead, count = FEATURES.index("no_lead"), FEATURES.index("lines")
    believed = [softmax(row @ weights).tolist() for row in rows]
    for row, habit in zip(rows, habits(cases, believed), strict=True):
        row[:, led] = habit.led * row[:, no_lead]
        row[:, lead] = habit.lead * row[:, no_lead]
        row[:, lines] = habit.several * np.minimum(1, row[:, count])
    return rows


def softmax(totals: np.ndarray) -> np.ndarray:
    """Give shares that sum to one."""
    raised = np.exp(totals - totals.max())
    return raised / raised.sum()


def fit(
    data: list[tuple[np.ndarray, int, float]], start: np.ndarray, hand: np.ndarray, free: np.ndarray
) -> np.ndarray:
    """Maximise the posterior over the `free` weights: data are (features, true place, weight)."""
    spread = np.array([SPREAD[0]] * len(CUES) + [SPREAD[1]] * len(CHOICE))
    rows = np.concatenate([row for row, _, _ in data])
    bounds = np.cumsum([0] + [len(row) for row, _, _ in data])
    true = bounds[:-1] + np.array([place for _, place, _ in data])
    share = np.array([w for _, _, w in data])
    sizes = np.diff(bounds)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        totals = rows @ weights
        high = np.maximum.reduceat(totals, bounds[:-1])
        raised = np.exp(totals - np.repeat(high, sizes))
        whole = np.add.reduceat(raised, bounds[:-1])
        p = raised / np.repeat(whole, sizes)
        value = (share * (high + np.log(whole) - totals[true])).sum()
        pull = p * np.repeat(share, sizes)
        pull[true] -= share
        far = (weights - hand) / spread
        return value + 0.5 * (far**2).sum(), (rows.T @ pull + far / spread) * free

    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def learn(
    groups: list[list[Case]],
    truth: list[list[int]],
    weight: np.ndarray,
    chosen: np.ndarray,
    hand: np.ndarray,
    free: np.ndarray,
) -> np.ndarray:
    """Fit to the chosen articles; the habits are those of the fit before, twice over."""
    weights = hand
    for _ in range(2):
        data = [
            (row, place, weight[g])
            for g in np.flatnonzero(chosen)
            for row, place in zip(table(groups[g], weights), truth[g], strict=True)
            if place >= 0 and len(row) > 1
        ]
        weights = fit(data, weights, hand, free)
    return weights


def right(cases: list[Case], truth: list[int], weights: np.ndarray) -> tuple[int, int, int, int]:
    """How many starts are chosen right, of how many; how many are flagged, how many of the wrong ones."""
    good = count = flagged = caught = 0
    for row, place in zip(table(cases, weights), truth, strict=True):
        share = softmax(row @ weights)
        unsure = bool(share.max() < settling._SURE)  # noqa: SLF001

        hit = int(share.argmax() == place)
        good, count, flagged, caught = good + hit, count + 1, flagged + unsure, caught + (unsure and not hit)
    return good, count, flagged, caught


def main() -> None:
    """Fit, validate, and write the weights if asked."""
    arguments = iter(sys.argv[1:])
    only = next((name for flag in arguments if flag == "--only" for name in next(arguments).split(",")), None)
    folders = [Path(a) for a in sys.argv[1:] if not a.startswith("-") and a != only]
    written = [np.array((*weights.CUE_WEIGHTS, *weights.CHOICE_WEIGHTS))]
    written.append(np.array((*weights.RUNNING_CUE_WEIGHTS, *weights.RUNNING_CHOICE_WEIGHTS)))
    by_hand = np.array([HAND[name] for name in FEATURES])
    hand = written if only else [by_hand, by_hand]
    free = np.array([not only or name in only.split(",") for name in FEATURES])
    groups, truth, weight, of = gather(folders, apart=() if only else APART)
    run = np.array([bool(cases) and cases[0].running for cases in groups])
    kinds = ("articles", "variants", "running articles", "running variants")
    score = {kind: np.zeros(4, int) for kind in kinds}
    before = {kind: np.zeros(4, int) for kind in kinds}
    for part in range(PARTS):
        left_out = of % PARTS == part
        learnt = [
            learn(groups, truth, weight, ~left_out & (run == how), hand[how], free) for how in (False, True)
        ]
        for g in np.flatnonzero(left_out):
            kind = ("running " if run[g] else "") + ("articles" if weight[g] == 1.0 else "variants")
            score[kind] += right(groups[g], truth[g], learnt[int(run[g])])
            before[kind] += right(groups[g], truth[g], hand[int(run[g])])
    for kind, fitted in score.items():
        for name, (good, count, flagged, caught) in (("before", before[kind]), ("fitted", fitted)):
            if not count:
                continue
            print(
                f"{kind:16} {name:8} right {good}/{count} = {good / count:.4f}; flagged {flagged / count:.3f}, "
                f"of the wrong {caught}/{count - good}"
            )
    lines, running = (learn(groups, truth, weight, run == how, hand[how], free) for how in (False, True))
    for name, old, one, other in zip(FEATURES, hand[0], lines, running, strict=True):
        print(f"{name:16} {old:6.2f} {one:6.2f} {other:6.2f}")
    if "--write" in sys.argv:
        write(lines, written[1] if only else running)


def write(lines: np.ndarray, running: np.ndarray) -> None:
    """Write the weights as plain numbers."""

    def block(name: str, keys: tuple[str, ...], values: np.ndarray) -> str:
        rows = "".join(f"    {value:.2f},  # {key}\n" for key, value in zip(keys, values, strict=True))
        return f"{name}: tuple[float, ...] = (\n{rows})\n"

    text = (
        '"""The weights by which the start of a post is chosen; see `features` and `cues` for what they weigh.\n\n'
        "One set for articles with line breaks, one for those that run on without. Fitted by\n"
        "benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior around\n"
        'weights set by hand); written by it, not by hand.\n"""\n\n'
        "from __future__ import annotations\n\n"
        '__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS", "RUNNING_CHOICE_WEIGHTS", "RUNNING_CUE_WEIGHTS"]\n\n'
        + block("CUE_WEIGHTS", CUES, lines[: len(CUES)])
        + block("CHOICE_WEIGHTS", CHOICE, lines[len(CUES) :])
        + block("RUNNING_CUE_WEIGHTS", CUES, running[: len(CUES)])
        + block("RUNNING_CHOICE_WEIGHTS", CHOICE, running[len(CUES) :])
    )
    (ROOT / "src" / "stancekit" / "segment" / "posts" / "weights.py").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
