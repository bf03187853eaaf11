"""Words quoted in prose: the marks around them, who says them, and whom a pronoun means."""
