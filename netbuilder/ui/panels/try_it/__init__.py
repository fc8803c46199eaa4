"""The panel "Try it": a sample of one's own, and what the network says to it."""
