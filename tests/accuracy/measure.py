"""Measures accuracy with the scorer that stands beside the project, and writes what it found down.

    python -m tests.accuracy.measure [LOT ...] [--raise-floors]

Prints a table, writes `docs/accuracy.md` (when all lots are measured), and with --raise-floors writes each figure that
is better than its floor into `floors.toml`. The lots are in the folder `../shared`, or where PAPERPARSE_SHARED says.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import math
import os
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

from paperparse.api import parse
from paperparse.errors import PaperparseError
from paperparse.model.sheet import Sheet
from paperparse.readers.ocr import is_installed
from paperparse.readers.sources import read
from paperparse.writers.record import to_json
from tests.exports import rapid

ROOT = Path(__file__).parent.parent.parent
SHARED = Path(os.environ.get("PAPERPARSE_SHARED", ROOT.parent / "shared"))
FLOORS = Path(__file__).with_name("floors.toml")
REPORT = ROOT / "docs" / "accuracy.md"

Lot = dict[str, Any]
Figures = dict[str, tuple[float, float]]
"""For each metric its value and how many things it was counted over."""

HEAD = """# Accuracy

This page is made by a command, `python -m tests.accuracy.measure`; nobody types into it. The lots are not part of the
project, since newspaper text belongs to the newspapers. All of them were looked at while the rules were written, so
expect less on papers that were not. The goal is what the project set itself before it measured.

## What the metrics mean

A figure is an F1 where things are found or missed, and the share of right ones elsewhere; with an arrow, lower is
better. Counts are summed over all pages or rows of a lot first.

- `article.pairs`: pairs of paragraphs that belong to one story; `article.ari`: the same as an adjusted Rand index.
- `article.found`: stories that were found; `article.body`: similarity of their text; `article.exact`: title right, and
  at least 99 % of the text; `article.order`: how far the reading order agrees (Kendall's tau).
- `article.paragraphs`, `article.subheads`: those that are right to the character; `article.text_distance`: edits that
  would make all titles and paragraphs right, by the length of the text.
- `headline.title`, `.kicker`, `.deck`: that part right to the character; `headline.exact`: every part of a headline;
  `headline.title_soft`: titles that are 90 % alike.
- `byline.names`: names at their story; `byline.names_page`: names anywhere on the page; `byline.role`: right roles of
  the names found. `lead_in.*`, `jump`, `teaser`, `staff.names`: right ones.
- `caption.*`, `notice.*`: text that is 95 % (notices 90 %) alike, then titles, credits and kinds of those.
- `masthead`, `dateline`, `folio.*`: single facts.
- `honesty.invented`: printed characters of the result that are not in the source; `honesty.lost`: characters of the
  source in no object; `honesty.span_only`: those that only the evidence of a parsed value keeps (a date, a serial number).
- `pages`: pages found; `failures`: sources that raised an error.
- In lots of single fields a row is right when the whole answer is. `headline` is print on one line, `headline_lines`
  has its parts on own lines, `headline_broken` breaks them anywhere; `_tagged` ends in the label of a column.
"""


def lots() -> dict[str, Lot]:
    """Every lot with its goals and floors."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def present(lot: Lot) -> bool:
    """Whether the scorer and the lot are on this machine."""
    scanned = lot.get("copies") in ("clean", "worn", "lines") or lot.get("suffix") == ".jpg"
    return (SHARED / "score.py").is_file() and _place(lot).exists() and (is_installed() or not scanned)


def measure(lot: Lot) -> Figures:
    """Every figure of the lot; those that are better when lower have an exclamation mark after their name."""
    score = _scorer()
    report = _score_rows(score, lot) if "rows" in lot else _score_pages(score, lot)
    found = {}
    for name, entry in report["totals"].items():
        if entry["value"] is not None and name != "seconds":
            mark = "!" if name.startswith(score.LOWER) else ""
            found[name + mark] = (entry["value"], entry.get("gold", entry.get("total", math.nan)))
    return found


def meets(name: str, value: float, bound: float) -> bool:
    """Whether a figure keeps to a goal or a floor."""
    return value <= bound + 1e-9 if name.endswith("!") else value >= bound - 1e-9


def _place(lot: Lot) -> Path:
    return SHARED / "data" / str(lot.get("rows") or lot["pages"])


def _scorer() -> ModuleType:
    if "paperparse_score" in sys.modules:
        return sys.modules["paperparse_score"]
    spec = importlib.util.spec_from_file_location("paperparse_score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["paperparse_score"] = module  # data classes look their module up
    spec.loader.exec_module(module)
    return module


def _score_pages(score: ModuleType, lot: Lot) -> dict[str, Any]:
    suffix = lot.get("suffix", ".txt")
    only = lot.get("only", "").split()
    cases = [case for case in score.find_cases(_place(lot)) if case.source and case.source.suffix == suffix]
    cases = [case for case in cases if not only or case.source.stem in only]
    for case in cases:
        try:
            case.accept(to_json(parse(_copied(case.source, lot))).encode())
        except PaperparseError as error:
            case.failure = str(error)
        score.score_case(case, score.read_issue(case.gold.read_bytes()))
    report: dict[str, Any] = score.report_of(cases)
    return report


def _copied(source: Path, lot: Lot) -> Path | bytes:
    """The source, or its first page as a scan, clean or worn, or as the file of an OCR engine, made up or made by it."""
    if "copies" not in lot:
        return source
    if lot["copies"] == "lines":
        from tests.scans.tool import told_by_rapidocr  # noqa: PLC0415 - only these lots need an OCR engine

        return told_by_rapidocr(_picture(source))
    if lot["copies"] == "rapid":
        sheet = next(iter(read(source, ocr="never")[1]))
        assert isinstance(sheet, Sheet)
        return rapid(sheet, 1)
    return _picture(source, worn_seed=1 if lot["copies"] == "worn" else None)


def _picture(source: Path, *, worn_seed: int | None = None) -> bytes:
    """A picture, or that of a PDF file's first page."""
    if source.suffix != ".pdf":
        return source.read_bytes()
    from tests.scans.render import rendered  # noqa: PLC0415 - only these lots need pictures

    return rendered(source.read_bytes(), 0, worn_seed=worn_seed)


def _score_rows(score: ModuleType, lot: Lot) -> dict[str, Any]:
    module, _, name = lot["call"].partition(":")
    function = getattr(importlib.import_module(module), name)
    rows = [json.loads(line) for line in _place(lot).read_text("utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if row.get("kind") == lot.get("kind", row.get("kind"))]
    totals, misses = score.score_rows(rows, function)
    return {"totals": totals, "misses": misses}


def _table(lot: Lot, figures: Figures) -> list[str]:
    lines = ["| metric | reached | goal | counted over |", "|---|---:|---:|---:|"]
    for name, (value, count) in sorted(figures.items()):
        goal = lot["goals"].get(name)
        verdict = "" if goal is None else f"{goal:g}{'' if meets(name, value, goal) else ' (missed)'}"
        lines.append(
            f"| {name.replace('!', ' ↓')} | {value:.4f} | {verdict} | {'' if math.isnan(count) else f'{count:g}'} |"
        )
    return lines


def _floors_text(table: dict[str, Lot]) -> str:
    head = [line for line in FLOORS.read_text("utf-8").splitlines() if line.startswith("#")]
    parts = ["\n".join(head)]
    for name, lot in table.items():
        lines = [f"[{name}]"]
        for key, value in lot.items():
            inner = (
                ", ".join(f'"{metric}" = {bound:.4f}' for metric, bound in value.items())
                if isinstance(value, dict)
                else ""
            )
            written = json.dumps(value, ensure_ascii=False) if isinstance(value, str) else f"{{ {inner} }}"
            lines.append(f"{key} = {written}")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _raised(lot: Lot, figures: Figures) -> Lot:
    """The lot with a floor for each goal and each floor that it has, rounded to the careful side."""
    floors = dict(lot["floors"])
    for name in dict.fromkeys((*lot["goals"], *lot["floors"])) or ("all",):
        if name in figures:
            value = figures[name][0]
            careful = math.ceil(value * 1000) / 1000 if name.endswith("!") else math.floor(value * 1000 + 1e-6) / 1000
            if name not in floors or meets(name, careful, floors[name]):
                floors[name] = careful
    return {**lot, "floors": floors}


def main() -> int:
    """Measure, print, write; the exit status says whether every floor holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lots", nargs="*", metavar="LOT", help="only these lots")
    parser.add_argument("--raise-floors", action="store_true", help="write better figures into floors.toml")
    options = parser.parse_args()
    table = lots()
    chosen = {name: lot for name, lot in table.items() if name in (options.lots or table) and present(lot)}
    if not chosen:
        print(f"no such lot in {SHARED}", file=sys.stderr)
        return 2
    parts, held = [HEAD], True
    for name, lot in chosen.items():
        figures = measure(lot)
        part = "\n".join([f"## {name}", "", f"{lot['about'][0].upper()}{lot['about'][1:]}.", "", *_table(lot, figures)])
        print(part, end="\n\n", flush=True)
        parts.append(part)
        held &= all(
            metric in figures and meets(metric, figures[metric][0], floor) for metric, floor in lot["floors"].items()
        )
        table[name] = _raised(lot, figures)
    if len(chosen) == len(table):
        REPORT.write_text("\n".join(parts[:1]) + "\n" + "\n\n".join(parts[1:]) + "\n", "utf-8")
    if options.raise_floors:
        FLOORS.write_text(_floors_text(table), "utf-8")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
