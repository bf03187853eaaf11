"""stancekit: from reactions quoted in news to a gold corpus that can be defended."""
