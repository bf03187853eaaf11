"""Nouns that head a line of facts, a recipe, a menu or a programme: they name nobody who speaks."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set

__all__ = ["is_label"]

_LABELS = {
    "en": word_set("""monday tuesday wednesday thursday friday saturday sunday weekend starter starters main mains dessert desserts drinks breakfast lunch dinner
        tip tips note notes ingredients ingredient method serves prep preparation score scores result results verdict pros cons rating ratings attendance referee venue place location address
        date time when where price prices tickets admission entry hours opening contact website booking info information film gig talk book concert exhibition screening workshop play album
        example source sources photo photos picture credit credits caption moderator moderators warning temperature forecast cast director genre duration"""),
    "de": word_set("""montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag wochenende vorspeise hauptgericht hauptgang nachspeise nachtisch dessert getränke frühstück
        mittagessen abendessen tipp tipps hinweis hinweise anmerkung zutaten zubereitung ergebnis fazit pro contra kontra bewertung zuschauer schiedsrichter tore ort adresse anschrift
        datum zeit uhrzeit beginn ende wann wo preis preise eintritt tickets karten öffnungszeiten kontakt anmeldung info infos film konzert lesung vortrag ausstellung
        beispiel quelle quellen foto fotos bild bilder moderatoren warnung vorhersage besetzung regie genre dauer"""),
    "fr": word_set("""lundi mardi mercredi jeudi vendredi samedi dimanche entrée entrées plat plats dessert desserts fromage boissons petit-déjeuner déjeuner dîner formule menu
        astuce astuces conseils note notes remarque ingrédients ingrédient préparation cuisson score résultat résultats verdict bilan points avantages inconvénients arbitre spectateurs
        lieu adresse date heure horaires horaire quand où prix tarif tarifs entrée billets réservation réservations contact infos information film concert exposition conférence lecture
        exemple source sources photo photos crédit légende modérateurs attention météo distribution réalisation genre durée"""),
    "es": word_set("""lunes martes miércoles jueves viernes sábado domingo entrante entrantes primero segundo primeros segundos plato platos postre postres bebidas desayuno comida cena
        consejo consejos truco nota notas ingredientes ingrediente preparación elaboración resultado resultados marcador veredicto pros contras puntuación árbitro asistencia goles
        lugar dirección fecha hora horario horarios cuándo dónde precio precios tarifa tarifas entrada entradas reservas contacto información película cine concierto exposición charla
        ejemplo fuente fuentes foto fotos crédito moderadores aviso pronóstico reparto género duración"""),
    "pl": word_set("""poniedziałek wtorek środa czwartek piątek sobota niedziela przystawka przystawki zupa danie dania deser desery napoje śniadanie obiad kolacja
        wskazówka wskazówki uwaga uwagi składniki składnik przygotowanie wykonanie wynik wyniki werdykt plusy minusy zalety wady ocena sędzia widzów bramki
        miejsce adres data godzina godziny termin kiedy gdzie cena ceny bilety wstęp rezerwacja rezerwacje kontakt informacje film koncert wystawa spotkanie wykład
        przykład źródło źródła zdjęcie zdjęcia fot moderatorzy ostrzeżenie prognoza obsada reżyseria gatunek"""),
}  # fmt: skip
_MADE = r"(?:取材|文|構成|編集|編集協力|執筆|写真|撮影|翻訳|訳|校閲|校正|イラスト|デザイン|企画)"
"""What somebody did for an article, as its credits say: 取材・文."""
_JAPANESE = re.compile(
    r"[月火水木金土日]曜日?(?:\d.*)?|週末|前菜|主菜|副菜|デザート|飲み物|朝食|昼食|夕食|ランチ|ディナー|(?:ワン)?ポイント|コツ|注意点?|注|備考|メモ|材料|作り方|下ごしらえ|調理時間"
    r"|結果|スコア|評価|総評|長所|短所|メリット|デメリット|日時|日程|期間|開演|開場|開始|時間|会場|場所|住所|所在地|料金|入場料|参加費|価格|値段|定価|チケット|営業時間|定休日|休業日|対象|定員"
    r"|主催|共催|後援|協力|予約|申し?込み|問い?合わ?せ|お問い合わせ|予約・お問い合わせ|締め?切り?|連絡先|電話|アクセス|交通|出演|監督|脚本|配役|例|出典|写真|画像|撮影|提供|天気|予報"
    rf"|{_MADE}(?:[・／/＆&と、]{_MADE})*"
)


def is_label(head: str, language: str) -> bool:
    """Whether what stands before a colon at the beginning of a line is such a noun, perhaps with a number or a preposition behind it.

    Mardi 5 octobre, Ingredients for the cake; no "Conseil municipal", which is a body.
    """
    if language == "ja":
        return _JAPANESE.fullmatch(head.strip()) is not None
    words = head.lower().split()
    if not words or len(words) > _MOST or words[0] not in _LABELS[language]:
        return False
    return len(words) == 1 or words[1][0].isdigit() or words[1] in lexicon(language).before_name


_MOST = 5  # words of such a head
