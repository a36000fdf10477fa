"""Formats of several files: they go into a folder, or to the screen where there is just one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from paperparse.cli.output import open_output
from paperparse.cli.sources import Named, each
from paperparse.writers.formats import Files

SCREEN = "-"


def write_files(sources: tuple[str, ...], output: str, form: str, work: Callable[[Named], Files]) -> None:
    """Write what `work` makes of each source into the folder `output`; of several sources each has its own in it."""
    if output != SCREEN and Path(output).exists() and not Path(output).is_dir():
        message = f"{output} is a file; {form} writes several files, and needs a folder for them"
        raise click.BadParameter(message, param_hint="-o")
    failed = False
    for files, folder in zip(each(sources, work), _folders(sources), strict=True):
        if files is None:
            failed = True
        elif output == SCREEN:
            _print(files, form)
        else:
            _save(files, Path(output) / folder)
    if failed:
        raise click.exceptions.Exit(1)


def _folders(sources: Iterable[str]) -> Iterator[str]:
    """The folder of each source in that of the output: the source's name without its suffix, each only once."""
    names = ["stdin" if source == SCREEN else Path(source).stem for source in sources]
    taken: set[str] = set()
    for name in names:
        number = 1
        while (folder := name if number == 1 else f"{name}-{number}") in taken:
            number += 1
        taken.add(folder)
        yield folder if len(names) > 1 else ""


def _print(files: Files, form: str) -> None:
    if len(files) > 1:
        message = f"{form} makes {len(files)} files of this source; name a folder for them with -o DIR"
        raise click.UsageError(message)
    with open_output(SCREEN) as file:
        for content in files.values():
            file.write(content)
        file.flush()


def _save(files: Files, folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
