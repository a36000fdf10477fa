"""Nothing lost, nothing invented: for any input at all."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Article, Byline, LeadIn, PageResult
from paperparse.model.page import Page
from paperparse.pipeline import parse_page
from tests.strategies import fragments, noised_pages

PARSED = {"cn_number", "issn", "postal_code", "price", "label", "page", "date", "id", "article", "kind", "direction",
          "year", "solar_term", "weekday", "lunar", "agency", "place"}  # fmt: skip
"""Fields that are parsed values, ids, or repeat a part of the print beside them."""


def visible(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if not char.isspace() and unicodedata.category(char) not in ("Cc", "Cf")]


def leaves(value: Any) -> Iterator[tuple[Any, Evidence]]:
    """The objects with evidence below `value`, with the innermost evidence of each character's owner."""
    if isinstance(value, tuple) and not isinstance(value, Span):
        for item in value:
            yield from leaves(item)
    elif attrs.has(type(value)) and not isinstance(value, Evidence):
        for name in attrs.fields_dict(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, Evidence):
                yield value, inner
            elif name != "evidence":
                yield from leaves(inner)


def printed_strings(value: Any) -> Iterator[str]:
    if isinstance(value, tuple) and not isinstance(value, Span):
        for item in value:
            yield from [item] if isinstance(item, str) else printed_strings(item)
    elif attrs.has(type(value)) and not isinstance(value, Evidence):
        for name in attrs.fields_dict(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, str) and name not in PARSED:
                yield inner
            elif not isinstance(inner, str):
                yield from printed_strings(inner)


def check(text: str) -> None:
    result, diagnostics = parse_page(Page(1, text))
    owners: Counter[int] = Counter()
    for owner, evidence in leaves(attrs.evolve(result, masthead=None)):
        if not isinstance(owner, Article | LeadIn) and not _repeats(owner, result):
            owners.update(at for span in evidence.spans for at in range(*span))
    everywhere = {at for _, evidence in leaves(result) for span in evidence.spans for at in range(*span)}
    missing = [at for at in visible(text) if at not in everywhere]
    assert missing == [], f"lost: {[text[at] for at in missing]}"
    for value in printed_strings(result):
        surplus = Counter(value) - Counter(text) - Counter(" " * len(value))
        assert not surplus, f"invented: {surplus} in {value!r}"
    assert all(0 <= span.start < span.end <= len(text) for _, proof in leaves((result, diagnostics)) for span in proof.spans)


def _repeats(owner: Any, result: PageResult) -> bool:
    """Whether a byline stands inside a lead-in, whose print is in its paragraph too (contract rule 10)."""
    return isinstance(owner, Byline) and any(owner in article.bylines for article in result.articles)


@settings(max_examples=150, deadline=None)
@given(noised_pages())
def test_noised_pages(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(fragments())
def test_fixed_words_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)
