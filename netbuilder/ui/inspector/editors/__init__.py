"""The editors of a form, one kind of value a file."""
