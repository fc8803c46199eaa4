"""How much more than the forecast to have in store, in words."""

from __future__ import annotations

from netbuilder.protocol.answers import Foretold
from netbuilder.ui.words import tr


def stock_words(found: Foretold) -> str:
    """The figure and its formula; empty where the network knows no upper limit, as nothing can be said then."""
    stock = found.stock
    if not stock:
        return tr("An Output with the loss Quantile (q above 0.5) gives an upper limit, and with it a safety stock.")
    level, unit = f"{100 * stock['level']:g} %", f" {found.unit}" if found.unit else ""
    steps = len(stock["each"])
    if steps == 1:
        words = tr("Safety stock: {amount} = upper limit ({level}) − forecast.")
        return words.format(amount=f"{stock['each'][0]:.4g}{unit}", level=level)
    words = tr(
        "Safety stock for all {steps} rows: {together} if errors are independent (√Σd²), at most {most} (Σd); "
        "d = upper limit ({level}) − forecast."
    )
    amounts = {"together": f"{stock['together']:.4g}{unit}", "most": f"{stock['most']:.4g}{unit}"}
    return words.format(steps=steps, level=level, **amounts)
