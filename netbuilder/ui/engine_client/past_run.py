"""A run that is over, read from its folder: nobody trains it, and nothing is started for it."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.ui.engine_client import ending
from netbuilder.ui.engine_client.background import BackgroundRun
from netbuilder.ui.engine_client.ending import Ending


class PastRun(BackgroundRun):
    """Says all that was said in the run, then ``ended``. Read in small pieces, as it may have lasted for days."""

    piece: ClassVar[int] = 1 << 16

    def is_trained(self) -> bool:
        return False

    def how_it_ended(self) -> Ending:
        return ending.broken_off()
