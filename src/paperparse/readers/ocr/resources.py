"""What the engine takes of the machine: how many cores it may use, and memory that it has let go of."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache

ALL = -1
"""As many cores as there are."""

_cores = ALL


def use_cores(count: int) -> None:
    """Let recognition use so many cores in this process, from the next model on that is loaded.

    The engine takes all of them, which is right for one process; several would be in each other's way.
    """
    global _cores  # noqa: PLW0603 - a process has one engine, and one share of the machine
    _cores = count


def cores() -> int:
    """How many it may use; -1 for all."""
    return _cores


def give_back() -> None:
    """Hand free memory to the system, where its C library can be asked to (glibc); elsewhere it does so by itself.

    Recognising the lines of a page leaves hundreds of megabytes of small blocks behind, which glibc keeps for later. Without
    this every page would add its own peak to what the last one has left.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):
        return None
    return found
