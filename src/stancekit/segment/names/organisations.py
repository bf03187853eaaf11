"""Names of bodies, papers and places, which are no people's."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["is_organisation"]

_ORGANISATION = word_set("""holdings group party union association council university club ministry office police league federation inc ltd
    gmbh ag verein verband partei gewerkschaft bund fraktion stadtwerke universität parti syndicat fédération association ministère mairie
    partido sindicato asociación federación ayuntamiento universidad partia związek urząd uniwersytet stowarzyszenie news times post daily
    desk staff press media radio tv magazine gazette herald tribune pont métro onda canal puente plaza cabinet
    library museum theatre theater hospital company agency department authority society trust board committee centre center school
    college academy network alliance bank airline street avenue road county station assembly parliament congress senate orchestra festival
    bibliothek museum theater krankenhaus unternehmen behörde schule akademie gesellschaft rundschau zeitung kurier sender redaktion
    bibliothèque musée théâtre hôpital entreprise agence école rue assemblée journal compagnie
    biblioteca museo teatro hospital empresa agencia escuela calle asamblea congreso diario emisora
    biblioteka muzeum teatr szpital firma szkoła akademia ulica sejm senat radio gazeta
    corps start-up start-ups startup rovers wanderers athletic albion hotspur deportivo atlético sporting city united fc cf cd sc as sv hc tsv vfb vfl tsg bsc rc ensemble commission comité collectif institut institute instituto instytut foundation fondation fundación fundacja stiftung verlag kammer almacenes magasins supermercados gremio sociedad société
    miasto gmina powiat stadt gemeinde kommune ville commune ciudad municipio""")
_JAPANESE_BODIES = (
    "協会",
    "連盟",
    "組合",
    "連合会",
    "協議会",
    "委員会",
    "財団",
    "学会",
    "機構",
    "大学",
    "新聞",
    "放送",
)


def is_organisation(name: str) -> bool:
    """Whether a word of the name is one of a body, a paper or a place, and no person is meant."""
    return not _ORGANISATION.isdisjoint(name.lower().split()) or name.endswith(_JAPANESE_BODIES)
