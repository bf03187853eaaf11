"""Cutting many articles: one after the other, or in several processes that may be killed without loss."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from multiprocessing import Pipe, get_context
from os import cpu_count, getpid

from stancekit.errors import DataError
from stancekit.files.articles import ReadArticle
from stancekit.segment import Segmentation, segment_article
from stancekit.segment.corrections.applying import ByArticle
from stancekit.steps.workers import begin_worker
from stancekit_schemas import Correction, Focal, Problem

__all__ = ["Cut", "cut_all"]

_BATCH = 64  # articles handed to a process at once
_WORTH = 400  # fewer articles than this are cut in one process

Read = ReadArticle | Problem
Cut = Segmentation | Problem
Job = tuple[Read, list[Correction]]
"""What was read, and the corrections of it."""


def cut_all(
    reading: Iterable[Read], focal: Focal | None, corrections: Sequence[Correction], jobs: int | None
) -> Iterator[Cut]:
    """Cut what was read, in its order; problems of reading pass through.

    `jobs` is the number of processes; None takes one for few articles and one a core for many.
    """
    decided = ByArticle(corrections)
    work = ((read, [] if isinstance(read, Problem) else decided.of(read.article)) for read in reading)
    first = list(islice(work, _WORTH))
    everything = chain(first, work)
    if len(first) < _WORTH if jobs is None else jobs == 1:
        for job in everything:
            yield _cut(job, focal)
    else:
        cut = partial(_cut_batch, focal=focal)
        yield from _Processes(cut, jobs or cpu_count() or 1).run(everything)


def _cut(job: Job, focal: Focal | None) -> Cut:
    read, corrections = job
    if isinstance(read, Problem):
        return read
    try:
        return segment_article(read.article, focal=focal, embeds=read.embeds, corrections=corrections)
    except Exception as error:  # noqa: BLE001  one bad article never stops the rest
        return Problem(
            severity="refused", code="not_segmented", file=read.article.source,
            message=f"could not be cut: {type(error).__name__}: {error}", remedy="report it together with the article",
        )  # fmt: skip


def _cut_batch(batch: list[Job], focal: Focal | None) -> list[Cut]:
    return [_cut(job, focal) for job in batch]


def _must_run(pool: ProcessPoolExecutor) -> None:
    """Tell processes that cannot run at all from those that an article kills."""
    try:
        pool.submit(getpid).result()
    except BrokenProcessPool:
        raise DataError(
            "the processes that cut articles end as soon as they start",
            hint="use --jobs 1; a script of your own that cuts needs: if __name__ == '__main__'",
        ) from None


class _Processes:
    """Batches of articles in several processes; results are taken in the order read, a bounded number ahead."""

    def __init__(self, work: partial[list[Cut]], workers: int) -> None:
        self.work = work
        self.workers = workers
        self.needed, self.here = Pipe(duplex=False)
        self.pool = self._new_pool(workers)
        self.waiting: deque[tuple[list[Job], Future[list[Cut]]]] = deque()

    def _new_pool(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=begin_worker, initargs=(self.needed,)
        )

    def run(self, reading: Iterator[Job]) -> Iterator[Cut]:
        try:
            while batch := list(islice(reading, _BATCH)):
                self._send(batch)
                while len(self.waiting) > 4 * self.workers:
                    yield from self._first()
            while self.waiting:
                yield from self._first()
        finally:
            self.here.close()  # all is done, or was given up: a long article under way is not waited for
            self.pool.shutdown(cancel_futures=True)
            self.needed.close()

    def _send(self, batch: list[Job]) -> None:
        try:
            future = self.pool.submit(self.work, batch)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.waiting.append((batch, future))

    def _first(self) -> list[Cut]:
        """The results of the batch sent first; a killed process takes all batches under way with it."""
        batch, future = self.waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self.pool.shutdown(cancel_futures=True)
            results = self._apart(batch)
            self.pool = self._new_pool(self.workers)
            behind, self.waiting = self.waiting, deque()
            for sent, before in behind:
                if before.done() and not before.cancelled() and before.exception() is None:
                    self.waiting.append((sent, before))
                else:
                    self._send(sent)
            return results

    def _apart(self, batch: list[Job]) -> list[Cut]:
        """Cut a batch in a process of its own, and by halves where that one is killed too, down to the article."""
        with self._new_pool(1) as pool:
            _must_run(pool)
            try:
                return pool.submit(self.work, batch).result()
            except BrokenProcessPool:
                pass
        if len(batch) > 1:
            half = len(batch) // 2
            return self._apart(batch[:half]) + self._apart(batch[half:])
        [(read, _)] = batch
        file = read.file if isinstance(read, Problem) else read.article.source
        return [
            Problem(
                severity="refused", code="killed", file=file,
                message="the process that cut it was killed, twice: it may need more memory than there is",
                remedy="cut it alone, with --jobs 1, or give its parts as articles of their own",
            )
        ]  # fmt: skip
