"""Many sources on a cluster: the same records and tables as on one machine, with Dask. The only file that imports it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from paperparse.batch.aside import Aside
from paperparse.batch.records import checked
from paperparse.errors import MissingDependencyError
from paperparse.limits import PDF_BYTES
from paperparse.tables.arrow import arrow_table
from paperparse.tables.frames import pandas_frame
from paperparse.tables.parquet import write_part
from paperparse.tables.rows import rows_of
from paperparse.tables.schema import FAILURES, TABLES, Table

if TYPE_CHECKING:
    from dask.bag import Bag
    from dask.dataframe import DataFrame

Source = str | os.PathLike[str] | Mapping[str, Any]
"""A path that the workers can open, a URL that fsspec can, or what `parse_record` takes."""

PARTITION = 20
"""Sources of a task: what is done again when a worker dies, and what its memory holds at once, some MB of records."""

REMEDY = "pip install 'paperparse[dask]'"

_READER = Aside()
"""The reader of this worker; it is not started before there is something to read."""


def parse_bag(
    sources: Bag | Iterable[Source],
    *,
    partition_size: int = PARTITION,
    timeout: float | None = None,
    storage_options: Mapping[str, Any] | None = None,
    **options: Any,  # noqa: ANN401 - the keywords of parse, of several types
) -> Bag:
    """A bag of records, one for each source in the same order, as `parse_record` makes them; nothing is read yet.

    A source that cannot be read is a record with `error` and `message`, and no exception, even if it takes longer than
    `timeout` seconds or ends the process that reads it. `storage_options` go to fsspec, `options` to `parse`. A bag
    keeps its partitions; other sources are parted into those of `partition_size`.
    """
    reading = _Reading(checked(options), dict(storage_options or {}), timeout)
    return _bag_of(sources, partition_size).map_partitions(reading.all)


def to_dataframe(records: Bag, table: str) -> DataFrame:
    """One table of a bag of records, by its name in `paperparse.tables.TABLES`; `failures` are the sources not read.

    The bag is computed for each table anew unless it was persisted before: `records = records.persist()`.
    """
    wanted = {**TABLES, FAILURES.name: FAILURES}[table]
    parts = records.map_partitions(_frame_of, wanted).to_delayed()
    with _remedied():
        from dask.dataframe import from_delayed  # noqa: PLC0415 - it loads pandas
    return from_delayed(parts, meta=_frame_of([], wanted), verify_meta=False)


def write_tables(records: Bag, out: str | os.PathLike[str]) -> Bag:
    """A bag of the names of Parquet files: computed, it writes each partition's tables below a folder that all see.

    Partition 7 writes `part-00007.parquet` in each table. A partition that is done twice, since a worker died, writes
    the same files again.
    """
    bag, parts = _bags(), records.npartitions
    numbers = bag.from_sequence(range(parts), npartitions=parts)
    return bag.map_partitions(_written, records, numbers, Path(out))


def _bag_of(sources: Bag | Iterable[Source], partition_size: int) -> Any:  # noqa: ANN401 - Dask carries few types
    bag = _bags()
    if isinstance(sources, bag.Bag):
        return sources
    return bag.from_sequence(list(sources), partition_size=partition_size)


@frozen
class _Reading:
    """How the sources of a bag are read."""

    options: Mapping[str, Any]
    storage: Mapping[str, Any]
    timeout: float | None

    def all(self, sources: Iterable[Source]) -> list[dict[str, Any]]:
        """The records of a partition."""
        return [self.one(source) for source in sources]

    def one(self, source: Source) -> dict[str, Any]:
        """The record of a source."""
        record: dict[str, Any] = dict(source) if isinstance(source, Mapping) else {"source": source}
        record["options"] = checked({**self.options, **(record.get("options") or {})})
        place = record["source"]
        if isinstance(place, str) and "://" in place:
            record["name"] = record.get("name") or place
            try:
                record["source"] = _fetched(place, self.storage)
            except Exception as error:  # noqa: BLE001 - every file system has errors of its own
                failed = {"source": record["name"], "issue": None, "error": type(error).__name__}
                return {**failed, "message": f"{place}: {error}", "seconds": 0.0}
        return _READER.parse(record, self.timeout)


def _fetched(url: str, storage_options: Mapping[str, Any]) -> bytes:
    with _remedied():
        import fsspec  # noqa: PLC0415 - only those who read URLs wait for it
    with fsspec.open(url, "rb", **storage_options) as file:
        # One byte more than is allowed, so that the reader can tell and refuse it.
        return bytes(file.read(PDF_BYTES + 1))


def _frame_of(records: Iterable[Mapping[str, Any]], table: Table) -> Any:  # noqa: ANN401 - pandas carries no types
    if table == FAILURES:
        rows = [_failure(record) for record in records if record["issue"] is None]
    else:
        rows = [row for issue in _issues(records) for row in rows_of(issue)[table.name]]
    return pandas_frame(arrow_table(table, rows))


def _failure(record: Mapping[str, Any]) -> dict[str, Any]:
    return {"source_path": record["source"], "error": record["error"], "message": record["message"]}


def _issues(records: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The results among the records, in the shape that tables are made of."""
    return ({**record["issue"], "source_path": record["source"]} for record in records if record["issue"] is not None)


def _written(records: Iterable[Mapping[str, Any]], numbers: Iterable[int], out: Path) -> list[str]:
    return [str(file) for number in numbers for file in write_part(_issues(records), out, f"part-{number:05}")]


def _bags() -> Any:  # noqa: ANN401 - Dask carries few types
    with _remedied():
        from dask import bag  # noqa: PLC0415 - only those who go to a cluster wait for it
    return bag


@contextmanager
def _remedied() -> Iterator[None]:
    """What is imported inside is either there, or the error says how to get it."""
    try:
        yield
    except ImportError as error:
        message = f"a cluster needs dask, pandas and pyarrow: {REMEDY}"
        raise MissingDependencyError(message) from error
