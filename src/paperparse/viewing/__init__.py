"""A page to look at: print and result side by side in one HTML file, to read, to search, and to correct by hand."""

from __future__ import annotations

from paperparse.viewing.comparison import comparison_html
from paperparse.viewing.differences import Row, compare
from paperparse.viewing.document import document
from paperparse.viewing.sight import Sight, look, view

__all__ = ["Row", "Sight", "compare", "comparison_html", "document", "look", "view"]
