"""The weights by which the start of a post is chosen; see `features` and `cues` for what they weigh.

One set for articles with line breaks, one for those that run on without. Fitted by
benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior around
weights set by hand); written by it, not by hand.
"""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS", "RUNNING_CHOICE_WEIGHTS", "RUNNING_CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.52,  # tag
    1.07,  # at
    2.03,  # emoji
    1.18,  # marks
    1.82,  # lower_start
    0.80,  # no_final
    -2.91,  # colon
    0.86,  # capitals
    2.00,  # link
    3.93,  # foreign
    1.86,  # own
    1.50,  # own_english
    0.56,  # present
    -1.18,  # told
    -1.51,  # say
    -0.85,  # say_own
    -1.17,  # crowd
    -0.32,  # crowd_own
    -1.14,  # opener
    -2.95,  # author
    -2.53,  # author_own
    -1.03,  # focal
    1.00,  # short
    0.89,  # short_own
    0.01,  # long
    1.06,  # order
    0.48,  # question
    -0.16,  # full_name
    -0.44,  # third
    -1.25,  # role
    -0.06,  # ellipsis
    -3.16,  # said_quote
    0.62,  # plain_short
    -1.25,  # matter
    -3.50,  # numbered
    -2.50,  # hands_over
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.76,  # lines
    0.50,  # no_gap
    2.93,  # tight_in_blank
    -0.79,  # blank_in_blank
    -1.17,  # tight_in_tight
    1.78,  # blank_in_tight
    1.87,  # glued_start
    -6.00,  # over
    -2.27,  # over_allowed
    4.00,  # closes_quote
    4.45,  # quoted_head
    2.52,  # lead_colon_say
    0.92,  # lead_colon
    1.75,  # lead_names
    -0.41,  # lead_say
    1.06,  # lead_told
    -0.06,  # lead_crowd
    0.14,  # lead_person
    1.66,  # lead_furniture
    -1.31,  # resumes
    -0.30,  # lower
    -1.11,  # bare
    -1.94,  # brief
    -0.83,  # no_lead
    -1.02,  # article_begins
    -1.12,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -1.78,  # habit_lead
    0.56,  # habit_lines
    -2.67,  # habit_led
    3.58,  # enumerates
    -2.50,  # strands_colon
    3.00,  # glued_before
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.47,  # tag
    1.08,  # at
    1.67,  # emoji
    0.81,  # marks
    1.71,  # lower_start
    1.00,  # no_final
    -1.78,  # colon
    0.80,  # capitals
    2.00,  # link
    3.96,  # foreign
    0.74,  # own
    0.83,  # own_english
    0.29,  # present
    -1.14,  # told
    -1.31,  # say
    -0.70,  # say_own
    -0.67,  # crowd
    -0.46,  # crowd_own
    -0.98,  # opener
    -2.98,  # author
    -1.53,  # author_own
    -0.17,  # focal
    -0.04,  # short
    0.48,  # short_own
    -0.69,  # long
    1.06,  # order
    0.37,  # question
    -0.76,  # full_name
    -0.36,  # third
    -0.59,  # role
    -0.29,  # ellipsis
    -2.29,  # said_quote
    0.82,  # plain_short
    -1.26,  # matter
    -3.50,  # numbered
    -2.50,  # hands_over
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
    -3.15,  # over_allowed
    2.15,  # closes_quote
    3.06,  # quoted_head
    1.47,  # lead_colon_say
    -0.22,  # lead_colon
    0.95,  # lead_names
    -0.02,  # lead_say
    1.36,  # lead_told
    0.82,  # lead_crowd
    -0.06,  # lead_person
    0.98,  # lead_furniture
    -1.20,  # resumes
    -1.24,  # lower
    -1.10,  # bare
    -1.55,  # brief
    0.50,  # no_lead
    -1.01,  # article_begins
    -0.69,  # open_before
    -0.08,  # run_on
    1.00,  # run_from_block
    -2.12,  # habit_lead
    2.00,  # habit_lines
    -0.65,  # habit_led
    4.00,  # enumerates
    -2.50,  # strands_colon
    3.00,  # glued_before
)
