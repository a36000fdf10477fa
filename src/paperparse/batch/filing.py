"""Between the workers and the folder: which parts are to be done, and filing them when they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from paperparse.batch.crew import PartDone
from paperparse.batch.finish import ISSUES
from paperparse.batch.hand import Task
from paperparse.batch.ledger import Made
from paperparse.batch.messages import Outcome
from paperparse.batch.output import Output
from paperparse.batch.parts import Part
from paperparse.batch.summary import Count

SAYS_NOTHING = None, False, "auto"
"""Values of options that leaving them out says as well."""


class Filing:
    """What is to be done, has been done, and was done before."""

    def __init__(self, output: Output, made: Made, *, again: bool, progress: Callable[[Outcome], object]) -> None:
        """Nothing is filed yet."""
        self.count = Count()
        self.last = 0
        """The number of the last part."""
        self._output = output
        self._made = made
        self._again = again
        self._progress = progress

    def tasks(self, parts: Iterator[Part]) -> Iterator[Task]:
        """The work: each part, with what an earlier run knows of it when it was made in the same way."""
        for part in parts:
            self.last = part.number
            yield self._task(part)

    def file(self, event: Outcome | PartDone) -> None:
        """Take note of what a worker has done."""
        if isinstance(event, Outcome):
            self._progress(event)
            return
        task = event.task
        if event.files is None:
            for outcome in task.known:
                self._progress(outcome)
            self.count.add(task.known, before=task.known)
        else:
            self._output.take(task.part.name, task.outcomes, event.files, self._made)
            self.count.add(task.outcomes, before=task.known)

    def _task(self, part: Part) -> Task:
        ledger = self._output.ledger
        if ledger.made(part.name) != self._made:
            return Task(part)
        known = tuple(ledger.outcomes(part.name))
        if [(outcome.source, outcome.size) for outcome in known] != [(item.name, item.size) for item in part.items]:
            return Task(part)
        results = self._output.folder / ISSUES / f"{part.name}.jsonl"
        has_lines = self._made.form == "jsonl" and results.exists()
        return Task(part, known, again=self._again, results=results if has_lines else None)


def told(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options as they are written down: without those that change nothing, and without a password.

    >>> told({"ocr": "auto", "repair": True, "password": "1234"})
    {'repair': True, 'password': '***'}
    """
    said = {name: value for name, value in options.items() if value not in SAYS_NOTHING}
    return said | {"password": "***"} if "password" in said else said
