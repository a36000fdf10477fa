"""Results one after the other, from all shares, without a folder to keep them in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Unpack

from attrs import frozen

from paperparse.batch.crew import Crew, PartDone
from paperparse.batch.hand import Limits, Task
from paperparse.batch.lines import record_of
from paperparse.batch.local import PAGE_SECONDS, Sources, shares
from paperparse.batch.messages import Settings
from paperparse.batch.parts import parts
from paperparse.batch.records import ParsingOptions, checked
from paperparse.batch.results import lines
from paperparse.batch.sources import expand
from paperparse.model.issue import Issue
from paperparse.writers.record import from_dict


@frozen
class Parsed:
    """One source, and its issue or why there is none."""

    source: str
    issue: Issue | None
    error: str | None
    """The name of the error's class."""
    message: str | None


def iter_parse(
    sources: Sources,
    *,
    workers: int | None = None,
    timeout: float | None = PAGE_SECONDS,
    memory: int | None = None,
    **options: Unpack[ParsingOptions],
) -> Iterator[Parsed]:
    """Each source of `sources` when it is asked for, in their order; the keywords are those of `run`.

    Workers read some sources ahead, and keep them in a temporary folder. They end with the iterator.

    >>> [(one.source, one.issue.front.masthead.title) for one in iter_parse("fixtures/pdf/front.pdf", workers=1)]
    [('fixtures/pdf/front.pdf', '青坪早报')]
    """
    passed = checked(options)
    with TemporaryDirectory(prefix="paperparse-") as name:
        work = Path(name)
        count, each = shares(workers)
        crew = Crew(count, Settings("jsonl", passed, work, each), Limits(timeout, memory))
        tasks = (Task(part) for part in parts(expand(sources).items()))
        waiting: dict[int, PartDone] = {}
        wanted = 1
        for event in crew.work(tasks):
            if isinstance(event, PartDone):
                waiting[event.task.part.number] = event
            while wanted in waiting:
                yield from _parsed(waiting.pop(wanted), work)
                wanted += 1


def _parsed(done: PartDone, work: Path) -> Iterator[Parsed]:
    files = [work / done.task.part.name / file for file in done.files or ()]
    records = (record_of(line) for file in files for line in lines(file))
    for outcome in done.task.outcomes:
        issue = None if outcome.failed else from_dict(next(records))
        yield Parsed(outcome.source, issue, outcome.error, outcome.message)
    for file in files:
        file.unlink()
