"""Titles before a name, written short or in full, in several words or one: State Rep., Lt. Gov., Prof. Dr., mgr inż."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["PEOPLES", "SHORT_FOR", "TAILS", "TITLES", "behind_titles", "is_person_noun"]

TITLES = {
    "en": word_set("""adm amb asst atty bro brig capt cllr cmdr cmdt col comdr comm coun cpl cr cpt dep det dir dr ens fr gen gov hon insp lt maj msgr mr mrs ms
        mx mgr pfc pres prof pvt rep rev revd rt sec sen sgt sr supt tem treas"""),
    "de": word_set(
        "abg bgm dipl dkfm dr frl hr ing jur kom komm mag med min nat phil pol prof rer theol univ hc"
    ),
    "fr": word_set("abbé bx col cdt cne dr dre drs lt me mes mgr mlle mlles mm mme mmes pr pre prof sr vve"),
    "es": word_set("""alc arq cap cnel cmdte d da dña diput dip dr dra drs dto excmo excma fr gral ing lic licda ldo lda mons mtra mtro pbro prof profa profra
        rvdo sen sr sra sras sres srta sto tte"""),
    "pl": word_set("abp asp bp dr gen hab hm inż kard ks kmdr kpr kpt lek mec med mgr min mjr nadkom nadinsp o płk podinsp por ppłk prof red sierż st s śp św"),
}  # fmt: skip
"""Short titles of one word; most have a full stop behind them."""

SHORT_FOR = {
    "en": {
        "senator": "sen", "governor": "gov", "representative": "rep", "congressman": "rep", "congresswoman": "rep", "professor": "prof", "doctor": "dr",
        "president": "pres", "reverend": "rev", "superintendent": "supt", "councillor": "cllr", "colonel": "col", "captain": "capt", "general": "gen",
        "sergeant": "sgt", "lieutenant": "lt", "detective": "det", "admiral": "adm", "director": "dir", "secretary": "sec",
    },
    "de": {"professor": "prof", "professorin": "prof", "doktor": "dr", "ärztin": "dr", "arzt": "dr", "abgeordnete": "abg", "pfarrer": "pfr"},
    "fr": {"professeur": "pr", "professeure": "pr", "docteur": "dr", "docteure": "dre", "médecin": "dr", "avocat": "me", "avocate": "me", "colonel": "col"},
    "es": {
        "profesor": "prof", "profesora": "profa", "doctor": "dr", "doctora": "dra", "senador": "sen", "diputado": "dip", "diputada": "dip", "general": "gral",
        "ingeniero": "ing", "ingeniera": "ing", "licenciado": "lic", "licenciada": "lic", "arquitecto": "arq", "monseñor": "mons",
    },
    "pl": {"profesor": "prof", "profesorka": "prof", "doktor": "dr", "doktorka": "dr", "lekarz": "lek", "lekarka": "lek", "mecenas": "mec", "ksiądz": "ks", "generał": "gen"},
}  # fmt: skip
"""The short title before a name of whom a word in full calls later: Sen. Ann Lee … the senator."""

_BEFORE_ABBREVIATION = frozenset(("state", "u.s.", "us", "city", "county", "rt.", "most", "very", "first"))
TAILS = {
    language: "|".join(
        f"(?<={title[0].upper()}){title[1:]}"
        for title in sorted(titles, key=lambda title: (-len(title), title))
        if len(title) > 2
    )
    for language, titles in TITLES.items()
}
"""What follows the capital of a short title before its full stop, as a pattern per language."""

PEOPLES = {
    "en": word_set("""american british english scottish welsh irish french german italian spanish portuguese polish russian ukrainian norwegian swedish
        danish finnish icelandic dutch belgian swiss austrian czech slovak hungarian romanian bulgarian greek turkish canadian australian mexican
        brazilian argentine argentinian chilean colombian peruvian chinese japanese korean indian pakistani nigerian ghanaian kenyan egyptian
        moroccan israeli iranian european asian african latvian lithuanian estonian croatian serbian slovenian frenchman frenchwoman dutchman
        dutchwoman irishman irishwoman englishman welshman scotsman spaniard dane swede finn briton brit scot czech"""),
    "de": word_set("""amerikaner amerikanerin brite britin engländer engländerin schotte schottin ire irin franzose französin italiener italienerin spanier
        spanierin portugiese portugiesin pole polin russe russin ukrainer ukrainerin norweger norwegerin schwede schwedin däne dänin finne finnin
        holländer niederländer niederländerin belgier belgierin schweizer schweizerin österreicher österreicherin tscheche tschechin ungar ungarin
        grieche griechin türke türkin kanadier kanadierin australier australierin japaner japanerin chinese chinesin deutsche deutscher bayer
        wiener wienerin berliner berlinerin hamburger kölner tiroler steirer"""),
    "fr": word_set("""français française anglais anglaise britannique écossais écossaise irlandais irlandaise allemand allemande italien italienne espagnol
        espagnole portugais portugaise polonais polonaise russe ukrainien ukrainienne norvégien norvégienne suédois suédoise danois danoise
        finlandais finlandaise néerlandais néerlandaise belge suisse autrichien autrichienne tchèque hongrois hongroise grec grecque turc turque
        canadien canadienne québécois québécoise américain américaine australien australienne japonais japonaise chinois chinoise breton bretonne
        normand normande basque corse alsacien alsacienne parisien parisienne lyonnais lyonnaise marseillais marseillaise toulousain"""),
    "es": frozenset(),
    "pl": word_set("""amerykanin amerykanka brytyjczyk brytyjka anglik angielka szkot szkotka irlandczyk irlandka francuz francuzka niemiec niemka włoch włoszka
        hiszpan hiszpanka portugalczyk portugalka polak polka rosjanin rosjanka ukrainiec ukrainka norweg norweżka szwed szwedka duńczyk dunka fin
        finka holender holenderka belg belgijka szwajcar szwajcarka austriak austriaczka czech czeszka słowak słowaczka węgier węgierka grek
        greczynka turek turczynka kanadyjczyk kanadyjka australijczyk japończyk japonka chińczyk chinka słoweniec słowenka chorwat chorwatka serb serbka litwin litwinka łotysz łotyszka
        estończyk estonka rumun rumunka bułgar bułgarka białorusin białorusinka amerykańczyk brazylijczyk brazylijka meksykanin meksykanka ślązak ślązaczka góral góralka"""),
}  # fmt: skip
"""What the people of a country are called, written with a capital: no name, but it may stand before one."""

_PERSON_NOUN = {  # endings of what people are called by, of words that no list knows
    "en": re.compile(
        r"\w{4,}(?:ist|ologist|ician|keeper|maker|woman|monger|ographer|ringer|man|owner|worker|leader|writer|singer|player)"
    ),
    "de": re.compile(
        r"\w{4,}(?:istin|istinnen|ist|iker|ikerin|ologe|ologin|ograf|ografin|meister|meisterin|sprecher|sprecherin|leiter|leiterin|chef|chefin|vorsitzende"
        r"|vorsitzender|abgeordnete|abgeordneter|beauftragte|beauftragter|präsident|präsidentin|anwalt|anwältin|lehrer|lehrerin|rätin|besitzer|besitzerin|forscher|forscherin|manager|managerin|macher|macherin|gast|kunde|kundin|herr|nachbar|nachbarin|gänger|gängerin|halter|halterin)|\w{5,}(?:ent|entin|ant|antin|ator|atorin)"
    ),
    "fr": re.compile(r"\w{4,}(?:iste|ologue|ographe|icien|icienne|onneur|onneuse|logiste)"),
    "es": re.compile(r"\w{4,}(?:ista|ólogo|óloga|ógrafo|ógrafa)"),
    "pl": re.compile(
        r"\w{4,}(?:ista|istka|ysta|ystka|olog|olożka|ograf|ografka|(?<!domi)nik|arz|acz|[wńdż]ca|ciel|cielka|owiec|czyni|arka|niczka|ony|any|ęty|ący|ująca)|\w{5,}(?:ona|ana|ęta|ent|entka|ant|antka|ator|atorka)"
    ),
}


def is_person_noun(word: str, language: str) -> bool:
    """Whether a word ends like what people are called by: organist, Mediziner, biologiste."""
    shape = _PERSON_NOUN.get(language)
    return shape is not None and shape.fullmatch(word.lower()) is not None


def behind_titles(parts: list[str], language: str) -> int:
    """Where a name begins behind the last short title with a full stop: State Rep. Lorna Tisdale."""
    titles = TITLES.get(language, frozenset())
    for place in range(len(parts) - 2, -1, -1):
        if parts[place][-1:] == "." and parts[place][:-1].lower() in titles and len(parts[place]) > 2:
            before = parts[:place]
            if (
                all(
                    word.lower() in _BEFORE_ABBREVIATION
                    or word.rstrip(".").lower() in titles
                    or word[:1].islower()
                    for word in before
                )
                or len(before) < len(parts) - place
            ):
                return place + 1
    return 0
