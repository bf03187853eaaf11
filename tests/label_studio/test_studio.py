"""A server of one's own: started, found, stopped, started again with everything, backed up, restored."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import tarfile
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlencode

import pytest

from stancekit.errors import DataError, ServiceError, UsageError
from stancekit.files.annotators import add_annotator, read_annotators
from stancekit.files.jsonl import write_records
from stancekit.files.lock import locked
from stancekit.files.workspace import Workspace
from stancekit.label_studio import connect
from stancekit.label_studio.export_files import remove_forgotten
from stancekit.label_studio.local import is_held, is_running, lock_of, start
from stancekit.label_studio.local_data import DATABASE, environment, new_account
from stancekit.steps.init import make_workspace
from stancekit.steps.studio import studio_of
from stancekit.steps.studio_backup import backup_studio, restore_studio

pytestmark = pytest.mark.server


def run(*arguments: str | Path, cwd: Path, code: int = 0) -> str:
    return tell(*arguments, cwd=cwd, code=code).stdout


def tell(*arguments: str | Path, cwd: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LABEL_STUDIO_")}
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", *map(str, arguments)],
        cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == code, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def credentials_file(space: Workspace) -> Path:
    return space.private / "studio" / "shared" / "credentials.json"


def private(path: Path) -> bool:
    return os.name != "posix" or stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_a_studio_lives_as_long_as_its_workspace(tmp_path, migrated_data, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "own")
    here = space.root
    write_records(space.built / "tasks.jsonl", make_tasks(3, stance))
    shutil.copytree(migrated_data, space.private / "studio" / "shared" / "data")  # spares the first migration
    run("annotator", "add", "--email", "Dora@Example.org", "--email", "emil@example.org", cwd=here)
    try:
        (first,) = json.loads(run("studio", "--json", cwd=here))["servers"]
        assert first["started"] is True
        assert first["accounts"] == 3
        assert private(credentials_file(space))
        assert private(space.private / "studio")
        accounts = {row["email"]: row for row in json.loads(credentials_file(space).read_text("utf-8"))}
        with connect(first["url"], accounts["dora@example.org"]["token"]) as dora:
            assert dora.user == "dora@example.org"

        # push and pull find it by themselves; a second start finds it running; a newcomer gets an account.
        assert json.loads(run("push", "--json", cwd=here))["pushed"] == 3
        run("pull", cwd=here)
        copies = credentials_file(space).parent / "data" / "media" / "export"
        assert [path for path in copies.rglob("*") if path.is_file()] == []
        fay = run("annotator", "add", "--email", "fay@example.org", cwd=here).strip()
        assert f"no account yet for {fay}: 'stancekit studio' makes it" in tell("push", cwd=here).stderr
        write_records(space.built / "annotations.jsonl", [])
        assert f"no account yet for {fay}" in tell("adjudicate", "push", cwd=here).stderr
        second = tell("studio", "--json", cwd=here)
        assert second.stderr.splitlines()[0] == "it runs; looking for people added since …"
        assert "no account yet" not in tell("push", cwd=here).stderr
        (again,) = json.loads(second.stdout)["servers"]
        assert (again["url"], again["started"], again["accounts"]) == (first["url"], False, 4)
        kept = {row["email"]: row for row in json.loads(credentials_file(space).read_text("utf-8"))}
        assert {email: kept[email] for email in accounts} == accounts
        with connect(again["url"], kept["fay@example.org"]["token"]) as fay:
            assert fay.user == "fay@example.org"

        backup = backup_studio(space, tmp_path / "backup.tar.gz")  # while it runs
        assert private(backup)
        with pytest.raises(UsageError, match="exists"):
            backup_studio(space, backup)

        run("studio", "stop", cwd=here)
        assert studio_of(space) is None
        run("studio", "stop", cwd=here)
        run("push", cwd=here, code=3)

        (third,) = json.loads(run("studio", "--json", cwd=here))["servers"]
        assert third["url"] == first["url"]
        assert json.loads(run("push", "--json", cwd=here))["present"] == 3
    finally:
        run("studio", "stop", cwd=here)

    other = make_workspace(tmp_path / "restored" / "own")
    restore_studio(other, backup)
    assert credentials_file(other).read_bytes() == credentials_file(space).read_bytes()
    with pytest.raises(UsageError, match="holds a studio already"):
        restore_studio(other, backup)
    write_records(other.built / "tasks.jsonl", make_tasks(3, stance))
    try:
        run("studio", cwd=other.root)
        assert json.loads(run("push", "--json", cwd=other.root))["present"] == 3
    finally:
        run("studio", "stop", cwd=other.root)


def test_a_taken_port_is_refused_and_never_replaced(tmp_path, migrated_data) -> None:
    space = make_workspace(tmp_path / "own")
    shutil.copytree(migrated_data, space.private / "studio" / "shared" / "data")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run("studio", "--port", str(taken.getsockname()[1]), cwd=space.root, code=2)
    assert studio_of(space) is None


def test_annotators_are_pseudonyms_outside_the_private_folder(tmp_path) -> None:
    space = make_workspace(tmp_path / "own")
    dora = add_annotator(space, "Dora@Example.org", languages=["en", "fr"])
    assert dora.rater.startswith("r_")
    assert add_annotator(space, "dora@example.org") == dora  # languages are kept, nobody is doubled
    assert read_annotators(space) == [dora]
    shown = run("annotator", "list", cwd=space.root)
    assert shown.startswith(f"{dora.rater}  en fr")
    assert (space.raw / "annotators.jsonl").read_text("utf-8") == dora.to_line() + "\n"
    assert "dora@example.org" in run("annotator", "list", "--addresses", cwd=space.root)
    told = b"".join(
        p.read_bytes() for p in space.root.rglob("*") if p.is_file() and ".stancekit" not in p.parts
    )
    assert b"dora" not in told
    assert private(space.private / "annotators.jsonl")
    with pytest.raises(UsageError, match="is no e-mail address"):
        add_annotator(space, "Dora")


def test_nothing_of_the_environment_opens_a_server(tmp_path, monkeypatch) -> None:
    for name in (
        "SECRET_KEY",
        "AWS_SECRET_ACCESS_KEY",
        "LABEL_STUDIO_API_KEY",
        "STANCEKIT_SECRET",
        "DJANGO_DB",
    ):
        monkeypatch.setenv(name, "leaked")
    monkeypatch.setenv("LOCAL_FILES_SERVING_ENABLED", "true")
    given = environment(tmp_path, "https://labels.example.org")
    assert "leaked" not in given.values()
    assert given["LOCAL_FILES_SERVING_ENABLED"] == "false"
    assert given["CSRF_TRUSTED_ORIGINS"] == "https://labels.example.org"
    assert given["PATH"] == os.environ["PATH"]


def test_what_is_no_backup_is_refused(tmp_path) -> None:
    space = make_workspace(tmp_path / "own")
    with pytest.raises(DataError, match="no studio to back up"):
        backup_studio(space, tmp_path / "b.tar.gz")
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(b"\x1f\x8bnothing")
    with pytest.raises(DataError, match="cannot be unpacked"):
        restore_studio(space, broken)
    assert not (space.private / "studio").exists()


def test_files_of_exports_are_in_no_backup_and_go_when_nothing_names_them(tmp_path, migrated_data) -> None:
    space = make_workspace(tmp_path / "own")
    shared = space.private / "studio" / "shared"
    shutil.copytree(migrated_data, shared / "data")
    credentials_file(space).write_text("[]", "utf-8")
    media = shared / "data" / "media"
    kept, forgotten, written, seen = (
        media / name
        for name in ("export/1/kept.json", "export/1/no.json", "export/2/new.json", "upload/s.json")
    )
    for file in (kept, forgotten, written, seen, shared / "data" / "export" / "by-hand.json"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("anna@example.org", "utf-8")
    with tarfile.open(backup_studio(space, tmp_path / "b.tar.gz")) as archive:
        packed = [name for name in archive.getnames() if name.endswith(".json")]
    assert packed == ["shared/credentials.json", "shared/data/media/upload/s.json"]
    with sqlite3.connect(shared / "data" / DATABASE) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        for row in ((1, "export/1/kept.json", "completed"), (2, "", "in_progress")):
            database.execute(
                "INSERT INTO data_export_export (title, created_at, md5, counters, project_id, file, status) "
                "VALUES ('theirs', '2026-01-05', '', '{}', ?, ?, ?)",
                row,
            )
    remove_forgotten(shared / "data")
    assert [path.exists() for path in (kept, forgotten, written, seen)] == [True, False, True, True]


def test_people_can_log_in_through_a_proxy_with_a_certificate(tmp_path, migrated_data, people) -> None:
    """What a proxy hands on: the outer name and origin, and cookies that only https gets."""
    data = tmp_path / "data"
    shutil.copytree(migrated_data, data)
    server = start(data, people[0], host="https://labels.example.org")
    try:
        outside = {"Host": "labels.example.org", "X-Forwarded-Proto": "https"}
        connection = HTTPConnection(server.url.removeprefix("http://"))
        connection.request("GET", "/user/login/", headers=outside)
        page = connection.getresponse()
        page.read()
        cookies = page.headers.get_all("Set-Cookie")
        assert all("Secure" in cookie for cookie in cookies)
        token = next(c.split("=", 1)[1].split(";")[0] for c in cookies if c.startswith("csrftoken="))
        form = urlencode(
            {"email": people[1].email, "password": people[1].password, "csrfmiddlewaretoken": token}
        )
        for origin, expected in (("https://labels.example.org", 302), ("https://evil.example.org", 403)):
            connection.request(
                "POST", "/user/login/", form,
                outside | {
                    "Origin": origin, "Referer": f"{origin}/user/login/", "Cookie": f"csrftoken={token}",
                    "Content-Type": "application/x-www-form-urlencoded",
                },
            )  # fmt: skip
            answer = connection.getresponse()
            answer.read()
            assert answer.status == expected
        connection.close()
    finally:
        server.stop()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such locks")
def test_no_second_server_is_started_on_one_data_directory(tmp_path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    assert not is_held(data)
    with locked(lock_of(data)):
        assert is_held(data)
        with pytest.raises(ServiceError, match="that does not answer has the data"):
            start(data, new_account("lead@example.org"))
    assert not is_held(data)


def test_a_server_that_hangs_is_not_taken_for_one_that_has_ended() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(ServiceError, match="does not answer within"):
            is_running(url, new_account("lead@example.org"), wait=0.3)
    assert not is_running(url, new_account("lead@example.org"))


def test_two_starts_at_once_and_a_killed_server_end_in_one_server(tmp_path, migrated_data) -> None:
    space = make_workspace(tmp_path / "own")
    shutil.copytree(migrated_data, space.private / "studio" / "shared" / "data")
    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(lambda _: json.loads(run("studio", "--json", cwd=space.root)), range(2)))
    try:
        (one,), (other,) = (found["servers"] for found in told)
        assert (one["url"], one["pid"]) == (other["url"], other["pid"])
        assert sorted([one["started"], other["started"]]) == [False, True]
        os.kill(one["pid"], getattr(signal, "SIGKILL", signal.SIGTERM))
        while is_held(space.private / "studio" / "shared" / "data"):
            time.sleep(0.05)
        (again,) = json.loads(run("studio", "--json", cwd=space.root))["servers"]
        assert (again["url"], again["started"]) == (one["url"], True)
    finally:
        run("studio", "stop", cwd=space.root)


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_first_start_that_was_killed_is_begun_again_at_once(tmp_path, missing) -> None:
    if find_spec("label_studio") is None:
        missing("server", "label-studio is not installed: pip install 'stancekit[studio]'")
    space = make_workspace(tmp_path / "killed at its first start")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LABEL_STUDIO_")}
    first = subprocess.Popen(
        [sys.executable, "-m", "stancekit", "studio"],
        cwd=space.root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    database = space.private / "studio" / "shared" / "data" / DATABASE
    deadline = time.monotonic() + 120
    while not (database.exists() and database.stat().st_size):  # it migrates
        assert first.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)
    first.kill()
    first.wait()
    try:
        assert json.loads(run("studio", "--json", cwd=space.root))["servers"][0]["started"] is True
    finally:
        run("studio", "stop", cwd=space.root)
