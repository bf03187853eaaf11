"""A project that stancekit did not make: its setup becomes the scheme, its answers count."""

from __future__ import annotations

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.schemes import SHIPPED, load_scheme, parse_scheme
from stancekit.steps.adopt import adopt_export, adopt_project, dump_scheme
from stancekit.steps.agreement import agreement_of_workspace

CONFIG = """<View>
  <Text name="comment" value="$comment"/>
  <Choices name="tone" toName="comment" required="true">
    <Choice value="Kind"/><Choice value="no" alias="unkind"/><Choice value="Neither, really"/>
  </Choices>
</View>"""


@pytest.mark.server
def test_a_foreign_project_becomes_a_workspace(studio, lead, tmp_path) -> None:
    with lead.talk("making") as sdk:
        project = sdk.projects.create(title="somebody's project", label_config=CONFIG, maximum_annotations=2)
        words = ("Lovely.", "Go away.", "It rained.", "Thanks!")
        sdk.projects.import_tasks(id=project.id, request=[{"data": {"comment": word}} for word in words])
    for name, tones in {
        "anna": ("Kind", "unkind", "Neither, really", "Kind"),
        "bela": ("Kind", "unkind", "Kind", "Kind"),
    }.items():
        with studio.as_(name).talk("answering") as sdk:
            for task, tone in zip(
                sorted(sdk.tasks.list(project=project.id), key=lambda t: t.id), tones, strict=True
            ):
                answer = {
                    "from_name": "tone",
                    "to_name": "comment",
                    "type": "choices",
                    "value": {"choices": [tone]},
                }
                sdk.annotations.create(id=task.id, result=[answer])
    done = adopt_project(tmp_path / "adopted", "somebody's project", lead)
    assert done.workspace.scheme.dimension("tone").domain == ("Kind", "unkind", "Neither, really")
    assert (done.imported.account.accepted, done.imported.account.refused) == (8, 0)
    assert len({a.unit for a in done.imported.accepted}) == 4
    found = {
        e.coefficient: e
        for e in agreement_of_workspace(done.workspace)
        if e.dimension == "tone" and e.slice == "all"
    }
    assert found["percent_agreement"].value == pytest.approx(0.75)
    with lead.talk("looking") as sdk:
        assert sdk.projects.get(project.id).label_config == CONFIG  # nothing there was changed
    with pytest.raises(UsageError, match="is not empty"):
        adopt_project(tmp_path / "adopted", "somebody's project", lead)
    with pytest.raises(DataError, match="no project called 'nothing'"):
        adopt_project(tmp_path / "other", "nothing", lead)
    assert not (tmp_path / "other").exists()


def test_an_export_alone_becomes_a_workspace(shared, tmp_path) -> None:
    done = adopt_export(tmp_path / "adopted", shared / "exports" / "ui_made_JSON.json")
    assert done.imported.account.accepted > 0
    assert "stance" in {dimension.id for dimension in done.workspace.scheme.dimensions}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_scheme_written_reads_back_the_same(name) -> None:
    scheme = load_scheme(name)
    assert parse_scheme(dump_scheme(scheme), source="written") == scheme
