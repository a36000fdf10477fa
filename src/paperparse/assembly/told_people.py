"""People in blocks of which the source says that they are a byline, a credit, or page staff."""

from __future__ import annotations

from paperparse.assembly._part import Labelled, with_print
from paperparse.candidates import propose, settle
from paperparse.fields.byline import read_staff
from paperparse.fields.caption import CREDIT_KINDS, read_credits
from paperparse.fields.people import read_people
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline
from paperparse.rules import caption, staff
from paperparse.text.names import split_names

BRACKETS = {"(": ")", "[": "]", "【": "】"}
"""Around a signature, as folded."""


def told_people(page: Labelled, block: int) -> tuple[Byline, ...]:
    """The roles and names of a block: what stands before a colon is the role; brackets around it are print of the first."""
    flow, whole = page.flow, page.flow.strip(page.span(block))
    start, end = whole
    if end - start > 1 and BRACKETS.get(flow.folded[start]) == flow.folded[end - 1]:
        start, end = start + 1, end - 1
    role, *names = flow.show(Span(start, end)).split("：")
    if len(names) == 1 and role.strip():
        found = Byline(role.strip(), tuple(name.text for name in split_names(names[0])))
        return (with_print(flow, found, whole),)
    first, *others = read_people(flow, Span(start, end))
    return with_print(flow, first, whole, beside=others), *others


def told_credits(page: Labelled, block: int) -> tuple[Byline, ...]:
    """Who made or gave a picture: the word after the names is the role."""
    if "：" in page.flow.show(page.span(block)):
        return told_people(page, block)
    facts = settle(propose(page.flow, caption.RULES, [block]))
    found = tuple(one for fact in facts if fact.rule.kind in CREDIT_KINDS for one in read_credits(page.flow, fact))
    return found or told_people(page, block)


def told_staff(page: Labelled, block: int) -> tuple[Byline, ...]:
    """Who holds which post on the page today."""
    facts = settle(propose(page.flow, staff.RULES, [block]))
    return tuple(read_staff(page.flow, fact) for fact in facts) or told_people(page, block)
