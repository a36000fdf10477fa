"""The tables that results are written to: every column with its type and its meaning.

What is here is a promise to everyone who has stored tables: a column is never renamed, given another type or removed.
A new one comes behind the others of its table, says in `since` which version brought it, and raises `VERSION`.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

VERSION = 1
"""Of all tables together; Parquet files bear it as `paperparse.tables`."""

Kind = Literal["text", "integer", "number", "flag", "day"]


@frozen
class Column:
    """One column of a table."""

    name: str
    kind: Kind
    about: str
    """What it says."""
    nullable: bool = True
    since: int = 1
    """The version of the tables that brought it."""


@frozen
class Table:
    """One table: what a row is, and what is told of it."""

    name: str
    about: str
    """What one row is."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that no two rows share."""


def _sure(name: str, kind: Kind, about: str) -> Column:
    return Column(name, kind, about, nullable=False)


ISSUE = _sure("issue_id", "text", "The issue: 16 hexadecimal digits, made of `sha256` and `source_path`.")
PAGE = _sure("page", "integer", "The page in the source, from 1.")
POSITION = _sure("position", "integer", "The row's place in its list on the page, from 1.")
ARTICLE = _sure("article", "text", "The id of the story, `p1a1`; unique in the issue.")

PLACE = tuple(
    Column(name, "number", f"The {side} edge of the print, in points (pixels of a picture); null for texts.")
    for name, side in (("x0", "left"), ("y0", "upper"), ("x1", "right"), ("y1", "lower"))
)
EVIDENCE = (
    Column("confidence", "text", "How sure the row is: `guessed`, `matched` or `checked`."),
    *PLACE,
    Column(
        "ocr",
        "number",
        "How sure the OCR engine was of the least sure line, 0 to 1; null where nothing was recognised.",
    ),
)
"""One box that holds all print of the row on its page, and how far it can be trusted. Spans are in the JSON only."""

ISSUES = Table(
    "issues",
    "One source that was read; the evidence is that of the masthead.",
    (
        ISSUE,
        _sure("source_path", "text", "The source as it was named: a path, a URL, a member of an archive."),
        _sure("source_name", "text", "The name that the result bears."),
        _sure("source_kind", "text", "`text`, `pdf`, `image`, `hocr`, `alto`, `page-xml` or `ocr-json`."),
        _sure("sha256", "text", "Of the source's bytes."),
        _sure("schema", "text", "Of the result that the tables were made of: `paperparse.issue/1`."),
        Column("date", "day", "The first date that a page prints; the partition `year_month` is made of it."),
        Column("newspaper", "text", "The name in the first masthead."),
        Column("cn_number", "text", "国内统一刊号, as `CN33-0019`."),
        Column("issn", "text", "The ISSN."),
        Column("postal_code", "text", "邮发代号, as `31-25`."),
        Column("issue_number", "integer", "第6508期."),
        Column("page_count", "integer", "今日12版: how many pages the paper says it has."),
        Column("price", "text", "As printed."),
        Column("publisher", "text", "The name before 出版."),
        _sure("pages", "integer", "How many pages were read."),
        _sure("articles", "integer", "How many stories were found on them."),
        Column("page", "integer", "The page of the first masthead."),
        *EVIDENCE,
    ),
    ("issue_id",),
)

PAGES = Table(
    "pages",
    "One page; the evidence is that of the dateline.",
    (
        ISSUE,
        PAGE,
        Column("width", "number", "In points (pixels of a picture); null for texts."),
        Column("height", "number", "As the width."),
        Column("folio_label", "text", "The page label as printed, `A03`."),
        Column("folio_number", "integer", "The number in it."),
        Column("folio_section", "text", "The section's name, 要闻."),
        Column(
            "label", "text", "The label in one form, `A3`, also where only other pages tell it; joins with `to_label`."
        ),
        Column("newspaper", "text", "The paper's name, where the page prints it."),
        _sure(
            "front",
            "flag",
            "Whether it is a front page: labelled 1 or A1, or unlabelled with a masthead of many facts.",
        ),
        Column("date", "day", "Null when not certain."),
        Column("weekday", "integer", "As printed: 1 is Monday, 7 is Sunday."),
        Column("lunar_year", "text", "As printed: 壬寅."),
        Column("lunar_month", "integer", "As printed."),
        Column("lunar_day", "integer", "As printed."),
        Column("lunar_leap", "flag", "Whether the lunar month is printed as 闰."),
        Column("solar_term", "text", "As printed: 芒种."),
        Column("weekday_check", "text", "The weekday against the date: `agrees`, `conflicts` or `absent`."),
        Column("lunar_check", "text", "The lunar date against the date, likewise."),
        _sure("articles", "integer", "How many stories it has."),
        _sure("unplaced", "integer", "How many characters no rule could place."),
        *EVIDENCE,
    ),
    ("issue_id", "page"),
)

ARTICLES = Table(
    "articles",
    "One story, or the part of it that stands on one page.",
    (
        ISSUE,
        PAGE,
        ARTICLE,
        POSITION,
        Column("story", "text", "The id of the story that goes over several pages, where jumps join some."),
        Column("story_part", "integer", "Which part of it this is, from 1."),
        Column("column_label", "text", "栏目名: the label of a series."),
        Column("kicker", "text", "引题."),
        Column("title", "text", "主题; null when the story has no headline."),
        Column("deck", "text", "副题."),
        Column("lead_in", "text", "电头: 新华社北京5月30日电."),
        Column("agency", "text", "The agency in it."),
        Column("place", "text", "The place in it."),
        Column("sent", "text", "The date in it, `05-30`, or ISO when the year is known."),
        _sure("characters", "integer", "How long the text is."),
        _sure("text", "text", "All paragraphs and subheads, one on a line."),
        *EVIDENCE,
    ),
    ("issue_id", "article"),
)

PARAGRAPHS = Table(
    "paragraphs",
    "One paragraph of a story, or a heading inside it.",
    (
        ISSUE,
        PAGE,
        ARTICLE,
        _sure("position", "integer", "The paragraph's place in the story, from 1."),
        _sure("kind", "text", "`text` or `subhead`."),
        _sure("text", "text", "Its print."),
        *EVIDENCE,
    ),
    ("issue_id", "article", "position"),
)

BYLINES = Table(
    "bylines",
    "One person named by a byline, a picture's credit, or the page's staff; one row without a name where none is named.",
    (
        ISSUE,
        PAGE,
        _sure("kind", "text", "Who names the person: an `article`, a `caption`, or the page's `staff`."),
        Column("article", "text", "The id of the story of a byline, else null."),
        Column("caption", "text", "The id of the caption of a credit, else null."),
        _sure("position", "integer", "The byline's place among those of the story, caption or page, from 1."),
        _sure("name_position", "integer", "The person's place in the byline, from 1; 0 where none is named."),
        Column("role", "text", "As printed: 本报记者, 摄."),
        Column("name", "text", "One person, padding removed."),
        *EVIDENCE,
    ),
    ("issue_id", "page", "kind", "article", "caption", "position", "name_position"),
)

CAPTIONS = Table(
    "captions",
    "One picture's caption.",
    (
        ISSUE,
        PAGE,
        _sure("caption", "text", "Its id, `p1c1`; unique in the issue."),
        POSITION,
        Column("title", "text", "The picture's title."),
        _sure("text", "text", "The text below it, without the credit."),
        Column("article", "text", "The id of its story; null when the picture stands alone or nothing tells."),
        *EVIDENCE,
    ),
    ("issue_id", "caption"),
)

TO_PAGE = "The page that it points to, as printed: `12`."
TO_LABEL = "The same in the form of `pages.label`."
TO_INDEX = Column("to_index", "integer", "That page in the source, as `pages.page`; null when it is not there.")

TEASERS = Table(
    "teasers",
    "导读: one entry that points to an inside page.",
    (
        ISSUE,
        PAGE,
        POSITION,
        _sure("title", "text", "Its print, without the page mark."),
        Column("to_page", "text", TO_PAGE),
        Column("to_label", "text", TO_LABEL),
        TO_INDEX,
        Column("article", "text", "The id of the story that it points to, where that was found."),
        *EVIDENCE,
    ),
    ("issue_id", "page", "position"),
)

NOTICES = Table(
    "notices",
    "One notice or service item.",
    (
        ISSUE,
        PAGE,
        POSITION,
        _sure("kind", "text", "`promotion`, `lost`, `court`, `auction`, `tender`, `recruitment` … or `other`."),
        Column("title", "text", "Its first line, where that heads it."),
        _sure("text", "text", "The rest."),
        *EVIDENCE,
    ),
    ("issue_id", "page", "position"),
)

JUMPS = Table(
    "jumps",
    "One line that sends the reader to another page, or says where the story came from.",
    (
        ISSUE,
        PAGE,
        ARTICLE,
        _sure("position", "integer", "The jump's place among those of the story, from 1."),
        _sure("direction", "text", "`to` (下转) or `from` (上接)."),
        _sure("to_page", "text", TO_PAGE),
        _sure("to_label", "text", TO_LABEL),
        TO_INDEX,
        Column("joined", "text", "The id of the part that it leads to, or comes from; null when it was not found."),
        *EVIDENCE,
    ),
    ("issue_id", "article", "position"),
)

DIAGNOSTICS = Table(
    "diagnostics",
    "Something to know of the result: a conflict, a guess, a repair.",
    (
        ISSUE,
        _sure("position", "integer", "Its place in the issue's list, from 1."),
        Column("page", "integer", "The page in the source; null when it is about the whole issue."),
        _sure("code", "text", "As `dateline.weekday-conflict`."),
        _sure("severity", "text", "`info`, `warning` or `error`."),
        _sure("message", "text", "In a sentence."),
        *EVIDENCE,
    ),
    ("issue_id", "position"),
)

TABLES = {
    table.name: table
    for table in (ISSUES, PAGES, ARTICLES, PARAGRAPHS, BYLINES, CAPTIONS, TEASERS, NOTICES, JUMPS, DIAGNOSTICS)
}
"""All tables, by their names."""

FAILURES = Table(
    "failures",
    "One source that could not be read; only made where many are read on a cluster.",
    (
        _sure("source_path", "text", "The source as it was named."),
        _sure("error", "text", "The class of the error, `SourceError`."),
        _sure("message", "text", "What it says."),
    ),
    ("source_path",),
)
