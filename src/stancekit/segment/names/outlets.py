"""Agencies, papers and stations to which something is said, by their names: told, they do not speak."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.agencies import AGENCIES

__all__ = ["behind_outlet", "is_outlet"]

_LETTERS = rf"(?i:{AGENCIES})|BBC|CNN|ITV|ARD|ZDF|NDR|WDR|SWR|BR|MDR|ORF|SRF|RTL|TVN(?:\s?24)?|TVP(?:\sInfo)?|RMF(?:\sFM)?|TOK\sFM|RTVE|TVE|RNE|BFM(?:\s?TV)?|RMC|TF1|SER|COPE|WP|KAI"
_NAMED = {
    "de": r"(?:[A-ZÄÖÜ][\w-]+\s){0,2}(?:[A-ZÄÖÜ]\w*-?)?(?:Zeitung|zeitung|Rundschau|rundschau|Presse-Agentur|Nachrichtenagentur|Allgemeinen|Anzeiger|Kurier|Tagblatt|Tageblatt)"
    r"|Deutschlandfunk|Spiegel|Handelsblatt|Tagesspiegel",
    "fr": r"Ouest-France|Sud[\s-]Ouest|Libération|Mediapart|[Ff]ranceinfo|France\s(?:Info|Inter|Bleu|Culture|[235])|Europe\s1|(?:Le\s)?(?:Monde|Figaro|Parisien|Télégramme)|Le\sPoint|La\s(?:Croix|Dépêche|Provence)|L['’](?:Humanité|Équipe|Express)",
    "es": r"(?:El\s(?:País|Mundo|Periódico|Correo|Confidencial|Español|Diario)|La\s(?:Vanguardia|Razón|Nación|Sexta|Voz)|Cadena\sSER|Onda\sCero|Radio\sNacional|Antena\s3|Telecinco|Infobae|Público|Clarín)",
    "pl": r"(?:Gazecie|Gazetą|Dziennikowi|Dziennikiem|Kurierowi|Kurierem|Głosowi|Głosem|Tygodnikowi|Echu|Radiu|Radiem|Telewizji|Telewizją|Wirtualnej|Wirtualną)\s[A-ZŁŚŻ]\w+"
    r"|Rzeczpospolit(?:ej|ą)|Polsat(?:owi)?\sNews|Polsatowi|Onet(?:owi|em)|Interi(?:i|ą)|Faktowi|(?:Super\s)?Expressowi|Newsweekowi|Polityce|Wprost|Reutersowi",
}
"""In Polish in the cases in which they stand where they are told."""
_OUTLETS = {language: re.compile(rf"(?:{_LETTERS}|{named})(?![\w’'-])") for language, named in _NAMED.items()}


def behind_outlet(run: str, language: str) -> int:
    """Where the name begins behind an outlet in a run of capitals: ha declarado a Efe Ann Lee; 0 where none does.

    English has no subject behind whom it tells.
    """
    outlet = _OUTLETS[language].match(run) if language in _OUTLETS else None
    if outlet is None or not re.match(
        r"[ \u00a0][^\W\d_a-z][a-zà-öø-ÿąćęłńóśźż]", run[outlet.end() : outlet.end() + 3]
    ):
        return 0
    return outlet.end() + 1


def is_outlet(name: str, language: str) -> bool:
    """Whether a name is that of an outlet."""
    return language in _OUTLETS and _OUTLETS[language].fullmatch(name) is not None
