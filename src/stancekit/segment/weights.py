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
    0.98,  # at
    2.19,  # emoji
    0.25,  # marks
    1.56,  # lower_start
    0.62,  # no_final
    -2.94,  # colon
    0.79,  # capitals
    2.00,  # link
    3.95,  # foreign
    1.38,  # own
    0.80,  # own_english
    0.76,  # present
    -0.66,  # told
    -1.46,  # say
    -0.63,  # say_own
    -0.82,  # crowd
    -0.42,  # crowd_own
    -0.89,  # opener
    -2.91,  # author
    -1.40,  # author_own
    -0.54,  # focal
    0.45,  # short
    1.48,  # short_own
    -0.81,  # long
    0.87,  # order
    -0.06,  # question
    -0.48,  # full_name
    -0.43,  # third
    -0.57,  # role
    0.00,  # ellipsis
    -2.49,  # said_quote
    0.51,  # plain_short
    -0.87,  # matter
    -3.54,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.19,  # lines
    0.50,  # no_gap
    2.57,  # tight_in_blank
    -0.39,  # blank_in_blank
    -1.19,  # tight_in_tight
    1.19,  # blank_in_tight
    4.01,  # glued_start
    -6.17,  # over
    -2.63,  # over_allowed
    4.00,  # closes_quote
    4.92,  # quoted_head
    2.51,  # lead_colon_say
    0.79,  # lead_colon
    0.59,  # lead_names
    -0.18,  # lead_say
    1.14,  # lead_told
    0.24,  # lead_crowd
    -0.13,  # lead_person
    0.97,  # lead_furniture
    -1.01,  # resumes
    -0.48,  # lower
    -1.40,  # bare
    -1.33,  # brief
    -0.30,  # no_lead
    -1.07,  # article_begins
    -0.23,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -0.07,  # habit_lead
    0.43,  # habit_lines
    1.01,  # habit_alone
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -7.97,  # furniture
    1.50,  # tag
    1.04,  # at
    1.97,  # emoji
    0.37,  # marks
    1.81,  # lower_start
    1.00,  # no_final
    -2.64,  # colon
    0.80,  # capitals
    2.00,  # link
    3.84,  # foreign
    0.75,  # own
    0.89,  # own_english
    0.54,  # present
    -0.57,  # told
    -1.51,  # say
    -0.61,  # say_own
    -0.84,  # crowd
    -0.11,  # crowd_own
    -0.65,  # opener
    -2.92,  # author
    -1.24,  # author_own
    -0.76,  # focal
    0.44,  # short
    1.16,  # short_own
    -0.77,  # long
    0.82,  # order
    0.09,  # question
    -0.72,  # full_name
    -0.45,  # third
    -0.61,  # role
    -0.05,  # ellipsis
    -2.45,  # said_quote
    0.49,  # plain_short
    -0.84,  # matter
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
    -6.35,  # over
    -2.59,  # over_allowed
    2.96,  # closes_quote
    3.66,  # quoted_head
    1.66,  # lead_colon_say
    0.53,  # lead_colon
    0.34,  # lead_names
    -0.37,  # lead_say
    1.41,  # lead_told
    0.78,  # lead_crowd
    0.28,  # lead_person
    0.96,  # lead_furniture
    -0.80,  # resumes
    -1.39,  # lower
    -1.61,  # bare
    -1.31,  # brief
    0.62,  # no_lead
    -1.00,  # article_begins
    -0.50,  # open_before
    -0.17,  # run_on
    1.12,  # run_from_block
    -0.19,  # habit_lead
    0.50,  # habit_lines
    0.02,  # habit_alone
)
