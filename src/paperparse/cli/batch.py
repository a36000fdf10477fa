"""The command `paperparse batch`: many sources into a folder of results."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import NoReturn, Unpack

import click

from paperparse.batch import Outcome, Summary, run
from paperparse.batch.local import FAILURES, PAGE_SECONDS
from paperparse.batch.messages import Form
from paperparse.batch.sources import expand
from paperparse.cli.commands import Reading, reading_options
from paperparse.errors import OutputError, PaperparseError

LOG_SECONDS = 10.0
"""Between two lines that tell how far it is, where nobody watches a bar."""

Progress = Callable[[Outcome], object]


@click.command("batch")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Write into this folder.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "parquet"]),
    default="jsonl",
    show_default=True,
    help="JSON lines, one for each source, or Parquet tables (with the extra parquet).",
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes that read; by default one a core.")
@click.option("--resume", is_flag=True, help="Go on with what an earlier run has left; read again what has changed.")
@click.option(
    "--retry-failed", is_flag=True, help="Try sources again that failed in the earlier run; implies --resume."
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=1),
    default=PAGE_SECONDS,
    show_default=True,
    metavar="S",
    help="Give a source up when no page of it is finished in so many seconds.",
)
@click.option(
    "--memory", type=click.IntRange(min=1), metavar="MB", help="Give a source up that takes more memory (on Linux)."
)
@click.option("--quiet", is_flag=True, help="Say nothing of progress.")
@reading_options
def batch_command(  # noqa: PLR0913, PLR0917 - click passes each option by its name
    sources: tuple[str, ...],
    out: Path,
    form: Form,
    workers: int | None,
    timeout: float,
    memory: int | None,
    *,
    resume: bool,
    retry_failed: bool,
    quiet: bool,
    **reading: Unpack[Reading],
) -> None:
    """Parse many sources on all cores into a folder, whatever happens to some of them.

    A SOURCE is a file, a folder, a glob, a list of them (@list.txt, or - for standard input), a zip or tar archive, or a
    member of one (archive.zip!front.txt). The folder gets the results, a manifest of what became of each source,
    failures.jsonl and summary.json. The exit status is 0 only if no source failed.
    """
    count = 0

    with _progress(sources, quiet=quiet) as told:

        def progress(outcome: Outcome) -> None:
            nonlocal count
            count += 1
            told(outcome)

        try:
            summary = run(
                sources,
                out,
                format=form,
                workers=workers,
                resume=resume or retry_failed,
                retry_failed=retry_failed,
                timeout=timeout,
                memory=memory,
                progress=progress,
                **reading,
            )
        except KeyboardInterrupt:
            _stop(f"stopped after {count:,} sources; the same command with --resume goes on")
        except OutputError as error:
            raise click.UsageError(str(error)) from None
        except PaperparseError as error:
            _stop(str(error))
        except OSError as error:
            why = error.strerror or error
            _stop(f"the output cannot be written: {why}; when it can, the same command with --resume goes on")
    if not quiet:
        click.echo(_told(summary, out), err=True)
    if summary.failed:
        raise click.exceptions.Exit(1)


def _stop(message: str) -> NoReturn:
    click.echo(f"paperparse: {' '.join(message.split())}", err=True)
    raise click.exceptions.Exit(1)


def _told(summary: Summary, out: Path) -> str:
    """The summary for people."""
    lines = [
        f"{summary.sources:,} sources, {summary.pages:,} pages, {summary.articles:,} articles in {out}",
        f"{summary.pages_per_second:,.1f} pages a second for {summary.seconds:,.0f} s",
    ]
    if summary.taken_over:
        lines.append(f"{summary.taken_over:,} sources were done before")
    if summary.skipped:
        kinds = ", ".join(f"{ending} {count:,}" for ending, count in summary.skipped.items())
        lines.append(f"{sum(summary.skipped.values()):,} files of other kinds passed over: {kinds}")
    if summary.failed:
        kinds = ", ".join(f"{name} {count:,}" for name, count in summary.failures.items())
        lines.append(f"{summary.failed:,} sources failed: {kinds}; see {out / FAILURES}")
    return "\n".join(lines)


def _progress(sources: tuple[str, ...], *, quiet: bool) -> AbstractContextManager[Progress]:
    if quiet:
        return nullcontext(lambda _: None)
    return _bar(sources) if _is_watched() else _log()


def _is_watched() -> bool:
    return sys.stderr.isatty()


@contextmanager
def _bar(sources: tuple[str, ...]) -> Iterator[Progress]:
    """A bar, whose end is known when the sources have been counted, beside the work."""
    from tqdm import tqdm  # noqa: PLC0415 - only here, and it takes 100 ms

    failed = 0
    with tqdm(unit="source", file=sys.stderr, dynamic_ncols=True) as bar:

        def count() -> None:
            # A list that cannot be read is complained of where it is worked on.
            with suppress(PaperparseError, OSError):
                bar.total = sum(1 for _ in expand(sources).items())

        def step(outcome: Outcome) -> None:
            nonlocal failed
            failed += outcome.failed
            bar.set_postfix_str(f"{failed} failed" if failed else "", refresh=False)
            bar.update()

        if "-" not in sources:  # Standard input can be read only once.
            Thread(target=count, daemon=True).start()
        yield step


@contextmanager
def _log() -> Iterator[Progress]:
    """A line now and then."""
    begun = told = monotonic()
    done = failed = 0

    def step(outcome: Outcome) -> None:
        nonlocal told, done, failed
        done += 1
        failed += outcome.failed
        now = monotonic()
        if now - told >= LOG_SECONDS:
            told = now
            click.echo(f"{done:,} sources, {failed:,} failed, {done / (now - begun):.1f} sources a second", err=True)

    yield step
