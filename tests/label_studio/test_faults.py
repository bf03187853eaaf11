"""Every fault of a server ends in one clear line, exit code 3, and a run that can be repeated."""

from __future__ import annotations

import base64
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

from stancekit.errors import ServiceError, UsageError
from stancekit.files.jsonl import write_records
from stancekit.label_studio import connect, find_project, pull_snapshot, push_tasks
from stancekit.steps.init import make_workspace
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


def test_a_server_that_is_down_or_slow_or_misnamed(faulty, monkeypatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(ServiceError, match="cannot be reached while logging in: connection refused"):
        connect(f"http://127.0.0.1:{port}", KEY)
    with pytest.raises(ServiceError, match="is not the address of a server"):
        connect("label-studio.example.org", KEY)
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
