"""Opening and saving, and the safety of what is not saved yet."""
