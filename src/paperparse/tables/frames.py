"""Results into the tables of pyarrow, pandas and polars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from paperparse.errors import MissingDependencyError
from paperparse.model.issue import Issue
from paperparse.tables.arrow import arrow_tables
from paperparse.writers.record import to_dict

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

Results = Iterable[Issue | Mapping[str, Any]]
"""Results, or the records that `to_dict` makes of them, also with `source_path`."""


def to_arrow(issues: Results) -> dict[str, pyarrow.Table]:
    """Every table of some results, by its name; needs the extra `parquet`."""
    return arrow_tables(to_dict(issue) if isinstance(issue, Issue) else issue for issue in issues)


def to_pandas(issues: Results) -> dict[str, pandas.DataFrame]:
    """Every table of some results as a data frame; needs the extra `parquet`, and pandas.

    The columns have Arrow's types, so that they are the same whether or not values are missing.
    """
    return {name: pandas_frame(table) for name, table in to_arrow(issues).items()}


def pandas_frame(table: pyarrow.Table) -> pandas.DataFrame:
    """An Arrow table as a data frame with Arrow's types."""
    return table.to_pandas(types_mapper=_library("pandas").ArrowDtype)


def to_polars(issues: Results) -> dict[str, polars.DataFrame]:
    """Every table of some results as a data frame; needs the extra `parquet`, and polars."""
    polars = _library("polars")
    return {name: polars.from_arrow(table) for name, table in to_arrow(issues).items()}


def _library(name: str) -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(name)
    except ImportError as error:
        message = f"these tables need {name}: pip install {name} 'paperparse[parquet]'"
        raise MissingDependencyError(message) from error
