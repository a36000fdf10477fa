"""JSON of strangers: whatever stands at a place, it is asked for as what it should be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from paperparse.errors import SourceError
from paperparse.readers.formats._text import text_of

NOTHING: Mapping[str, object] = {}


def value_of(raw: bytes) -> object:
    """What a JSON file says; None for what is no JSON. Raises `SourceError` where it is nested too deep to be read."""
    try:
        return json.loads(text_of(raw))
    except RecursionError:
        message = "JSON that is nested too deep; this is no file of an OCR engine"
        raise SourceError(message) from None
    except (SourceError, ValueError):
        return None


def at(value: object, *path: str) -> object:
    """What stands at the end of a path of names; None where one of them is missing.

    >>> at({"page": {"width": 9}}, "page", "width"), at([], "page")
    (9, None)
    """
    for name in path:
        value = mapping(value).get(name)
    return value


def mapping(value: object) -> Mapping[str, object]:
    """An object of JSON; an empty one for anything else."""
    return value if isinstance(value, Mapping) else NOTHING


def items(value: object) -> list[object]:
    """A list of JSON; an empty one for anything else."""
    return value if isinstance(value, list) else []


def objects(value: object) -> Iterator[Mapping[str, object]]:
    """The objects of a list of JSON."""
    return (item for item in items(value) if isinstance(item, Mapping))


def words(value: object) -> str:
    """A text of JSON; an empty one for anything else. Numbers are texts that a tool has taken for numbers."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return value if isinstance(value, str) else str(value)


def nth(values: list[object], place: int) -> object:
    """The item at a place of a list; None beyond its end."""
    return values[place] if place < len(values) else None
