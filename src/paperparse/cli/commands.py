"""The commands, one function each."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from typing import BinaryIO, TypeVar, Unpack, get_args

import click

from paperparse.api import parse
from paperparse.cli.files import write_files
from paperparse.cli.output import Commands, check_output, open_output
from paperparse.cli.sources import Named, each, page_progress
from paperparse.model.issue import Issue
from paperparse.pipeline import trace
from paperparse.readers.options import EngineName, ReadingOptions
from paperparse.readers.sources import read, unrefused
from paperparse.writers.explanation import explanation
from paperparse.writers.formats import BY_NAME
from paperparse.writers.outline import outline
from paperparse.writers.record import to_json
from paperparse.writers.schema import shipped_schema

NARROWEST, WIDEST = 60, 100

Write = Callable[[Issue], str]

Written = TypeVar("Written")

sources_argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
output_option = click.option("-o", "--output", default="-", metavar="FILE", help="Write to FILE instead of the screen.")
READING = (
    click.option("--encoding", metavar="NAME", help="Read as this encoding instead of recognising it."),
    click.option(
        "--repair", is_flag=True, help="Repair damaged print first; each repair is listed among the diagnostics."
    ),
    click.option("--pages", metavar="LIST", help="Read these pages only, as 1,3-5."),
    click.option(
        "--engine",
        type=click.Choice(get_args(EngineName)),
        default="auto",
        show_default=True,
        help="The library that reads PDF files; auto takes the fastest that is installed.",
    ),
    click.option("--password", metavar="WORD", help="Open an encrypted PDF file with it."),
    click.option(
        "--ocr",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Which pages of a PDF file are read from their picture: auto takes those whose text cannot be trusted.",
    ),
    click.option(
        "--trust-order", is_flag=True, help="Keep the order of the lines in a file of an OCR engine or document parser."
    ),
)
"""How sources are read, the same for every command."""


class Reading(ReadingOptions):
    """The values of these options."""

    repair: bool


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `READING`."""
    for option in reversed(READING):
        command = option(command)
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST})
@click.version_option(package_name="paperparse", prog_name="paperparse")
def main() -> None:
    """Read Chinese newspaper pages: text or PDF in, typed articles, headlines, bylines and datelines out."""


@main.command("parse")
@sources_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["outline", "json", "jsonl", *BY_NAME]),
    default="outline",
    show_default=True,
    help="How to write the result. Several sources as json are printed one a line, as with jsonl. Some formats are several "
    "files, and need a folder: -o DIR.",
)
@output_option
@reading_options
@click.option("--no-evidence", "bare", is_flag=True, help="Leave spans, rules and reasons out of json and jsonl.")
def parse_command(sources: tuple[str, ...], form: str, output: str, *, bare: bool, **reading: Unpack[Reading]) -> None:
    """Parse each SOURCE, a text or PDF file or - for standard input, and print what is on its pages."""

    def read_with(write: Callable[[Issue], Written]) -> Callable[[Named], Written]:
        def work(source: Named) -> Written:
            with page_progress(several=len(sources) > 1) as done:
                return write(parse(source, progress=done, **reading))

        return work

    if (files := BY_NAME.get(form)) is not None and files.dump_files is not None:
        write_files(sources, output, form, read_with(files.dump_files))
    else:
        _run(sources, output, read_with(_writer(form, several=len(sources) > 1, evidence=not bare)))


@main.command("explain")
@sources_argument
@output_option
@reading_options
def explain_command(sources: tuple[str, ...], output: str, *, repair: bool, **reading: Unpack[ReadingOptions]) -> None:
    """Print why each SOURCE was read as it was: blocks with their roles, fields with their print, rules and rivals."""

    def explain(source: Named) -> str:
        pages = read(source, **reading)[1]
        return explanation((trace(page, repairs=repair) for page in unrefused(pages)), _width())

    _run(sources, output, explain)


@main.command("schema")
@output_option
def schema_command(output: str) -> None:
    """Print the JSON Schema of the results."""
    with open_output(output) as file:
        _print(file, shipped_schema())


def _writer(form: str, *, several: bool, evidence: bool) -> Write:
    if form == "outline":
        width = _width()
        return lambda issue: outline(issue, width)
    if (known := BY_NAME.get(form)) is not None and known.dump_text is not None:
        return known.dump_text
    # One object is pleasant to read with line breaks; several have to stand one a line to be told apart.
    indent = 0 if several or form == "jsonl" else 2
    return lambda issue: to_json(issue, indent=indent, evidence=evidence) + "\n"


def _run(sources: Iterable[str], output: str, work: Callable[[Named], str]) -> None:
    sources = tuple(sources)
    check_output(output, sources)
    failed = False
    with open_output(output) as file:
        for text in each(sources, work):
            if text is None:
                failed = True
            else:
                _print(file, text)
    if failed:
        raise click.exceptions.Exit(1)


def _print(file: BinaryIO, text: str) -> None:
    # UTF-8 whatever the locale says: the output is data, and a pipe must not change it.
    file.write(text.encode("utf-8", "replace"))
    file.flush()


def _width() -> int:
    return min(WIDEST, max(NARROWEST, shutil.get_terminal_size((88, 24)).columns))
