"""A real Label Studio Community server, migrated once per machine, and people at a real browser."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from stancekit.files.schemes import load_scheme
from stancekit.label_studio import Server, connect
from stancekit.label_studio.local import LocalServer, start
from stancekit.label_studio.local_data import Account, copy_blank, prepare
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Scheme, Task, sha256

# Known to this test server alone, which listens on this machine and ends with the session.
PEOPLE = [
    Account(f"{name}@example.org", f"password-of-{name}", sha256(name)[:40])
    for name in ("lead", "anna", "bela", "carl", "dora")
]


@dataclass
class Studio:
    """A running server and who may log in."""

    process: LocalServer
    people: dict[str, Account]
    connections: dict[str, Server]
    database: Path

    @property
    def url(self) -> str:
        return self.process.url

    def as_(self, name: str) -> Server:
        """Speak to the server as this person."""
        if name not in self.connections:
            self.connections[name] = connect(self.url, self.people[name].token)
        return self.connections[name]


def cached(name: str, make: Callable[[Path], None]) -> Path:
    """A data directory of a server that never ran, made once per machine and version."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "stancekit-tests"
    data = cache / f"label-studio-{version('label-studio')}-{name}"
    if not data.exists():
        cache.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=cache))
        make(fresh / "data")
        try:
            (fresh / "data").rename(data)
        except OSError:  # another session was quicker
            pass
        finally:
            shutil.rmtree(fresh)
    return data


@pytest.fixture(scope="session")
def blank_data(missing: Callable[[str, str], None]) -> Path:
    """A database without anybody in it, to copy from."""
    if find_spec("label_studio") is None:
        missing("server", "label-studio is not installed: pip install 'stancekit[studio]'")
    return cached("blank", lambda data: prepare(data, []))


@pytest.fixture(scope="session")
def migrated_data(blank_data: Path) -> Path:
    """A data directory with the accounts of `people`, to copy from."""

    def make(data: Path) -> None:
        copy_blank(blank_data, data)
        prepare(data, PEOPLE)

    return cached(sha256("".join(person.email + person.token for person in PEOPLE))[:8], make)


@pytest.fixture(scope="session")
def people() -> list[Account]:
    """Who has an account in that data directory, the owner first."""
    return PEOPLE


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory, migrated_data: Path) -> Iterator[Studio]:
    """One server for all tests of a session; tests keep apart by the titles of their projects."""
    data = tmp_path_factory.mktemp("server") / "data"
    shutil.copytree(migrated_data, data)
    process = start(data, PEOPLE[0])
    studio = Studio(
        process, {person.email.split("@")[0]: person for person in PEOPLE}, {}, data / "label_studio.sqlite3"
    )
    yield studio
    for connection in studio.connections.values():
        connection.close()
    process.stop()


@pytest.fixture(scope="session")
def lead(studio: Studio) -> Server:
    return studio.as_("lead")


@pytest.fixture
def stance() -> Scheme:
    return load_scheme("stance")


@pytest.fixture
def make_tasks() -> Callable[..., list[Task]]:
    """Invented tasks for a scheme, numbered from 1."""

    def make(count: int, scheme: Scheme, **more: Any) -> list[Task]:
        config = sha256(labeling_config(scheme))
        tasks = []
        for number in range(1, count + 1):
            text = f"Reaction {number}: count me in 👍🏽\nand my neighbour too"
            statement, upshot = "We should plant more trees.\n\nMany more.", "Asks people to plant trees."
            tasks.append(
                Task(
                    reaction_id=f"{number:016x}", set_id="s" * 16, text=text, statement=statement, upshot=upshot,
                    context="Trees are tall.", scheme=scheme.tag, guidelines_version="0.9.0",
                    text_sha256=sha256(text), statement_sha256=sha256(statement), upshot_sha256=sha256(upshot),
                    config_sha256=config, simulated=True,
                ).model_copy(update=more)
            )  # fmt: skip
        return tasks

    return make


WHERE = """([first, last]) => {
  const walker = document.createTreeWalker(document.querySelector('.sk-text'), NodeFilter.SHOW_TEXT);
  let start = null, end = null, node;
  while ((node = walker.nextNode())) {
    const box = (word) => {
      const at = node.data.indexOf(word);
      if (at < 0) return null;
      const range = document.createRange();
      range.setStart(node, at); range.setEnd(node, at + word.length);
      return range.getBoundingClientRect();
    };
    start = start || box(first);
    end = end || box(last);
  }
  return [start.left + 1, start.top + start.height / 2, end.right - 1, end.top + end.height / 2];
}"""


class Person:
    """Somebody at the labelling page, on a small screen."""

    def __init__(self, browser: Any, studio: Any, name: str) -> None:
        self.account = studio.people[name]
        self.url = studio.url
        self.page = browser.new_page(viewport={"width": 1366, "height": 768})
        self.page.set_default_timeout(20_000)
        self.page.goto(f"{self.url}/user/login/")
        self.page.fill("input[name=email]", self.account.email)
        self.page.fill("input[name=password]", self.account.password)
        self.page.click("button[type=submit]")
        self.page.wait_for_url(re.compile(r"^(?!.*login).*$"))

    def open(self, project: int, *, instructed: bool) -> None:
        self.page.goto(f"{self.url}/projects/{project}/data?labeling=1")
        self.page.wait_for_selector(".sk-text")
        if instructed:
            self.page.get_by_role("button", name="Close modal").click()
            self.page.wait_for_selector(".lsf-modal-ls_visible", state="detached")

    def press(self, keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(60)

    def click(self, label: str, question: str | None = None) -> None:
        """Click an answer by its label, within the question of these words."""
        place = self.page.locator(".sk-question", has_text=question) if question else self.page
        place.get_by_text(re.compile(rf"^{re.escape(label)}(\[.\])?$")).first.click()

    def mark(self, key: str, first: str, last: str) -> None:
        self.press(key)
        x1, y1, x2, y2 = self.page.evaluate(WHERE, [first, last])
        mouse = self.page.mouse
        mouse.move(x1, y1)
        mouse.down()
        mouse.move((x1 + x2) / 2, (y1 + y2) / 2, steps=3)
        mouse.move(x2, y2, steps=8)
        mouse.up()
        self.page.wait_for_timeout(300)

    def submit(self) -> None:
        with self.page.expect_response(re.compile(r"/api/tasks/\d+/annotations")):
            self.page.get_by_role("button", name="Submit current annotation").click()

    def dismiss(self, warning: Any) -> None:
        """Close a warning by its OK, once more where the page has not listened yet."""
        for _ in range(5):
            self.page.get_by_role("button", name="OK").click()
            self.page.wait_for_timeout(1000)
            if not warning.is_visible():
                return
        warning.wait_for(state="hidden")

    def visible(self, question: str) -> bool:
        return bool(self.page.get_by_text(question).first.is_visible())


@pytest.fixture
def person(browser, studio) -> Iterator[Callable[[str], Person]]:
    people: list[Person] = []

    def enter(name: str) -> Person:
        people.append(Person(browser, studio, name))
        return people[-1]

    yield enter
    for one in people:
        one.page.close()
