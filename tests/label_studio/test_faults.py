"""Every fault of a server ends in one clear line, exit code 3, and a run that can be repeated."""

from __future__ import annotations

import base64
import itertools
import json
import os
import socket
import subprocess
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from stancekit.cli import main
from stancekit.errors import DataError, ServiceError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import write_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import (
    connect,
    find_project,
    find_projects,
    project_title,
    pull_snapshot,
    push_tasks,
)
from stancekit.steps.init import make_workspace
from stancekit.steps.plan import plan_workspace
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit.tasks.labeling_config import labeling_config

KEY = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"
Answer = Callable[[BaseHTTPRequestHandler], None]


class Faulty:
    """A web server that answers as it is told; what it was sent is kept."""

    def __init__(self) -> None:
        outer = self
        self.answer: Answer = lambda handler: None
        self.asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                outer.asked.append(f"{self.command} {self.path}")
                length = int(self.headers.get("Content-Length") or 0)
                self.body = self.rfile.read(length)
                outer.answer(self)

            do_GET = do_POST = do_PATCH = do_DELETE = handle_any  # noqa: N815

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def faulty() -> Iterator[Faulty]:
    server = Faulty()
    yield server
    server.stop()


def reply(status: int, body: str, kind: str = "application/json", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body.encode())))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body.encode())

    return answer


def drop(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


PAGE = "<!DOCTYPE html><html><body>Please log in to the proxy</body></html>"
VERSION = json.dumps({"release": "1.23.2", "edition": "Community"})
FAULTS = {
    "a web page": (reply(200, PAGE, "text/html"), "not Label Studio's"),
    "a bad key": (reply(401, '{"detail": "Invalid token."}'), "does not accept the key"),
    "forbidden": (reply(403, PAGE, "text/html"), "forbids"),
    "nothing there": (reply(404, PAGE, "text/html"), "404"),
    "too many": (reply(429, "{}", Retry_After="0"), "slow down"),
    "internal": (reply(500, PAGE, "text/html"), "failed with 500"),
    "gateway": (reply(502, PAGE, "text/html"), "failed with 502"),
    "dropped": (drop, "broke the connection"),
    "cut short": (reply(200, '{"release": "1.2'), "not Label Studio's"),
    "another service": (reply(200, '{"status": "fine"}'), "names no version"),
    "a list": (reply(200, "[1, 2]"), "not"),
    "too old": (reply(200, '{"release": "1.9.1", "edition": "Community"}'), "runs Label Studio 1.9.1"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_line_that_never_shows_the_key(faulty, name, monkeypatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)  # the SDK waits between its two retries
    faulty.answer, words = FAULTS[name]
    with pytest.raises(ServiceError) as raised:
        connect(faulty.url, KEY)
    error = raised.value
    assert words in error.message
    assert "\n" not in error.message
    assert "<html" not in error.message + (error.hint or "")
    assert faulty.url in error.message
    told = "".join(traceback.format_exception(error))
    assert KEY not in told
    assert "During handling" not in told


def test_a_server_that_is_down_or_slow(faulty, monkeypatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(ServiceError, match="cannot be reached while logging in: connection refused"):
        connect(f"http://127.0.0.1:{port}", KEY)
    silence = threading.Event()
    faulty.answer = lambda _: silence.wait(5) and None
    with pytest.raises(ServiceError, match="did not answer in time"):
        connect(faulty.url, KEY, timeout=0.2)
    silence.set()


def test_missing_address_and_key_are_usage_errors(monkeypatch) -> None:
    monkeypatch.delenv("LABEL_STUDIO_URL", raising=False)
    monkeypatch.delenv("LABEL_STUDIO_API_KEY", raising=False)
    with pytest.raises(UsageError, match="no server is named"):
        connect()
    with pytest.raises(UsageError, match="no key for http://x"):
        connect("http://x")
    with pytest.raises(ServiceError, match="characters that no key has"):
        connect("http://x", "two words")


def test_the_representation_hides_the_key(faulty) -> None:
    faulty.answer = lambda handler: reply(
        200, VERSION if "version" in handler.path else '{"id": 1, "email": "a@b.c"}'
    )(handler)
    with connect(faulty.url, KEY) as server:
        assert server.user == "a@b.c"
        assert KEY not in repr(server)


def test_an_expired_personal_token_says_so(faulty) -> None:
    def part(value: dict) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    token = f"{part({'alg': 'HS256', 'typ': 'JWT'})}.{part({'token_type': 'refresh', 'exp': 1})}.c2ln"
    with pytest.raises(ServiceError, match="does not accept the key, or it has expired"):
        connect(faulty.url, token)
    assert faulty.asked == []


def test_the_command_ends_with_3_and_two_lines(faulty, tmp_path, make_tasks, stance) -> None:
    faulty.answer = reply(401, "{}")
    space = make_workspace(tmp_path / "w")
    write_records(space.built / "tasks.jsonl", make_tasks(1, stance))
    environment = os.environ | {"LABEL_STUDIO_URL": faulty.url, "LABEL_STUDIO_API_KEY": KEY}
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", "push"],
        cwd=space.root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, "")
    error, hint = done.stderr.splitlines()
    assert error == f"stancekit: error: {faulty.url} does not accept the key, or it has expired"
    assert hint.startswith("hint: put a valid key into LABEL_STUDIO_API_KEY")


@pytest.fixture
def relay(faulty, studio) -> Faulty:
    """A way to the real server that can be made to fail; `faulty.answer` is called first."""
    faulty.fail = lambda handler, when: False

    def pass_on(handler: BaseHTTPRequestHandler) -> None:
        if faulty.fail(handler, "before"):
            return
        headers = {
            k: v
            for k, v in handler.headers.items()
            if k.lower() not in ("host", "content-length", "accept-encoding")
        }
        request = Request(studio.url + handler.path, handler.body or None, headers, method=handler.command)
        try:
            real = urlopen(request)
        except HTTPError as error:  # also an answer: the SDK reads pages until a 404
            real = error
        with real:
            body, status, kind = real.read(), real.status, real.headers.get("Content-Type", "")
        if not faulty.fail(handler, "after"):
            handler.send_response(status)
            handler.send_header("Content-Type", kind)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

    faulty.answer = pass_on
    return faulty


@pytest.mark.server
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_connection_lost_in_mid_push_is_told_and_mended(
    relay, studio, lead, make_tasks, stance, when
) -> None:
    """Lost before the request arrives nothing was done; lost after it, the server has the tasks."""
    sent = Counter()

    def fail(handler: BaseHTTPRequestHandler, now: str) -> bool:
        if now == when and handler.path.split("?")[0].endswith("/import"):
            sent["imports"] += 1
            if sent["imports"] == 2:
                drop(handler)
                return True
        return False

    relay.fail = fail
    tasks, config, title = make_tasks(50, stance), labeling_config(stance), f"lost {when}"
    with connect(relay.url, studio.people["lead"].token) as server:
        with pytest.raises(
            ServiceError, match=f"broke the connection while pushing 20 task\\(s\\) to '{title}'"
        ):
            push_tasks(server, title, tasks, config, batch=20)
        assert sent["imports"] == 2  # not repeated blindly: the server may have done it
        report = push_tasks(server, title, tasks, config, batch=20)
    assert report.present == (20 if when == "before" else 40)
    with lead.talk("looking") as sdk:
        listed = Counter(t.data["reaction_id"] for t in sdk.tasks.list(project=report.project, page_size=100))
    assert listed == Counter(task.reaction_id for task in tasks)


BROKEN = {
    "a web page": reply(200, PAGE, "text/html"),
    "cut short": reply(200, '{"count": 1'),
    "expired": reply(401, '{"detail": "Invalid token."}'),
    "too many": reply(429, "{}", Retry_After="0"),
    "gateway": reply(502, PAGE, "text/html"),
    "dropped": drop,
}


def failure_of(command: Callable[[Workspace], object], space: Workspace) -> ServiceError | None:
    try:
        command(space)
    except ServiceError as error:
        return error
    return None


@pytest.mark.server
def test_whatever_request_fails_the_same_command_ends_well_the_second_time(
    relay, studio, lead, tmp_path, make_tasks, stance, monkeypatch
) -> None:
    """Every request of push and of pull fails once, before or after the server has carried it out."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setenv("LABEL_STUDIO_URL", relay.url)
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", studio.people["lead"].token)
    tasks, broken = make_tasks(3, stance), {"number": 0, "fault": "", "when": "", "asked": 0}

    def fail(handler: BaseHTTPRequestHandler, now: str) -> bool:
        if now == "before":
            broken["asked"] += 1
        # What the SDK asks again at once fails again, as it would on a server that is down.
        if now == broken["when"] and broken["number"] and broken["asked"] >= broken["number"]:
            BROKEN[broken["fault"]](handler)
            return True
        return False

    relay.fail = fail
    failures = Counter()
    faults, moments = itertools.cycle(BROKEN), itertools.cycle(("before", "after", "after"))
    for command in (push_workspace, pull_workspace):
        for number in itertools.count(1):
            # A push begins with nothing there; all pulls are of what the last push left.
            if command is push_workspace:
                space = make_workspace(tmp_path / f"push {number}")
                write_records(space.built / "tasks.jsonl", tasks)
            broken |= {"number": number, "fault": next(faults), "when": next(moments), "asked": 0}
            raised = failure_of(command, space)
            if raised is not None:
                failures[command.__name__] += 1
                told = "".join(traceback.format_exception(raised))
                assert studio.people["lead"].token not in told
                assert "\n" not in raised.message
                assert "<html" not in told.lower()
            elif broken["asked"] < number:
                break  # every request has failed once
            else:
                # Only tidying up may fail.
                last, before = relay.asked[-1], relay.asked[-2]
                assert last.startswith("DELETE") or before.startswith("DELETE"), (number, broken)
            broken["number"] = 0
            if command is pull_workspace:
                assert pull_workspace(space).imported.account.tasks == 3
                continue
            push_workspace(space)
            with lead.talk("looking") as sdk:
                (project,) = [p for p in sdk.projects.list(page_size=100) if p.title == space.settings.name]
                listed = [t.data["reaction_id"] for t in sdk.tasks.list(project=project.id)]
            assert sorted(listed) == [task.reaction_id for task in tasks]
        broken["number"] = 0
    assert failures["push_workspace"] > 5
    assert failures["pull_workspace"] > 5


@pytest.mark.server
def test_a_project_deleted_by_hand_is_named(lead, make_tasks, stance) -> None:
    push_tasks(lead, "deleted", make_tasks(2, stance), labeling_config(stance))
    project = find_project(lead, "deleted")
    with lead.talk("deleting") as sdk:
        sdk.projects.delete(id=project.id)
    with pytest.raises(ServiceError, match="has nothing there while taking a snapshot of 'deleted': 404"):
        pull_snapshot(lead, project)


@pytest.mark.server
def test_a_config_that_the_server_refuses_is_told_in_its_words(lead) -> None:
    with pytest.raises(ServiceError, match="refused making project 'bad' \\(400\\)"):
        push_tasks(lead, "bad", [], "<View><Choices name='a' toName='nowhere'/></View>")


@pytest.mark.server
@pytest.mark.filterwarnings("ignore:The `parse_obj` method:DeprecationWarning")  # the SDK's own
def test_a_personal_access_token_is_accepted(studio) -> None:
    def call(path: str, body: dict | None = None) -> dict:
        request = Request(
            f"{studio.url}{path}", json.dumps(body).encode() if body is not None else None,
            {"Authorization": f"Token {studio.people['anna'].token}", "Content-Type": "application/json"},
        )  # fmt: skip
        with urlopen(request) as answer:
            return json.load(answer)

    token = call("/api/token/", {})["token"]
    with connect(studio.url, token) as server:
        assert server.user == "anna@example.org"


@pytest.mark.server
def test_a_project_that_is_deleted_between_two_pulls_is_named_and_what_came_is_kept(
    studio, lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "half gone")
    write_records(space.built / "tasks.jsonl", make_tasks(2, stance))
    first, second = (add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela"))
    plan_workspace(space, per_item=2)
    push_workspace(space, server=lead)
    assert pull_workspace(space, server=lead).gone == ()
    gone = find_project(lead, project_title("half gone", first))
    with lead.talk("deleting") as sdk:
        sdk.projects.delete(id=gone.id)
    again = pull_workspace(space, server=lead)
    assert again.gone == (project_title("half gone", first),)
    assert [project.title for project in again.projects] == [project_title("half gone", second)]
    assert [report.created for report in push_workspace(space, server=lead)] == sorted(
        [True, False], reverse=first < second
    )
    assert pull_workspace(space, server=lead).gone == ()
    with lead.talk("deleting") as sdk:
        for project in find_projects(lead, "half gone"):
            sdk.projects.delete(id=project.id)
    with pytest.raises(DataError, match="was it deleted by hand"):
        pull_workspace(space, server=lead)


@pytest.mark.server
def test_a_project_of_somebody_else_with_our_name_is_left_as_it_is(lead, make_tasks, stance) -> None:
    with lead.talk("making") as sdk:
        made = sdk.projects.create(
            title="theirs",
            label_config="<View><Text name='t' value='$t'/></View>",
            expert_instruction="Theirs.",
        )
    with pytest.raises(DataError, match="is not the one of this workspace"):
        push_tasks(lead, "theirs", make_tasks(1, stance), labeling_config(stance), "<p>Ours.</p>", renew=True)
    there = find_project(lead, "theirs")
    assert (there.id, there.instruction, there.tasks) == (made.id, "Theirs.", 0)


def test_an_address_with_a_key_in_it_is_refused_and_not_repeated() -> None:
    for address in (f"http://lead:{KEY}@127.0.0.1:1", f"http://127.0.0.1:1/?token={KEY}"):
        with pytest.raises(UsageError, match="neither a password nor a key") as raised:
            connect(address, KEY)
        assert KEY not in raised.value.message


def test_a_server_without_legacy_tokens_says_which_key_to_make(faulty, monkeypatch) -> None:
    said = "Authentication token no longer valid: legacy token authentication has been disabled for this organization"
    faulty.answer = reply(401, json.dumps({"detail": said}))
    with pytest.raises(ServiceError, match="takes no legacy tokens") as raised:
        connect(faulty.url, KEY)
    assert "personal access token" in raised.value.hint


@pytest.mark.parametrize(
    "command",
    [("push",), ("pull",), ("adjudicate", "push"), ("adjudicate", "pull"), ("adopt", "y")],
)
def test_every_command_that_speaks_to_a_server_ends_alike(
    faulty, tmp_path, make_tasks, stance, monkeypatch, capsys, command
) -> None:
    """`--url` names the server, the environment the key; one line says what is wrong."""
    space = make_workspace(tmp_path / "w")
    write_records(space.built / "tasks.jsonl", make_tasks(1, stance))
    write_records(space.built / "annotations.jsonl", [])
    add_annotator(space, "anna@example.org")
    monkeypatch.chdir(space.root)
    monkeypatch.setenv("LABEL_STUDIO_URL", "http://127.0.0.1:9")  # --url goes before it
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", KEY)
    faulty.answer = reply(503, PAGE, "text/html")
    monkeypatch.setattr("time.sleep", lambda _: None)
    with pytest.raises(SystemExit) as ended:
        main([*command, "--url", faulty.url])
    told = capsys.readouterr()
    assert (ended.value.code, told.out) == (3, "")
    assert told.err.splitlines()[0] == f"stancekit: error: {faulty.url} failed with 503 while logging in"
    assert len(told.err.splitlines()) == 2
    assert KEY not in told.err
    assert not (space.root / "y").exists()
