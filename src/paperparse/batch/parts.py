"""The list of sources, cut into parts: each is worked on by one worker, and its results become visible together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from paperparse.batch.sources import Item

FEWEST, MOST = 64, 512
"""Sources in a part; 64 pages of text take a third of a second."""

SMALLEST, LARGEST = 250_000, 16_000_000
"""Bytes of the sources in a part; 250 kB are one or two PDF pages."""

PREFIX = "part-"

SHARE = 128
"""Of all that comes before it, a part is no larger than this fraction.

So a short list is cut finely enough to keep many workers busy to its end, and a long one does not become a hundred
thousand files. It depends on the list alone, never on who works on it or how fast.
"""


@frozen
class Part:
    """Some neighbours in the list of sources."""

    number: int
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """What its files are called."""
        return name_of(self.number)


def name_of(number: int) -> str:
    """The name of the part with that number.

    >>> name_of(12)
    'part-000012'
    """
    return f"{PREFIX}{number:06}"


def number_of(name: str) -> int:
    """The number of the part with that name."""
    return int(name.removeprefix(PREFIX))


def parts(items: Iterable[Item]) -> Iterator[Part]:
    """The parts of a list, made when they are asked for.

    >>> [len(part.items) for part in parts(Item(f"{n}.txt", 5_000) for n in range(120))]
    [50, 50, 20]
    """
    before_count = before_bytes = 0
    gathered: list[Item] = []
    size, number = 0, 1
    for item in items:
        gathered.append(item)
        size += max(0, item.size)
        most_count = min(MOST, max(FEWEST, before_count // SHARE))
        most_bytes = min(LARGEST, max(SMALLEST, before_bytes // SHARE))
        if len(gathered) >= most_count or size >= most_bytes:
            yield Part(number, tuple(gathered))
            before_count, before_bytes, number = before_count + len(gathered), before_bytes + size, number + 1
            gathered, size = [], 0
    if gathered:
        yield Part(number, tuple(gathered))
