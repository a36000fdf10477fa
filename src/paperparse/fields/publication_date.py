"""The date that the parts of a dateline make out together, and what they say of each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from paperparse.model.geometry import Span
from paperparse.model.issue import Agreement, Checks, Lunar, Severity
from paperparse.text import almanac
from paperparse.text.misprints import WEEKDAYS, PrintedDate, readings

MOST_CANDIDATES = 8
"""Named in one message; more say nothing."""


@frozen
class Solar:
    """Year, month and day as far as some facts print them."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    in_han: bool = False
    spans: tuple[Span, ...] = ()
    """Where the facts are printed, in the flow."""

    def printed(self, weekday: int | None, lunar: Lunar | None) -> PrintedDate:
        """The same with the parts that can be checked against it."""
        return PrintedDate(self.year or 0, self.month or 0, self.day or 0, weekday, lunar, self.in_han)


@frozen
class Remark:
    """A diagnostic before it has a place."""

    code: str
    severity: Severity
    message: str


@frozen
class Finding:
    """The date, None when it is not certain, and where the facts of it that play a role are printed."""

    date: datetime.date | None = None
    spans: tuple[Span, ...] = ()
    inferred: bool = False
    remarks: tuple[Remark, ...] = ()
    printed: PrintedDate | None = None


def find_date(solars: Sequence[Solar], weekday: int | None, lunar: Lunar | None) -> Finding:
    """The date that `solars` print or, without its day, that weekday and lunar date leave.

    Several readings, as of two detached numbers, are told apart by weekday and lunar date; else there is no date.
    """
    wholes = _wholes(solars)
    first = wholes[0]
    if first.year is None or first.month is None:
        return _undated(first, weekday, lunar)
    if first.day is None:
        return _without_day(first, weekday, lunar)
    dates = {whole.printed(weekday, lunar).date for whole in wholes}
    if len(dates) == 1:
        spans = tuple(dict.fromkeys(span for whole in wholes for span in whole.spans))
        printed = first.printed(weekday, lunar)
        return Finding(printed.date, spans, remarks=_impossible(printed), printed=printed)
    return _one_of(wholes, weekday, lunar)


def checks_of(date: datetime.date | None, weekday: int | None, lunar: Lunar | None) -> Checks:
    """What weekday and lunar date say of `date`; both absent without a date.

    >>> checks_of(datetime.date(2022, 5, 31), 2, None)
    Checks(weekday='agrees', lunar='absent')
    """
    if date is None:
        return Checks()
    return Checks(
        _agreement(None if weekday is None else weekday == date.isoweekday()),
        _agreement(None if lunar is None else almanac.agrees(date, lunar)),
    )


def conflicts(finding: Finding, checks: Checks) -> Iterator[Remark]:
    """A remark on each part that does not fit the date, with the readings that would mend it."""
    printed = finding.printed
    if printed is None or finding.date is None:
        return
    date = finding.date
    if "conflicts" not in (checks.weekday, checks.lunar):
        return
    near = [f"{reading.proposed} for {reading.printed}" for reading in readings(printed)]
    if checks.weekday == "conflicts" and printed.weekday is not None:
        told, true = (f"星期{WEEKDAYS[day - 1]}" for day in (printed.weekday, date.isoweekday()))
        yield Remark("dateline.weekday-conflict", "warning", f"{told} is printed, {date} is a {true}{_named(near)}")
    if checks.lunar == "conflicts" and printed.lunar is not None:
        told, true = (almanac.name_of(lunar) for lunar in (printed.lunar, almanac.lunar(date)) if lunar)
        yield Remark("dateline.lunar-conflict", "warning", f"{told} is printed, {date} is {true}{_named(near)}")


def _agreement(fits: bool | None) -> Agreement:  # noqa: FBT001 - three states that become three words
    return "absent" if fits is None else "agrees" if fits else "conflicts"


def _named(near: Iterable[str]) -> str:
    """The end of a message: the one proposal, or the candidates."""
    names = list(dict.fromkeys(near))
    if len(names) == 1:
        return f"; proposed: {names[0]}"
    more = " …" if len(names) > MOST_CANDIDATES else ""
    return f"; one edit away: {', '.join(names[:MOST_CANDIDATES])}{more}" if names else ""


def _wholes(solars: Sequence[Solar]) -> list[Solar]:
    """Every way to a date: each fact that prints all of one, else month and day facts put together."""
    whole = [solar for solar in solars if None not in (solar.year, solar.month, solar.day)]
    if whole:
        return whole
    days = [solar for solar in solars if _is_day(solar)]
    base = _merged([solar for solar in solars if not _is_day(solar)])
    # A number of its own is a day only where its month is printed too.
    if base.day is not None or not days or None in (base.year, base.month):
        return [base]
    return [_merged([base, day]) for day in days]


def _is_day(solar: Solar) -> bool:
    return solar.month is None and solar.day is not None


def _merged(solars: Sequence[Solar]) -> Solar:
    """The first year, month and day printed in `solars`, with the facts that gave them."""
    years = [solar for solar in solars if solar.year is not None]
    months = [solar for solar in solars if solar.month is not None]
    days = [solar for solar in solars if solar.day is not None]
    spans = dict.fromkeys(span for found in (years, months, days) for solar in found[:1] for span in solar.spans)
    return Solar(
        years[0].year if years else None,
        months[0].month if months else None,
        days[0].day if days else None,
        any(solar.in_han for solar in (*months[:1], *days[:1])),
        tuple(spans),
    )


def _one_of(wholes: Sequence[Solar], weekday: int | None, lunar: Lunar | None) -> Finding:
    """The one reading on which more of weekday and lunar date agree than on all others."""

    def votes(whole: Solar) -> int:
        checks = checks_of(whole.printed(weekday, lunar).date, weekday, lunar)
        return (checks.weekday == "agrees") + (checks.lunar == "agrees")

    best = max(map(votes, wholes))
    likely = [whole for whole in wholes if votes(whole) == best]
    dates = {whole.printed(weekday, lunar).date for whole in likely}
    names = ", ".join(dict.fromkeys(str(whole.printed(weekday, lunar)) for whole in wholes))
    spans = tuple(dict.fromkeys(span for whole in likely for span in whole.spans))
    if best and len(dates) == 1:
        printed = likely[0].printed(weekday, lunar)
        remark = Remark("dateline.several-dates", "info", f"of {names} only {printed} fits weekday and lunar date best")
        return Finding(printed.date, spans, remarks=(remark,), printed=printed)
    return Finding(None, spans, remarks=(Remark("dateline.several-dates", "warning", f"undecided between {names}"),))


def _impossible(printed: PrintedDate) -> tuple[Remark, ...]:
    if printed.date is not None:
        return ()
    checkable = printed.weekday is not None or printed.lunar is not None
    near = [str(reading.date) for reading in readings(printed)] if checkable else []
    return (Remark("dateline.impossible-date", "warning", f"there is no day {printed}{_named(near)}"),)


def _without_day(solar: Solar, weekday: int | None, lunar: Lunar | None) -> Finding:
    month = f"{solar.year}-{solar.month or 0:02}"
    dates = almanac.dates_in_month(solar.year or 0, solar.month or 0, weekday, lunar)
    names = ", ".join(map(str, dates))
    if len(dates) == 1 and weekday is not None and lunar is not None:
        remark = Remark(
            "dateline.day-inferred", "info", f"{month} prints no day; weekday and lunar day leave only {names}"
        )
        printed = PrintedDate(dates[0].year, dates[0].month, dates[0].day, weekday, lunar)
        return Finding(dates[0], solar.spans, inferred=True, remarks=(remark,), printed=printed)
    if weekday is None and lunar is None:
        message = f"{month} prints no day, and nothing else tells it"
    else:
        message = f"{month} prints no day; " + (
            f"candidates: {names}" if dates else "no day of it fits the other parts"
        )
    return Finding(None, solar.spans, remarks=(Remark("dateline.day-missing", "warning", message),))


def _undated(solar: Solar, weekday: int | None, lunar: Lunar | None) -> Finding:
    """No year or no month: stem and branch may still name candidates."""
    dates = () if lunar is None or lunar.year is None else almanac.dates_of_lunar(lunar)
    fitting = [
        date
        for date in almanac.fitting(dates, weekday, None)
        if solar.month in (None, date.month) and solar.day in (None, date.day)
    ]
    if not solar.spans and lunar is None:
        return Finding()
    named = f"; candidates: {', '.join(map(str, fitting))}" if fitting else ""
    return Finding(None, solar.spans, remarks=(Remark("dateline.year-missing", "info", f"no year is printed{named}"),))
