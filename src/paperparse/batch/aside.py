"""A process beside a worker of a cluster that reads for it, so that a source which ends its reader costs only itself.

A cluster gives a task whose worker died to the next worker, and after some deaths gives up all of the computation. Here
the worker stays alive. It is no `multiprocessing` process, since Dask's workers may not have such children.
"""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Lock, Timer
from typing import Any, BinaryIO

from paperparse.batch.records import parse_record
from paperparse.errors import CrashError, LimitError

TRIES = 2
"""How often a source is tried when its reader dies: the first death may have been somebody else's fault."""

PATIENCE = 5.0
"""Seconds for a reader to end by itself, once nobody asks it any more."""


class Aside:
    """One reader for all of a worker's threads: the libraries behind PDF files and OCR are not made for threads.

    It is started for the first source and loads the engine and the OCR model once, for all that follow.
    """

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def parse(self, record: Mapping[str, Any], seconds: float | None = None) -> dict[str, Any]:
        """What `parse_record` makes of a record, or why its reader did not come back; it gets `seconds` for it."""
        begun = time.perf_counter()
        with self._lock:
            for _ in range(TRIES):
                done, why = self._tried(record, seconds)
                if done is not None:
                    return done
                if why[0] == LimitError.__name__:
                    break
        name = record.get("name") or (record["source"] if not isinstance(record["source"], bytes) else "<bytes>")
        error, message = why
        took = time.perf_counter() - begun
        return {"source": str(name), "issue": None, "error": error, "message": f"{name}: {message}", "seconds": took}

    def close(self) -> None:
        """End the reader."""
        atexit.unregister(self.close)
        process, self._process = self._process, None
        if process is not None:
            _end(process)

    def _tried(self, record: Mapping[str, Any], seconds: float | None) -> tuple[dict[str, Any] | None, tuple[str, str]]:
        """The answer, or None with the name of an error and its message."""
        question = pickle.dumps(dict(record))
        process = self._running()
        clock = _Clock(process)
        try:
            with clock.running(seconds):
                done: dict[str, Any] = _asked(process, question)
        except (EOFError, OSError, pickle.UnpicklingError):
            self.close()
            if clock.struck:
                return None, (LimitError.__name__, f"not read in {seconds:g} seconds")
            return None, (CrashError.__name__, f"its reader died: {_reason(process.returncode)}")
        return done, ("", "")

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        command = [sys.executable, "-m", "paperparse.batch.aside"]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env=environment)  # noqa: S603 - this file
        atexit.register(self.close)
        return self._process


class _Clock:
    """What ends a reader that takes too long."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        """It does not run yet."""
        self._process = process
        self.struck = False

    @contextmanager
    def running(self, seconds: float | None) -> Iterator[None]:
        """Inside, the reader has so many seconds."""
        if seconds is None:
            yield
            return
        timer = Timer(seconds, self._strike)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _strike(self) -> None:
        self.struck = True
        self._process.kill()


def _asked(process: subprocess.Popen[bytes], question: bytes) -> Any:  # noqa: ANN401 - whatever comes back
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(question)
    process.stdin.flush()
    # It comes from our own process, over a pipe that nobody else has.
    return pickle.load(process.stdout)  # noqa: S301


def _end(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # What was still to be sent to a dead process.
                stream.close()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _reason(status: int | None) -> str:
    if status is not None and status < 0:
        return f"signal {-status}, {signal.strsignal(-status)}"
    return f"exit status {status}"


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer records with what `parse_record` makes of them, until nobody asks any more."""
    while True:
        try:
            record = pickle.load(questions)  # noqa: S301 - from the worker that started this process
        except EOFError:
            return
        pickle.dump(parse_record(record), answers)
        answers.flush()


if __name__ == "__main__":
    # The answers keep the standard output for themselves: what a C library prints there would be taken for one.
    with os.fdopen(os.dup(1), "wb") as own:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, own)
