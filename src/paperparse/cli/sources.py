"""One source after the other: a bad one is a line on standard error, and the next one is read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO, TypeVar

import click

from paperparse.errors import PaperparseError, SourceError

Named = str | BinaryIO
"""A path, or standard input."""

Made = TypeVar("Made")


def each(sources: Sequence[str], work: Callable[[Named], Made]) -> Iterator[Made | None]:
    """What `work` makes of each source, None for one that cannot be read; standard error has the reason."""
    for source in _with_progress(sources):
        try:
            yield work(_standard_input() if source == "-" else source)
        except click.ClickException:
            raise  # It is about what the user asked for, not about this source.
        except PaperparseError as error:
            _complain(source, str(error))
        except MemoryError:
            _complain(source, "not enough memory; split it")
        except Exception as error:  # noqa: BLE001 - a fault of ours in one source must not lose the others, nor show a traceback
            _complain(source, f"a fault in paperparse, please report it: {type(error).__name__}: {error}")
        else:
            continue
        yield None


@contextmanager
def page_progress(*, several: bool) -> Iterator[Callable[[object], object] | None]:
    """What is to be called with each page of one source when it is done; None where nobody looks on."""
    if several or not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm  # noqa: PLC0415 - only here, and it takes 100 ms

    with tqdm(unit="page", file=sys.stderr, leave=False, delay=1) as bar:
        yield lambda _: bar.update()


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        message = "standard input is closed; name a file"
        raise SourceError(message)
    return sys.stdin.buffer


def _with_progress(sources: Sequence[str]) -> Iterator[str]:
    if len(sources) == 1 or not sys.stderr.isatty():
        yield from sources
        return
    from tqdm import tqdm  # noqa: PLC0415 - only here, and it takes 100 ms

    yield from tqdm(sources, unit="source", file=sys.stderr, leave=False)


def _complain(source: str, message: str) -> None:
    line = " ".join(message.split())
    named = line if source in line else f"{source}: {line}"
    click.echo(f"paperparse: {named}", err=True)
