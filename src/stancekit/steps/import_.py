"""From completed exports to annotations and problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from stancekit.annotations import ExportDocument, ImportResult, fits, is_pseudonym, people, read_exports
from stancekit.annotations.adopted import adopted_tasks
from stancekit.annotations.models import mark_models
from stancekit.errors import DataError, SecretError, UsageError
from stancekit.files.alone import alone
from stancekit.files.annotators import read_annotators
from stancekit.files.exports import load_export, raw_exports, take_in
from stancekit.files.guidelines import read_guidelines
from stancekit.files.identities import passing_pseudonyms, pseudonyms, secret_file
from stancekit.files.jsonl import read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.tasks.versions import guidelines_at
from stancekit_schemas import Annotation, Assignment, Problem, Scheme, Task, sha256

__all__ = ["import_exports", "read_workspace"]


def import_exports(
    paths: Sequence[Path],
    *,
    workspace: Workspace | None = None,
    scheme: Scheme | None = None,
    unit: str | None = None,
    aliases: Mapping[str, str] | None = None,
    out: Path | None = None,
    problems: Path | None = None,
    around: Workspace | None = None,
) -> ImportResult:
    """Import exports into a workspace, or bare files into `out` and `problems`.

    With a workspace each file is taken into corpus/raw/exports/ (annotators replaced by pseudonyms,
    the original kept in .stancekit/), then everything there is read again, so that
    corpus/built/annotations.jsonl and problems.jsonl depend on the raw files alone. Without `paths`
    what is there already is read again, which needs no secret.

    `around` is the workspace that a bare import stands in: its secret is used, and its scheme where
    the exports answer it. A file that cannot be read is a refused problem beside the others.

    Raises DataError where no file can be read; SecretError where the secret is lost, or would give
    somebody known another pseudonym.
    """
    known = around if around is not None and secret_file(around).exists() else None
    pseudonym = pseudonyms(workspace or known, make=workspace is not None)
    refused: list[Problem] = []
    documents: list[ExportDocument] = []
    for path in paths:
        try:
            if workspace is not None:
                if pseudonym is None:
                    raise UsageError("no project secret")
                take_in(workspace, path, pseudonym)
            else:
                documents.append(load_export(path))
        except SecretError:
            raise  # it concerns every file, not this one
        except DataError as error:
            if len(paths) == 1:
                raise
            refused.append(_file_problem(path, error))
    if refused and len(refused) == len(paths):
        told = "\n  ".join(f"{problem.message}" for problem in refused)
        raise DataError(f"none of these files can be read\n  {told}", hint=refused[0].remedy)
    if workspace is not None:
        result = _build(workspace, scheme=scheme, unit=unit, aliases=aliases)
        result = replace(result, problems=(*refused, *result.problems))
    else:
        if scheme is None and around is not None and fits(documents, around.scheme):
            scheme = around.scheme
        passing = pseudonym is None and any(people(document.data) for document in documents)
        make = pseudonym or passing_pseudonyms(document.sha256 for document in documents)
        result = read_exports(documents, scheme=scheme, unit=unit, pseudonym=make, aliases=aliases)
        alone = (
            "raters: pseudonyms made for these files alone; set STANCEKIT_SECRET to have the same again",
        )
        result = replace(
            result, problems=(*refused, *result.problems), notes=(*result.notes, *(alone if passing else ()))
        )
    if out is not None:
        write_records(out, result.annotations)
    if problems is not None:
        write_records(problems, result.problems, keep_order=True)
    return result


@alone
def _build(
    workspace: Workspace, *, scheme: Scheme | None, unit: str | None, aliases: Mapping[str, str] | None
) -> ImportResult:
    """Write corpus/built/annotations.jsonl and problems.jsonl from the exports there are."""
    if workspace.settings.text_field:
        renew_tasks(workspace, workspace.settings.text_field)
    result = read_workspace(workspace, scheme=scheme, unit=unit, aliases=aliases)
    file = workspace.built / "problems.jsonl"
    before = set(file.read_text("utf-8").splitlines()) if file.exists() else set()
    write_records(workspace.built / "annotations.jsonl", result.annotations)
    write_records(file, result.problems)
    return replace(result, settled=_settled(result, before))


def _settled(result: ImportResult, before: Collection[str]) -> frozenset[Problem]:
    """Choose the problems of superseded entries that were written down `before`, as lines."""
    gone = {
        (place.file, place.task, place.annotation)
        for place in (one.place for one in result.annotations if one.status == "superseded")
    }
    return frozenset(
        problem
        for problem in result.problems
        if problem.severity != "refused"
        and (problem.file, problem.task, problem.annotation) in gone
        and problem.to_line() in before
    )


def read_workspace(
    workspace: Workspace,
    *,
    scheme: Scheme | None = None,
    unit: str | None = None,
    aliases: Mapping[str, str] | None = None,
) -> ImportResult:
    """Read all of corpus/raw/exports by the workspace's scheme; nothing is written.

    An annotation's version of the guidelines follows from its time, where versions were declared.
    Texts and config are compared with corpus/built/tasks.jsonl where that exists. The secret is
    needed only where a raw file still names annotators, which is reported.
    """
    documents = [_outspoken(document) for document in raw_exports(workspace)]
    if not documents:
        raise DataError(
            f"no exports in {workspace.relative(workspace.raw / 'exports')}",
            hint="stancekit import EXPORT.json",
        )
    pseudonym = pseudonyms(workspace)
    if pseudonym is None:
        raise UsageError("no project secret")
    log = read_records(workspace.raw / "assignments.jsonl", Assignment, missing_ok=True)
    planned: dict[str, set[tuple[str, str, str, str]]] = {}
    for line in log:
        planned.setdefault(line.reaction_id, set()).add((line.rater, line.purpose, line.occasion, line.round))
    result = read_exports(
        documents,
        scheme=scheme or workspace.scheme,
        unit=unit or workspace.settings.unit_field,
        pseudonym=pseudonym,
        aliases={**workspace.settings.aliases, **(aliases or {})},
        tasks=read_records(workspace.built / "tasks.jsonl", Task, missing_ok=True),
        planned=planned,
    )
    starts = [version.start for version in read_guidelines(workspace)]
    dated = [_under(annotation, starts) for annotation in result.annotations]
    people_added = read_annotators(workspace)
    models = [one.rater for one in people_added if one.kind == "model"]
    notes = result.notes + _strangers(result.accepted, [one.rater for one in people_added])
    if left := sum(1 for _ in (workspace.raw / "exports").rglob("*.json")) - len(documents):
        notes += (f"{left} earlier snapshot(s) say nothing that the next one does not: not read again",)
    return replace(result, annotations=tuple(mark_models(dated, models)), notes=notes)


def _strangers(accepted: Sequence[Annotation], added: Collection[str]) -> tuple[str, ...]:
    """Tell whose answers are by nobody that was added, where anybody was: often a number in place of a person."""
    strange = Counter(a.rater for a in accepted if added and a.rater not in added)
    if not strange:
        return ()
    few = ", ".join(sorted(strange)[:3]) + (" …" if len(strange) > 3 else "")
    told = (
        f"nobody added {few}, who gave {strange.total()} answer(s): an export by hand may number people only, and "
        "'stancekit pull' names them; somebody new is added with 'stancekit annotator add'"
    )
    return (told,)


def _under(annotation: Annotation, starts: Sequence[tuple[datetime, str]]) -> Annotation:
    """Give an annotation the version that counted when it was made, where one did; else its task's stays."""
    counted = guidelines_at(starts, annotation.created_at) if annotation.created_at else None
    return annotation.model_copy(update={"guidelines_version": counted}) if counted else annotation


def renew_tasks(workspace: Workspace, text_field: str) -> None:
    """Write corpus/built/tasks.jsonl of an adopted project: its units as the exports show them."""
    settings, scheme = workspace.settings, workspace.scheme
    tasks = adopted_tasks(
        raw_exports(workspace),
        unit=settings.unit_field,
        text=text_field,
        context=settings.context_fields,
        scheme=scheme.tag,
        config=sha256(scheme.to_line()),
    )
    write_records(workspace.built / "tasks.jsonl", tasks)


def _outspoken(document: ExportDocument) -> ExportDocument:
    """Note a raw export that names annotators: it was not brought by the import."""
    named = [pair for pair in people(document.data) if any(part and not is_pseudonym(part) for part in pair)]
    if not named or _is_simulated(document):
        return document
    told = Problem(
        severity="flag",
        code="identity_in_raw",
        file=document.name,
        message=f"it names {len(named)} annotator(s), and lies in the versioned tree",
        remedy="move it out of corpus/raw/exports and bring it in with 'stancekit import'",
    )
    return replace(document, problems=(*document.problems, told))


def _is_simulated(document: ExportDocument) -> bool:
    tasks = document.data if isinstance(document.data, list) else []
    shown = [task.get("data") for task in tasks if isinstance(task, dict)]
    return bool(shown) and all(isinstance(data, dict) and data.get("simulated") is True for data in shown)


def _file_problem(path: Path, error: DataError) -> Problem:
    return Problem(
        severity="refused",
        code="unreadable_file",
        file=path.as_posix().encode("utf-8", "replace").decode(),
        message=error.message,
        remedy=error.hint or "give an export in JSON",
    )
