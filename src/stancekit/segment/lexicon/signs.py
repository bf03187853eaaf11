"""Words for what many sign or nobody signs, petitions and banners, and for reading what stands on it."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = ["GIVEN", "READS", "SIGNS", "SIGNS_THAT_SAY", "STEMS"]

SIGNS = {
    "en": r"petitions?|open\sletter|banners?|placards?|posters?|blackboards?|chalkboards?|graffiti|leaflets?|flyers?",
    "de": r"(?:online-)?petition|unterschriftenliste|offene[rn]?\sbrief|transparente?|banner|plakate?|schildern?|schild|tafeln?|flugbl(?:att|ätter)|graffiti",
    "fr": r"pétitions?|lettre\souverte|banderoles?|pancartes?|tracts?|graffitis?|affiches?|ardoises?|écriteaux?",
    "es": r"petición|recogida\sde\sfirmas|carta\sabierta|carteles|cartel|pizarras?|pancartas?|octavillas?|pintadas?|grafitis?",
    "pl": r"petycj[aiąęe]|list(?:u|em|cie)?\sotwart\w+|transparen\w+|baner\w*|plaka\w+|ulot\w+|tablic(?:a|y|ach)|kartk(?:a|i|ę|ach)|kartonach",
}
"""Such texts, as patterns of whole words."""

STEMS = {
    "en": ("petition", "open letter", "banner", "placard", "poster", "board", "graffiti", "leaflet", "flyer"),
    "de": (
        "petition",
        "unterschriftenliste",
        "brief",
        "transparent",
        "banner",
        "plakat",
        "schild",
        "tafel",
        "flugbl",
        "graffiti",
    ),
    "fr": (
        "pétition",
        "lettre ouverte",
        "banderole",
        "pancarte",
        "tract",
        "graffiti",
        "affiche",
        "ardoise",
        "écriteau",
    ),
    "es": (
        "petición",
        "recogida de",
        "carta abierta",
        "cartel",
        "pizarra",
        "pancarta",
        "octavilla",
        "pintada",
        "grafiti",
    ),
    "pl": ("petycj", "otwart", "transparen", "baner", "plaka", "ulot", "tablic", "kartk", "karton"),
}
"""One of these stands in a text that has such a word: quicker than the patterns."""

READS = {
    "en": re.compile(r"\W*(?:it|one)\s(?:reads?|said|says)\b"),
    "de": re.compile(
        r"\W*(?:(?:war|ist|stand|steht|hieß|heißt)\s(?:es\s)?(?:da|dort|darauf|darin|drauf|auf\s\w+(?:\s\w+)?)(?:\szu\slesen)?|(?:war|ist)\s\w+\szu\slesen|heißt\ses)\b"
    ),
    "fr": re.compile(
        r"\W*(?:y\s)?(?:peut|pouvait|pourra)-on\s(?:y\s)?lire\b|\W*(?:y\s)?lit-on\b|\W*y\slisait-on\b"
    ),
    "es": re.compile(
        r"\W*(?:podía|puede|podían)\sleerse\b|\W*se\s(?:puede|podía)\sleer\b|\W*se\s(?:lee|leía)\b|\W*(?:reza|rezaba)\b|\W*(?:decía|dice)(?=\s*[.;]|$)"
    ),
    "pl": re.compile(
        r"\W*(?:można|da\ssię)\s(?:\w+\s){0,3}przeczytać\b|\W*czytamy\b|\W*(?:głosi|głosił|głosiła)\b|\W*(?:jest|było)\s(?:\w+\s){0,2}napisane\b"
    ),
}
"""What stands behind words that are read somewhere."""

SIGNS_THAT_SAY = {
    "en": r"(?:which|that)\s(?:says|said|reads|read|answers|answered|replies|replied|warns|warned|states|argues|claims|declares)(?:\sthat)?\b",
    "de": r"(?:in\s(?:der|dem)\ses\sheißt|(?:die|das)\s(?:besagt|antwortet|warnt|verkündet)|wonach)\b(?:,\sdass\b)?",
    "fr": r"qui\s(?:dit|affirme|rappelle|proclame|assure|soutient|répond|annonce|prévient|avertit)(?:\sque|\squ'|\b)",
    "es": r"(?:que|en\s(?:la|el)\sque\sse)\s(?:dice|responde|contesta|avisa|anuncia|advierte|reza|lee|afirma|recuerda|asegura|proclama)(?:\sque)?\b",
    "pl": r"(?:w\sktór(?:ej|ym)\s(?:czytamy|napisano)|któr[ay]\s(?:mówi|głosi|przypomina|odpowiada|ostrzega))(?:,\sże)?",
}
"""The relative clause by which such a text speaks."""

GIVEN = {
    "en": words("""sigh sighs applause cheers support praise criticism protest protests objection objections laughter rebuke reply answer response retort
        contradiction sympathy backing"""),
    "de": words("""seufzer applaus beifall unterstützung lob kritik protest einspruch einwand gelächter antwort widerspruch zuspruch zustimmung rückendeckung
        gegenwind schelte"""),
    "fr": words("""soupir soupirs applaudissements soutien éloge éloges critique critiques protestation protestations objection objections rire rires réponse
        réplique contradiction approbation"""),
    "es": words("""suspiro suspiros aplauso aplausos apoyo apoyos respaldo elogio elogios crítica críticas protesta protestas objeción risas respuesta réplica
        queja"""),
    "pl": words(
        "westchnienie westchnienia brawa oklaski poparcie wsparcie pochwała pochwały krytyka protest sprzeciw śmiech odpowiedź riposta"
    ),
}
"""What comes from somebody whose words stand behind: a sigh, applause, criticism."""
