"""What stands around the canvas: toolbar, docks, tabs, messages, status bar."""
