"""The rules that hold everywhere: layers, public names, light start-up, generated files."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import stancekit
import stancekit_schemas

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(
    module.name
    for package in (stancekit, stancekit_schemas)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_all_names_what_is_there(name: str) -> None:
    module = importlib.import_module(name)
    for public in getattr(module, "__all__", []):
        assert hasattr(module, public), f"{name}.__all__ lists {public!r}, which {name} does not have"


@pytest.mark.parametrize("name", stancekit.__all__)
def test_public_names_are_documented(name: str) -> None:
    thing = getattr(stancekit, name)
    assert thing.__doc__, f"stancekit.{name} has no docstring"
    assert len(thing.__doc__.split()) >= 4, f"stancekit.{name}: its docstring says too little"


def test_dir_lists_the_lazy_names() -> None:
    assert set(stancekit.__all__) <= set(dir(stancekit))
    with pytest.raises(AttributeError, match="no_such_name"):
        stancekit.no_such_name  # noqa: B018


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["segment", "--help"], ["verify", "--help"]]
)
def test_start_up_imports_neither_pandas_nor_the_sdk(arguments: list[str]) -> None:
    heavy = ["pandas", "numpy", "scipy", "pyarrow", "altair", "label_studio_sdk", "krippendorff"]
    probe = (
        "import sys\n"
        "from stancekit.cli import main\n"
        "try:\n"
        f"    main({arguments!r})\n"
        "except SystemExit as done:\n"
        "    assert not done.code, done.code\n"
        f"print('heavy:', [name for name in {heavy!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[-1] == "heavy: []"


def test_imports_point_down_the_house() -> None:
    if not (ROOT / "src").is_dir() or shutil.which("lint-imports") is None:
        pytest.skip("import-linter is part of the dev extra; .ci/run holds the contracts too")
    done = subprocess.run(
        ["lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout


def test_generated_files_are_up_to_date() -> None:
    from stancekit.files.workspace import Workspace
    from stancekit.steps.generated import stale

    old = [path.relative_to(ROOT).as_posix() for path in stale(Workspace(ROOT))]
    assert old == [], "renew them with 'stancekit schemas'"
