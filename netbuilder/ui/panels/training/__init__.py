"""The Training panel: curves of a run, how it goes, and what comes after it."""
