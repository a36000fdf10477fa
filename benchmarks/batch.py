"""A batch against a bare loop, two workers against one, and the memory of a worker, as ratios of one run.

    python benchmarks/batch.py [--quick] [--pages N [--write]]

Prints a table and ends with status 1 when a goal is missed. It is no test, and it needs two cores that nobody else is
using: each time is the shortest of some rounds, and the load of the machine is printed beside them. Whole commands are
timed, with their start. --quick takes a fifth of the sources, so that the start of a worker weighs five times as much, and
its figures count for nothing; --pages runs so many pages of text from end to end, and nothing else, and --write puts what
came of it into `docs/benchmarks.md`.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.report import write  # noqa: E402 - as below
from paperparse import parse, to_json  # noqa: E402 - the tests are beside, not installed
from paperparse.batch import Outcome, Summary, run  # noqa: E402
from tests.batches import COMMAND, resident, workers_of, write_sources  # noqa: E402

SPEED_UP = 1.8
TEXT_OVERHEAD, PDF_OVERHEAD = 1.10, 1.03
GROWTH = 1.1
EARLY, LATE = 500, 10_000
"""Pages after which the memory of a worker is looked at."""

TEXTS, PDFS, ROUNDS = 4_000, 1_000, 2
"""Some twenty seconds of work on texts, and a minute on PDF files."""

QUICK = 5

WIDTH = 125
"""Of a line of documentation."""


def bare(folder: Path) -> None:
    """What a batch is measured against: every source parsed and printed as JSON, in one loop."""
    with (folder.parent / "bare.jsonl").open("w", encoding="utf-8") as file:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            file.write(to_json(parse(path), indent=0) + "\n")


@frozen
class Cost:
    """What a command takes."""

    seconds: float
    busy: float
    """Seconds of all cores together. With the machine to itself a command of one process takes little longer."""

    def __str__(self) -> str:
        """Both, for people."""
        return f"{self.seconds:.2f} s (busy {self.busy:.2f} s)"


def cost(*command: str | Path) -> Cost:
    """What a command takes, with the processes that it starts."""
    before, begun = os.times(), time.perf_counter()
    subprocess.run([str(word) for word in command], check=True)
    lasted, after = time.perf_counter() - begun, os.times()
    return Cost(lasted, sum(after[2:4]) - sum(before[2:4]))


def costs(folder: Path, rounds: int) -> tuple[Cost, Cost, Cost]:
    """The least costs of the bare loop, of one worker and of two over the sources in a folder."""
    found: list[tuple[Cost, Cost, Cost]] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=folder.parent) as out:
            batch = [*COMMAND, str(folder), "--quiet", "--out"]
            found.append(
                (
                    cost(sys.executable, __file__, "--bare", folder),
                    cost(*batch, Path(out) / "1", "--workers", "1"),
                    cost(*batch, Path(out) / "2", "--workers", "2"),
                )
            )
    loops, ones, twos = zip(*found, strict=True)
    return _least(loops), _least(ones), _least(twos)


def _least(found: Iterable[Cost]) -> Cost:
    return min(found, key=lambda each: each.seconds)


def growth(folder: Path, out: Path) -> float:
    """The memory of one worker at the end of many pages, against that after the first few hundred."""
    done = early = late = 0

    def look(_: Outcome) -> None:
        nonlocal done, early, late
        done += 1
        if done in (EARLY, LATE):
            (worker,) = workers_of(os.getpid())
            early, late = (resident(worker), 0) if done == EARLY else (early, resident(worker))

    run(folder, out, workers=1, progress=look)
    print(f"memory of a worker: {early / 1e6:.0f} MB after {EARLY:,} pages, {late / 1e6:.0f} MB after {LATE:,}")
    return late / early


def end_to_end(pages: int) -> tuple[Summary, str]:
    """So many pages of text with all cores: how it went, and that in words with the memory it took."""
    seen: dict[int, int] = {}
    done = 0
    with tempfile.TemporaryDirectory() as name:
        folder = write_sources(Path(name) / "sources", pages)

        def look(_: Outcome) -> None:
            nonlocal done
            done += 1
            if done in (pages // 10, pages):
                own = os.getpid()
                seen[done] = max(map(resident, (own, *workers_of(own))))

        summary = run(folder, Path(name) / "out", progress=look)
    early, late = seen[pages // 10], seen[pages]
    said = (
        f"`python benchmarks/batch.py --pages {pages}` runs so many pages of text through `paperparse batch`, from the files "
        f"to the results: {summary.pages:,} pages in {summary.seconds:.0f} seconds, {summary.pages_per_second:.0f} a second, "
        f"with {os.cpu_count()} workers on {os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}. "
        f"The largest of its processes takes {early / 1e6:.0f} MB after a tenth of them and {late / 1e6:.0f} MB at the end."
    )
    return summary, said


def measure(scale: int) -> bool:
    """Print the table; whether every goal is met."""
    rows: list[tuple[str, float, float, bool]] = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        texts = write_sources(work / "texts" / "s", TEXTS // scale)
        pdfs = write_sources(work / "pdfs" / "s", PDFS // scale, pdf_every=1, pdf=ROOT / "fixtures/pdf/front.pdf")
        for kind, folder, goal in (("text", texts, TEXT_OVERHEAD), ("PDF", pdfs, PDF_OVERHEAD)):
            loop, one, two = costs(folder, ROUNDS)
            print(f"{kind}: loop {loop}, one worker {one}, two {two}", flush=True)
            over, faster = one.seconds / loop.seconds, one.seconds / two.seconds
            rows.append((f"one worker against a bare loop, {kind}", over, goal, over <= goal))
            rows.append((f"two workers against one, {kind}", faster, SPEED_UP, faster >= SPEED_UP))
        if scale == 1:
            grown = growth(write_sources(work / "many", LATE), work / "out")
            rows.append(("memory of a worker, 10,000 pages against 500", grown, GROWTH, grown <= GROWTH))
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print(f"{'':46}{'measured':>10}{'goal':>8}")
    for what, value, goal, good in rows:
        print(f"{what:46}{value:>10.3f}{goal:>8g}{'' if good else '   missed'}")
    return all(good for *_, good in rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status says whether every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--pages", type=int)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--bare", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.bare:
        bare(options.bare)
        return 0
    if options.pages:
        summary, said = end_to_end(options.pages)
        print(said)
        if options.write:
            write(batch="\n".join(textwrap.wrap(said, WIDTH, break_on_hyphens=False)))
        return 1 if summary.failed else 0
    return 0 if measure(QUICK if options.quick else 1) else 1


if __name__ == "__main__":
    sys.exit(main())
