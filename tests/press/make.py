"""The command: `python -m tests.press.make --out DIR --seed N --kinds all --count K`."""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.press import broadsheet, irregular, issue, odd, styles, vertical
from tests.press.canvas import Json, Page
from tests.press.pdf import FRAMES, LINES, LOGICAL, Output, write

KINDS: dict[str, Callable[[random.Random], Page]] = {
    "front": broadsheet.front,
    "inside": broadsheet.inside,
    "irregular": irregular.irregular,
    "vertical": vertical.vertical,
    "odd": odd.odd,
    "styles": styles.styles,
}

# The examples in `fixtures/pdf`, one of each kind: `--out fixtures/pdf --kinds fixtures` writes them again.
FIXTURES = {"front": 139, "inside": 101, "irregular": 127, "vertical": 158, "odd": 119, "issue": 115}


def outputs(rng: random.Random) -> Output:
    """How a plain file is made."""
    return Output(order=rng.choice([LOGICAL, FRAMES, LINES]), single=rng.random() < 0.15)


def make(kind: str, seed: int) -> tuple[bytes, Json]:
    """The file of a kind and seed, and its gold."""
    rng = random.Random(zlib.crc32(f"{kind}:{seed}".encode()))  # noqa: S311 -- the same seed makes the same page
    pages, stories = issue.issue(rng) if kind == "issue" else ([KINDS[kind](rng)], [])
    output = odd.output(rng, pages[0]) if kind == "odd" else outputs(rng)
    data = write(pages, output)
    gold: Json = {
        "schema": "paperparse.issue/1",
        "source": {"name": f"{kind}{seed:03}.pdf", "kind": "pdf", "sha256": hashlib.sha256(data).hexdigest()},
        "pages": [page.gold for page in pages],
    }
    if stories:
        gold["stories"] = stories
    gold["gold"] = {
        "labels_without_slot": [label for page in pages for label in page.labels],
        "traits": [*(trait for page in pages for trait in page.traits), *output.traits()],
        "marks": [mark for page in pages for mark in page.marks if mark],
    }
    return data, gold


def save(folder: Path, stem: str, kind: str, seed: int) -> None:
    """Write a page and its gold under a name."""
    data, gold = make(kind, seed)
    gold["source"]["name"] = f"{stem}.pdf"
    (folder / f"{stem}.pdf").write_bytes(data)
    (folder / f"{stem}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf-8")


def main() -> None:
    """Write pages with their gold into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default="all")
    parser.add_argument("--count", type=int, default=3)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.kinds == "fixtures":
        for kind, seed in FIXTURES.items():
            save(options.out, kind, kind, seed)
        return
    for kind in [*KINDS, "issue"] if options.kinds == "all" else options.kinds.split(","):
        for seed in range(options.seed, options.seed + options.count):
            save(options.out, f"{kind}{seed:03}", kind, seed)


if __name__ == "__main__":
    main()
