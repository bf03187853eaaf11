"""Posts copied with their author above them: cards, comments, captions."""
