"""Words beside a date that tell when a page was published or changed: they name nobody."""

from __future__ import annotations

import re

__all__ = ["PUBLISHED", "is_stamp_word"]

PUBLISHED = (
    r"(?:publiée?|mise?\sà\sjour|dernière\smise\sà\sjour|créée?|modifiée?|publicad[oa]|actualizad[oa]|(?:última\s)?actualización|cread[oa]"
    r"|veröffentlicht|aktualisiert|letzte\saktualisierung|erstellt|stand|online\sseit|opublikowan[oey]|data\s(?:utworzenia|publikacji|aktualizacji)"
    r"|(?:ostatnia\s)?aktualizacja|zaktualizowan[oey]|utworzon[oey]|dodan[oey]|(?:first\s|last\s)?(?:published|updated|modified)|posted|公開日?時?|更新日?時?|配信|掲載)"
)
"""Any of them, in any letter case: Publié le 22 mai 2019 à 16:20."""
_WORD = re.compile(rf"{PUBLISHED}(?:\s(?:on|at|am|um|le|à|el|a\slas|dnia))?\s?[:：]?", re.IGNORECASE)


def is_stamp_word(name: str) -> bool:
    """Whether what stands where a name would is such a word."""
    return _WORD.fullmatch(name) is not None
