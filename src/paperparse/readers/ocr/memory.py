"""Memory that the engine has let go of, back to the system: without that every page adds its own peak to the last one's."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Hand free memory to the system, where its C library can be asked to (glibc); elsewhere it does so by itself.

    Recognising the lines of a page leaves hundreds of megabytes of small blocks behind, which glibc keeps for later.
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
