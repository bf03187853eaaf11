"""A server for each annotator: found together, pushed to and pulled from by each one's own, and closed to others."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from stancekit.adjudication.page import REASON
from stancekit.errors import ServiceError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, connect
from stancekit.label_studio.local_data import copy_blank
from stancekit.steps.adjudication_pull import pull_adjudication
from stancekit.steps.adjudication_round import push_adjudication
from stancekit.steps.init import make_workspace
from stancekit.steps.instances import instances_of
from stancekit.steps.plan import plan_workspace, read_assignments
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit.steps.servers import AGREED, ENFORCED, independence_of, serving
from stancekit.steps.status import status_workspace
from stancekit.steps.studio import Answering, start_studio, stop_studio, studio_of
from stancekit.steps.studio_backup import backup_studio, restore_studio
from stancekit_schemas import Annotation, Decision

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def space(tmp_path_factory, blank_data) -> Iterator[Workspace]:
    """Anna and Bela have a server each; Carl will join."""
    space = make_workspace(tmp_path_factory.mktemp("isolated") / "apart")
    for name in ("anna", "bela"):
        add(space, name, blank_data)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LABEL_STUDIO_URL", "LABEL_STUDIO_API_KEY"):
            patch.delenv(name, raising=False)
        yield space
    stop_studio(space)


def add(space: Workspace, name: str, blank: Path) -> str:
    """Add somebody; a copy of an empty database spares the time to make one."""
    rater = add_annotator(space, f"{name}@example.org").rater
    copy_blank(blank, space.private / "studio" / rater / "data")
    return rater


def servers(space: Workspace) -> dict[str, Answering]:
    return {server.accounts[1].email.split("@")[0]: server for server in studio_of(space).servers}


def as_annotator(server: Answering) -> Server:
    return connect(server.running.url, server.accounts[1].token)


def status_of(
    url: str, cookies: CookieJar | None = None, data: dict | None = None, **headers: str
) -> tuple[int, str]:
    """Ask as a browser does; give the status and the address where it ended."""
    opener = build_opener(HTTPCookieProcessor(cookies if cookies is not None else CookieJar()))
    try:
        with opener.open(Request(url, urlencode(data).encode() if data else None, headers)) as answer:
            return answer.status, answer.url
    except HTTPError as error:
        return error.code, error.url


def log_in(server: Answering, email: str, password: str) -> CookieJar | None:
    """Log in by the form, and give the cookies of the session; None where it is refused."""
    cookies, page = CookieJar(), f"{server.running.url}/user/login/"
    status_of(page, cookies)
    token = next(cookie.value for cookie in cookies if cookie.name == "csrftoken")
    form = {"email": email, "password": password, "csrfmiddlewaretoken": token}
    _, ended = status_of(page, cookies, form, Referer=page)
    return None if "/user/login" in ended else cookies


def answer(server: Answering, codable: dict[str, str], project: str = "") -> None:
    """Answer the tasks of the one project that is there, as the annotator whose server it is."""
    with as_annotator(server) as own, own.talk("answering") as sdk:
        for task in sdk.tasks.list(project=next(p.id for p in sdk.projects.list() if project in p.title)):
            values = {"codable": codable[task.data["reaction_id"]]}
            values |= {REASON: "edge_case"} if project else {}
            result = [
                {"from_name": name, "to_name": "text", "type": "choices", "value": {"choices": [label]}}
                for name, label in values.items()
            ]
            sdk.annotations.create(id=task.id, result=result, lead_time=20.0)


def test_each_annotator_has_a_server_that_is_closed_to_the_others(space) -> None:
    start_studio(space, isolated=True)
    found = servers(space)
    assert set(found) >= {"anna", "bela"}
    assert len({server.running.port for server in found.values()}) == len(found)
    assert independence_of(space) == ENFORCED
    assert independence_of(space, "http://somewhere") == AGREED

    anna, bela = found["anna"], found["bela"]
    cookies = log_in(anna, anna.accounts[1].email, anna.accounts[1].password)
    assert cookies is not None
    projects = "/api/projects/"
    assert status_of(anna.running.url + projects, cookies)[0] == 200
    # Browsers send cookies of one host to all its ports: the session must still be worth nothing there.
    assert status_of(bela.running.url + projects, cookies)[0] == 401
    assert log_in(bela, anna.accounts[1].email, anna.accounts[1].password) is None
    with pytest.raises(ServiceError, match="does not accept the key"):
        connect(bela.running.url, anna.accounts[1].token)
    # A personal access token is signed by the server that made it, and by no other.
    request = Request(f"{anna.running.url}/api/token/", b"{}", {"Content-Type": "application/json"})
    request.add_header("Authorization", f"Token {anna.accounts[1].token}")
    with build_opener().open(request) as made:
        token = json.load(made)["token"]
    with pytest.raises(ServiceError, match="does not accept the key"):
        connect(bela.running.url, token)
    # Nobody opens an account of their own accord.
    page, fresh = f"{bela.running.url}/user/signup/", CookieJar()
    status_of(page, fresh)
    form = {"email": "anna@example.org", "password": "some-password-1", "how_find_us": "no", "elaborate": ""}
    form["csrfmiddlewaretoken"] = next(cookie.value for cookie in fresh if cookie.name == "csrftoken")
    assert status_of(page, fresh, form, Referer=page)[0] == 403
    secrets = [account.password for server in found.values() for account in server.accounts]
    assert len(set(secrets)) == len(secrets)


def test_the_whole_round_on_servers_apart(space, blank_data, tmp_path, make_tasks, stance) -> None:
    start_studio(space, isolated=True)
    write_records(space.built / "tasks.jsonl", make_tasks(4, stance))
    who = {name: server.instance.rater for name, server in servers(space).items()}
    with pytest.raises(UsageError, match="there is no project for all"):
        push_workspace(space)
    plan_workspace(space, per_item=2)
    with pytest.raises(UsageError, match="there is no project for all"):
        push_workspace(space, shared=True)
    reports = push_workspace(space)
    assert [(r.pushed, r.created) for r in reports] == [(4, True), (4, True)]
    assert push_workspace(space)[0].present == 4
    for name, server in servers(space).items():
        with as_annotator(server) as own, own.talk("looking") as sdk:
            assert [p.title for p in sdk.projects.list()] == [f"apart · {who[name]}"]
            assert {user.email for user in sdk.users.list()} == {
                "lead@localhost.localdomain",
                f"{name}@example.org",
            }

    units = sorted({a.reaction_id for a in read_assignments(space)})
    answer(servers(space)["anna"], dict.fromkeys(units, "needs_media"))
    answer(servers(space)["bela"], dict.fromkeys(units, "needs_media") | {units[0]: "needs_context"})
    pulled = pull_workspace(space)
    assert (pulled.imported.account.accepted, pulled.imported.account.refused) == (8, 0)
    # Both are user number 2 of their server, and two raters all the same.
    done = read_records(space.built / "annotations.jsonl", Annotation)
    assert Counter(a.rater for a in done) == Counter(list(who.values()) * 4)
    assert not any(a.flags for a in done if "edited" in str(a.flags))
    assert pull_workspace(space).imported.account == pulled.imported.account
    assert {p.rater: p.done for p in status_workspace(space).annotators} == dict.fromkeys(who.values(), 4)
    _carl_joins(space, who, units, blank_data)
    _all_come_back(space, tmp_path)


def _carl_joins(space: Workspace, who: dict[str, str], units: list[str], blank: Path) -> None:
    """A server for him alone, on which he adjudicates; the others are found running."""
    carl = add_annotator(space, "carl@example.org").rater
    with pytest.raises(UsageError, match=f"{carl} has no server yet"):
        push_adjudication(space, [carl], audit=0)
    copy_blank(blank, space.private / "studio" / carl / "data")
    again = start_studio(space)
    assert again.isolated
    assert {s.instance.rater: s.started for s in again.servers} == dict.fromkeys(who.values(), False) | {
        carl: True
    }
    ((report,), nobody) = push_adjudication(space, [carl], audit=0)
    assert (report.pushed, nobody) == (1, {})
    answer(servers(space)["carl"], {units[0]: "needs_media"}, "adjudication")
    verdicts = pull_adjudication(space).verdicts
    assert {(v.unit, v.decided_by) for v in verdicts} == {(units[0], carl)}
    assert read_records(space.raw / "decisions.jsonl", Decision) == list(verdicts)


def _all_come_back(space: Workspace, tmp_path: Path) -> None:
    backup = backup_studio(space, tmp_path / "all.tar.gz")
    assert stop_studio(space) == 3
    with pytest.raises(ServiceError, match="does not run"), serving(space):
        raise AssertionError("there is nothing to speak to")
    other = make_workspace(tmp_path / "restored" / "apart")
    assert restore_studio(other, backup) == 3
    assert [i.rater for i in instances_of(other)] == [i.rater for i in instances_of(space)]
    for before, after in zip(instances_of(space), instances_of(other), strict=True):
        assert after.credentials.read_bytes() == before.credentials.read_bytes()
