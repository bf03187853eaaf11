"""Whether an account is shown under somebody's name, or under one made of it."""

from __future__ import annotations

import pytest

from stancekit.segment.names.display import shows_name
from stancekit_schemas import Focal


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ivo Tamm", ["Ivo Tamm", "Ivo Tamm MP", "Ivo Tamm 🍞", "🥖 Ivo Tamm 🥖", "Dr. Ivo Tamm", "Rt Hon Ivo Tamm MP", "Senator Ivo Tamm", "Sen. Ivo Tamm, PhD",
                      "Ivo Tamm (he/him)", "IVO TAMM", "Ivo Tamm ✅", "Mayor Ivo Tamm", "Dr Ivo Tamm OBE", "Ivo Tamm MdB"]),
        ("Lena Roß", ["Prof. Dr. Lena Roß", "Oberbürgermeisterin Lena Roß", "Lena Roß (SPD)", "Lena Roß, MdL"]),
        ("Anne Le Gall", ["Mme Anne Le Gall", "Anne Le Gall 🌻", "Députée Anne Le Gall"]),
        ("Íñigo Sanz", ["Don Íñigo Sanz", "Alcalde Íñigo Sanz", "Íñigo Sanz ✊"]),
        ("Ewa Żak", ["Poseł Ewa Żak", "dr hab. Ewa Żak", "Ewa Żak 🇵🇱"]),
        ("森山はるか", ["森山 はるか", "森山はるか🌸", "森山はるか（衆議院議員）", "森山はるか市議会議員", "【公式】森山はるか", "前市長 森山はるか"]),
        ("Sanne", ["Sanne 🎤", "Dr. Sanne"]),
    ],
)  # fmt: skip
def test_titles_letters_and_emoji_change_nobody(name, shown):
    assert [one for one in shown if not shows_name(one, name)] == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ivo Tamm", ["Not Ivo Tamm", "Ivo Tamm (parody)", "Ivo Tamm Parody", "Ivo Tamm Fans", "The real Ivo Tamm", "Ivo Tamm BOT", "Ivo", "Tamm", "Ivo Tammsaare",
                      "Team Ivo Tamm", "Ivo Tamm's bread", "Friends of Ivo Tamm", "Ivo Karl Tamm", "Angry Ivo Tamm"]),
        ("Lena Roß", ["Nicht Lena Roß", "Lena Roß (Satire)", "Falsche Lena Roß"]),
        ("Anne Le Gall", ["Anne Le Gall (parodie)", "Fausse Anne Le Gall", "Pas Anne Le Gall"]),
        ("Íñigo Sanz", ["No soy Íñigo Sanz", "Íñigo Sanz (parodia)"]),
        ("Ewa Żak", ["Nie Ewa Żak", "Ewa Żak parodia"]),
        ("森山はるか", ["森山はるか（偽）", "森山はるかbot", "森山はるか非公式", "森山はるかを応援する会"]),
        ("🍞", ["🍞", "Ivo"]),
    ],
)  # fmt: skip
def test_what_is_made_of_a_name_is_somebody_else(name, shown):
    assert [one for one in shown if shows_name(one, name)] == []


def test_the_posts_of_who_is_asked_for_are_statements_under_the_name_shown(cut):
    text = "Ivo Tamm wants to sleep.\n\nRye can wait. — Rt Hon Ivo Tamm MP 🍞 (@itamm) May 2, 2022\n\nNever! — Not Ivo Tamm (@notivo) May 2, 2022\n"
    found = cut(text, focal=Focal(name="Ivo Tamm"))
    assert [r.role for r in found.reactions] == ["statement", "reaction"]
