"""The weights by which the start of a post is chosen; see `starts` and `voice` for what they weigh.

One set for articles with line breaks, one for those that run on without. Fitted by
benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior around
weights set by hand); written by it, not by hand.
"""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS", "RUNNING_CHOICE_WEIGHTS", "RUNNING_CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.54,  # tag
    1.09,  # at
    2.95,  # emoji
    0.73,  # marks
    1.70,  # lower_start
    1.11,  # no_final
    -2.11,  # colon
    0.93,  # capitals
    2.00,  # link
    4.04,  # foreign
    1.54,  # own
    0.80,  # own_english
    0.80,  # present
    -0.99,  # told
    -2.06,  # say
    -0.73,  # say_own
    -1.22,  # crowd
    -0.49,  # crowd_own
    -1.11,  # opener
    -2.57,  # author
    -2.38,  # author_own
    -0.83,  # focal
    -0.20,  # short
    1.06,  # short_own
    -0.56,  # long
    1.03,  # order
    0.43,  # question
    -0.49,  # full_name
    -0.31,  # third
    -0.95,  # role
    0.00,  # ellipsis
    -0.39,  # said_quote
    0.40,  # plain_short
    -1.08,  # matter
    -1.50,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.80,  # lines
    0.50,  # no_gap
    2.70,  # tight_in_blank
    -0.49,  # blank_in_blank
    -1.25,  # tight_in_tight
    1.84,  # blank_in_tight
    4.23,  # glued_start
    -5.50,  # over
    -2.68,  # over_allowed
    4.00,  # closes_quote
    4.87,  # quoted_head
    2.55,  # lead_colon_say
    -0.53,  # lead_colon
    0.55,  # lead_names
    -0.71,  # lead_say
    0.89,  # lead_told
    0.15,  # lead_crowd
    0.14,  # lead_person
    0.80,  # lead_furniture
    -1.51,  # resumes
    0.61,  # lower
    -0.76,  # bare
    -1.31,  # brief
    -1.45,  # no_lead
    -1.10,  # article_begins
    -0.81,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -3.37,  # habit_lead
    0.47,  # habit_lines
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.50,  # tag
    1.17,  # at
    1.81,  # emoji
    0.43,  # marks
    2.28,  # lower_start
    1.00,  # no_final
    -2.26,  # colon
    0.80,  # capitals
    2.00,  # link
    0.70,  # foreign
    0.99,  # own
    0.80,  # own_english
    0.37,  # present
    -0.44,  # told
    -1.37,  # say
    -0.55,  # say_own
    -0.68,  # crowd
    -0.24,  # crowd_own
    -0.39,  # opener
    -2.51,  # author
    -1.33,  # author_own
    -0.79,  # focal
    0.28,  # short
    0.94,  # short_own
    -0.57,  # long
    1.06,  # order
    0.78,  # question
    -0.61,  # full_name
    -0.82,  # third
    -0.45,  # role
    0.02,  # ellipsis
    -0.20,  # said_quote
    0.35,  # plain_short
    -0.74,  # matter
    -1.50,  # numbered
)
RUNNING_CHOICE_WEIGHTS: tuple[float, ...] = (
    0.00,  # lines
    0.50,  # no_gap
    3.00,  # tight_in_blank
    -1.30,  # blank_in_blank
    -0.90,  # tight_in_tight
    1.20,  # blank_in_tight
    3.50,  # glued_start
    -6.56,  # over
    -2.95,  # over_allowed
    1.18,  # closes_quote
    2.23,  # quoted_head
    1.69,  # lead_colon_say
    0.03,  # lead_colon
    0.13,  # lead_names
    0.28,  # lead_say
    1.64,  # lead_told
    1.24,  # lead_crowd
    0.05,  # lead_person
    0.85,  # lead_furniture
    -1.45,  # resumes
    -1.65,  # lower
    -0.88,  # bare
    -1.39,  # brief
    0.28,  # no_lead
    -1.25,  # article_begins
    -0.55,  # open_before
    -0.48,  # run_on
    0.78,  # run_from_block
    -2.43,  # habit_lead
    2.00,  # habit_lines
)
