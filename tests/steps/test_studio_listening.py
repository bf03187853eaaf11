"""Ports and addresses of a studio, without a server."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from stancekit.cli.commands.studio import warn_of_open
from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.label_studio.local import near
from stancekit.steps.init import make_workspace
from stancekit.steps.instances import SHARED, Instance, Running
from stancekit.steps.listening import Listening, read_listening, write_listening
from stancekit.steps.servers import AGREED, ENFORCED, Servers, independence_of
from stancekit.steps.studio import Answering, start_studio

ANNA, BELA = "r_00000000aa", "r_00000000bb"


def change(listening: Listening, **said: object) -> Listening:
    return listening.changed(**{"listen": None, "port": None, "proxy": None, "names": [], **said})


def test_what_is_not_said_stays_and_newcomers_come_last() -> None:
    first = change(Listening(), port=8101, names=[BELA], proxy="https://{rater}.example.org/")
    second = change(first, names=[ANNA, BELA])
    assert second == Listening(port=8101, proxy="https://{rater}.example.org", names=(BELA, ANNA))
    assert change(second, proxy="").address(ANNA, "http://127.0.0.1:1") == "http://127.0.0.1:1"
    assert (
        second.address(ANNA, "http://127.0.0.1:1") == "https://r-00000000aa.example.org"
    )  # no "_" in a host


@pytest.mark.parametrize(
    ("proxy", "names"),
    [
        ("labels.example.org", ["shared"]),
        ("https://labels.example.org/path", ["shared"]),
        ("https://{rater}.example.org", ["shared"]),
        ("https://labels.example.org", [ANNA]),
    ],
)
def test_an_address_that_cannot_be_typed_or_is_that_of_several_is_refused(proxy, names) -> None:
    with pytest.raises(UsageError):
        change(Listening(), proxy=proxy, names=names)


def test_a_port_that_is_known_outside_is_never_replaced() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        last = Running(near("127.0.0.1", port), 1, "127.0.0.1", "x")
        chosen, moved = Listening(names=(ANNA,)).place(ANNA, last, set())
        assert (chosen != port, moved) == (True, True)
        for strict in (
            Listening(port=port, names=(ANNA,)),
            Listening(proxy="https://{rater}.x", names=(ANNA,)),
        ):
            with pytest.raises(UsageError, match=f"port {port} of 127.0.0.1 is taken .* of {ANNA} needs it"):
                strict.place(ANNA, last, set())
    assert Listening(names=(ANNA,)).place(ANNA, last, set()) == (port, False)
    assert Listening(names=(ANNA,)).place(ANNA, last, {port})[0] != port  # another server of ours has it


def test_what_runs_otherwise_than_asked_for_is_told() -> None:
    running = Running("http://127.0.0.1:8102", 7, "127.0.0.1", "http://127.0.0.1:8102")
    Listening(port=8101, names=(ANNA, BELA)).check(BELA, running)
    Listening(names=(ANNA, BELA)).check(BELA, running)
    for other in (
        Listening(port=8102, names=(ANNA, BELA)),
        Listening(listen="0.0.0.0", names=(BELA,)),
        Listening(proxy="https://{rater}.example.org", names=(BELA,)),
    ):
        with pytest.raises(UsageError, match=f"the server of {BELA} runs already"):
            other.check(BELA, running)


def test_a_server_that_all_share_has_no_name() -> None:
    running = Running("http://127.0.0.1:8102", 7, "127.0.0.1", "http://127.0.0.1:8102")
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(UsageError, match="; the server needs it"):
            Listening(port=port, names=(SHARED,)).place(SHARED, None, set())
    with pytest.raises(UsageError, match="the server runs already"):
        Listening(port=port, names=(SHARED,)).check(SHARED, running)


@pytest.mark.parametrize(
    ("listen", "address", "warned"),
    [
        ("127.0.0.1", "http://127.0.0.1:8081", ""),
        ("0.0.0.0", "http://127.0.0.1:8081", "listening on 0.0.0.0"),
        ("127.0.0.1", "https://labels.example.org", ""),
        ("127.0.0.1", "http://labels.example.org", "people type http://labels.example.org,"),
        ("127.0.0.1", "http://localhost:8080", ""),
        ("127.0.0.1", "http://r-00000000aa.localhost", ""),
    ],
)
def test_passwords_that_travel_in_clear_are_warned_of_in_one_line(capsys, listen, address, warned) -> None:
    instance = Instance(Path("studio"), None)
    running = Running("http://127.0.0.1:8081", 7, listen, address)
    warn_of_open((Answering(instance, running, ()),) * 2)
    told = capsys.readouterr().err
    assert told.count("\n") == bool(warned)
    assert told.startswith(f"{warned} without a certificate: passwords" if warned else "")


def test_it_is_kept_for_the_next_start(tmp_path) -> None:
    assert read_listening(tmp_path) == Listening()
    kept = Listening("::1", 8101, "https://{rater}.example.org", (ANNA, BELA))
    write_listening(tmp_path, kept)
    assert read_listening(tmp_path) == kept
    assert near("::", 1) == "http://[::1]:1"
    (tmp_path / "listening.json").write_text("{")
    with pytest.raises(DataError, match="damaged"):
        read_listening(tmp_path)


def test_only_servers_apart_are_called_enforced(tmp_path, monkeypatch) -> None:
    monkeypatch.delenv("LABEL_STUDIO_URL", raising=False)
    space = make_workspace(tmp_path / "w")
    studio = space.private / "studio"
    assert independence_of(space) == AGREED
    (studio / ANNA).mkdir(parents=True)
    assert independence_of(space) == ENFORCED
    assert independence_of(space, "http://elsewhere") == AGREED
    monkeypatch.setenv("LABEL_STUDIO_URL", "http://elsewhere")
    assert independence_of(space) == AGREED
    assert "independence by agreement, not enforced" in AGREED
    assert Servers({ANNA: None, BELA: None}).independence == ENFORCED
    assert Servers({None: None}).independence == AGREED


def test_a_workspace_keeps_to_one_kind_of_studio(tmp_path) -> None:
    space = make_workspace(tmp_path / "w")
    with pytest.raises(UsageError, match="nobody was added"):
        start_studio(space, isolated=True)
    add_annotator(space, "anna@example.org")
    (space.private / "studio" / "shared").mkdir(parents=True)
    with pytest.raises(UsageError, match="all annotators share"):
        start_studio(space, isolated=True)
