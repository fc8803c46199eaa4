"""What window and worker say to each other: one JSON object a line, typed."""
