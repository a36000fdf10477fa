"""Many sources to run over, and what a run has left."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parent.parent / "fixtures"
TEXTS = sorted(FIXTURES.glob("*/source.txt"))
PDF = FIXTURES / "pdf" / "irregular.pdf"
BAD = (b"%PDF-1.7", b"", b" \n", b"\xff\xfe\x00\xd8\x00")
COMMAND = (sys.executable, "-m", "paperparse", "batch")


def write_sources(folder: Path, count: int, *, pdf_every: int = 0, bad_every: int = 0, pdf: Path = PDF) -> Path:
    """A folder of so many pages of text, each another one, some of them PDF files and some of them bad."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [path.read_text("utf-8") for path in TEXTS]
    for number in range(count):
        stem = folder / f"{number // 100:03}" / f"{number:06}"
        stem.parent.mkdir(exist_ok=True)
        if bad_every and number % bad_every == bad_every - 1:
            stem.with_suffix(".txt").write_bytes(BAD[number // bad_every % len(BAD)])
        elif pdf_every and number % pdf_every == 0:
            # What follows the end of a PDF is passed over, and makes it another file.
            stem.with_suffix(".pdf").write_bytes(pdf.read_bytes() + b"\n%% %d\n" % number)
        else:
            stem.with_suffix(".txt").write_text(f"{texts[number % len(texts)]}\n\n第{number}号\n", "utf-8")
    return folder


def results(out: Path) -> dict[str, str]:
    """The files that users open, by their names, as prints of their bytes."""
    names = (path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    seen = sorted(name for name in names if name not in {".lock", "manifest.jsonl", "summary.json"})
    return {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in seen}


def lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def sources_in(out: Path) -> list[str]:
    """The sources that have a result or a failure, as often as they have one."""
    read = [record["source_path"] for file in sorted((out / "issues").glob("*")) for record in lines(file)]
    return sorted([*read, *(record["source"] for record in lines(out / "failures.jsonl"))])


def workers_of(parent: int) -> list[int]:
    """The processes that work for a run."""
    found = []
    for process in Path("/proc").iterdir():
        if not process.name.isdecimal():
            continue
        try:
            started_by = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if started_by == parent and b"spawn_main" in command:
            found.append(int(process.name))
    return found


def resident(process: int) -> int:
    """The bytes of memory that a process takes."""
    status = Path(f"/proc/{process}/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def is_running(process: int) -> bool:
    """Whether a process has not ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
