"""Trades and pastimes by which people are called: the owner, die Veranstalterin, la juriste, la divulgadora.

What is as often a surname (Potter, Richter, Berger) stands in none of the lists.
"""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["TRADES"]

TRADES = {
    "en": words("""recruiter promoter booker landlady publican innkeeper subscriber planner surveyor estate-agent stockbroker ranger hostess newsreader reviewer vlogger
        ballerina stylist knitter collector tutor priest imam nun monk deacon fundraiser co-owner physio stallholder ticket-holder season-ticket-holder
        taxi-driver postman postwoman milkman lifeboatman bookseller trustee beautician scientist fan hotelier sommelier saddler cobbler"""),
    "de": words("""investor investorin veranstalter veranstalterin redakteur redakteurin makler maklerin inhaber inhaberin besitzer besitzerin betreiber betreiberin barkeeper sommelier konditor
        konditorin lokführer lokführerin busfahrer busfahrerin pilot pilotin bauingenieur bauingenieurin malerin bildhauer bildhauerin podcaster podcasterin
        streamer streamerin buchhändler buchhändlerin lektor lektorin jurist juristin richterin staatsanwalt staatsanwältin notar notarin sanitäter sanitäterin
        apotheker apothekerin therapeut therapeutin dozent dozentin azubi pastorin imam rabbiner rabbinerin nonne soldat soldatin offizier offizierin
        schiedsrichter schiedsrichterin sportdirektor sportdirektorin ehrenamtliche ehrenamtlicher fan"""),
    "fr": words("""juriste rédacteur rédactrice organisateur organisatrice promoteur promotrice gérant gérante propriétaire fondateur fondatrice hôtelier hôtelière aubergiste cafetier
        cafetière fromager fromagère paysan paysanne cheminot cheminote architecte paysagiste urbaniste designer musicien musicienne guitariste batteur batteuse
        blogueur blogueuse podcasteur podcasteuse éditeur éditrice libraire bibliothécaire traducteur traductrice notaire huissier huissière instituteur
        institutrice lycéen lycéenne imam rabbin rabbine soldat soldate arbitre trésorier trésorière bénévole vulgarisateur vulgarisatrice gouvernante fan"""),
    "es": words("""divulgador divulgadora redactor redactora promotor promotora organizador organizadora fundador fundadora gerente encargado encargada tendero tendera pescadero
        pescadera hotelero hotelera marinero marinera paisajista músico guitarrista monologuista bloguero bloguera podcaster traductor traductora
        notario boticario boticaria pedagogo pedagoga alumno alumna jubilado jubilada imán soldado tesorero tesorera voluntario voluntaria fan"""),
    "pl": words("""etnograf etnografka burmistrzyni wójtka marszałkini ministerka europosłanka mieszkaniec czytelnik kibic organizator organizatorka redaktor redaktorka założyciel założycielka kierownik kierowniczka sklepikarz sklepikarka hotelarz hotelarka baca gazda hodowca hodowczyni marynarz
        taksówkarz taksówkarka pilot pilotka perkusista perkusistka kabareciarz kabareciarka streamer streamerka podcaster podcasterka tłumacz tłumaczka
        notariusz notariuszka uczeń uczennica asystent asystentka wolontariusz wolontariuszka ekspert ekspertka menedżer menedżerka fan fanka"""),
}
"""Per language, in lower case."""
