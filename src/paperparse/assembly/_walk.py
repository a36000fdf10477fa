"""What a walk through the objects of a result meets: their fields, and values with nothing below them."""

from __future__ import annotations

from functools import cache

import attrs

PLAIN = frozenset((str, int, type(None)))
"""What most fields hold, and what cites nothing."""


@cache
def names_of(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class of the model; none for other classes."""
    return tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ()
