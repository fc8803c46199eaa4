"""The window's side of the worker: processes that train, and what is known of a run."""
