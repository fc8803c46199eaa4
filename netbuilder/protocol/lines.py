"""Messages to lines and back, strictly."""

from __future__ import annotations

import msgspec

from netbuilder.base.errors import NetBuilderError
from netbuilder.protocol.commands import AnyCommand
from netbuilder.protocol.events import AnyEvent

_encoder = msgspec.json.Encoder()
_commands: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
_events: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


class ProtocolError(NetBuilderError):
    """A line is no message of this protocol."""


def encode(message: AnyCommand | AnyEvent) -> bytes:
    """One line, newline included."""
    return _encoder.encode(message) + b"\n"


def decode_command(line: bytes | str) -> AnyCommand:
    """The command on a line; ProtocolError otherwise."""
    try:
        return _commands.decode(line)
    except msgspec.MsgspecError as error:
        raise ProtocolError(f"expected a command, one JSON object a line: {error}") from None


def decode_event(line: bytes | str) -> AnyEvent:
    """The event on a line; ProtocolError otherwise."""
    try:
        return _events.decode(line)
    except msgspec.MsgspecError as error:
        raise ProtocolError(f"expected an event, one JSON object a line: {error}") from None
