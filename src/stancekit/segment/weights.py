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
    1.03,  # at
    2.92,  # emoji
    1.29,  # marks
    1.62,  # lower_start
    0.75,  # no_final
    -2.28,  # colon
    0.91,  # capitals
    2.00,  # link
    4.03,  # foreign
    1.39,  # own
    0.80,  # own_english
    0.77,  # present
    -0.93,  # told
    -2.28,  # say
    -0.64,  # say_own
    -1.11,  # crowd
    0.11,  # crowd_own
    -1.25,  # opener
    -2.58,  # author
    -2.49,  # author_own
    -0.34,  # focal
    0.40,  # short
    1.09,  # short_own
    -0.69,  # long
    1.00,  # order
    0.23,  # question
    -0.59,  # full_name
    -0.26,  # third
    -1.33,  # role
    0.00,  # ellipsis
    -2.47,  # said_quote
    0.66,  # plain_short
    -1.28,  # matter
    -4.33,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.52,  # lines
    0.50,  # no_gap
    2.25,  # tight_in_blank
    -0.37,  # blank_in_blank
    -1.18,  # tight_in_tight
    1.82,  # blank_in_tight
    4.56,  # glued_start
    -5.47,  # over
    -2.88,  # over_allowed
    4.00,  # closes_quote
    4.86,  # quoted_head
    2.53,  # lead_colon_say
    -0.08,  # lead_colon
    0.63,  # lead_names
    -0.31,  # lead_say
    1.36,  # lead_told
    0.26,  # lead_crowd
    -0.14,  # lead_person
    1.27,  # lead_furniture
    -1.50,  # resumes
    -0.37,  # lower
    -1.22,  # bare
    -1.54,  # brief
    -0.57,  # no_lead
    -1.25,  # article_begins
    0.52,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -2.42,  # habit_lead
    1.40,  # habit_lines
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.48,  # tag
    1.15,  # at
    1.88,  # emoji
    0.33,  # marks
    2.03,  # lower_start
    1.00,  # no_final
    -2.12,  # colon
    0.80,  # capitals
    2.00,  # link
    2.87,  # foreign
    0.77,  # own
    1.23,  # own_english
    0.20,  # present
    -0.34,  # told
    -1.56,  # say
    -0.65,  # say_own
    -0.87,  # crowd
    -0.01,  # crowd_own
    -1.00,  # opener
    -2.44,  # author
    -1.51,  # author_own
    -0.24,  # focal
    0.49,  # short
    0.84,  # short_own
    -0.56,  # long
    0.97,  # order
    0.62,  # question
    -1.04,  # full_name
    -0.62,  # third
    -0.29,  # role
    -0.02,  # ellipsis
    -2.24,  # said_quote
    0.58,  # plain_short
    -1.05,  # matter
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
    -6.46,  # over
    -2.90,  # over_allowed
    1.68,  # closes_quote
    2.33,  # quoted_head
    1.13,  # lead_colon_say
    -0.15,  # lead_colon
    0.63,  # lead_names
    -0.28,  # lead_say
    1.81,  # lead_told
    0.60,  # lead_crowd
    0.29,  # lead_person
    0.87,  # lead_furniture
    -1.55,  # resumes
    -1.31,  # lower
    -0.72,  # bare
    -1.58,  # brief
    0.62,  # no_lead
    -1.01,  # article_begins
    -0.66,  # open_before
    -0.34,  # run_on
    1.12,  # run_from_block
    -1.91,  # habit_lead
    2.00,  # habit_lines
)
