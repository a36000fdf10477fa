"""Why a page was read as it was: the role of each block, and the evidence of each field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

import attrs

from paperparse.model.evidence import Evidence
from paperparse.model.page import Page
from paperparse.pipeline import Trace
from paperparse.roles import Placed
from paperparse.writers.typeset import cut, rows, wrap

WIDTH = 88
GUTTER = 16
PRINT_COLUMNS = 48
"""So much of a printed stretch is shown: enough to know it again."""


def explanation(traces: Iterable[Trace], width: int = WIDTH) -> str:
    """For each page first what each block is and why, then each field with its print, its rules, reasons and rivals."""
    parts = [part for trace in traces for part in _page(trace, width)]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _page(trace: Trace, width: int) -> Iterator[list[str]]:
    number = trace.page.index
    yield [f"page {number}: its blocks, what each is, and why"]
    yield [
        line for placed in sorted(trace.roles, key=lambda placed: placed.block) for line in _block(trace, placed, width)
    ]
    yield [f"page {number}: its fields, where each is printed, and why"]
    for path, thing in _things(trace.result, ""):
        yield [*_field(path, thing, width), *_evidence(trace.page, thing.evidence, width)]
    if trace.diagnostics:
        yield [f"page {number}: its diagnostics"]
    for diagnostic in trace.diagnostics:
        yield [
            *_listed(diagnostic.severity, [f"{diagnostic.message} ({diagnostic.code})"], width),
            *_evidence(trace.page, diagnostic.evidence, width),
        ]


def _block(trace: Trace, placed: Placed, width: int) -> list[str]:
    print_ = trace.flow.show(trace.flow.blocks[placed.block])
    label = f"{placed.block + 1} {placed.role.value}"
    return [
        *rows(label, [cut(print_, width - GUTTER - 2)], GUTTER),
        *_listed("because", placed.because, width),
    ]


def _things(thing: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any class of the contract
    """Every object with evidence in the result, with the way to it: `articles[1].headline`."""
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        for number, item in enumerate(value if isinstance(value, tuple) else (value,), 1):
            if attrs.has(type(item)) and not isinstance(item, Evidence):
                way = f"{path}{field.name}" + (f"[{number}]" if isinstance(value, tuple) else "")
                if hasattr(item, "evidence"):
                    yield way, item
                yield from _things(item, f"{way}.")


def _field(path: str, thing: Any, width: int) -> list[str]:  # noqa: ANN401 - as above
    values = [
        f"{field.name} {_word(value)}"
        for field in attrs.fields(type(thing))
        if (value := getattr(thing, field.name)) is not None and _is_plain(value)
    ]
    return [path, *_listed("value", [cut(value, width - GUTTER - 2) for value in values], width)]


def _is_plain(value: object) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(isinstance(item, str) for item in value)
    return not attrs.has(type(value))


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return str(value.value if isinstance(value, Enum) else value)


def _evidence(page: Page, evidence: Evidence, width: int) -> list[str]:
    prints = [f"{cut(page.text[start:end], PRINT_COLUMNS)}  ({start} to {end})" for start, end in evidence.spans]
    rivals = [f"{rival.reading}{f': {rival.because}' if rival.because else ''}" for rival in evidence.rivals]
    return [
        *_listed("printed", prints or ["nowhere"], width),
        *_listed("rules", evidence.rules, width),
        *_listed("confidence", [evidence.confidence.value], width),
        *_listed("because", evidence.because, width),
        *_listed("rivals", rivals, width),
    ]


def _listed(label: str, entries: Iterable[str], width: int) -> list[str]:
    return rows(label, [line for entry in entries for line in wrap(entry, width - GUTTER - 2)], GUTTER)
