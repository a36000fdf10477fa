"""The folio, out of the facts in the page's own lines."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from paperparse.candidates import Fact
from paperparse.fields._evidence import evidence_of
from paperparse.model.geometry import Span
from paperparse.model.issue import Folio
from paperparse.text.flow import Flow
from paperparse.text.folding import fold
from paperparse.text.numerals import number

PAGE = regex.compile(r"第?(?P<sheet>[A-Z]{0,2})-?(?P<number>\d{1,3}|[〇零一二三四五六七八九十百廿卅]{1,4})版?")


def read_folio(flow: Flow, facts: Sequence[Fact]) -> Folio | None:
    """The folio that these facts print, None when there is neither a label nor a section.

    >>> from paperparse.candidates import propose, settle
    >>> from paperparse.rules.folio import RULES
    >>> from paperparse.text.flow import flow_of_lines
    >>> flow = flow_of_lines("第03版：要闻")
    >>> read_folio(flow, settle(propose(flow, RULES)))
    Folio(label='03', number=3, section='要闻')
    """
    ours = sorted(
        (fact for fact in facts if fact.rule.kind in ("folio.label", "folio.section")), key=lambda fact: fact.span
    )
    label = next((fact for fact in ours if "label" in fact.groups), None)
    # The section beside the label is the page's; a word alone may be another column's.
    beside = [fact for fact in ours if "section" in fact.groups]
    section = label if label is not None and label in beside else next(iter(beside), None)
    used = [fact for fact in ours if fact is label or fact is section]
    if not used:
        return None
    bare, value = (None, None) if label is None else label_and_number(flow.show(label.groups["label"]))
    return Folio(
        bare,
        value,
        None if section is None else flow.show(section.groups["section"]),
        evidence=evidence_of(
            flow,
            (Span(*fact.span) for fact in used),
            rules=(fact.rule.id for fact in used),
            rivals=(rival for fact in used for rival in fact.rivals),
        ),
    )


def label_and_number(print_: str) -> tuple[str | None, int | None]:
    """The bare label of a page and the number in it.

    >>> label_and_number("第十三版"), label_and_number("Ａ04"), label_and_number("4版")
    (('13', 13), ('A04', 4), ('4', 4))
    """
    match = PAGE.fullmatch("".join(fold(print_).split()))
    if match is None:
        return None, None
    value = number(match["number"])
    digits = match["number"] if match["number"].isdigit() else str(value)
    return match["sheet"] + digits, value
