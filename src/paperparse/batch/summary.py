"""What a run has come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import attrs
from attrs import frozen

from paperparse.batch.messages import Outcome


@frozen
class Summary:
    """What a run has come to; the counts are of all results in the folder, whichever run made them."""

    sources: int
    failed: int
    pages: int
    articles: int
    failures: dict[str, int]
    """How many sources failed with each class of error."""
    skipped: dict[str, int]
    """Files in folders and archives that were passed over, by their endings."""
    taken_over: int
    """Sources whose results an earlier run had left."""
    seconds: float
    pages_per_second: float
    """Of the pages that this run read."""

    def record(self) -> dict[str, Any]:
        """As plain values."""
        return attrs.asdict(self)


class Count:
    """A summary that is being made."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self._sources = self._pages = self._articles = self._taken_over = self._read = 0
        self._failures: Counter[str] = Counter()

    def add(self, outcomes: Sequence[Outcome], before: Sequence[Outcome] = ()) -> None:
        """Count what became of the sources of a part, and what is only taken over from `before`."""
        for place, outcome in enumerate(outcomes):
            is_old = place < len(before) and before[place] == outcome
            self._sources += 1
            self._pages += outcome.pages
            self._articles += outcome.articles
            self._taken_over += is_old
            self._read += 0 if is_old else outcome.pages
            if outcome.error is not None:
                self._failures[outcome.error] += 1

    def summary(self, skipped: Mapping[str, int], seconds: float) -> Summary:
        """What it has come to after some seconds."""
        return Summary(
            sources=self._sources,
            failed=self._failures.total(),
            pages=self._pages,
            articles=self._articles,
            failures=dict(sorted(self._failures.items())),
            skipped=dict(sorted(skipped.items())),
            taken_over=self._taken_over,
            seconds=round(seconds, 3),
            pages_per_second=round(self._read / seconds, 2) if seconds else 0.0,
        )
