"""Reads Chinese newspaper pages: raw text in, typed objects out.

>>> import paperparse
>>> page = paperparse.parse("fixtures/zhejiang-fazhi-2022-05-31/source.txt").front
>>> page.masthead.title, page.dateline.date, page.articles[0].headline.title
('浙江法制报', datetime.date(2022, 5, 31), '我省举办数字法治系统现场教学活动')
"""

from __future__ import annotations

from paperparse.api import parse, parse_text
from paperparse.errors import LimitError, PaperparseError, SchemaError, SourceError
from paperparse.fields.byline import parse_byline
from paperparse.fields.caption import parse_caption
from paperparse.fields.dateline import parse_dateline
from paperparse.fields.headline import parse_headline
from paperparse.fields.lead_in import parse_lead_in
from paperparse.fields.masthead import parse_imprint
from paperparse.fields.signature import parse_signature
from paperparse.fields.teasers import parse_teasers
from paperparse.model.issue import Issue
from paperparse.pipeline import trace
from paperparse.writers.record import from_dict, from_json, to_dict, to_json

__all__ = [
    "Issue",
    "LimitError",
    "PaperparseError",
    "SchemaError",
    "SourceError",
    "from_dict",
    "from_json",
    "parse",
    "parse_byline",
    "parse_caption",
    "parse_dateline",
    "parse_headline",
    "parse_imprint",
    "parse_lead_in",
    "parse_signature",
    "parse_teasers",
    "parse_text",
    "to_dict",
    "to_json",
    "trace",
]
