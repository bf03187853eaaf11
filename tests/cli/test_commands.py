"""Every command says what it does, takes the options that all take, and fails in the same way."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from stancekit.cli import main
from stancekit.cli.app import app

OWN_FOLDER = {"adopt", "init", "studio"}  # they make or serve the folder that the others work in


def commands(group: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, object]]:
    subcommands = getattr(group, "commands", None)
    if not subcommands:
        yield " ".join(path), group
        return
    if path and getattr(group, "invoke_without_command", False):
        yield " ".join(path), group
    for name, command in sorted(subcommands.items()):
        yield from commands(command, (*path, name))


ALL = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("name", ALL)
def test_a_command_explains_itself_and_takes_the_common_options(name: str) -> None:
    command = ALL[name]
    options = {option for parameter in command.params for option in parameter.opts}
    assert len((command.help or "").split()) >= 5, f"{name} does not say what it does"
    wanted = {"--json", "--quiet"} | (set() if name.split(maxsplit=1)[0] in OWN_FOLDER else {"--workspace"})
    assert wanted <= options, f"{name} lacks {sorted(wanted - options)}"
    for parameter in command.params:
        assert getattr(parameter, "help", None) or parameter.param_type_name == "argument", (
            name,
            parameter.name,
        )


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "stancekit", *arguments],
        cwd=cwd, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip


def test_errors_go_to_stderr_with_a_hint_and_the_right_code(tmp_path: Path) -> None:
    outside = run("export", cwd=tmp_path)
    assert (outside.returncode, outside.stdout) == (2, "")
    assert outside.stderr.startswith("stancekit: error: no workspace here")
    assert "\nhint: make one with 'stancekit init DIR'" in outside.stderr
    assert run("init", "w", cwd=tmp_path).returncode == 0
    unready = run("export", cwd=tmp_path / "w")
    assert unready.returncode == 1
    assert "Traceback" not in unready.stderr
    assert run("no-such-command", cwd=tmp_path).returncode == 2
    assert run("export", "--reactions", "x.jsonl", cwd=tmp_path).returncode == 2


def test_json_is_one_object_on_stdout(tmp_path: Path) -> None:
    made = run("init", "w", "--json", cwd=tmp_path)
    assert json.loads(made.stdout) == {"workspace": str((tmp_path / "w").resolve())}


def test_the_release_number_is_the_packages_own(tmp_path: Path) -> None:
    from importlib.metadata import version

    assert run("--version", cwd=tmp_path).stdout.strip() == f"stancekit {version('stancekit')}"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["segmnt"], 2, "Did you mean 'segment'"),
        (["export", "--no-such-option"], 2, "stancekit export --help"),
        (["verify"], 2, "Missing argument"),
        (["simulate", "--seed", "-1"], 2, "--seed"),
        (["init", "a.txt"], 1, "a.txt"),
        (["demo", "--workspace", "a.txt/x"], 1, "a.txt"),
        (["segment", "a.txt", "--out", "folder"], 1, "is a folder"),
    ],
)
def test_every_failure_is_one_clear_message(
    tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    (tmp_path / "a.txt").write_text("Nothing.\n", "utf-8")
    (tmp_path / "folder").mkdir()
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert done.stderr.startswith("stancekit: error: ")
    assert "Traceback" not in done.stderr


def test_an_export_that_is_not_there_is_no_title_of_a_project(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", "adopt", "nothere.json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "there is no file nothere.json" in done.stderr
    assert "Traceback" not in done.stderr


def test_paragraphs_of_help_fill_the_terminal() -> None:
    helped = [command.help or "" for command in app.registered_commands]
    helped += [
        command.help or ""
        for group in app.registered_groups
        for command in group.typer_instance.registered_commands
    ]
    paragraphs = [part for text in helped for part in text.split("\n\n")]
    assert len(paragraphs) > 60
    assert [part for part in paragraphs if "\n" in part and "\n " not in f"\n{part}"] == []


def test_square_brackets_stand_in_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["train", "push", "--help"])
    assert "[training]" in capsys.readouterr().out
