"""What the parts of a masthead say of each other: region, postal prefix, name, and what is known of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from paperparse.model.issue import Diagnostic, Masthead
from paperparse.rules.papers import known_paper
from paperparse.text.regions import ARMY, region_of_number, region_of_postal_code, regions_agree

FIRST_PERIODICAL = 1000
"""Serials of CN numbers from this one on belong to printed periodicals, online serials and electronic works."""


def cross_check(masthead: Masthead, page: int) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """The agreements, each a short phrase, and the doubts."""
    doubts = [Diagnostic(code, "warning", message, page) for code, message in _conflicts(masthead)]
    doubts.extend(Diagnostic(code, "info", message, page) for code, message in _oddities(masthead))
    return tuple(_agreements(masthead)), tuple(doubts)


def _agreements(masthead: Masthead) -> Iterator[str]:
    number, code, title = masthead.cn_number, masthead.postal_code, masthead.title
    region = region_of_number(number) if number else None
    if number and code and region and regions_agree(number, code):
        yield f"CN number and postal code are both of {region.name}"
    if title and region and region.name in title:
        yield f"the name and the CN number are both of {region.name}"
    for what, printed, known in _beside_known(masthead):
        if printed == known:
            yield f"{what} is the one that {title} is known by"


def _conflicts(masthead: Masthead) -> Iterator[tuple[str, str]]:
    number, code = masthead.cn_number, masthead.postal_code
    if number and code and regions_agree(number, code) is False:
        home, post = region_of_number(number), region_of_postal_code(code)
        if home and post:
            yield "masthead.region-conflict", f"{number} is of {home.name}, the postal code {code} of {post.name}"
    for what, printed, known in _beside_known(masthead):
        if printed != known:
            yield "masthead.paper-conflict", f"{masthead.title} is known by {what} {known}, printed is {printed}"


def _oddities(masthead: Masthead) -> Iterator[tuple[str, str]]:
    number = masthead.cn_number
    if number is None:
        return
    if region_of_number(number) is ARMY:
        yield "masthead.army-number", f"{number}: 81 is the army's, whose region nothing checks"
    if int(number[5:9]) >= FIRST_PERIODICAL:
        yield "masthead.periodical-number", f"{number} is a periodical's number, not a newspaper's"


def _beside_known(masthead: Masthead) -> Iterator[tuple[str, str, str]]:
    """What a fact is called, how it is printed, and how it is known of the paper of this name."""
    paper = known_paper(masthead.title) if masthead.title else None
    # 人民日报海外版: an edition has numbers of its own.
    if paper is None or not masthead.title or masthead.title.rstrip("）)").endswith("版"):
        return
    for what, printed, known in (
        ("CN number", masthead.cn_number, paper.cn_number),
        ("postal code", masthead.postal_code, paper.postal_code),
    ):
        if printed and known:
            yield what, printed, known
