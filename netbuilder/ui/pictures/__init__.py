"""Pictures of samples, kernels and feature maps."""
