"""Windows beside the main one: preferences, shortcuts, about. None of them stops work in the main window."""
