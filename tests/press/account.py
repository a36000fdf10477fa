"""The account of a page: every printed character stands in the gold once, or is noted as a mark."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from tests.press.canvas import Json
from tests.press.mupdf import pymupdf

ONE_FORM = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "「": '"',
        "」": '"',
        "『": '"',
        "』": '"',
        "‘": "'",
        "’": "'",
        "—": "-",
        "―": "-",
        "⋯": "...",
        "・": "·",
    }
)


def norm(text: str) -> str:
    """The text in one form of each character, without white space."""
    folded = unicodedata.normalize("NFKC", text.translate(ONE_FORM)).translate(ONE_FORM)
    return "".join(char for char in folded if not char.isspace())


def credit(entry: Json) -> str:
    """Role and names."""
    return (entry["role"] or "") + "".join(entry["names"])


def article(entry: Json) -> Iterator[str]:
    """The printed values of an article; a lead-in and its bylines stand in the paragraph already."""
    yield entry["column_label"] or ""
    yield from (part or "" for part in entry["headline"].values())
    if not (entry["lead_in"] and entry["lead_in"]["text"].endswith("）")):
        yield from map(credit, entry["bylines"])
    yield from (paragraph["text"] for paragraph in entry["paragraphs"])


def values(page: Json) -> Iterator[str]:
    """The printed values of a page."""
    for entry in page["articles"]:
        yield from article(entry)
    for caption in page["captions"]:
        yield (caption["title"] or "") + (caption["text"] or "")
        yield from map(credit, caption["credits"])
    masthead = page["masthead"] or {}
    yield masthead.get("title") or ""
    yield masthead.get("publisher") or ""
    yield from (contact["label"] + contact["value"] for contact in masthead.get("contacts", []))
    yield (page["folio"] or {}).get("section") or ""
    yield from (teaser["title"] for teaser in page["teasers"])
    yield from ((notice["title"] or "") + notice["text"] for notice in page["notices"])
    yield from map(credit, page["staff"])
    yield from (entry["text"] for entry in page["furniture"])


def difference(data: bytes, gold: Json) -> tuple[str, str]:
    """What is printed and not in the gold, and what is in the gold and not printed."""
    with pymupdf.open(stream=data) as document:
        printed = Counter(norm("".join(page.get_text() for page in document)))
    texts = [text for page in gold["pages"] for text in values(page)]
    wanted = Counter(norm("".join(texts + gold["gold"]["marks"])))
    return "".join((printed - wanted).elements()), "".join((wanted - printed).elements())
