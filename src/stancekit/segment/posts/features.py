"""The features by which the start of a post is chosen, beside the cues of its lines."""

from __future__ import annotations

from stancekit.segment.posts.cues import CUES

__all__ = ["AT", "CHOICE", "CUE"]

CHOICE = (
    "lines", "no_gap", "tight_in_blank", "blank_in_blank", "tight_in_tight", "blank_in_tight", "glued_start",
    "over", "over_allowed", "closes_quote", "quoted_head", "lead_colon_say", "lead_colon", "lead_names",
    "lead_say", "lead_told", "lead_crowd", "lead_person", "lead_furniture", "resumes", "lower", "bare", "brief",
    "no_lead", "article_begins", "open_before", "run_on", "run_from_block", "habit_lead", "habit_lines",
    "habit_led", "enumerates", "strands_colon", "glued_before",
)  # fmt: skip
AT = {name: place for place, name in enumerate(CHOICE)}
"""The place of a feature among them."""
CUE = {name: place for place, name in enumerate(CUES)}
"""The place of a cue among `CUES`."""
