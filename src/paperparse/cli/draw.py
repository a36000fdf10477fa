"""The command `paperparse draw`: pages as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Unpack, cast

import click

from paperparse.cli.commands import Reading, reading_options, sources_argument
from paperparse.cli.output import check_output
from paperparse.cli.sources import Named, each, page_progress
from paperparse.drawing import DPI, LAYERS, Layer, Picture, draw_pages, to_html
from paperparse.drawing.picture import ENDINGS

LEAST_DPI, MOST_DPI = 20, 1200


def _output(_context: click.Context, _option: click.Parameter, name: str) -> Path:
    """The file to write, whose ending says as what."""
    kinds = f"{', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
    if name == "-":
        message = f"a picture goes to a file, not to the screen; name one that ends in {kinds}"
        raise click.BadParameter(message)
    target = Path(name)
    if target.suffix.lower() not in ENDINGS:
        message = f"{name} does not say as what to draw; let it end in {kinds}"
        raise click.BadParameter(message)
    return target


def _layers(_context: click.Context, _option: click.Parameter, names: str) -> tuple[Layer, ...]:
    """The layers of a list with commas."""
    found = [name.strip() for name in names.split(",")]
    unknown = [name for name in found if name not in LAYERS]
    if unknown:
        message = f"there is no layer {unknown[0]!r}; there are {', '.join(LAYERS)}"
        raise click.BadParameter(message)
    return cast("tuple[Layer, ...]", tuple(found))


@click.command("draw")
@sources_argument
@click.option(
    "-o",
    "--output",
    required=True,
    callback=_output,
    metavar="FILE",
    help="Draw into FILE, as its ending says: .html holds all pages, of .svg and .png there is one for each page, with "
    "its number when there are several (page-1.png).",
)
@click.option(
    "--layer",
    "layers",
    default=",".join(LAYERS),
    show_default=True,
    callback=_layers,
    metavar="LIST",
    help="Draw these layers only.",
)
@click.option(
    "--dpi",
    type=click.IntRange(LEAST_DPI, MOST_DPI),
    default=DPI,
    show_default=True,
    help="Pixels an inch of a .png.",
)
@click.option("--backdrop", is_flag=True, help="Lay the picture of a PDF page under .svg and .html, too.")
@reading_options
def draw_command(
    sources: tuple[str, ...],
    output: Path,
    layers: tuple[Layer, ...],
    dpi: int,
    *,
    backdrop: bool,
    **reading: Unpack[Reading],
) -> None:
    """Draw the pages of each SOURCE: print, frames, columns, reading order, stories and roles.

    The numbers are those of `paperparse explain`; arrows lead through each story.
    """
    several = len(sources) > 1
    check_output(str(output), sources)
    together: list[tuple[str, str]] = []
    count = 0

    def work(source: Named) -> bool:
        nonlocal count
        with page_progress(several=several) as done:
            drawn = draw_pages(source, layers=layers, backdrop=backdrop, **reading)
            for picture, is_only in _told_apart(drawn, several=several):
                count += 1
                if output.suffix.lower() == ".html":
                    together.append((picture.title, picture.svg))
                else:
                    # Pages of one source keep their numbers; of several sources they are counted.
                    target = output if is_only else _numbered(output, count if several else picture.index)
                    _save(picture, target, sources, dpi)
                if done is not None:
                    done(picture)
        return True

    failed = None in list(each(sources, work))
    if together:
        output.write_text(to_html(together), "utf-8", newline="\n")
    if failed:
        raise click.exceptions.Exit(1)


def _told_apart(pictures: Iterator[Picture], *, several: bool) -> Iterator[tuple[Picture, bool]]:
    """Each picture, and whether it is the only one."""
    first, second = next(pictures), next(pictures, None)
    yield first, second is None and not several
    for picture in chain([second] if second else [], pictures):
        yield picture, False


def _numbered(output: Path, number: int) -> Path:
    return output.with_name(f"{output.stem}-{number}{output.suffix}")


def _save(picture: Picture, target: Path, sources: tuple[str, ...], dpi: int) -> None:
    check_output(str(target), sources)
    try:
        picture.save(target, dpi)
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror or error}"
        raise click.ClickException(message) from None
