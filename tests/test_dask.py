"""A cluster: every source exactly once whatever dies, errors as rows, one reader for each worker."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paperparse.batch.aside import Aside
from paperparse.tables.schema import TABLES

pytest.importorskip("dask", reason="dask is not installed: pip install 'paperparse[dask]'")
distributed = pytest.importorskip("distributed", reason="dask has no distributed: pip install 'paperparse[dask]'")

from paperparse.batch.dask import parse_bag, to_dataframe, write_tables  # noqa: E402 - the tests are skipped without

FIXTURES = Path(__file__).parent.parent / "fixtures"
TEXTS = sorted(map(str, FIXTURES.glob("*/source.txt")))


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """A client of two worker processes."""
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def _sources(folder: Path, count: int) -> list[str]:
    """Texts, a PDF now and then, a file that is none and one that is missing."""
    for number in range(count):
        if number % 10 != 7:
            source = FIXTURES / "pdf" / "issue.pdf" if number % 10 == 4 else TEXTS[number % len(TEXTS)]
            shutil.copy(source, folder / f"{number:03}")
    (folder / "002").write_bytes(b"%PDF-1.7 but no more")
    return [str(folder / f"{number:03}") for number in range(count)]


def test_every_source_is_there_once_though_a_worker_was_killed(client: Any, tmp_path: Path) -> None:  # noqa: ANN401
    sources = _sources(tmp_path, 40)
    futures = client.compute(parse_bag(sources, partition_size=2).to_delayed())
    while sum(future.done() for future in futures) < 4:
        time.sleep(0.02)
    victim = min(client.run(os.getpid).values())
    os.kill(victim, signal.SIGKILL)
    assert not all(future.done() for future in futures), "it was killed too late to say anything"
    records = [record for part in client.gather(futures) for record in part]
    assert victim not in client.run(os.getpid, on_error="ignore").values()
    assert [record["source"] for record in records] == sources
    failed = {record["source"][-3:]: record["error"] for record in records if record["issue"] is None}
    assert failed == dict.fromkeys(["002", "007", "017", "027", "037"], "SourceError")


def test_the_tables_of_a_cluster_are_those_of_one_machine(client: Any, tmp_path: Path) -> None:  # noqa: ANN401
    pandas = pytest.importorskip("pandas")
    from paperparse import parse, to_dict  # noqa: PLC0415
    from paperparse.tables import to_pandas  # noqa: PLC0415
    from paperparse.tables.parquet import write_part  # noqa: PLC0415

    sources = [*TEXTS[:4], "missing.txt", (FIXTURES / "pdf" / "issue.pdf").as_uri(), "nowhere://x"]
    records = client.persist(parse_bag(sources, partition_size=3))
    alone = [{**to_dict(parse(source)), "source_path": source} for source in TEXTS[:4]]
    for name in ("pages", "jumps"):
        frame = to_dataframe(records, name)
        computed = frame.compute()
        assert list(frame.dtypes) == list(computed.dtypes)
        own = computed[computed["issue_id"].isin(to_pandas(alone)["issues"]["issue_id"])]
        pandas.testing.assert_frame_equal(own.reset_index(drop=True), to_pandas(alone)[name])
    failures = to_dataframe(records, "failures").compute()
    assert list(failures["source_path"]) == ["missing.txt", "nowhere://x"]
    assert list(failures["error"]) == ["SourceError", "ValueError"]
    files = list(map(Path, write_tables(records, tmp_path / "far").compute()))
    assert {file.parts[-3] for file in files} == set(TABLES)
    for file in write_part(alone[:3], tmp_path / "near", "part-00000"):
        assert file.read_bytes() == (tmp_path / "far" / file.relative_to(tmp_path / "near")).read_bytes()


def test_a_bag_keeps_its_partitions_and_reads_bytes() -> None:
    from dask import bag  # noqa: PLC0415

    source = {
        "source": "平安晚报\n\n2022年5月31日 星期二\n".encode(),
        "name": "evening.txt",
        "options": {"repair": True},
    }
    records = parse_bag(bag.from_sequence([source, source, source], npartitions=3))
    assert records.npartitions == 3
    done = records.compute(scheduler="threads")
    assert [record["source"] for record in done] == ["evening.txt"] * 3
    assert {record["issue"]["pages"][0]["masthead"]["title"] for record in done} == {"平安晚报"}


def test_a_wrong_option_is_told_before_anything_is_read() -> None:
    with pytest.raises(TypeError, match="no option 'encodign'"):
        parse_bag(["front.txt"], encodign="gb18030")


@pytest.fixture
def aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Aside]:
    """A reader whose process dies, or hangs, of texts that say so."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, time, paperparse.batch.records as records\n"
        "whole = records.parse_record\n"
        "def parse_record(record):\n"
        "    if record['source'] == b'crash':\n"
        "        os.abort()\n"
        "    if record['source'] == b'once' and not os.path.exists(record['name']):\n"
        "        open(record['name'], 'w').close()\n"
        "        os._exit(3)\n"
        "    if record['source'] == b'hang':\n"
        "        time.sleep(60)\n"
        "    print('as a library prints')\n"
        "    done = whole(record)\n"
        "    return {**done, 'process': os.getpid()}\n"
        "records.parse_record = parse_record\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    reader = Aside()
    yield reader
    reader.close()


def test_a_source_that_ends_its_reader_costs_only_itself(aside: Aside, tmp_path: Path) -> None:
    good = {"source": "平安晚报".encode(), "name": "good"}
    first, second = aside.parse(good), aside.parse(good)
    assert first["process"] == second["process"] != os.getpid()
    crashed = aside.parse({"source": b"crash", "name": "bad"})
    assert (crashed["error"], crashed["issue"]) == ("CrashError", None)
    assert crashed["message"].startswith(f"bad: its reader died: signal {int(signal.SIGABRT)}")
    slow = aside.parse({"source": b"hang"}, 0.5)
    assert (slow["source"], slow["error"]) == ("<bytes>", "LimitError")
    assert slow["message"] == "<bytes>: not read in 0.5 seconds"
    unlucky = aside.parse({"source": b"once", "name": str(tmp_path / "died")}, 60.0)
    assert unlucky["error"] is None
    assert unlucky["process"] != first["process"]
