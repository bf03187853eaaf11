"""Words in a film that the focal person posted are a statement; those in one that others made were only spoken."""

from __future__ import annotations

import pytest

LEAD = {
    "en": "In a story on Instagram, deleted since, Mayor Mora Lindqvist called for silence at night. The council has not answered.",
    "de": "In einer Instagram-Story, die inzwischen gelöscht ist, hat Bürgermeisterin Mora Lindqvist nächtliche Ruhe verlangt.",
    "fr": "Dans une vidéo publiée sur Instagram, la maire Mora Lindqvist a réclamé le silence la nuit.",
    "es": "En una historia publicada en Instagram, la alcaldesa Mora Lindqvist pidió silencio por la noche.",
    "pl": "Na Instagramie burmistrz Mora Lindqvist opublikowała film, w którym domaga się ciszy w nocy.",
    "ja": "森山はるか市長がインスタグラムに投稿した動画が波紋を広げている。",
}
FILMED = [
    ("en", "“Whoever needs a bell to wake up should buy a clock,” Lindqvist says in the short clip."),
    ("de", "„Wer zum Aufstehen Glocken braucht, soll einen Wecker kaufen“, sagt Lindqvist in dem kurzen Clip."),
    ("fr", "« Que ceux qui veulent des cloches achètent un réveil », y explique Mora Lindqvist, face caméra."),
    ("es", "«Quien quiera campanas, que se compre un reloj», dice Mora Lindqvist en el breve vídeo."),
    ("pl", "„Kto chce dzwonów, niech kupi budzik” – mówi Lindqvist w krótkim nagraniu."),
    ("ja", "森山市長は動画の中で「鐘がいる人は時計を買えばいい」と話した。"),
]  # fmt: skip
OTHERS = {
    "en": ("says in the short clip", "says in the short clip, filmed by a neighbour", "said in a live video"),
    "de": ("sagt Lindqvist in dem kurzen Clip", "sagt Lindqvist in dem heimlich gedrehten Clip", "sagt Lindqvist in einem Live-Video"),
}  # fmt: skip


def _role(cut, language, sentence):
    return cut(f"{LEAD[language]}\n\n{sentence}\n").reactions[-1].role


@pytest.mark.parametrize(("language", "sentence"), FILMED)
def test_words_in_a_film_that_was_posted_are_a_statement(cut, language, sentence):
    assert _role(cut, language, sentence) == "statement"


@pytest.mark.parametrize("language", OTHERS)
def test_words_that_others_filmed_or_that_went_out_live_were_spoken(cut, language):
    own, *spoken = OTHERS[language]
    sentence = dict(FILMED)[language]
    for clause in spoken:
        assert _role(cut, language, sentence.replace(own, clause)) == "other"
