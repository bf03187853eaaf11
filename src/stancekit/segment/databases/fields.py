"""The codes and labels by which press databases name the fields around an article."""

from __future__ import annotations

__all__ = ["CODES", "LABELS"]

CODES = "SE|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CO|IN|NS|RE|IPD|IPC|PUB|AN|CLM|RF|ART|CX|CT"
"""Of Factiva; those that head the article itself are HD, HL, LP and TD."""
LABELS = (
    r"(?:byline|section|length|dateline|load-date|language(?:\sof\spublication)?|publication(?:-type|\s(?:info|title|date|year|subject|type))?|journal\scode|subject|industry|organi[sz]ation|company(?:\s/\sorganization)?|ticker"
    r"|person|people|geographic|location|state|country|city|author|source(?:\stype)?|highlight|graphic|credit|abstract|identifier\s/\skeyword|document\s(?:type|url|id)|proquest\sdocument\sid|issn|e-issn|isbn|publisher|(?:country|place)\sof\spublication"
    r"|first\spage|last\supdated|database|volume|issue|pages?|(?:start|end)\spage|article\sname|record\snumber|links?|copyright|word\scount|notes"
    r"|autor|rubrik|ressort|sprache|quelle|länge|update|publikationstyp|zeitschriftencode|grafik|auteur|rubrique|langue|longueur|type\sde\spublication"
    r"|resumen|materia|título(?:\sde\spublicación)?|año\sde\spublicación|editorial|información\sde\spublicación|id\sdel\sdocumento\sde\sproquest|lugar\sde\spublicación|tipo\sde\sdocumento"
    r"|encart|sujet|date-chargement|résumé|titre(?:\sde\spublication)?|informations?\ssur\sla\spublication|type-publication|ladedatum|schlagwort"
    r"|sección|idioma|fuente|longitud|tipo\sde\spublicación|dział|język|źródło|długość)\s?[:：]"
)
"""Of ProQuest, PressReader, NewsBank and Nexis, in every language: with a colon behind them, in any case of letters."""
