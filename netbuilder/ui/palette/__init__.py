"""The layers to choose from: families, search, my blocks."""
