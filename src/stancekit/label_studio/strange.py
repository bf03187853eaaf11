"""Tasks in a project under tickets that the workspace does not know: a few of them, or all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from stancekit.annotations.tickets import is_sealed
from stancekit.errors import DataError
from stancekit.label_studio.connection import Server
from stancekit.label_studio.projects import Project
from stancekit.label_studio.standing import UNKNOWN_TICKET, Key, Standing

__all__ = ["check_tickets"]


def check_tickets(
    server: Server, project: Project, there: Mapping[Key, Sequence[Standing]], wanted: Collection[Key]
) -> None:
    """Refuse to push beside tasks whose tickets are not ours, for they may be the same work.

    Raises DataError that names them. Where other tickets there are known the secret is the right one, and
    it is those tasks that are wrong; where none is, the secret or the plan.
    """
    mine = {reaction for reaction, _ in wanted}
    strange = {key: copies for key, copies in there.items() if key[1].startswith(UNKNOWN_TICKET)}
    asked = [copy.id for (reaction, _), copies in strange.items() if reaction in mine for copy in copies]
    if not asked:
        return
    where = f"project '{project.title}' at {server.url}"
    if any(is_sealed(copy.data) for key in there.keys() - strange.keys() for copy in there[key]):
        tasks = f"task{'s' if asked[1:] else ''} {', '.join(map(str, sorted(asked)))}"
        raise DataError(
            f"{tasks} of {where}: this workspace does not know the ticket, although it knows others there: "
            "pasted or edited by hand, or planned in lines that corpus/raw/assignments.jsonl has lost",
            hint="restore those lines if any are lost; else run 'stancekit pull', which keeps what was answered "
            "there, delete the task in Label Studio, and push again",
        )
    raise DataError(
        f"{where} holds {len(asked)} of these items under tickets that this workspace does not know: they were "
        "pushed with another secret or another plan",
        hint="restore .stancekit/secret and corpus/raw/assignments.jsonl of the workspace that pushed them, or "
        "begin anew with 'stancekit push --anew --title NAME'",
    )
