"""Fields of an office and stations: written with a capital between an office or a preposition and a name."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["FIELDS", "SCIENCES", "STATIONS"]

FIELDS = {
    "es": words(
        """salud pública sanidad cultura trabajo empleo hacienda economía interior exteriores justicia educación turismo movilidad urbanismo deportes deporte medio ambiente
        juventud igualdad comercio agricultura industria vivienda transportes transporte obras públicas seguridad ciudadana servicios sociales fomento defensa ciencia historia
        sociología derecho física química biología economía política filosofía medicina comunicación festejos patrimonio humana social aplicada clínica comparada"""
    ),
    "fr": words(
        """culture travail emploi santé publique éducation nationale intérieur justice économie finances tourisme mobilités urbanisme sports sport jeunesse égalité commerce agriculture
        industrie logement transports environnement écologie affaires étrangères sociales histoire sociologie droit physique chimie biologie humaine sociale appliquée clinique comparée"""
    ),
}
"""What an office is for, in lower case: la profesora de Salud Pública Ana Ruiz."""

SCIENCES = {
    "es": ("ología", "onomía", "ografía", "metría", "iatría", "ística", "áctica"),
    "fr": ("ologie", "onomie", "ographie", "métrie", "iatrie", "istique", "actique"),
}
"""Endings of the names of sciences."""

STATIONS = words("radio canal télé tele onda cadena télévision televisión france")
"""First words of the names of stations: au micro de Radio Havre Jean Tal."""
