"""Whoever is killed, and whenever: each source is there exactly once, and every byte is that of an undisturbed run."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.batches import COMMAND, lines, results, sources_in, workers_of, write_sources

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds the workers in /proc")

SMALL = (120, 4, 0.8)
LARGE = (2_000, 20, 6.0)
"""Sources, kills, and the most seconds between two of them."""

ENOUGH = 60
"""Times that a run may have to be started again after each kill of its parent."""


def _command(sources: Path, out: Path, *more: str) -> list[str]:
    return [*COMMAND, str(sources), "--out", str(out), "--workers", "2", "--quiet", *more]


def _disturbed(command: Sequence[str], kills: int, longest: float, chance: random.Random) -> int:
    """Run it until it ends by itself, killing it or one of its workers now and then; how many kills there were."""
    done = 0
    for _ in range(ENOUGH):
        with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
            while process.poll() is None:
                if done == kills:
                    process.wait()
                    break
                time.sleep(chance.uniform(0.1, longest))
                victims = [process.pid, *workers_of(process.pid), *workers_of(process.pid)]
                victim = chance.choice(victims)
                try:
                    os.kill(victim, signal.SIGKILL)
                except ProcessLookupError:
                    continue
                done += 1
                if victim == process.pid:
                    process.wait()
            assert process.stderr is not None
            said = process.stderr.read().decode()
        if process.returncode != -signal.SIGKILL:
            assert "Traceback" not in said
            assert process.returncode == 1  # Some of the sources are bad.
            return done
    pytest.fail("it never came to its end")


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
@pytest.mark.parametrize(("count", "kills", "longest"), [SMALL, pytest.param(*LARGE, marks=pytest.mark.faults)])
def test_kills_change_nothing(form: str, count: int, kills: int, longest: float, tmp_path: Path) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    sources = write_sources(tmp_path / "sources", count, pdf_every=15, bad_every=20)
    calm, wild = tmp_path / "calm", tmp_path / "wild"
    assert subprocess.run(_command(sources, calm, "--format", form), check=False).returncode == 1

    chance = random.Random(count)  # noqa: S311 - the same kills each time, as far as the machine is as fast
    command = _command(sources, wild, "--format", form, "--resume")
    assert _disturbed(command, kills, longest, chance) > 0
    if any(record["error"] == "CrashError" for record in lines(wild / "failures.jsonl")):
        # One source was hit twice, and recorded as the cause.
        assert subprocess.run([*command, "--retry-failed"], check=False).returncode == 1

    assert results(wild) == results(calm)
    if form == "jsonl":
        everything = sorted(str(path) for path in sources.rglob("*") if path.is_file())
        assert sources_in(wild) == everything
        assert len(everything) == count
    assert not list(wild.glob(".work-*"))
