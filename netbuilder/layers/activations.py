"""The activation functions a layer can carry as a parameter, by Keras's names."""

from __future__ import annotations

from typing import Literal

from netbuilder.base.call import Call

Activation = Literal[
    "linear", "relu", "leaky_relu", "elu", "selu", "gelu", "silu", "mish", "relu6", "celu",
    "sigmoid", "tanh", "softmax", "log_softmax", "softplus", "softsign", "hard_sigmoid", "hard_swish", "exponential",
]  # fmt: skip

CALLS: dict[str, tuple[Call, ...]] = {
    "linear": (),
    "relu": (Call("F.relu"),),
    "leaky_relu": (Call("F.leaky_relu", 0.2),),  # Keras's slope as a function; its layer has 0.3, torch 0.01
    "elu": (Call("F.elu"),),
    "selu": (Call("F.selu"),),
    "gelu": (Call("F.gelu"),),
    "silu": (Call("F.silu"),),
    "mish": (Call("F.mish"),),
    "relu6": (Call("F.relu6"),),
    "celu": (Call("F.celu"),),
    "sigmoid": (Call("torch.sigmoid"),),
    "tanh": (Call("torch.tanh"),),
    "softmax": (Call("torch.softmax", dim=-1),),
    "log_softmax": (Call("torch.log_softmax", dim=-1),),
    "softplus": (Call("F.softplus"),),
    "softsign": (Call("F.softsign"),),
    "hard_sigmoid": (Call("F.hardsigmoid"),),
    "hard_swish": (Call("F.hardswish"),),
    "exponential": (Call("torch.exp"),),
}


def activation(name: str, channel_dim: int = -1) -> tuple[Call, ...]:
    """The calls of an activation; ``channel_dim`` is the torch dim a softmax runs over (1 for images)."""
    if name in ("softmax", "log_softmax"):
        return (Call(f"torch.{name}", dim=channel_dim),)
    return CALLS[name]
