"""The books closed: a state for every entry, an account that balances, problems with their place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from stancekit.annotations.conduct import prediction_shown, watch
from stancekit.annotations.deleted import tell_gone
from stancekit.annotations.documents import ExportDocument
from stancekit.annotations.entry import Entry, Fault
from stancekit.annotations.gathering import Gathering
from stancekit.annotations.precedence import settle
from stancekit.annotations.problems import HARMLESS, problem_of, sorted_problems
from stancekit.annotations.result import ImportResult
from stancekit.annotations.same import identity_of
from stancekit.wording import counted
from stancekit_schemas import Account, Annotation, Place, Problem, Scheme, Status, content_id

__all__ = ["close"]

UNITS = {"data_sha256": "a hash of the task data", "file_and_task": "file and task number"}


def close(gathering: Gathering, scheme: Scheme, notes: Sequence[str], *, inferred: bool) -> ImportResult:
    """Give every entry its state, once the scheme has been applied, and account for all of them."""
    versions = settle(
        gathering.entries, [document.name for document in gathering.documents], gathering.planned
    )
    tell_gone(versions, gathering.documents)
    _compare(gathering)
    for same in versions.values():
        _tell_edits(same)
    watch([entry for entry in gathering.entries if _status(entry) == "accepted"], scheme)
    annotations: list[Annotation] = []
    problems = list(gathering.problems)
    count: Counter[str] = Counter()
    for same in versions.values():
        identity = identity_of(same[0])
        for rank, entry in enumerate(same):
            document = gathering.documents[entry.document]
            status = _status(entry)
            count[status or "refused"] += 1
            problems.extend(_problems(entry, document.name, refused=status is None))
            if status is not None:
                place = (document.sha256, entry.task.position, entry.position, rank)
                name = content_id(*identity) if rank == 0 else content_id(*identity, *place)
                annotations.append(
                    _annotation(entry, name, status, document, None if inferred else scheme.tag)
                )
    return ImportResult(
        annotations=tuple(sorted(annotations, key=_order)),
        problems=sorted_problems(problems),
        account=Account(
            files=len(gathering.documents),
            tasks=gathering.tasks,
            annotations=len(gathering.entries),
            accepted=count["accepted"],
            superseded=count["superseded"],
            skipped=count["skipped"],
            drafts=count["draft"],
            refused=count["refused"],
            predictions=gathering.predictions,
        ),
        scheme=scheme,
        inferred=inferred,
        notes=(*_told(gathering, scheme, inferred=inferred), *notes),
    )


def _status(entry: Entry) -> Status | None:
    """Test in the order of the account; None is refused."""
    if entry.faults:
        return None
    if entry.superseded:
        return "superseded"
    if entry.draft:
        return "draft"
    return "skipped" if entry.cancelled else "accepted"


def _compare(gathering: Gathering) -> None:
    """Note what concerns two people, or two entries of one person."""
    later: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in gathering.entries:
        if entry.who is None and not entry.draft:
            message = "the file does not say who made it; it stands under a name of its own"
            entry.oddities.append(Fault("rater_unknown", message, "completed_by"))
        elif (entry.document, entry.rater) in gathering.raters.ambiguous:
            message = "its number belongs to two people in these files; it is kept apart from both"
            entry.oddities.append(Fault("identity_ambiguous", message, "completed_by"))
        if (entry.faults or entry.cancelled) and not entry.draft and entry.created is not None:
            later[entry.unit, entry.rater, entry.occasion].append(entry)
    for entry in gathering.entries:
        if _status(entry) != "accepted" or entry.created is None:
            continue
        for other in later.get((entry.unit, entry.rater, entry.occasion), ()):
            if _time(other) > _time(entry):
                refused = ("replaced_by_refused", "it was made again or changed later, but that was refused")
                skipped = ("skipped_later", "the same person skipped the item later")
                code, message = refused if other.faults else skipped
                entry.oddities.append(Fault(code, f"{message}; this one counts"))


def _tell_edits(same: Sequence[Entry]) -> None:
    """Note which versions of one annotation somebody else changed, and whether its author's own counts."""
    counts = ""
    if _status(same[0]) == "accepted":
        counts = (
            "; no export holds the author's own version, so the change counts"
            if same[0].edited_by_other
            else "; the author's own version counts"
        )
    for entry in same:
        if entry.edited_by_other:
            message = f"somebody else than its author changed it{counts}"
            entry.oddities.append(Fault("edited_by_other", message, "updated_by"))


def _time(entry: Entry) -> tuple[str, str]:
    return tuple(moment.isoformat() if moment else "" for moment in (entry.created, entry.updated))  # type: ignore[return-value]


def _problems(entry: Entry, file: str, *, refused: bool) -> list[Problem]:
    """Write down the faults of what is refused, else what was odd, each place once."""
    faults = (
        list(dict.fromkeys(entry.faults))
        if refused
        else list({(o.code, o.field): o for o in entry.oddities}.values())
    )
    problems = [problem_of(entry, file, fault, refused=refused) for fault in faults]
    return problems[:1] + [p.model_copy(update={"raw": None}) for p in problems[1:]] if refused else problems


def _annotation(
    entry: Entry, name: str, status: Status, document: ExportDocument, tag: str | None
) -> Annotation:
    data = entry.task.data or {}
    flags = {
        f"{odd.code}:{odd.field}" if odd.code == "closed_gate" else odd.code
        for odd in entry.oddities
        if odd.code not in HARMLESS
    }
    flags |= {entry.superseded} if entry.superseded else set()
    return Annotation(
        annotation_id=name,
        unit=entry.unit,
        unit_from=entry.unit_from,
        rater=entry.rater,
        purpose=entry.purpose,
        occasion=entry.occasion,
        round=entry.round,
        status=status,
        values=entry.values,
        spans=entry.spans,
        scheme=_said(data, "scheme") or tag,
        guidelines_version=_said(data, "guidelines_version"),
        config_sha256=_said(data, "config_sha256"),
        text_sha256=_said(data, "text_sha256"),
        created_at=entry.created,
        updated_at=entry.updated,
        lead_time=entry.lead_time,
        predicted=shown[0] if (shown := prediction_shown(entry)) else None,
        flags=tuple(sorted(flags)),
        simulated=data.get("simulated") is True,
        place=Place(
            file=document.name, file_sha256=document.sha256, task=entry.task.name, annotation=entry.id
        ),
    )


def _said(data: Mapping[str, Any], key: str) -> str | None:
    value = data.get(key)
    return value if isinstance(value, str) and value else None


def _order(annotation: Annotation) -> tuple[str, ...]:
    made = annotation.created_at.isoformat() if annotation.created_at else ""
    return (
        annotation.unit,
        annotation.rater,
        annotation.occasion,
        made,
        annotation.status,
        annotation.annotation_id,
    )


def _told(gathering: Gathering, scheme: Scheme, *, inferred: bool) -> list[str]:
    notes = []
    if gathering.units:
        found = (
            f"{UNITS.get(name, 'data.' + name)} ({counted(n, 'task')})"
            for name, n in sorted(gathering.units.items())
        )
        notes.append(f"unit: {', '.join(found)}")
    numbers = sorted({token for _, token in gathering.raters.ambiguous})
    if numbers:
        notes.append(f"a number that belongs to two people: {', '.join(numbers)}")
    named = {_said(entry.task.data or {}, "scheme") for entry in gathering.entries} - {None, scheme.tag}
    if named and not inferred:
        notes.append(f"tasks name another scheme than {scheme.tag}: {', '.join(sorted(map(str, named)))}")
    controls = {answer.control for entry in gathering.entries for answer in entry.answers} - {None}
    if controls and not controls & {dimension.id for dimension in scheme.dimensions}:
        told = ", ".join(sorted(map(str, controls)))
        notes.append(f"no control of these files is in scheme {scheme.tag}: {told}")
    return notes
