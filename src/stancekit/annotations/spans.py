"""Where a marked stretch really stands: code points now, UTF-16 units in old versions, or by search."""

from __future__ import annotations

from collections.abc import Iterable

from stancekit.annotations.items import Answer, ItemError
from stancekit_schemas import Span

__all__ = ["place_span", "region_texts"]


def place_span(answer: Answer, texts: Iterable[str]) -> tuple[Span | None, str | None]:
    """Find the stretch of an answer in one of the texts shown; also what was odd about it.

    `start` and `end` of the Span are code points, end exclusive. The offsets are tried as code
    points, then as UTF-16 units; then both without the white space around what was marked; then the
    marked text is searched, and taken where it stands exactly once. What fits nowhere keeps its own
    offsets and is reported. None where there are neither offsets nor a single place.

    Raises ItemError where the offsets can be no span of any text.
    """
    shown = tuple(texts)
    start, end, quoted = answer.start, answer.end, answer.quoted
    if start is None or end is None:
        if quoted and (found := _once(shown, quoted)) is not None:
            return _span(found, found + len(quoted), quoted, answer), "span_searched"
        return None, None
    if start < 0 or end <= start:
        raise ItemError(f"start {start} and end {end} are no span", answer.control, "bad_span")
    if quoted is None:
        for text in shown[:1]:
            if end > len(text):
                raise ItemError(
                    f"the span ends at {end}, the text at {len(text)}", answer.control, "bad_span"
                )
            return _span(start, end, text[start:end], answer), None
        return _span(start, end, "", answer), "span_unchecked"
    for text in shown:
        if _same(text[start:end], quoted):
            return _span(start, end, text[start:end], answer), None
    for text in shown:
        if (points := _from_utf16(text, start, end)) and _same(text[slice(*points)], quoted):
            return _span(*points, text[slice(*points)], answer), "span_utf16"
    for text in shown:
        for points in ((start, end), _from_utf16(text, start, end)):
            if points and quoted.strip() and text[slice(*points)].strip() == quoted.strip():
                return _span(*points, text[slice(*points)], answer), "span_stripped"
    if (found := _once(shown, quoted)) is not None:
        return _span(found, found + len(quoted), quoted, answer), "span_searched"
    return _span(start, end, quoted, answer), "span_differs" if shown else "span_unchecked"


def region_texts(answer: Answer, data: dict[str, object] | None) -> list[str]:
    """List the texts that an answer may be about: the object's own field, `text`, then the others."""
    if not data:
        return []
    names = dict.fromkeys((answer.shown or "", "text", *sorted(data)))
    return [text for name in names if isinstance(text := data.get(name), str)]


def _span(start: int, end: int, text: str, answer: Answer) -> Span:
    return Span(start=start, end=end, text=text, labels=answer.labels)


def _same(slice_: str, quoted: str) -> bool:
    return slice_ == quoted or slice_.replace("\r\n", "\n") == quoted.replace("\r\n", "\n").replace(
        "\\n", "\n"
    )


def _from_utf16(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Turn offsets in UTF-16 units into code points; None where they split a character."""
    if text.isascii():
        return None
    units = text.encode("utf-16-le", "surrogatepass")
    if 2 * end > len(units):
        return None
    try:
        head = units[: 2 * start].decode("utf-16-le")
        body = units[2 * start : 2 * end].decode("utf-16-le")
    except UnicodeDecodeError:
        return None
    return len(head), len(head) + len(body)


def _once(texts: Iterable[str], quoted: str) -> int | None:
    """Find where `quoted` stands in the first text that has it; None where it stands there twice."""
    for text in texts:
        found = text.find(quoted)
        if found >= 0 and quoted:
            return found if text.find(quoted, found + 1) < 0 else None
    return None
