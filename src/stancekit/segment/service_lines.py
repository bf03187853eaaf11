"""Lines by which a page speaks of itself: who may comment, which accounts to follow, what loading an embed needs."""

from __future__ import annotations

import re
from functools import lru_cache

from stancekit.segment.platforms import NAMES

__all__ = ["is_about_commenting", "is_service_line"]

_LONGEST = 300  # code points
_ACCOUNT = r"[@＠]\w[\w.]{0,60}"
_COMMENTING = (  # Log in to comment, Comments are closed, Be the first to comment
    r"be\sthe\sfirst\sto\s(?:comment|reply)|schreib(?:en\ssie|e)\sden\sersten\skommentar|soyez\sle\spremier\sà\s(?:commenter|réagir)|sé\sel\sprimero\sen\s(?:comentar|opinar)|bądź\spierwszy[^.\n]{0,20}\bskomentuj|最初のコメント"
    r"|(?:please\s)?(?:log|sign)\s?in\b[^.!?\n]{0,30}\sto\s(?:comment|reply|join\sthe|post|leave\sa)|(?:log\sin|sign\sin|register)\sor\s(?:log\sin|sign\s(?:in|up)|register)\sto\b|(?:post|leave|add|write)\sa\scomment\Z|(?:(?:join|start)\sthe\s(?:conversation|discussion)|have\syour\ssay)\W{0,3}\Z"
    r"|(?:you\smust|you\sneed\sto|please)\s(?:be\s(?:logged|signed)\sin|log\sin|sign\sin|register)\b|no\scomments(?:\syet|\sso\sfar)?\W{0,3}\Z|(?:the\s)?comments?(?:\ssection)?\s(?:(?:is|are|has\sbeen|have\sbeen)\s(?:now\s)?(?:closed|disabled|turned\soff|moderated|subject\sto))"
    r"|(?:die\s|diese\s)?(?:kommentar|diskussion)\w*(?:\szu\sdiesem\s\w+)?\s(?:ist|sind|wurden?)\s(?:\w+\s)?(?:geschlossen|deaktiviert|beendet|ausgeschaltet|abgeschaltet)|(?:bitte\s)?(?:melden\ssie\ssich|melde\sdich|loggen\ssie\ssich|logge\sdich)\s[^.!?\n]{0,40}(?:kommentier|diskutier|mitred)"
    r"|(?:zum\s)?kommentieren\s(?:bitte\s)?(?:anmelden|einloggen)|(?:jetzt\s)?kommentar\s(?:schreiben|verfassen|hinterlassen)|(?:noch\s)?keine\skommentare\W{0,3}\Z|(?:um|bitte)\s[^.!?\n]{0,30}kommentieren[^.!?\n]{0,40}(?:anmelden|einloggen|registrieren)"
    r"|connectez[\s-]vous\spour\s(?:commenter|réagir|répondre|laisser)|(?:vous\sdevez\sêtre|il\sfaut\sêtre)\s(?:connectée?s?|abonnée?s?|inscrite?s?)|(?:les\s)?commentaires\s(?:sont|ont\sété)\s(?:fermés|clos|désactivés|modérés)|(?:l['’]espace\sde\s)?(?:la\s)?(?:section\s)?commentaires?\s(?:est\s)?fermée?s?\b"
    r"|(?:laisser|ajouter|écrire|poster)\sun\scommentaire\Z|(?:aucun|pas\sde|pas\sencore\sde)\scommentaires?(?:\spour\sle\smoment)?\W{0,3}\Z|rejoignez\sla\sconversation"
    r"|inicia(?:r)?\ssesión\s(?:para\s)?(?:comentar|participar|opinar)|inicia\ssesión\b[^.!?\n]{0,20}\bpara\b|(?:debes|tienes\sque|es\snecesario|necesitas)\s(?:iniciar\ssesión|registrarte|estar\sregistrad)|(?:los\s)?comentarios\s(?:están|han\ssido|est[aá]n)\s(?:cerrados|desactivados|moderados)|(?:deja|escribe|añade|dejar|escribir)\s(?:un|tu)\scomentario\b|(?:no\shay|sin|aún\sno\shay)\scomentarios\W{0,3}\Z|comenta\sest[ae]\s\w+\Z"
    r"|zaloguj\ssię\b[^.!?\n]{0,30}(?:,\s)?(?:aby|by|żeby)\s|(?:musisz|trzeba)\s(?:się\szalogować|być\szalogowan)|(?:możliwość\s(?:dodawania\skomentarzy|komentowania)|(?:dodawanie|sekcja|sekcję)\skomentarzy|komentarze|komentowanie)\s(?:\w+\s){0,3}(?:zamknięt|wyłączon|zablokowan)|(?:dodaj|napisz|zostaw)\skomentarz\Z|brak\skomentarzy\W{0,3}\Z"
    r"|(?:コメント|返信)(?:を(?:する|書く|投稿する|残す)|する)?に?は、?\s?ログイン|ログインして(?:コメント|返信|書き込)|コメント(?:欄|機能|の受け?付け)?[はを]?(?:閉鎖|締め切|終了|停止|受け付けて(?:い|お)|できません|ありません|まだありません)|コメントを(?:書く|投稿する|残す)\Z"
)
_FOLLOWING = (  # You can follow the reporter on Twitter: @ann
    rf"(?:(?:you\scan\s|(?:please\s)?(?:also\s)?)(?:follow|reach|contact|find|tweet|message|email|e-mail)\s(?!(?:me|my)\b)|(?:sie\skönnen\s|du\skannst\s|(?:bitte\s)?)(?:folgen|folgt|folge|erreichen|kontaktieren|schreiben)\s(?:sie\s|du\s)?(?!mir\b|mich\b)"
    rf"|(?:vous\spouvez\s)?(?:suivez|suivre|suis|contactez|contacter|retrouvez|retrouver|joindre)(?:\s|-(?:nous|le|la|les)\s)|(?:puedes?\s|pueden\s)?(?:sigue|sígu[ae]nos|siga|seguir|contacta|contactar|síguel[ao]s?|encuéntranos|escríbenos|escribe)\s"
    rf"|(?:możesz\s|można\s)?(?:śledź|śledźcie|śledzić|obserwuj|obserwujcie|obserwować|skontaktuj\ssię|znajdziesz|kontaktować\ssię)\s)[^.!?\n@＠“„«\"]{{0,80}}\b(?:{NAMES})\w{{0,3}}\b[^.!?\n@＠“„«\"]{{0,24}}{_ACCOUNT}"
    rf"|(?:公式|本社|編集部|記者)[^。\n@＠「]{{0,16}}[@＠]\w[\w.]{{0,60}}\s?\Z|[^。\n「@＠]{{0,30}}(?:を|の)?フォロー[^。\n「]{{0,20}}[@＠]\w[\w.]{{0,60}}\s?\Z"
)
_CONSENTING = (  # what French sites set in the place of an embed, also line by line
    r"(?:pour\s(?:pouvoir\s)?(?:le|la|les|l['’]|y|en)\s?(?:visualiser|voir|afficher|consulter|accéder|lire)|(?:en\s)?(?:poursuivant|acceptant|cliquant)|vous\s(?:pouvez|devez|avez|n['’]avez)|nous\s(?:avons|utilisons)|(?:accepter|refuser|gérer|personnaliser|autoriser)\s)"
    r"[^.!?\n“„«\"]{0,120}\b(?:cookies?|traceurs?|consentement|vos\sdonnées|données\spersonnelles|(?:mes|vos)\s(?:choix|préférences|paramètres))\b"
    rf"|(?:accepter|autoriser|activer|charger|afficher)\s(?:{NAMES})\Z|(?:gérer|modifier|paramétrer)\s(?:mes|les|vos|ses)\s(?:choix|cookies|préférences|consentements?)\Z"
    rf"|(?:accept|allow|load|enable)\s(?:{NAMES})\Z|manage\s(?:my\s)?(?:choices|preferences|settings)\Z|(?:{NAMES})\s(?:akzeptieren|zulassen|laden|aktivieren|erlauben)\Z|(?:aceptar|permitir|cargar|activar)\s(?:{NAMES})\Z|gestionar\s(?:mis\s)?(?:preferencias|opciones|cookies)\Z"
    rf"|(?:akceptuj|zezwól\sna|wczytaj|załaduj)\s(?:{NAMES})\Z|zarządzaj\s(?:moimi\s|swoimi\s)?(?:ustawieniami|zgodami|wyborami|preferencjami)\Z"
)
_COMMENT = re.compile(_COMMENTING, re.IGNORECASE)
_OTHER = re.compile(f"(?:{_FOLLOWING}|{_CONSENTING})", re.IGNORECASE)


def is_about_commenting(words: str) -> bool:
    """Whether a line only says who may comment, or that nobody does: where it stands no comment does."""
    return len(words) < _LONGEST and _COMMENT.match(words) is not None


@lru_cache(maxsize=1024)
def is_service_line(words: str) -> bool:
    """Whether a line only serves who reads the page: Log in to comment, Follow our reporter on X: @ann, Accepter Twitter."""
    return is_about_commenting(words) or (len(words) < _LONGEST and _OTHER.match(words) is not None)
