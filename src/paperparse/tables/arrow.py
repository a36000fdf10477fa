"""Rows into Arrow tables. The only file that imports pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from paperparse.errors import MissingDependencyError
from paperparse.tables.rows import rows_of
from paperparse.tables.schema import TABLES, VERSION, Kind, Table

if TYPE_CHECKING:
    import pyarrow

REMEDY = "pip install 'paperparse[parquet]'"

ROWS_AT_ONCE = 10_000
"""Rows that wait as dictionaries, which take ten times the memory of Arrow's columns."""


def library() -> Any:  # noqa: ANN401 - pyarrow carries no types
    """The module pyarrow; `MissingDependencyError` where it is not installed."""
    try:
        import pyarrow  # noqa: PLC0415 - only those who want tables shall wait for it
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        message = f"tables need pyarrow: {REMEDY}"
        raise MissingDependencyError(message) from error
    return pyarrow


@cache
def schema_of(table: Table) -> pyarrow.Schema:
    """The Arrow schema of a table; what the columns mean and the version of the tables are in its metadata."""
    arrow = library()
    types: dict[Kind, Any] = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "flag": arrow.bool_(),
        "day": arrow.date32(),
    }
    fields = [
        arrow.field(column.name, types[column.kind], column.nullable, {"description": column.about})
        for column in table.columns
    ]
    return arrow.schema(fields, {"paperparse.tables": str(VERSION), "paperparse.table": table.name})


class Gathering:
    """Rows of one table that come in little by little."""

    def __init__(self, table: Table) -> None:
        """Nothing has come in yet."""
        self.table = table
        self._waiting: list[Mapping[str, Any]] = []
        self._done: list[pyarrow.RecordBatch] = []

    def extend(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take in more rows."""
        self._waiting.extend(rows)
        if len(self._waiting) >= ROWS_AT_ONCE:
            self._store()

    def made(self) -> pyarrow.Table:
        """The table of all rows so far."""
        self._store()
        return library().Table.from_batches(self._done, schema_of(self.table)).combine_chunks()

    def _store(self) -> None:
        if not self._waiting:
            return
        schema = schema_of(self.table)
        try:
            batch = library().RecordBatch.from_pylist(self._waiting, schema)
        except UnicodeEncodeError:
            batch = library().RecordBatch.from_pylist(list(map(_storable, self._waiting)), schema)
        self._done.append(batch)
        self._waiting = []


def _storable(row: Mapping[str, Any]) -> dict[str, Any]:
    r"""The row without halves of characters, which damaged JSON and names of files may hold, and Arrow cannot.

    >>> _storable({"page": 1, "text": "头版\udce4"})
    {'page': 1, 'text': '头版�'}
    """
    return {
        name: value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value
        for name, value in row.items()
    }


def arrow_table(table: Table, rows: Iterable[Mapping[str, Any]]) -> pyarrow.Table:
    """The rows as an Arrow table, of the right types even where there are none."""
    gathering = Gathering(table)
    gathering.extend(rows)
    return gathering.made()


def arrow_tables(records: Iterable[Mapping[str, Any]]) -> dict[str, pyarrow.Table]:
    """Every table of some results."""
    gatherings = {name: Gathering(table) for name, table in TABLES.items()}
    for record in records:
        for name, rows in rows_of(record).items():
            gatherings[name].extend(rows)
    return {name: gathering.made() for name, gathering in gatherings.items()}
