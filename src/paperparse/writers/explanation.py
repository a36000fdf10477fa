"""Why a page was read as it was: the role of each block, and the evidence of each field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

import attrs

from paperparse.candidates import propose
from paperparse.model.evidence import Evidence, Rival
from paperparse.pipeline import Trace
from paperparse.roles import Placed
from paperparse.rules import RULES
from paperparse.writers.typeset import cut, rows, wrap

RULE_BY_ID = {rule.id: rule for rule in RULES}

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
        yield [*_field(path, thing, width), *_evidence(trace, thing.evidence, width)]
    if trace.diagnostics:
        yield [f"page {number}: its diagnostics"]
    for diagnostic in trace.diagnostics:
        yield [
            *_listed(diagnostic.severity, [f"{diagnostic.message} ({diagnostic.code})"], width),
            *_evidence(trace, diagnostic.evidence, width),
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
    return [path, *_listed("value", [cut(value, width - GUTTER - 2) for value in _values(thing)], width)]


def _values(thing: Any, path: str = "") -> Iterator[str]:  # noqa: ANN401 - as above
    """Each plain value with its name: `date 2022-05-31`, `lunar.month 5`; objects with evidence stand for themselves."""
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        if attrs.has(type(value)):
            if not isinstance(value, Evidence) and not hasattr(value, "evidence"):
                yield from _values(value, f"{path}{field.name}.")
        elif isinstance(value, tuple):
            if value and all(isinstance(item, str) for item in value):
                yield f"{path}{field.name} {' '.join(value)}"
        elif value is not None:
            yield f"{path}{field.name} {value.value if isinstance(value, Enum) else value}"


def _evidence(trace: Trace, evidence: Evidence, width: int) -> list[str]:
    text = trace.page.text
    prints = [f"{cut(text[start:end], PRINT_COLUMNS)}  ({start} to {end})" for start, end in evidence.spans]
    return [
        *_listed("printed", prints or ["nowhere"], width),
        *_listed("rules", evidence.rules, width),
        *_listed("confidence", [evidence.confidence.value], width),
        *_listed("because", evidence.because, width),
        *_listed("rivals", [_rival(trace, evidence, rival) for rival in evidence.rivals], width),
    ]


def _rival(trace: Trace, evidence: Evidence, rival: Rival) -> str:
    """The reading that lost; of a rule also the print that it would have taken, found once more for the purpose."""
    rule = RULE_BY_ID.get(rival.reading)
    lost = (
        trace.flow.show(fact.span)
        for fact in (propose(trace.flow, (rule,)) if rule else ())
        for source in trace.flow.source(fact.span)
        if any(source.start < end and start < source.end for start, end in evidence.spans)
    )
    read = next(lost, None)
    told = f"the rule {rival.reading} would read {cut(read, PRINT_COLUMNS)}" if read else rival.reading
    return f"{told}: {rival.because}" if rival.because else told


def _listed(label: str, entries: Iterable[str], width: int) -> list[str]:
    return rows(label, [line for entry in entries for line in wrap(entry, width - GUTTER - 2)], GUTTER)
