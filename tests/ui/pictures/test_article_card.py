"""Cards of judged articles."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from netbuilder.ui.pictures import article_card
from netbuilder.ui.pictures.sample_grid import SampleGrid


def _summary(*sentences: str) -> dict[str, Any]:
    return {"text": " ".join(sentences), "sentences": [{"text": s, "score": 0.5} for s in sentences]}


LONG = "A sentence that is far too long for one line of a card, so that it is shortened & whole in the tip only."
ARTICLE: dict[str, Any] = {
    "features": {"title": "Lighthouse", "sentences": [LONG, "It is tall.", "Ships see it."], "series": [[0.0]]},
    "true": _summary(LONG, "Ships see it."),
    "predicted": _summary("It is tall.", "Ships see it."),
    "loss": 0.1,
    "number": 0,
}


def test_the_tip_says_every_sentence_and_whether_it_is_right() -> None:
    told = article_card.told(ARTICLE)
    assert "✗ It is tall." in told and told.count("✓ Ships see it.") == 2 and "<b>Lighthouse</b>" in told
    assert f"✗ {LONG.replace('&', '&amp;')}" in told


def test_cards_fit_the_room_there_is(qtbot: QtBot) -> None:
    grid = SampleGrid()
    qtbot.addWidget(grid)
    grid.put([ARTICLE, ARTICLE])
    for width in (212, 800):
        grid.resize(width, 400)
        grid.show()
        grid.grab()
        rects = [grid.visualItemRect(grid.item(row)) for row in range(2)]
        assert all(r.width() <= min(width, article_card.WIDTH) for r in rects)
        assert (rects[0].top() == rects[1].top()) == (width == 800)


def test_only_articles_have_such_cards() -> None:
    assert article_card.is_article(ARTICLE)
    assert not article_card.is_article({"true": 1.0, "predicted": {"series": [[1.0]]}})
    assert not article_card.is_article({"features": {"title": "a", "sentences": []}})
