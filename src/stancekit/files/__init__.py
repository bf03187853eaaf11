"""The only place that opens a corpus file."""
