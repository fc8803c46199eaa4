"""How a window is told of an error. Without torch, so that a mistake is told at once."""

from __future__ import annotations

from netbuilder.base.errors import NetBuilderError
from netbuilder.protocol.events import Failed

# Codes a window reacts to; other errors are known by their kind.
CODES = {"NonFiniteLoss": "non-finite", "OutOfMemory": "out-of-memory"}


def failed(error: NetBuilderError) -> Failed:
    """A run that could not be begun or cannot go on."""
    code = CODES.get(type(error).__name__, type(error).__name__)
    node, batch_size = getattr(error, "node", None), getattr(error, "batch_size", None)
    return Failed(message=str(error), code=code, node=node, batch_size=batch_size)


def mistake(error: Exception, request: int | None = None) -> Failed:
    """Our own mistake, in a run or (``request``) in the answer to a question."""
    message = f"A mistake in NetBuilder stopped this: {type(error).__name__}: {error}."
    return Failed(message=message, code="internal" if request is None else "request", request=request or 0)


def unanswered(error: NetBuilderError, request: int) -> Failed:
    """A question without an answer; the run goes on."""
    code = "cancelled" if type(error).__name__ == "Cancelled" else "request"
    return Failed(message=str(error), code=code, request=request)
