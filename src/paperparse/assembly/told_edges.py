"""The page's own lines where the source tells which they are: masthead, contacts, dateline, folio and staff."""

from __future__ import annotations

from attrs import evolve

from paperparse.assembly._part import Labelled
from paperparse.assembly.edges import Edges
from paperparse.assembly.told_people import told_staff
from paperparse.candidates import propose, settle
from paperparse.fields._evidence import evidence_of
from paperparse.fields.contact import read_contacts
from paperparse.fields.dateline import read_dateline
from paperparse.fields.folio import label_and_number
from paperparse.fields.masthead import read_masthead
from paperparse.model.evidence import merge_spans
from paperparse.model.geometry import Span
from paperparse.model.issue import Contact, Dateline, Diagnostic, Folio, Masthead
from paperparse.rules import dateline, imprint

Doubts = tuple[Diagnostic, ...]

PAGE = "版"
"""What ends the label of a page, and no name of a section that is a label too."""


def told_edges(page: Labelled) -> Edges:
    """What the blocks say that are told to be the page's own lines."""
    masthead, about_masthead = _masthead(page)
    dated, about_date = _dateline(page)
    people = tuple(one for block in page.told(None, "staff") for one in told_staff(page, block))
    return Edges(masthead, dated, _folio(page), people, (), (*about_masthead, *about_date))


def _masthead(page: Labelled) -> tuple[Masthead | None, Doubts]:
    flow, titles = page.flow, page.told(None, "masthead-title")
    facts = settle(propose(flow, imprint.RULES, page.told(None, "masthead")))
    found, doubts = read_masthead(flow, facts, page.index)
    contacts = [one for block in page.told(None, "contact") for one in _contacts(page, block)]
    if found is None and not titles and not contacts:
        return None, doubts
    found = found or Masthead()
    spans = [flow.strip(page.span(block)) for block in titles]
    cited = [source for span in spans for source in flow.source(span)]
    cited += [span for contact in contacts for span in contact.evidence.spans]
    return evolve(
        found,
        title="".join(flow.show(span) for span in spans) or found.title,
        contacts=(*found.contacts, *contacts),
        evidence=evolve(found.evidence, spans=merge_spans([*found.evidence.spans, *cited])),
    ), doubts


def _contacts(page: Labelled, block: int) -> tuple[Contact, ...]:
    """A contact whose kind is told: what stands before the first colon is its label; else what the rules find."""
    flow, span, kind = page.flow, page.flow.strip(page.span(block)), page.placed[block].kind
    if kind is None:
        facts = settle(propose(flow, imprint.RULES, [block]))
        return tuple(contact for fact in facts for contact in read_contacts(flow, fact))
    label, colon, value = flow.show(span).partition("：")
    evidence = evidence_of(flow, [span])
    if not colon:
        label, value = "", label
    return (Contact(kind, label or None, value, evidence=evidence),)  # type: ignore[arg-type]  # readers tell only kinds of the contract


def _dateline(page: Labelled) -> tuple[Dateline | None, Doubts]:
    facts = settle(propose(page.flow, dateline.RULES, page.told(None, "dateline")))
    return read_dateline(page.flow, facts, page.index)


def _folio(page: Labelled) -> Folio | None:
    blocks = page.told(None, "folio")
    label: str | None = None
    value: int | None = None
    section: str | None = None
    spans: list[Span] = []
    for block in blocks:
        span = page.flow.strip(page.span(block))
        print_ = page.flow.show(span)
        bare, counted = label_and_number(print_) if print_.endswith(PAGE) else (None, None)
        if bare is not None and label is None:
            label, value = bare, counted
        elif section is None:
            section = print_
        else:
            continue
        spans.append(span)
    return Folio(label, value, section, evidence=evidence_of(page.flow, spans)) if spans else None
