"""Where tensors live: build, data, training, evaluation, checkpoints, export, the worker. No window here."""
