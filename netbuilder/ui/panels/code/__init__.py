"""The live script of the drawing."""
