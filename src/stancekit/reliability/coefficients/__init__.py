"""The coefficients, each a short pure function of sums over units."""
