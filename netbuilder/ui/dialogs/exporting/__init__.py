"""The dialog Export: which formats there are, which weights go into the file, what came of it."""
