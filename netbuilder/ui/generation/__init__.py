"""Networks that make something new: the numbers they make it of, and what comes out."""
