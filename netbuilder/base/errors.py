"""What can go wrong, as sentences for a person."""


class NetBuilderError(Exception):
    """A mistake told to the user in one sentence: what was expected, what came, where, what to do."""


class ParameterError(NetBuilderError):
    """A parameter got a value that makes no sense.

    ``place`` is the dotted path of the value ("kernel_size", "plan.epochs"), empty where the value is all there is;
    the message does not repeat it.
    """

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place

    def __str__(self) -> str:
        return f"{self.place}: {self.args[0]}" if self.place else str(self.args[0])

    def within(self, place: str) -> "ParameterError":
        """The same error seen from one level further out."""
        return ParameterError(f"{place}.{self.place}" if self.place else place, self.args[0])


class ShapeError(NetBuilderError):
    """A layer cannot take the tensor it gets.

    Args:
        message: the sentence, without the layer's name in front ("needs one feature axis; it gets …").
        code: stable identifier of the mistake, in kebab-case.
        port: index of the guilty input port, if one is.
        parameter: name of the guilty parameter, if one is.
        insert: layer types which, put in front of this port, may heal it (best first).
        change: parameter values which may heal it, e.g. ``{"padding": "same"}``.
    """

    def __init__(
        self,
        message: str,
        *,
        code: str = "shape",
        port: int | None = None,
        parameter: str | None = None,
        insert: tuple[str, ...] = (),
        change: dict[str, object] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.port = port
        self.parameter = parameter
        self.insert = insert
        self.change = change or {}
