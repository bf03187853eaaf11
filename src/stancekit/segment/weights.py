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
    1.78,  # marks
    1.59,  # lower_start
    1.00,  # no_final
    -2.89,  # colon
    0.92,  # capitals
    2.00,  # link
    4.03,  # foreign
    1.83,  # own
    0.80,  # own_english
    1.10,  # present
    -1.16,  # told
    -2.26,  # say
    -0.61,  # say_own
    -1.30,  # crowd
    0.04,  # crowd_own
    -1.07,  # opener
    -3.05,  # author
    -2.48,  # author_own
    -0.91,  # focal
    0.52,  # short
    1.47,  # short_own
    -0.49,  # long
    1.05,  # order
    0.22,  # question
    -0.90,  # full_name
    -0.16,  # third
    -1.19,  # role
    0.00,  # ellipsis
    -2.47,  # said_quote
    0.59,  # plain_short
    -1.19,  # matter
    -3.50,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.35,  # lines
    0.50,  # no_gap
    2.91,  # tight_in_blank
    -0.60,  # blank_in_blank
    -1.53,  # tight_in_tight
    1.57,  # blank_in_tight
    3.93,  # glued_start
    -5.48,  # over
    -2.50,  # over_allowed
    4.00,  # closes_quote
    4.84,  # quoted_head
    2.52,  # lead_colon_say
    0.86,  # lead_colon
    1.34,  # lead_names
    -0.40,  # lead_say
    1.20,  # lead_told
    0.34,  # lead_crowd
    0.20,  # lead_person
    0.92,  # lead_furniture
    -1.25,  # resumes
    -1.44,  # lower
    -1.12,  # bare
    -1.69,  # brief
    -0.27,  # no_lead
    -1.01,  # article_begins
    -0.50,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -2.16,  # habit_lead
    1.25,  # habit_lines
    2.00,  # habit_alone
    4.00,  # enumerates
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.46,  # tag
    1.11,  # at
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
    0.47,  # present
    -1.00,  # told
    -1.77,  # say
    -0.70,  # say_own
    -0.71,  # crowd
    -0.40,  # crowd_own
    -0.86,  # opener
    -2.90,  # author
    -1.56,  # author_own
    -0.55,  # focal
    0.58,  # short
    0.79,  # short_own
    -0.63,  # long
    0.87,  # order
    0.22,  # question
    -0.68,  # full_name
    -0.34,  # third
    -0.65,  # role
    -0.01,  # ellipsis
    -2.23,  # said_quote
    0.83,  # plain_short
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
    -6.47,  # over
    -3.00,  # over_allowed
    2.79,  # closes_quote
    4.37,  # quoted_head
    1.56,  # lead_colon_say
    -0.01,  # lead_colon
    0.21,  # lead_names
    -0.07,  # lead_say
    1.72,  # lead_told
    0.77,  # lead_crowd
    -0.03,  # lead_person
    0.86,  # lead_furniture
    -1.15,  # resumes
    -1.76,  # lower
    -1.12,  # bare
    -1.57,  # brief
    0.38,  # no_lead
    -1.01,  # article_begins
    -0.50,  # open_before
    -0.25,  # run_on
    0.88,  # run_from_block
    -2.48,  # habit_lead
    2.00,  # habit_lines
    2.00,  # habit_alone
    4.00,  # enumerates
)
