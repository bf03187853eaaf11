"""The steps of the pipeline on files: read what is needed, call the pure stage, write what it made.

A command, a script and a library user call the same function here.
"""
