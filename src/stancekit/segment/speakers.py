"""Who said what is quoted: by reporting verb, apposition, colon or list, before or behind the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.paragraphs import Line
from stancekit.segment.people import People, names_in
from stancekit.segment.quotations import Quotation

__all__ = ["Attributed", "attribute"]

_WORD = re.compile(r"[^\W_][\w’'\-]*")
_SENTENCE_END = re.compile(
    r"(?<![A-ZÀ-Þ])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])(?<!\bProf)(?<!\bz\.B)[.!?…](?=[\s\"”»]|$)|。|;\s|[!?…]\s"
)
_REACH = 260
_JA_AFTER = re.compile(r"^(?:と|などと|とも|との|って|という|といった|だと|などの|の声)")
_JA_FOLLOWS = re.compile(
    r"^。[^「」。]{0,80}(?:こう|そう|このように|以下のように)[^「」。]{0,20}(?:投稿|書|述べ|語|つぶや|ツイート|発信|コメント|訴え)"
)
_LIST_HEAD = re.compile(
    r"^[\s•*\-–—\d.)]{0,6}(?P<who>[@＠][\w.]{1,40}|[^:：\n“„«\"「]{2,70}?)\s?(?:[(（][^)）\n]{1,60}[)）]\s?)?[:：]\s*$"
)
_CLITIC = re.compile(r"^[^\W\d_]{1,2}'")


class Found(NamedTuple):
    """An attribution: the name if there is one, by what it was found, whether the words were written."""

    name: str | None
    kind: str
    wrote: bool
    doubt: str | None = None
    close: bool = True


@dataclass(slots=True)
class Attributed:
    """A quotation with its speaker: `how` says by what; `direct` that the attribution stands beside it."""

    quotation: Quotation
    speaker: str | None = None
    handle: str | None = None
    attributed: bool = False
    direct: bool = False
    how: str = ""
    wrote: bool = False
    unnamed: bool = False
    continues: int | None = None
    doubts: list[str] = field(default_factory=list)


def _low(token: str) -> str:
    return token.lower().replace("’", "'")


def _is_verb(token: str, words: Lexicon) -> bool:
    low = _low(token)
    if low in words.say or low in words.write:
        return True
    if "'" in low and words.language == "fr":
        low = _CLITIC.sub("", low)
    if "-" in low and words.language in ("fr", "pl"):  # a-t-elle, ajoute-t-il
        return any(part in words.say or part in words.write for part in low.split("-"))
    return low in words.say or low in words.write


def _first_sentence(text: str) -> str:
    end = _SENTENCE_END.search(text)
    return text[: end.start()] if end else text


def _last_sentence(text: str) -> str:
    last, stripped = 0, text.rstrip()
    for match in _SENTENCE_END.finditer(stripped):
        if match.end() < len(stripped):
            last = match.end()
    return text[last:]


def _tokens(text: str) -> list[tuple[str, int, int]]:
    return [(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]


def _verb(
    tokens: list[tuple[str, int, int]], words: Lexicon, *, first: bool, within: int
) -> tuple[int, int] | None:
    """The span of the first (or last) reporting verb among the first (or last) `within` words."""
    chosen = tokens[:within] if first else tokens[-within:][::-1]
    return next(((start, end) for token, start, end in chosen if _is_verb(token, words)), None)


def _name_behind(clause: str, start: int, names: list[tuple[int, int, str]], words: Lexicon) -> str | None:
    """The first name behind the verb that no preposition governs: "said its director, Ann Lee"."""
    for begin, end, name in names:
        if begin < start:
            continue
        gap = [_low(t) for t in _WORD.findall(clause[start:begin])]
        if len(gap) > 9:
            return None
        if gap and gap[0] in words.third:
            return None
        if any(t in words.third for t in gap[:2]):
            return None
        if gap and (
            gap[-1] in words.before_name
            or (len(gap) > 1 and gap[-2] in words.before_name and gap[-1] in words.function)
        ):
            start_over = clause[end : end + 1]
            if start_over:
                continue
        return name
    return None


def _subject(
    clause: str, verb: tuple[int, int], words: Lexicon, *, verb_first: bool
) -> tuple[str | None, str]:
    """Find the subject of a reporting verb: (name, "name"), or None with "pronoun", "crowd" or ""."""
    names = names_in(clause, words.language)
    before = [n for n in names if n[1] <= verb[0]]
    head = [_low(t) for t in _WORD.findall(clause[: verb[0]])]
    tail = [_low(t) for t in _WORD.findall(clause[verb[1] :])][:7]
    glued_name = bool(before) and not clause[before[-1][1] : verb[0]].strip(" ,")
    if any(t in words.third for t in head[-3:]) and not glued_name:
        return None, "pronoun"
    verb_word = _low(clause[verb[0] : verb[1]])
    if words.language == "fr" and re.search(r"-(?:t-)?(?:il|elle|on)$", verb_word):
        return None, "pronoun"
    if tail and tail[0] in words.third:
        return None, "pronoun"
    if before and not verb_first:
        gap = clause[before[-1][1] : verb[0]]
        own = [n for n in before if not _governed(clause, n[0], words)] or before
        if "," in gap:  # an apposition stands between: Anthony Clark, a teacher and candidate, wrote
            return own[0][2], "name"
        if len(_WORD.findall(gap)) <= 6:
            chosen = own[-1] if own[-1] is before[-1] else own[0]
            return chosen[2], "name"
        behind = _name_behind(clause, verb[1], names, words)
        return (behind or own[0][2]), "name"
    behind = _name_behind(clause, verb[1], names, words)
    if behind is None and any(t in words.crowd for t in tail[:3]):
        return None, "crowd"
    if behind:
        return behind, "name"
    if before:
        own = [n for n in before if not _governed(clause, n[0], words)] or before
        return own[0][2], "name"
    if any(t in words.crowd for t in head) or any(t in words.crowd for t in tail[:5]):
        return None, "crowd"
    if any(t in words.roles and len(t) > 3 for t in head[-6:] + tail[:5]):
        return None, "role"
    return None, ""


def _governed(clause: str, start: int, words: Lexicon) -> bool:
    """Whether the word before a name is a preposition."""
    last = [_low(t) for t in _WORD.findall(clause[max(0, start - 24) : start])]
    return bool(last) and last[-1] in words.before_name


def _accord(text: str, words: Lexicon) -> Found | None:
    """Read "according to X" (laut, selon, según, według) anywhere in a short clause."""
    low = text.lower().replace("’", "'")
    for phrase in words.according:
        place = re.search(rf"(?:^|[\s,]){re.escape(phrase)}\s", low)
        if not place:
            continue
        found = names_in(text[place.end() :], words.language)
        if found and found[0][0] < 60:
            return Found(found[0][2], "name", wrote=False)
        if found or words.language not in ("fr", "es", "pl", "de", "en"):
            return None
        if phrase in ("selon", "según", "według", "laut", "according to"):
            return Found(None, "crowd", wrote=False)
    return None


def _behind(text: str, words: Lexicon, *, long: bool) -> Found | None:
    """Read an attribution behind the quotation."""
    clause = _first_sentence(text[:_REACH])
    if not clause.strip(" ,—–-"):
        return None
    tokens = _tokens(clause)
    verb = _verb(tokens, words, first=True, within=9)
    if verb is not None:
        head = clause[: verb[0]]
        if len(_WORD.findall(head)) > 5 and not names_in(head, words.language):
            return None
        name, kind = _subject(clause, verb, words, verb_first=not names_in(head, words.language))
        return Found(name, kind, _low(clause[verb[0] : verb[1]]) in words.write or _posted(clause, words))
    if found := _accord(clause, words):
        return found
    # A verb that no list knows: “…,” guffawed Ann Lee / « … », pouffe la libraire Anne L.
    if (
        long
        and re.match(r"\s*[,，–—-]\s*[a-zà-ÿ]", clause if clause.lstrip()[:1] in ",，–—-" else "," + clause)
        and tokens
    ):
        first = _low(tokens[0][0])
        if (
            first not in words.before_name
            and first not in words.function
            and first not in _CONJUNCTIONS
            and tokens[0][0][0].islower()
        ):
            name = _name_behind(clause, tokens[0][2], names_in(clause, words.language), words)
            if name:
                return Found(name, "name", wrote=False, doubt="verb_unknown")
    if long and clause.lstrip()[:1].isupper() and len(tokens) <= 8:  # “…,” Tibbet put in.
        names = names_in(clause, words.language)
        rest = [t for t in tokens if names and t[1] >= names[0][1]]
        if (
            rest
            and len(rest) <= 3
            and names[0][0] <= 12
            and rest[0][0].islower()
            and _low(rest[0][0]) not in words.function
        ):
            return Found(names[0][2], "name", wrote=False, doubt="verb_unknown")
    return None


_CONJUNCTIONS = word_set(
    "and or but which who that when while as if because und oder aber dass wobei denn weil et ou mais qui dont y o pero que porque i lub ale który która które a an the one"
)


_THAT = word_set("that que qu dass daß że iż if whether si ob czy wie how")


def _posted(clause: str, words: Lexicon) -> bool:
    return any(_low(t) in words.medium for t in _WORD.findall(clause)[:10])


def _before(text: str, words: Lexicon) -> Found | None:
    """Read an attribution before the quotation."""
    clause = _last_sentence(text[-_REACH:])
    stripped = clause.rstrip()
    if not stripped:
        return None
    head = _LIST_HEAD.match(stripped)
    if head and head["who"][0] in "@＠":
        return Found(head["who"], "handle", wrote=True)
    tokens = _tokens(stripped)
    verb = _verb(tokens, words, first=False, within=14)
    if verb is not None:
        name, kind = _subject(stripped, verb, words, verb_first=False)
        if kind in ("", "crowd", "role") and name is None:
            earlier = _verb([t for t in tokens if t[2] <= verb[0]], words, first=False, within=14)
            if earlier is not None:
                name, kind = _subject(stripped, earlier, words, verb_first=False)
        tail = [_low(t) for t in _WORD.findall(stripped[verb[1] :])]
        close = stripped[-1] in ":：," or not tail or tail[-1] in _THAT or (len(tail) < 3 and bool(name))
        return Found(
            name,
            kind,
            _low(stripped[verb[0] : verb[1]]) in words.write or _posted(stripped, words),
            close=close,
        )
    if found := _accord(stripped, words):
        return found
    if stripped.endswith((":", "：")):
        found_names = names_in(stripped, words.language)
        if found_names and len(stripped) < 160:
            return Found(found_names[0][2], "list", wrote=False)
        low = [_low(t) for t in _WORD.findall(stripped)]
        if any(t in words.crowd or t in words.medium for t in low):
            return Found(None, "crowd", wrote=True)
        if head and len(head["who"]) < 30:
            return Found(head["who"].strip(), "list", wrote=True)
    return None


def _japanese(before: str, behind: str) -> Found | None:
    words = lexicon("ja")
    sentence = behind.split("。", maxsplit=1)[0][:120]
    lead = before.rsplit("。", 1)[-1][-160:]
    says = any(verb in sentence for verb in words.say | words.write)
    colon = lead.rstrip().endswith(("：", ":"))
    follows = _JA_FOLLOWS.match(behind)
    if follows:
        sentence = follows[0]
    elif not (_JA_AFTER.match(sentence.lstrip("、 ")) and says) and not colon:
        return None
    wrote = any(verb in sentence for verb in words.write)
    names = names_in(lead, "ja")
    if names:
        return Found(names[-1][2], "list" if colon else "name", wrote)
    names = names_in(sentence, "ja")
    if names:
        return Found(names[0][2], "name", wrote)
    if any(w in lead or w in sentence for w in words.crowd) or "一人" in lead:
        return Found(None, "crowd", wrote)
    return Found(None, "pronoun", wrote)


def attribute(
    text: str, lines: list[Line], quotations: list[Quotation], people: People, language: str
) -> list[Attributed]:
    """Find the speaker of each quotation of the prose, or say that nobody is named for it.

    Pronouns are left open ("pronoun") for the caller, who knows the order of the people.
    """
    words = lexicon(language)
    result: list[Attributed] = []
    for place, quotation in enumerate(quotations):
        line, last = lines[quotation.line], lines[quotation.last_line]
        previous = quotations[place - 1] if place else None
        following = quotations[place + 1] if place + 1 < len(quotations) else None
        begin = previous.end if previous and previous.end > line.start else line.start
        stop = following.start if following and following.start < last.end else last.end
        before, behind = text[begin : quotation.start], text[quotation.end : stop]
        item = Attributed(quotation)
        found = _beside(text, quotation, before, behind, words)
        if found is not None:
            item.direct = found.close
        elif (
            not before.strip()
            and begin == line.start
            and quotation.line > 0
            and not _first_sentence(behind).strip(" .,")
        ):
            found = _line_before(text, lines, quotations, place, words)
        if found is not None:
            _take(item, found, people)
        elif (
            previous is not None
            and result[-1].attributed
            and _continues(lines, previous, quotation, before, behind)
        ):
            _follow(
                item,
                result[-1],
                place - 1,
                "continued" if previous.last_line == quotation.line else "next_paragraph",
            )
        result.append(item)
    return result


def _beside(text: str, quotation: Quotation, before: str, behind: str, words: Lexicon) -> Found | None:
    """Read the attribution in the quotation's own line."""
    if words.language == "ja":
        return _japanese(before, behind)
    inside = text[quotation.end - 2 : quotation.end - 1]
    lead_ended = before.rstrip()[-1:] in (".", "!", "?", "…")
    lead = _before(before, words) if before.strip() and not lead_ended else None
    if lead and before.rstrip().endswith((":", "：")):
        return lead
    closed = inside in ".…" and (not behind.strip() or bool(re.match(r"\s+[\"“„«A-ZÀ-ÞŁŚŻ]", behind)))
    new_sentence = bool(re.match(r"\s*[.;:!?]", behind))
    if not new_sentence and not (closed and len(_WORD.findall(_first_sentence(behind))) > 4):
        length = len(_WORD.findall(text[quotation.start : quotation.end][:200]))
        if found := _behind(behind, words, long=length >= 4):
            return found
    return lead


def _take(item: Attributed, found: Found, people: People) -> None:
    item.attributed = True
    if found.kind == "handle":
        item.handle = found.name
    else:
        item.speaker = people.resolve(found.name)
    item.how = found.kind or "pronoun"
    item.unnamed = found.kind in ("crowd", "handle")
    item.wrote = found.wrote
    if found.doubt:
        item.doubts.append(found.doubt)


def _follow(item: Attributed, earlier: Attributed, place: int, how: str) -> None:
    item.attributed, item.speaker, item.handle, item.how = True, earlier.speaker, earlier.handle, how
    item.wrote, item.unnamed, item.continues, item.direct = (
        earlier.wrote,
        earlier.unnamed,
        place,
        how == "continued",
    )
    if how == "next_paragraph":
        item.doubts.append("speaker_inferred")


def _continues(
    lines: list[Line], previous: Quotation, quotation: Quotation, before: str, behind: str
) -> bool:
    """Whether the speech of the quotation before goes on: one attribution between, or the next paragraph."""
    if previous.last_line == quotation.line:
        stripped = before.strip()
        if not stripped or len(stripped) <= 12:
            return True
        return stripped[-1:] in ".,:;—–" and not _SENTENCE_END.search(stripped[:-1]) and len(stripped) < 200
    return (
        previous.last_line == quotation.line - 1
        and previous.end >= lines[previous.last_line].end - 60
        and not before.strip()
        and not behind.strip(" .,")
        and (quotation.end - quotation.start > 40 or not previous.balanced)
    )


def _line_before(
    text: str, lines: list[Line], quotations: list[Quotation], place: int, words: Lexicon
) -> Found | None:
    """Read the paragraph before: "Anthony Clark, a teacher, wrote", a colon, or a sentence on a speaker."""
    line = lines[quotations[place].line - 1]
    tail = text[line.start : line.end]
    if place and quotations[place - 1].end >= line.end - 60 and quotations[place - 1].end > line.start:
        return None
    if quotations[place].start - line.end > 12:
        return None
    if words.language == "ja":
        return _japanese(tail, "と書いた")
    colon = tail.rstrip().endswith((":", "："))
    final = tail.rstrip()[-1:] in '.!?…”»"。'
    if colon or not final:
        return _before(tail, words)
    found = _before(tail.rstrip().rstrip("."), words)
    if (
        found
        and found.name
        and len(_WORD.findall(text[quotations[place].start : quotations[place].end][:300])) >= 8
    ):
        return found._replace(doubt="speaker_inferred")
    return None
