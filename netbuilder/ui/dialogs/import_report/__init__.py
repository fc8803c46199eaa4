"""What became what in an import."""
