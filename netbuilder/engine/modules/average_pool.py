"""Average pooling as Keras does it."""

import torch
import torch.nn.functional as F


def average_pool_same(x: torch.Tensor, kernel: int | tuple[int, ...], strides: int | tuple[int, ...]) -> torch.Tensor:
    """Mean over windows that hang over the edges of (batch, channels, …), divided by the true elements in each."""
    pads: list[int] = []
    for axis in range(x.dim() - 1, 1, -1):
        length = kernel if isinstance(kernel, int) else kernel[axis - 2]
        stride = strides if isinstance(strides, int) else strides[axis - 2]
        outputs = (x.shape[axis] + stride - 1) // stride
        total = max((outputs - 1) * stride + length - x.shape[axis], 0)
        pads += [total // 2, total - total // 2]
    pool = {3: F.avg_pool1d, 4: F.avg_pool2d, 5: F.avg_pool3d}[x.dim()]
    true = F.pad(torch.ones_like(x[:1, :1]), pads)
    return pool(F.pad(x, pads), kernel, strides) / pool(true, kernel, strides)
