"""A page that asks for one thing: to say that a version of the manual was read."""

from __future__ import annotations

from xml.sax.saxutils import escape

__all__ = ["CONTROL", "READ", "notice_config"]

CONTROL = "acknowledged"
READ = "yes"

_WORDS = "I have read this version, and label by it from the time given above."


def notice_config() -> str:
    """Write the labelling setup of the project in which somebody acknowledges versions of the manual."""
    words = escape(_WORDS, {'"': "&quot;"})
    return f"""<View>
  <Header value="The guidelines have changed"/>
  <Text name="text" value="$text"/>
  <Header size="5" value="The whole manual is in the instructions: the button above, on the right."/>
  <Choices name="{CONTROL}" toName="text" choice="multiple" required="true" requiredMessage="Please tick it once you have read the manual">
    <Choice value="{words}" alias="{READ}"/>
  </Choices>
</View>
"""
