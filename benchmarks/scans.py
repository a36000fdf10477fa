"""Scans: how long recognition takes, what everything after it costs, memory, and how right vertical pages come out.

    python -m benchmarks.scans [--accuracy]

Renders an invented front page and an invented vertical page at 200 dots an inch and reads them. What comes after
recognition shall cost no more than 5 % of a scan's time, and a broadsheet no more than 2.5 GB. With --accuracy vertical pages
of four seeds are scored as PDF and as scan, which takes minutes and the scorer beside the repository. Ends with status 1 when
a goal is missed.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attrs import frozen

from paperparse.pipeline import trace
from paperparse.readers.images import pixels_of
from paperparse.readers.ocr import scan_of
from paperparse.readers.ocr.drawn import drawn_on
from paperparse.readers.ocr.engine import lines_on
from paperparse.readers.ocr.ink import grey_of, with_ink
from paperparse.readers.ocr.marks import with_marks
from paperparse.readers.scans import sheet_of
from tests.accuracy.measure import SHARED
from tests.press.make import make
from tests.scans.render import rendered

PAGES = (("front", 1), ("vertical", 4))
SHARE = 0.05
"""Of a scan's time, everything after recognition at the most."""
GIGABYTES = 2.5
VERTICAL = (1, 2, 3, 4)
GOALS = {
    "pdf": {"article.pairs": 0.97, "article.text_distance": 0.03},
    "scan": {"headline.title_soft": 0.85, "article.text_distance": 0.1},
}
LOWER = "text_distance"


@frozen
class Costs:
    """Of one page, in seconds."""

    recognition: float
    ink: float
    rest: float

    @property
    def share(self) -> float:
        """Of the whole, what comes after recognition."""
        return (self.ink + self.rest) / (self.recognition + self.ink + self.rest)


def costs_of(picture: bytes) -> Costs:
    """What a page costs, step by step."""
    pixels = pixels_of(picture, "page")
    started = time.perf_counter()
    lines = lines_on(pixels)
    read = time.perf_counter()
    grey = grey_of(pixels)
    drawn_on(grey, [with_ink(line, grey) for line in with_marks(lines, grey)])
    measured = time.perf_counter()
    scan = scan_of(pixels, 1)
    ready = time.perf_counter()
    trace(sheet_of(scan))
    return Costs(read - started, measured - read, time.perf_counter() - ready)


def report_costs() -> bool:
    """Print what pages cost; whether the goals are met."""
    met = True
    print(f"{'page':18}{'recognition, s':>16}{'ink, rules':>12}{'layout, text':>14}{'share':>8}{'goal':>7}")
    for kind, seed in PAGES:
        costs = costs_of(rendered(make(kind, seed)[0], 0))
        met &= costs.share <= SHARE
        verdict = "" if costs.share <= SHARE else "   missed"
        times = f"{costs.recognition:>16.1f}{costs.ink:>12.2f}{costs.rest:>14.2f}{costs.share:>8.1%}{SHARE:>7.0%}"
        print(f"{f'{kind}, seed {seed}':18}{times}{verdict}", flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"memory {memory:.2f} GB, goal {GIGABYTES}{'' if memory <= GIGABYTES else '   missed'}")
    return met and memory <= GIGABYTES


def scores(folder: Path) -> dict[str, float]:
    """What the scorer says of the pages in a folder."""
    found = folder / "figures.json"
    command = [sys.executable, str(SHARED / "score.py"), "pages", str(folder), "--json", str(found)]
    run = [sys.executable, "-m", "paperparse", "parse", "{source}", "--format", "json"]
    subprocess.run([*command, "--run", " ".join(run), "--timeout", "600"], check=True, capture_output=True)
    totals = json.loads(found.read_text("utf-8"))["totals"]
    return {name: entry["value"] for name, entry in totals.items()}


def report_accuracy() -> bool:
    """Print how right vertical pages come out; whether the goals are met."""
    met = True
    with tempfile.TemporaryDirectory() as name:
        for way, goals in GOALS.items():
            for seed in VERTICAL:
                raw, gold = make("vertical", seed)
                folder = Path(name) / way / str(seed)
                folder.mkdir(parents=True)
                (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
                (folder / f"source.{'pdf' if way == 'pdf' else 'png'}").write_bytes(
                    raw if way == "pdf" else rendered(raw, 0)
                )
            found = scores(Path(name) / way)
            for metric, goal in goals.items():
                value = found[metric]
                fine = value <= goal if LOWER in metric else value >= goal
                met &= fine
                print(
                    f"vertical pages as {way:6}{metric:28}{value:>8.3f}{goal:>8g}{'' if fine else '   missed'}",
                    flush=True,
                )
    return met


def main() -> int:
    """Measure and print; the exit status says whether every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accuracy", action="store_true", help="score vertical pages, too")
    met = report_costs()
    if parser.parse_args().accuracy:
        met &= report_accuracy()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
