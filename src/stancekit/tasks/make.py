"""From signed statement sets and their reactions to tasks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stancekit.errors import DataError
from stancekit.tasks.shown import shown_text, whole_text
from stancekit_schemas import Purpose, Reaction, Scheme, StatementSet, Task, sha256

__all__ = ["check_signed", "make_tasks"]


def check_signed(sets: Iterable[StatementSet], reactions: Sequence[Reaction]) -> None:
    """Refuse sets that nobody signed, or that name passages the segmentation no longer has.

    Raises one DataError that lists every such set.
    """
    known = {reaction.reaction_id for reaction in reactions}
    problems = []
    for statement_set in sets:
        where = f"{statement_set.source}: set {statement_set.set_id}"
        if statement_set.signature is None:
            problems.append(f"{where} is not signed")
        gone = [i for i in (*statement_set.members, *statement_set.answered_by) if i not in known]
        if gone:
            problems.append(
                f"{where} names {len(gone)} passage(s) that are no longer cut: {', '.join(gone[:4])}"
            )
    if problems:
        raise DataError(
            "the statement sets are not ready for annotators\n  " + "\n  ".join(problems),
            hint="look with 'stancekit statements', then 'stancekit statements draft' and 'stancekit statements sign'",
        )


def make_tasks(
    reactions: Sequence[Reaction],
    sets: Sequence[StatementSet],
    *,
    scheme: Scheme,
    config: str,
    guidelines_version: str,
    purpose: Purpose = "design",
    occasion: str = "1",
    simulated: bool = False,
) -> list[Task]:
    """Make one task for each reaction that a signed set is answered by, ordered by reaction_id.

    Copies of an embed are not labelled again; the pieces of a split quotation make one task, named
    by the first piece. `config` is the labelling XML; its hash travels along.
    Raises DataError where a set is unsigned, or one reaction is said to answer two sets.
    """
    check_signed(sets, reactions)
    by_id = {reaction.reaction_id: reaction for reaction in reactions}
    groups: dict[str, list[Reaction]] = {}
    for reaction in reactions:
        if reaction.group_id and reaction.piece:
            groups.setdefault(reaction.group_id, []).append(reaction)
    tasks: dict[str, Task] = {}
    for statement_set in sets:
        statement = shown_text(statement_set.text)
        for reaction_id in statement_set.answered_by:
            reaction = by_id[reaction_id]
            if reaction.copy_of:
                continue
            pieces = groups.get(reaction.group_id or "", [reaction]) if reaction.piece else [reaction]
            first = min(pieces, key=lambda piece: (piece.piece or 0, piece.start))
            if (other := tasks.get(first.reaction_id)) and other.set_id != statement_set.set_id:
                raise DataError(
                    f"{first.source}: reaction {first.reaction_id} is said to answer sets {other.set_id} and "
                    f"{statement_set.set_id}",
                    hint="leave it in one 'answered_by' of the draft, and sign again",
                )
            text = whole_text(pieces)
            tasks[first.reaction_id] = Task(
                reaction_id=first.reaction_id,
                set_id=statement_set.set_id,
                text=text,
                statement=statement,
                upshot=statement_set.upshot,
                context=" ".join(statement_set.context),
                purpose=purpose,
                occasion=occasion,
                scheme=scheme.tag,
                guidelines_version=guidelines_version,
                text_damaged=any(piece.text_damaged for piece in pieces),
                text_sha256=sha256(text),
                statement_sha256=sha256(statement),
                upshot_sha256=sha256(statement_set.upshot),
                config_sha256=sha256(config),
                simulated=simulated,
            )
    return [tasks[reaction_id] for reaction_id in sorted(tasks)]
