"""A result into rows: plain dictionaries that have the columns of each table, in their order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from paperparse.tables._evidence import evidence_of
from paperparse.tables._labels import Bound, bare_label, bound_of
from paperparse.tables._pages import issue_facts, page_facts
from paperparse.tables._stories import Stories, stories_of
from paperparse.tables.schema import TABLES

Row = dict[str, Any]


def rows_of(record: Mapping[str, Any]) -> dict[str, list[Row]]:
    r"""The rows of every table, made of a result as `to_dict` gives it.

    `source_path` beside the result's own keys says where the source is; without it the result's name stands for it.

    >>> from paperparse.api import parse_text
    >>> from paperparse.writers.record import to_dict
    >>> rows = rows_of(to_dict(parse_text("平安晚报\n\n2022年5月31日 星期二\n")))
    >>> list(rows)[:3], rows["pages"][0]["newspaper"], rows["pages"][0]["date"]
    (['issues', 'pages', 'articles'], '平安晚报', datetime.date(2022, 5, 31))
    """
    key = {"issue_id": issue_id(record)}
    stories, bound = stories_of(record), bound_of(record)
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    rows["issues"].append(key | {"source_path": source_path(record)} | issue_facts(record))
    for page in record["pages"]:
        here = key | {"page": page["index"]}
        for name, found in _rows_of_page(page, bound[page["index"]], stories).items():
            rows[name].extend(here | row for row in found)
    rows["diagnostics"].extend(key | row for row in _diagnostics(record))
    return rows


def issue_id(record: Mapping[str, Any]) -> str:
    """The key of a result: the same bytes under the same name have the same, on every machine."""
    named = f"{record['source']['sha256']}\0{source_path(record)}"
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def source_path(record: Mapping[str, Any]) -> str:
    """How the source was named."""
    return str(record.get("source_path") or record["source"]["name"])


def _rows_of_page(page: Mapping[str, Any], bound: Bound, stories: Stories) -> dict[str, Iterator[Row]]:
    return {
        "pages": iter([page_facts(page, bound)]),
        "articles": _articles(page, stories),
        "paragraphs": _paragraphs(page),
        "bylines": _bylines(page),
        "captions": _captions(page),
        "teasers": _teasers(page, bound),
        "notices": _notices(page),
        "jumps": _jumps(page, bound, stories),
    }


def _articles(page: Mapping[str, Any], stories: Stories) -> Iterator[Row]:
    for position, article in enumerate(page["articles"], 1):
        part, headline, lead_in = stories.parts.get(article["id"]), article["headline"], article["lead_in"] or {}
        text = "\n".join(paragraph["text"] for paragraph in article["paragraphs"])
        yield {
            "article": article["id"],
            "position": position,
            "story": part.story if part else None,
            "story_part": part.number if part else None,
            "column_label": article["column_label"],
            **{name: headline[name] for name in ("kicker", "title", "deck")},
            "lead_in": lead_in.get("text"),
            "agency": lead_in.get("agency"),
            "place": lead_in.get("place"),
            "sent": lead_in.get("date"),
            "characters": len(text),
            "text": text,
            **evidence_of(article, page["index"]),
        }


def _paragraphs(page: Mapping[str, Any]) -> Iterator[Row]:
    for article in page["articles"]:
        for position, paragraph in enumerate(article["paragraphs"], 1):
            yield {
                "article": article["id"],
                "position": position,
                "kind": paragraph["kind"],
                "text": paragraph["text"],
                **evidence_of(paragraph, page["index"]),
            }


def _bylines(page: Mapping[str, Any]) -> Iterator[Row]:
    named = [("article", article["id"], None, article["bylines"]) for article in page["articles"]]
    named += [("caption", None, caption["id"], caption["credits"]) for caption in page["captions"]]
    named.append(("staff", None, None, page["staff"]))
    for kind, article, caption, bylines in named:
        for position, byline in enumerate(bylines, 1):
            for name_position, name in list(enumerate(byline["names"], 1)) or [(0, None)]:
                yield {
                    "kind": kind,
                    "article": article,
                    "caption": caption,
                    "position": position,
                    "name_position": name_position,
                    "role": byline["role"],
                    "name": name,
                    **evidence_of(byline, page["index"]),
                }


def _captions(page: Mapping[str, Any]) -> Iterator[Row]:
    for position, caption in enumerate(page["captions"], 1):
        yield {
            "caption": caption["id"],
            "position": position,
            **{name: caption[name] for name in ("title", "text", "article")},
            **evidence_of(caption, page["index"]),
        }


def _teasers(page: Mapping[str, Any], bound: Bound) -> Iterator[Row]:
    for position, teaser in enumerate(page["teasers"], 1):
        yield {
            "position": position,
            "title": teaser["title"],
            "to_page": teaser["page"],
            "to_label": bare_label(teaser["page"]),
            "to_index": bound.named(teaser["page"]),
            "article": teaser["article"],
            **evidence_of(teaser, page["index"]),
        }


def _notices(page: Mapping[str, Any]) -> Iterator[Row]:
    for position, notice in enumerate(page["notices"], 1):
        yield {
            "position": position,
            **{name: notice[name] for name in ("kind", "title", "text")},
            **evidence_of(notice, page["index"]),
        }


def _jumps(page: Mapping[str, Any], bound: Bound, stories: Stories) -> Iterator[Row]:
    for article in page["articles"]:
        directions = [jump["direction"] for jump in article["jumps"]]
        for position, jump in enumerate(article["jumps"], 1):
            direction, index = jump["direction"], bound.named(jump["page"])
            alone = directions.count(direction) == 1
            yield {
                "article": article["id"],
                "position": position,
                "direction": direction,
                "to_page": jump["page"],
                "to_label": bare_label(jump["page"]),
                "to_index": index,
                "joined": stories.joined(article["id"], direction, index, alone=alone),
                **evidence_of(jump, page["index"]),
            }


def _diagnostics(record: Mapping[str, Any]) -> Iterator[Row]:
    for position, diagnostic in enumerate(record["diagnostics"], 1):
        yield {
            "position": position,
            **{name: diagnostic[name] for name in ("page", "code", "severity", "message")},
            **evidence_of(diagnostic, diagnostic["page"]),
        }
