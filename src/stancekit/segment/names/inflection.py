"""Polish names in their first case: O komentarz poprosiliśmy Tomasza Mroczka means Tomasz Mroczek."""

from __future__ import annotations

from stancekit.segment.names.given_polish import full_name

__all__ = ["in_first_case", "is_other_case", "out_of_case"]

_FEMININE = (
    ("ską", "ska"),
    ("cką", "cka"),
    ("dzką", "dzka"),
    ("ią", "ia"),
    ("ą", "a"),
    ("ię", "ia"),
    ("ę", "a"),
    ("ii", "ia"),
)
_MASCULINE = (
    ("iem", ""), ("owi", ""), ("em", ""), ("wła", "weł"), ("cka", "cek"), ("rka", "rek"), ("tka", "tek"), ("szka", "szek"), ("łka", "łek"),
)  # fmt: skip
_SHORTENED = (("wł", "weł"), ("ck", "cek"), ("rk", "rek"), ("tk", "tek"), ("szk", "szek"), ("łk", "łek"))


def in_first_case(full: str, surname: str) -> str:
    """The full name with its surname in the form given, the first case, and the first names made to agree."""
    *given, last = full.split()
    if not given or not _is_case_of(last.lower(), surname.lower()):
        return full
    feminine = surname.endswith("a") and not last.endswith(("ego", "emu")) and _is_feminine(given[-1])
    return " ".join([*(_first(name, feminine=feminine) for name in given), surname])


_ENDINGS_BEHIND = frozenset(("a", "owi", "em", "iem", "u", "ie", "ego", "iego", "emu", "m"))
_ENDINGS_FOR_A = frozenset(("y", "i", "ę", "ą", "ie", "o", "iej", "ej"))


def is_other_case(name: str, first: str) -> bool:
    """Whether a full name is another in another case than the first: Patrycji Olender is Patrycja Olender."""
    forms, firsts = name.lower().split(), first.lower().split()
    return (
        len(forms) == len(firsts)
        and forms != firsts
        and all(a == b or _is_case_of(a, b) for a, b in zip(forms, firsts, strict=True))
    )


def _is_case_of(form: str, surname: str) -> bool:
    """Whether a form in lower case is another case of a surname in its first one."""
    if surname.endswith("a"):
        stem = surname[:-1]
        if stem.endswith("k") and form == f"{stem[:-1]}ce":
            return True
        return form.startswith(stem) and form[len(stem) :] in _ENDINGS_FOR_A
    if surname.endswith("y"):
        return form.startswith(surname[:-1]) and form[len(surname) - 1 :] in ("ego", "emu", "ym")
    stem = surname[:-2] + surname[-1] if surname.endswith(("ek", "ec", "el", "eł")) else surname
    return any(form.startswith(s) and form[len(s) :] in _ENDINGS_BEHIND for s in (stem, surname))


def out_of_case(name: str) -> str:
    """A full name in the first case, where its form alone tells it: Doroty Witczak, Roberta Galasa."""
    given, _, last = name.partition(" ")
    return (full_name(given, last) if last and " " not in last else None) or name


def _is_feminine(given: str) -> bool:
    """Whether a given name in another case is a woman's, by its ending."""
    return given.endswith(("ą", "ę", "y", "ii", "i")) or (given.endswith("ie") and len(given) > 4)


def _first(name: str, *, feminine: bool) -> str:
    """A given name in the first case, as far as its ending tells."""
    if feminine:
        for ending, nominative in _FEMININE:
            if name.endswith(ending):
                return name[: -len(ending)] + nominative
        if name.endswith(("y", "i")):
            return name[:-1] + ("ia" if name.endswith("si") else "a")
        return name
    for ending, nominative in _MASCULINE:
        if name.endswith(ending) and len(name) > len(ending) + 1:
            name = name[: -len(ending)] + nominative
            break
    else:
        return name[:-1] if name.endswith("a") and len(name) > 4 else name
    return next((name[: -len(short)] + long for short, long in _SHORTENED if name.endswith(short)), name)
