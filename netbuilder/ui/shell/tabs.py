"""The open documents, a tab each; the tabs are seen when there are two."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.icons import icon
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

UNSAVED = " •"


class DocumentTabs(QTabWidget):
    """``close_wanted`` names the document whose cross or tab (with the middle button) was clicked."""

    close_wanted = Signal(object)  # Session

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setTabBarAutoHide(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it hands the keyboard to its bar, and that may be out of sight
        bar = self.tabBar()
        bar.setExpanding(False)
        bar.setDrawBase(False)
        bar.setElideMode(Qt.TextElideMode.ElideMiddle)
        bar.setObjectName("documents")
        bar.setAccessibleName(tr("Open documents"))
        bar.installEventFilter(self)

    @property
    def page(self) -> CanvasPage | None:
        """What is in front."""
        page = self.currentWidget()
        return page if isinstance(page, CanvasPage) else None

    def pages(self) -> list[CanvasPage]:
        """All of them, in the order of the tabs."""
        found = [self.widget(i) for i in range(self.count())]
        return [p for p in found if isinstance(p, CanvasPage)]

    def page_of(self, session: Session) -> CanvasPage | None:
        """The page that shows a document."""
        return next((p for p in self.pages() if p.session is session), None)

    def add(self, session: Session) -> CanvasPage:
        """A new tab, in front."""
        page = CanvasPage(session)
        index = self.addTab(page, "")
        self.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, self._cross(session))
        self.refresh(session)
        self.setCurrentIndex(index)
        return page

    def remove(self, session: Session) -> None:
        """Takes a document out; nothing is asked."""
        page = self.page_of(session)
        if page is not None:
            self.removeTab(self.indexOf(page))
            page.deleteLater()

    def refresh(self, session: Session) -> None:
        """Name and saved state on the tab of a document."""
        page = self.page_of(session)
        if page is None:
            return
        index = self.indexOf(page)
        self.setTabText(index, session.name.replace("&", "&&") + ("" if session.is_saved else UNSAVED))
        self.setTabToolTip(index, str(session.file) if session.file else tr("Not saved yet"))

    def turn(self, step: int) -> None:
        """To the next tab (1) or the one before (-1), around the ends."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and watched is self.tabBar():
            assert isinstance(event, QMouseEvent)
            index = self.tabBar().tabAt(event.position().toPoint())
            if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
                self.close_wanted.emit(self.pages()[index].session)
                return True
        return super().eventFilter(watched, event)

    def _cross(self, session: Session) -> QToolButton:
        made = QToolButton(self.tabBar())
        made.setObjectName("close_tab")
        made.setProperty("role", "small")
        made.setIcon(icon("mdi6.close"))
        made.setIconSize(QSize(14, 14))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(tr("Close"))
        made.setAccessibleName(tr("Close this document"))
        made.clicked.connect(lambda: self.close_wanted.emit(session))
        return made


def full_name(session: Session) -> str:
    """The name of the file with its ending."""
    return session.file.name if session.file else session.name
