"""What gestures and commands do to the document: edits made of what is selected, where things stand, what fits."""
