"""Push and pull 5,000 tasks for three annotators: stancekit beside the bare SDK calls.

    python benchmarks/label_studio.py [TASKS]

A server of its own is started on a copy of an empty database; everything is removed afterwards. Bare:
one import request per project, then snapshots. stancekit: the same, in batches that can be repeated,
with what is there compared before and counted after. The two take turns, each three times, and the
quickest turn of each counts: everything else on the machine only adds to a time.
"""

from __future__ import annotations

import resource
import shutil
import signal
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from stancekit.files.schemes import load_scheme
from stancekit.label_studio import connect, find_project, pull_snapshot, push_tasks
from stancekit.label_studio.local import start
from stancekit.label_studio.local_data import new_account, prepare
from stancekit.tasks import task_data
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Task, sha256

ANNOTATORS = 3
TURNS = 3


def make_tasks(count: int, config: str) -> list[Task]:
    statement, upshot = "We should plant more trees. " * 12, "Asks people to plant trees."
    tasks = []
    for number in range(count):
        text = f"Reaction {number}: count me in 👍🏽 and my neighbour too. " * 4
        tasks.append(
            Task(
                reaction_id=f"{number:016x}", set_id="s" * 16, text=text, statement=statement, upshot=upshot,
                context="Trees are tall.", scheme="stance 0.9.0", guidelines_version="0.9.0", text_sha256=sha256(text),
                statement_sha256=sha256(statement), upshot_sha256=sha256(upshot), config_sha256=sha256(config),
                simulated=True,
            )
        )  # fmt: skip
    return tasks


def clock(name: str, seconds: dict[str, float], work) -> None:
    begun = time.perf_counter()
    work()
    took = time.perf_counter() - begun
    seconds[name] = min(took, seconds.get(name, took))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:28} {took:8.2f} s   peak memory so far {peak:6.0f} MB", flush=True)


def main(count: int) -> None:
    scheme = load_scheme("stance")
    config = labeling_config(scheme)
    tasks = make_tasks(count, config)
    seconds: dict[str, float] = {}
    folder = Path(tempfile.mkdtemp(prefix="stancekit-bench-"))
    owner = new_account("owner@example.org")
    prepare(folder, [owner])
    process = start(folder, owner)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server ends with this program
    try:
        with connect(process.url, owner.token, timeout=600) as server:
            sdk = server.sdk

            def bare_push(turn: int) -> None:
                for rater in range(ANNOTATORS):
                    made = sdk.projects.create(title=f"bare {turn} {rater}", label_config=config)
                    sdk.projects.import_tasks(
                        id=made.id, request=[{"data": task_data(task)} for task in tasks]
                    )

            def our_push(turn: int) -> None:
                for rater in range(ANNOTATORS):
                    push_tasks(server, f"ours {turn} {rater}", tasks, config)

            def label() -> None:
                result = [
                    {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
                    for d, v in (
                        ("codable", "yes"),
                        ("irony", "no"),
                        ("stance_post", "none"),
                        ("stance_author", "none"),
                    )
                ]
                for rater in range(ANNOTATORS):
                    made = sdk.projects.create(title=f"labelled {rater}", label_config=config)
                    rows = [{"data": task_data(task), "annotations": [{"result": result}]} for task in tasks]
                    for start_at in range(0, count, 1000):
                        sdk.projects.import_tasks(id=made.id, request=rows[start_at : start_at + 1000])

            def bare_pull() -> None:
                everything = {
                    "annotations__completed_by": {"only_id": False}, "drafts": {"only_id": False},
                    "predictions": {"only_id": False},
                }  # fmt: skip
                for rater in range(ANNOTATORS):
                    project = find_project(server, f"labelled {rater}")
                    made = sdk.projects.exports.create(id=project.id, serialization_options=everything)
                    while sdk.projects.exports.get(id=project.id, export_pk=made.id).status != "completed":
                        time.sleep(0.5)
                    b"".join(sdk.projects.exports.download(id=project.id, export_pk=made.id))

            def our_pull() -> None:
                for rater in range(ANNOTATORS):
                    pull_snapshot(server, find_project(server, f"labelled {rater}"))

            for turn in range(TURNS):
                clock("bare push", seconds, partial(bare_push, turn))
                clock("stancekit push", seconds, partial(our_push, turn))
            clock("stancekit push, nothing new", seconds, partial(our_push, 0))
            clock("(labels made)", seconds, label)
            for _ in range(TURNS):
                clock("bare pull", seconds, bare_pull)
                clock("stancekit pull", seconds, our_pull)
    finally:
        process.stop()
        shutil.rmtree(folder)
    for step in ("push", "pull"):
        print(f"{step}: {seconds[f'stancekit {step}'] / seconds[f'bare {step}']:.2f} of the bare calls")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
