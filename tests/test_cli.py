"""The command as its users meet it: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from paperparse.cli import main
from paperparse.writers.record import from_json, to_dict
from paperparse.writers.schema import shipped_schema

SEED = Path(__file__).parent.parent / "fixtures" / "zhejiang-fazhi-2022-05-31" / "source.txt"
COMMAND = (sys.executable, "-m", "paperparse")


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def _bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    path.write_bytes(b"%PDF-1.7")
    return path


def test_outline_is_what_a_person_gets() -> None:
    result = _run("parse", SEED)
    assert result.exit_code == 0
    assert "title  我省举办数字法治系统现场教学活动" in result.stdout
    assert result.stderr == ""


def test_json_of_one_source_is_one_object() -> None:
    result = _run("parse", SEED, "--format", "json")
    issue = from_json(result.stdout)
    assert issue.source.name == "source.txt"
    assert to_dict(issue) == json.loads(result.stdout)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_several_sources_are_one_line_each(form: str) -> None:
    lines = _run("parse", SEED, SEED, "--format", form).stdout.splitlines()
    assert [from_json(line).source.name for line in lines] == ["source.txt"] * 2


def test_json_without_evidence_says_the_same() -> None:
    whole, bare = (_run("parse", SEED, "--format", "json", *options).stdout for options in ((), ("--no-evidence",)))
    assert '"evidence"' in whole
    assert '"evidence"' not in bare
    assert from_json(bare) == from_json(whole)


def test_markdown() -> None:
    assert "## 我省举办数字法治系统现场教学活动" in _run("parse", SEED, "--format", "markdown").stdout


def test_standard_input() -> None:
    command = [*COMMAND, "parse", "-", "--format", "json"]
    done = subprocess.run(command, input=SEED.read_bytes(), capture_output=True, check=True)
    assert from_json(done.stdout).source.name == "-"


def test_encoding_and_repair_reach_the_library(tmp_path: Path) -> None:
    path = tmp_path / "front.txt"
    path.write_bytes("联通".encode("gb18030"))
    assert "联通" in _run("parse", path, "--encoding", "gb18030").stdout
    # A Kangxi radical stands where 月 should.
    path.write_text("平安晚报\n\n2022年5⽉31日 星期二\n", "utf-8")
    without, repaired = (
        from_json(_run("parse", path, "--format", "json", *options).stdout) for options in ((), ("--repair",))
    )
    assert len(repaired.diagnostics) > len(without.diagnostics)


def test_bad_source_is_one_line_and_the_next_is_read(tmp_path: Path) -> None:
    bad = _bad(tmp_path)
    result = _run("parse", bad, tmp_path / "missing.txt", SEED, "--format", "jsonl")
    assert result.exit_code == 1
    assert from_json(result.stdout).source.name == "source.txt"
    first, second = result.stderr.splitlines()
    assert first.startswith(f"paperparse: {bad}: no readable PDF: ")
    assert second.startswith(f"paperparse: {tmp_path / 'missing.txt'}: no such file")


def test_fault_of_ours_is_one_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        message = "list index\nout of range"
        raise IndexError(message)

    monkeypatch.setattr("paperparse.cli.commands.parse", fault)
    result = _run("parse", SEED)
    assert result.exit_code == 1
    assert (
        result.stderr
        == f"paperparse: {SEED}: a fault in paperparse, please report it: IndexError: list index out of range\n"
    )


def test_output_file(tmp_path: Path) -> None:
    target = tmp_path / "issue.json"
    result = _run("parse", SEED, "--format", "json", "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert from_json(target.read_bytes()).source.name == "source.txt"


def test_no_file_is_made_for_a_bad_source(tmp_path: Path) -> None:
    target = tmp_path / "issue.json"
    assert _run("parse", _bad(tmp_path), "-o", target).exit_code == 1
    assert not target.exists()


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    result = _run("parse", SEED, "-o", tmp_path / "missing" / "issue.json")
    assert result.exit_code == 1
    assert "issue.json" in result.stderr


def test_source_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "front.txt"
    source.write_bytes(SEED.read_bytes())
    result = _run("parse", source, "-o", source)
    assert result.exit_code == 2
    assert source.read_bytes() == SEED.read_bytes()


def test_explain_names_roles_prints_rules_and_reasons() -> None:
    result = _run("explain", SEED)
    assert result.exit_code == 0
    for word in ("because", "printed", "rules", "confidence", "本报记者 李洁 王志浩 陈立波", "masthead"):
        assert word in result.stdout


def test_explain_shows_parts_of_values_and_what_a_rival_would_read(tmp_path: Path) -> None:
    path = tmp_path / "front.txt"
    path.write_text("双溪日报\n2022年5月31日 星期二 农历壬寅年五月初二 今日4版\n", "utf-8")
    told = _run("explain", path).stdout
    for line in ("lunar.month 5", "checks.weekday agrees", "the rule teaser.mark.tail would read 今日4版"):
        assert line in told


def test_schema() -> None:
    assert _run("schema").stdout == shipped_schema()


def test_version_help_and_wrong_use() -> None:
    assert _run("--version").stdout.startswith("paperparse, version ")
    assert "SOURCE" in _run("parse", "--help").stdout
    assert _run("parse").exit_code == 2
    assert _run("parse", SEED, "--format", "docx").exit_code == 2


def test_output_is_utf8_whatever_the_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([*COMMAND, "parse", SEED], env=environment, capture_output=True, check=True)
    assert "浙江法制报" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes break in another way there")
def test_broken_pipe_shows_no_traceback() -> None:
    command = [*COMMAND, "parse", *[str(SEED)] * 40, "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        errors = process.stderr.read()
    assert errors == b""
    assert process.returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send there")
@pytest.mark.usefixtures("interruptible")
def test_interrupt_shows_no_traceback() -> None:
    command = [*COMMAND, "parse", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        # More than a pipe holds: when all is written, the command is up and reading.
        process.stdin.write(b"2" * 1_000_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert errors.decode().strip() == "Aborted!"
    assert process.returncode == 1
