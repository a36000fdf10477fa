"""Nothing lost, nothing invented: for any input at all."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Article, Byline, Contact, Dateline, LeadIn, Masthead, PageResult, Teaser
from paperparse.model.page import Page
from paperparse.pipeline import trace
from tests.strategies import fragments, noised_pages

PARSED = {"cn_number", "issn", "postal_code", "price", "label", "page", "date", "id", "article", "kind", "direction",
          "year", "solar_term", "weekday", "lunar", "agency", "place"}  # fmt: skip
"""Fields that are parsed values or ids, or that repeat a part of the print beside them."""

SHARED = (Masthead, Dateline, Article, LeadIn, Teaser, Contact)
"""What may cite the print of its parts, or a label that serves several: 导读, 新闻热线."""


def visible(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if not char.isspace() and unicodedata.category(char) not in ("Cc", "Cf")]


def names_of(value: object) -> tuple[str, ...]:
    """The names of the fields of an object of the model; none for other values."""
    return tuple(field.name for field in getattr(type(value), "__attrs_attrs__", ()))


def objects(value: object) -> Iterator[object]:
    """Every object of the result below `value` that has evidence of its own."""
    if isinstance(value, tuple):
        for item in value:
            yield from objects(item)
    elif not isinstance(value, Evidence):
        if isinstance(getattr(value, "evidence", None), Evidence):
            yield value
        for name in names_of(value):
            yield from objects(getattr(value, name))


def printed_strings(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from [item] if isinstance(item, str) else printed_strings(item)
    elif not isinstance(value, Evidence):
        for name in names_of(value):
            inner = getattr(value, name)
            if not isinstance(inner, str):
                yield from printed_strings(inner)
            elif name not in PARSED:
                yield inner


def spans_of(value: object) -> tuple[Span, ...]:
    evidence = getattr(value, "evidence", None)
    return evidence.spans if isinstance(evidence, Evidence) else ()


def check(text: str) -> None:
    traced = trace(Page(1, text))
    result, diagnostics = traced.result, traced.diagnostics
    found = list(objects(result))
    spans = [span for value in (*found, *objects(diagnostics)) for span in spans_of(value)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    covered = {at for value in found for span in spans_of(value) for at in range(*span)}
    lost = [at for at in visible(text) if at not in covered]
    assert not lost, f"lost: {[text[at] for at in lost]}"
    for value in printed_strings(result):
        surplus = Counter(value) - Counter(text) - Counter(" " * len(value))
        assert not surplus, f"invented: {surplus} in {value!r}"
    assert twice(result, text) == []


def twice(result: PageResult, text: str) -> list[str]:
    """Visible characters that two objects claim, though neither is a part of the other (contract rule 10)."""
    owners: Counter[int] = Counter()
    in_lead_ins = {at for article in result.articles for span in spans_of(article.lead_in) for at in range(*span)}
    in_captions = {id(credit) for caption in result.captions for credit in caption.credits}
    for value in objects(result):
        if isinstance(value, SHARED) or id(value) in in_captions or _stands_in_text(value):
            continue
        mine = {at for span in spans_of(value) for at in range(*span)}
        owners.update(mine - in_lead_ins if isinstance(value, Byline) else mine)
    return [text[at] for at in visible(text) if owners[at] > 1]


def _stands_in_text(value: object) -> bool:
    """Whether this is a byline of a lead-in, which stays in its paragraph: a story may hold several."""
    return isinstance(value, Byline) and any(rule.startswith("lead_in.") for rule in value.evidence.rules)


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
