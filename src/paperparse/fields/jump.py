"""Jumps out of the lines that announce them."""

from __future__ import annotations

from paperparse.candidates import Fact
from paperparse.fields._evidence import evidence_of
from paperparse.model.evidence import Confidence
from paperparse.model.issue import Direction, Jump
from paperparse.text.flow import Flow
from paperparse.text.page_labels import page_labels


def read_jump(flow: Flow, fact: Fact, last_page: int | None = None) -> tuple[Jump, ...]:
    """The jumps that a fact of kind `jump.to` or `jump.from` prints: one for each page it names.

    `last_page` is how many pages the issue has, where that is printed.

    >>> from paperparse.candidates import propose
    >>> from paperparse.rules.jump import RULES
    >>> from paperparse.text.flow import flow_of_lines
    >>> flow = flow_of_lines("驻足留影。（下转第2、3版）")
    >>> read_jump(flow, propose(flow, RULES)[0])
    (Jump(direction='to', page='2'), Jump(direction='to', page='3'))
    """
    direction: Direction = "from" if fact.rule.kind == "jump.from" else "to"
    labels = page_labels(flow.show(fact.groups["page"]))
    return tuple(_jump(flow, fact, direction, label, last_page) for label in labels)


def _serial(flow: Flow, fact: Fact) -> int | None:
    span = fact.groups.get("serial")
    return None if span is None else ord(flow.show(span)) - ord("①") + 1


def _jump(flow: Flow, fact: Fact, direction: Direction, label: str, last_page: int | None) -> Jump:
    inside = last_page is not None and label.isdigit() and int(label) <= last_page
    evidence = evidence_of(
        flow,
        (fact.span,),
        rules=(fact.rule.id,),
        confidence=Confidence.CHECKED if inside else Confidence.MATCHED,
        because=(f"the issue has {last_page} pages",) if inside else (),
        rivals=fact.rivals,
    )
    return Jump(direction, label, serial=_serial(flow, fact), evidence=evidence)
