"""Fields of callings: who is known as a gardener is not whom "the organist" means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stancekit.segment.names.callings import without_article

__all__ = ["fits"]

_FIELDS = {
    "church": r"vicar|priest|curate|chaplain|pastor(?:in|a)?|reverend|bishop|rabbi(?:n|no)?|imam|verger|churchwarden|pfarrer(?:in)?|priester|kaplan|bischof|küster(?:in)?"
    r"|curé|prêtre|abbé|évêque|vicaire|aumônier|rabbin|cura|párroco|sacerdote|obispo|proboszcz|ksiądz|wikary|biskup|kościelny",
    "stage": r"act(?:or|ress)|comedian|comic|schauspieler(?:in)?|komiker(?:in)?|kabarettist(?:in)?|act(?:eur|rice)|comédien(?:ne)?|humoriste|actriz|cómic[oa]"
    r"|humorista|aktor(?:ka)?|komi(?:k|czka)|satyryk|organist(?:in|a|e|ka)?|pianist(?:in|a|e|ka)?|singer|musician|drummer|conductor|cantor|sänger(?:in)?|musiker(?:in)?|kantor(?:in)?|dirigent(?:in)?"
    r"|chanteu(?:r|se)|musicien(?:ne)?|cantante|músic[oa]|piosenkar(?:z|ka)|muzyk|wokalist(?:a|ka)|dyrygent(?:ka)?",
    "politics": r"councillor|mayor|minister|senator|mp|congress(?:man|woman)|politician|stadtr[aä]t(?:in)?|(?:ober)?bürgermeister(?:in)?|[a-zäöü]*minister(?:in)?|abgeordneter?|politiker(?:in)?"
    r"|maire|ministre|députée?|sénat(?:eur|rice)|conseill(?:er|ère)|élue?|alcalde(?:sa)?|ministr[oa]|diputad[oa]|senador(?:a)?|concejal(?:a)?|edil"
    r"|burmistrz(?:yni)?|prezydent|wójt|minister|posłanka|poseł|senator(?:ka)?|radn[ya]",
    "police": r"policeman|policewoman|constable|inspector|polizist(?:in)?|kommissar(?:in)?|policier|policière|gendarme|policía|comisari[oa]|policjant(?:ka)?|komendant(?:ka)?",
    "law": r"judge|prosecutor|magistrate|richter(?:in)?|staatsanw[aä]lt(?:in)?|juge|procureure?|magistrate?|juez|jueza|fiscal|sędzia|prokurator",
    "health": r"nurse|midwife|dentist|pharmacist|arzt|ärztin|hausarzt|hausärztin|pfleger(?:in)?|hebamme|apotheker(?:in)?|médecin|infirmi(?:er|ère)|pharmacien(?:ne)?|dentiste"
    r"|médic[oa]|enfermer[oa]|farmacéutic[oa]|lekar(?:z|ka)|pielęgniar(?:z|ka)|położna|aptekar(?:z|ka)|dentyst(?:a|ka)",
    "trade": r"baker|butcher|gardener|farmer|plumber|carpenter|hairdresser|publican|innkeeper|bäcker(?:in|meister)?|metzger(?:in)?|gärtner(?:in)?|landwirt(?:in)?|bauer|bäuerin|friseur(?:in)?"
    r"|boulang(?:er|ère)|bouch(?:er|ère)|jardini(?:er|ère)|agricult(?:eur|rice)|éleveu(?:r|se)|coiffeu(?:r|se)|panader[oa]|carnicer[oa]|jardiner[oa]|agricultor(?:a)?|ganader[oa]|peluquer[oa]"
    r"|piekarz|rzeźnik|ogrodni(?:k|czka)|rolni(?:k|czka)|fryzjer(?:ka)?",
    "school": r"headteacher|headmaster|headmistress|teacher|lehrer(?:in)?|schulleiter(?:in)?|rektor(?:in)?|enseignante?|instituteur|institutrice|maestr[oa]|nauczyciel(?:ka)?",
}
_FIELD_OF = {name: re.compile(shape) for name, shape in _FIELDS.items()}
_SETS_APART = ("church", "police", "law")
"""Fields of which it is said of everybody who belongs to them."""


def _field(word: str) -> str | None:
    return next((name for name, shape in _FIELD_OF.items() if shape.fullmatch(word)), None)


def fits(calling: str, said_of: Iterable[str], *, new: bool) -> bool:
    """Whether somebody of whom these words are said may be called so: nothing is known against it.

    `new` that the calling may tell something new of the person, who was just spoken of.
    """
    field = _field(without_article(calling))
    if field is None:
        return True
    known = {_field(word) for word in said_of} - {None}
    return field in known if known else new or field not in _SETS_APART
