"""Data as people see them: what panels about data have in common."""
