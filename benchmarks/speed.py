"""Side by side with what a user would pick instead: seconds, and how many times faster.

    python benchmarks/speed.py                      all rows, a few minutes
    python benchmarks/speed.py --peer /path/python  adds interrater, from an environment that has it
    python benchmarks/speed.py --only alpha

Every row is measured in this run on this machine: processor seconds of one thread, the smallest of
several repetitions for what is fast, one for what is slow. Loops of resamples are run for a few
resamples and scaled where they would take minutes; such rows say "scaled".
"""

from __future__ import annotations

import argparse
import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import json  # noqa: E402 - threads are fixed before numpy loads
import subprocess  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
import tracemalloc  # noqa: E402
from pathlib import Path  # noqa: E402

import krippendorff  # noqa: E402
import numpy as np  # noqa: E402

from stancekit.reliability import agreement, estimate_codes  # noqa: E402

DOMAIN = list("abcd")
BLIND = ["percent_agreement", "brennan_prediger", "fleiss_kappa", "gwet_ac1", "krippendorff_alpha"]
INTERRATER = """
import json, sys, time  # noqa: E402
import interrater as ir, numpy as np  # noqa: E402
codes = np.load(sys.argv[1]); codes = codes[(codes >= 0).any(axis=1)]; resamples = int(sys.argv[2])
semantics = ir.RatingsSemantics(raters=codes.shape[1], categories=ir.UnorderedCategories(list("abcd")))
start = time.process_time()
found = ir.KrippendorffAlphaAnalyzer(
    ir.Ratings(codes, semantics), ir.KrippendorffAlphaConfig(n_resamples=resamples)
).estimate()
print(json.dumps(time.process_time() - start))
"""


def panel(units, raters=5, seed=0):
    """Labels that follow a truth three times in four, a fifth of them missing."""
    random = np.random.default_rng(seed)
    truth = random.integers(0, 4, units)
    noise = random.integers(0, 4, (units, raters))
    codes = np.where(random.random((units, raters)) < 0.75, truth[:, None], noise)
    codes[random.random((units, raters)) < 0.2] = -1
    return codes


def seconds(work, repeat=5):
    """Processor time of the fastest of some repetitions."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def matrix(codes):
    values = codes.T.astype(float)
    values[values < 0] = np.nan
    return values


def loop(codes, resamples, level="nominal", values=(0, 1, 2, 3)):
    """The usual bootstrap: resample units, call krippendorff.alpha, a thousand times; scaled."""
    data, random = matrix(codes), np.random.default_rng(0)

    def once():
        for _ in range(resamples):
            chosen = data[:, random.integers(0, data.shape[1], data.shape[1])]
            krippendorff.alpha(chosen, level_of_measurement=level, value_domain=list(values))

    return seconds(once, 1) * 1000 / resamples


def interrater(peer, codes, resamples):
    """Seconds of interrater for a thousand resamples, scaled from a difference of two runs."""
    if peer is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "codes.npy"
        np.save(file, codes)
        call = [peer, "-c", INTERRATER, str(file)]
        few, many = (
            json.loads(subprocess.check_output([*call, str(n)])) for n in (resamples // 4, resamples)
        )
    return few + (many - few) / (resamples - resamples // 4) * (1000 - resamples // 4)


def show(what, ours, peer=None, name="", note=""):
    ratio = f"{peer / ours:>10,.0f} ×" if peer else ""
    theirs = f"{peer:>10.3f} {name}" if peer else ""
    print(f"{what:<52} {ours:>9.4f}  {theirs:<34} {ratio} {note}", flush=True)


def alpha_rows(peer):
    print("Nominal alpha with an interval from 1,000 resamples, 5 raters, a fifth missing")
    for units, resamples in ((1_000, 1000), (10_000, 200), (100_000, 20), (1_000_000, 3)):
        codes = panel(units)
        ours = seconds(
            lambda codes=codes: estimate_codes(
                codes, domain=DOMAIN, level="nominal", coefficients=["krippendorff_alpha"]
            )
        )
        note = "" if resamples == 1000 else "scaled"
        show(f"  {units:,} units", ours, loop(codes, resamples), "loop over krippendorff", note)
        other = interrater(peer, codes, max(resamples, 8))
        if other:
            show("", ours, other, "interrater", "" if resamples == 1000 else "scaled")
    everything = seconds(lambda: estimate_codes(codes, domain=DOMAIN, level="nominal", coefficients=BLIND))
    show("  1,000,000 units, five coefficients", everything, note=f"{everything / ours:.2f} × alpha alone")
    small = panel(1_000)
    one = seconds(
        lambda: estimate_codes(small, domain=DOMAIN, level="nominal", coefficients=["krippendorff_alpha"])
    )
    five = seconds(lambda: estimate_codes(small, domain=DOMAIN, level="nominal", coefficients=BLIND))
    show("  1,000 units, five coefficients", five, note=f"{five / one:.2f} × alpha alone")


def point_rows():
    print("Point estimate")
    codes = panel(1_000_000)
    data = matrix(codes)
    ours = seconds(
        lambda: estimate_codes(
            codes, domain=DOMAIN, level="nominal", coefficients=["krippendorff_alpha"], resamples=0
        )
    )
    theirs = seconds(
        lambda: krippendorff.alpha(data, level_of_measurement="nominal", value_domain=[0, 1, 2, 3]), 1
    )
    show("  1,000,000 units × 5, rating matrix", ours, theirs, "krippendorff")


def memory_rows():
    print("Memory")
    codes = panel(1_000_000)
    tracemalloc.start()
    estimate_codes(codes, domain=DOMAIN, level="nominal", coefficients=BLIND)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(
        f"  1,000,000 units × 5: input {codes.nbytes / 1e6:.0f} MB, peak beside it {peak / 1e6:.1f} MB "
        f"({(codes.nbytes + peak) / codes.nbytes:.2f} × the input in all)"
    )


def wide_rows():
    print("Patterns that do not repeat, 1,000 resamples")
    random = np.random.default_rng(1)
    truth = random.integers(0, 4, (2_000, 1))
    wide = np.where(random.random((2_000, 500)) < 0.75, truth, random.integers(0, 4, (2_000, 500)))
    wide[random.random(wide.shape) > 0.02] = -1
    ours = seconds(
        lambda: estimate_codes(wide, domain=DOMAIN, level="nominal", coefficients=["krippendorff_alpha"]), 3
    )
    show("  500 raters, 2 % coverage, 2,000 units", ours, loop(wide, 20), "loop over krippendorff", "scaled")
    score = np.clip(random.normal(50, 15, (2_000, 1)) + random.normal(0, 4, (2_000, 5)), 0, 99).astype(int)
    for level in ("interval", "ordinal", "ratio"):
        ours = seconds(
            lambda level=level: estimate_codes(
                score, domain=list(range(100)), level=level, coefficients=["krippendorff_alpha"]
            ),
            2,
        )
        theirs = loop(score, 3, level, range(100))
        show(f"  scale of 100 values, 2,000 units, {level}", ours, theirs, "loop over krippendorff", "scaled")


def table_rows():
    import pandas as pd
    import pyarrow as pa
    from pyarrow import csv

    from stancekit.files.tables import read_table

    print("From a long table of 5,000,000 ratings on disk to all coefficients with intervals")
    codes = panel(1_250_000)
    unit, rater = np.nonzero(codes >= 0)
    unit, rater = unit[:5_000_000], rater[:5_000_000]
    labels = np.array(DOMAIN)[codes[unit, rater]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ratings.csv"
        csv.write_csv(pa.table({"unit": unit, "rater": rater, "value": labels}), path)

        def ours():
            table = read_table(path, ["unit", "rater", "value"])
            agreement(
                table,
                unit="unit",
                rater="rater",
                value="value",
                level="nominal",
                domain=DOMAIN,
                resamples=1000,
            )

        def theirs():
            frame = pd.read_csv(path, dtype=str, keep_default_na=False)
            for name in frame:
                pd.factorize(frame[name])

        show(
            "  read and report; pandas reads and factorizes only",
            seconds(ours, 2),
            seconds(theirs, 2),
            "pandas",
        )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer", help="a Python that has interrater 2.0")
    parser.add_argument("--only", choices=["alpha", "point", "memory", "wide", "table"])
    options = parser.parse_args()
    print(f"stancekit {'seconds':>53}  peer")
    rows = {
        "alpha": lambda: alpha_rows(options.peer),
        "point": point_rows,
        "memory": memory_rows,
        "wide": wide_rows,
        "table": table_rows,
    }
    for name, work in rows.items():
        if options.only in (None, name):
            work()
    sys.exit(0)


if __name__ == "__main__":
    main()
