"""Networks that two numbers enter: what they answer everywhere in the plane, on the canvas and to try."""
