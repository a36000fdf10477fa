"""One worker as its parent sees it: a process, the pipe to it, the part it is busy with, and how it ended."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from pathlib import Path
from types import ModuleType

from attrs import define, field, frozen

from paperparse.batch.messages import Job, Message, Outcome, Settings
from paperparse.batch.parts import Part
from paperparse.batch.worker import OUT_OF_MEMORY, serve
from paperparse.errors import CrashError, LimitError

PAGE = 4096
"""Bytes in which the kernel counts memory; those who have larger pages see a limit reached late, never early."""

PATIENCE = 5.0
"""Seconds that a worker has to end by itself."""

SPAWN = multiprocessing.get_context("spawn")
"""A fork would copy whatever locks the threads of an OCR engine hold."""


@frozen
class Limits:
    """What a worker may take for one source."""

    seconds: float | None = None
    """Without finishing a page."""
    megabytes: int | None = None
    """Of memory."""


@frozen
class Death:
    """Why a worker ended."""

    error: str
    """The name of an error's class."""
    reason: str


@define(eq=False)
class Task:
    """A part, and how far it is."""

    part: Part
    known: tuple[Outcome, ...] = ()
    """What an earlier run found out about its sources."""
    again: bool = False
    """Whether those that failed are tried again."""
    results: Path | None = None
    """The results of that run."""
    outcomes: list[Outcome] = field(factory=list)
    offset: int = 0
    """Where the results of these end."""
    suspect: int | None = None
    """The source that a worker died of: it is tried once more, alone."""
    suspect_sha256: str | None = None
    died_at_end: bool = False
    """Whether a worker died when all sources were done."""

    @property
    def all_read(self) -> bool:
        """Whether only its end is missing."""
        return len(self.outcomes) == len(self.part.items)

    def job(self) -> Job:
        """What is to be done next."""
        start = len(self.outcomes)
        return Job(
            self.part.name,
            self.part.items,
            start,
            stop=start + 1 if self.suspect == start else len(self.part.items),
            offset=self.offset,
            suspect=self.suspect,
            known=self.known,
            again=self.again,
            results=self.results,
        )


class Hand:
    """A worker."""

    def __init__(self, settings: Settings, task: Task) -> None:
        """Start it; it gets the task when it is up."""
        self.task = task
        self.is_up = False
        self.pipe, far = SPAWN.Pipe()
        self._process = SPAWN.Process(target=serve, args=(far, settings), daemon=True)
        self._heard = time.monotonic()
        self._killed: Death | None = None
        resource_tracker.ensure_running()  # Its start would undo the blocking of signals.
        with _uninterrupted(), _without_script():
            self._process.start()
        far.close()

    def send(self) -> None:
        """Give it the next job of its task."""
        self._heard = time.monotonic()
        # One that has died cannot be told; what is heard of it next is its end.
        with suppress(OSError):
            self.pipe.send(self.task.job())

    def hear(self) -> Message | None:
        """What it says; None when it has ended."""
        try:
            message: Message = self.pipe.recv()
        except (EOFError, OSError):
            return None
        self._heard = time.monotonic()
        return message

    def watch(self, limits: Limits) -> None:
        """End it where it takes too much."""
        if not self.is_up or self.task.all_read or self._killed:
            return
        if limits.seconds is not None and time.monotonic() - self._heard > limits.seconds:
            self._kill(f"no page was finished in {limits.seconds:g} s")
        elif limits.megabytes is not None and self._resident() > limits.megabytes * 1_000_000:
            self._kill(f"more than {limits.megabytes} MB of memory were taken")

    def dismiss(self) -> None:
        """Let it end: there is nothing more to do."""
        self.pipe.close()

    def bury(self, patience: float = PATIENCE) -> Death:
        """Make sure that it has ended, and tell why."""
        self._process.join(patience)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        status = self._process.exitcode or 0
        self.pipe.close()
        self._process.close()
        if self._killed is not None:
            return self._killed
        if status == OUT_OF_MEMORY:
            return Death(MemoryError.__name__, "not enough memory; split it")
        how = f"by {signal.Signals(-status).name}" if status < 0 else f"with status {status}"
        return Death(CrashError.__name__, f"the process that read it was ended {how}")

    def _kill(self, reason: str) -> None:
        self._killed = Death(LimitError.__name__, reason)
        self._process.kill()

    def _resident(self) -> int:
        try:
            return int(Path(f"/proc/{self._process.pid}/statm").read_bytes().split()[1]) * PAGE
        except (OSError, IndexError, ValueError):
            return 0


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """The signal of Ctrl-C held back, also from a process that is started meanwhile: it would die with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _without_script() -> Iterator[None]:
    """The user's script hidden: a started process would run it again, and workers need nothing of it."""
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script
