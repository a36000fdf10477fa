"""Masthead, dateline, folio and staff, out of the facts in the page's own lines."""

from __future__ import annotations

from attrs import evolve, frozen

from paperparse.assembly._part import Labelled
from paperparse.candidates import Fact, propose, settle
from paperparse.fields.byline import read_staff
from paperparse.fields.dateline import read_dateline
from paperparse.fields.folio import read_folio
from paperparse.fields.masthead import read_letters, read_masthead
from paperparse.model.issue import Byline, Dateline, Diagnostic, Folio, Furniture, Masthead
from paperparse.roles import Role
from paperparse.roles.edges import FLAG, may_be_folio
from paperparse.rules import folio as folio_rules
from paperparse.rules._contact import CONTACT_NAME
from paperparse.rules.masthead import BY_PLACE


@frozen
class Edges:
    """What the page's own lines say."""

    masthead: Masthead | None
    dateline: Dateline | None
    folio: Folio | None
    staff: tuple[Byline, ...]
    furniture: tuple[Furniture, ...]
    diagnostics: tuple[Diagnostic, ...]


def edges(page: Labelled) -> Edges:
    """Masthead, dateline, folio and staff of the page."""
    facts = [fact for placed in page.placed if placed.role is Role.EDGE for fact in page.facts[placed.block]]
    facts = [*_names_by_place(page), *_with_page_numbers(page, facts)]
    facts = [_with_name_above(page, fact) for fact in facts]
    masthead, about_masthead = read_masthead(page.flow, _of(facts, "masthead.", "imprint.", "folio.paper"), page.index)
    dateline, about_date = read_dateline(page.flow, _of(facts, "dateline."), page.index)
    return Edges(
        masthead,
        dateline,
        read_folio(page.flow, _of(facts, "folio.")),
        tuple(read_staff(page.flow, fact) for fact in _of(facts, "staff.")),
        read_letters(page.flow, facts),
        (*about_masthead, *about_date),
    )


def _names_by_place(page: Labelled) -> list[Fact]:
    """The fact that a line is the paper's name, where its place alone says so."""
    flags = [placed.block for placed in page.placed if placed.role is Role.EDGE and placed.kind == FLAG]
    return propose(page.flow, (BY_PLACE,), flags)


def _with_name_above(page: Labelled, fact: Fact) -> Fact:
    """The fact of a bare number with the line of the page above it that names it: 新闻热线."""
    above = fact.block - 1
    if fact.rule.id != "imprint.phone_bare" or above < 0 or page.placed[above].role is not Role.EDGE:
        return fact
    name = page.span(above)
    named = CONTACT_NAME.fullmatch(page.flow.folded, *name)
    return evolve(fact, groups={**fact.groups, "label": name}) if named else fact


def _of(facts: list[Fact], *elements: str) -> list[Fact]:
    return [fact for fact in facts if fact.rule.id.startswith(elements)]


def _with_page_numbers(page: Labelled, facts: list[Fact]) -> list[Fact]:
    """The facts, with those that are the page's own number and section read as such.

    A number alone is the day only where the date lacks one, and at the top `A04` points to no other page and 要闻 is
    no series.
    """
    lacks_day = any(fact.rule.kind == "month" for fact in facts)
    numbers = {
        fact.block for fact in facts if may_be_folio([fact]) and not (lacks_day and fact.rule.id == "dateline.day")
    }
    if not numbers:
        return facts
    ours = settle(propose(page.flow, folio_rules.RULES, sorted(numbers)))
    return [*(fact for fact in facts if fact.block not in numbers), *ours]
