"""The folio, out of the facts in the page's own lines."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.candidates import Fact
from paperparse.fields._evidence import evidence_of
from paperparse.model.geometry import Span
from paperparse.model.issue import Folio
from paperparse.text.flow import Flow
from paperparse.text.folding import fold
from paperparse.text.numerals import number
from paperparse.text.patterns import pattern

PAGE = pattern(r"第?(?P<sheet>[A-Z]{0,2})-?(?P<number>\d{1,3}|[〇零一二三四五六七八九十百廿卅]{1,4})版?")

# Alone on a line a label is printed as a teaser's page mark is, and a section as a column's label is: where such a line
# stands at the top of the page, their facts say the same under another name.
LABELS = {"folio.label": "label", "teaser.mark": "page"}
SECTIONS = {"folio.label": "section", "folio.section": "section", "section_name": "word"}


def read_folio(flow: Flow, facts: Sequence[Fact]) -> Folio | None:
    """The folio that the facts of the page's own lines print, None when there is neither a label nor a section.

    >>> from paperparse.candidates import propose, settle
    >>> from paperparse.rules.folio import RULES
    >>> from paperparse.text.flow import flow_of_lines
    >>> flow = flow_of_lines("第03版：要闻")
    >>> read_folio(flow, settle(propose(flow, RULES)))
    Folio(label='03', number=3, section='要闻')
    """
    label = _first(facts, LABELS)
    section = _first(facts, SECTIONS)
    if label is not None and "section" in label.groups:
        # The word beside the label names the page; one that stands apart may be another column's.
        section = label
    used = [fact for fact in facts if fact is label or fact is section]
    if not used:
        return None
    bare, value = (None, None) if label is None else label_and_number(flow.show(_group(label, LABELS)))
    return Folio(
        bare,
        value,
        None if section is None else flow.show(flow.strip(_group(section, SECTIONS))),
        evidence=evidence_of(
            flow,
            (fact.span for fact in used),
            rules=(fact.rule.id for fact in used),
            rivals=(rival for fact in used for rival in fact.rivals),
        ),
    )


def _first(facts: Sequence[Fact], groups: dict[str, str]) -> Fact | None:
    """The first fact with such a group; of the kinds, one named earlier goes before one named later."""
    found = [fact for fact in facts if groups.get(fact.rule.kind) in fact.groups]
    order = list(groups)
    return min(found, key=lambda fact: (order.index(fact.rule.kind), fact.span), default=None)


def _group(fact: Fact, groups: dict[str, str]) -> Span:
    return fact.groups[groups[fact.rule.kind]]


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
