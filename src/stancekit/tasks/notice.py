"""Pages that ask for one thing: to say that something was read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from stancekit.tasks.labeling_config import reading_page
from stancekit_schemas import Scheme

__all__ = ["CONTROL", "READ", "explanation_config", "notice_config"]

CONTROL = "acknowledged"
READ = "yes"


def notice_config() -> str:
    """Write the labelling setup of the project in which somebody acknowledges versions of the manual."""
    tick = "\n  ".join(
        _tick("I have read this version, and label by it from the time given above.", "manual")
    )
    return f"""<View>
  <Header value="The guidelines have changed"/>
  <Text name="text" value="$text"/>
  <Header size="5" value="The whole manual is in the instructions: the button above, on the right."/>
  {tick}
</View>
"""


def explanation_config(scheme: Scheme) -> str:
    """Write the page on which somebody reads, beside an item that they answered, what the key says and why.

    The explanation is the task's field `explanation`.
    """
    lines = [
        '<Header size="5" value="What you answered, and what the key says"/>',
        '<View className="sk-box sk-why"><Text name="explanation" value="$explanation"/></View>',
        *_tick("I have read it.", "explanation"),
    ]
    return reading_page(scheme, lines)


def _tick(words: str, what: str) -> Iterator[str]:
    shown = escape(words, {'"': "&quot;"})
    yield (
        f'<Choices name="{CONTROL}" toName="text" choice="multiple" required="true" '
        f'requiredMessage="Please tick it once you have read the {what}">'
    )
    yield f'  <Choice value="{shown}" alias="{READ}" hotkey="1"/>'
    yield "</Choices>"
