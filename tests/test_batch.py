"""A run over many sources: what it leaves, what it takes over, and what becomes of the sources that go wrong."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from paperparse import from_dict, parse
from paperparse.batch import Outcome, iter_parse, parse_record, run
from paperparse.batch.ledger import MANIFEST
from paperparse.batch.local import shares
from paperparse.errors import OutputError, SourceError
from tests.batches import PDF, TEXTS, lines, results, sources_in, workers_of, write_sources

POSIX = pytest.mark.skipif(os.name == "nt", reason="there are no named pipes in folders there")
STILL = 8
"""Looks at a process that find it asleep, until it is believed to wait for what never comes."""

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Two parts of pages, with two bad ones among them."""
    return write_sources(tmp_path / "sources", 70, pdf_every=70, bad_every=30)


def test_run_leaves_results_failures_and_a_summary(sources: Path, tmp_path: Path) -> None:
    seen: list[Outcome] = []
    (sources / "notes.docx").write_bytes(b"")
    out = tmp_path / "out"
    summary = run(sources, out, workers=2, progress=seen.append)
    assert (summary.sources, summary.failed, summary.failures) == (70, 2, {"SourceError": 2})
    assert summary.skipped == {".docx": 1}
    everything = sorted(str(path) for path in sources.rglob("*.*") if path.suffix != ".docx")
    assert sources_in(out) == sorted(outcome.source for outcome in seen) == everything

    read = [record for file in sorted((out / "issues").iterdir()) for record in lines(file)]
    assert [from_dict(record) for record in read] == [parse(record["source_path"]) for record in read]
    assert [record["source_path"] for record in read] == sorted(record["source_path"] for record in read)
    assert summary.pages == sum(len(record["pages"]) for record in read)
    assert lines(out / "summary.json") == [summary.record()]
    bad = lines(out / "failures.jsonl")[0]
    assert bad["error"] == "SourceError"
    assert bad["message"].startswith(f"{bad['source']}: no readable PDF")
    manifest = [line for line in lines(out / MANIFEST) if "source" in line]
    assert {line["status"] for line in manifest} == {"ok", "failed"}
    assert {"source", "size", "sha256", "part", "status", "seconds", "version", "options"} <= manifest[0].keys()


def test_number_of_workers_changes_nothing(sources: Path, tmp_path: Path) -> None:
    for workers in (1, 3):
        run(sources, tmp_path / str(workers), workers=workers)
    assert results(tmp_path / "1") == results(tmp_path / "3")


def test_second_run_has_to_be_told_to_go_on(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(TEXTS[0], out, workers=1)
    with pytest.raises(OutputError, match="--resume goes on with it"):
        run(TEXTS[0], out, workers=1)
    before = results(out)
    summary = run(TEXTS[0], out, workers=1, resume=True)
    assert (summary.taken_over, summary.pages) == (1, 1)
    assert results(out) == before


def test_what_changed_is_read_again(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    run(sources, out, workers=2)
    # Of the same size and age, so that only its bytes tell.
    changed = sources / "000" / "000003.txt"
    before = changed.stat()
    changed.write_bytes(changed.read_bytes()[::-1])
    os.utime(changed, ns=(before.st_atime_ns, before.st_mtime_ns))
    summary = run(sources, out, workers=2, resume=True)
    assert summary.taken_over == summary.sources - 1
    assert run(sources, out, workers=2, resume=True, repair=True).taken_over == 0
    assert run(sources, out, workers=2, resume=True, repair=True, ocr="auto").taken_over == summary.sources
    monkeypatch.setattr("paperparse.batch.local.version", lambda _: "9.9")
    assert run(sources, out, workers=2, resume=True, repair=True).taken_over == 0
    run(sources, tmp_path / "fresh", workers=2, repair=True)
    assert results(out) == results(tmp_path / "fresh")


def test_shorter_and_longer_lists(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(sources, out, workers=2)
    for path in sorted(sources.rglob("*.txt"))[5:]:
        path.unlink()
    assert run(sources, out, workers=2, resume=True).sources == len(sources_in(out)) == 6
    write_sources(sources, 70, pdf_every=70, bad_every=30)
    run(sources, out, workers=2, resume=True)
    run(sources, tmp_path / "fresh", workers=2)
    assert results(out) == results(tmp_path / "fresh")


def test_failed_sources_are_tried_again_when_that_is_wanted(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(sources, out, workers=2).failed == 2
    assert run(sources, out, workers=2, resume=True).taken_over == 70
    # Those that were read are taken over, those that fail again are looked at again.
    again = run(sources, out, workers=2, resume=True, retry_failed=True)
    assert (again.failed, again.taken_over >= 68) == (2, True)


def test_members_of_archives_are_sources(tmp_path: Path) -> None:
    path = tmp_path / "year.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(TEXTS[0], "08/front.txt")
        archive.write(PDF, "08/inside.pdf")
    summary = run(path, tmp_path / "out", workers=1)
    assert (summary.sources, summary.failed) == (2, 0)
    (record, _) = lines(tmp_path / "out" / "issues" / "part-000001.jsonl")
    assert (record["source_path"], record["source"]["name"]) == (f"{path}!08/front.txt", "front.txt")
    alone = parse_record({"source": f"{path}!08/front.txt"})
    assert alone["issue"] | {"source_path": f"{path}!08/front.txt"} == record


def test_parquet(sources: Path, tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "out"
    summary = run(sources, out, format="parquet", workers=2)
    issues = arrow.read_table(out / "issues")
    assert issues.num_rows == summary.sources - summary.failed
    assert arrow.read_table(out / "articles").num_rows == summary.articles
    before = results(out)
    assert run(sources, out, format="parquet", workers=2, resume=True).taken_over == summary.sources
    assert results(out) == before
    # Another format takes the place of the first one.
    run(sources, out, workers=2, resume=True)
    assert {path.suffix for path in (out / "issues").rglob("part-*")} == {".jsonl"}
    assert not list((out / "articles").rglob("part-*"))


def test_torn_manifest_and_files_that_it_does_not_know(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(sources, out, workers=2)
    before = results(out)
    manifest = out / MANIFEST
    manifest.write_bytes(manifest.read_bytes()[:-20])
    (out / "issues" / "part-000099.jsonl").write_bytes(b"{}\n")
    (out / ".work-0").mkdir()
    summary = run(sources, out, workers=2, resume=True)
    assert 0 < summary.taken_over < summary.sources
    assert results(out) == before
    assert not list(out.glob(".work-*"))


@POSIX
def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless")
    out = tmp_path / "out"
    running = threading.Thread(target=run, args=(tmp_path / "endless", out), kwargs={"workers": 1, "timeout": 3})
    running.start()
    while not (out / MANIFEST).exists():
        time.sleep(0.01)
    with pytest.raises(OutputError, match="another run is writing to it"):
        run(TEXTS[0], out, workers=1, resume=True)
    running.join()


@POSIX
def test_source_that_hangs_costs_only_itself(tmp_path: Path) -> None:
    endless = tmp_path / "endless"
    os.mkfifo(endless)
    out = tmp_path / "out"
    summary = run([TEXTS[0], endless, TEXTS[1]], out, workers=1, timeout=3)
    assert (summary.sources, summary.failures) == (3, {"LimitError": 1})
    (failure,) = lines(out / "failures.jsonl")
    assert failure["message"] == f"{endless}: no page was finished in 3 s"
    assert sources_in(out) == sorted(map(str, [TEXTS[0], endless, TEXTS[1]]))


@LINUX
def test_source_that_takes_too_much_memory_costs_only_itself(tmp_path: Path) -> None:
    endless = tmp_path / "endless"
    os.mkfifo(endless)
    summary = run([endless, PDF], tmp_path / "out", workers=1, memory=1)
    assert summary.failures == {"LimitError": 2}
    assert lines(tmp_path / "out" / "failures.jsonl")[0]["message"] == f"{endless}: more than 1 MB of memory were taken"


@contextmanager
def _killing(number: signal.Signals, times: int) -> Iterator[None]:
    """Workers killed as soon as they wait for something, so many of them."""

    def kill() -> None:
        killed: set[int] = set()
        seen: dict[int, list[str]] = {}
        while len(killed) < times:
            for process in set(workers_of(os.getpid())) - killed:
                looks = seen.setdefault(process, [])
                looks.append(_state(process))
                if len(looks) >= STILL and set(looks[-STILL:]) == {looks[-1]} and looks[-1].startswith("S"):
                    os.kill(process, number)
                    killed.add(process)
            time.sleep(0.1)

    thread = threading.Thread(target=kill)
    thread.start()
    yield
    thread.join()


def _state(process: int) -> str:
    """Whether a process sleeps, and how long it has been busy in its life."""
    words = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return " ".join((words[0], *words[11:13]))


@LINUX
def test_source_that_kills_its_worker_is_tried_once_more_alone(tmp_path: Path) -> None:
    endless = tmp_path / "endless"
    os.mkfifo(endless)
    out = tmp_path / "out"
    with _killing(signal.SIGSEGV, 2):
        summary = run([endless, TEXTS[0]], out, workers=1)
    assert (summary.sources, summary.failures) == (2, {"CrashError": 1})
    message = f"{endless}: the process that read it was ended by SIGSEGV"
    assert lines(out / "failures.jsonl") == [{"source": str(endless), "error": "CrashError", "message": message}]


def test_issues_one_after_the_other(sources: Path, tmp_path: Path) -> None:
    found = list(iter_parse([sources, tmp_path / "missing.txt"], workers=2))
    assert [one.source for one in found] == [*sorted(map(str, sources.rglob("*.*"))), str(tmp_path / "missing.txt")]
    assert [one.error for one in found].count("SourceError") == 3
    assert found[0].issue == parse(found[0].source)
    assert found[-1].message is not None


@LINUX
def test_workers_end_with_the_iterator(sources: Path) -> None:
    found = iter_parse(sources, workers=2)
    next(found)
    assert workers_of(os.getpid())
    found.close()  # type: ignore[attr-defined]  # it is a generator
    assert workers_of(os.getpid()) == []


@pytest.mark.parametrize(
    "call",
    [
        run,
        lambda source, _, **options: parse_record({"source": source, "options": options}),
        lambda source, _, **options: list(iter_parse(source, **options)),
    ],
)
def test_unknown_option_is_a_fault_of_the_caller(call: Callable[..., object], tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="there is no option 'colour'"):
        call(TEXTS[0], tmp_path / "out", colour=1)
    assert not (tmp_path / "out").exists()


def test_list_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the list cannot be read"):
        run("@missing.txt", tmp_path / "out", workers=1)


def test_record_of_bytes_and_of_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse_record({"source": TEXTS[0].read_bytes()})["source"] == "<bytes>"

    def fault(*_: object, **__: object) -> None:
        raise KeyError

    monkeypatch.setattr("paperparse.batch.records.parse", fault)
    done = parse_record({"source": TEXTS[0]})
    assert (done["issue"], done["error"], done["source"]) == (None, "KeyError", str(TEXTS[0]))


def test_workers_share_the_cores() -> None:
    count, each = shares(None)
    assert each == 1
    assert shares(1) == (1, count)
    assert shares(3 * count) == (3 * count, 1)
