"""The weights by which the start of a post is chosen; see `starts` and `voice` for what they weigh.

One set for articles with line breaks, one for those that run on without. Fitted by
benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior around
weights set by hand); written by it, not by hand.
"""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS", "RUNNING_CHOICE_WEIGHTS", "RUNNING_CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.53,  # tag
    1.09,  # at
    2.00,  # emoji
    1.77,  # marks
    1.59,  # lower_start
    1.00,  # no_final
    -2.93,  # colon
    0.92,  # capitals
    2.00,  # link
    4.03,  # foreign
    1.80,  # own
    0.80,  # own_english
    1.07,  # present
    -1.21,  # told
    -2.23,  # say
    -0.60,  # say_own
    -1.32,  # crowd
    0.05,  # crowd_own
    -1.04,  # opener
    -3.05,  # author
    -2.48,  # author_own
    -0.89,  # focal
    0.55,  # short
    1.43,  # short_own
    -0.49,  # long
    1.06,  # order
    0.22,  # question
    -0.91,  # full_name
    -0.19,  # third
    -1.20,  # role
    0.00,  # ellipsis
    -2.47,  # said_quote
    0.58,  # plain_short
    -1.15,  # matter
    -3.50,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.37,  # lines
    0.50,  # no_gap
    2.94,  # tight_in_blank
    -0.59,  # blank_in_blank
    -1.54,  # tight_in_tight
    1.56,  # blank_in_tight
    3.93,  # glued_start
    -5.48,  # over
    -2.50,  # over_allowed
    4.00,  # closes_quote
    4.83,  # quoted_head
    2.52,  # lead_colon_say
    0.92,  # lead_colon
    1.32,  # lead_names
    -0.41,  # lead_say
    1.25,  # lead_told
    0.32,  # lead_crowd
    0.24,  # lead_person
    0.92,  # lead_furniture
    -1.20,  # resumes
    -1.44,  # lower
    -1.14,  # bare
    -1.81,  # brief
    -0.21,  # no_lead
    -1.01,  # article_begins
    -0.50,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -1.66,  # habit_lead
    1.56,  # habit_lines
    0.43,  # habit_alone
    4.00,  # enumerates
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.46,  # tag
    1.10,  # at
    1.61,  # emoji
    1.35,  # marks
    1.57,  # lower_start
    1.00,  # no_final
    -2.39,  # colon
    0.80,  # capitals
    2.00,  # link
    4.05,  # foreign
    0.68,  # own
    0.80,  # own_english
    0.46,  # present
    -1.01,  # told
    -1.76,  # say
    -0.70,  # say_own
    -0.71,  # crowd
    -0.40,  # crowd_own
    -0.86,  # opener
    -2.90,  # author
    -1.56,  # author_own
    -0.54,  # focal
    0.58,  # short
    0.78,  # short_own
    -0.63,  # long
    0.86,  # order
    0.22,  # question
    -0.68,  # full_name
    -0.34,  # third
    -0.64,  # role
    -0.01,  # ellipsis
    -2.22,  # said_quote
    0.82,  # plain_short
    -1.03,  # matter
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
    -6.48,  # over
    -3.00,  # over_allowed
    2.79,  # closes_quote
    4.40,  # quoted_head
    1.57,  # lead_colon_say
    -0.01,  # lead_colon
    0.21,  # lead_names
    -0.07,  # lead_say
    1.72,  # lead_told
    0.78,  # lead_crowd
    -0.03,  # lead_person
    0.86,  # lead_furniture
    -1.15,  # resumes
    -1.76,  # lower
    -1.11,  # bare
    -1.58,  # brief
    0.43,  # no_lead
    -1.01,  # article_begins
    -0.50,  # open_before
    -0.24,  # run_on
    0.93,  # run_from_block
    -2.44,  # habit_lead
    2.00,  # habit_lines
    0.12,  # habit_alone
    4.00,  # enumerates
)
