"""The labelling page: Label Studio XML generated from the scheme, so that both ask the same.

What is shown stands on the left, the questions on the right, each column scrolling by itself: the
reaction stays in view on a screen of 1366×768. The data keys are the fields of `Task`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from stancekit.errors import DataError
from stancekit.tasks.sampling import PALETTE
from stancekit_schemas import Dimension, Scheme, Settings, Value, sha256

__all__ = ["FLAG_VALUE", "OBJECTS", "boxes_of", "config_sha256", "labeling_config", "reading_page"]

FLAG_VALUE = "yes"
"""What a ticked flag is exported as; an unticked one is absent."""

OBJECTS = ("upshot", "statement", "context", "text")
"""Names of the boxes shown, which are also the keys of the task's data; controls refer to `text`."""

_HEADINGS = {
    "upshot": "Upshot of what was posted",
    "statement": "What was posted, oldest first",
    "context": "Context",
    "text": "The reaction to label",
}

_STYLE = """
    .sk-page { display: flex; gap: 18px; align-items: flex-start; }
    .sk-read, .sk-ask { min-width: 0; max-height: calc(100vh - 122px); overflow-y: auto; }
    .sk-read { flex: 1 1 37%; }
    .sk-ask { flex: 1 1 63%; }
    .sk-page h4 { font-size: 14px; line-height: 1.35; font-weight: 600; margin: 0 0 3px 0 !important; }
    .sk-page .sk-small h4 { font-size: 12px; font-weight: 400; opacity: 0.8; }
    .sk-box { border-left: 4px solid #b8c0cc; padding: 1px 10px; margin: 0 0 9px 0; font-size: 14px;
      line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere; }
    .sk-why { border-left-color: #488f31; font-size: 13px; }
    .sk-text { border-left-color: #2f4b7c; font-size: 16px; }
    .sk-question { margin: 0 0 5px 0; }
    .sk-question .lsf-choices { margin: 0; }
    .sk-question .lsf-choice, .sk-question .lsf-choice__item { margin: 0 4px 0 0; line-height: 23px; }
    .sk-question .lsf-choice__checkbox { margin: 0 !important; line-height: 23px; }
    .sk-question .lsf-labels { margin: 0; }
"""


def boxes_of(settings: Settings) -> tuple[str, ...]:
    """Name the boxes that hold something: texts of an adopted project answer nothing that was posted."""
    if settings.text_field is None:
        return OBJECTS
    return ("context", "text") if settings.context_fields else ("text",)


def labeling_config(scheme: Scheme, boxes: Sequence[str] = OBJECTS) -> str:
    """Write the labelling config of a scheme; the same scheme and `boxes` give the same text.

    Each control is named as its dimension. A choice shows the value's label, explains itself by the
    value's meaning, and is exported as the value's id (its alias). A dimension with `opened_by` is
    shown, and its answer enforced, only while the gate holds. A dimension that is asked of a sample
    takes its question and its labels from the task, so that it is asked exactly there; Label Studio
    enforces no marks, and the import flags who was asked and marked nothing.

    Raises DataError where a dimension has the name of a box or of another control.
    """
    taken = [dimension.id for dimension in scheme.dimensions if dimension.id in OBJECTS]
    if taken:
        raise DataError(
            f"scheme {scheme.name}: dimension {taken[0]!r} has the name of a box of the labelling page",
            hint=f"rename it; the boxes are called {', '.join(OBJECTS)}",
        )
    gates = {gate for dimension in scheme.dimensions for gate in dimension.opened_by}
    for gate in sorted(gates):
        for value in scheme.dimension(gate).values:
            if "," in value.label:
                raise DataError(
                    f"scheme {scheme.name}: label {value.label!r} of gate {gate!r} has a comma, at which "
                    "Label Studio would split it",
                    hint="shorten the label",
                )
    questions = (line for dimension in scheme.dimensions for line in _question(scheme, dimension))
    return reading_page(scheme, questions, boxes)


def config_sha256(scheme: Scheme) -> str:
    """64 hex digits over the labelling config: what a task carries as `config_sha256`."""
    return sha256(labeling_config(scheme))


def reading_page(scheme: Scheme, beside: Iterable[str], boxes: Sequence[str] = OBJECTS) -> str:
    """Write a page that shows the `boxes` of an item on the left, and on the right the lines `beside`."""
    return "\n".join(_page(scheme, beside, boxes)) + "\n"


def _page(scheme: Scheme, beside: Iterable[str], boxes: Sequence[str]) -> Iterator[str]:
    yield "<View>"
    yield f"  <Style>{_STYLE}  </Style>"
    yield '  <View className="sk-page">'
    yield '    <View className="sk-read">'
    for name in boxes:
        alone = name == "text" and "statement" not in boxes
        yield f"      {_header('The text to label' if alone else _HEADINGS[name])}"
        yield f'      <View className="sk-box sk-{name}">'
        yield f'        <Text name="{name}" value="${name}"{_SPAN_OPTIONS if name == "text" else ""}/>'
        yield "      </View>"
    if scheme.content_note:
        yield f"      {_small(scheme.content_note)}"
    yield "    </View>"
    yield '    <View className="sk-ask">'
    yield from (f"      {line}" for line in beside)
    yield "    </View>"
    yield "  </View>"
    yield "</View>"


_SPAN_OPTIONS = ' granularity="word" saveTextResult="yes"'


def _question(scheme: Scheme, dimension: Dimension) -> Iterator[str]:
    gates = [_gate(scheme, gate, values) for gate, values in dimension.opened_by.items()]
    for gate in gates:
        yield f"<View{gate}>"
    yield '<View className="sk-question">'
    if dimension.sample is not None:
        yield f"  {_header(f'$ask_{dimension.id}_question')}"
        yield f"  {_small(f'$ask_{dimension.id}_hint')}"
    elif dimension.kind != "flag":
        yield f"  {_header(dimension.question)}"
    if dimension.hint and dimension.sample is None:
        yield f"  {_small(dimension.hint)}"
    yield from (f"  {line}" for line in _control(dimension))
    yield "</View>"
    yield from ["</View>"] * len(gates)


def _control(dimension: Dimension) -> Iterator[str]:
    name = f'name={_quoted(dimension.id)} toName="text"'
    required = ""
    if dimension.required and dimension.kind != "spans":
        required = f' required="true" requiredMessage={_quoted(f"Please answer: {dimension.question}")}'
    if dimension.kind == "text":
        yield f'<TextArea {name} rows="2" maxSubmissions="1" editable="true"{required}/>'
    elif dimension.kind == "flag":
        yield f'<Choices {name} choice="multiple">'
        yield f"  {_option('Choice', Value(id=FLAG_VALUE, label=dimension.question))}"
        yield "</Choices>"
    elif dimension.sample is not None:
        yield f'<Labels {name} value="$ask_{dimension.id}"/>'
    elif dimension.kind == "spans":
        yield f"<Labels {name}>"
        for index, value in enumerate(dimension.values):
            yield f"  {_option('Label', value, PALETTE[index % len(PALETTE)])}"
        yield "</Labels>"
    else:
        one = "single-radio" if dimension.required else "single"  # a radio button cannot be taken back
        choice = "multiple" if dimension.kind == "choices" else one
        yield f'<Choices {name} choice="{choice}" showInLine="true"{required}>'
        for value in dimension.values:
            yield f"  {_option('Choice', value)}"
        yield "</Choices>"


def _option(tag: str, value: Value, colour: str | None = None) -> str:
    parts = [f"value={_quoted(value.label)}", f"alias={_quoted(value.id)}"]
    if value.hotkey:
        parts.append(f"hotkey={_quoted(value.hotkey)}")
    if value.meaning:
        parts.append(f"hint={_quoted(value.meaning)}")
    if colour:
        parts.append(f'background="{colour}"')
    return f"<{tag} {' '.join(parts)}/>"


def _gate(scheme: Scheme, gate: str, values: tuple[str, ...]) -> str:
    labels = {value.id: value.label for value in scheme.dimension(gate).values}
    shown = ",".join(labels[value] for value in values)
    return f' visibleWhen="choice-selected" whenTagName={_quoted(gate)} whenChoiceValue={_quoted(shown)}'


def _header(text: str) -> str:
    return f'<Header size="5" value={_quoted(text)}/>'


def _small(text: str) -> str:
    return f'<View className="sk-small"><Header size="6" value={_quoted(text)}/></View>'


def _quoted(text: str) -> str:
    return '"' + escape(" ".join(text.split()), {'"': "&quot;"}) + '"'
