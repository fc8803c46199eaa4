"""The command line: one file a command. Those that answer from the drawing alone never import torch or numpy."""
