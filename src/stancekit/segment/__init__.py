"""Cutting statements and reactions out of articles: pure functions from text to records."""

from stancekit.segment.pages.html import derive_html
from stancekit.segment.passage import Embed
from stancekit.segment.records import Segmentation
from stancekit.segment.segmentation import segment_article

__all__ = ["Embed", "Segmentation", "derive_html", "segment_article"]
