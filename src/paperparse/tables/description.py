"""The schemas in words: the part of the documentation that is made of them.

`python -m paperparse.tables.description docs/tables.md` writes it anew after a table has changed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from paperparse.tables.schema import EVIDENCE, FAILURES, TABLES, VERSION, Column, Kind, Table

BEGIN, END = "<!-- made of the schemas: begin -->\n", "<!-- made of the schemas: end -->\n"

TYPES: dict[Kind, str] = {
    "text": "string",
    "integer": "int64",
    "number": "double",
    "flag": "bool",
    "day": "date32",
}
"""The kinds by the names that Arrow has for them."""


def described() -> str:
    """All tables in Markdown.

    >>> described().splitlines()[0]
    'The tables are of version 1. `*` marks what is never null.'
    """
    head = f"The tables are of version {VERSION}. `*` marks what is never null.\n"
    evidence = "### Evidence\n\nThe last columns of every table but `failures`.\n\n" + _columns(EVIDENCE)
    return "\n".join([head, *map(_described, (*TABLES.values(), FAILURES)), evidence])


def renewed(page: str) -> str:
    """A page of the documentation with the part between its two marks made anew."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{described()}\n{END}{after}"


def _described(table: Table) -> str:
    own = tuple(column for column in table.columns if column not in EVIDENCE)
    key = ", ".join(f"`{name}`" for name in table.key)
    return f"### `{table.name}`\n\n{table.about} Key: {key}.\n\n{_columns(own)}"


def _columns(columns: tuple[Column, ...]) -> str:
    rows = [
        f"| `{column.name}`{'' if column.nullable else ' *'} | {TYPES[column.kind]} | {column.since} | {column.about} |"
        for column in columns
    ]
    return "\n".join(["| column | type | since | what it says |", "|---|---|---|---|", *rows]) + "\n"


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_text(renewed(file.read_text("utf-8")), "utf-8", newline="\n")
