"""`stancekit agreement` in a workspace: scheme, articles as clusters, declared coefficients, same bytes."""

from __future__ import annotations

import json

import numpy as np
import pytest

from stancekit.cli import main
from stancekit.errors import DataError
from stancekit.files.jsonl import write_records
from stancekit.files.workspace import Workspace
from stancekit.steps.agreement import agreement_of_workspace
from stancekit_schemas import Annotation, Place, Reaction

TOML = """
name = "toy"
scheme = "stance"
resamples = 200
seed = 3

[dimensions.stance_post]
primary = "gwet_ac1"
pass_mark = 0.7
"""


def reaction(article, number):
    text = f"reaction {number} of {article}"
    identity = Reaction.make_id(article, number * 100, number * 100 + len(text))
    return Reaction(
        reaction_id=identity, article_id=article, source=f"{article}.txt", kind="embedded", role="reaction",
        start=number * 100, end=number * 100 + len(text), text=text,
    )  # fmt: skip


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "stancekit.toml").write_text(TOML, "utf-8")
    space = Workspace(tmp_path)
    reactions = [reaction(f"article{a}", n) for a in range(6) for n in range(8)]
    random = np.random.default_rng(0)
    made = []
    for one in reactions:
        truth = random.choice(["support", "oppose", "none"])
        for rater in ("r_1", "r_2", "r_3"):
            closed = random.random() < 0.1
            values = {"codable": "needs_media"} if closed else {
                "codable": "yes", "irony": "no", "stance_author": "none",
                "stance_post": truth if random.random() < 0.8 else "none",
            }  # fmt: skip
            place = Place(file="e.json", file_sha256="0" * 64)
            made.append(
                Annotation(
                    annotation_id=one.reaction_id + rater,
                    unit=one.reaction_id,
                    rater=rater,
                    values=values,
                    place=place,
                )
            )
    write_records(space.built / "reactions.jsonl", reactions)
    write_records(space.built / "annotations.jsonl", made)
    return space


def test_every_measured_dimension_with_articles_as_clusters(workspace):
    measured = agreement_of_workspace(workspace)
    assert list(dict.fromkeys(e.dimension for e in measured)) == [
        "codable",
        "irony",
        "stance_post",
        "stance_author",
    ]
    assert {e.clusters for e in measured if e.slice == "all"} == {6}
    first = next(e for e in measured if e.dimension == "stance_post")
    assert (first.coefficient, first.primary, first.ci_method) == ("gwet_ac1", True, "cluster")
    assert "resamples=200;seed=3;" in first.signature
    assert "stance_post" not in measured.undeclared
    irony = measured.find(dimension="irony", slice="all", coefficient="krippendorff_alpha")
    assert "only one label was used" in irony.undefined


def test_the_same_annotations_give_the_same_bytes(workspace):
    agreement_of_workspace(workspace)
    file = workspace.built / "agreement.json"
    before = file.read_bytes()
    agreement_of_workspace(workspace)
    assert file.read_bytes() == before
    assert json.loads(before)["estimates"]


def test_the_command_writes_what_the_declarations_ask_for_and_nothing_else(workspace, capsys, monkeypatch):
    monkeypatch.chdir(workspace.root)
    file = workspace.built / "agreement.json"
    for arguments, written in ((["-d", "stance_post"], False), ([], True), (["-c", "gwet_ac1"], True)):
        with pytest.raises(SystemExit) as end:
            main(["agreement", "--json", *arguments])
        assert not end.value.code
        shown = json.loads(capsys.readouterr().out)
        assert file.exists() == written
        if written:
            assert (json.loads(file.read_text("utf-8")) == shown) == (not arguments)


def test_without_annotations_it_says_what_to_do(tmp_path):
    (tmp_path / "stancekit.toml").write_text(TOML, "utf-8")
    with pytest.raises(DataError, match="no annotations yet"):
        agreement_of_workspace(Workspace(tmp_path))
