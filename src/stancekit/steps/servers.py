"""Which server holds whose project: one for all, or, in an isolated studio, one for each annotator."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from stancekit.errors import DataError, ServiceError, UsageError
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, connect

__all__ = ["Servers", "has_server", "serving"]


@dataclass(frozen=True)
class Servers:
    """The open connections of a workspace. `own` has the annotators who have a server to themselves."""

    common: Server | None = None
    own: Mapping[str, Server] = field(default_factory=dict)

    @property
    def isolated(self) -> bool:
        """Whether each annotator has a server to themselves, so that nobody can see another's answers."""
        return self.common is None

    @property
    def all(self) -> tuple[Server, ...]:
        """Every server, each once."""
        return (self.common,) if self.common else tuple(self.own.values())

    def of(self, rater: str | None) -> Server:
        """Give the server that holds a person's projects, or, for None, the project that all share.

        Raises UsageError where an isolated studio is asked for a shared project, DataError where a
        person has no server in it.
        """
        if self.common is not None:
            return self.common
        if rater is None:
            raise UsageError(
                "in an isolated studio no project is shared",
                hint="plan who labels what first ('stancekit plan make'), and leave --shared out",
            )
        if rater not in self.own:
            raise DataError(
                f"{rater} has no server in the isolated studio",
                hint="'stancekit studio' starts one for everybody who was added",
            )
        return self.own[rater]


def has_server(workspace: Workspace) -> bool:
    """Whether a server is named, or a studio of this workspace runs."""
    from stancekit.steps.studio import studio_of

    named = os.environ.get("LABEL_STUDIO_URL") or workspace.settings.label_studio_url
    return bool(named) or studio_of(workspace) is not None


@contextmanager
def serving(workspace: Workspace, server: Server | None = None) -> Iterator[Servers]:
    """Open the connections of a workspace and close them afterwards; a given one is used and left open.

    The address is LABEL_STUDIO_URL, else `label_studio_url` of stancekit.toml, and the key then
    LABEL_STUDIO_API_KEY, which stands in no file. Where neither names a server it is the workspace's
    own studio, if it runs, with the keys of its owner. Raises ServiceError where part of an isolated
    studio does not answer.
    """
    from stancekit.steps.studio import is_isolated, studio_of

    if server is not None:
        yield Servers(server)
        return
    with ExitStack() as stack:
        url = os.environ.get("LABEL_STUDIO_URL") or workspace.settings.label_studio_url
        studio = None if url else studio_of(workspace)
        if studio is None:
            yield Servers(stack.enter_context(connect(url)))
            return
        if silent := [i.rater for i in studio.instances if i.url is None]:
            raise ServiceError(
                f"{len(silent)} server(s) of the studio do not answer, first that of {silent[0]}",
                hint="start them again with 'stancekit studio'",
            )
        opened = {
            instance.rater: stack.enter_context(connect(instance.url, instance.owner.token))
            for instance in studio.instances
        }
        if not is_isolated(workspace):
            yield Servers(opened[None])
        else:
            yield Servers(own={rater: one for rater, one in opened.items() if rater is not None})
