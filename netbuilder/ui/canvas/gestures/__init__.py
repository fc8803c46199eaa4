"""What hands can do on the canvas: one gesture a file; each ends in one edit of the document."""
