"""Spanish."""

from stancekit.segment.lexicon.base import Lexicon, words

WORDS = Lexicon(
    language="es",
    function=words(
        "el los las del que una por con para no es su sus se lo al como más pero fue son está esta este ha también muy sin sobre entre cuando hay y era le nos yo ya porque desde"
    ),
    own=words(
        "yo me mi mis mí mío mía tú tu tus te ti contigo conmigo usted ustedes vos vosotros vuestro vuestra os nosotros nosotras nuestro nuestra nuestros nuestras nos soy eres estoy estás tengo tienes creo quiero quieres puedo gracias"
    ),
    third=words("él ella ellos ellas"),
    he=words("él"),
    she=words("ella"),
    say=words("""espeta zanja sentencia remata tercia retrucó retruca reprocha recriminó recrimina suplicó imploró advierte subraya recalcó recalca remarcó remarca reiteró reitera estimó estima juzgó juzga matiza detalló detalla cuenta relata bromeaban aplaude felicita agradece elogió elogia justificó justifica disculpó disculpa rio suspira exclama inquirió deslizó desliza lanza disparó dispara cargó fustigó fustiga tronó clamó clama acotó acota completó indica manifiesta expresó expresa dicen
    aclaró aclara rió ríe suspiró gritó grita anunció anuncia prometió promete resumió resume admitió admite confesó confiesa confirmó confirma consideró considera cree creyó piensa pensó opina observó observa precisó precisa avisó avisa alertó alerta exigió exige reclamó reclama rogó soltó suelta apostilló apostilla saludó interrumpió interrumpe insinuó quejó queja sorprendió alegró añadía decía reflexionó reflexiona valoró valora rechazó rechaza negó niega informó narró propuso propone
    dijo dice decía afirmó afirma añadió añade agregó agrega respondió responde contestó contesta replicó replica señaló señala aseguró asegura explicó explica sostuvo sostiene indicó manifestó
    declaró declara apuntó apunta comentó comenta criticó critica preguntó pregunta ironizó ironiza bromeó bromea exclamó lamentó lamenta denunció denuncia reconoció reconoce insistió insiste concluyó concluye
    recordó recuerda pidió pide defendió defiende celebró celebra aplaudió felicitó agradeció arremetió arremete espetó zanjó remató lanzó opinó opina reprochó subrayó advirtió burló cuestionó cuestiona contó relató
    reaccionó reacciona matizó prosiguió continuó sentenció terció ha_dicho"""),
    write=words(
        """escribió escribiera escribiese tuiteara publicara escribe escribía tuiteó trinó tuitea publicó publica posteó postea compartió comparte comentó comenta redactó tecleó subió retuiteó escrito tuiteado publicado"""
    ),
    according=words("según para a_juicio_de en_opinión_de a_ojos_de en_palabras_de"),
    talk=words("""entrevista radio pódcast podcast televisión programa plató tertulia rueda prensa conferencia discurso periodistas periodista presentador presentadora portavoz comunicado micrófonos mitin
    teléfono efe cadena"""),
    medium=words("""twitter tuit tuits tweet tweets x publicación publicaciones mensaje mensajes post posts hilo facebook instagram threads bluesky mastodon tiktok youtube hashtag etiqueta redes red sociales
    plataforma cuenta comentario comentarios"""),
    crowd=words("""alguien nadie una uno mujer hombre madre padre vecino vecina vecinos oyente oyentes lector lectora hincha hinchas seguidor cibernautas detractores
    usuarios usuario usuaria internautas internauta tuiteros tuitero tuitera críticos fans seguidores seguidora otros otras otro otra algunos algunas muchos muchas varios varias lectores políticos
    reacciones reacción respuestas respuesta críticas burlas elogios apoyo apoyos polémica revuelo"""),
    opener=words(
        """otra otro entretanto tampoco ni
    otros otras algunos algunas muchos muchas varios también sin pero mientras aquí entre tras después luego así incluso además más en el la los las un una no de y por a hubo"""
    ),
    clause=words("""es son era fue soy eres somos está están estoy estás estamos ha han he has hay había tiene tienen tengo tienes puede puedes pueden puedo podemos debe deben debes quiero quiere quieres va van voy vas
    hace hacen haz hizo sabe sabes sé creo cree gracias deja dejen basta quién qué por_qué cómo cuándo dónde nunca yo tú él ella nosotros ustedes usted se me te nos lo le vergüenza ojalá da dan pide vive viven"""),
    roles=words("""don doña padre empresario empresaria entrenador entrenadora capitán capitana delantero portero presidente presidenta vicepresidente vicepresidenta ministro ministra secretario secretaria diputado diputada senador
    senadora alcalde alcaldesa concejal concejala consejero consejera portavoz vocero vocera director directora jefe jefa investigador investigadora sociólogo socióloga politólogo
    politóloga historiador historiadora economista médico médica enfermero enfermera profesor profesora maestro maestra abogado abogada periodista presentador presentadora
    conductor conductora comediante humorista actor actriz cantante rapero rapera influencer autor autora escritor escritora productor productora activista vecino vecina
    gobernador gobernadora intendente intendenta cocinero cocinera panadero panadera exministro exministra exjugador exfutbolista modelo streamer
    actor actriz cantante senador senadora diputado diputada alcalde alcaldesa ministro ministra presidente presidenta autor autora escritor escritora periodista presentador presentadora
    humorista cómico cómica activista abogado abogada profesor profesora doctor doctora dr señor señora usuario usuaria internauta tuitero tuitera fan director directora panadero panadera cocinero cocinera
    agricultor agricultora maestro maestra enfermero enfermera columnista el la los las un una historiador historiadora economista concejal concejala sindicalista exministro exministra estudiante vecino vecina"""),
    earlier=words("anteriormente antes antaño"),
    furniture=(
        "aceptar y continuar",
        "permitir contenido",
        "permitir el contenido",
        "continuar leyendo",
        "continúa leyendo",
        "continúe leyendo",
        "seguir leyendo",
        "siga leyendo",
        "desliza para",
        "desplázate para",
        "continúa después de la publicidad",
        "el artículo continúa",
        "la nota continúa",
        "la noticia continúa",
        "lee más sobre",
        "noticias relacionadas",
        "ver esta publicación",
        "ver este post",
        "ver esta foto",
        "ver más en",
        "mira esta publicación",
        "lee además",
        "sigue leyendo",
        "también te puede",
        "al hacer clic",
        "haga clic",
        "aceptar cookies",
        "tu consentimiento",
        "este contenido",
        "ver tweet",
        "ver publicación",
        "para ver este contenido",
        "contenido externo",
        "contenido no disponible",
        "foto:",
        "fotos:",
        "fotografía:",
        "imagen:",
        "crédito:",
        "fuente:",
        "lee también",
        "leé también",
        "leé más",
        "lee más",
        "seguí leyendo",
        "mirá también",
        "mira también",
        "vídeo:",
        "video:",
        "lea también",
        "leer más",
        "te puede interesar",
        "le puede interesar",
        "puede interesarte",
        "más información",
        "ver también",
        "vea también",
        "newsletter",
        "boletín",
        "suscríbete",
        "suscríbase",
        "apúntate",
        "publicidad",
        "síguenos",
        "haz clic",
        "comparte",
        "este artículo",
        "© ",
        "copyright",
        "tienes una pista",
        "vídeo:",
        "video:",
        "relacionado",
    ),
    hosts=words("presentador presentadora entrevistador entrevistadora moderador moderadora"),
    before_name=words("a al de del en con por para sobre contra desde hacia ante tras según"),
    past=words("era eran fue fueron había habían hubo estaba estaban llegó hizo hicieron"),
    present=words("es son hay puede pueden debe deben va van basta nunca está están"),
    orders=words(
        """lee leed deja dejad dejen haz haced hagan pon poned ve id ven venid mira mirad escucha escuchad piensa pensad prueba probad guarda dad da pide pedid explica explicad imagina recuerda recordad olvida compra comprad come comed bebe bebed cocina cierra cerrad abre abrid espera esperad aprende vota votad gracias bravo vergüenza viva basta paren cierren abran coman lean usad usen"""
    ),
    resumes=words(
        "y pero o entonces luego él ella ellos ellas eso esto esta este aquello porque también además ni así después si sino"
    ),
    not_past=words(
        """día días todavía policía compañía economía energía tía vía mía mías alegría mayoría panadería librería cafetería tía podría deberían debería habría sería tendría querría minoría geografía fotografía biografía garantía tranvía ciudadanía melancolía solo"""
    ),
    matter=words(
        "propuesta idea comentario frase llamamiento debate polémica sugerencia ocurrencia tono discusión petición consejo mensaje opinión"
    ),
)
