"""The drawing surface: scene, items, gestures."""
