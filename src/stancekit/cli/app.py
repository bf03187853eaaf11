"""The command line: one module per command, gathered here in the order of the work."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterable

import typer
from typer.core import TyperGroup
from typer.models import CommandInfo

__all__ = ["app"]

PANELS = {
    "Begin": ("demo", "init"),
    "Cut and hand out": ("segment", "statements", "export", "annotator", "plan", "studio", "push"),
    "Bring back and measure": ("pull", "import_", "adopt", "status", "agreement", "alt_test", "anchoring"),
    "Settle": ("adjudicate", "adjudicate_round", "gold", "trace", "takedown"),
    "The people": ("train", "questions", "rulings", "guidelines", "agenda", "feedback", "hours"),
    "Publish": ("release", "verify", "diff", "rehydrate"),
    "Around": ("simulate", "schemas"),
}


class InOrderOfWork(TyperGroup):
    """Lists commands as they were added, groups among them, not groups last."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return the names in the order of `PANELS`; a second command of a module comes last."""
        order = [module.strip("_").replace("_", "-") for modules in PANELS.values() for module in modules]
        names = super().list_commands(ctx)
        return sorted(names, key=lambda name: order.index(name) if name in order else len(order))


app = typer.Typer(
    name="stancekit",
    cls=InOrderOfWork,
    help="From reactions quoted in news to a gold corpus: cut, label, measure, settle, release.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"stancekit {version('stancekit')}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    pass


def _unwrap(commands: Iterable[CommandInfo]) -> None:
    """Let paragraphs of help fill the terminal: Typer keeps the line breaks of all but the first."""
    for command in commands:
        doc = command.help or inspect.getdoc(command.callback)
        if doc:
            paragraphs = (
                part if "\n " in f"\n{part}" else part.replace("\n", " ") for part in doc.split("\n\n")
            )
            command.help = "\n\n".join(paragraphs).replace("[", "\\[")  # no markup: [training] stays


for _panel, _modules in PANELS.items():
    for _module in _modules:
        _known = {id(info) for info in (*app.registered_commands, *app.registered_groups)}
        importlib.import_module(f"stancekit.cli.commands.{_module}").register(app)
        for _command in app.registered_commands:
            if id(_command) not in _known:
                _command.rich_help_panel = _panel
        for _group in app.registered_groups:
            if id(_group) not in _known:
                _group.rich_help_panel = _panel
_unwrap(app.registered_commands)
for _group in app.registered_groups:
    _unwrap(_group.typer_instance.registered_commands if _group.typer_instance else ())
