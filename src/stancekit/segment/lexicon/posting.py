"""Verbs of publishing and what stands between a post and its owner: they tell whose post an article is about."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = [
    "AGENT",
    "ANSWERING",
    "DELETES",
    "LEAVES",
    "MEANS",
    "MESSAGES",
    "OWNERS",
    "OWN_ACCOUNT",
    "POSSESSIVES",
    "PRESENTS",
    "PUBLISHED",
    "PUBLISHES",
    "REMARKS",
    "STARTS",
    "SUBJECTLESS",
    "papers_called_post",
]

PUBLISHES = {
    "en": words("published posted wrote tweeted shared uploaded typed vented complained declared announced"),
    "de": words(
        "veröffentlichte veröffentlicht postete gepostet schrieb geschrieben twitterte teilte geteilt verbreitete beklagte verkündete"
    ),
    "fr": words(
        "publié publie publiait posté poste postait partagé partage écrit écrivait tweeté tweete diffusé rédigé"
    ),
    "es": words(
        "publicó publicado publicaba escribió escrito subió subido colgó colgado compartió compartido tuiteó trinó difundió posteó"
    ),
    "pl": words(
        "opublikował opublikowała zamieścił zamieściła wrzucił wrzuciła napisał napisała umieścił umieściła udostępnił udostępniła"
    ),
}
"""Finite forms and participles that mean putting words before the public."""

DELETES = {
    "en": words("deleted removed withdrew retracted"),
    "de": words("löschte gelöscht entfernte entfernt"),
    "fr": words("supprimé effacé retiré supprime efface retire"),
    "es": words("borró borrado eliminó eliminado retiró retirado borra elimina"),
    "pl": words("usunął usunęła skasował skasowała"),
}
"""Finite forms and participles for taking a post back, which only its author does."""

ANSWERING = {
    "en": words("replied responded reacted answered retorted countered replies reply response responds hit fired"),
    "de": words("antwortete reagierte konterte erwiderte entgegnete widersprach geantwortet reagiert antwort"),
    "fr": words("répondu réagi répliqué rétorqué riposté répond réagit réplique répondait réponse"),
    "es": words("respondió contestó reaccionó replicó respondido contestado respuesta contestar responder reaccionar"),
    "pl": words("odpowiedział odpowiedziała odniósł odniosła zareagował zareagowała odpisał odpisała skomentował skomentowała odpowiedź"),
}  # fmt: skip
"""Words for an answer to a post."""

AGENT = {"en": "by", "de": "von", "fr": "par", "es": "por", "pl": "przez"}
"""What stands before whoever did what a participle tells."""

PUBLISHED = (
    "publi", "post", "shared", "written", "écrit", "partag", "veröffentlicht", "gepostet", "geteilt", "escrit", "compartid",
    "opublikowan", "zamieszczon", "napisan",
)  # fmt: skip
"""How participles begin by which somebody is said to have published something: publiée sur LinkedIn par."""

MEANS = {
    "en": r"\b(?:with|in)\s(?:a|an|one|his|her|their)\s(?:[\w-]+\s){0,2}(?:tweet|post|thread|message|video|reel|story)\b",
    "de": r"\b(?:mit|in)\s(?:eine[mr]|seine[mr]|ihre[mr])\s(?:[\w-]+\s){0,2}(?:[\w-]*beitrag|[\w-]*tweet|[\w-]*post|[\w-]*posting|[\w-]*video|[\w-]*nachricht|[\w-]*eintrag)\b",
    "fr": r"\b(?:avec|dans|par|d['’])\s?(?:une?|son|sa)\s(?:\w+\s)?(?:tweet|post|message|publication|vidéo|billet|story)\b",
    "es": r"\b(?:con|en)\s(?:una?|su)\s(?:\w+\s)?(?:tuit|mensaje|post|publicación|vídeo|video|comentario|hilo|historia)\b",
    "pl": r"\b(?:(?:jednym|krótkim|swoim)\s)?(?:wpisem|postem|tweetem|nagraniem|komentarzem)\b|\bwe?\s(?:swoim\s|jednym\s|\w+ym\s)?(?:wpisie|poście|tweecie|nagraniu)\b",
}
"""Words that say with which post somebody does something, as patterns: mit einem Beitrag."""

LEAVES = {
    "en": {
        "put": words("online"),
        "took": words("twitter x facebook instagram linkedin"),
        "hit": words("publish"),
        "made": words("comment comments remark remarks"),
    },
    "de": {
        "stellte": words("netz online"),
        "setzte": words("tweet post beitrag netz"),
        "machte": words("luft facebook"),
    },
    "fr": {"mis": words("ligne"), "met": words("ligne"), "fendu": words("message tweet post billet")},
    "es": {"puso": words("tuit mensaje"), "dejó": words("mensaje publicación")},
    "pl": {"pojawił": words("wpis post"), "dał": words("upust")},
}
"""Verbs that mean it beside one of these words only."""

OWNERS = {
    "de": r"(?:tweet|post|posting|beitrag|eintrag|satz|spruch|kommentar|video|worte|äußerung(?:en)?)(?:e?s)?\s(?:von|der|des)(?:\s[\w-]+)?",
    "fr": r"(?:tweet|post|message|billet|publication|phrase|commentaire|propos|sortie|vidéo|story)\s(?:de|du|d'|d’)(?:\s?la)?(?:\s[\w-]+)?",
    "es": r"(?:tuit|tweet|post|mensaje|publicación|frase|comentario|palabras|ocurrencia|vídeo|video|historia)\s(?:de|del)(?:\s(?:la|el))?(?:\s[\w-]+)?",
    "pl": r"(?:wpis|wpisie|wpisu|wpisem|post|poście|posta|tweet|tweecie|tweeta|słowa|słowach|słów|zdanie|komentarz|nagranie|relacja|relacji)(?:\s[a-ząćęłńóśźż-]+)?",
}
"""What stands between a word for a post and the name of whose it is, as patterns."""

MESSAGES = words("""profilu profil perfil profile message messages video clip entry note linkedin reddit snapchat telegram whatsapp forum eintrag eintrags nachricht zeilen billet texte texto
    entrada escrito mensaje vídeo video blog bloga blogu wiadomość nagranie""")
"""Words for what somebody publishes, beside those of the lexica."""

_IT_ALL_EN = r"(?:it\sall|all\sthis|(?:the|a)(?:\s[\w-]+)?\s(?:row|debate|storm|fuss|controversy|uproar|outrage|backlash|trouble|furore|spat))"
STARTS = {
    "en": re.compile(
        rf"\b(?:started|sparked|triggered|caused|set\soff|kicked\soff|prompted|began)\s{_IT_ALL_EN}|\bat\sthe\scentre\sof\sthe\s(?:row|storm)|\b(?:that|where|with\swhich)\s{_IT_ALL_EN}\s(?:started|began)|\bit\sall\s(?:started|began)\swith\b|\b(?:what|that|which)\severyone\sis\s(?:\w+\s)?(?:reacting|replying|responding)\sto\b"
    ),
    "de": re.compile(
        r"\bstein\sdes\sanstoßes|\bauslöser\s(?:der|des|war|ist)\b|\bmit\sdem\salles\s(?:begann|anfing)|\balles\s(?:begann|fing|anfing|losging)\b|\ban\sde[mr]\ssich\s(?:\w+\s){1,4}(?:entzünde\w*|entzündet\w*|entfacht\w*|stör\w+|scheide\w+)|\bum\sde[nm]\s(?:\w+\s)?(?:sich\salles\sdreht|gestritten\swird)|\bins\srollen\s(?:brachte|gebracht)|\b(?:debatte|streit|empörung|aufregung|wirbel|shitstorm)\s(?:aus)?(?:löste|gelöst|ausgelöst|entfachte)"
    ),
    "fr": re.compile(
        r"\bà\sl['’]origine\s(?:de\sla|du|des|de\stout)\b|\bpar\s(?:qui|lequel)\stout\sa\scommencé|\bqui\sa\s(?:tout\s(?:déclenché|lancé)|(?:déclenché|provoqué|lancé|mis)\s(?:la|le|cette|l['’]|une?|feu))|\bpar\soù\stout\sa\scommencé|\bd['’]où\stout\sest\sparti|\bobjet\sde\s(?:la\s(?:polémique|discorde|querelle)|toutes\sles\scritiques)"
    ),
    "es": re.compile(
        r"\bque\slo\s(?:empezó|inició|desató|provocó)\stodo\b|\bque\s(?:ha\s)?(?:desat|inici|origin|provoc|encend|prend)[\wóió]+\s(?:todo|toda|la|el|una?)\b|\b(?:con|por)\s(?:el|la)\sque\s(?:empezó|comenzó|arrancó|se\sarmó)\b|\b(?:todo\s(?:empezó|comenzó|arrancó)|empezó\stodo)\scon\b|\b(?:origen|detonante)\s(?:de\sla|del|de\stodo)\b"
    ),
    "pl": re.compile(
        r"\bod\s(?:którego|tego\swpisu)\s(?:wszystko\s)?(?:się\s)?(?:wszystko\s)?zaczęło|\bzaczęło\ssię\sod\b|\bo\sktór[ym]+\s(?:wszyscy\s)?(?:toczy\ssię\s(?:spór|dyskusja)|jest\s(?:ta\s)?(?:cała\s)?(?:afera|awantura))|\bod\sktórego\s(?:wybuchł|ruszył)[ao]?\b|\bktór[ya]\s(?:wywołał|rozpętał|rozpoczął|sprowokował)a?\b"
    ),
    "ja": re.compile(
        r"(?:発端|きっかけ|火種|騒動の元|原因)(?:となった|になった|とされる|は|が|の)[^。]{0,12}(?:投稿|ツイート|ポスト|書き込み|一言)"
    ),
}
"""Words, in small letters, with which a line before a post says that it is what everybody reacts to."""

OWN_ACCOUNT = {
    "en": re.compile(r"\bon\s(?:his|her|their)\s(?:own\s)?(?:[\w-]+\s)?(?:profile|page|account|feed)\b"),
    "de": re.compile(
        r"\b(?:auf|über)\s(?:seine[rmn]|ihre[rmn])\s(?:[\w-]+\s)?(?:[\w-]*profil|[\w-]*seite|[\w-]*account|[\w-]*konto|[\w-]*kanal)\b"
    ),
    "fr": re.compile(r"\bsur\s(?:son|sa|ses)\s(?:\w+\s)?(?:compte|page|profil|fil)\b"),
    "es": re.compile(r"\ben\ssu\s(?:\w+\s)?(?:cuenta|página|perfil|muro)\b"),
    "pl": re.compile(r"\bna\sswo(?:im|jej)\s(?:\w+\s)?(?:profilu|koncie|stronie|kanale)\b"),
}
"""An account that is said to be somebody's own, in small letters."""

PRESENTS = {
    "en": re.compile(
        r"\A(?:and\s)?(?:here(?:['’]s|\sis|\swas|\sare)?|this\s(?:is|was)|that\s(?:is|was)|below\sis)\b"
    ),
    "de": re.compile(
        r"\A(?:und\s)?(?:das\s(?:ist|war)|dies\s(?:ist|war)|hier\s(?:ist|kommt|steht)?|es\s(?:ist|war)\sdieser|so\slautet\w*)\b"
    ),
    "fr": re.compile(r"\A(?:et\s)?(?:voici|voilà|c['’](?:est|était)|le\svoici|il\ss['’]agit)\b"),
    "es": re.compile(
        r"\A(?:y\s)?(?:est[ea]\s(?:es|fue|era)|es[ea]\s(?:es|fue)|aquí\s(?:está|va)?|he\saquí|se\strata)\b"
    ),
    "pl": re.compile(r"\A(?:a\s)?(?:oto|to\s(?:jest|był|właśnie|ten|wpis|post)|tak\sbrzmi\w*)\b"),
    "ja": re.compile(
        r"(?:こちら|これ|以下)(?:だ|です|である|の通り(?:だ|です)?|のとおり)?[。:：]?\Z|\A(?:これが|こちらが)"
    ),
}
"""How a line begins, in small letters, that only shows a post (in Japanese how it ends, too)."""

REMARKS = frozenset(("remark", "remarks", "comment", "comments", "words", "quip", "jibe", "rant"))
"""English nouns for what somebody posted, behind whose it is: Lee's remark."""

POSSESSIVES = words("""his her their sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres son sa ses su sus jego jej
    swój swoim swojego""")
"""What stands before a word for a post and says that it is of somebody named before."""

SUBJECTLESS = {
    "en": frozenset(("having", "after posting", "after writing", "by posting", "by writing", "for posting", "for writing")),
    "fr": frozenset(("après avoir", "pour avoir", "d'avoir", "en publiant", "en écrivant", "en postant")),
    "es": frozenset(("tras haber", "por haber", "tras publicar", "tras escribir", "al publicar", "al escribir", "por publicar")),
    "pl": frozenset(("publikując", "pisząc", "zamieszczając")),
}  # fmt: skip
"""What stands before, or with, a verb of publishing that has no subject of its own."""

_PAPERS = {
    "en": re.compile(r"(?<=[\w,;] )Post\b"),
    "de": re.compile(r"(?<=[\w,;] )[A-ZÄÖÜ][a-zäöüß]+(?:e|en|er) Post\b"),
}


def papers_called_post(text: str, language: str) -> frozenset[int]:
    """Where in a text a paper's name ends in a word for a post: told the Evening Post, sagte der Rheinischen Post."""
    shape = _PAPERS.get(language)
    return frozenset(found.end() - len("Post") for found in shape.finditer(text)) if shape else frozenset()
