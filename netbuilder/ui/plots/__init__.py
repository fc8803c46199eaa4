"""Curves on the screen, in the look of the theme. Imports numpy: import it only where something is to be drawn."""
