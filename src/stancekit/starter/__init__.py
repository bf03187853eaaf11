"""The invented sample corpus as package data: articles, signed statements, true labels, manual."""
