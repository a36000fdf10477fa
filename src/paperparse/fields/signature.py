"""Signatures out of print: who signed the item that ends here, or from where it was sent."""

from __future__ import annotations

import datetime

from attrs import field, frozen

from paperparse.candidates import Fact, propose, settle
from paperparse.fields._evidence import evidence_of
from paperparse.fields.lead_in import read_lead_in
from paperparse.fields.people import read_people
from paperparse.model.evidence import NOTHING, Evidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline, LeadIn
from paperparse.rules import jump, signature
from paperparse.text.flow import Flow, flow_of_lines

CABLE = "signature.cable"
RULES = (*signature.RULES, *jump.RULES)


@frozen
class Signature:
    """An item, and what is printed in the bracket at its end."""

    text: str
    """The item without the bracket; all of it where no signature stands there."""
    bylines: tuple[Byline, ...] = ()
    lead_in: LeadIn | None = None
    """Where the bracket holds a cable head: （新华社北京12月31日电）."""
    evidence: Evidence = field(default=NOTHING, eq=False, repr=False, kw_only=True)


def read_signature(flow: Flow, fact: Fact, issued: datetime.date | None = None) -> Signature:
    """The signature that `fact` found; `text` is the print of its block before it.

    With the day of issue the date of a cable head has a year.
    """
    block = flow.blocks[fact.block]
    text = flow.show(flow.strip(Span(block.start, fact.span.start)))
    evidence = evidence_of(flow, [fact.span], rules=[fact.rule.id], rivals=fact.rivals)
    if fact.rule.kind == CABLE:
        lead_in, people = read_lead_in(flow, fact, issued)
        return Signature(text, people, lead_in, evidence=evidence)
    return Signature(text, read_signers(flow, fact), evidence=evidence)


def read_signers(flow: Flow, fact: Fact) -> tuple[Byline, ...]:
    """The people in the bracket that `fact` found."""
    named = fact.groups.get("people")
    return read_people(flow, named, (fact.rule.id,)) if named else ()


def parse_signature(text: str) -> Signature:
    """The item in `text` and the signature that ends it.

    >>> parse_signature("道路通了。（记者 陈佳）")
    Signature(text='道路通了。', bylines=(Byline(role='记者', names=('陈佳',)),), lead_in=None)
    >>> parse_signature("大会闭幕。（新华社青川4月1日电）").lead_in
    LeadIn(text='（新华社青川4月1日电）', agency='新华社', place='青川', date='04-01')
    >>> parse_signature("苗语里叫它“该歌”（见图）。").text
    '苗语里叫它“该歌”（见图）。'
    """
    flow = flow_of_lines(text)
    if not flow.blocks:
        return Signature(text)
    end = flow.blocks[-1].end
    facts = [fact for fact in settle(propose(flow, RULES)) if fact.span.end == end]
    if not facts:
        return Signature(text)
    before = text[: facts[0].span.start].rstrip()
    if facts[0].rule not in signature.RULES:
        return Signature(before)
    found = read_signature(flow, facts[0])
    return Signature(before, found.bylines, found.lead_in, evidence=found.evidence)
