"""The page of documentation that benchmarks write: each its own section, and leaves those of the others as they are."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
BATCH = "## A batch\n"
"""Where the last section begins, which `benchmarks/batch.py` writes."""


def write(*, peers: str | None = None, batch: str | None = None) -> None:
    """Put new text in the place of what stood there: the page down to the batch, or from there on."""
    old = PAGE.read_text("utf-8") if PAGE.exists() else ""
    above, mark, below = old.partition(BATCH)
    above = above if peers is None else peers
    if batch is not None:
        mark, below = BATCH, f"\n{batch}"
    PAGE.write_text(f"{above.rstrip()}\n" + (f"\n{mark}{below.rstrip()}\n" if mark else ""), "utf-8")
