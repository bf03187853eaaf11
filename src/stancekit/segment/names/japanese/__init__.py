"""Japanese names, which no space parts from the words around them."""
