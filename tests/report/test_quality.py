"""The quality report: self-contained, safe against hostile words, and sensible where data are missing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from stancekit.adjudication import decide
from stancekit.files.schemes import load_scheme
from stancekit.gold import build_gold
from stancekit.reliability import agreement
from stancekit.report import quality_report
from stancekit.report.figures import coincidences, label_shares, resolution_counts
from stancekit_schemas import Annotation, Dimension, Measure, Place, Scheme, Settings, Value

PLACE = Place(file="x.json", file_sha256="0" * 64)
RATINGS = {
    "u1": ["support", "support", "support"],
    "u2": ["support", "oppose", "oppose"],
    "u3": ["none", "support", "oppose"],
    "u4": ["none"],
}


def annotated(scheme=None, ratings=None, dimension="stance_post"):
    return [
        Annotation(
            annotation_id=f"{unit}{number}",
            unit=unit,
            rater=f"r{number}",
            values={"codable": "yes", "irony": "no", "stance_author": "none", dimension: label},
            place=PLACE,
        )
        for unit, labels in (RATINGS if ratings is None else ratings).items()
        for number, label in enumerate(labels)
    ]


def page(annotations, scheme=None, **more):
    scheme = scheme or load_scheme("stance")
    gold = build_gold(decide(annotations, scheme=scheme), annotations, scheme=scheme)
    given = {
        "title": "A corpus", "version": "0.1.0", "scheme": scheme, "settings": Settings(name="x"),
        "estimates": list(agreement(annotations, scheme=scheme, resamples=100)) if annotations else [],
        "annotations": annotations, "gold": gold,
    }  # fmt: skip
    return quality_report(**(given | more))


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def parsed(text):
    tags = Tags()
    tags.feed(text)
    tags.close()
    assert tags.open == []
    return tags


@pytest.fixture(scope="module")
def whole():
    return page(
        annotated(), settings=Settings(name="x", dimensions={"stance_post": Measure(pass_mark=0.667)})
    )


def test_the_page_is_well_formed_static_and_needs_nothing_from_elsewhere(whole):
    tags = parsed(whole)
    assert not {"script", "iframe", "link", "img", "object"} & set(tags.seen)
    assert not [one for one in tags.attributes if one[1].startswith("on")]
    linked = [value for _, name, value in tags.attributes if name in ("href", "src", "xlink:href")]
    assert [value for value in linked if not value.startswith("#")] == []
    assert "@import" not in whole
    assert tags.seen.count("svg") >= 4
    assert whole == page(
        annotated(), settings=Settings(name="x", dimensions={"stance_post": Measure(pass_mark=0.667)})
    )


def test_every_picture_has_words_for_those_who_do_not_see_it(whole):
    tags = parsed(whole)
    figures = [dict(a[1:] for a in tags.attributes if a[0] == "figure")]
    assert figures
    assert tags.seen.count("figure") == sum(a[:2] == ("figure", "aria-label") for a in tags.attributes)


def test_numbers_signatures_and_notes_are_on_it(whole):
    value = next(e for e in agreement(annotated(), scheme=load_scheme("stance"), resamples=100)
                 if e.dimension == "stance_post" and e.primary and e.slice == "all")  # fmt: skip
    assert f"{value.value:.3f}".replace("-", "−") in whole
    assert "signature" in whole
    assert "conditional on these raters" in whole
    assert "never “the public”" in whole
    assert "undefined:" in whole, "irony has one label only"


def test_only_a_simulated_corpus_has_the_banner(whole):
    assert "<strong>Simulated.</strong>" not in whole
    assert "<strong>Simulated.</strong>" in page(annotated(), simulated=True)


def test_hostile_words_stay_words():
    bad = "<script>alert(1)</script>"
    scheme = Scheme(
        name="bad", version="1.0.0",
        dimensions=(
            Dimension(id="d<b>", question=bad, level="nominal", values=(Value(id=bad, label="x"), Value(id='"&', label="y"))),
        ),
    )  # fmt: skip
    annotations = [
        Annotation(
            annotation_id=f"{u}{r}",
            unit=u,
            rater=r,
            values={"d<b>": [bad, '"&'][(u + r).count("a") % 2]},
            place=PLACE,
        )
        for u in ("a", "b", "c")
        for r in ("a", "b")
    ]
    text = page(annotations, scheme, title=bad, version=bad, guidelines_version=bad)
    assert "script" not in parsed(text).seen
    assert "alert(1)" in text


@pytest.mark.parametrize("ratings", [{}, {"u1": ["support"]}, {"u1": ["support", "support"]}])
def test_little_or_nothing_still_makes_a_page(ratings):
    text = page(annotated(ratings=ratings))
    parsed(text)
    if not ratings:
        assert "No agreement was measured" in text
        assert "There is no gold yet" in text


def test_coincidences_sum_to_the_pairable_values():
    met = coincidences(annotated(), load_scheme("stance"))["stance_post"]
    assert sum(met.values()) == pytest.approx(9)
    assert met["support", "support"] == pytest.approx(3)
    assert met["support", "oppose"] == met["oppose", "support"] == pytest.approx(1.5)
    assert met["none", "support"] == pytest.approx(0.5)


def test_coincidences_of_krippendorffs_example():
    """Computing Krippendorff's alpha-reliability (2011), section A: two observers, ten units, n = 20."""
    one, two = "0100000010", "1110010000"
    scheme = Scheme(
        name="k", version="1.0.0",
        dimensions=(Dimension(id="d", question="?", level="nominal", values=(Value(id="0", label="0"), Value(id="1", label="1"))),),
    )  # fmt: skip
    annotations = [
        Annotation(annotation_id=f"{rater}{n}", unit=str(n), rater=rater, values={"d": label}, place=PLACE)
        for rater, labels in (("a", one), ("b", two))
        for n, label in enumerate(labels)
    ]
    met = coincidences(annotations, scheme)["d"]
    assert met == {("0", "0"): 10, ("0", "1"): 4, ("1", "0"): 4, ("1", "1"): 2}


def test_shares_sum_to_one_and_counts_to_the_records():
    scheme = load_scheme("stance")
    annotations = annotated()
    gold = build_gold(decide(annotations, scheme=scheme), annotations, scheme=scheme)
    for dimension in scheme.measured:
        rows = label_shares(gold, dimension)
        for source in ("votes (soft labels)", "gold"):
            assert sum(row["share"] for row in rows if row["source"] == source) == pytest.approx(1)
    counts = resolution_counts(gold, scheme)
    assert sum(row["count"] for row in counts) == len(gold)


def test_the_signature_can_be_read_off_the_page(whole):
    found = re.findall(r"<code>([^<]*)</code>", whole)
    assert any("coefficient=krippendorff_alpha" in text for text in found)
