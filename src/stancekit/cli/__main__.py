"""`python -m stancekit.cli`."""

from stancekit.cli import main

main()
