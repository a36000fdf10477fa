"""What a worker and its master tell each other, and what is known of each source afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from paperparse.batch.sources import Item

Form = Literal["jsonl", "parquet"]


@frozen
class Outcome:
    """What became of one source."""

    source: str
    size: int
    """Bytes; -1 of what is not there."""
    sha256: str | None
    """None where its bytes could not be read."""
    error: str | None
    """The name of the error's class; None where it was read."""
    message: str | None
    pages: int
    articles: int
    seconds: float

    @property
    def failed(self) -> bool:
        """Whether it could not be read."""
        return self.error is not None


@frozen
class Settings:
    """What all jobs of a run have in common."""

    form: Form
    options: dict[str, Any]
    """Keywords of `paperparse.parse`."""
    work: Path
    """The folder for what is not finished."""
    cores: int = 1
    """How many cores each worker may use."""


@frozen
class Job:
    """Some sources of a part, from `start` to `stop`."""

    name: str
    """Of the part."""
    items: tuple[Item, ...]
    """All of the part."""
    start: int
    stop: int
    offset: int
    """Where in the unfinished file the results of the sources before `start` end."""
    suspect: int | None = None
    """A source that a worker seems to have died of."""
    known: tuple[Outcome, ...] = ()
    """What an earlier run found out about the same sources."""
    again: bool = False
    """Whether those that failed in it are tried again."""
    results: Path | None = None
    """The file with its results, where they can be taken over one by one."""

    @property
    def is_alone(self) -> bool:
        """Whether its only source is one that a worker has died of."""
        return self.suspect == self.start

    @property
    def is_whole(self) -> bool:
        """Whether the part is finished with it."""
        return self.stop == len(self.items)


@frozen
class Ready:
    """The worker is up."""


@frozen
class Alive:
    """The worker has done a page, or looked at a source."""


@frozen
class Begun:
    """The worker has read the bytes of a source that is tried alone: if it dies of it now, it is known of which ones."""

    sha256: str | None


@frozen
class Done:
    """The worker has finished sources, and their results end there in the unfinished file."""

    outcomes: tuple[Outcome, ...]
    offset: int


@frozen
class Paused:
    """The worker has done a job that does not finish its part."""


@frozen
class Unchanged:
    """Nothing is to be done: the sources are what they were."""


@frozen
class Finished:
    """All files of the part are there, below the folder for what is not finished; the names are those below the output."""

    files: tuple[str, ...]


@frozen
class Unwritable:
    """A result cannot be written, as when the disk is full."""

    number: int
    """Of the error of the operating system; 0 of another one."""
    reason: str


Message = Ready | Alive | Begun | Done | Paused | Unchanged | Finished | Unwritable
