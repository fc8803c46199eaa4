"""The report of a run as one page, to read, to print and to hand in."""

from netbuilder.engine.export.html.export import FORMAT, export_html

__all__ = ["FORMAT", "export_html"]
