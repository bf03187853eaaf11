"""The checks of `verify`, one question each."""
