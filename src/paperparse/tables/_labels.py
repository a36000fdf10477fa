"""Page labels in one form, so that what points to a page joins with the page."""

from __future__ import annotations

from paperparse.linking.labels import label_of


def bare_label(printed: str | None) -> str | None:
    """The label without zeros, or as it is where it has no number.

    >>> bare_label("A03"), bare_label("12"), bare_label("封底"), bare_label(None)
    ('A3', '12', '封底', None)
    """
    return str(label_of(printed) or printed) if printed else None
