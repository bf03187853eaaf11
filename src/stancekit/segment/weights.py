"""The weights by which the start of a post is chosen; see `starts` and `voice` for what they weigh.

One set for articles with line breaks, one for those that run on without. Fitted by
benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior around
weights set by hand); written by it, not by hand.
"""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS", "RUNNING_CHOICE_WEIGHTS", "RUNNING_CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.51,  # tag
    0.99,  # at
    2.19,  # emoji
    0.38,  # marks
    1.55,  # lower_start
    0.85,  # no_final
    -3.16,  # colon
    0.80,  # capitals
    2.00,  # link
    4.01,  # foreign
    1.28,  # own
    0.80,  # own_english
    0.94,  # present
    -0.76,  # told
    -1.55,  # say
    -0.62,  # say_own
    -0.82,  # crowd
    -0.39,  # crowd_own
    -0.73,  # opener
    -2.88,  # author
    -1.53,  # author_own
    -0.82,  # focal
    0.64,  # short
    1.48,  # short_own
    -0.79,  # long
    0.89,  # order
    -0.02,  # question
    -0.49,  # full_name
    -0.43,  # third
    -0.72,  # role
    0.00,  # ellipsis
    -2.49,  # said_quote
    0.52,  # plain_short
    -0.89,  # matter
    -3.55,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.12,  # lines
    0.50,  # no_gap
    2.57,  # tight_in_blank
    -0.76,  # blank_in_blank
    -1.21,  # tight_in_tight
    1.52,  # blank_in_tight
    3.74,  # glued_start
    -5.98,  # over
    -2.60,  # over_allowed
    4.00,  # closes_quote
    4.97,  # quoted_head
    2.51,  # lead_colon_say
    1.18,  # lead_colon
    0.46,  # lead_names
    0.09,  # lead_say
    1.04,  # lead_told
    0.33,  # lead_crowd
    0.06,  # lead_person
    1.20,  # lead_furniture
    -1.13,  # resumes
    -0.54,  # lower
    -1.46,  # bare
    -1.45,  # brief
    -0.16,  # no_lead
    -1.06,  # article_begins
    -0.20,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -0.06,  # habit_lead
    0.18,  # habit_lines
    0.94,  # habit_alone
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.50,  # tag
    1.04,  # at
    1.97,  # emoji
    0.50,  # marks
    1.74,  # lower_start
    1.00,  # no_final
    -2.91,  # colon
    0.80,  # capitals
    2.00,  # link
    3.84,  # foreign
    0.90,  # own
    0.90,  # own_english
    0.64,  # present
    -0.53,  # told
    -1.44,  # say
    -0.56,  # say_own
    -0.91,  # crowd
    -0.27,  # crowd_own
    -0.56,  # opener
    -2.91,  # author
    -1.26,  # author_own
    -0.83,  # focal
    0.55,  # short
    1.24,  # short_own
    -0.77,  # long
    0.83,  # order
    0.14,  # question
    -0.74,  # full_name
    -0.42,  # third
    -0.58,  # role
    -0.05,  # ellipsis
    -2.44,  # said_quote
    0.45,  # plain_short
    -0.82,  # matter
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
    -6.29,  # over
    -2.59,  # over_allowed
    3.14,  # closes_quote
    3.82,  # quoted_head
    1.74,  # lead_colon_say
    0.81,  # lead_colon
    0.45,  # lead_names
    -0.22,  # lead_say
    1.13,  # lead_told
    0.80,  # lead_crowd
    0.39,  # lead_person
    1.08,  # lead_furniture
    -0.90,  # resumes
    -1.52,  # lower
    -1.71,  # bare
    -1.39,  # brief
    0.57,  # no_lead
    -1.00,  # article_begins
    -0.50,  # open_before
    -0.37,  # run_on
    1.07,  # run_from_block
    -0.55,  # habit_lead
    0.50,  # habit_lines
    0.31,  # habit_alone
)
