"""Who people are: their names in running text, what they are called, and which name is whose."""
