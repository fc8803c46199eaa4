"""Text out of a document: the list of calls a drawing stands for, scripts, tables."""
