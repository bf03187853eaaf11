"""The alternative annotator test: the published procedure, and the refusals around it."""

from __future__ import annotations

import csv
import json
import warnings

import numpy as np
import pytest

from stancekit.adjudication.alt_test import benjamini_yekutieli, compare, p_value
from stancekit.adjudication.alternatives import BASELINES, alternatives
from stancekit.cli import main
from stancekit.errors import DataError, UsageError
from stancekit.steps.alt_test import alt_test_table


def panel(seed, units=120, raters=4, labels=3, right=0.8, missing=0.2, skew=None):
    rng = np.random.default_rng(seed)
    truth = rng.choice(labels, size=units, p=skew).astype(float)
    humans = np.where(
        rng.random((units, raters)) < right, truth[:, None], rng.integers(0, labels, (units, raters))
    )
    humans[rng.random((units, raters)) < missing] = np.nan
    model = np.where(rng.random(units) < right, truth, rng.integers(0, labels, units)).astype(float)
    return model, humans, truth


def by_the_book(model, humans, score, epsilon, q=0.05):
    """The procedure of the paper, item by item, with scipy's own test."""
    from scipy.stats import ttest_1samp

    p, advantages = [], []
    for j in range(humans.shape[1]):
        difference, wins = [], []
        for i in range(len(humans)):
            given = [k for k in range(humans.shape[1]) if not np.isnan(humans[i, k])]
            if np.isnan(model[i]) or len(given) < 2 or j not in given:
                continue
            others = [humans[i, k] for k in given if k != j]
            if score == "accuracy":
                machine, person = (np.mean([x == y for y in others]) for x in (model[i], humans[i, j]))
            else:
                machine, person = (
                    -np.sqrt(np.mean([(x - y) ** 2 for y in others])) for x in (model[i], humans[i, j])
                )
            wins.append(machine >= person)
            difference.append(int(person >= machine) - int(machine >= person))
        if len(difference) >= 30:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                p.append(ttest_1samp(difference, epsilon, alternative="less").pvalue)
            advantages.append(np.mean(wins))
    m = len(p)
    limit = [r / m * q / sum(1 / i for i in range(1, m + 1)) for r in range(1, m + 1)]
    fallen = max((r for r, value in enumerate(sorted(p), 1) if value <= limit[r - 1]), default=0)
    return fallen / m, float(np.mean(advantages)), p


@pytest.mark.parametrize("score", ["accuracy", "neg_rmse"])
@pytest.mark.parametrize("seed", range(8))
def test_rates_and_advantages_are_those_of_the_published_procedure(score, seed):
    model, humans, _ = panel(seed, raters=3 + seed % 4, labels=2 + seed % 3)
    model[:4] = np.nan
    result = alternatives({"m": model}, humans, score=score, epsilon=0.15, alpha=0.8)[0]
    rate, chance, p = by_the_book(model, humans, score, 0.15)
    assert result.winning_rate == pytest.approx(rate)
    assert result.advantage == pytest.approx(chance)
    assert [one.p for one in result.against] == pytest.approx(p)


def test_a_model_as_good_as_people_passes_and_a_guesser_does_not():
    model, humans, _ = panel(1, units=400)
    rng = np.random.default_rng(0)
    good, guess, *baselines = alternatives(
        {"good": model, "guess": rng.integers(0, 3, 400).astype(float)}, humans, alpha=0.6
    )
    assert good.verdict == "no worse than one of them"
    assert guess.verdict == "not shown"
    assert guess.winning_rate == 0
    assert [b.name for b in baselines] == list(BASELINES)


def test_saying_no_to_a_rare_value_passes_and_the_report_says_so():
    _, humans, _ = panel(2, units=300, labels=2, right=0.93, missing=0, skew=[0.96, 0.04])
    result = alternatives({"never": np.zeros(300)}, humans, alpha=0.5)[0]
    assert result.winning_rate == 1.0
    assert any("constant baseline passes too" in warning for warning in result.warnings)
    assert result.balanced_advantage < result.balanced_human < 1
    assert result.advantage > result.balanced_advantage + 0.15


def test_too_few_people_or_too_little_agreement_gives_no_verdict():
    model, humans, _ = panel(3, raters=2, missing=0)
    result = alternatives({"m": model}, humans, alpha=0.8)[0]
    assert result.verdict == "no verdict"
    assert "2 people" in result.reason
    model, humans, _ = panel(3)
    for alpha in (None, 0.1):
        result = alternatives({"m": model}, humans, alpha=alpha)[0]
        assert (result.verdict, "alpha" in result.reason) == ("no verdict", True)
    few = alternatives({"m": model[:20]}, humans[:20], alpha=0.8)[0]
    assert (few.winning_rate, few.advantage, few.verdict) == (None, None, "no verdict")


def test_one_correction_over_all_models_is_never_more_generous():
    model, humans, _ = panel(4, units=90)
    rng = np.random.default_rng(1)
    many = {
        f"m{i}": np.where(rng.random(90) < 0.3, rng.integers(0, 3, 90), model).astype(float) for i in range(8)
    }
    for result in alternatives(many, humans, alpha=0.8):
        assert result.winning_rate_joint <= result.winning_rate or result.baseline


def test_clusters_that_move_together_count_as_few():
    """Every item of a cluster has the same difference: what is known is known ten times, not 200."""
    difference = np.repeat(np.random.default_rng(0).choice([-1.0, 0.0, 1.0], 10), 20)
    clusters = np.repeat(np.arange(10), 20)
    alone, together = p_value(difference, 0.2), p_value(difference, 0.2, clusters)
    ten = p_value(difference[::20], 0.2)
    assert together == pytest.approx(ten)
    assert min(alone, 1 - alone) < min(together, 1 - together)
    assert p_value(difference, 0.2, np.arange(200)) == pytest.approx(alone)


@pytest.mark.parametrize(
    ("difference", "expected"),
    [([0.0] * 40, 0.0), ([1.0] * 40, 1.0), ([0.2] * 40, 1.0), ([0.1], 1.0), ([-1.0], 1.0)],
)
def test_without_variance_p_is_nought_or_one(difference, expected):
    assert p_value(np.array(difference), 0.2) == expected


def test_false_discovery_is_controlled_as_by_benjamini_and_yekutieli():
    """Their example has p-values whose limits are r/m · q / (1 + 1/2 + 1/3 + 1/4)."""
    p = [0.005, 0.2, 0.011, 0.018]
    assert benjamini_yekutieli(p, 0.05).tolist() == [True, False, True, True]
    assert benjamini_yekutieli([0.02, 0.02], 0.05).tolist() == [True, True]
    assert benjamini_yekutieli([], 0.05).tolist() == []


def test_a_score_nobody_knows_is_refused():
    model, humans, _ = panel(5)
    with pytest.raises(UsageError, match="no score"):
        compare(model, humans, score="f1")


@pytest.fixture
def table(tmp_path):
    model, humans, _ = panel(6, units=90, missing=0.1)
    path = tmp_path / "ratings.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["item", "who", "label", "article"])
        for i in range(90):
            for j, label in enumerate([*humans[i], model[i]]):
                if not np.isnan(label):
                    writer.writerow(
                        [f"i{i:02}", "machine" if j == 4 else f"r{j}", "abc"[int(label)], f"a{i // 9}"]
                    )
    return path


def test_a_table_with_people_and_models_is_tested(table, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["alt-test", str(table), "--unit", "item", "--rater", "who", "--value", "label",
              "--model", "machine", "--cluster", "article", "--json"])  # fmt: skip
    assert ended.value.code == 0
    told = json.loads(capsys.readouterr().out)
    assert told["people"] == ["r0", "r1", "r2", "r3"]
    assert 0.3 < told["alpha"] < 0.9
    machine, constant, majority = told["results"]
    assert machine["verdict"] == "no worse than one of them"
    assert machine["against"][0]["clusters"] == 10
    assert constant["advantage"] < machine["advantage"] < majority["advantage"]


def test_units_used_in_prompts_are_left_out_and_unknown_models_refused(table):
    names = {"unit": "item", "rater": "who", "value": "label"}
    tested = alt_test_table(table, **names, models=["machine"], exclude=["i00", "i01", "elsewhere"])
    assert (tested.units, tested.excluded) == (88, 2)
    with pytest.raises(UsageError, match="no rater is called"):
        alt_test_table(table, **names, models=["other"])
    with pytest.raises(UsageError, match="needs numbers"):
        alt_test_table(table, **names, models=["machine"], score="neg_rmse")
    with pytest.raises(DataError, match="two clusters"):
        alt_test_table(table, **names, models=["machine"], cluster="who")
