"""What was edited in a labelling setup is named: the question, the label, the words."""

from __future__ import annotations

import pytest

from stancekit.files.schemes import load_scheme
from stancekit.label_studio.config_drift import config_drift
from stancekit.tasks.labeling_config import labeling_config

QUESTION = "Which side do the words take towards the upshot?"
LONG = (
    "Does any part praise, thank, agree or promise in words and mean the reverse (or blame and mean praise)?"
)
HINT = "Optional. Name the rule you used and the reading you left. Write no names of real people."
BOX = '<Header size="5" value="Upshot of what was posted"/>'


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            f'value="{QUESTION}"',
            'value="Which side?"',
            [f"stance_post: wording {QUESTION!r} is now 'Which side?'"],
        ),
        (
            f'value="{LONG}"',
            f'value="{LONG[:-8]}blame)?"',
            ["irony: wording '… and mean praise)?' is now '… and mean blame)?'"],
        ),
        (
            f'<View className="sk-small"><Header size="6" value="{HINT}"/></View>',
            "",
            ["note: wording 'Optional. Name the rule you used and the reading you left. …' is gone"],
        ),
        (BOX, BOX + '<Header value="Hurry up"/>', ["the page: wording 'Hurry up' was added"]),
        ("Denies, declines, mocks or rejects the upshot.", "Is against it.", ["explanation of label 'Oppose'"]),
        ('hotkey="w"', 'hotkey="p"', ["stance_post: key of label 'Oppose' 'w' is now 'p'"]),
        ('value="Oppose"', 'value="Against"', ["stance_post: label 'Oppose' is now 'Against'"]),
        ("gap: 18px", "gap: 8px", ["no question and no word: its layout or another setting"]),
    ],
)  # fmt: skip
def test_what_was_edited_is_named_and_nothing_else(old: str, new: str, told: list[str]) -> None:
    ours = labeling_config(load_scheme("stance"))
    assert old in ours
    changes = config_drift(ours.replace(old, new, 1), ours)
    assert len(changes) == len(told)
    assert all(words in change for words, change in zip(told, changes, strict=True))


def test_a_page_that_asks_something_of_a_sample_can_be_compared_too() -> None:
    scheme = load_scheme("stance-extended")
    ours = labeling_config(scheme)
    assert config_drift(ours.replace('value="Oppose"', 'value="Against"'), ours, scheme) == [
        "stance_post: label 'Oppose' is now 'Against'"
    ]
