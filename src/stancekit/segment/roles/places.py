"""Where quoted words were said, in a post or in speech, and when: what the clauses beside them tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from stancekit.segment.clauses import first_sentence, last_sentence
from stancekit.segment.language import holds_any, tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.posting import papers_called_post
from stancekit.segment.lexicon.reporting import reporting
from stancekit.segment.names.callings import AIDE_STEMS
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.outlets import told_outlet
from stancekit.segment.speech.indirect import is_reported

__all__ = ["Media", "beside", "long_ago", "may_tell", "said_before", "says_now", "told_press"]

_BEFORE, _BEHIND = 220, 120
_QUOTED = re.compile(r"[“„«»「][^”“«»」\n]{0,250}[”“«»」]|\"[^\"\n]{0,250}\"")


_POSTS = word_set("""linkedin threads bluesky mastodon story stories instastory instastories insta timeline profile profil profilu perfil user users nutzer nutzerin internaute internautes
    internauta internautas usuario usuaria usuarios użytkownik użytkownikowi użytkowniczce follower followers
    postem postami postów wpisami wpisów wpisom tweetem tweetów komentarzem komentarza komentarzu komentarzami instagramem facebookiem profilem""")


_TALKS = word_set("""matinale invité invitée magazine magazin zeitschrift revista magazyn magazynie gazecie gazety forum rally kundgebung sitzung ratssitzung
    生配信 ライブ配信 sesja sesji pleno plenario séance session assemblée panel talkshow
    essay memoir memoirs autobiography memoiren autobiografie mémoires autobiographie essai memorias autobiografía ensayo autobiografii
    wspomnieniach eseju エッセー エッセイ 自伝 著書 landtag nationalrat gemeinderat stadtrat kreistag bürgerschaft bundesrat hémicycle cortes commons senacie""")


_TALKS_BEHIND = ("radio", "interview", "podcast", "fernsehen", "talkshow", "konferenz", "sitzung", "gespräch")


@cache
def _places(language: str) -> dict[str, str]:
    """What a word says of where something was said: in a post, or in speech."""
    words = lexicon(language)
    return dict.fromkeys(words.talk | _TALKS, "talk") | dict.fromkeys(
        words.medium | words.write | _POSTS, "post"
    )


_TOPIC = ("は", "が", "への", "について", "に対し", "の削除", "を削除", "の理由", "の真意", "の意図")
_THAT = re.compile(r"[^.!?…]\s(?:that|whether|dass|ob|que|qu['’]\w+|si|że|czy)\s[^.!?…]*$")


_SAID_THAT = re.compile(r"[\s,](?:that|whether|dass|ob|que|qu['’]\w+|si|że|czy)\s")


class Media:
    """Per line of prose, where a word places what is said in a post or in speech; read when asked for."""

    def __init__(self, text: str, lines: list[Line], language: str) -> None:
        self.text, self.lines, self.language = text, lines, language
        self.known: dict[int, list[tuple[int, str]]] = {}

    def __getitem__(self, number: int) -> list[tuple[int, str]]:
        if number not in self.known:
            self.known[number] = self._read(self.lines[number])
        return self.known[number]

    def _read(self, line: Line) -> list[tuple[int, str]]:
        low = self.text[line.start : line.end].lower()
        places = _places(self.language)
        here: list[tuple[int, str]] = []
        if self.language == "ja":
            for word, kind in places.items():
                place = low.find(word)
                while place >= 0 and kind == "post" and low.startswith(_TOPIC, place + len(word)):
                    place = low.find(word, place + 1)  # 投稿は削除しない: told of, not where it was said
                if place >= 0:
                    here.append((line.start + place, kind))
            return sorted(here)
        tokens = tokens_of(low)
        if self.language == "de":
            places = places | {t: "talk" for t in tokens if t.endswith(_TALKS_BEHIND) and t not in places}
        papers = (
            papers_called_post(self.text[line.start : line.end], self.language) if "post" in tokens else ()
        )
        for word in places.keys() & set(tokens):
            place = low.find(word)
            while place >= 0:
                end = place + len(word)
                if not (low[place - 1 : place].isalnum() or low[end : end + 1].isalnum()):
                    here.append((line.start + place, "talk" if place in papers else places[word]))
                place = low.find(word, end)
        return sorted(here)

    def kinds(self, number: int) -> set[str]:
        """Both, one or none of "talk" and "post" for a line."""
        return {kind for _, kind in self[number]}

    def last_before(self, number: int, start: int) -> tuple[int, str] | None:
        """The last such word of a line before a place: where it stands and what it says.

        What stands behind "that" is what was told: "told reporters that she would not delete the post".
        """
        before = bisect_left(self[number], (start, ""))
        if before > 1:
            (place, kind), (last, other) = self[number][before - 2 : before]
            if (kind, other) == ("talk", "post") and _THAT.search(self.text, place, last):
                return place, kind
        while before and self._told_of(number, *self[number][before - 1]):
            before -= 1
        return self[number][before - 1] if before else None

    def _told_of(self, number: int, place: int, kind: str) -> bool:
        """Whether a word for a post stands behind "that" and a word that says: she swears that her post will stay."""
        if kind != "post" or self.language == "ja":
            return False
        line = self.lines[number]
        lead = last_sentence(self.text[max(line.start, place - _BEFORE) : place])
        lead += first_sentence(self.text[place : line.end]) if self.language == "de" else ""
        if self.language == "de" and is_reported(lead):
            return True  # Den Beitrag werde sie nicht löschen
        that = _SAID_THAT.search(lead)
        if that is None:
            return False
        words = lexicon(self.language)
        tokens = frozenset(tokens_of(lead[: that.start()]))
        says = reporting(self.language)
        return not says.isdisjoint(tokens) and words.write.isdisjoint(tokens)

    def near(self, number: int, start: int, end: int) -> str | None:
        """What the first such word of a line between two places says."""
        place = bisect_left(self[number], (start, ""))
        return self[number][place][1] if place < len(self[number]) and self[number][place][0] < end else None


def _blank(text: str) -> str:
    """The text with what stands in quotation marks taken out."""
    if not any(mark in text for mark in '“„«»「"'):
        return text
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


_ENDED = re.compile(r"[.!?…][\u00a0\u202f]?[”“»\"](?=\s[A-ZÀ-ÞŁŚŻŹĆ])")
"""The end of words that are a sentence, where another one begins behind them: their mark would hide it once blanked."""


def beside(text: str, passage: Passage, line: Line, language: str) -> tuple[str, str]:
    """The sentences that stand directly before and behind quoted words in their line, other quotations blanked."""
    before = text[max(line.start, passage.start - _BEFORE) : passage.start]
    blanked = _blank(before)
    for found in _ENDED.finditer(before):
        blanked = f"{blanked[: found.end() - 1]}.{blanked[found.end() :]}"
    lead = last_sentence(blanked.rstrip(" \u00a0—–-"))
    behind = first_sentence(
        _blank(text[passage.end : max(passage.end, min(line.end, passage.end + _BEHIND))])
    )
    if (
        behind.lstrip()[:1].isupper()
        and text[passage.start : passage.end].rstrip("”\"«»“’'」 \u00a0\u202f")[-1:] in ".!?…"
    ):
        words = lexicon(language)
        told = lead.endswith((":", "："))  # posting: “…” Asked by the paper, she said …
        if told or (words.say | words.write).isdisjoint(tokens_of(behind)[:4]):
            behind = ""
    return lead, behind


_MARKS = {  # what a clause holds that tells of another time or another matter
    "en": ("20", "?", "had ", "sked "),
    "de": ("20", "?", "hatte", "frag"),
    "fr": ("20", "?", "avai", "nterrog", "question"),
    "es": ("20", "?", "habí", "regunt"),
    "pl": ("20", "?", "pytan"),
    "ja": ("20",),
}


def may_tell(text: str, passage: Passage, line: Line, language: str) -> bool:
    """Whether what stands beside the words holds any mark that they are no reaction: quicker than reading it."""
    window = (
        text[max(line.start, passage.start - _BEFORE) : passage.start]
        + text[passage.end : max(passage.end, min(line.end, passage.end + _BEHIND))]
    ).lower()
    return holds_any(window, _MARKS.get(language, ())) or holds_any(window, AIDE_STEMS.get(language, ()))


_PRESS = {  # words given to a journalist; the name of a paper in quotation marks is blanked: powiedział „Głosowi”
    "en": r"\bin\s(?:his|her|their)\s(?:[\w-]+\s)?(?:office|kitchen|garden|shop|dressing\sroom|living\sroom|backyard|workshop|studio|classroom)\b|\b(?:we|i)\s(?:\w+\s)?(?:asked|contacted|called|emailed|phoned|reached|interviewed|spoke|rang|(?:did|could)\s(?:ring|call|reach|phone))\b|\b(?:contacted|reached)\s(?:by|for)\b"
    r"|\bapproached\sby\b|\b(?:by|over\sthe|on\sthe)\s(?:tele)?phone\b|\bmet\s(?:with\s)?(?:reporters|journalists|us)\b|\btold\s(?:listeners|viewers|parents|a\scrowd|the\scrowd|supporters)\b"
    r"|\b(?:said|says|told|speaking)\b[^.]{0,30}\b(?:at|outside|near|in\sfront\sof)\s(?:the|his|her|their|a)\s(?:[\w-]+\s){0,2}(?:gates?|door|airport|station|office|house|home|church|market|stadium|ground|arena|pool|pub|hotel|court|hall|event|ceremony|match|game|finish|party|funeral|premiere|dinner|protest)\b"
    r"|\bwhen\s(?:contacted|asked)\b|^\W*(?:contacted|reached|approached)\b|\basked\s(?:her|him|them)\b|\basked\s(?:by|about|whether|if)\b|\btold\s(?:us|me)\b|\b(?:an|the)\sinterview\b",
    "de": r"\bich\shabe\s[^.:]{0,40}\b(?:erreicht|angerufen|getroffen|gefragt|besucht)\b|\bim\s\w*gespräch\smit\b|\bauf\smeine\s\w*(?:mail|anfrage|frage|nachricht)\b|\b(?:hat|schrieb|schreibt|antwortete|antwortet|erzählte)\smir\b|\b(?:sagte|erklärte|verriet|erzählte)\s(?:\w+\s){0,2}(?:dem|der|den)\s{6,}|\bauf\sdem\s\w*(?:markt|platz|hof|fest)\b|\bin\s(?:seinem|ihrem|seiner|ihrer)\s(?:büro|garten|laden|restaurant|haus|wohnzimmer|küche|werkstatt|kabine)\b|\bam\stelefon\b|\btelefonisch\b|\b(?:traf|trifft|sprach|spricht|redete)\b[^.]{0,30}\b(?:mit\suns|journalisten|reportern?)\b|\b(?:dieser|unserer)\s(?:zeitung|redaktion)\b|\bempfängt\b|\bempfing\b|\b(?:sagte?|meinte?|erklärte?|erzählte?)\s(?:\w+\s){0,2}(?:am|vor\sde[mr]|auf\sde[mr]|beim)\s(?:\w*(?:tor|tür|flughafen|bahnhof|rathaus|stadion|platz|zaun|eingang|ziel|kirche|markt|feier|demo|kundgebung))\b|\bauf\s(?:an|nach)frage\b|\bam\srande\b|\bim\sgespräch\smit\b|\b(?:sagte?|verriet|verrät|erklärte?)\suns\b",
    "fr": r"\bm'(?:a\s(?:\w+\s)?(?:dit|répondu|écrit|confié|expliqué)|écrit|explique|assure|répond|confie)\b|\b(?:déclaré|dit|expliqué|confié|assuré|répondu)\s(?:[\w-]+\s){0,2}(?:à\sla|au|à)\s{6,}|\bdans\s(?:son|sa)\s(?:bureau|cuisine|jardin|boutique|restaurant|maison|loge|atelier)\b|\bsur\sle\smarché\b|\bj'ai\s(?:pu\s)?(?:appelé|rencontré|joindre)\b|\b(?:joint|contacté|interrogé|sollicité)e?\b|\bnotre\s(?:magazine|journal|rédaction|reporter)\b|\bnos\sconfrères\b|\ben\smarge\b|\b(?:au|par)\stéléphone\b|\bpar\s(?:sms|texto|courriel)\b|\bnous\s(?:a|ont)\s(?:\w+\s)?(?:reçue?s?|accordé|ouvert|accueillie?s?)\b|\bnous\sreçoit\b|\bnous\sa(?:-t-(?:il|elle))?\s(?:\w+\s)?(?:dit|répondu|confié|expliqué|déclaré|assuré)\b|\bdevant\s(?:la\spresse|les\scaméras|la\smairie|l'école|le\stribunal|les\sjournalistes)\b|\brencontrée?\b|\bsur\sle\splateau\b|\bau\smicro\b",
    "es": r"\bme\s(?:dijo|dice|contestó|contó|cuenta|respondió|escribió|explicó)\b|\b(?:dijo|declaró|contó|explicó|confesó|respondió)\s(?:[\w-]+\s){0,2}al?\s{6,}|\ben\s(?:el|la)\s(?:patio|vestuario|mercado|plaza|barra|recreo|camerino|hall|vestíbulo)\b|\ben\ssu\s(?:despacho|cocina|casa|tienda|restaurante|jardín|taller|camerino)\b|\b(?:consultad|abordad|preguntad|contactad|entrevistad|requerid)[oa]s?\b|\ba\seste\s(?:diario|medio|periódico)\b"
    r"|\bpor\steléfono\b|\bnos\s(?:dijo|dice|contó|cuenta|explicó|explica|confió|respondió|atendió|atiende)\b|\b(?:ante|con)\s(?:los\s)?(?:periodistas|medios|cámaras|micrófonos)\b|\ba\sla\s(?:salida|puerta|entrada|llegada)\b|\b(?:recibió|recibe|atendió)\s(?:\w+\s){0,3}a\seste\b|\ben\sla\spuerta\b|\bal\s(?:llegar\sa|salir\sde|término\sde)l?\b"
    r"|\bles?\spregunt\w+\b|\ben\s(?:diálogo|entrevista|conversación)\s(?:\w+\s)?con\b|\b(?:he|hemos)\s(?:hablado\scon|llamado\sa|entrevistado\sa)\b|\b(?:hablé|hablamos)\scon\b|\b(?:llamé|llamamos)\sa\b",
    "pl": r"\b(?:powiedział|mówił|wyznał|wyjaśnił|tłumaczył)a?\s{6,}|\bw\s(?:jego|jej|swoim|swojej)\s(?:biurze|gabinecie|kuchni|ogrodzie|domu|sklepie|garderobie)\b|\bw\srozmowie\sz\b|\b(?:dodzwonił|zadzwonił|rozmawiał|spotkał)[ae]m\b|\bprzez\stelefon\b|\btelefonicznie\b|\b(?:opowiadał|mówił|tłumaczył|wyjaśniał|zapewniał|opowiedział|wyznał|zdradził)a?\snam\b|\bspotkał[ay]?\s(?:\w+\s){0,2}z\s(?:nami|dziennikarzami|mediami)\b|\brozmawialiśmy\b|\bpowiedział[a]?\s(?:dziennikarzom|reporterom|mediom)\b|\bprzed\s(?:kamerami|szkołą|urzędem|ratuszem|sądem)\b|\bzapytan[ya]\b|\b(?:powiedział|przekazał|odpowiedział)a?\snam\b|\bnaszej\sredakcji\b|\b(?:odpisał|napisał|odpowiedział|powiedział|wyjaśnił|pisze|mówi)a?\smi\b",
    "ja": r"を通じ|コメントを(?:出|発表)|取材|本紙|編集部に|会見(?:では|で|に)|報道(?:陣|各社)に|インタビュー(?:では|で|に)|電話(?:口|で)|話を聞(?:く|いた)|に(?:尋|たず)ね(?:る|た)(?:と|ところ)|記者団に|…\s?と(?:説明する|説明している|話す|話している|語る)$",
}
_AGO = {
    "en": r"\bago\b|\bearlier this (?:year|month|week)\b|\blast (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bhad said\b|\b(?:as early as|back in) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\bbefore the (?:season|tournament|election|campaign|vote|match|game|final|race|crisis)\b|\bpreviously\b",
    "de": r"\bvor\s(?:\w+\s)?(?:tagen|wochen|monaten|jahren|einem jahr)\b|\bdamals\b|\bschon im\s\w+\b|\b(?:vergangen|vorig|letzt)e[nsmr]?\s(?:woche|monat|jahr)"
    r"|\bvor\s(?:dem|der)\s(?:spiel|partie|finale|saison|turnier|wahl|abstimmung|wahlkampf|rennen)\b",
    "fr": r"\bil y a\s\w+\s(?:jours|semaines|mois|ans)\b|\b(?:la semaine|le mois|l'an) derni[eè]re?r?\b|\b(?:déjà|dès)[,]? (?:en|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
    r"|\bavant\s(?:le\s(?:match|tournoi|vote|scrutin)|la\s(?:finale|saison|course|campagne|rencontre)|l'élection)\b",
    "es": r"\bya en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|\bhace\s\w+\s(?:días|semanas|meses|años)\b|\b(?:la semana|el mes|el año) pasad[oa]\b"
    r"|\bantes\sde(?:l\s(?:partido|torneo|encuentro)|\sla\s(?:final|temporada|carrera|campaña|votación)|\slas\selecciones)\b",
    "pl": r"\b(?:dni|tygodni\w*|miesiąc\w*|miesięcy|lat\w*)\stemu\b|\bw zeszłym\b|\b(?:jeszcze|już) w(?:e)?\s(?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud|zeszł|20|ubieg)|\bjeszcze w\b"
    r"|\bprzed\s(?:meczem|finałem|sezonem|turniejem|wyborami|głosowaniem|wyścigiem|kampanią)\b",
    "ja": r"(?:昨年|先月|先週|以前|かつて)",
}
_HAD = {  # said before what is told
    "en": r"\bhad\b(?:\s\w+){0,6}\s(?:said|told|called|explained|described|argued|warned|claimed|promised|predicted|stated|declared)\b",
    "de": r"\bhatten?\b[^.…]{0,60}\b(?:gesagt|erklärt|versprochen|verraten|betont|behauptet|angekündigt)\b",
    "fr": r"\bavai(?:t|ent)(?:-\w+)?\s(?:\w+\s){0,2}(?:dit|déclaré|affirmé|expliqué|promis|assuré|confié|lancé)\b",
    "ja": r"…\s?と(?:語って|話して|述べて|答えて|コメントして|告白して|明かして)い(?:た|まし)",
    "es": r"\bhabían?\s(?:dicho|declarado|afirmado|asegurado|explicado|prometido|confesado|reconocido|advertido|manifestado)\b",
}
_PATTERN = {
    (kind, language): re.compile(shape)
    for kind, shapes in (("press", _PRESS), ("ago", _AGO), ("had", _HAD))
    for language, shape in shapes.items()
}


def _says(kind: str, near: tuple[str, str], language: str) -> bool:
    pattern = _PATTERN.get((kind, language))
    return bool(pattern and pattern.search(f"{near[0]} … {near[1]}".lower().replace("’", "'")))


def told_press(near: tuple[str, str], language: str) -> bool:
    """Whether the clauses beside the words say that a journalist asked for them."""
    return _says("press", near, language) or told_outlet(near, language)


_NOW = re.compile(
    r"\b(?:dice|asegura|sostiene|afirma)\sque\b|\b(?:dit|assure|affirme)\s(?:que\b|qu['’])|\b(?:sagt|versichert),\s(?:dass|er|sie|man)\b|\b(?:mówi|zapewnia|twierdzi),?\s(?:\w+\s)?że\b"
    r"|\bsays\s(?:that\s)?(?:he|she|they)\b"
)


def says_now(lead: str) -> bool:
    """Whether the sentence before the words reports others in the present: who posts has posted, who says it says it to somebody."""
    return lead.rstrip()[-1:] == "." and _NOW.search(lead) is not None


def long_ago(near: tuple[str, str], language: str) -> bool:
    """Whether the clauses beside the words set them in a time before the matter."""
    return _says("ago", near, language) or said_before(near, language)


def said_before(near: tuple[str, str], language: str) -> bool:
    """Whether the clauses beside the words set them before what is told: "he had said"."""
    return _says("had", near, language)
