"""Embedded posts: the attribution, what stands before it, and in whose voice each line is."""
