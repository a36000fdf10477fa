"""The folder that a run writes to: who may, what is visible, and what is swept away."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from paperparse.batch.ledger import MANIFEST, Ledger, Made
from paperparse.batch.messages import Outcome
from paperparse.batch.parts import PREFIX, number_of
from paperparse.errors import OutputError

LOCK = ".lock"
WORK = ".work-"
"""How the folders begin for what is not finished. Each run has its own: orphans of a killed one may still write."""

PATIENCE = 2.0
"""Seconds to wait for the lock: a worker that a killed run was just starting holds it a moment longer."""

PART = re.compile(rf"({PREFIX}\d{{6,}})\.(?:jsonl|parquet)")


class Output(AbstractContextManager["Output"]):
    """The folder, locked against other runs, with its manifest."""

    def __init__(self, folder: Path, *, resume: bool) -> None:
        """Make it or go on with it; raises `OutputError` where it holds something, or another run writes to it."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(folder)
        if not resume and (folder / MANIFEST).exists():
            self._lock.close()
            message = f"{folder}: holds the results of a run; --resume goes on with it, or name another folder"
            raise OutputError(message)
        self.ledger = Ledger(folder)
        for stale in folder.glob(f"{WORK}*"):
            shutil.rmtree(stale, ignore_errors=True)
        self.work = folder / f"{WORK}{secrets.token_hex(4)}"
        self.work.mkdir()
        self.sweep()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave it to the next one."""
        shutil.rmtree(self.work, ignore_errors=True)
        self.ledger.__exit__(kind, error, trace)
        self._lock.close()

    def take(self, part: str, outcomes: list[Outcome], files: tuple[str, ...], made: Made) -> None:
        """Make the files of a part visible, and write it down.

        A kill between the two leaves files that the manifest knows nothing of, which the next run sweeps away.
        """
        for stale in set(self.ledger.files(part)).difference(files):
            (self.folder / stale).unlink(missing_ok=True)
        targets = [self.folder / file for file in files]
        for file, target in zip(files, targets, strict=True):
            staged = self.work / part / file
            _sync(staged)
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(target)
        for folder in {target.parent for target in targets}:
            _sync(folder)
        self.ledger.close_part(part, outcomes, files, made)
        shutil.rmtree(self.work / part, ignore_errors=True)

    def drop_parts(self, count: int) -> None:
        """Forget the parts behind so many: the list of sources has become shorter."""
        for part in self.ledger.parts():
            made = self.ledger.made(part)
            if made is not None and number_of(part) > count:
                self.ledger.close_part(part, [], (), made)
        self.sweep()

    def sweep(self) -> None:
        """Remove the files of parts that the manifest does not have."""
        for file in self._part_files():
            found = PART.fullmatch(file.name)
            if found and file.relative_to(self.folder).as_posix() not in self.ledger.files(found[1]):
                file.unlink(missing_ok=True)

    def _part_files(self) -> Iterator[Path]:
        for table in self.folder.iterdir():
            if table.is_dir() and not table.name.startswith("."):
                yield from table.rglob(f"{PREFIX}*")


def replace(file: Path, content: Iterator[bytes]) -> None:
    """Write a file that is there whole or not at all."""
    unfinished = file.with_name(f".{file.name}.unfinished")
    with unfinished.open("wb") as stream:
        stream.writelines(content)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(file)
    _sync(file.parent)


def _sync(path: Path) -> None:
    """Have the disk hold what the file or the list of a folder says; only some systems can do so for folders."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _locked(folder: Path) -> BinaryIO:
    lock = (folder / LOCK).open("wb")
    try:
        # The system takes the lock away when its holder dies, however that comes about.
        import fcntl  # noqa: PLC0415 - not there on Windows, where nobody keeps a second run away
    except ImportError:
        return lock
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() < until:
                time.sleep(PATIENCE / 20)
                continue
            lock.close()
            message = f"{folder}: another run is writing to it"
            raise OutputError(message) from None
        return lock
