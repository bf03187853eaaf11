"""Who has read which version of the manual: asked of each annotator on the server, kept as records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from stancekit.errors import StancekitError
from stancekit.files.alone import alone
from stancekit.files.annotators import read_identities
from stancekit.files.guidelines import read_acknowledgements, read_guidelines
from stancekit.files.jsonl import append_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, project_title
from stancekit.label_studio.notices import Acknowledged, give_notices, read_notices
from stancekit.steps.instruction import instruction_of, kind_title, renew_instructions
from stancekit.steps.removed import remaining_annotators
from stancekit.steps.servers import Servers, has_server, serving
from stancekit.tasks.notice import notice_config
from stancekit_schemas import Acknowledgement, GuidelinesVersion

__all__ = ["Told", "ask_acknowledgements", "collect_acknowledgements", "not_acknowledged", "tell_everybody"]


@dataclass(frozen=True)
class Told:
    """The projects that show another instruction now, those that did already, and how many were asked anew."""

    renewed: tuple[str, ...]
    present: tuple[str, ...]
    asked: int


def tell_everybody(workspace: Workspace, *, server: Server | str | None = None) -> Told | None:
    """Show manual and rulings in every project, and ask who has not been asked to acknowledge the version.

    None where no server is named. Doing it again changes nothing. Raises StancekitError where a server
    fails, with the command that does the rest: what was to be told is recorded by then.
    """
    if server is None and not has_server(workspace):
        return None
    try:
        with serving(workspace, server) as servers:
            shown = renew_instructions(workspace, server=servers)
            return Told(shown.renewed, shown.present, ask_acknowledgements(workspace, server=servers))
    except StancekitError as error:
        later = "it is recorded; 'stancekit guidelines renew' shows it to everybody once this is mended"
        raise type(error)(f"not everybody was told: {error.message}", hint=later) from None


def ask_acknowledgements(workspace: Workspace, *, server: Servers | Server | str | None = None) -> int:
    """Ask every annotator to say that they read the last declared version, in a project of their own.

    Who was asked is not asked again. Returns how many notices are new; 0 where no version was declared.
    """
    last = _last(workspace)
    if last is None:
        return 0
    text = f"Version {last.version} counts from {last.effective:%Y-%m-%d %H:%M} UTC.\n\nWhat changed: {last.summary}"
    instruction, new = instruction_of(workspace), 0
    with serving(workspace, server) as servers:
        for rater in _asked(workspace):
            title = project_title(kind_title(workspace, "guidelines"), rater)
            notice = {f"guidelines {last.version}": {"text": text}}
            new += give_notices(servers.of(rater), title, notice_config(), instruction, notice)
    return new


def collect_acknowledgements(
    workspace: Workspace, server: Servers | Server | None = None
) -> list[Acknowledgement]:
    """Fetch who acknowledged which version, and append what is new to corpus/raw/acknowledgements.jsonl.

    Only the account of an annotator who was added counts, for themselves.
    """
    with serving(workspace, server) as servers:
        said = [notice for s in servers for notice in read_notices(s, kind_title(workspace, "guidelines"))]
    return _keep(workspace, said)


@alone
def _keep(workspace: Workspace, said: Sequence[Acknowledged]) -> list[Acknowledgement]:
    raters = {person.email: person.rater for person in read_identities(workspace)}
    known = {(line.rater, line.version) for line in read_acknowledgements(workspace)}
    new: dict[tuple[str, str], Acknowledgement] = {}
    for notice in said:
        version = notice.notice.removeprefix("guidelines ")
        rater = raters.get(notice.who)
        if rater is None or (rater, version) in known or version == notice.notice:
            continue
        line = Acknowledgement(rater=rater, version=version, at=datetime.fromisoformat(notice.at))
        earlier = new.get((rater, version))
        if earlier is None or line.at < earlier.at:
            new[rater, version] = line
    found = sorted(new.values(), key=lambda line: (line.at, line.rater))
    append_records(workspace.raw / "acknowledgements.jsonl", found)
    return found


def not_acknowledged(workspace: Workspace, *, today: date | None = None) -> tuple[str, list[str]] | None:
    """Give the last declared version and the annotators who have not acknowledged it; None before the first."""
    last = _last(workspace)
    if last is None:
        return None
    done = {line.rater for line in read_acknowledgements(workspace) if line.version == last.version}
    return last.version, [rater for rater in _asked(workspace, today) if rater not in done]


def _last(workspace: Workspace) -> GuidelinesVersion | None:
    declared = read_guidelines(workspace)
    return declared[-1] if declared else None


def _asked(workspace: Workspace, today: date | None = None) -> list[str]:
    """The people who label now, models left out."""
    day = today or datetime.now(UTC).date()
    return [p.rater for p in remaining_annotators(workspace) if p.kind == "human" and p.active_on(day)]
