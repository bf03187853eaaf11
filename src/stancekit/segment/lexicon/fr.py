"""French."""

from stancekit.segment.lexicon.base import Lexicon, words

WORDS = Lexicon(
    language="fr",
    function=words(
        "le les des une est pour pas dans sur par avec qui ce cette sont mais ses aux été plus ont avait lui leur nous vous je elle il son comme du au ou ne ça et c'est d'un d'une qu'il"
    ),
    own=words(
        "je j'ai j'en j'y j'étais j'espère j'adore j'aime me moi mon ma mes mien tu toi ton ta tes te t'as t'es vous votre vos nous notre nos m'en m'a suis ai vôtre"
    ),
    third=words("il elle ils elles"),
    he=words("il lui"),
    she=words("elle"),
    say=words("""s'agaçait s'amuse s'amusait s'emporte s'emportait s'enflamme s'étonne s'étonnait s'indignait s'insurge s'insurgeait s'offusque s'offusquait s'interrogeait s'exclamait s'excuse s'excusait se moquait désole défendait justifie agace étonnait indignait insurge offusque exclame excuse ironisait raillait pestait taclait tance tançait fustigeait étrille dénonçait déplorait regrettait rétorquait répliquait riposte ripostait renchérissait abonde abondait nuançait tempère tempérait tranchait martelait assène assénait lançait glissait souffle soufflait confiait avouait admettait reconnaissait concédait précisait rappelait soulignait insistait assurait affirmait estimait jugeait pensait croit croyait espérait redoute prévenait promettait proposait suggère demandait réclame réclamait exige exigeait supplie implore remerciait saluait applaudit loue vante soupire soupirait souriait plaisantait blague blaguait rigole grince grinçait râlait grogne tonnait s'époumone concluait résumait reprend poursuivait ajoutait complète commentait racontait expliquait détaille témoignait
    annoncé annonce amuse amusé résume résumé réjoui réjouit rit ri râle râlé peste pesté gronde tacle taclé tranche tranché enchaîne enchaîné sourit souri témoigne témoigné avance avancé appelle appelé invite invité prévient prévenu avertit averti craint espère espéré pense considère juge avoue avoué admet admis concède concédé observe observé remarque remarqué raconte interroge étonne étonné plaint emporte emporté inquiète inquiété agacé moque s'interroge indique indiqué signale signalé révèle révélé confirme confirmé
    dit déclaré déclare ajouté ajoute répondu répond répliqué réplique rétorqué rétorque affirmé affirme expliqué explique estimé estime lancé lance précisé précise ironisé ironise
    demandé demande critiqué critique dénoncé dénonce souligné souligne rappelé rappelle insisté insiste conclu conclut reconnu reconnaît assuré assure jugé juge commenté commente plaisanté plaisante
    tonné tonne raillé raille moqué moque félicité félicite salué salue accusé accuse interrogé interroge poursuivi poursuit raconté confié confie réagi réagit s'indigne indigné indigne
    renchéri renchérit s'exclame exclamé martelé martèle soupiré défendu défend remercié remercie promis promet noté note fustigé fustige s'agace écrit glissé glisse nuancé nuance
    disait disent dira déplore déploré regrette regretté propose proposé"""),
    write=words(
        """écrit écrivait tweeté tweete twitté posté poste publié publie partagé partage commenté commente gazouillé écrivent réagi rédigé"""
    ),
    according=words("selon d'après pour aux_yeux_de de_l'avis_de"),
    talk=words("""interview entretien radio podcast télévision télé plateau émission micro conférence discours journalistes journaliste animateur animatrice porte-parole
    tribune antenne inter bfm rtl meeting téléphone afp"""),
    medium=words("""twitter tweet tweets x post posts message messages publication publications fil facebook instagram threads bluesky mastodon tiktok youtube hashtag mot-dièse réseaux réseau sociaux
    plateforme compte commentaire commentaires toile internautes ligne"""),
    crowd=words("""quelqu'un personne une un autre femme homme mère père parent parents riverain riveraine riverains habitant habitante habitants électeur électrice auditeur auditrice lecteur supporter supporters abonné followers détracteurs
    internautes internaute utilisateurs utilisateur utilisatrice critiques fans abonnés abonnée certains certaines d'autres autres plusieurs beaucoup nombreux nombreuses lecteurs lectrice
    élus politiques réactions réaction réponses réponse colère moqueries soutien soutiens polémique tollé twittos"""),
    opener=words(
        """quelques côté ailleurs seul seule rares
    d'autres certains beaucoup plusieurs mais cependant pourtant ici voici voilà parmi après alors pendant tandis malgré même plus ensuite puis enfin de du le la les un une en sur et dans face"""
    ),
    clause=words("""est sont était suis es êtes sommes ai as a avons avez ont avait sera serait peut peux pouvez peuvent doit dois devez devons faut fait faites fais va vas vont veut veux voulez
    c'est j'ai n'est n'ai n'a n'avez l'ai t'as qu'on je tu il elle on nous vous ils elles j'y merci bravo arrêtez arrête laissez honte qui que quoi pourquoi comment quand où jamais sait savez pense crois"""),
    roles=words("""entraîneur entraîneuse capitaine attaquant gardien président présidente vice-président vice-présidente ministre secrétaire député députée sénateur sénatrice maire adjoint adjointe
    conseiller conseillère porte-parole directeur directrice patron patronne chef cheffe chercheur chercheuse sociologue politologue historien historienne économiste médecin infirmier
    infirmière enseignant enseignante professeur professeure avocat avocate journaliste animateur animatrice chroniqueur chroniqueuse humoriste comédien comédienne acteur actrice
    chanteur chanteuse rappeur rappeuse influenceur influenceuse auteur autrice écrivain écrivaine réalisateur réalisatrice producteur productrice militant militante élu élue
    restaurateur restauratrice boulanger boulangère commerçant commerçante agriculteur agricultrice
    acteur actrice chanteur chanteuse sénateur sénatrice député députée maire ministre président présidente auteur autrice écrivain écrivaine journaliste animateur animatrice humoriste
    militant militante avocat avocate professeur professeure docteur dr m mme monsieur madame internaute utilisateur utilisatrice fan réalisateur réalisatrice comédien comédienne boulanger boulangère chef cheffe
    agriculteur agricultrice enseignant enseignante infirmier infirmière éditorialiste le la les l' un une l'actrice l'acteur l'élue l'élu l'écrivaine l'écrivain l'internaute l'avocate l'avocat l'humoriste l'ex
    syndicaliste historien historienne économiste conseillère conseiller étudiant étudiante retraité retraitée"""),
    earlier=words("auparavant autrefois jadis précédemment"),
    furniture=(
        "accepter et continuer",
        "accepter et fermer",
        "autoriser le contenu",
        "autoriser les contenus",
        "continuer la lecture",
        "poursuivre la lecture",
        "poursuivez votre lecture",
        "la suite de l'article",
        "la suite de l’article",
        "la suite de votre",
        "la suite sous",
        "à voir également",
        "à voir aussi",
        "à voir :",
        "lire également",
        "faites défiler",
        "voir cette publication",
        "voir ce post",
        "voir ce tweet",
        "afficher cette publication",
        "voir plus sur",
        "voir la vidéo",
        "pour afficher ce contenu",
        "en cliquant",
        "accepter les cookies",
        "votre consentement",
        "ce tweet",
        "ce contenu",
        "pour voir ce contenu",
        "afficher le contenu",
        "voir le tweet",
        "voir la publication",
        "contenu externe",
        "cet article contient",
        "photo :",
        "photo:",
        "photos :",
        "crédit photo",
        "crédit :",
        "crédits",
        "image :",
        "lire aussi",
        "temps de lecture",
        "publié le",
        "publié à",
        "mis à jour",
        "mise à jour",
        "à lire aussi",
        "lire la suite",
        "lire :",
        "voir aussi",
        "à lire",
        "newsletter",
        "inscrivez-vous",
        "abonnez-vous",
        "publicité",
        "suivez-nous",
        "cliquez ici",
        "partagez",
        "cet article",
        "© ",
        "copyright",
        "une info à partager",
        "vidéo :",
        "vidéo.",
        "source :",
        "sur le même sujet",
        "la suite après",
    ),
    hosts=words("animateur animatrice intervieweur modérateur modératrice"),
    before_name=words("à au aux de du des dans sur avec par pour chez contre en vers sous après avant"),
    past=words("était étaient avait avaient fut furent ont été"),
    present=words("est sont faut peut doit va vont n'est c'est jamais arrêtons arrêtez"),
    orders=words(
        """lisez arrêtez prenez mettez laissez faites allez venez regardez écoutez pensez essayez gardez donnez rendez demandez expliquez imaginez rappelez oubliez achetez mangez buvez cuisinez fermez ouvrez attendez apprenez votez lis arrête prends mets laisse fais va viens regarde écoute pense essaie garde donne rends imagine oublie achète mange bois ferme ouvre attends apprends merci bravo honte vive stop"""
    ),
    resumes=words(
        "et mais ou donc alors puis ensuite il elle ils elles cela ça ce c'est celui celle ceux car sinon aussi ni parce ensuite sans"
    ),
    not_past=words(
        """fait lait parfait jamais mais souhait trait portrait extrait serait seraient aurait auraient pourrait devrait faudrait voudrait
        parfois aussi ainsi ici puis depuis désormais français anglais mauvais frais précis gris vrai gai joli jolie demi lundi mardi mercredi jeudi vendredi samedi
        vie envie folie maladie magie comédie tragédie hypocrisie ironie poésie démocratie économie bêtise idée année journée soirée santé vérité liberté volonté
        café thé lycée musée rue vue tenue bienvenue vertu menu"""
    ),
    matter=words(
        "proposition idée remarque appel phrase débat querelle sortie suggestion propos ton humeur ambiance conseil message accueil"
    ),
)
