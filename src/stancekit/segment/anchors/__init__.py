"""Attributions: the lines and phrases that tell whose an embedded post is, and what platforms set around it."""
