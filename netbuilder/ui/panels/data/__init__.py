"""The Data panel: choose, look, prepare, fit."""
