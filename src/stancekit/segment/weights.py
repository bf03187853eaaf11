"""The weights by which the start of a post is chosen; see `starts` and `voice` for what they weigh.

Fitted by benchmarks/fit_starts.py to all labelled articles (a conditional logit with a normal prior
around weights set by hand); written by it, not by hand.
"""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.00,  # furniture
    1.52,  # tag
    1.10,  # at
    2.00,  # emoji
    1.81,  # marks
    1.56,  # lower_start
    1.00,  # no_final
    -2.89,  # colon
    0.73,  # capitals
    2.00,  # link
    4.07,  # foreign
    1.86,  # own
    0.80,  # own_english
    1.25,  # present
    -1.25,  # told
    -2.14,  # say
    -0.75,  # say_own
    -1.61,  # crowd
    -0.46,  # crowd_own
    -1.22,  # opener
    -3.21,  # author
    -2.39,  # author_own
    -0.87,  # focal
    0.53,  # short
    1.63,  # short_own
    -0.46,  # long
    1.09,  # order
    0.24,  # question
    -0.97,  # full_name
    -0.24,  # third
    -0.77,  # role
    0.00,  # ellipsis
    -0.28,  # said_quote
    0.46,  # plain_short
    -1.17,  # matter
)
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.33,  # lines
    0.50,  # no_gap
    2.82,  # tight_in_blank
    -0.58,  # blank_in_blank
    -1.41,  # tight_in_tight
    1.50,  # blank_in_tight
    3.98,  # glued_start
    -5.55,  # over
    -2.50,  # over_allowed
    4.00,  # closes_quote
    4.86,  # quoted_head
    2.52,  # lead_colon_say
    0.67,  # lead_colon
    1.02,  # lead_names
    -0.58,  # lead_say
    1.00,  # lead_told
    0.32,  # lead_crowd
    0.48,  # lead_person
    0.92,  # lead_furniture
    -1.27,  # resumes
    -1.49,  # lower
    -1.15,  # bare
    -1.49,  # brief
    -0.36,  # no_lead
    -1.01,  # article_begins
    -0.49,  # open_before
    -2.09,  # habit_lead
    1.29,  # habit_lines
)
