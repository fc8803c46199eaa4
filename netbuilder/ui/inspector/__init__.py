"""What is selected: its settings, what flows through it, what it costs."""
