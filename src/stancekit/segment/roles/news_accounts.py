"""Accounts that only report what the focal person posted (headlines of papers, alerts, bots), or only inform."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.relaying import INFORMS, RELAYS
from stancekit.segment.passage import Passage

__all__ = ["only_informs", "only_reports"]

_NEWS = re.compile(
    r"eilmeldung|nachrichten|aktuell|ticker|(?<![a-z])news|news(?![a-z])|breaking|alert|newswire|noticias|al\s?d[ií]a(?![a-z])|[uú]ltima\s?hora|actu(?:alit[ée]s?)?(?![a-z])"
    r"|(?<![a-z])(?:afp|dpa|efe|pap|reuters|apa|ansa)(?![a-z])|(?<![a-z])infos?(?![a-z])|en\sbref(?![a-z])|(?<![a-z0-9])24\s?h(?![a-z])|(?<![a-z])dispatch(?![a-z])"
    r"|(?<![a-z])wire(?![a-z])|headlines|schlagzeilen|titulares|(?<![a-z])à\s?la\s?une(?![a-z])|nagłówki"
    r"|wiadomo[sś]ci|portal|zeitung|gazette|gazeta|gaceta|diario|tribun[ea]|kurier|courier|[_\s]bot(?![a-z])|速報|報道[部局]|newsroom|ニュース|新聞|通信",
    re.IGNORECASE,
)

_COLLECTS = re.compile(r"\bagg?r[eé]ga(?:tor|dor|teur)|\bbots?\b", re.IGNORECASE)
_RESULTS = re.compile(
    r"(?<![a-z])(?:stats?|scores?|results?|resultados|résultats|ergebnisse|statistik(?:en)?|estadísticas|statystyki)(?![a-z])|wyniki|スコア|試合速報|データ",
    re.IGNORECASE,
)
"""In the name of an account that gives figures and results."""
_FIGURE = re.compile(r"\d")
_NOTICE = re.compile(r"\s*【(?:お知らせ|告知|ご案内|案内|広報)】")


def only_reports(text: str, post: Passage, before: str, focal: frozenset[str], language: str) -> bool:
    """Whether a post is the headline of a news account about the focal person, `focal` being what that person is called.

    Such an account is known by its name, or by the last line of the prose `before` the post that says it passes things on.
    The post speaks of nobody's mind: no first or second person, no question. A headline names that person, or links to
    its article; what a collecting account passes on may speak of something else.
    """
    passed_on = _passes_on(before, language)
    if not focal or not (passed_on or _NEWS.search(f"{post.name or ''} {post.handle or ''}")):
        return False
    collected = passed_on and _COLLECTS.search(before.rstrip().rsplit("\n", 1)[-1]) is not None
    words = text[post.start : post.end].split("http", maxsplit=1)[0]
    if "?" in words or "？" in words:
        return False
    outside = re.sub(r"[“„«\"「][^“”„«»\"「」]*[”“»\"」]", " ", words).lower()
    linked = "http" in text[post.start : post.end] and "!" not in words and "！" not in words
    if language == "ja":
        return linked or any(name in outside for name in focal)
    tokens = [part for token in tokens_of(outside) for part in (token, token.split("'")[0])]
    named = collected or linked or not focal.isdisjoint(tokens)
    return named and lexicon(language).own.isdisjoint(tokens)


def only_informs(text: str, post: Passage, before: str, language: str) -> bool:
    """Whether the last line of the prose `before` a post says that its account takes no stand, or the post that it is a notice.

    An account that is named for results, and gives some in nobody's voice, takes none either.

    One that asks something is none.
    """
    words = text[post.start : post.end].split("http", maxsplit=1)[0]
    name = f"{post.name or ''} {post.handle or ''}"
    figures = _RESULTS.search(name) is not None and _FIGURE.search(words) is not None
    own = not lexicon(language).own.isdisjoint(tokens_of(words.lower())) if language != "ja" else False
    informs = _NOTICE.match(words) is not None or (figures and not own) or _says(INFORMS, before, language)
    return informs and "?" not in words and "？" not in words


def _passes_on(before: str, language: str) -> bool:
    """Whether the last line of prose says that an account collects or passes on what others say."""
    return _says(RELAYS, before, language)


def _says(shapes: dict[str, re.Pattern[str]], before: str, language: str) -> bool:
    shape, lead = shapes.get(language), before.rstrip().rsplit("\n", 1)[-1]
    return shape is not None and shape.search(lead.lower().replace("’", "'")) is not None
