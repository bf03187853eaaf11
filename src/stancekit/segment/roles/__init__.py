"""What a passage is to the article: statement, reaction or other, and what it answers."""
