"""The command `paperparse batch` as its users meet it: exit status, what it says, and how it stops."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from paperparse.cli import batch as command
from paperparse.cli import main
from tests.batches import COMMAND, TEXTS, is_running, lines, results, workers_of, write_sources

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["batch", "--workers", "1", *map(str, arguments)])


def test_all_is_well(tmp_path: Path) -> None:
    result = _run(TEXTS[0], "--out", tmp_path / "fine", "--repair")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("1 sources, 1 pages, ")
    assert lines(tmp_path / "fine" / "manifest.jsonl")[0]["options"] == {"repair": True}


def test_failures_are_told(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (tmp_path / "a.doc").touch()
    result = _run(TEXTS[0], tmp_path / "missing.txt", tmp_path, "--out", out)
    assert result.exit_code == 1
    assert "1 files of other kinds passed over: .doc 1" in result.stderr
    assert result.stderr.endswith(f"1 sources failed: SourceError 1; see {out / 'failures.jsonl'}\n")
    assert _run(TEXTS[0], tmp_path / "missing.txt", "--out", out, "--quiet", "--retry-failed").stderr == ""


def test_wrong_use(tmp_path: Path) -> None:
    assert _run("--out", tmp_path / "out").exit_code == 2
    assert _run(TEXTS[0]).exit_code == 2
    assert _run(TEXTS[0], "--out", tmp_path / "out").exit_code == 0
    again = _run(TEXTS[0], "--out", tmp_path / "out")
    assert (again.exit_code, "--resume goes on with it" in again.stderr) == (2, True)
    assert "2 sources" not in _run(TEXTS[0], "--out", tmp_path / "out", "--resume").stderr
    missing = _run("@missing.txt", "--out", tmp_path / "other")
    assert missing.exit_code == 1
    assert missing.stderr.startswith("paperparse: missing.txt: the list cannot be read")


def test_list_on_standard_input(tmp_path: Path) -> None:
    listed = "\n".join(map(str, TEXTS[:3]))
    done = CliRunner().invoke(main, ["batch", "-", "--out", str(tmp_path / "out"), "--workers", "1"], input=listed)
    assert done.exit_code == 0
    assert len(lines(tmp_path / "out" / "issues" / "part-000001.jsonl")) == 3


def test_a_line_is_logged_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "LOG_SECONDS", 0.0)
    said = _run(TEXTS[0], tmp_path / "missing.txt", "--out", tmp_path / "out").stderr.splitlines()
    assert said[1].startswith("2 sources, 1 failed, ")


def test_bar_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_is_watched", lambda: True)
    said = _run(TEXTS[0], tmp_path / "missing.txt", "--out", tmp_path / "out").stderr
    assert "2/2" in said
    assert "1 failed" in said


@LINUX
@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_stops_all_and_says_how_to_go_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless")
    out = tmp_path / "out"
    arguments = [*COMMAND, str(TEXTS[0]), str(tmp_path / "endless"), "--out", str(out), "--workers", "1"]
    # In a session of its own, whose processes all get the signal, as on a terminal.
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not list(out.glob(".work-*/part-000001.jsonl")):
            time.sleep(0.02)
        workers = workers_of(process.pid)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert len(workers) == 1
    assert not any(map(is_running, workers))
    assert process.returncode == 1
    assert said.decode().splitlines()[-1].endswith("the same command with --resume goes on")
    assert "Traceback" not in said.decode()
    assert not list(out.glob(".work-*"))


@LINUX
def test_full_disk_is_told_and_can_be_gone_on_from(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not there on Windows

    sources = write_sources(tmp_path / "sources", 70)
    whole, out = tmp_path / "whole", tmp_path / "out"
    arguments = [*COMMAND, str(sources), "--workers", "2", "--out"]
    assert subprocess.run([*arguments, str(whole)], check=False, stderr=subprocess.PIPE).returncode == 0
    least = min(path.stat().st_size for path in (whole / "issues").iterdir())
    # A limit on the size of files ends writing as a full disk does; only the smaller part fits.
    limited = f"import resource, runpy, sys; resource.setrlimit({resource.RLIMIT_FSIZE}, ({least + 1_000},) * 2); "
    limited += "sys.argv = sys.argv[1:]; runpy.run_module('paperparse', run_name='__main__')"
    shown = [sys.executable, "-c", limited, "paperparse", *arguments[3:], str(out)]
    done = subprocess.run(shown, check=False, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-1] == (
        "paperparse: the output cannot be written: File too large; when it can, the same command with --resume goes on"
    )
    assert subprocess.run([*arguments, str(out), "--resume"], check=False, stderr=subprocess.PIPE).returncode == 0
    assert results(out) == results(whole)
