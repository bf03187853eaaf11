"""The weights by which the start of a post is chosen; see `starts` and `voice` for what they weigh.

One set for articles with line breaks, one for those that run on without. Fitted by
benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior around
weights set by hand); written by it, not by hand.
"""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS", "RUNNING_CHOICE_WEIGHTS", "RUNNING_CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.52,  # tag
    1.05,  # at
    2.79,  # emoji
    1.34,  # marks
    1.59,  # lower_start
    1.05,  # no_final
    -2.33,  # colon
    0.91,  # capitals
    2.00,  # link
    4.04,  # foreign
    1.54,  # own
    0.80,  # own_english
    0.80,  # present
    -1.17,  # told
    -2.00,  # say
    -0.70,  # say_own
    -1.36,  # crowd
    -0.50,  # crowd_own
    -1.27,  # opener
    -2.65,  # author
    -2.37,  # author_own
    -0.35,  # focal
    0.48,  # short
    1.29,  # short_own
    -0.59,  # long
    1.03,  # order
    0.24,  # question
    -0.53,  # full_name
    -0.27,  # third
    -1.41,  # role
    0.00,  # ellipsis
    -2.55,  # said_quote
    0.42,  # plain_short
    -1.16,  # matter
    -4.32,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.74,  # lines
    0.50,  # no_gap
    2.71,  # tight_in_blank
    -0.39,  # blank_in_blank
    -1.29,  # tight_in_tight
    1.70,  # blank_in_tight
    4.08,  # glued_start
    -5.52,  # over
    -2.63,  # over_allowed
    4.00,  # closes_quote
    4.88,  # quoted_head
    2.53,  # lead_colon_say
    -0.21,  # lead_colon
    0.56,  # lead_names
    -0.65,  # lead_say
    1.23,  # lead_told
    0.16,  # lead_crowd
    0.04,  # lead_person
    2.10,  # lead_furniture
    -1.68,  # resumes
    -0.47,  # lower
    -1.32,  # bare
    -1.41,  # brief
    -0.88,  # no_lead
    -1.06,  # article_begins
    -0.78,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -2.41,  # habit_lead
    1.31,  # habit_lines
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.50,  # tag
    1.13,  # at
    1.85,  # emoji
    0.30,  # marks
    2.16,  # lower_start
    1.00,  # no_final
    -2.24,  # colon
    0.80,  # capitals
    2.00,  # link
    2.90,  # foreign
    0.97,  # own
    0.80,  # own_english
    0.17,  # present
    -0.64,  # told
    -1.33,  # say
    -0.62,  # say_own
    -0.85,  # crowd
    -0.39,  # crowd_own
    -0.63,  # opener
    -2.52,  # author
    -1.58,  # author_own
    -0.13,  # focal
    0.77,  # short
    0.88,  # short_own
    -0.55,  # long
    1.05,  # order
    0.48,  # question
    -1.00,  # full_name
    -0.56,  # third
    -0.63,  # role
    0.01,  # ellipsis
    -2.25,  # said_quote
    0.38,  # plain_short
    -0.92,  # matter
    -3.50,  # numbered
)
RUNNING_CHOICE_WEIGHTS: tuple[float, ...] = (
    0.00,  # lines
    0.50,  # no_gap
    3.00,  # tight_in_blank
    -1.30,  # blank_in_blank
    -0.90,  # tight_in_tight
    1.20,  # blank_in_tight
    3.50,  # glued_start
    -6.69,  # over
    -2.95,  # over_allowed
    1.72,  # closes_quote
    2.57,  # quoted_head
    1.47,  # lead_colon_say
    -0.02,  # lead_colon
    0.12,  # lead_names
    -0.09,  # lead_say
    1.78,  # lead_told
    1.28,  # lead_crowd
    0.02,  # lead_person
    0.96,  # lead_furniture
    -1.81,  # resumes
    -1.57,  # lower
    -0.92,  # bare
    -1.63,  # brief
    0.46,  # no_lead
    -1.01,  # article_begins
    -0.69,  # open_before
    -0.38,  # run_on
    0.96,  # run_from_block
    -2.43,  # habit_lead
    2.00,  # habit_lines
)
