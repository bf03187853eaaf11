"""The aggregation models, against published figures, naive loops and what was put in."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.adjudication.crowd import Crowd
from stancekit.adjudication.dawid_skene import dawid_skene
from stancekit.adjudication.mace import mace
from stancekit.adjudication.majority import majority
from stancekit.adjudication.methods import METHODS
from stancekit.adjudication.weighted import weighted

# Dawid and Skene 1979, table 1: 45 patients, five anaesthetists, the first of whom judged three times.
PATIENTS = """
111 1 1 1 1|333 4 3 3 4|112 2 1 2 2|222 3 1 2 1|222 3 2 2 2|222 3 3 2 2|122 2 1 1 1|333 3 4 3 3|222 2 2 2 3
232 2 2 2 3|444 4 4 4 4|222 3 3 4 3|111 1 1 1 1|222 3 2 1 2|121 1 1 1 1|111 2 1 1 1|111 1 1 1 1|111 1 1 1 1
222 2 2 2 1|222 1 3 2 2|222 2 2 2 2|222 2 2 2 1|222 3 2 2 2|221 2 2 2 2|111 1 1 1 1|111 1 1 1 1|232 2 2 2 2
111 1 1 1 1|111 1 1 1 1|112 1 1 2 1|111 1 1 1 1|333 3 2 3 3|111 1 1 1 1|222 2 2 2 2|222 3 2 3 2|433 4 3 4 3
221 2 2 3 2|232 3 2 3 3|333 3 4 3 2|111 1 1 1 1|111 1 1 1 1|121 2 1 1 1|232 2 2 2 2|121 1 1 1 1|222 2 2 2 2
"""


def anaesthetists():
    rows = [row.split() for line in PATIENTS.split("\n") for row in line.split("|") if row]
    long = [(i, j, int(x) - 1) for i, row in enumerate(rows) for j, cell in enumerate(row) for x in cell]
    unit, rater, code = np.array(long).T
    return Crowd.from_long(unit, rater, code, units=45, raters=5, labels=4, repeats=True)


def crowd_of(units=400, raters=6, labels=3, right=0.75, missing=0.2, seed=0):
    rng = np.random.default_rng(seed)
    truth = rng.choice(labels, size=units, p=np.arange(labels, 0, -1) / np.arange(1, labels + 1).sum())
    quality = np.linspace(right - 0.2, right + 0.2, raters)
    wrong = (truth[:, None] + rng.integers(1, labels, size=(units, raters))) % labels
    codes = np.where(rng.random((units, raters)) < quality, truth[:, None], wrong)
    codes[rng.random((units, raters)) < missing] = -1
    return Crowd.from_codes(codes, labels=labels), truth, quality, codes


def test_the_anaesthetists_come_out_as_published():
    """From the authors' own start; Applied Statistics 28, table 2: .40 .42 .11 .07."""
    fit = dawid_skene(anaesthetists(), confusion_prior=1e-9, right_prior=0, prevalence_prior=1e-9, starts=1)
    assert fit.prevalence == pytest.approx([0.400, 0.422, 0.112, 0.067], abs=5e-4)
    assert fit.log_likelihood == pytest.approx(-192.8909, abs=1e-4)


def test_several_starts_find_what_one_start_misses():
    """The published solution is a local one: another has the higher likelihood."""
    fit = dawid_skene(
        anaesthetists(),
        confusion_prior=1e-9,
        right_prior=0,
        prevalence_prior=1e-9,
        starts=5,
        prefer="objective",
    )
    assert fit.log_likelihood == pytest.approx(-192.6822, abs=1e-4)
    assert fit.objective == max(fit.starts)


def naive_dawid_skene(codes, labels, prior, rounds):
    """The model as the paper writes it, with loops, from the vote shares."""
    units, raters = codes.shape
    posterior = np.array(
        [[(row == k).sum() / max((row >= 0).sum(), 1) for k in range(labels)] for row in codes]
    )
    posterior[posterior.sum(axis=1) == 0] = 1 / labels
    for _ in range(rounds):
        prevalence = posterior.sum(axis=0) + prior
        prevalence /= prevalence.sum()
        theta = np.full((raters, labels, labels), prior)
        for u in range(units):
            for j in range(raters):
                if codes[u, j] >= 0:
                    theta[j, :, codes[u, j]] += posterior[u]
        theta /= theta.sum(axis=2, keepdims=True)
        for u in range(units):
            joint = prevalence.copy()
            for j in range(raters):
                if codes[u, j] >= 0:
                    joint = joint * theta[j, :, codes[u, j]]
            posterior[u] = joint / joint.sum()
    return posterior, theta, prevalence


def test_rows_counted_once_give_what_loops_over_units_give():
    crowd, _, _, codes = crowd_of(units=60, seed=4)
    fit = dawid_skene(crowd, confusion_prior=0.1, right_prior=0, starts=1, iterations=12, tolerance=0)
    posterior, theta, prevalence = naive_dawid_skene(codes, 3, 0.1, 12)
    assert fit.posterior[(codes >= 0).any(axis=1)] == pytest.approx(
        posterior[(codes >= 0).any(axis=1)], abs=1e-12
    )
    assert fit.confusion == pytest.approx(theta, abs=1e-12)
    assert fit.prevalence == pytest.approx(prevalence, abs=1e-12)


@pytest.mark.parametrize("model", [dawid_skene, mace, weighted])
@pytest.mark.parametrize("seed", range(6))
def test_the_objective_never_falls_and_is_reached_by_the_best_start(model, seed):
    crowd, *_ = crowd_of(seed=seed, labels=2 + seed % 3, units=150)
    fit = model(crowd, seed=seed) if model is weighted else model(crowd, seed=seed, prefer="objective")
    assert np.diff(fit.trace).min() >= -1e-9 * abs(fit.trace[-1])
    assert fit.converged
    assert fit.objective == pytest.approx(max(fit.starts))


@pytest.mark.parametrize("method", METHODS)
def test_what_was_put_in_comes_out(method):
    crowd, truth, quality, _ = crowd_of(units=2000, raters=8, missing=0.4, seed=7)
    fit = METHODS[method].fit(crowd)
    assert (fit.labels == truth).mean() > 0.86
    assert np.corrcoef(fit.competence, quality)[0, 1] > 0.98
    assert fit.prevalence.sum() == pytest.approx(1)
    assert fit.posterior.sum(axis=1)[~np.isnan(fit.posterior[:, 0])] == pytest.approx(1)


def test_dawid_skene_recovers_confusion_within_its_error():
    rng = np.random.default_rng(11)
    theta = rng.dirichlet([1, 1, 1], size=(5, 3)) * 0.3 + 0.7 * np.eye(3)
    truth = rng.choice(3, p=[0.5, 0.3, 0.2], size=6000)
    codes = np.stack(
        [(rng.random(6000)[:, None] > theta[j][truth].cumsum(axis=1)).sum(axis=1) for j in range(5)], 1
    )
    fit = dawid_skene(Crowd.from_codes(codes, labels=3))
    assert fit.confusion == pytest.approx(theta, abs=0.04)
    assert fit.prevalence == pytest.approx([0.5, 0.3, 0.2], abs=0.03)


def test_mace_separates_those_who_know_from_those_who_guess():
    rng = np.random.default_rng(12)
    truth = rng.integers(0, 4, size=1500)
    knows = np.array([0.9, 0.8, 0.6, 0.3, 0.0, 0.0])
    habit = rng.dirichlet(np.ones(4), size=6)
    habit[5] = [1, 0, 0, 0]
    guesses = np.stack([rng.choice(4, p=habit[j], size=1500) for j in range(6)], 1)
    codes = np.where(rng.random((1500, 6)) < knows, truth[:, None], guesses)
    fit = mace(Crowd.from_codes(codes, labels=4))
    assert fit.competence == pytest.approx(knows, abs=0.06)
    assert (fit.labels == truth).mean() > 0.93


def test_a_crowd_of_contrarians_keeps_the_names_that_most_gave():
    """Nothing in the data can tell that all are wrong; classes are called what they were called."""
    rng = np.random.default_rng(3)
    truth = rng.integers(0, 2, size=400)
    codes = np.where(rng.random((400, 5)) < 0.8, 1 - truth[:, None], truth[:, None])
    fit = dawid_skene(Crowd.from_codes(codes, labels=2))
    assert (fit.labels == truth).mean() < 0.1
    assert np.trace(fit.confusion.sum(axis=0)) > fit.confusion.sum() / 2


def test_one_contrarian_is_turned_round_not_outvoted():
    rng = np.random.default_rng(5)
    truth = rng.integers(0, 2, size=600)
    right = np.array([0.75, 0.75, 0.7, 0.03])
    codes = np.where(rng.random((600, 4)) < right, truth[:, None], 1 - truth[:, None])
    crowd = Crowd.from_codes(codes, labels=2)
    assert (dawid_skene(crowd).labels == truth).mean() > (majority(crowd).labels == truth).mean() + 0.15
    assert dawid_skene(crowd).competence[3] < 0.1


@pytest.mark.parametrize("method", METHODS)
def test_the_order_of_units_raters_and_labels_moves_nothing_else(method):
    crowd, _, _, codes = crowd_of(units=80, labels=4, seed=9)
    rng = np.random.default_rng(0)
    base = METHODS[method].fit(crowd)
    units, labels = rng.permutation(80), rng.permutation(4)
    other = METHODS[method].fit(Crowd.from_codes(codes[units], labels=4))
    assert np.array_equal(other.posterior, base.posterior[units], equal_nan=True)
    renamed = np.where(codes >= 0, labels[codes], -1)
    again = METHODS[method].fit(Crowd.from_codes(renamed, labels=4))
    rated = (codes >= 0).any(axis=1)
    assert again.posterior[rated][:, labels] == pytest.approx(base.posterior[rated], abs=1e-6)


@pytest.mark.parametrize("method", METHODS)
def test_no_units_no_raters_one_label(method):
    fit = METHODS[method].fit
    assert fit(Crowd.from_codes(np.empty((0, 3), dtype=int), labels=2)).posterior.shape == (0, 2)
    nobody = fit(Crowd.from_codes(np.full((4, 3), -1), labels=2))
    assert (nobody.labels == -1).all()
    assert np.isnan(nobody.posterior).all()
    assert fit(Crowd.from_codes(np.zeros((4, 3), dtype=int), labels=1)).labels.tolist() == [0] * 4
    unanimous = fit(Crowd.from_codes(np.ones((50, 3), dtype=int), labels=2))
    assert unanimous.labels.tolist() == [1] * 50


def test_majority_says_how_often_each_agrees_with_the_others():
    fit = majority(Crowd.from_codes(np.array([[0, 0, 1], [1, 1, 1], [0, -1, -1]]), labels=2))
    assert fit.labels.tolist() == [0, 1, 0]
    assert fit.competence == pytest.approx([0.75, 0.75, 0.5])
    assert fit.prevalence == pytest.approx([5 / 9, 4 / 9])


def test_the_solution_next_to_the_votes_is_given_and_a_rival_is_counted():
    crowd = anaesthetists()
    settings = {"confusion_prior": 1e-9, "right_prior": 0, "prevalence_prior": 1e-9, "starts": 5}
    fit, best = dawid_skene(crowd, **settings), dawid_skene(crowd, prefer="objective", **settings)
    assert fit.objective == fit.starts[0] < best.objective
    assert fit.elsewhere == (fit.labels != best.labels).sum()
    assert best.elsewhere == 0


@pytest.mark.parametrize("method", ["weighted", "dawid_skene", "mace"])
def test_raters_units_and_labels_may_come_in_any_order(method):
    _, _, _, codes = crowd_of(units=80, seed=9)
    rng = np.random.default_rng(3)
    units, raters, labels = (rng.permutation(n) for n in (*codes.shape, 3))
    fit = METHODS[method].fit(Crowd.from_codes(codes, labels=3), seed=1)
    renamed = np.where(codes < 0, -1, labels[codes])[units][:, raters]
    other = METHODS[method].fit(Crowd.from_codes(renamed, labels=3), seed=1)
    assert other.posterior[:, labels] == pytest.approx(fit.posterior[units], abs=1e-6, nan_ok=True)
    assert (other.labels == np.where(fit.labels < 0, -1, labels[fit.labels])[units]).all()


@pytest.mark.parametrize("method", ["weighted", "dawid_skene", "mace"])
def test_in_a_table_of_a_few_ratings_nothing_speaks_against_a_unanimous_vote(method):
    alone = METHODS[method].fit(Crowd.from_codes([[0], [1], [0]], labels=2))
    assert alone.labels.tolist() == [0, 1, 0]
    few = [[0, -1, -1], [4, 4, -1], [0, 0, 1], [2, 3, 3]]
    fit = METHODS[method].fit(Crowd.from_codes(few, labels=5))
    assert fit.labels[[0, 1]].tolist() == [0, 4]
    assert fit.posterior.sum(axis=1) == pytest.approx(1)


@pytest.mark.parametrize("method", ["weighted", "dawid_skene", "mace"])
def test_a_minority_that_always_answers_the_reverse_is_not_believed(method):
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 2, 600)
    chance = np.where(np.arange(30) < 12, 0.05, 0.85)
    codes = np.full((600, 30), -1)
    for unit in range(600):
        who = rng.choice(30, 9, replace=False)
        codes[unit, who] = np.where(rng.random(9) < chance[who], truth[unit], 1 - truth[unit])
    fit = METHODS[method].fit(Crowd.from_codes(codes, labels=2))
    assert (fit.labels == truth).mean() > 0.95
