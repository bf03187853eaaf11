"""By what a line before a post tells that its account passes on what others say: a news aggregator shared it."""

from __future__ import annotations

import re

__all__ = ["RELAYS"]

_RELAYS = {
    "en": r"\baggregators?\b|\bnews\s(?:account|bot|feed|page|profile|site|service|wire)s?\b|\bwire\sservice\b|\bbot\b|\brelay(?:s|ed|ing)?\b|\bpass(?:es|ed)\s(?:it|the\s\w+)\son\b|\baccount\s(?:that|which)\s(?:\w+\s)?(?:collects|gathers|compiles|relays|tracks)\b",
    "de": r"\b(?:news|nachrichten)-?(?:aggregator|konto|account|bot|seite|dienst|portal|agentur)\w*|\baggregator\w*|\bbot\b|\b(?:weiter)?verbreite\w*\s(?:\w+\s){0,3}(?:beitrag|satz|meldung|zitat)|\bweiterverbreite\w*|\b(?:konto|account|kanal|seite),\s(?:das|der|die)\s[^.:]{0,60}\b(?:sammelt|zusammenträgt|weitergibt)\b",
    "fr": r"\bagrégateur\w*|\brelay(?:é|ée|er|a|ait|ant)\b|\brelaie\b|\b(?:compte|site|fil|portail|page)\sd'(?:actualités?|infos?|information)\b|\bbot\b|\b(?:compte|page)\squi\s(?:recense|compile|collecte|rassemble)\b",
    "es": r"\bagregador\w*|\b(?:cuenta|perfil|portal|sitio|página)\s(?:de\s(?:noticias|actualidad)|informativ[oa])\b|\bbot\b|\bdifund(?:ió|ía|e|ieron)\b|\breprod(?:ujo|uce|ucía)\b|\b(?:cuenta|página)\sque\s(?:recopila|recoge|reúne)\b",
    "pl": r"\bagregator\w*|\b(?:konto|profil|portal|serwis)\w*\sinformacyjn\w+|\bbot\b|\bpowieli\w+|\bprzytocz(?:ył\w*|ono)\b|\b(?:podał|przekazał|puścił)\w*\s(?:\w+\s)?dalej\b|\b(?:konto|profil),\sktór[ey]\s[^.:]{0,60}\b(?:zbiera|gromadzi|przekazuje)\b",
    "ja": r"まとめ(?:サイト|アカウント|る[「『])|ニュース(?:アカウント|サイト|をまとめ|を(?:流|配信))|ボット|転載|拡散する(?:アカウント|サイト)",
}

RELAYS = {language: re.compile(shape) for language, shape in _RELAYS.items()}
"""To be looked for in lower case with straight apostrophes."""
