"""Tables as Parquet files, in folders by the month of the issues: `articles/year_month=2022-05/part-0001.parquet`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperparse.tables._pages import first_date_of
from paperparse.tables.arrow import Gathering, library
from paperparse.tables.rows import rows_of
from paperparse.tables.schema import TABLES

if TYPE_CHECKING:
    import pyarrow

PARTITION = "year_month"
UNKNOWN = "unknown"
"""The month of issues without a date."""

ROW_GROUP = 50_000
"""Rows of a row group: about 10 MB of paragraphs, which a reader takes in at once."""


def write_part(records: Iterable[Mapping[str, Any]], out: Path, part: str) -> list[Path]:
    """Write the tables of some results below `out`, and tell the files; needs the extra `parquet`.

    The records are those of `to_dict` with `source_path`. All rows of an issue go to the month of its first date. The
    same records make the same bytes (with the same pyarrow). A file is there whole or not at all; writing a part
    again takes the place of all files that it had before. Every table has a file at least in the part's first month, so
    that readers find its columns even where it is empty.
    """
    gathered: dict[tuple[str, str], Gathering] = {}
    months: dict[str, None] = {}
    for record in records:
        month = month_of(record)
        months.setdefault(month)
        for name, rows in rows_of(record).items():
            if rows:
                gathered.setdefault((name, month), Gathering(TABLES[name])).extend(rows)
    for name in TABLES:
        if not any(table == name for table, _ in gathered):
            gathered[name, min(months, default=UNKNOWN)] = Gathering(TABLES[name])
    files = [
        _written(gathered[name, month].made(), out / name / f"{PARTITION}={month}" / f"{part}.parquet")
        for name, month in sorted(gathered)
    ]
    for stale in set(_files_of(out, part)).difference(files):
        stale.unlink(missing_ok=True)
    return files


def month_of(record: Mapping[str, Any]) -> str:
    """The month of an issue's first date, `2022-05`, or `unknown`."""
    date = first_date_of(record)
    return f"{date:%Y-%m}" if date else UNKNOWN


def _files_of(out: Path, part: str) -> Iterator[Path]:
    for name in TABLES:
        for folder in (out / name).glob(f"{PARTITION}=*"):
            file = folder / f"{part}.parquet"
            if file.exists():
                yield file


def _written(table: pyarrow.Table, file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    # Readers of Parquet pass over names that begin with a dot.
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        with unfinished.open("wb") as stream:
            library().parquet.write_table(
                table, stream, compression="zstd", row_group_size=ROW_GROUP, store_schema=True
            )
            stream.flush()
            # What is renamed before it is on the disk may be empty after a power cut.
            os.fsync(stream.fileno())
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return file
