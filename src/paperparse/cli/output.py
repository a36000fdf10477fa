"""Where results go: standard output or a file, which is only made once there is something to write."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

import click


def open_output(name: str) -> AbstractContextManager[BinaryIO]:
    """The file to write to, as a context manager; `-` is standard output."""
    return click.open_file(name, "wb", lazy=name != "-")  # type: ignore[return-value]


def check_output(name: str, sources: Iterable[str]) -> None:
    """Refuse to write over a source."""
    target = Path(name)
    for source in sources:
        if name != "-" and source != "-" and target.exists() and Path(source).exists() and target.samefile(source):
            message = f"{name} is a source: the result would be written over it"
            raise click.BadParameter(message, param_hint="-o")
