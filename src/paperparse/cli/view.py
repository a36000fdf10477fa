"""The commands `paperparse view` and `paperparse compare`: pages to look at in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Unpack

import click
import msgspec

from paperparse.cli.commands import Reading, reading_options, sources_argument
from paperparse.cli.output import check_output
from paperparse.cli.sources import Named, each, page_progress
from paperparse.model.issue import SCHEMA
from paperparse.viewing import Row, Sight, compare, comparison_html, document, look
from paperparse.viewing.words import worded

LONGEST, BEFORE = 200, 20
"""Characters of a value that the terminal shows, and of those before the first one that differs."""


def _page(_context: click.Context, _option: click.Parameter, name: str | None) -> Path | None:
    """The HTML file to write."""
    if name is None:
        return None
    target = Path(name)
    if target.suffix.lower() not in (".html", ".htm"):
        message = f"{name} is no page; let it end in .html"
        raise click.BadParameter(message)
    return target


page_option = click.option(
    "-o",
    "--output",
    callback=_page,
    metavar="FILE",
    help="Write the page to FILE, which ends in .html.",
)
open_option = click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")


@click.command("view")
@sources_argument
@page_option
@open_option
@reading_options
def view_command(sources: tuple[str, ...], output: Path | None, *, opened: bool, **reading: Unpack[Reading]) -> None:
    """Show each SOURCE beside its result, in one HTML page that needs no network.

    Pointing at either side lights the other, a click shows the evidence. Roles, articles and values can be corrected by
    hand, and the corrected result downloaded as gold.
    """
    if output is None and not opened:
        message = "name a file with -o, or open the page with --open"
        raise click.UsageError(message)
    if output is not None:
        check_output(str(output), sources)

    def work(source: Named) -> Sight:
        with page_progress(several=len(sources) > 1) as done:
            return look(source, progress=done, **reading)

    sights = list(each(sources, work))
    seen = [sight for sight in sights if sight is not None]
    if seen:
        _write(document(seen), output, opened=opened)
    if len(seen) < len(sights):
        raise click.exceptions.Exit(1)


@click.command("compare")
@click.argument("one", metavar="A.json")
@click.argument("other", metavar="B.json")
@page_option
@open_option
def compare_command(one: str, other: str, output: Path | None, *, opened: bool) -> None:
    """Print what differs between two results, or a gold and a result, field by field.

    What one of them does not state is not compared. The exit status is 0 when they are alike, 1 when they differ, and 2 when
    one of them cannot be read.
    """
    if output is not None:
        check_output(str(output), (one, other))
    rows = compare(_record(one), _record(other))
    _print(rows, one, other)
    if output is not None or opened:
        _write(comparison_html(rows, Path(one).name, Path(other).name), output, opened=opened)
    if not all(row.alike for row in rows):
        raise click.exceptions.Exit(1)


def _record(name: str) -> dict[str, Any]:
    """The one result in a file. A gold may leave out keys, so that only the frame of it is checked here."""
    try:
        with click.open_file(name, "rb") as file:
            record = msgspec.json.decode(file.read())
    except OSError as error:
        message = f"{name}: cannot be read: {error.strerror or error}"
        raise _Unreadable(message) from None
    except (msgspec.DecodeError, ValueError) as error:
        message = f"{name}: not one JSON object: {error}"
        raise _Unreadable(message) from None
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        message = f"{name}: not a paperparse result: it has no schema {SCHEMA!r}"
        raise _Unreadable(message)
    return record


class _Unreadable(click.ClickException):
    """A file that is no result: neither alike nor different."""

    exit_code = 2


def _print(rows: list[Row], one: str, other: str) -> None:
    different = [row for row in rows if not row.alike]
    page, place = -1, ""
    click.echo(f"- {one}\n+ {other}")
    for row in different:
        if (row.page, row.place) != (page, place):
            page, place = row.page, row.place
            click.echo(f"\n{f'page {page}: ' if page else ''}{place}")
        if row.field:
            click.echo(f"  {row.field}")
        values = [worded(row.one), worded(row.other)]
        alike = _alike(*(value or "" for value in values))
        for mark, value, colour in zip("-+", values, ("red", "green"), strict=True):
            if value is not None or row.field:
                click.secho(f"    {mark} {_cut(value, alike)}", fg=colour)
    click.echo(f"\n{len(different)} fields differ, {len(rows) - len(different)} are alike")


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _cut(words: str | None, alike: int) -> str:
    """What is shown of a value that is the same as the other one up to a place."""
    if words is None:
        return "(none)"
    start = alike - BEFORE if alike > LONGEST // 2 else 0
    line = " ".join(words[start : start + LONGEST].split())
    return f"{'…' * bool(start)}{line}{'…' * (len(words) > start + LONGEST)}"


def _write(page: str, output: Path | None, *, opened: bool) -> None:
    if output is None:
        import tempfile  # noqa: PLC0415 - only where the page has no place of its own

        with tempfile.NamedTemporaryFile(prefix="paperparse-", suffix=".html", delete=False) as file:
            output = Path(file.name)
    try:
        output.write_text(page, "utf-8", newline="\n")
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror or error}"
        raise click.ClickException(message) from None
    if opened:
        import webbrowser  # noqa: PLC0415 - only to show

        webbrowser.open(output.resolve().as_uri())
