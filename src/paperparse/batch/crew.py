"""The workers of a run: hired, given parts, watched, and replaced when they die."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from itertools import islice
from multiprocessing import connection
from multiprocessing.connection import Connection

from attrs import frozen

from paperparse.batch.hand import Death, Hand, Limits, Task
from paperparse.batch.messages import Begun, Done, Finished, Outcome, Paused, Ready, Settings, Unchanged, Unwritable
from paperparse.errors import CrashError

TICK = 0.1
"""Seconds between two looks at the clock and at the memory of the workers."""

FALSE_STARTS = 5
"""Workers that die one after the other before they are up: something is wrong with the machine, not with a source."""


@frozen
class PartDone:
    """A part that is finished."""

    task: Task
    files: tuple[str, ...] | None
    """Below the folder of the part, among what is not finished; None where nothing had to be done."""


class Crew:
    """A number of workers."""

    def __init__(self, count: int, settings: Settings, limits: Limits) -> None:
        """Nobody is hired before there is work."""
        self._count = count
        self._settings = settings
        self._limits = limits
        self._hands: dict[Connection, Hand] = {}
        self._leaving: list[Hand] = []
        self._false_starts = 0

    def work(self, tasks: Iterator[Task]) -> Iterator[Outcome | PartDone]:
        """What becomes of each source, and each part when it is finished, in no fixed order.

        Raises `OSError` where results cannot be written, `CrashError` where workers cannot be started. Workers do not outlive the iterator.
        """
        try:
            for task in islice(tasks, self._count):
                self._hire(task)
            while self._hands:
                for pipe in connection.wait([*self._hands], TICK):
                    yield from self._hear(self._hands[pipe], tasks)  # type: ignore[index]  # it waits for nothing else
                for hand in self._hands.values():
                    hand.watch(self._limits)
        except BaseException:
            # They may be in the midst of something that nobody waits for any more.
            self._end(0.0)
            raise
        self._end()

    def _hear(self, hand: Hand, tasks: Iterator[Task]) -> Iterator[Outcome | PartDone]:
        message, task = hand.hear(), hand.task
        match message:
            case None:
                yield from self._replace(hand)
            case Ready():
                self._false_starts, hand.is_up = 0, True
                hand.send()
            case Begun(sha256):
                task.suspect_sha256 = sha256
            case Done(outcomes, offset):
                task.outcomes.extend(outcomes)
                task.offset = offset
                yield from outcomes
            case Paused():
                hand.send()
            case Finished() | Unchanged():
                # The worker first: it need not wait until the part is filed.
                self._go_on(hand, tasks)
                yield PartDone(task, message.files if isinstance(message, Finished) else None)
            case Unwritable(0, reason):
                raise _unwritable(task, reason)
            case Unwritable(number, reason):
                raise OSError(number, reason, task.part.name)

    def _go_on(self, hand: Hand, tasks: Iterator[Task]) -> None:
        task = next(tasks, None)
        if task is not None:
            hand.task = task
            hand.send()
            return
        hand.dismiss()
        del self._hands[hand.pipe]
        self._leaving.append(hand)

    def _replace(self, hand: Hand) -> Iterator[Outcome]:
        """Hire somebody to go on with what a dead worker has left, without the source that it died of twice."""
        del self._hands[hand.pipe]
        death, task = hand.bury(), hand.task
        if not hand.is_up:
            self._false_starts += 1
            if self._false_starts == FALSE_STARTS:
                message = f"no worker can be started: {death.reason}"
                raise CrashError(message)
        elif task.all_read:
            if task.died_at_end:
                raise _unwritable(task, death.reason)
            task.died_at_end = True
        elif task.suspect == len(task.outcomes):
            outcome = _lost(task, death)
            task.outcomes.append(outcome)
            yield outcome
        else:
            task.suspect, task.suspect_sha256 = len(task.outcomes), None
        self._hire(task)

    def _hire(self, task: Task) -> None:
        hand = Hand(self._settings, task)
        self._hands[hand.pipe] = hand

    def _end(self, patience: float | None = None) -> None:
        for hand in (*self._leaving, *self._hands.values()):
            hand.bury() if patience is None else hand.bury(patience)
        self._leaving, self._hands = [], {}


def _unwritable(task: Task, reason: str) -> OSError:
    return OSError(errno.EIO, reason, task.part.name)


def _lost(task: Task, death: Death) -> Outcome:
    """What is recorded of a source that a worker died of twice."""
    item = task.part.items[len(task.outcomes)]
    return Outcome(
        source=item.name,
        size=item.size,
        sha256=task.suspect_sha256,
        error=death.error,
        message=f"{item.name}: {death.reason}",
        pages=0,
        articles=0,
        seconds=0.0,
    )
