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
    1.76,  # marks
    1.59,  # lower_start
    1.00,  # no_final
    -2.90,  # colon
    0.92,  # capitals
    2.00,  # link
    4.03,  # foreign
    1.83,  # own
    0.80,  # own_english
    1.08,  # present
    -1.17,  # told
    -2.25,  # say
    -0.61,  # say_own
    -1.30,  # crowd
    0.03,  # crowd_own
    -1.05,  # opener
    -3.05,  # author
    -2.47,  # author_own
    -0.91,  # focal
    0.53,  # short
    1.45,  # short_own
    -0.48,  # long
    1.05,  # order
    0.22,  # question
    -0.90,  # full_name
    -0.16,  # third
    -1.20,  # role
    0.00,  # ellipsis
    -2.47,  # said_quote
    0.60,  # plain_short
    -1.17,  # matter
    -3.50,  # numbered
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.35,  # lines
    0.50,  # no_gap
    2.91,  # tight_in_blank
    -0.59,  # blank_in_blank
    -1.52,  # tight_in_tight
    1.56,  # blank_in_tight
    3.93,  # glued_start
    -5.48,  # over
    -2.50,  # over_allowed
    4.00,  # closes_quote
    4.83,  # quoted_head
    2.52,  # lead_colon_say
    0.86,  # lead_colon
    1.33,  # lead_names
    -0.40,  # lead_say
    1.21,  # lead_told
    0.33,  # lead_crowd
    0.21,  # lead_person
    0.92,  # lead_furniture
    -1.22,  # resumes
    -1.47,  # lower
    -1.07,  # bare
    -1.74,  # brief
    -0.16,  # no_lead
    -1.01,  # article_begins
    -0.50,  # open_before
    0.30,  # run_on
    0.50,  # run_from_block
    -1.98,  # habit_lead
    1.39,  # habit_lines
    -2.79,  # habit_led
    4.00,  # enumerates
)
RUNNING_CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.45,  # tag
    1.09,  # at
    1.60,  # emoji
    1.38,  # marks
    1.57,  # lower_start
    1.00,  # no_final
    -2.40,  # colon
    0.80,  # capitals
    2.00,  # link
    4.06,  # foreign
    0.70,  # own
    0.80,  # own_english
    0.46,  # present
    -1.03,  # told
    -1.75,  # say
    -0.69,  # say_own
    -0.70,  # crowd
    -0.40,  # crowd_own
    -0.86,  # opener
    -2.91,  # author
    -1.57,  # author_own
    -0.54,  # focal
    0.58,  # short
    0.78,  # short_own
    -0.63,  # long
    0.86,  # order
    0.21,  # question
    -0.69,  # full_name
    -0.36,  # third
    -0.64,  # role
    -0.01,  # ellipsis
    -2.20,  # said_quote
    0.78,  # plain_short
    -1.02,  # matter
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
    -6.49,  # over
    -3.01,  # over_allowed
    2.79,  # closes_quote
    4.39,  # quoted_head
    1.58,  # lead_colon_say
    -0.00,  # lead_colon
    0.22,  # lead_names
    -0.07,  # lead_say
    1.73,  # lead_told
    0.79,  # lead_crowd
    -0.05,  # lead_person
    0.86,  # lead_furniture
    -1.15,  # resumes
    -1.78,  # lower
    -1.10,  # bare
    -1.59,  # brief
    0.48,  # no_lead
    -1.01,  # article_begins
    -0.50,  # open_before
    -0.20,  # run_on
    0.98,  # run_from_block
    -2.40,  # habit_lead
    2.00,  # habit_lines
    -0.79,  # habit_led
    4.00,  # enumerates
)
