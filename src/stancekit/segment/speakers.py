"""Who said what is quoted: by reporting verb, apposition, colon or list, before or behind the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.people import People, names_in
from stancekit.segment.quotations import Quotation

__all__ = ["Attributed", "attribute"]

_TOKEN = re.compile(r"[^\W_][\w’'\-]*|[,:;—–.!?…()]")
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?…](?=[\s\"”»]|$)|。|;|[!?…]\s")
_REACH = 260
_JA_AFTER = re.compile(r"^(?:と|などと|とも|との|って|というコメント|という|だと)")


@dataclass(slots=True)
class Attributed:
    """A quotation with its speaker: `how` says by what; `near` is the sentence around it."""

    quotation: Quotation
    speaker: str | None = None
    attributed: bool = False
    how: str = ""
    wrote: bool = False
    near: str = ""
    unnamed: bool = False
    continues: int | None = None
    doubts: list[str] = field(default_factory=list)


def _tokens(text: str) -> list[tuple[str, int, int]]:
    return [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]


def _is_verb(token: str, words: Lexicon) -> bool:
    low = token.lower().replace("’", "'")
    return low in words.say or low in words.write


def _first_sentence(text: str) -> str:
    end = _SENTENCE_END.search(text)
    return text[: end.start()] if end else text


def _last_sentence(text: str) -> str:
    last = 0
    for match in _SENTENCE_END.finditer(text.rstrip()):
        if match.end() < len(text.rstrip()):
            last = match.end()
    return text[last:]


def _subject(clause: str, verb: tuple[int, int], people: People, language: str, *, behind_quote: bool) -> tuple[str | None, str]:
    """Find the subject of a reporting verb in its clause: a name, "" with its kind of stand-in, or None.

    Returns (name, kind): kind is "name", "pronoun", "crowd", "role" or "" where nothing was found.
    """
    words = lexicon(language)
    names = names_in(clause, language)
    head, tail = clause[: verb[0]], clause[verb[1] :]
    before = [n for n in names if n[1] <= verb[0]]
    after = [n for n in names if n[0] >= verb[1]]
    tail_tokens = [t for t in _TOKEN.findall(tail)][:7]
    head_tokens = [t for t in _TOKEN.findall(head)]
    near_head = [t.lower().replace("’", "'") for t in head_tokens[-3:]]
    if near_head and any(t in words.third for t in near_head) and not (before and verb[0] - before[-1][1] < 2):
        return None, "pronoun"
    # „…", schrieb Anna Meier / "…", said the baker Jane Doe: directly behind the verb
    if after and (behind_quote and not before or not head_tokens or not before):
        gap = clause[verb[1] : after[0][0]]
        gap_words = [w.lower() for w in re.findall(r"[^\W\d_][\w’'\-]*", gap)]
        plain = all(w in words.roles or w in words.crowd or w in words.third or len(w) <= 3 or w in words.function or w in words.medium for w in gap_words)
        if len(gap_words) <= 3 and "," not in gap and (plain or len(gap_words) <= 2) and not (gap_words and gap_words[0] in words.third):
            return after[0][2], "name"
        if len(gap_words) <= 8 and not before and gap_words and gap_words[0] not in words.third and _starts_noun_phrase(gap_words, words) and ":" not in gap:
            return after[0][2], "name"
    if before:
        gap = clause[before[-1][1] : verb[0]]
        if "," in gap or gap.strip().endswith(","):
            return before[0][2], "name"
        gap_words = re.findall(r"[^\W\d_][\w’'\-]*", gap)
        if any(w.lower() in words.third for w in gap_words[-3:]):
            return None, "pronoun"
        if head.rstrip().endswith(","):
            return before[0][2], "name"
        return before[-1][2], "name"
    low_head = [t.lower().replace("’", "'") for t in head_tokens]
    low_tail = [t.lower().replace("’", "'") for t in tail_tokens]
    if any(t in words.third for t in low_head[-4:]) or (low_tail and low_tail[0] in words.third):
        return None, "pronoun"
    if any(t in words.crowd for t in low_head) or any(t in words.crowd for t in low_tail[:5]):
        return None, "crowd"
    if any(t in words.roles and len(t) > 3 for t in low_head[-6:]) or any(t in words.roles and len(t) > 3 for t in low_tail[:5]):
        return None, "role"
    return None, ""


def _starts_noun_phrase(gap_words: list[str], words: Lexicon) -> bool:
    return gap_words[0] in words.roles or (len(gap_words) > 1 and any(w in words.roles for w in gap_words[:3]))


def _verb_in(text: str, words: Lexicon, *, first: bool, within: int) -> tuple[int, int] | None:
    """The first (or last) reporting verb among the first (or last) `within` words: its span."""
    tokens = [t for t in _tokens(text) if t[0][0].isalnum()]
    chosen = tokens[:within] if first else tokens[-within:]
    for token, start, end in chosen if first else reversed(chosen):
        if _is_verb(token, words):
            return start, end
    return None


def _behind(text: str, language: str, people: People) -> tuple[str | None, str, bool] | None:
    """Read an attribution behind the quotation: speaker, kind, whether it was written."""
    words = lexicon(language)
    clause = _first_sentence(text[:_REACH])
    if not clause.strip():
        return None
    verb = _verb_in(clause, words, first=True, within=9)
    if verb is None:
        low = clause.strip(" ,—–-").lower()
        for prefix in words.according:
            if low.startswith(prefix.replace("_", " ") + " "):
                found = names_in(clause, language)
                return (found[0][2], "name", False) if found else None
        return None
    head = clause[: verb[0]]
    if len(re.findall(r"\w+", head)) > 5 and not names_in(head, language):
        return None
    name, kind = _subject(clause, verb, people, language, behind_quote=True)
    return name, kind, _wrote(clause, verb, words)


def _wrote(clause: str, verb: tuple[int, int], words: Lexicon) -> bool:
    return clause[verb[0] : verb[1]].lower() in words.write


def _before(text: str, language: str, people: People) -> tuple[str | None, str, bool] | None:
    """Read an attribution before the quotation: speaker, kind, whether it was written."""
    words = lexicon(language)
    clause = _last_sentence(text[-_REACH:])
    stripped = clause.rstrip()
    if not stripped:
        return None
    verb = _verb_in(stripped, words, first=False, within=14)
    if verb is not None:
        name, kind = _subject(stripped, verb, people, language, behind_quote=False)
        if not kind:
            earlier = _verb_in(stripped[: verb[0]], words, first=False, within=14)
            if earlier is not None:
                name, kind = _subject(stripped, earlier, people, language, behind_quote=False)
        return name, kind, _wrote(stripped, verb, words)
    low = stripped.lower()
    for prefix in words.according:
        if re.search(rf"(?:^|\s){re.escape(prefix.replace('_', ' '))}\s", low):
            found = names_in(stripped, language)
            if found:
                return found[0][2], "name", False
    if stripped.endswith((":", "：")):
        found = names_in(stripped, language)
        if found and len(stripped) < 160:
            return found[0][2], "list", False
        if any(token in words.crowd or token in words.medium for token in re.findall(r"[^\W\d_]+", low)):
            return None, "crowd", True
    return None


def _japanese(before: str, behind: str, people: People) -> tuple[str | None, str, bool] | None:
    words = lexicon("ja")
    sentence = behind.split("。")[0][:120]
    lead = before.rsplit("。", 1)[-1][-160:]
    says = any(verb in sentence for verb in words.say | words.write)
    colon = lead.rstrip().endswith(("：", ":"))
    if not (_JA_AFTER.match(sentence.lstrip("、 ")) and says) and not colon:
        if not (lead.rstrip().endswith(("は", "が", "も", "、")) and (says or not sentence.strip())):
            return None
    wrote = any(verb in sentence for verb in words.write)
    names = names_in(lead, "ja")
    if names:
        return names[-1][2], "list" if colon else "name", wrote
    names = names_in(sentence, "ja")
    if names:
        return names[0][2], "name", wrote
    if any(w in lead or w in sentence for w in words.crowd):
        return None, "crowd", wrote
    return None, "pronoun", wrote


def attribute(text: str, lines: list[Line], quotations: list[Quotation], people: People, language: str) -> list[Attributed]:
    """Find the speaker of each quotation of the prose, or say that nobody is named for it.

    Pronouns are left open ("pronoun") for the caller, who knows the order of the people.
    """
    result: list[Attributed] = []
    for place, quotation in enumerate(quotations):
        line, last = lines[quotation.line], lines[quotation.last_line]
        previous = quotations[place - 1] if place else None
        following = quotations[place + 1] if place + 1 < len(quotations) else None
        begin = max(line.start, previous.end if previous and previous.end > line.start else line.start)
        stop = min(last.end, following.start if following and following.start < last.end else last.end)
        before, behind = text[begin : quotation.start], text[quotation.end : stop]
        item = Attributed(quotation, near=(text[line.start : quotation.start][-160:] + " " + text[quotation.end : last.end][:120]))
        closed = text[quotation.end - 2 : quotation.end - 1] in "." and language != "ja"
        direct = bool(re.match(r"\s*[,，—–-]?\s*[^\s.]", behind)) and not re.match(r"\s*[.;:]", behind)
        found = None
        if language == "ja":
            found = _japanese(before, behind, people)
        else:
            ended = before.rstrip()[-1:] in (".", "!", "?", "…")
            lead = _before(before, language, people) if before.strip() and not ended else None
            if before.rstrip().endswith((":", "：")) and lead:
                found = lead
            elif direct and not (closed and re.match(r"\s+[A-ZÀ-Þ]", behind) and not _short_clause(behind)):
                found = _behind(behind, language, people) or lead
            else:
                found = lead
        if found is None and not before.strip() and begin == line.start and quotation.line > 0 and not _first_sentence(behind).strip(" .,"):
            found = _line_before(text, lines, quotations, place, language, people)
        if found is not None:
            name, kind, item.wrote = found
            item.attributed = True
            item.speaker = people.resolve(name)
            item.how = kind or "pronoun"
            item.unnamed = kind == "crowd"
        elif previous is not None and result[-1].attributed and previous.last_line == quotation.line and _runs_on(before):
            item.attributed, item.speaker, item.how = True, result[-1].speaker, "continued"
            item.wrote, item.unnamed = result[-1].wrote, result[-1].unnamed
            item.continues = place - 1
        elif (
            previous is not None
            and result[-1].attributed
            and previous.last_line == quotation.line - 1
            and not before.strip()
            and not behind.strip(" .,")
            and quotation.end - quotation.start > 40
        ):
            item.attributed, item.speaker, item.how = True, result[-1].speaker, "next_paragraph"
            item.wrote, item.unnamed = result[-1].wrote, result[-1].unnamed
            item.continues = place - 1
            item.doubts.append("speaker_inferred")
        result.append(item)
    return result


def _short_clause(behind: str) -> bool:
    """Whether what follows a closed quotation is nothing but an attribution (“I am done.” Milano wrote.)."""
    return len(re.findall(r"\w+", _first_sentence(behind))) <= 4


def _runs_on(between: str) -> bool:
    """Whether the words between two quotations are one attribution or less, so that the speech goes on."""
    stripped = between.strip()
    if not stripped or len(stripped) <= 12:
        return True
    return stripped[-1:] in ".,:;—–" and not _SENTENCE_END.search(stripped[:-1]) and len(stripped) < 200


def _line_before(
    text: str, lines: list[Line], quotations: list[Quotation], place: int, language: str, people: People
) -> tuple[str | None, str, bool] | None:
    """Read the end of the paragraph before: "Anthony Clark, a teacher, wrote" or a colon."""
    line = lines[quotations[place].line - 1]
    tail = text[line.start : line.end]
    if place and quotations[place - 1].end >= line.end:
        return None
    if quotations[place].start - line.end > 12:
        return None
    colon = tail.rstrip().endswith((":", "："))
    final = tail.rstrip()[-1:] in ".!?…”»\"。"
    if colon or not final:
        return _japanese(tail, "と書いた", people) if language == "ja" else _before(tail, language, people)
    return None
