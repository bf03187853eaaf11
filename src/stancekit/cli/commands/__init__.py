"""One module, one command; its docstring is the help."""
