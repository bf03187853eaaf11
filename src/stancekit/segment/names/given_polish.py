"""Polish given names in their cases, which tell the first case of the surname behind them: Roberta Galasa."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = ["full_name", "given_in_first_case", "is_given"]

_WOMEN = words("""agata agnieszka aldona alicja aneta angelika anita anna antonina barbara beata bernadetta blanka bogna bożena celina czesława dagmara danuta daria dominika dorota edyta elwira elżbieta emilia ewa ewelina grażyna halina
    hanna helena honorata ilona irena iwona izabela jadwiga janina joanna jolanta julia julita justyna kamila karolina katarzyna kinga klara klaudia kornelia krystyna laura lena lidia lucyna magdalena małgorzata maria mariola marta martyna marzena michalina
    milena mirosława monika natalia olga oliwia patrycja paulina regina renata sabina sandra stefania sylwia teresa urszula wanda weronika wiesława wiktoria wioletta zofia zuzanna""")
_OF_HER = {
    "ia": ("ii", "ię", "ią"), "ja": ("ji", "ję", "ją"), "ka": ("ki", "ce", "kę", "ką"), "ga": ("gi", "dze", "gę", "gą"), "la": ("li", "lę", "lą"), "a": ("y", "ę", "ą"),
}  # fmt: skip
_HER = {
    woman[: -len(ending)] + form: woman
    for woman in _WOMEN
    for ending in [next(ending for ending in _OF_HER if woman.endswith(ending))]
    for form in _OF_HER[ending]
}
"""Given names of women in other cases."""
_HER_SURNAME = (
    ("skiej", "ska"), ("ckiej", "cka"), ("dzkiej", "dzka"), ("ską", "ska"), ("cką", "cka"), ("dzką", "dzka"), ("ę", "a"), ("ą", "a"),
)  # fmt: skip

_MEN = words("""adam andrzej arkadiusz artur bartłomiej bartosz aleksander bogdan bogusław borys czesław daniel damian dariusz dawid dominik edward eryk eugeniusz filip gabriel grzegorz henryk hubert igor ireneusz jakub jan janusz jarosław józef julian kamil karol krystian
    kacper kazimierz konrad krzysztof lech leon ludwik łukasz maciej marcin marian mariusz mateusz michał mieczysław mikołaj mirosław norbert oskar patryk piotr przemysław radosław rafał remigiusz robert roman ryszard sebastian
    sławomir stanisław szymon tadeusz tomasz waldemar wacław wiesław wiktor witold wojciech zbigniew zdzisław zenon zygmunt""")
_SHORTENED = {
    "marek": "mark",
    "jacek": "jack",
    "franciszek": "franciszk",
    "leszek": "leszk",
    "włodek": "włodk",
    "bolek": "bolk",
    "paweł": "pawł",
    "aleksander": "aleksandr",
}
"""Given names that lose their last vowel in other cases."""
_HIS = {
    stem + ending: man
    for man, stem in {**{man: man for man in _MEN}, **_SHORTENED}.items()
    for ending in ("a", "owi", "iem" if stem.endswith(("k", "g")) else "em")
}
"""Given names of men in other cases."""
_HERS_TOO = words("""bogdana bogusława dominika eryka henryka józefa ludwika mieczysława mirosława przemysława radosława stanisława wacława wiesława zdzisława zenona
    aleksandra daniela gabriela juliana kamila karola krystiana mariana romana czesława bronisława""")
"""Genitives of men's names that are names of women: only a surname tells whose they are."""
_ADJECTIVE = re.compile(r"((?:[sc]|dz)ki)(?:ego|emu|m)")
_FOR_A = re.compile(r"([^\W\d_]{2,}[^aeiouyóąę])[yęą]")
_FOR_EK = re.compile(r"([^\W\d_]*[aeiouy](?:cz|sz|r|t|ł|c))k(?:a|owi|iem)")
_FOR_NOTHING = re.compile(r"([^\W\d_]*[aeiuy](?:ch|cz|sz|rz|[bdfghkmprstwzlłjcn]))(?:a|owi|i?em)")
"""Surnames whose last vowel may be another in the first case (Mroza, Gołębia) are left as they are."""


def full_name(given: str, last: str) -> str | None:
    """The first case of a name of two words, None where its form alone does not tell it."""
    if her := _HER.get(given.lower()):
        ending = next((pair for pair in _HER_SURNAME if last.endswith(pair[0])), None)
        if ending:
            return f"{her.capitalize()} {last[: -len(ending[0])]}{ending[1]}"
        return None if last[-1] in "aeiouyó" or last.endswith("ej") else f"{her.capitalize()} {last}"
    his = _HIS.get(given.lower())
    if given.lower() in _HERS_TOO and not _ADJECTIVE.search(last):
        return None
    surname = _his_surname(last) if his else None
    return f"{his.capitalize()} {surname}" if his and surname else None


def is_given(word: str) -> bool:
    """Whether a word is a given name in its first case."""
    return word.lower() in _WOMEN | _MEN


def given_in_first_case(word: str, before: str) -> str:
    """The first case of a given name that stands alone behind pan or pani, which tell whose it is: od pana Zdzisława."""
    title = next(reversed(before.lower().split()), "")
    names = _HIS if title in _OF_PAN else _HER if title in _OF_PANI else {}
    first = names.get(word.lower())
    return first.capitalize() if first else word


_OF_PAN, _OF_PANI = ("pana", "panu", "panem"), ("pani", "panią")


def _his_surname(last: str) -> str | None:
    """The first case of a man's surname: Lipińskiego, Wrony, Mroczka, Galasa."""
    if found := _ADJECTIVE.search(last):
        return last[: found.end(1)] if found.end() == len(last) else None
    for shape, ending in ((_FOR_A, "a"), (_FOR_EK, "ek"), (_FOR_NOTHING, "")):
        if found := shape.fullmatch(last):
            return found[1] + ending
    return None
