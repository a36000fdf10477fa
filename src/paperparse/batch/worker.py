"""The process that reads sources: it takes jobs from a pipe until the pipe ends, and tells of each source at once."""

from __future__ import annotations

import gc
import os
import signal
import threading
import time
from multiprocessing import connection, parent_process
from multiprocessing.connection import Connection
from typing import Any, NoReturn

from paperparse.batch.contents import Contents, print_of
from paperparse.batch.finish import finished
from paperparse.batch.lines import line_of
from paperparse.batch.messages import (
    Alive,
    Begun,
    Done,
    Finished,
    Job,
    Outcome,
    Paused,
    Ready,
    Settings,
    Unchanged,
    Unwritable,
)
from paperparse.batch.records import parse_record
from paperparse.batch.results import Kept, Unfinished
from paperparse.batch.sources import Item
from paperparse.errors import PaperparseError
from paperparse.readers.ocr.resources import use_cores

OUT_OF_MEMORY = 77
"""The exit status of a worker that had not enough: it may be anything but fit for more work."""

FEARED = frozenset({"CrashError", "LimitError", "MemoryError"})
"""What a source whose bytes could not be had was given up for: it may hang again, and only its size is compared."""

QUIET = 0.2
"""Seconds after which what is done is worth telling: each message costs the parent as much as a tenth of a page."""


def serve(pipe: Connection, settings: Settings) -> None:
    """Do the jobs that come through the pipe."""
    # Ctrl-C is meant for the parent, which ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    use_cores(settings.cores)
    # What is loaded by now stays: to look through it for garbage again and again costs some percent of the time.
    gc.collect()
    gc.freeze()
    worker = Worker(pipe, settings)
    try:
        pipe.send(Ready())
        while True:
            worker.do(pipe.recv())
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # Nobody wants anything of it any more.
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _end_with_parent() -> NoReturn:
    """An orphan would go on with its source, for minutes perhaps, beside the workers of the next run."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
    os._exit(1)


class Worker:
    """One process's way of working."""

    def __init__(self, pipe: Connection, settings: Settings) -> None:
        """Nothing is opened yet."""
        self.pipe = pipe
        self.settings = settings
        self.contents = Contents()
        self.told = 0.0

    def do(self, job: Job) -> None:
        """Do a job, and tell how it went."""
        if job.known and job.start == 0 and job.is_whole and self._is_unchanged(job):
            self.pipe.send(Unchanged())
            return
        try:
            self.pipe.send(self._answer(job))
        except (BrokenPipeError, ConnectionResetError, MemoryError):
            raise
        except OSError as error:
            self.pipe.send(Unwritable(error.errno or 0, error.strerror or str(error)))
        except Exception as error:  # noqa: BLE001 - a fault of ours; a traceback here would come from nowhere
            self.pipe.send(Unwritable(0, f"{type(error).__name__}: {error}"))

    def _is_unchanged(self, job: Job) -> bool:
        if job.again and any(outcome.failed for outcome in job.known):
            return False
        for item, outcome in zip(job.items, job.known, strict=True):
            is_feared = outcome.sha256 is None and outcome.error in FEARED
            if not is_feared and print_of(self.contents.of(item)) != outcome.sha256:
                return False
            self._live()
        return True

    def _answer(self, job: Job) -> Finished | Paused:
        done: list[Outcome] = []
        with Unfinished(self.settings.work, job) as file, Kept(job) as kept:
            for index in range(job.start, job.stop):
                item = job.items[index]
                content = self.contents.of(item)
                sha256 = print_of(content)
                if job.is_alone:
                    self.pipe.send(Begun(sha256))
                outcome, line = kept.of(index, sha256) or self._read(item, content, sha256)
                done.append(outcome)
                offset = file.add(line)
                # Where a worker has died, it has to be known of which source; elsewhere, small ones are told of together.
                if job.suspect is not None or index + 1 == job.stop or self._is_time():
                    self.told = time.monotonic()
                    self.pipe.send(Done(tuple(done), offset))
                    done.clear()
        return Finished(finished(self.settings, job)) if job.is_whole else Paused()

    def _read(self, item: Item, content: bytes | PaperparseError, sha256: str | None) -> tuple[Outcome, bytes]:
        """What becomes of a source, and the line of its result."""
        begun = time.perf_counter()
        name = item.name.encode("utf-8", "replace").decode()
        record: dict[str, Any] = {"issue": None, "error": type(content).__name__, "message": str(content)}
        if isinstance(content, bytes):
            whole = {"source": content, "name": name, "options": self.settings.options}
            record = parse_record(whole, progress=lambda _: self._live())
        if record["error"] == MemoryError.__name__:
            raise MemoryError
        pages = record["issue"]["pages"] if record["issue"] else []
        line = line_of(record["issue"] | {"source_path": name}) if record["issue"] else b""
        outcome = Outcome(
            source=item.name,
            size=item.size,
            sha256=sha256,
            error=record["error"],
            message=record["message"],
            pages=len(pages),
            articles=sum(len(page["articles"]) for page in pages),
            seconds=round(time.perf_counter() - begun, 4),
        )
        return outcome, line

    def _live(self) -> None:
        if self._is_time():
            self.told = time.monotonic()
            self.pipe.send(Alive())

    def _is_time(self) -> bool:
        return time.monotonic() - self.told > QUIET
