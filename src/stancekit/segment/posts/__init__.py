"""Embedded posts: where each begins, by what stands before its attribution and in whose voice each line is."""
