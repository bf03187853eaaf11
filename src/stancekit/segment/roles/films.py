"""Words that are said in a film which was posted: in the clip, face caméra."""

from __future__ import annotations

import re

__all__ = ["said_in_film"]

_FILM = {
    "en": r"\bin\s(?:the|this|that|a|his|her|their)\s(?:[\w-]+\s){0,3}(?:videos?|clip|reel|story|footage|film)\b(?!\s(?:call|interview|link|conference))|\b(?:in)?to\s(?:the\s)?camera\b",
    "de": r"\bi[nm]\s(?:(?:de[mr]|diese[mr]|seine[mr]|ihre[mr]|eine[mr])\s)?(?:[\w-]+\s){0,3}(?:[\w-]*-)?(?:\w*video|\w*clip|reel|story|filmchen)\b|\bin\sdie\s(?:handy)?kamera\b",
    "fr": r"\bdans\s(?:la|le|cette|ce|une?|sa|son)\s(?:[\w-]+\s){0,3}(?:vidéo|clip|réel|reel|story|séquence|film)\b|\bface\s(?:à\sla\s)?caméra\b",
    "es": r"\ben\s(?:el|la|este|esta|ese|esa|una?|su)\s(?:[\w-]+\s){0,3}(?:v[ií]deo|clip|reel|story|historia|grabación)\b|\b(?:ante|mirando\sa)\s(?:la\s)?cámara\b",
    "pl": r"\b(?:w|na)\s(?:[\w-]+\s){0,3}(?:film(?:ie|iku)?|filmiku|nagraniu|klipie|rolce|wideo|instastory|story)\b|\bdo\skamery\b",
    "ja": r"(?:動画|映像|ストーリーズ?|リール)(?:の(?:中|冒頭|最後))?で|カメラに(?:向|語りかけ)",
}
_COMPILED = {language: re.compile(shape) for language, shape in _FILM.items()}
_BY_OTHERS = re.compile(
    r"\b(?:leaked|circulat\w+|secretly|unaware|overheard|(?:filmed|recorded|shot)\s(?:by|on)|heimlich|kursier\w+|aufgenommen\svon|gefilmt\svon|à\sson\sinsu|filmée?\spar"
    r"|circul[ae]\w*|filtrad[oa]|grabad[oa]\spor|krąż\w+|wyciek\w*|nagran[yae]\sprzez|z\sukrycia)\b|隠し撮り|流出|居合わせた"
)
"""What tells that others filmed and posted it: then the words were only spoken."""
_LIVE = re.compile(r"\blive\b|\ben\sdirecto?\b|\bna\sżywo\b|ライブ|生(?:配信|中継)")
"""What tells that it was broadcast while it was spoken."""


def said_in_film(near: tuple[str, str], told: str, language: str) -> bool:
    """Whether the clauses beside the words set them in a film that its speaker posted; `told` is the prose before them."""
    shape = _COMPILED.get(language)
    clause = f"{near[0]} … {near[1]}".lower().replace("’", "'")
    if shape is None or shape.search(clause) is None or _LIVE.search(clause):
        return False
    return _BY_OTHERS.search(f"{told} {clause}".lower()) is None
