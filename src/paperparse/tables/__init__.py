"""Results as tables for analysts: pyarrow, pandas, polars, and Parquet files.

The columns are those of `paperparse.tables.schema`. Nothing here is imported before it is used.
"""

from __future__ import annotations

from paperparse.tables.frames import to_arrow, to_pandas, to_polars
from paperparse.tables.rows import rows_of
from paperparse.tables.schema import TABLES, VERSION

__all__ = ["TABLES", "VERSION", "rows_of", "to_arrow", "to_pandas", "to_polars"]
