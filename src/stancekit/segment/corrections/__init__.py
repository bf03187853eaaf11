"""What a person decided otherwise than the rules: it is applied to the passages of its article."""
