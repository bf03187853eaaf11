"""Those who are somebody's own: coaches, agents, press offices."""

from __future__ import annotations

__all__ = ["AIDE_STEMS"]

AIDE_STEMS = {
    "en": (
        "spokes", "manage", "assistant", "employee", "agent", "coach", "publicist", "lawyer",
        "aide", "office", "team", "secretary", "press ", "media ", "communication", "chief of", "close to", "friend", "pal ",
    ),
    "de": ("sprecher", "manage", "agent", "trainer", "anw", "büro", "umfeld", "vertraut", "mitarbeiter", "presse", "kommunikation"),
    "fr": ("porte-parole", "agent", "manager", "entraîneu", "avocat", "entourage", "équipe", "cabinet", "proche", "attaché", "communication"),
    "es": (
        "portavoz", "vocer", "representante", "agente", "mánager", "entrenador", "abogad",
        "emplead", "ayudante", "despacho", "gabinete", "equipo", "entorno", "cercan", "allegad", "de prensa", "comunicación",
    ),
    "pl": ("rzeczni", "agent", "menedżer", "trener", "prawni", "biuro", "biura", "sztab", "gabinet", "kampani", "komunikacji", "asystent", "otoczeni"),
    "ja": ("事務所", "マネ", "関係者", "周辺"),
}  # fmt: skip
"""What a clause holds that names somebody as another's own: "her coach", "his office"."""
