"""What tests share: programs that can be interrupted, and of tests in a browser a window and the pages that are opened in it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperparse.viewing import document, look, view
from tests.browser import Browser, started
from tests.test_viewing import FRONT, HOCR, HOSTILE, ISSUE, SEED


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Tests that run in the background ignore Ctrl-C, and the programs that they start would inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="module")
def window(room: Path) -> Iterator[Browser]:
    with started(room) as browser:
        browser.size(1400, 1000)
        yield browser


@pytest.fixture(scope="module")
def pages(room: Path) -> dict[str, Path]:
    contents = {
        "seed": view(SEED),
        "front": view(FRONT),
        "issue": view(ISSUE),
        "hocr": view(HOCR),
        "several": document([look(SEED), look(HOCR)]),
        "hostile": view(HOSTILE.encode()),
    }
    for name, content in contents.items():
        (room / f"{name}.html").write_text(content, "utf-8")
    return {name: room / f"{name}.html" for name in contents}


@pytest.fixture
def browser(window: Browser) -> Iterator[Browser]:
    """The window; what a page asks for or complains about fails the test that showed it."""
    yield window
    assert window.complaints() == []
    assert [asked for asked in window.requests() if not asked.startswith(("file:", "data:", "blob:"))] == []
