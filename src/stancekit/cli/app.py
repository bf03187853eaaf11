"""The command line: one module per command, gathered here in the order of the work."""

from __future__ import annotations

import importlib

import typer

__all__ = ["app"]

COMMANDS = (
    "demo", "init",
    "segment", "statements", "export",
    "annotator", "plan", "studio", "push", "import_", "pull", "status",
    "agreement",
    "simulate", "adjudicate", "adjudicate_round", "gold", "trace", "alt_test",
    "release", "verify", "diff", "rehydrate",
    "schemas",
)  # fmt: skip

app = typer.Typer(
    name="stancekit",
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


for _name in COMMANDS:
    importlib.import_module(f"stancekit.cli.commands.{_name}").register(app)
