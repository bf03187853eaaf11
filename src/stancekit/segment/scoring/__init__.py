"""Scoring a segmentation against passages that people marked, and two people against each other."""
