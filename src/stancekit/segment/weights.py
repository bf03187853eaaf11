"""The weights by which the start of a post is chosen; see `starts` and `voice` for what they weigh.

Fitted by benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior
around weights set by hand); written by it, not by hand.
"""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.51,  # tag
    1.07,  # at
    2.00,  # emoji
    2.04,  # marks
    1.53,  # lower_start
    0.99,  # no_final
    -2.89,  # colon
    0.60,  # capitals
    2.00,  # link
    4.01,  # foreign
    1.83,  # own
    0.80,  # own_english
    1.11,  # present
    -1.00,  # told
    -1.71,  # say
    -0.62,  # say_own
    -1.30,  # crowd
    0.31,  # crowd_own
    -1.10,  # opener
    -3.29,  # author
    -1.21,  # author_own
    -0.98,  # focal
    0.65,  # short
    1.53,  # short_own
    -0.48,  # long
    1.05,  # order
    0.18,  # question
    -0.14,  # full_name
    -0.31,  # third
    -0.26,  # role
    0.00,  # ellipsis
    -0.96,  # said_quote
    -0.02,  # plain_short
    -1.25,  # matter
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.90,  # lines
    0.50,  # no_gap
    2.91,  # tight_in_blank
    -0.36,  # blank_in_blank
    -1.17,  # tight_in_tight
    1.52,  # blank_in_tight
    3.87,  # glued_start
    -5.61,  # over
    -2.52,  # over_allowed
    4.00,  # closes_quote
    4.84,  # quoted_head
    2.52,  # lead_colon_say
    1.25,  # lead_colon
    0.39,  # lead_names
    -0.59,  # lead_say
    1.43,  # lead_told
    0.63,  # lead_crowd
    1.21,  # lead_person
    0.92,  # lead_furniture
    -1.20,  # resumes
    -1.54,  # lower
    -1.21,  # bare
    -1.61,  # brief
    -0.49,  # no_lead
    -1.10,  # article_begins
    -0.49,  # open_before
    -2.19,  # habit_lead
    1.31,  # habit_lines
)
