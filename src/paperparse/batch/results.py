"""The results of a part while it is worked on, and those that an earlier run has left."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from paperparse.batch.messages import Job, Outcome


def unfinished(work: Path, name: str) -> Path:
    """The file that the results of a part are gathered in."""
    return work / f"{name}.jsonl"


class Unfinished(AbstractContextManager["Unfinished"]):
    """That file, open to be added to where the job begins."""

    def __init__(self, work: Path, job: Job) -> None:
        """Open it; what a worker that has died wrote behind the place is dropped."""
        path = unfinished(work, job.name)
        # Each line has to be in the file when it is told of: a worker that dies takes its buffers with it.
        self._file = io.FileIO(path, "r+" if path.exists() else "w")
        self._file.truncate(job.offset)
        self._offset = self._file.seek(job.offset)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self._file.close()

    def add(self, line: bytes) -> int:
        """Add a line, and tell where the file now ends."""
        rest = memoryview(line)
        while rest:
            rest = rest[self._file.write(rest) :]
        self._offset += len(line)
        return self._offset


class Kept(AbstractContextManager["Kept"]):
    """What can be taken over from an earlier run of the same part, source by source."""

    def __init__(self, job: Job) -> None:
        """Open the file with its results, if there is one."""
        self._known = job.known if job.results is not None else ()
        self._file: BinaryIO | None = job.results.open("rb") if job.results is not None else None
        self._next = 0
        self._again = job.again

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        if self._file is not None:
            self._file.close()

    def of(self, index: int, sha256: str | None) -> tuple[Outcome, bytes] | None:
        """The outcome and the line of a source that has not changed; None where it has to be read."""
        if index >= len(self._known):
            return None
        known, line = self._known[index], b""
        for outcome in self._known[self._next : index + 1]:
            # Only sources that were read have a line.
            line = b"" if outcome.failed or self._file is None else self._file.readline()
        self._next = index + 1
        if known.sha256 != sha256 or (known.failed and (self._again or sha256 is None)):
            return None
        return known, line


def lines(path: Path) -> Iterator[bytes]:
    """The lines of a file of results."""
    with path.open("rb") as file:
        yield from file
