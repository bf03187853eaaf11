"""Forms of verbs from their infinitives, as far as a rule gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["english", "french", "german", "polish", "spanish", "with_neuter"]

_CONSONANT = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider")


def english(verb: str) -> Iterator[str]:
    """Present of the third person, past and present participle; the infinitive is no sign of a clause."""
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeou":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        doubled = verb + verb[-1] if len(verb) < 6 and _CONSONANT.search(verb) else verb
        yield verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
        yield from (doubled + "ed", doubled + "ing")


def german(verb: str) -> Iterator[str]:
    """Infinitive, present, past and participle of a weak verb."""
    stem = verb[:-1] if verb.endswith(("eln", "ern")) else verb[:-2]
    link = "e" if stem.endswith(("t", "d", "fn", "gn", "chn")) else ""
    yield from (verb, stem + link + "t", stem + link + "te", stem + link + "ten")
    plain = verb.endswith("ieren") or verb.startswith(_INSEPARABLE)
    yield ("" if plain else "ge") + stem + link + "t"


def french(verb: str) -> Iterator[str]:
    """Infinitive, present, imperfect, simple past and participles of a verb in -er, or in -ir like finir."""
    stem = verb[:-2]
    if verb.endswith("ir"):
        yield from (verb, stem + "i", stem + "ie", stem + "is", stem + "it", stem + "issent", stem + "issait")
        yield from (stem + "issaient", stem + "irent", stem + "issant")
        return
    open_stem = re.sub(r"[eé]([^aeiouéè]{1,2})$", r"è\1", stem)
    if stem.endswith("el") and stem[-3:] == "pel":
        open_stem = stem + "l"
    before_a = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    yield from (verb, open_stem + "e", open_stem + "ent", stem + "èrent")
    yield from (before_a + ending for ending in ("ait", "aient", "a", "ant"))
    yield from (stem + ending for ending in ("é", "ée", "és", "ées"))


def spanish(verb: str) -> Iterator[str]:
    """Infinitive, present, imperfect, preterite and participles of a regular verb."""
    stem, kind = verb[:-2], verb[-2:]
    yield verb
    if kind == "ar":
        yield from (stem + e for e in ("a", "an", "ó", "aron", "aba", "aban", "ado", "ando"))
    else:
        yield from (stem + e for e in ("e", "en", "ió", "ieron", "ía", "ían", "ido", "iendo"))


def polish(verb: str) -> Iterator[str]:
    """Infinitive and past of any verb; the present and its participle where `verb` ends in a sign for it: pytać:a, pisać:pisze."""
    verb, _, present = verb.partition(":")
    yield verb
    if verb.endswith("eć"):
        yield from (verb[:-2] + e for e in ("ał", "ała", "ało", "eli", "ały"))
    elif verb.endswith("ąć"):
        yield from (verb[:-2] + e for e in ("ął", "ęła", "ęło", "ęli", "ęły"))
    elif verb.endswith("ec"):
        yield from (verb[:-1] + e for e in ("kł", "kła", "kło", "kli", "kły"))
    else:
        yield from (verb[:-1] + e for e in ("ł", "ła", "ło", "li", "ły"))
    if present in ("a", "i", "y", "uje"):
        stem = re.sub(r"(?:[oiy]wać|[aiye]ć)$", "", verb) if present == "uje" else verb[:-2]
        many = {"a": "ają", "i": "ią", "y": "ą", "uje": "ują"}[present]
        yield from (stem + present, stem + many, stem + many + "c")
    elif present:
        yield from (present, present.removesuffix("e") + "ąc")


def with_neuter(forms: frozenset[str]) -> frozenset[str]:
    """Polish verbs with the neuter beside the feminine, for bodies: Ministerstwo napisało."""
    return forms | {f"{form[:-1]}o" for form in forms if form.endswith("ła")}
