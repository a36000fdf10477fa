"""Speed as ratios of one run: what a page costs, what importing costs, and whether cost grows with the text and no faster.

    python benchmarks/speed.py [--quick]

Prints a table and ends with status 1 when a goal is missed. It is no test: a busy machine must not fail a build.
--quick stops at 1 MB instead of 10 MB.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from paperparse import parse_text

SEED = Path(__file__).parent.parent / "fixtures" / "zhejiang-fazhi-2022-05-31" / "source.txt"
PAGE_SECONDS = 0.004
IMPORT_SECONDS = 0.2
GROWTH = 1.3
"""Time per byte at the largest size, against that at 100 kB."""
SMALL, BASE, LARGER = 5_000, 100_000, (300_000, 1_000_000, 3_000_000, 10_000_000)
BASE_PLACE = 1
"""Where the time at 100 kB stands among the times."""
HOPELESS = 2.0
PATIENCE = 60.0
"""Seconds that one measurement may take."""
LARGEST, LARGEST_QUICK = LARGER[-1], 1_000_000
LINES = 100_000


def best(work: Callable[[], object], seconds: float = 1.0, most: int = 200) -> float:
    """The shortest time that `work` took; it is repeated for about `seconds`."""
    shortest, begun = float("inf"), time.perf_counter()
    for _ in range(most):
        start = time.perf_counter()
        work()
        now = time.perf_counter()
        shortest = min(shortest, now - start)
        if now - begun > seconds:
            break
    return shortest


def import_seconds() -> float:
    """How long `import paperparse` takes in a fresh interpreter."""
    code = "import time; t = time.perf_counter(); import paperparse; print(time.perf_counter() - t)"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True) for _ in range(5)]
    return min(float(run.stdout) for run in runs)


def filled(pattern: str, size: int) -> str:
    """`pattern` over and over, `size` bytes long in UTF-8."""
    whole, rest = divmod(size, len(pattern.encode()))
    return pattern * whole + pattern.encode()[:rest].decode("utf-8", "ignore")


def patterns() -> dict[str, str]:
    """What the pages are filled with: real print, and print that is meant to hurt."""
    return {
        "the sample page": SEED.read_text("utf-8").strip() + "\n\n\n",
        "one Han character": "报",
        "one letter": "a",
        "brackets that open": "(",
        "brackets that close": "）",
        "pairs of brackets": "（）",
        "digits": "0",
        "spaces and a character": " 报",
        "marks of bylines": "□ 本报记者",
        "marks of jumps": "（下转",
        "one character a line": "报\n",
        "one number a line": "31\n",
        "headings only": "双溪大桥今日通车\n\n",
        "bylines only": "本报记者 李洁\n",
        "credits only": "吴拯 摄\n",
        "jumps only": "（下转2版）\n",
        "boxes of teasers": "导读\n2版\n",
        "titles of notices": "遗失声明\n",
    }


def growth(pattern: str, largest: int) -> tuple[list[float], float]:
    """Nanoseconds per byte from size to size, and the last against that at 100 kB.

    It stops at the first size where cost has grown by more than any goal, since what is quadratic would take hours, and
    where the next size would take more than a minute.
    """
    found: list[float] = []
    for size in (SMALL, BASE, *(size for size in LARGER if size <= largest)):
        if found and found[-1] * size / 1e9 > PATIENCE:
            break
        found.append(best(partial(parse_text, filled(pattern, size)), 0.5) / size * 1e9)
        if (len(found) > BASE_PLACE and found[-1] > HOPELESS * found[BASE_PLACE]) or found[-1] > HOPELESS**2 * found[0]:
            break
    grown = found[-1] / found[BASE_PLACE] if len(found) > BASE_PLACE + 1 else found[-1] / found[0]
    return found, grown


def short_lines() -> float:
    """Time per line of 10^5 short lines against that of 10^4."""
    few, many = (best(partial(parse_text, "平安晚报讯\n" * count), 0.5) / count for count in (LINES // 10, LINES))
    return many / few


def main() -> int:
    """Measure and print; the exit status says whether every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    largest = LARGEST_QUICK if parser.parse_args().quick else LARGEST
    text = SEED.read_text("utf-8")
    parse_text(text)  # patterns are compiled at first use
    rows = [
        ("sample page, ms", best(partial(parse_text, text), 2) * 1000, PAGE_SECONDS * 1000),
        ("import paperparse, ms", import_seconds() * 1000, IMPORT_SECONDS * 1000),
        ("10^5 short lines, per line against 10^4", short_lines(), GROWTH),
    ]
    print(f"{'':42}{'measured':>10}{'goal':>8}")
    for name, value, goal in rows:
        print(f"{name:42}{value:>10.2f}{goal:>8g}{'' if value <= goal else '   missed'}")
    sizes = "".join(f"{word:>9}" for word in ("5 kB", "100 kB", "300 kB", "1 MB", "3 MB", "10 MB"))
    print(f"\n{'ns per byte, growth':26}{sizes}")
    met = all(value <= goal for _, value, goal in rows)
    for name, pattern in patterns().items():
        found, grown = growth(pattern, largest)
        good = grown <= GROWTH
        met &= good
        shown = "".join(f"{value:>9.0f}" for value in found)
        print(f"{name:26}{shown}   x {grown:.2f}{'' if good else ' missed'}", flush=True)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
