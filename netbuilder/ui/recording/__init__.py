"""The microphone: recordings to try and to collect."""
