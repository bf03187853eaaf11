"""A tiny corpus of invented records: two articles, five reactions, three annotators, one verdict."""

from __future__ import annotations

import itertools
import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from stancekit.adjudication import ballots, decide, make_verdict, policies_of
from stancekit.files.schemes import load_scheme
from stancekit.gold import build_gold
from stancekit.release import Corpus
from stancekit.reliability.measure import agreement
from stancekit.tasks import shown_text
from stancekit_schemas import (
    Annotation,
    Decision,
    Measure,
    Place,
    Reaction,
    Settings,
    StatementSet,
    content_id,
    sha256,
)

ARTICLES = {
    "one.txt": [
        ("@mayor", "statement", "Let us plant a tree | in every yard — “today”!"),
        ("@ann", "reaction", "Count me in, I have a spade."),
        ("@bob", "reaction", "My yard is paved, no thanks."),
        ("@cleo", "reaction", "Brave words; the last trees died.\nSee pic.twitter.com/abc123"),
    ],
    "two.txt": [
        ("@mayor", "statement", "The pool opens on Monday."),
        ("@dan", "reaction", "At last! Thank you 🏊"),
        ("@eve", "reaction", "=SUM(A1:A9) is all the plan there is"),
    ],
}
# reaction text head -> the answers of three annotators: (codable, irony, stance_post, stance_author)
ANSWERS = {
    "Count": [("yes", "no", "support", "none")] * 3,
    "My yard": [("yes", "no", "oppose", "none")] * 2 + [("yes", "no", "none", "none")],
    "Brave": [
        ("yes", "yes", "oppose", "against"),
        ("yes", "no", "none", "favour"),
        ("yes", "cannot_tell", "mixed", "none"),
    ],
    "At last": [
        ("yes", "no", "support", "favour"),
        ("yes", "no", "support", "none"),
        ("yes", "no", "support", "favour"),
    ],
    "=SUM": [("needs_context", None, None, None)] * 2 + [("yes", "no", "oppose", "none")],
}
QUESTIONS = ("codable", "irony", "stance_post", "stance_author")


def make_article(name: str) -> tuple[str, list[Reaction]]:
    text, places = "An invented article.\n\n", []
    for handle, role, words in ARTICLES[name]:
        text += "“"
        places.append((handle, role, len(text), len(text) + len(words)))
        text += words + "”\n\n"
    digest = sha256(text)
    cut = [
        Reaction(
            reaction_id=Reaction.make_id(digest, start, end),
            article_id=digest[:16],
            source=f"corpus/raw/articles/{name}",
            kind="embedded",
            role=role,
            start=start,
            end=end,
            text=text[start:end],
            author_handle=handle,
            author_name=handle[1:].title(),
            posted_on=date(2024, 5, 1),
            platform="twitter",
            permalink=f"https://example.org/{handle[1:]}/status/1",
            status_id="1234567890123456789" if handle == "@ann" else None,
            post_id=Reaction.make_post_id(handle, date(2024, 5, 1), text[start:end]),
        )
        for handle, role, start, end in places
    ]
    return text, cut


def make_sets(reactions: list[Reaction], *, sign: bool = True) -> list[StatementSet]:
    sets = []
    for _, group in itertools.groupby(reactions, key=lambda r: r.article_id):
        cut = list(group)
        members = tuple(r.reaction_id for r in cut if r.role == "statement")
        one = StatementSet(
            set_id=StatementSet.make_id(members),
            article_id=cut[0].article_id,
            source=cut[0].source,
            members=members,
            text=cut[0].text,
            answered_by=tuple(sorted(r.reaction_id for r in cut if r.role == "reaction")),
            upshot="Asks for something to be done.",
            context=("The mayor is invented.",),
            signed_by="lead",
            signed_on=date(2024, 5, 2),
        )
        sets.append(
            StatementSet.model_validate(one.model_dump() | {"signature": one.digest()}) if sign else one
        )
    return sets


def make_annotations(reactions: list[Reaction]) -> list[Annotation]:
    made = []
    start = datetime(2024, 6, 1, 9, tzinfo=UTC)
    for reaction in reactions:
        for head, answers in ANSWERS.items():
            if not reaction.text.startswith(head):
                continue
            for number, answer in enumerate(answers):
                values = {q: a for q, a in zip(QUESTIONS, answer, strict=True) if a is not None}
                made.append(
                    Annotation(
                        annotation_id=content_id("a", reaction.reaction_id, number),
                        unit=reaction.reaction_id,
                        rater=f"r-{'abc'[number]}",
                        values=values,
                        scheme="stance 0.9.0",
                        guidelines_version="0.9.0",
                        created_at=start + timedelta(minutes=len(made)),
                        lead_time=12.5,
                        text_sha256=sha256(shown_text(reaction.text, handle=reaction.author_handle)),
                        simulated=True,
                        place=Place(file="corpus/raw/exports/simulated.json", file_sha256=sha256("export")),
                    )
                )
    skipped = made[0].model_copy(
        update={"annotation_id": "skip", "rater": "r-d", "status": "skipped", "values": {}},
    )
    return [*made, skipped]


def make_corpus() -> Corpus:
    from stancekit.tasks import make_tasks
    from stancekit.tasks.labeling_config import labeling_config

    scheme = load_scheme("stance")
    settings = Settings(
        name="tiny",
        title="A tiny corpus",
        simulated=True,
        dimensions={"stance_post": Measure(pass_mark=0.667)},
    )
    articles, reactions = {}, []
    for name in ARTICLES:
        text, cut = make_article(name)
        articles[cut[0].article_id] = sha256(text)
        reactions += cut
    sets = make_sets(reactions)
    tasks = make_tasks(
        reactions,
        sets,
        scheme=scheme,
        config=labeling_config(scheme),
        guidelines_version="0.9.0",
        simulated=True,
    )
    annotations = make_annotations(reactions)
    verdicts = [make_tie_verdict(annotations, scheme)]
    policies = policies_of(settings, scheme)
    decisions = decide(annotations, scheme=scheme, policy=policies, verdicts=verdicts)
    measured = agreement(
        annotations,
        scheme=scheme,
        clusters={reaction.reaction_id: reaction.article_id for reaction in reactions},
        resamples=200,
    )
    return Corpus(
        settings=settings,
        scheme=scheme,
        guidelines="# Manual\n\nVersion 0.9.0\n",
        guidelines_version="0.9.0",
        reactions=reactions,
        sets=sets,
        tasks=tasks,
        annotations=annotations,
        verdicts=verdicts,
        decisions=decisions,
        gold=build_gold(decisions, annotations, scheme=scheme),
        estimates=list(measured),
        articles=articles,
        remarks={"notes": list(measured.notes)},
        inputs={
            "corpus/raw/exports/simulated.json": sha256("export"),
            "guidelines.md": sha256("# Manual\n\nVersion 0.9.0\n"),
        },
    )


def make_tie_verdict(annotations: list[Annotation], scheme) -> Decision:
    """A person settles one of the three-way ties."""
    ballot = next(
        ballot
        for (_, dimension), ballot in ballots(annotations, scheme).items()
        if dimension == "stance_post" and len(ballot.counts) == 3
    )
    return make_verdict(
        ballot,
        scheme.dimension("stance_post"),
        label="oppose",
        by="lead-1",
        at=datetime(2024, 6, 9, 12, tzinfo=UTC),
        reason="edge_case",
        note="R3",
    )


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return make_corpus()


def _reseal(files: dict[str, bytes]) -> dict[str, bytes]:
    """Do what a careful forger would: make every hash, count and Parquet file fit the changed JSON Lines."""
    from stancekit.release.checks.loaded import load_release
    from stancekit.release.croissant import parquet_path
    from stancekit.release.encode import content_hash, encode_json, encode_parquet
    from stancekit.release.manifest import MANIFEST, digest, make_manifest

    loaded = load_release(files, Path("forged"))
    files = dict(files)
    for name, table in loaded.tables.items():
        files[parquet_path(table, "main")] = encode_parquet(loaded.rows[name], table)
    build = json.loads(files["build.json"])
    build["counts"] = {name: len(rows) for name, rows in loaded.rows.items()}
    build["content_id"] = content_hash({name: files[f"jsonl/{name}.jsonl"] for name in loaded.tables})
    package, croissant = json.loads(files["datapackage.json"]), json.loads(files["croissant.json"])
    for resource in package["resources"]:
        resource["hash"] = f"sha256:{digest(files[resource['path']])}"
    for entry in croissant["distribution"]:
        entry["sha256"] = digest(files[entry["contentUrl"]])
    files |= {name: encode_json(value) for name, value in
              (("build.json", build), ("datapackage.json", package), ("croissant.json", croissant))}  # fmt: skip
    return files | {MANIFEST: make_manifest(files)}


def _failing(files: dict[str, bytes], *names: str, but: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Name -> problems of the checks that fail; of these `names` alone, or of all `but` some that cost time."""
    from stancekit.release.checks.loaded import load_release
    from stancekit.release.verify import CHECKS, check_files

    asked = names or tuple(name for name in CHECKS if name not in but)
    checks = check_files(load_release(files, Path("x")), asked)
    return {one.name: one.problems for one in checks if not one.passed}


@pytest.fixture(scope="session")
def reseal():
    return _reseal


@pytest.fixture(scope="session")
def failing():
    return _failing


@pytest.fixture(scope="session")
def contents(corpus: Corpus) -> dict[str, bytes]:
    from stancekit.release import make_contents

    return make_contents(corpus, version="0.1.0", released_on=date(2024, 6, 9))


@pytest.fixture(scope="session")
def release(contents: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    from stancekit.release import write_release

    folder = tmp_path_factory.mktemp("releases") / "0.1.0"
    write_release(folder, contents)
    return folder


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three shipped articles, signed here, with drawn labels, taken through every step up to gold.

    Nothing depends on what the segmentation makes of them: ids are taken as they come.
    """
    from stancekit.files.atomic import write_text
    from stancekit.files.jsonl import write_records
    from stancekit.files.statement_drafts import DraftSet
    from stancekit.steps.agreement import agreement_of_workspace
    from stancekit.steps.export import export_workspace
    from stancekit.steps.gold import gold_workspace
    from stancekit.steps.import_ import import_exports
    from stancekit.steps.init import make_workspace
    from stancekit.steps.segment import segment_workspace
    from stancekit.steps.simulate import simulate_workspace
    from stancekit.steps.statements import sign_sets

    space = make_workspace(tmp_path_factory.mktemp("sample") / "corpus", sample=True)
    write_text(space.private / "secret", sha256("a secret of the tests") + "\n", private=True)
    for path in sorted((space.raw / "articles").iterdir())[3:]:
        path.unlink()
    cut = segment_workspace(space)
    drafts = [
        DraftSet(
            source=one.source, members=one.members, upshot="asks for something.", answered_by=one.answered_by
        )
        for one in cut.sets
    ]
    signed = sign_sets(drafts, cut.reactions, by="lead", on=date(2025, 2, 3))
    write_records(space.raw / "statements.jsonl", signed)
    tasks = export_workspace(space).tasks
    truth = []
    for task in tasks:
        number = int(task.reaction_id, 16)
        values = {"codable": "yes", "irony": ("no", "no", "yes")[number % 3]}
        values["stance_post"] = ("support", "oppose", "none", "mixed")[number % 4]
        values["stance_author"] = ("favour", "against", "none", "none")[number // 4 % 4]
        if number % 11 == 0:
            values = {"codable": "needs_context"}
        truth.append({"reaction_id": task.reaction_id, "values": values, "difficulty": "easy"})
    write_text(space.raw / "truth.jsonl", "".join(json.dumps(row) + "\n" for row in truth))
    import_exports(simulate_workspace(space).files, workspace=space)
    agreement_of_workspace(space)
    gold_workspace(space)
    return space.root


@pytest.fixture
def workspace(sample: Path, tmp_path: Path):
    """A copy of the sample that a test may spoil."""
    from stancekit.files.workspace import Workspace

    return Workspace(Path(shutil.copytree(sample, tmp_path / "corpus")))


@pytest.fixture(scope="session")
def released(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample with release 0.1.0."""
    from stancekit.files.workspace import Workspace
    from stancekit.steps.release import release_workspace

    root = Path(shutil.copytree(sample, tmp_path_factory.mktemp("released") / "corpus"))
    release_workspace(Workspace(root), "0.1.0")
    return root
