"""Aggregation side by side with crowd-kit: accuracy on public crowds, and speed.

    python -m venv peer && peer/bin/pip install crowd-kit
    python benchmarks/aggregation.py --peer peer/bin/python [--data ../shared/ratings]

crowd-kit runs in its own environment, because its requirements do not fit with this one. Times are
the best of three in seconds, on labels that are integers already; crowd-kit is given a data frame.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from stancekit.adjudication.crowd import Crowd
from stancekit.adjudication.dawid_skene import dawid_skene
from stancekit.adjudication.mace import mace
from stancekit.adjudication.majority import majority

PEER = """
import json, sys, time, warnings
import numpy as np, pandas as pd
warnings.simplefilter("ignore")
from crowdkit.aggregation import DawidSkene, MACE, MajorityVote
path, rounds, names = sys.argv[1], int(sys.argv[2]), sys.argv[3].split(",")
unit, rater, code = np.load(path).T
frame = pd.DataFrame({"task": unit, "worker": rater, "label": code})
out = {}
for name in names:
    model = {"majority": MajorityVote, "dawid_skene": lambda: DawidSkene(n_iter=rounds, tol=0.0),
             "mace": lambda: MACE(n_restarts=10, n_iter=50)}[name]()
    began = time.perf_counter()
    labels = model.fit_predict(frame)
    out[name] = {"seconds": time.perf_counter() - began, "labels": {str(k): int(v) for k, v in labels.items()}}
    if hasattr(model, "probas_"):
        out[name]["top"] = {str(k): float(v) for k, v in model.probas_.max(axis=1).items()}
json.dump(out, sys.stdout)
"""


def read(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with (folder / f"{name}.gold.csv").open(encoding="utf-8") as file:
        truth = {row["item"]: row["gold"] for row in csv.DictReader(file)}
    axes = [sorted({row[key] for row in rows}) for key in ("item", "rater", "label")]
    places = [{name: i for i, name in enumerate(axis)} for axis in axes]
    long = np.array(
        [[p[row[k]] for p, k in zip(places, ("item", "rater", "label"), strict=True)] for row in rows]
    )
    return long, np.array([places[2][truth[unit]] for unit in axes[0]])


def panel(units, raters=5, labels=4, missing=0.1, seed=0):
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, labels, units)
    right = rng.uniform(0.6, 0.95, raters)
    codes = np.where(
        rng.random((units, raters)) < right, truth[:, None], rng.integers(0, labels, (units, raters))
    )
    codes[rng.random(codes.shape) < missing] = -1
    unit, rater = np.nonzero(codes >= 0)
    return np.column_stack([unit, rater, codes[unit, rater]]), truth


def crowd(judgements, raters=2000, labels=4, per_unit=5, seed=0):
    rng = np.random.default_rng(seed)
    units = judgements // per_unit
    truth, right = rng.integers(0, labels, units), rng.uniform(0.4, 0.95, raters)
    unit = np.repeat(np.arange(units), per_unit)
    rater = (
        rng.integers(0, raters, units)[:, None] + np.arange(per_unit) * (raters // per_unit)
    ).ravel() % raters
    good = rng.random(len(unit)) < right[rater]
    return np.column_stack(
        [unit, rater, np.where(good, truth[unit], rng.integers(0, labels, len(unit)))]
    ), truth


def best_of(function, times=3):
    found, seconds = None, []
    for _ in range(times):
        began = time.perf_counter()
        found = function()
        seconds.append(time.perf_counter() - began)
    return found, min(seconds)


def expected_accuracy(long, truth):
    """Accuracy of majority, its expectation over a fair draw among tied labels."""
    counts = np.zeros((len(truth), long[:, 2].max() + 1))
    np.add.at(counts, (long[:, 0], long[:, 2]), 1)
    tied = counts == counts.max(axis=1, keepdims=True)
    return (tied[np.arange(len(truth)), truth] / tied.sum(axis=1)).mean()


def run(name, long, truth, peer, rounds, repeat, models):
    units, raters, labels = len(truth), long[:, 1].max() + 1, long[:, 2].max() + 1
    size = {"units": units, "raters": int(raters), "labels": int(labels)}
    built, seconds = best_of(lambda: Crowd.from_long(*long.T, **size), repeat)
    print(f"\n{name}: {units} units, {raters} raters, {len(long)} judgements, {built.rows} distinct rows")
    print(f"  reading into rows {seconds:.3f} s")
    theirs = {}
    if peer:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "long.npy"
            np.save(path, long)
            done = subprocess.run(
                [peer, "-c", PEER, str(path), str(rounds), ",".join(models)],
                capture_output=True,
                text=True,
                check=True,
            )
        theirs = json.loads(done.stdout)
    ours = {
        "majority": lambda: majority(built),
        "dawid_skene": lambda: dawid_skene(built, starts=1, iterations=rounds, tolerance=-1.0),
        "mace": lambda: mace(built),
    }
    for model in models:
        fit, seconds = best_of(ours[model], repeat)
        accuracy = expected_accuracy(long, truth) if model == "majority" else (fit.labels == truth).mean()
        ties = int((fit.labels < 0).sum())
        line = f"  {model:12} ours {seconds:7.3f} s  accuracy {accuracy:.4f}  ties {ties}  iterations {fit.iterations}"
        if model in theirs:
            labelled = np.array([theirs[model]["labels"].get(str(u), -1) for u in range(units)])
            same = (labelled == fit.labels)[fit.labels >= 0].mean()
            line += (
                f" | crowd-kit {theirs[model]['seconds']:7.3f} s  accuracy {(labelled == truth).mean():.4f}"
            )
            line += f"  same label {same:.4f}"
            if "top" in theirs[model] and model == "dawid_skene":
                top = np.array([theirs[model]["top"].get(str(u), np.nan) for u in range(units)])
                line += f"  largest difference of posteriors {np.nanmax(np.abs(top - fit.posterior.max(axis=1))):.1e}"
        print(line)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("--peer", help="python of an environment with crowd-kit")
    arguments.add_argument("--data", type=Path, help="folder with the public crowds")
    arguments.add_argument("--large", type=int, default=1_000_000, help="judgements of the large crowd")
    chosen = arguments.parse_args()
    print(f"python {sys.version.split()[0]}, numpy {np.__version__}")
    if chosen.data:
        for name in ("bluebirds", "snow_rte"):
            run(name, *read(chosen.data, name), chosen.peer, 100, 3, ["majority", "dawid_skene", "mace"])
    run("panel of five", *panel(chosen.large // 5), chosen.peer, 20, 3, ["majority", "dawid_skene"])
    run("large crowd", *crowd(chosen.large), chosen.peer, 20, 2, ["majority", "dawid_skene"])


if __name__ == "__main__":
    main()
