"""Whether a line turns to another platform, as a journalist does between posts: "On Facebook, where …, the tone is kinder"."""

from __future__ import annotations

import re

__all__ = ["speaks_of_tone", "turns_to_medium"]

_MEDIA = (
    r"(?:facebook(?:u|ie|'a)?|twitter(?:ze|a)?|x|instagram(?:ie|a)?|threads|bluesky|mastodon(?:ie)?|tiktok(?:u)?|reddi(?:t|cie)|linkedin(?:ie)?"
    r"|you\s?tubi?e?|telegram(?:ie)?)\b"
)
_SHAPES = {
    "en": rf"(?:over\s)?on\s{_MEDIA}(?:,?\swhere\b|[^.!?:]{{0,240}}\bthe\s(?:tone|mood|atmosphere|verdict|reception)\b)",
    "de": rf"(?:drüben\s)?(?:auf|bei)\s{_MEDIA}(?:,?\swo\b|[^.!?:]{{0,240}}\b(?:der\ston|die\sstimmung|die\stonlage|das\secho|das\surteil)\b)",
    "fr": rf"(?:du\scôté\sde\s|sur\s){_MEDIA}(?:,?\soù\b|[^.!?:]{{0,240}}\b(?:le\ston|l['’]ambiance|l['’]humeur|l['’]accueil|le\sverdict)\b)",
    "es": rf"en\s{_MEDIA}(?:,?\sdonde\b|[^.!?:]{{0,240}}\b(?:el\s(?:tono|ambiente|veredicto)|la\sacogida)\b)",
    "pl": rf"na\s{_MEDIA}(?:,?\sgdzie\b|[^.!?:]{{0,240}}\b(?:ton|nastr(?:ój|oje)|atmosfera|odbiór)\b)",
    "ja": r"(?:facebook|フェイスブック|twitter|ツイッター|x|instagram|インスタグラム|インスタ|tiktok|youtube|ユーチューブ|スレッズ|threads)(?:上)?では[^。！？]{0,120}(?:雰囲気|トーン|空気|論調|受け止め|声が)",
}  # fmt: skip
_TURNS = {
    language: re.compile(rf"(?:(?:but|aber|mais|pero|ale)\s)?{shape}") for language, shape in _SHAPES.items()
}
_TONE = re.compile(
    r"\b(?:le|un|du|au|ce|son|leur|d['’]un|même|quel|quelque|changement\sde|hausse\sde)\ston\b"
)  # le ton monte, not: ton avis
_YOURS = re.compile(r"\bton\b")


def turns_to_medium(low: str, language: str) -> bool:
    """Whether a line in lower case begins with a platform and what it is like there."""
    shape = _TURNS.get(language)
    return shape is not None and shape.match(low.lstrip()) is not None


def speaks_of_tone(low: str) -> bool:
    """Whether "ton" in a French line in lower case is the noun wherever it stands, and never: yours."""
    return "ton" in low and len(_TONE.findall(low)) == len(_YOURS.findall(low)) > 0
