"""The commands, one function each."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from typing import BinaryIO

import click

from paperparse.api import parse
from paperparse.cli.output import Commands, check_output, open_output
from paperparse.cli.sources import Named, each
from paperparse.model.issue import Issue
from paperparse.pipeline import trace
from paperparse.readers.plain import read
from paperparse.writers.explanation import explanation
from paperparse.writers.markdown import to_markdown
from paperparse.writers.outline import outline
from paperparse.writers.record import to_json
from paperparse.writers.schema import shipped_schema

NARROWEST, WIDEST = 60, 100

Write = Callable[[Issue], str]

sources_argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
output_option = click.option("-o", "--output", default="-", metavar="FILE", help="Write to FILE instead of the screen.")
encoding_option = click.option("--encoding", metavar="NAME", help="Read as this encoding instead of recognising it.")

repair_option = click.option(
    "--repair", is_flag=True, help="Repair damaged print first; each repair is listed among the diagnostics."
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST})
@click.version_option(package_name="paperparse", prog_name="paperparse")
def main() -> None:
    """Read Chinese newspaper pages: raw text in, typed articles, headlines, bylines and datelines out."""


@main.command("parse")
@sources_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["outline", "json", "jsonl", "markdown"]),
    default="outline",
    show_default=True,
    help="How to print the result. Several sources as json are printed one a line, as with jsonl.",
)
@output_option
@encoding_option
@repair_option
@click.option("--no-evidence", "bare", is_flag=True, help="Leave spans, rules and reasons out of json and jsonl.")
def parse_command(  # noqa: PLR0913 - click passes one argument for each option
    sources: tuple[str, ...], form: str, output: str, encoding: str | None, *, repair: bool, bare: bool
) -> None:
    """Parse each SOURCE, a text file or - for standard input, and print what is on its pages."""
    write = _writer(form, several=len(sources) > 1, evidence=not bare)
    _run(sources, output, lambda source: write(parse(source, encoding=encoding, repair=repair)))


@main.command("explain")
@sources_argument
@output_option
@encoding_option
@repair_option
def explain_command(sources: tuple[str, ...], output: str, encoding: str | None, *, repair: bool) -> None:
    """Print why each SOURCE was read as it was: blocks with their roles, fields with their print, rules and rivals."""

    def explain(source: Named) -> str:
        return explanation((trace(page, repairs=repair) for page in read(source, encoding)[1]), _width())

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
    if form == "markdown":
        return to_markdown
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
