"""Contacts out of the facts that print them: one label may stand before several numbers."""

from __future__ import annotations

import regex

from paperparse.candidates import Fact
from paperparse.fields._evidence import evidence_of
from paperparse.model.geometry import Span
from paperparse.model.issue import Contact, ContactKind
from paperparse.rules._contact import PHONE
from paperparse.text.flow import Flow
from paperparse.text.patterns import pattern

NUMBER = pattern(PHONE, regex.VERBOSE)

KINDS: dict[str, ContactKind] = {
    "imprint.phone": "phone",
    "imprint.email": "email",
    "imprint.url": "url",
    "imprint.wechat": "wechat",
    "imprint.address": "address",
}
"""The kind of contact that a kind of fact prints."""


def read_contacts(flow: Flow, fact: Fact) -> tuple[Contact, ...]:
    """The contacts that a fact prints, each with its label; none when the fact is of another kind.

    >>> from paperparse.candidates import propose
    >>> from paperparse.rules._contact import RULES
    >>> from paperparse.text.flow import flow_of_lines
    >>> flow = flow_of_lines("新闻热线:0571-85310548 13857101115")
    >>> [(contact.label, contact.value) for contact in read_contacts(flow, propose(flow, RULES)[0])]
    [('新闻热线', '0571-85310548'), ('新闻热线', '13857101115')]
    """
    kind = KINDS.get(fact.rule.kind)
    if kind is None:
        return ()
    label = fact.groups.get("label")
    shown = None if label is None else flow.show(flow.strip(label))
    return tuple(_contact(flow, fact, kind, shown, value) for value in _values(flow, fact))


def _values(flow: Flow, fact: Fact) -> list[Span]:
    if "value" in fact.groups:
        return [fact.groups["value"]]
    start, end = fact.groups["values"]
    numbers = [Span(*match.span()) for match in NUMBER.finditer(flow.folded, start, end)]
    # A number in Han numerals (二三七号) stands alone.
    return numbers or [fact.groups["values"]]


def _contact(flow: Flow, fact: Fact, kind: ContactKind, label: str | None, value: Span) -> Contact:
    spans = [span for name, span in fact.groups.items() if name == "label"]
    evidence = evidence_of(flow, (*spans, value), rules=(fact.rule.id,), rivals=fact.rivals)
    return Contact(kind, label, flow.show(value), evidence=evidence)
