"""A run on this machine: sources into a folder of results."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Unpack

from paperparse.batch.crew import Crew
from paperparse.batch.filing import Filing, told
from paperparse.batch.hand import Limits
from paperparse.batch.ledger import Ledger, Made
from paperparse.batch.lines import line_of
from paperparse.batch.messages import Form, Outcome, Settings
from paperparse.batch.output import Output, replace
from paperparse.batch.parts import parts
from paperparse.batch.records import ParsingOptions, checked
from paperparse.batch.sources import expand
from paperparse.batch.summary import Summary

FAILURES, SUMMARY = "failures.jsonl", "summary.json"

PAGE_SECONDS = 300.0
"""A broadsheet that is read by OCR on a slow machine takes one minute."""

Sources = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def run(  # noqa: PLR0913 - one keyword for each thing that a user may want to say
    sources: Sources,
    out: str | os.PathLike[str],
    *,
    format: Form = "jsonl",  # noqa: A002 - as on the command line
    workers: int | None = None,
    resume: bool = False,
    retry_failed: bool = False,
    timeout: float | None = PAGE_SECONDS,
    memory: int | None = None,
    progress: Callable[[Outcome], object] | None = None,
    **options: Unpack[ParsingOptions],
) -> Summary:
    """What came of parsing all sources into the folder `out`, on as many processes as there are cores or `workers` says.

    A source is a file, a folder, a glob, a list of such (`@list.txt`, or `-` for standard input), an archive (zip, tar),
    or a member of one (`archive.zip!front.txt`). Results are JSON lines in `out/issues`, or Parquet tables with the extra
    `parquet`. What a source does to the process that reads it (it crashes it, finishes no page in `timeout` seconds, takes
    more than `memory` megabytes) costs only that source: it is tried once more alone, and then it has failed.

    `resume` goes on with what an earlier run has left, however that ended, and reads again what has changed: the files,
    the options, or the version of paperparse. `retry_failed` then tries sources that failed once more. `progress` is
    called with what became of each source. The rest of the keywords are those of `paperparse.parse`.

    Raises `OutputError` where `out` cannot take the results, `OSError` where they cannot be written, `SourceError` for a
    list that cannot be read, `CrashError` where no worker can be started, and `MissingDependencyError`.
    """
    passed = checked(options)
    if format == "parquet":
        from paperparse.tables.arrow import library  # noqa: PLC0415 - it needs the extra

        library()  # It is missed now rather than in the workers.
    begun = time.perf_counter()
    folder = Path(out)
    with Output(folder, resume=resume) as output:
        for name in (FAILURES, SUMMARY):
            (folder / name).unlink(missing_ok=True)
        expansion = expand(sources, apart=folder)
        count, each = shares(workers)
        crew = Crew(count, Settings(format, passed, output.work, each), Limits(timeout, memory))
        made = Made(version("paperparse"), format, told(passed))
        filing = Filing(output, made, again=retry_failed, progress=progress or (lambda _: None))
        for event in crew.work(filing.tasks(parts(expansion.items()))):
            filing.file(event)
        output.drop_parts(filing.last)
        seconds = time.perf_counter() - begun
        summary = filing.count.summary(expansion.skipped, seconds)
        replace(folder / FAILURES, _failures(output.ledger))
        replace(folder / SUMMARY, iter([line_of(summary.record())]))
    return summary


def shares(workers: int | None) -> tuple[int, int]:
    """How many workers there are, as many as cores where nobody says, and how many cores each may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    count = workers or cores
    return count, max(1, cores // count)


def _failures(ledger: Ledger) -> Iterator[bytes]:
    for part in ledger.parts():
        for outcome in ledger.outcomes(part):
            if outcome.failed:
                yield line_of({"source": outcome.source, "error": outcome.error, "message": outcome.message})
