"""Where results go: standard output or a file, which is only made once there is something to write."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO

import click


class Commands(click.Group):
    """A group of commands that says in one line why its output cannot be written."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as click declares it
        """Run a command; a full disk is an error of the user's machine, not of ours."""
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            click.echo(f"paperparse: the output cannot be written: {error.strerror or error}", err=True)
            _drop_output()
            sys.exit(1)


def _drop_output() -> None:
    # Python would try once more to write what is left in standard output when it ends, and complain again.
    if sys.__stdout__ is not None and sys.stdout is sys.__stdout__:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())


def open_output(name: str) -> AbstractContextManager[BinaryIO]:
    """The file to write to, as a context manager; `-` is standard output."""
    if name == "-" and sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed; name a file with -o")
    return click.open_file(name, "wb", lazy=name != "-")  # type: ignore[return-value]


def check_output(name: str, sources: Iterable[str]) -> None:
    """Refuse to write over a source."""
    if name == "-" or not os.path.isfile(name):  # noqa: PTH113 - it is False for any string, Path.is_file is not
        return
    target = Path(name).stat()
    for source in sources:
        if _is_same(target, source):
            message = f"{name} is a source: the result would be written over it"
            raise click.BadParameter(message, param_hint="-o")


def _is_same(target: os.stat_result, source: str) -> bool:
    try:
        return os.path.samestat(target, os.fstat(0) if source == "-" else Path(source).stat())
    except (OSError, ValueError):
        return False
