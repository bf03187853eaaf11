"""The attribution of Japanese words: the topic of the sentence before them, and what stands behind them."""
