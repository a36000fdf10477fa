"""The masthead, out of the facts in the page's own lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from attrs import evolve, frozen

from paperparse.candidates import Fact, propose, settle
from paperparse.fields._evidence import evidence_of
from paperparse.fields.contact import read_contacts
from paperparse.fields.masthead_checks import cross_check
from paperparse.model.evidence import Confidence, Rival
from paperparse.model.issue import Diagnostic, Furniture, Masthead
from paperparse.rules import RULES
from paperparse.rules.papers import known_paper
from paperparse.text.check_digits import issn_of_bar_code
from paperparse.text.flow import Flow, flow_of_lines
from paperparse.text.folding import fold
from paperparse.text.numerals import number

Value = TypeVar("Value")

ELEMENTS = ("masthead.", "imprint.", "folio.paper")
"""The elements, by rule id, whose facts a masthead is read from."""

LETTERS = "masthead.romanised"
LAST_NEWSPAPER = "0999"
"""CN numbers up to this serial are newspapers', the higher ones periodicals'."""


def read_masthead(flow: Flow, facts: Sequence[Fact], page: int = 1) -> tuple[Masthead | None, tuple[Diagnostic, ...]]:
    """The masthead that these facts print, None when there are none, and what is doubtful about it.

    >>> flow = flow_of_lines("国内统一刊号:CN33-0019 邮发代号:33-25")
    >>> masthead, doubts = read_masthead(flow, settle(propose(flow, RULES)))
    >>> masthead.cn_number, doubts[0].code
    ('CN33-0019', 'masthead.region-conflict')
    """
    ours = tuple(fact for fact in facts if fact.rule.id.startswith(ELEMENTS) and fact.rule.kind != LETTERS)
    if not ours:
        return None, ()
    reading = Reading(flow, tuple(sorted(ours, key=lambda fact: fact.span)))
    masthead = reading.masthead()
    agreements, doubts = cross_check(masthead, page)
    warned = any(doubt.severity == "warning" for doubt in doubts)
    evidence = evidence_of(
        flow,
        (fact.span for fact in reading.facts),
        rules=(fact.rule.id for fact in reading.facts),
        confidence=Confidence.CHECKED if agreements and not warned else Confidence.MATCHED,
        because=agreements,
        rivals=reading.rivals(),
    )
    return evolve(masthead, evidence=evidence), tuple(evolve(doubt, evidence=evidence) for doubt in doubts)


def read_letters(flow: Flow, facts: Sequence[Fact]) -> tuple[Furniture, ...]:
    """The paper's name in Latin letters, which has no place in a masthead: furniture.

    >>> flow = flow_of_lines("双溪日报 SHUANGXI RIBAO")
    >>> read_letters(flow, settle(propose(flow, RULES)))
    (Furniture(kind='other', text='SHUANGXI RIBAO'),)
    """
    return tuple(
        Furniture("other", flow.show(fact.span), evidence=evidence_of(flow, (fact.span,), rules=(fact.rule.id,)))
        for fact in facts
        if fact.rule.kind == LETTERS
    )


def parse_imprint(text: str) -> Masthead:
    """The facts of a serial line or imprint; the title stays None unless it is printed there.

    >>> imprint = parse_imprint("国内统一刊号:CN33-0019 邮发代号:31-25 | 第6508期 今日12版")
    >>> imprint.cn_number, imprint.postal_code, imprint.issue_number, imprint.page_count
    ('CN33-0019', '31-25', 6508, 12)
    """
    flow = flow_of_lines(text)
    return read_masthead(flow, settle(propose(flow, RULES)))[0] or Masthead()


@frozen
class Reading:
    """The facts of one masthead, in printed order."""

    flow: Flow
    facts: tuple[Fact, ...]

    def masthead(self) -> Masthead:
        """What they say together: of several facts of one kind the first, or the one that is more telling."""
        return Masthead(
            title=self._first(
                "masthead.title", self._title, better=lambda fact: known_paper(self._title(fact)) is not None
            )
            or self._first("folio.paper", self._title),
            cn_number=self._first(
                "imprint.cn", self._cn_number, better=lambda fact: self._plain(fact, "serial") <= LAST_NEWSPAPER
            ),
            issn=self._first("imprint.issn", self._issn),
            postal_code=self._first(
                "imprint.postal_code", lambda fact: f"{self._plain(fact, 'prefix')}-{self._plain(fact, 'serial')}"
            ),
            issue_number=self._first("imprint.issue_number", self._number, better=lambda fact: "total" in fact.groups),
            page_count=self._first("imprint.page_count", self._number),
            price=self._first("imprint.price", lambda fact: self._shown(fact, "value")),
            publisher=self._first("imprint.publisher", lambda fact: self._shown(fact, "name")),
            contacts=tuple(contact for fact in self.facts for contact in read_contacts(self.flow, fact)),
        )

    def rivals(self) -> tuple[Rival, ...]:
        """The readings that lost, inside a fact and between facts of one kind."""
        return tuple(rival for fact in self.facts for rival in fact.rivals)

    def _first(
        self, kind: str, read: Callable[[Fact], Value | None], better: Callable[[Fact], bool] | None = None
    ) -> Value | None:
        found = [fact for fact in self.facts if fact.rule.kind == kind]
        if better is not None:
            found.sort(key=lambda fact: not better(fact))
        return next((value for value in map(read, found) if value is not None), None)

    def _title(self, fact: Fact) -> str:
        return "".join(self._shown(fact, "title").split())

    def _cn_number(self, fact: Fact) -> str:
        suffix = f"/{self._plain(fact, 'class')}" if "class" in fact.groups else ""
        return f"CN{self._plain(fact, 'region')}-{self._plain(fact, 'serial')}{suffix}"

    def _issn(self, fact: Fact) -> str | None:
        if "bar_code" in fact.groups:
            return issn_of_bar_code(self._plain(fact, "bar_code"))
        digits = self._plain(fact, "issn").replace("-", "").replace("—", "").upper()
        return f"{digits[:4]}-{digits[4:]}"

    def _number(self, fact: Fact) -> int | None:
        return number(self._plain(fact, "number"))

    def _shown(self, fact: Fact, group: str) -> str:
        return self.flow.show(self.flow.strip(fact.groups[group]))

    def _plain(self, fact: Fact, group: str) -> str:
        return "".join(fold(self._shown(fact, group)).split())
