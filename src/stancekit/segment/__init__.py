"""Cutting statements and reactions out of articles: pure functions from text to records."""

from stancekit.segment.passage import Embed
from stancekit.segment.segmentation import Segmentation, segment_article

__all__ = ["Embed", "Segmentation", "segment_article"]
