"""Words of rules, statutes, contracts and reports: nobody speaks them, and they answer no post."""

from __future__ import annotations

import re

from stancekit.segment.callings import is_calling
from stancekit.segment.clauses import Clause, Word, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.documents import DOCUMENTS, HERE, STATES
from stancekit.segment.subjects import ungoverned

__all__ = ["document_speaks"]

_REACH = 260  # code points before the words
_TAIL = 7  # words that may stand between the verb and the words quoted: says powered equipment “shall not …”
_BREAKS = word_set("that dass que qu'elle qu'il że iż")
_LEFT = re.compile(r"[;:—–]|\b(?:aber|but|mais|pero|ale)\b")
_WONACH = re.compile(
    r",\s(?:wonach|demzufolge|nach\sde[mr]|dem\szufolge|der\szufolge|under\swhich|aux\stermes\sduquel|según\sel\scual|zgodnie\sz\sktórym)\s"
)
_LAID_DOWN = re.compile(r"と(?:定め|明記|規定|うた|謳|記載|記され|書かれ|明文化|ある)")
_JAPANESE = re.compile(
    r"(?:規則|規程|規定|規約|要綱|要領|条例|約款|契約書?|定款|憲章|憲法|法律|[^\W\d_]{2,}法|指針|ガイドライン|マニュアル|報告書|白書|決議|就業規則|内規|会則|細則|協約|覚書|申し合わせ|要項|心得|通達|基準|条文|第?[\d〇一-十]+条|手引き?|しおり|校則|社則|看板|貼り紙|張り紙)(?:に|で|は|も|が|の|、)"
)


def document_speaks(before: str, behind: str, words: Lexicon) -> bool:
    """Whether a text that somebody laid down is what says the quoted words.

    `before` and `behind` are what stands beside the words in their line, up to the quotations next to them.
    """
    if words.language == "ja":
        lead = before.rsplit("。", 1)[-1]
        return bool(_LAID_DOWN.match(behind) and _JAPANESE.search(lead))
    if words.language not in DOCUMENTS:
        return False
    *_, earlier, lead = ("", *_sentences(before[-2 * _REACH :]))
    if lead.strip() and _before(Clause(lead, words), earlier):
        return True
    told = lead if lead.rstrip()[-1:] in ".!?…" else ""
    return _behind(Clause(first_sentence(behind[:120]), words), told)


def _sentences(text: str) -> tuple[str, str]:
    """The sentence that stands directly before the words, and the one before that."""
    lead = last_sentence(text)
    return last_sentence(text[: len(text) - len(lead)].rstrip() or " "), lead


def _document(clause: Clause, start: int, end: int) -> Word | None:
    """The last noun for such a text between two places."""
    shape = DOCUMENTS[clause.lexicon.language]
    found = [w for w in clause.words if start <= w.start and w.end <= end and shape.fullmatch(w.low)]
    german, text = clause.lexicon.language == "de", clause.text
    found = [  # German nouns have capitals; elsewhere it is part of a name with one: The Lake Standard
        w
        for w in found
        if text[w.start].isupper() == german or (text[w.start].isupper() and not text[: w.start].strip())
    ]
    return found[-1] if found else None


def _names(clause: Clause, start: int, end: int) -> bool:
    """Whether the name of somebody, several words that nothing governs, stands between two places."""
    return any(
        start <= n[0]
        and n[1] <= end
        and " " in n[2]
        and n[2][0].isupper()
        and not _is_body(n[2], clause.lexicon)
        for n in ungoverned(clause)
    )


def _persons(clause: Clause, start: int, end: int) -> bool:
    """Whether somebody stands between two places: a name of several words, a pronoun, a calling."""
    words = clause.lexicon
    if _names(clause, start, end):
        return True
    near = [w for w in clause.words if start <= w.start and w.end <= end]
    owned = {w.low for w in near if clause.text[w.end : w.end + 2] in ("’s", "'s") or w.low.endswith("'s")}
    shape = DOCUMENTS[words.language]
    for word in near:
        if word.low in owned or not (word.low in words.third - _IT or is_calling(word.low, words.language)):
            continue
        after = clause.lows(word.end)[:1]
        if words.language != "en" or not after or not shape.fullmatch(after[0]):
            return True  # but not: the student charter
    return False


_IT = word_set("it il elle on")


def _is_body(name: str, words: Lexicon) -> bool:
    """Whether a word of a name is a noun for such a text: Regulamin Krajowej Federacji."""
    shape = DOCUMENTS[words.language]
    return any(shape.fullmatch(part.lower()) for part in name.split())


def _before(clause: Clause, earlier: str) -> bool:
    """Read the sentence that stands before the words."""
    language, text = clause.lexicon.language, clause.text
    stop = len(text.rstrip())
    if (relative := list(_WONACH.finditer(text))) and stop - relative[-1].end() < 60:
        return _document(clause, 0, relative[-1].start()) is not None
    verbs = [w for w in clause.words if w.low in STATES[language]]
    for verb in reversed(verbs):
        between = clause.lows(verb.end)
        if len(between) > _TAIL:
            break
        start = max((w.end for w in clause.words if w.low in _BREAKS and w.end <= verb.start), default=0)
        start = max([start, *(m.end() for m in _LEFT.finditer(text, 0, verb.start))])
        noun = _document(clause, start, verb.start)
        if noun and not _persons(clause, start, noun.start) and not _names(clause, start, verb.start):
            return True  # das Gesetz der Ministerin sieht vor
        head, shape = text[start : verb.start].lower(), HERE[language]
        if shape.fullmatch(head) or (start == 0 and shape.match(head)):
            tail = _document(clause, verb.end, stop)  # Dort steht in der Satzung:
            if tail is not None and not _persons(clause, verb.end, stop):
                return True
            told = Clause(earlier, clause.lexicon)
            return _document(told, 0, len(earlier)) is not None
    return _accords(clause) or _heads(clause)


_FIRST = 4  # words of a sentence among which its subject begins


def _heads(clause: Clause) -> bool:
    """Whether such a text is what a sentence is about that a colon ends: La ley lo deja claro: «…»."""
    text = clause.text.rstrip()
    if text[-1:] != ":" or len(clause.words) < _FIRST:
        return False
    noun = _document(clause, 0, clause.words[_FIRST - 1].end)
    return (
        noun is not None
        and not clause.lexicon.before_name & set(clause.lows(0, noun.start))
        and not _persons(clause, 0, len(text))
    )


_ACCORDING = {
    "en": re.compile(r"\b(?:according\sto|under)\b"),
    "de": re.compile(r"\b(?:laut|gemäß|nach)\b"),
    "fr": re.compile(r"\b(?:selon|d'après|aux\stermes\sd[eu]|en\svertu\sd[eu])\b"),
    "es": re.compile(r"\b(?:según|conforme\sa|de\sacuerdo\scon)\b"),
    "pl": re.compile(r"\b(?:według|zgodnie\sz)\b"),
}


def _accords(clause: Clause) -> bool:
    """Whether the words are given according to such a text: según la última memoria del servicio."""
    low = clause.text.lower().replace("’", "'")
    found = list(_ACCORDING[clause.lexicon.language].finditer(low))
    if not found or len(low) != len(clause.text):
        return False
    start = found[-1].end()
    near = clause.lows(start)[:5]
    noun = _document(clause, start, len(low))
    return (
        noun is not None
        and noun.low in near
        and not _persons(clause, start, noun.start)
        and len(clause.lows(noun.end)) < 12
    )


_IT_SAYS = {
    "en": re.compile(r"\W*(?:it|the\stext)\s\w+\W*$"),
    "de": re.compile(
        r"\W*(?:heißt\ses|steht|heißt\ses\sdort|steht\s(?:dort|da|darin)|heißt\ses\s(?:darin|da|weiter))\W*$"
    ),
    "fr": re.compile(r"\W*(?:y\slit-on|peut-on\s(?:y\s)?lire|y\sest-il\sécrit)\W*$"),
    "es": re.compile(r"\W*(?:dice|reza|se\slee|puede\sleerse)\W*$"),
    "pl": re.compile(r"\W*(?:czytamy|głosi|brzmi|stanowi)(?:\s\w+)?\W*$"),
}


def _behind(clause: Clause, told: str) -> bool:
    """Read the clause behind the words: „…“, heißt es im Vertrag / “…,” the contract says / “…,” it says.

    `told` is the sentence before the words, where they begin one of their own.
    """
    language, lows = clause.lexicon.language, clause.lows()[:9]
    if told and _IT_SAYS[language].match(clause.text.lower()):
        before = Clause(told, clause.lexicon)
        return _document(before, 0, len(told)) is not None and not _persons(before, 0, len(told))
    place = next((n for n, low in enumerate(lows) if low in STATES[language]), None)
    if place is None or place > 4:
        return False
    near = clause.words[:9]
    noun = _document(clause, 0, near[-1].end)
    if (
        noun is None
        or any(n[1] <= near[place].start for n in clause.names)
        or _persons(clause, 0, max(noun.end, near[place].end))
    ):
        return False
    return len(clause.lows(0, noun.start)) <= 6
