"""The Plan panel: the recipe by which the network is trained."""
