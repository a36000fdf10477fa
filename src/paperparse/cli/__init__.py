"""The command `paperparse`: arguments in, calls of the library, output."""

from __future__ import annotations

from paperparse.cli.commands import main

__all__ = ["main"]
