"""Tables: the schemas hold for every fixture, files are whole and the same, and the documentation's questions are answered."""

from __future__ import annotations

import datetime
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import paperparse
from paperparse.errors import MissingDependencyError
from paperparse.model.geometry import Box
from paperparse.model.issue import Article, Dateline, Folio, Headline, Issue, Jump, Masthead, PageResult, Source, Story
from paperparse.tables import TABLES, VERSION, rows_of, to_arrow, to_pandas, to_polars
from paperparse.tables.description import renewed
from paperparse.tables.parquet import write_part
from paperparse.tables.schema import EVIDENCE, FAILURES, Kind

arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'paperparse[parquet]'")
parquet = pytest.importorskip("pyarrow.parquet")

ROOT = Path(__file__).parent.parent
SOURCES = [*sorted(ROOT.glob("fixtures/*/source.txt")), ROOT / "fixtures" / "pdf" / "issue.pdf"]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
QUESTION = re.compile(r"^```sql\n(.*?)^```\n\n((?:\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL)
TYPES: dict[Kind, type] = {"text": str, "integer": int, "number": float, "flag": bool, "day": datetime.date}

Record = dict[str, Any]


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """The records of all fixtures of texts, and of a PDF of several pages."""
    return [
        {**paperparse.to_dict(paperparse.parse(source)), "source_path": source.relative_to(ROOT).as_posix()}
        for source in SOURCES
    ]


def test_rows_are_what_the_schemas_say(records: list[Record]) -> None:
    seen = set()
    for record in records:
        for name, rows in rows_of(record).items():
            columns = TABLES[name].columns
            for row in rows:
                seen.add(name)
                assert list(row) == [column.name for column in columns]
                for column in columns:
                    value = row[column.name]
                    assert type(value) is TYPES[column.kind] if value is not None else column.nullable, (name, column)
    assert seen == set(TABLES)


def test_keys_are_keys_and_join(records: list[Record]) -> None:
    tables: dict[str, list[Record]] = {name: [] for name in TABLES}
    for record in records:
        for name, rows in rows_of(record).items():
            tables[name].extend(rows)
    keys = {name: [tuple(row[column] for column in TABLES[name].key) for row in rows] for name, rows in tables.items()}
    for found in keys.values():
        assert len(found) == len(set(found))
    for name, column, other in (
        ("paragraphs", "article", "articles"),
        ("jumps", "article", "articles"),
        ("jumps", "joined", "articles"),
        ("bylines", "article", "articles"),
        ("bylines", "caption", "captions"),
        ("captions", "article", "articles"),
        ("teasers", "article", "articles"),
        ("articles", "page", "pages"),
        ("jumps", "to_index", "pages"),
    ):
        pairs = {(row["issue_id"], row[column]) for row in tables[name] if row[column] is not None}
        assert pairs <= set(keys[other]), (name, column)
    assert sum(row["joined"] is not None for row in tables["jumps"]) >= 6


def test_every_column_and_table_is_told() -> None:
    for table in (*TABLES.values(), FAILURES):
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert set(table.key) <= set(names)
        assert all(column.about.endswith(".") and column.since <= VERSION for column in table.columns)
        assert table is FAILURES or table.columns[-len(EVIDENCE) :] == EVIDENCE


def test_evidence_is_one_box_of_the_page(records: list[Record]) -> None:
    record = records[-1]
    rows = rows_of(record)
    page = rows["pages"][0]
    assert page["width"]
    for article, row in zip(record["pages"][0]["articles"], rows["articles"], strict=False):
        boxes = [Box(**box) for box in article["evidence"]["boxes"]]
        assert row["x0"] == min(box.x0 for box in boxes) >= 0
        assert row["y1"] == max(box.y1 for box in boxes) <= page["height"]
        assert row["confidence"] == article["evidence"]["confidence"]
    text = rows_of(records[0])["articles"][0]
    assert text["x0"] is text["ocr"] is None
    bare = json.loads(paperparse.to_json(paperparse.parse(SOURCES[0]), evidence=False))
    assert rows_of(bare)["articles"][0]["confidence"] is None


def _bound() -> Issue:
    """Two days in one source; on the first a story goes on over three pages, of which only two jumps tell."""
    story = Headline(title="双溪大桥今日通车")
    start = Article("p1a1", None, story, jumps=(Jump("to", "2"), Jump("to", "3"), Jump("to", "9")))
    then, last = Article("p2a1", None, story, jumps=(Jump("from", "01"),)), Article("p3a1", None, story)

    def front(index: int, day: int, *articles: Article) -> PageResult:
        masthead, dateline = Masthead("双溪日报", issue_number=100 + day), Dateline(datetime.date(2024, 5, day))
        return PageResult(index, masthead=masthead, dateline=dateline, articles=articles)

    inside = (PageResult(n, folio=Folio(f"0{n}", n, None), articles=(part,)) for n, part in ((2, then), (3, last)))
    second = Article("p4a1", None, story, jumps=(Jump("to", "1"),))
    pages = (front(1, 6, start), *inside, front(4, 7, second))
    return Issue(Source("bound.txt", "text", "00"), pages, (Story("s1", ("p1a1", "p2a1", "p3a1")),))


def test_jumps_lead_to_the_parts_on_the_pages_that_they_name() -> None:
    rows = rows_of(paperparse.to_dict(_bound()))
    told = [(row["article"], row["to_label"], row["to_index"], row["joined"]) for row in rows["jumps"]]
    assert told == [
        ("p1a1", "2", 2, "p2a1"),
        ("p1a1", "3", 3, "p3a1"),
        ("p1a1", "9", None, None),
        ("p2a1", "1", 1, "p1a1"),
        ("p4a1", "1", 4, None),
    ]
    assert [(row["label"], row["front"]) for row in rows["pages"]] == [
        ("1", True),
        ("2", False),
        ("3", False),
        ("1", True),
    ]
    assert [(row["story"], row["story_part"]) for row in rows["articles"]][1:] == [("s1", 2), ("s1", 3), (None, None)]


def test_frames_have_the_same_types_whatever_is_missing(records: list[Record]) -> None:
    full, empty = to_arrow(records), to_arrow([])
    assert list(full) == list(empty) == list(TABLES)
    for name, table in full.items():
        assert table.schema.equals(empty[name].schema, check_metadata=True)
        assert table.schema.metadata[b"paperparse.tables"] == str(VERSION).encode()
        assert table.num_rows == sum(len(rows_of(record)[name]) for record in records)
    pytest.importorskip("pandas")
    assert {name: dict(frame.dtypes) for name, frame in to_pandas(records).items()} == {
        name: dict(frame.dtypes) for name, frame in to_pandas([]).items()
    }
    pytest.importorskip("polars")
    assert {name: frame.schema for name, frame in to_polars([_bound()]).items()} == {
        name: frame.schema for name, frame in to_polars([]).items()
    }


@pytest.mark.parametrize(
    ("library", "make", "remedy"),
    [
        ("pyarrow", to_arrow, "pip install 'paperparse[parquet]'"),
        ("pandas", to_pandas, "pip install pandas 'paperparse[parquet]'"),
        ("polars", to_polars, "pip install polars 'paperparse[parquet]'"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " not in value else "",
)
def test_what_is_missing_is_named(library: str, make: Any, remedy: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingDependencyError, match=re.escape(remedy)):
        make([_bound()])


def test_files_are_by_month_and_the_same_each_time(records: list[Record], tmp_path: Path) -> None:
    files = write_part(iter(records), tmp_path / "one", "part-00000")
    again = write_part(iter(records), tmp_path / "two", "part-00000")
    assert [file.read_bytes() for file in files] == [file.read_bytes() for file in again]
    assert {file for file in (tmp_path / "one").rglob("*") if file.is_file()} == set(files)
    for name, table in to_arrow(records).items():
        stored = parquet.read_table(tmp_path / "one" / name, partitioning="hive")
        assert stored.num_rows == table.num_rows
        assert stored.drop_columns("year_month").schema.equals(table.schema)
    issues = parquet.read_table(tmp_path / "one" / "issues", partitioning="hive").to_pylist()
    for row in issues:
        assert row["year_month"] == (f"{row['date']:%Y-%m}" if row["date"] else "unknown")
    assert {row["source_path"] for row in issues} == {record["source_path"] for record in records}
    first = parquet.ParquetFile(files[0]).metadata
    assert first.row_group(0).column(0).compression == "ZSTD"


def test_a_part_that_is_written_again_takes_the_place_of_its_files(records: list[Record], tmp_path: Path) -> None:
    other = write_part(records[:3], tmp_path, "part-00001")
    write_part(records, tmp_path, "part-00000")
    files = write_part(records[4:5], tmp_path, "part-00000")
    assert {file for file in tmp_path.rglob("*") if file.is_file()} == {*files, *other}
    assert {file.parts[-3] for file in files} == set(TABLES)
    (empty,) = {file.parts[-2] for file in write_part([], tmp_path, "part-00000")}
    assert empty == "year_month=unknown"


def test_a_full_disk_leaves_no_half_of_a_file(
    records: list[Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object, stream: Any, **__: object) -> None:  # noqa: ANN401
        stream.write(b"PAR1")
        raise OSError(28, "No space left on device")

    before = {file: file.read_bytes() for file in write_part(records[:1], tmp_path, "part-00000")}
    monkeypatch.setattr(parquet, "write_table", fail)
    with pytest.raises(OSError, match="No space left"):
        write_part(records[:2], tmp_path, "part-00000")
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_halves_of_characters_are_stored() -> None:
    record = {**paperparse.to_dict(_bound()), "source_path": "\udce4.txt"}
    assert to_arrow([record])["issues"].to_pylist()[0]["source_path"] == "\ufffd.txt"


def test_documentation_shows_the_schemas() -> None:
    page = (ROOT / "docs" / "tables.md").read_text("utf-8")
    assert renewed(page) == page, "stale: python -m paperparse.tables.description docs/tables.md"


def _blocks(page: str, language: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text("utf-8")
    return [body for kind, body in BLOCK.findall(text) if kind == language]


def _defined(page: str, name: str) -> Any:  # noqa: ANN401
    """The function of the page with that name."""
    (code,) = (body for body in _blocks(page, "python") if f"def {name}(" in body)
    names: dict[str, Any] = {}
    exec(compile(code, page, "exec"), names)  # noqa: S102 - this is the documentation's own
    return names[name]


def _questions() -> Iterator[tuple[str, str]]:
    found = QUESTION.findall((ROOT / "docs" / "tables.md").read_text("utf-8"))
    assert len(found) == 3
    yield from found


def test_the_questions_of_the_documentation_are_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    layout, first, second, tuesday = _blocks("tables.md", "text")
    sources = [tmp_path / "monday.txt", tmp_path / "tuesday.txt"]
    sources[0].write_text(f"{first}\f{second}", "utf-8")
    sources[1].write_text(tuesday, "utf-8")
    files = _defined("tables.md", "write_tables")(sources, tmp_path / "tables")
    assert set(layout.split()) <= {file.relative_to(tmp_path).as_posix() for file in files}
    monkeypatch.chdir(tmp_path)
    (views,) = (body for body in _blocks("tables.md", "python") if body.startswith("import duckdb"))
    exec(compile(views, "tables.md", "exec"), {})  # noqa: S102 - this is the documentation's own
    for query, answer in _questions():
        found = duckdb.sql(query)
        rows = [found.columns, ["---"] * len(found.columns), *found.fetchall()]
        cells = [["" if value is None else str(value) for value in row] for row in rows]
        lines = [f"| {' | '.join(row)} |" for row in cells]
        lines[1] = lines[1].replace(" ", "")
        assert "\n".join(lines) + "\n" == answer


GOOD, BAD = "fixtures/half-page-cut/source.txt", "missing.txt"


def test_the_recipe_for_spark_works(monkeypatch: pytest.MonkeyPatch) -> None:
    pandas = pytest.importorskip("pandas")
    monkeypatch.chdir(ROOT)
    (frame,) = _defined("cluster.md", "parse_frames")(iter([pandas.DataFrame({"source": [GOOD, BAD]})]))
    assert list(frame["source"]) == [GOOD, BAD]
    assert paperparse.from_json(frame["issue"][0]) == paperparse.parse(GOOD)
    assert frame["issue"][1] is None or pandas.isna(frame["issue"][1])
    assert frame["error"][1] == "SourceError"
    schema = re.search(r'SCHEMA = "(.*)"', _blocks("cluster.md", "python")[2])
    assert schema
    assert [part.split()[0] for part in schema[1].split(", ")] == list(frame.columns)


def test_the_recipe_for_ray_works(monkeypatch: pytest.MonkeyPatch) -> None:
    numpy = pytest.importorskip("numpy")
    monkeypatch.chdir(ROOT)
    columns = _defined("cluster.md", "parse_batch")({"source": numpy.array([GOOD, BAD], dtype=object)})
    assert len({len(column) for column in columns.values()}) == 1
    issue = paperparse.parse(GOOD)
    assert columns["article"] == [*(article.id for article in issue.front.articles), None]
    assert columns["error"][-1] == "SourceError"
