"""Names as accounts show them: with titles and offices before, letters, a party or pronouns behind, emoji anywhere."""

from __future__ import annotations

import re
from functools import lru_cache

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.titles import TITLES

__all__ = ["shows_name"]

_OFFICES = word_set("""right honourable honorable sir dame lord lady baroness baron mr mrs ms mx miss doctor professor judge justice reverend bishop rabbi captain colonel general
    senator representative congressman congresswoman governor mayor minister president premier councillor councilman councilwoman commissioner chancellor
    secretary ambassador state lt mp mep msp td pm
    herr frau doktor professorin minister ministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin abgeordnete abgeordneter stadtrat stadträtin
    landrat landrätin kanzler kanzlerin senatorin ministerpräsident ministerpräsidentin staatssekretär staatssekretärin pfarrer pfarrerin
    m monsieur madame mme maître docteur docteure professeur professeure député députée sénateur sénatrice maire ministre président présidente conseiller conseillère
    don doña señor señora profesor profesora doctora senadora diputado diputada alcalde alcaldesa ministra presidente presidenta concejal concejala gobernador gobernadora
    pan pani doktor profesor poseł posłanka prezydent burmistrz wójt radny radna senatorka prof""")
_TITLES = _OFFICES.union(*TITLES.values())
_TITLES_JA = r"(?:さん|先生|氏|元|前|新|[都道府県市区町村国]?(?:会|議会|議院|民)*議員|衆議院|参議院|[市区町村]長|(?:都|道|府|県)?知事|大臣|首相|総理|代表|党首|教授|博士|弁護士|監督|選手|公式|本人)"
_SHOWN_JA = re.compile(rf"{_TITLES_JA}*\Z")
_NO_LETTERS = frozenset(("BOT", "FAN", "FANS", "FAKE", "NOT", "EX", "ANTI", "NO", "NIE", "PAS"))
_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,3}")  # MP, PhD, MdB, a party
_PRONOUNS = re.compile(r"[^\W\d_]{1,6}(?:/[^\W\d_]{1,6}){1,3}")  # she/her
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[/’'-](?=[^\W\d_]))*")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_BLANKS = re.compile(r"[\s\u3000・·]+")


@lru_cache(maxsize=8192)
def shows_name(shown: str, name: str) -> bool:
    """Whether an account is shown under somebody's name: Rt Hon Ann Lee MP 🌱, but not Ann Lee (parody).

    What stands beside the name has to be known as a title, an office, letters, pronouns or no word at all.
    """
    if _JAPANESE.search(name):
        before, found, behind = _BLANKS.sub("", shown).partition(_BLANKS.sub("", name))
        return bool(found) and all(_only_titles_ja(part) for part in (before, behind))
    words, called = _WORD.findall(shown), [word.casefold() for word in _WORD.findall(name)]
    folded = [word.casefold() for word in words]
    if not called:
        return False
    for place in range(len(words) - len(called) + 1):
        if folded[place : place + len(called)] == called:
            return all(map(_is_title, words[:place])) and all(map(_is_behind, words[place + len(called) :]))
    return False


def _is_title(word: str) -> bool:
    return word.casefold() in _TITLES


def _is_behind(word: str) -> bool:
    lettered = _LETTERS.fullmatch(word) is not None and word not in _NO_LETTERS
    return lettered or _PRONOUNS.fullmatch(word) is not None or _is_title(word)


def _only_titles_ja(part: str) -> bool:
    return _SHOWN_JA.match("".join(filter(str.isalnum, part))) is not None
