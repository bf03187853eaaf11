"""Verbs that report words only together with one of these words: pointed out, wies zurück, fait savoir."""

from __future__ import annotations

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words

__all__ = ["PAIRS"]

PAIRS: dict[str, dict[str, frozenset[str]]] = {
    "en": {
        **dict.fromkeys(("hit", "hits", "hitting"), words("back")),
        **dict.fromkeys(("put", "puts"), words("it")),
        **dict.fromkeys(("pointed", "points", "pointing"), words("out")),
        **dict.fromkeys(("spoke", "speaks"), words("up out")),
        **dict.fromkeys(("piled", "piles"), words("in on")),
        **dict.fromkeys(("let",), words("slip know")),
        **dict.fromkeys(("left", "leaves"), words("comment note")),
        **dict.fromkeys(("described", "describes", "describing", "branded", "labelled", "labeled"), words("as")),
        **dict.fromkeys(("spoke",), words("of up out")),
        **dict.fromkeys(
            ("called", "calls", "calling"),
            words("it this that him her them post tweet message comment comments statement plan decision words move measure ban policy claim joke")
            | lexicon("en").matter,
        ),
    },
    "de": {
        **dict.fromkeys(("machte", "macht", "machten", "gemacht"), words("klar deutlich geltend luft")),
        **dict.fromkeys(("wies", "weist", "wiesen"), words("zurück hin")),
        **dict.fromkeys(("holte", "holt"), words("aus")),
        **dict.fromkeys(("brachte", "bringt"), words("punkt")),
        **dict.fromkeys(("nahm", "nimmt"), words("stellung")),
        **dict.fromkeys(("hinterließ", "hinterlässt", "hinterlassen"), words("kommentar")),
        **dict.fromkeys(("lässt", "lassen"), words("wissen verlauten ausrichten mitteilen durchblicken")),
        **dict.fromkeys(("teilt", "teilten"), words("mit")),
        **dict.fromkeys(("fuhr", "fährt", "fuhren"), words("fort")),
        **dict.fromkeys(("bezeichnete", "bezeichnet", "bezeichneten", "beschrieb", "beschreibt"), words("als")),
        **dict.fromkeys(("sprach", "spricht", "sprachen", "sprechen"), words("von")),
    },
    "fr": {
        **dict.fromkeys(("qualifié", "qualifie", "qualifia", "qualifiait", "parlé", "parle"), words("de d' d'une d'un")),
        **dict.fromkeys(("décrit", "décrivait", "présenté"), words("comme")),
        **dict.fromkeys(("fait", "fit", "font", "faisait", "firent"), words("savoir valoir remarquer observer")),
        **dict.fromkeys(("laissé", "laisse", "laissa", "laissait"), words("tomber entendre échapper commentaire")),
        **dict.fromkeys(("mis", "met", "mettait", "mit"), words("garde")),
    },
    "es": {
        **dict.fromkeys(
            ("calificó", "califica", "calificado", "calificaron", "tildó", "tilda", "tildado", "tachó", "tacha"),
            words("de"),
        ),
        **dict.fromkeys(("describió", "describe", "definió", "define", "descrito", "definido"), words("como")),
        **dict.fromkeys(("hizo", "hace", "hicieron", "hacía", "hecho", "hacer"), words("saber notar constar")),
        **dict.fromkeys(("dejó", "deja", "dejaba", "dejado", "dejaron", "dejar"), words("claro caer escapar comentario")),
        **dict.fromkeys(("dio", "da"), words("saber conocer")),
        **dict.fromkeys(("puso", "pone"), words("relieve manifiesto")),
        **dict.fromkeys(("llamó", "llama", "llamaron"), words("mensaje tuit post publicación comentario propuesta idea atención")),
        **dict.fromkeys(("habló", "habla"), words("de medio diario periódico")),
    },
    "pl": {
        **dict.fromkeys(
            ("nazwał", "nazwała", "nazwali", "nazywa", "określił", "określiła", "określa"),
            words("zdjęcie zdjęcia nagranie reakcję zachowanie apel wpis wpisu post posta tweet słowa decyzję pomysł wypowiedź propozycję to go ją ich jako mianem"),
        ),
        **dict.fromkeys(("odniósł", "odniosła", "odnieśli", "odniosły", "odnosi", "ustosunkował", "ustosunkowała"), words("się")),
        **dict.fromkeys(("dał", "dała", "dali", "daje"), words("znać zrozumienia")),
        **dict.fromkeys(("zwraca", "zwracał", "zwracała", "zwrócił", "zwróciła", "zwrócili"), words("uwagę")),
        **dict.fromkeys(
            ("nie",), words("kryje kryją kryła krył kryli ukrywa ukrywają ukrywał ukrywała dowierza dowierzał dowierzała wątpliwości")
        ),
    },
}  # fmt: skip
