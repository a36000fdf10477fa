"""The command `paperparse`: arguments in, calls of the library, output."""

from __future__ import annotations

from paperparse.cli.batch import batch_command
from paperparse.cli.commands import main
from paperparse.cli.draw import draw_command
from paperparse.cli.view import compare_command, view_command

main.add_command(draw_command)
main.add_command(batch_command)
main.add_command(view_command)
main.add_command(compare_command)

__all__ = ["main"]
