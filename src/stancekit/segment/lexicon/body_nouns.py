"""Nouns for bodies, in all languages at once."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["BODIES"]

BODIES = words("""guild association federation council company club party government police department ministry university school board committee
    commission agency authority society trust foundation institute museum theatre theater hospital library union alliance network
    service department group opposition court league airline brand firm retailer charity coalition office
    directiva dirección dirigencia dyrekcja kierownictwo
    canal cadena emisora sender stacja kanał channel broadcaster despacho gabinete büro cabinet biuro kancelaria
    gruppe opposition verein verband club partei regierung polizei behörde ministerium universität schule vorstand kommission stiftung unternehmen konzern
    gewerkschaft bündnis initiative gemeinde stadtverwaltung verwaltung fraktion kirchenvorstand pfarrei bistum verlag
    club parti gouvernement police ministère université école syndicat fédération association comité commission entreprise société
    compagnie groupe coalition mairie préfecture marque fondation direction opposition agence plateforme collectif union chaîne diocèse éditions
    club partido gobierno policía ministerio universidad escuela sindicato federación asociación comité comisión empresa compañía
    grupo coalición oposición ayuntamiento alcaldía marca fundación oposición entidad plataforma agencia gremio unión colectivo consejo obispado editorial
    klub partia rząd policja ministerstwo resort uniwersytet szkoła zarząd komitet komisja fundacja firma spółka związek
    stowarzyszenie towarzystwo izba instytut federacja urząd ratusz kuria rada parafia wydawnictwo
    organisation organización organizacja patronal patronat vecindario arbeitgeberverband belegschaft betriebsrat workforce management opozycja
    district county borough diocese tribunal embassy academy college festival orchestra zoo
    bezirk landkreis bezirksamt landratsamt schulamt jugendamt ordnungsamt bauamt gesundheitsamt schulbehörde gericht landgericht botschaft hochschule akademie krankenhaus klinik orchester museum
    rectorat département métropole ambassade académie hôpital théâtre musée tribunal
    distrito consejería concejalía diputación junta rectorado embajada academia teatro museo tribunal
    okręg kuratorium starostwo sąd trybunał ambasada akademia uczelnia szpital teatr muzeum""")
"""Nouns for bodies: what they say is said by nobody in particular."""
