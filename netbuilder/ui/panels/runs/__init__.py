"""The Runs panel: what was trained, compared."""
