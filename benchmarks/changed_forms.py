"""Cut the articles of tests/segment/articles again after their form was changed, and score the posts.

    python benchmarks/changed_forms.py [FOLDER ...]

What a post says and where it begins stays the same: only the dash before its attribution, the line breaks
around it, or its emoji differ, as one site or extractor differs from another. Prints for each change how
many posts the changed articles hold, and recall, precision and F1 of exact spans. Six minutes on one core.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

from stancekit.files.articles import make_article, read_article
from stancekit.segment import segment_article

ROOT = Path(__file__).resolve().parents[1] / "tests" / "segment" / "articles"
Span = tuple[int, int]
Change = Callable[[str, list[Span]], tuple[str, list[Span]]]

_DASH = re.compile(r"[ \t]*\n{0,2}[ \t]*(?:—|–|-{1,2})[ \t]?(?=[^\n]{1,80}\(@\w)")
_DATED = r"(\(@\w+\),? [^\n]{8,24}\d(?:年\d{1,2}月\d{1,2}日)?)\n+"
_EMOJI = r"[\U0001F000-\U0001FAFF\u2600-\u27bf]"


def dashed(dash: str) -> Change:
    """Write every dash between a post and its attribution so."""

    def change(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        out, last, moved = "", 0, []
        for start, end in spans:
            out += text[last:start]
            moved.append((len(out), len(out) + end - start))
            out, last = out + text[start:end], end
            if found := _DASH.match(text, end):
                out, last = out + dash, found.end()
        return out + text[last:], moved

    return change


def written(pattern: str, replacement: str) -> Change:
    """Replace a pattern inside and outside of posts."""
    shape = re.compile(pattern)

    def change(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        out, last, moved = "", 0, []
        for start, end in spans:
            out += shape.sub(replacement, text[last:start])
            words = shape.sub(replacement, text[start:end])
            moved.append((len(out), len(out) + len(words)))
            out, last = out + words, end
        return out + shape.sub(replacement, text[last:]), moved

    return change


CHANGES: dict[str, Change] = {
    "as they are": lambda text, spans: (text, spans),
    "dash glued to the text": dashed("— "),
    "dash behind a space": dashed(" — "),
    "dash on the next line": dashed("\n— "),
    "dash behind a blank line": dashed("\n\n— "),
    "en dash": dashed(" – "),
    "hyphen": dashed(" - "),
    "two hyphens": dashed(" -- "),
    "no-break spaces": dashed("\u00a0—\u00a0"),
    "no blank lines": written(r"\n[ \t]*\n+", "\n"),
    "only blank lines": written(r"\n+", "\n\n"),
    "Windows line ends": written(r"\r?\n", "\r\n"),
    "what follows a date glued to it": written(_DATED, r"\1"),
    "emoji lost": written(_EMOJI, "?"),
    "no line breaks": written(r"\s*\n\s*", " "),
}


def main() -> None:
    """Print a line for each change."""
    folders = [Path(name) for name in sys.argv[1:]] or [ROOT]
    counts = {name: [0, 0, 0] for name in CHANGES}
    for path in sorted(path for folder in folders for path in folder.rglob("*.txt")):
        rows = json.loads(path.with_suffix(".json").read_text("utf-8"))
        text = read_article(path).article.text
        spans = [(r["start"], r["end"]) for r in rows if r["kind"] != "quoted" and r["start"] is not None]
        for name, change in CHANGES.items() if spans else ():
            changed, moved = change(text, spans)
            if name != "as they are" and changed == text:
                continue
            article = make_article(changed, source=path.name, kind="text").article
            found = {(r.start, r.end) for r in segment_article(article).reactions if r.kind == "embedded"}
            count = counts[name]
            for number, value in enumerate((len(moved), len(found.intersection(moved)), len(found))):
                count[number] += value
    for name, (posts, right, found_in_all) in counts.items():
        recall, precision = right / max(posts, 1), right / max(found_in_all, 1)
        f1 = 2 * right / max(posts + found_in_all, 1)
        print(f"{name:32} {posts:5} recall {recall:.3f} precision {precision:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
