"""Side by side with other libraries: whose text of a newspaper page reads on, and what it costs.

    python -m benchmarks.peers

Reads the shared pages beside the repository with paperparse and with each peer, each in an environment that is made for
it and thrown away (pip fetches it), compares the texts with the pages' gold, and writes `docs/benchmarks.md`. It needs
rapidfuzz, which the extra `test` brings. A peer that cannot be installed or started is left out with a line that says so.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from benchmarks.pdf import LOTS, SHARED
from benchmarks.peers_compare import HEADING, Figures, Reading, figures_of, gold_of, norm, without_markup
from benchmarks.peers_worker import RUNS
from benchmarks.report import PAGE, write
from paperparse import parse

WORKER = Path(__file__).with_name("peers_worker.py")
SECONDS = 1_800
"""For which a peer may read all pages."""


@frozen
class Peer:
    """Another library in one of its modes."""

    name: str
    mode: str
    """As `peers_worker.py` calls it."""
    requirement: str
    """What pip is asked for."""
    distribution: str
    markdown: bool = False
    java: bool = False


PEERS = (
    Peer(
        "opendataloader-pdf, Markdown",
        "opendataloader",
        "opendataloader-pdf",
        "opendataloader-pdf",
        markdown=True,
        java=True,
    ),
    # Since 2.0 it is a part of pymupdf, and its own distribution is empty.
    Peer("pymupdf4llm", "pymupdf4llm", "pymupdf>=2", "pymupdf", markdown=True),
    Peer("pdf_oxide, Markdown", "pdf_oxide markdown", "pdf_oxide", "pdf_oxide", markdown=True),
    Peer("pdf_oxide, text", "pdf_oxide text", "pdf_oxide", "pdf_oxide"),
    Peer("pymupdf, sorted text", "pymupdf sorted", "pymupdf", "pymupdf"),
    Peer("pdfplumber", "pdfplumber", "pdfplumber", "pdfplumber"),
    Peer("pdfminer.six", "pdfminer", "pdfminer.six", "pdfminer.six"),
)


# -- reading --------------------------------------------------------------------------------------------------------


def ours(file: Path, engine: Literal["pymupdf", "pdfium"]) -> Reading:
    """What paperparse makes of a file: the titles and paragraphs of its stories."""
    seconds = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        issue = parse(file, engine=engine)
        seconds = min(seconds, time.perf_counter() - start)
    articles = [article for page in issue.pages for article in page.articles]
    titles = tuple(norm(article.headline.title) for article in articles)
    bodies = ["".join(norm(one.text) for one in article.paragraphs) for article in articles]
    text = "".join(title + body for title, body in zip(titles, bodies, strict=True))
    return Reading(text, titles, seconds)


def theirs(peer: Peer, files: Sequence[Path]) -> tuple[str, list[Reading]]:
    """The version of a peer and what it makes of the files; `RuntimeError` where it cannot be installed or started."""
    if peer.java and shutil.which("java") is None:
        message = "it needs Java, and there is none on this machine"
        raise RuntimeError(message)
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder, "Scripts" if os.name == "nt" else "bin", "python")
        _run([sys.executable, "-m", "venv", folder])
        _run([str(python), "-m", "pip", "install", "--quiet", peer.requirement])
        said = _run([str(python), str(WORKER), peer.mode, peer.distribution, *map(str, files)])
    told = json.loads(said.splitlines()[-1])
    for file, found in zip(files, told["files"], strict=True):
        if "failure" in found:
            print(f"{peer.name}: {file.name}: {found['failure']}")
    return told["version"], [_reading(peer, found) for found in told["files"]]


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", timeout=SECONDS)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"status {done.returncode}")
    return done.stdout


def _reading(peer: Peer, found: dict[str, Any]) -> Reading:
    text = found.get("text", "")
    headings = tuple(norm(without_markup(line)) for line in HEADING.findall(text)) if peer.markdown else None
    return Reading(norm(without_markup(text) if peer.markdown else text), headings, found.get("seconds", 0.0))


# -- writing --------------------------------------------------------------------------------------------------------

HEAD = """# Benchmarks

This page is made by commands; nobody types into it. `python -m benchmarks.peers` reads the shared PDF pages (see
[Accuracy](accuracy.md) for what they are) with paperparse and with other libraries, and compares each text with what the
stories of the page print. What paperparse costs against the engine below it, and how that grows, is printed by
`python -m benchmarks.pdf`; what a page of plain text costs, by `python benchmarks/speed.py`.

paperparse gives stories, the others give the text of a page: captions, mastheads and adverts in it are not wrong, but
they make the distance longer. So a second column says what share of the stories' characters stand in the text in order,
whatever else stands between them. And all of these pages were looked at while paperparse was written, while the others
are made for any document: expect less of paperparse on papers that it has not seen.

- **distance**: edits that would make the text that of all titles and paragraphs in order, by the length of the longer
  one. 0 is best.
- **in order**: the longest sequence of characters that the text has in common with the stories in order, by their
  length. 1 is best.
- **headlines**: titles that stand in something marked as a heading; a dash for libraries that mark none.
- **in one piece**: titles that nothing interrupts.
- **pairs**: neighbouring paragraphs of a story that follow each other in the text at once; the end of a column, a
  picture or another story may part them on the page.
- **seconds**: for one page, the shortest of three runs, on {machine}. opendataloader-pdf
  starts Java once for all pages, and the start is shared out.
"""
LOT_NAMES = {
    "front": "One front page in three files: in reading order, with its frames shuffled, with every text object shuffled.",
    "synthetic": "Fifteen composed pages in the style of five newspapers.",
}


def table(rows: Sequence[tuple[str, Figures]]) -> Iterator[str]:
    """The lines of a table, the shortest distance first."""
    yield "| library | distance | in order | headlines | in one piece | pairs | seconds |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, found in sorted(rows, key=lambda row: row[1].distance):
        cells = (f"{found.distance:.3f}", f"{found.in_order:.3f}", found.headings, found.pieces, found.pairs)
        yield f"| {name} | {' | '.join(cells)} | {found.seconds:.3f} |"


def page(lots: dict[str, list[tuple[str, Figures]]], missing: Sequence[str]) -> str:
    """The page of documentation."""
    machine = f"{os.cpu_count()} cores ({platform.machine()}) with Python {platform.python_version()}"
    lines = [HEAD.format(machine=machine)]
    for lot, rows in lots.items():
        lines += [f"## {lot}", "", LOT_NAMES[lot], "", *table(rows), ""]
    if missing:
        lines.append(f"Not measured, since this machine could not install or start them: {', '.join(missing)}.")
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Read, compare and write; the exit status says whether there was anything to read."""
    files = {lot: sorted((SHARED / lot).glob("*.pdf")) for lot in LOTS}
    every = [file for lot in LOTS for file in files[lot]]
    if not every:
        print("there are no shared pages beside the repository")
        return 1
    readings: dict[str, list[Reading]] = {}
    for engine in ("pymupdf", "pdfium"):
        readings[f"**paperparse {version('paperparse')}**, engine {engine}"] = [ours(file, engine) for file in every]
    missing: list[str] = []
    for peer in PEERS:
        print(peer.name, flush=True)
        try:
            release, found = theirs(peer, every)
        except (RuntimeError, subprocess.TimeoutExpired, OSError) as error:
            print(f"  skipped: {error}")
            missing.append(peer.name)
            continue
        name, comma, mode = peer.name.partition(",")
        readings[f"{name} {release}{comma}{mode}"] = found
    lots = {}
    for lot in filter(files.get, LOTS):
        golds = [gold_of(file) for file in files[lot]]
        place = slice(every.index(files[lot][0]), every.index(files[lot][-1]) + 1)
        lots[lot] = [(name, figures_of(found[place], golds)) for name, found in readings.items()]
    write(peers=page(lots, missing))
    print(PAGE.read_text("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
