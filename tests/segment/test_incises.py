"""What French puts in between commas is no part of the words: who speaks, and what is said of that person."""

from __future__ import annotations

import pytest

HEAD = """La maire Mora Lindqvist a lancé une querelle sur les cloches de la ville.

Les cloches ne devraient sonner qu'à midi.

— Mora Lindqvist (@mlindqvist) 1 juin 2021

"""


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        ("« Personne ne dort plus, dit Alain Marlot, sonneur à Brest. Qu'on nous laisse. »", ["« Personne ne dort plus", "Qu'on nous laisse. »"]),
        ("« Personne ne dort plus, dit Alain Marlot, 54 ans, mais on nous oublie. »", ["« Personne ne dort plus", "mais on nous oublie. »"]),
        ("« Pour nous tous, dit Alain Marlot, le maire a tort. »", ["« Pour nous tous", "le maire a tort. »"]),
        ("« Personne ne dort plus, ajoute-t-elle, lasse. Qu'on nous laisse. »", ["« Personne ne dort plus", "Qu'on nous laisse. »"]),
        ("« Personne ne dort plus, se désole sa voisine. Qu'on nous laisse. »", ["« Personne ne dort plus", "Qu'on nous laisse. »"]),
        ("« Personne ne dort plus, précise ce retraité de la marine. »", ["« Personne ne dort plus"]),
        ("« Personne ne dort plus, lâche Alain Marlot, délégué CGT. On a voté non. »", ["« Personne ne dort plus", "On a voté non. »"]),
        ("« Personne ne dort plus, lâche Alain Marlot, coprésident de la FCPE 75. On a voté non. »", ["« Personne ne dort plus", "On a voté non. »"]),
        ("« Personne ne dort plus, lâche Alain Marlot, du syndicat Sud Rail. On a voté non. »", ["« Personne ne dort plus", "On a voté non. »"]),
        ("« Personne ne dort plus, lâche Alain Marlot, merci Brest. On a voté non. »", ["« Personne ne dort plus", "merci Brest. On a voté non. »"]),
        ("« Il écoute, note les plaintes, répond à tous », dit Alain Marlot.", ["« Il écoute, note les plaintes, répond à tous »"]),
        ("« Trente coups, j'appelle ça un réveil. On s'y fait », dit Alain Marlot.", ["« Trente coups, j'appelle ça un réveil. On s'y fait »"]),
    ],
)  # fmt: skip
def test_what_is_put_in_is_left_out(cut, said, pieces):
    found = [r.text for r in cut(HEAD + said).reactions if r.kind == "quoted"]
    assert found == pieces
