"""Worker processes leave with the process that started them, and Ctrl-C says one line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from stancekit.cli import main
from stancekit.steps import segment

PARENT = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from stancekit.steps.workers import begin_worker
if __name__ == "__main__":
    needed, kept = get_context("spawn").Pipe(duplex=False)
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=begin_worker, initargs=(needed,))
    print(pool.submit(os.getpid).result(), flush=True)
    time.sleep(600)
"""


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    done = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return not done.stdout.strip().startswith("Z") and bool(done.stdout.strip())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_worker_ends_when_its_parent_was_killed(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert _runs(worker)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        end = time.monotonic() + 20
        while _runs(worker) and time.monotonic() < end:
            time.sleep(0.05)
        assert not _runs(worker)


def test_an_interruption_says_one_line(tmp_path, monkeypatch, capsys):
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(segment, "segment_files", interrupted)
    with pytest.raises(SystemExit) as end:
        main(["segment", str(tmp_path / "a.txt")])
    assert end.value.code == 130
    assert capsys.readouterr().err == "stancekit: stopped\n"


TEXT = "The baker Ivo Tamm wants to sleep.\n\nRye {n} can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n"
DYING = """
import os, sys
from pathlib import Path
from stancekit.segment import segment_article
from stancekit.steps import cutting

def dies(article, **more):
    mark = Path(sys.argv[2])
    if article.source.endswith("077.txt") and (sys.argv[3] == "always" or not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), 9)
    return segment_article(article, **more)

cutting.segment_article = dies  # in the workers too, which import this module
if __name__ == "__main__":
    from stancekit.steps.segment import segment_files
    corpus = segment_files([Path(sys.argv[1])], jobs=2)
    print(len(corpus.segmentations), [(Path(p.file).name, p.code) for p in corpus.problems])
    names = [s.article.source for s in corpus.segmentations]
    assert names == sorted(names)
"""


def test_processes_that_cannot_run_are_told_at_once(tmp_path):
    for number in range(70):
        (tmp_path / f"{number:03}.txt").write_text(TEXT.format(n=number), "utf-8")
    script = tmp_path / "unguarded.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\nfrom stancekit.steps.segment import segment_files\n"
        "segment_files([Path(sys.argv[1])], jobs=2)\n", "utf-8",
    )  # fmt: skip
    done = subprocess.run(
        [sys.executable, script, tmp_path], capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 1
    assert done.stderr.rstrip().endswith("the processes that cut articles end as soon as they start")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize(("when", "said"), [("once", "200 []"), ("always", "199 [('077.txt', 'killed')]")])
def test_a_killed_worker_costs_at_most_the_article_that_kills(tmp_path, when, said):
    (tmp_path / "articles").mkdir()
    for number in range(200):
        (tmp_path / "articles" / f"{number:03}.txt").write_text(TEXT.format(n=number), "utf-8")
    script = tmp_path / "dying.py"
    script.write_text(DYING, "utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "articles", tmp_path / "mark", when],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, said), done.stderr
