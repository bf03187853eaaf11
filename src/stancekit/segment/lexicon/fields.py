"""Fields of an office and stations: written with a capital between an office or a preposition and a name."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["FIELDS", "STATIONS"]

FIELDS = {
    "es": words(
        """salud pública sanidad cultura trabajo empleo hacienda economía interior exteriores justicia educación turismo movilidad urbanismo deportes deporte medio ambiente
        juventud igualdad comercio agricultura industria vivienda transportes transporte obras públicas seguridad ciudadana servicios sociales fomento defensa ciencia historia
        sociología derecho física química biología economía política filosofía medicina comunicación festejos patrimonio"""
    ),
    "fr": words(
        """culture travail emploi santé publique éducation nationale intérieur justice économie finances tourisme mobilités urbanisme sports sport jeunesse égalité commerce agriculture
        industrie logement transports environnement écologie affaires étrangères sociales histoire sociologie droit physique chimie biologie"""
    ),
}
"""What an office is for, in lower case: la profesora de Salud Pública Ana Ruiz."""

STATIONS = words("radio canal télé tele onda cadena télévision televisión france")
"""First words of the names of stations: au micro de Radio Havre Jean Tal."""
