"""The panel "Evaluate": how good a trained model is."""
