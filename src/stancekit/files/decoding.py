"""From bytes to text: which encoding an article is in, told where it is not plain UTF-8; nothing is repaired."""

from __future__ import annotations

import codecs
import re

from stancekit.segment.language import detect_language
from stancekit.wording import counted

__all__ = ["decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_UTF7 = re.compile(rb"\+[A-Za-z0-9+/]{3,}-?")
_EUROPEAN = re.compile("[\u00a1-\u024f\u2010-\u203a]+")
_SHIFTED = 2  # runs of such letters, fewer of which may be anything
_CENTRAL = (("cp1250", "Windows-1250"), ("iso8859-2", "ISO 8859-2"))
_KANA = re.compile(r"[\u3040-\u30ff]")
_EVIDENT = re.compile("[\u2010-\u203a\U0001f000-\U0001faff]")
_SURE = 6  # good places for which one counts that no older encoding has by chance
_BAD = re.compile("\ufffd+")
_POLISH = re.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]")
_FOREIGN_LETTER = re.compile(r"[^\W\d_a-zA-Z]")


def decode(content: bytes, *, html: bool = False) -> tuple[str, list[str]]:
    """Turn bytes into text: by byte order mark, declared charset, as UTF-8, else by what the letters spell.

    Returns the text without its mark, and remarks on what was not plain UTF-8. What no encoding explains
    becomes U+FFFD, and a remark says so.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                text = content[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                text = content[len(mark) :].decode(encoding, "replace")
                return text, [f"not valid {encoding}, although marked so: bad bytes became U+FFFD"]
            return text, [] if encoding == "utf-8" else [f"read as {encoding.upper()}"]
    if wide := _unmarked_utf16(content):
        return content.decode(wide, "replace"), [f"read as {wide.upper()} without a byte order mark"]
    if content.isascii() and (seven := _in_seven_bits(content)):
        return seven
    utf8 = _utf8(content)
    declared = _declared(content) if html else None
    if declared and utf8 and not content.isascii():
        return utf8[0], [f"read as UTF-8, which it is, although the page declares {declared}", *utf8[1]]
    if declared:
        try:
            text = content.decode("cp1252" if declared in ("iso-8859-1", "latin1") else declared)
        except (LookupError, UnicodeDecodeError):
            pass
        else:
            return text, [f"read as {declared}, as the page declares"]
    return utf8 or _by_letters(content)


def _in_seven_bits(content: bytes) -> tuple[str, list[str]] | None:
    """Text in an encoding that hides its letters in ASCII: Japanese is read, UTF-7 only told, as it may be none."""
    if b"\x1b$" in content:
        try:
            return content.decode("iso2022_jp"), ["not UTF-8: read as ISO-2022-JP"]
        except UnicodeDecodeError:
            return None
    shifted = [run for run in _UTF7.findall(content) if _EUROPEAN.fullmatch(run.decode("utf-7", "replace"))]
    if len(shifted) < _SHIFTED:
        return None
    first = shifted[0].decode("ascii")
    told = (
        f"seems to be UTF-7, where {first} is {shifted[0].decode('utf-7')}: kept as it is; save it as UTF-8"
    )
    return content.decode("ascii"), [told]


def _unmarked_utf16(content: bytes) -> str | None:
    head = content[:400]
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.1 else None


def _declared(content: bytes) -> str | None:
    """The charset that a page declares, None where it is UTF-8 or none; UTF-16 would hide its own declaration."""
    found = _CHARSET.search(content[:4096])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    return None if not name or name.startswith("utf") else name


def _utf8(content: bytes) -> tuple[str, list[str]] | None:
    """The text as UTF-8, with what was bad in it; None where the good places are not twice as many as the bad.

    The bytes of dashes, quotation marks and emoji are hardly ever anything else: they count for several.
    """
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as error:
        first = content.count(b"\n", 0, error.start) + 1
    text = content.decode("utf-8", "replace")
    bad = len(_BAD.findall(text))
    good = len(text) - len(text.encode("ascii", "ignore")) - text.count("\ufffd")
    good += (_SURE - 1) * len(_EVIDENT.findall(text))
    if good < 2 * bad:
        return None
    where = f"the first in line {first}" if bad > 1 else f"in line {first}"
    return text, [f"not quite UTF-8: {counted(bad, 'bad place')} became U+FFFD, {where}"]


def _by_letters(content: bytes) -> tuple[str, list[str]]:
    """The text in an older encoding: Japanese or Polish where its letters say so, else Western."""
    for encoding in ("shift_jis", "euc_jp"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_KANA.findall(text)) * 8 > len(text):
            return text, [f"not UTF-8: read as {encoding}"]
    polish, name = max(
        ((content.decode(code, "replace"), name) for code, name in _CENTRAL),
        key=lambda read: len(_POLISH.findall(read[0])),
    )
    if len(_POLISH.findall(polish)) * 2 > len(_FOREIGN_LETTER.findall(polish)) and _reads_polish(polish):
        return polish, [f"not UTF-8: read as {name}, as it seems to be Polish"]
    try:
        return content.decode("cp1252"), ["not UTF-8: read as Windows-1252"]
    except UnicodeDecodeError:
        return content.decode("latin-1"), ["not UTF-8 nor Windows-1252: read as ISO 8859-1"]


def _reads_polish(text: str) -> bool:
    return detect_language(text[:20_000], sure=False) == "pl"
