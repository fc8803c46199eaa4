"""What points made on the spot are called."""

from __future__ import annotations

from netbuilder.ui.words import QT_TR_NOOP

TOYS = {
    "moons": QT_TR_NOOP("Two moons"),
    "circles": QT_TR_NOOP("Two circles"),
    "xor": QT_TR_NOOP("Four corners (XOR)"),
    "spiral": QT_TR_NOOP("Spiral"),
    "clusters": QT_TR_NOOP("Clusters"),
    "plane": QT_TR_NOOP("A sloping plane"),
    "hills": QT_TR_NOOP("Hills and hollows"),
}
