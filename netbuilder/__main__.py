"""``netbuilder`` or ``python -m netbuilder``."""

from __future__ import annotations

from netbuilder.cli.main import main

__all__ = ["main"]

if __name__ == "__main__":
    raise SystemExit(main())
