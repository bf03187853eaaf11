"""Offices: those that one person holds, other words for them, and those who speak for others."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["OFFICES_OF_ONE", "SAME_OFFICE", "SPOKESPEOPLE"]

OFFICES_OF_ONE = words("""mayor minister president governor senator coach headteacher principal director chairman chairwoman chancellor premier bishop rector dean
    bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin ministerin präsident präsidentin trainer trainerin direktor direktorin intendant
    intendantin rektor rektorin bischof kanzler kanzlerin maire ministre président présidente préfet préfète directeur directrice entraîneur entraîneuse évêque recteur rectrice
    alcalde alcaldesa ministro ministra presidente presidenta gobernador gobernadora directora entrenador entrenadora obispo rectora consejero consejera
    secretary staatssekretär staatssekretärin secrétaire secretario secretaria sekretarz
    burmistrz prezydent wójt starosta dyrektor dyrektorka prezes prezeska trenerka biskup wojewoda marszałek""")
"""Offices that one person holds: who is called so, and the opening calls nobody so, is somebody not named."""

SAME_OFFICE = {
    "édile": words("maire mairesse bourgmestre"),
    "bourgmestre": words("maire mairesse"),
    "regidor": words("alcalde"),
    "regidora": words("alcaldesa"),
    "burgomaestre": words("alcalde alcaldesa"),
    "rathauschef": words("bürgermeister oberbürgermeister"),
    "rathauschefin": words("bürgermeisterin oberbürgermeisterin"),
    "stadtoberhaupt": words("bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin"),
    "włodarz": words("burmistrz wójt prezydent"),
    "élu": words("maire député sénateur conseiller adjoint ministre"),
    "élue": words("maire députée sénatrice conseillère adjointe ministre"),
    **dict.fromkeys(
        ("footballer", "player"),
        words("striker midfielder defender goalkeeper keeper forward winger captain"),
    ),
    **dict.fromkeys(
        ("fußballer", "spieler"),
        words("stürmer torhüter torwart mittelfeldspieler verteidiger nationalspieler kapitän"),
    ),
    **dict.fromkeys(
        ("fußballerin", "spielerin"),
        words("stürmerin torhüterin mittelfeldspielerin verteidigerin nationalspielerin kapitänin"),
    ),
    **dict.fromkeys(
        ("footballeur", "joueur"), words("attaquant milieu défenseur gardien buteur ailier capitaine")
    ),
    **dict.fromkeys(
        ("footballeuse", "joueuse"), words("attaquante milieu défenseuse gardienne buteuse ailière capitaine")
    ),
    **dict.fromkeys(
        ("futbolista", "jugador", "jugadora"),
        words(
            "delantero delantera portero portera defensa lateral centrocampista mediocampista volante arquero arquera goleador goleadora capitán capitana"
        ),
    ),
    **dict.fromkeys(("piłkarz", "zawodnik"), words("napastnik bramkarz obrońca pomocnik skrzydłowy kapitan")),
    **dict.fromkeys(
        ("piłkarka", "zawodniczka"),
        words("napastniczka bramkarka obrończyni pomocniczka skrzydłowa kapitanka"),
    ),
    **dict.fromkeys(
        ("artiste", "artist", "artista"),
        words("""interprète chanteur chanteuse rappeur rappeuse musicien musicienne comédien comédienne acteur actrice peintre humoriste
            singer rapper musician songwriter painter sculptor actor actress comedian cantante rapero rapera cantautor cantautora músico actor
            pintor pintora escultor escultora"""),
    ),
    **dict.fromkeys(
        ("künstler", "künstlerin"),
        words("sänger sängerin rapper rapperin musiker musikerin schauspieler schauspielerin maler malerin"),
    ),
    **dict.fromkeys(
        ("artysta", "artystka"),
        words("piosenkarz piosenkarka wokalista wokalistka raper raperka muzyk aktor aktorka malarz malarka"),
    ),
    "scientist": words(
        "astrophysicist physicist biologist chemist climatologist astronomer geologist zoologist botanist researcher"
    ),
    **dict.fromkeys(
        ("wissenschaftler", "wissenschaftlerin"),
        words(
            "astrophysiker astrophysikerin physiker physikerin biologe biologin chemiker chemikerin klimaforscher klimaforscherin astronom astronomin geologe geologin"
        ),
    ),
    "scientifique": words(
        "astrophysicien astrophysicienne physicien physicienne biologiste chimiste climatologue astronome géologue chercheur chercheuse"
    ),
    **dict.fromkeys(
        ("científico", "científica"),
        words(
            "astrofísico astrofísica físico física biólogo bióloga químico química climatólogo climatóloga astrónomo astrónoma geólogo geóloga investigador investigadora"
        ),
    ),
    **dict.fromkeys(
        ("naukowiec", "naukowczyni"),
        words(
            "astrofizyk astrofizyczka fizyk fizyczka biolog biolożka chemik chemiczka klimatolog klimatolożka astronom astronomka geolog badacz badaczka"
        ),
    ),
    "włodarka": words("burmistrzyni burmistrz wójt prezydentka"),
}
"""Other words for an office or a calling, by which somebody is introduced who is called so later."""

SPOKESPEOPLE = words("""spokesman spokeswoman spokesperson sprecher sprecherin regierungssprecher pressesprecher pressesprecherin porte-parole portavoz vocero
    vocera rzecznik rzeczniczka""")
"""Those who speak for others: where nobody is named with it, nobody is meant who is."""
