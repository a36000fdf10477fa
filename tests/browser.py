"""A browser for tests: headless Chromium, driven through ChromeDriver by plain HTTP."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
DRIVER = next(filter(None, map(shutil.which, ("chromedriver", "chromium-driver"))), None)
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key of an element in WebDriver's JSON."""

ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN"),
    *("--force-color-profile=srgb", "--hide-scrollbars"),
)
with_a_browser = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None,
    reason="no Chromium with its driver: apt-get install chromium chromium-driver",
)

PATIENCE = 60.0
"""Seconds for an answer: two cores may be busy with other tests."""


def right(path: str) -> str:
    """The selector of a thing in the result of the page that is shown."""
    return f'section.current .right [data-path="{path}"]'


class Browser:
    """One window."""

    def __init__(self, address: str, profile: Path, downloads: Path) -> None:
        """A new window of the driver at an address."""
        self._address = address
        options = {
            "binary": CHROMIUM,
            "args": [*ARGUMENTS, f"--user-data-dir={profile}"],
            "prefs": {"download.default_directory": str(downloads), "download.prompt_for_download": False},
        }
        wanted = {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/session/{made['sessionId']}"

    def _ask(self, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - whatever the protocol answers
        raw = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(  # noqa: S310 - the driver that this file started
            self._address + path, raw, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - as above
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"]) from None

    def _post(self, path: str, body: object = None) -> Any:  # noqa: ANN401 - as above
        return self._ask("POST", self._session + path, {} if body is None else body)

    def open(self, page: Path) -> None:
        """Load a file, as a reader would; what was asked for and said before is forgotten."""
        self.complaints()
        self.requests()
        self._post("/url", {"url": page.as_uri()})
        # A window that nobody looks at may lose the focus to no one, and the first key with it.
        for command, values in (("Page.bringToFront", {}), ("Emulation.setFocusEmulationEnabled", {"enabled": True})):
            self._post("/goog/cdp/execute", {"cmd": command, "params": values})

    def size(self, width: int, height: int) -> None:
        """The size of the window."""
        self._post("/window/rect", {"width": width, "height": height})

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script returns
        """What a script returns that runs in the page."""
        return self._post("/execute/sync", {"script": script, "args": list(arguments)})

    def find(self, selector: str) -> str:
        """The first element that a selector finds; fails where there is none."""
        found: str = self._post("/element", {"using": "css selector", "value": selector})[ELEMENT]
        return found

    def hover(self, selector: str) -> None:
        """Put the mouse on the middle of what can be seen of an element."""
        origin = {ELEMENT: self.find(selector)}
        move = {"type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": origin}
        self._post("/actions", {"actions": [{"type": "pointer", "id": "mouse", "actions": [move]}]})

    def click(self, selector: str) -> None:
        """Click on an element; fails where something else lies over it."""
        self._post(f"/element/{self.find(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        """Type into an element."""
        self._post(f"/element/{self.find(selector)}/value", {"text": text})

    def press(self, key: str) -> None:
        """Press a key wherever the focus is."""
        keys = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self._post("/actions", {"actions": [{"type": "key", "id": "keys", "actions": keys}]})

    def count(self, selector: str) -> int:
        """How many elements of a kind can be seen."""
        script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.getClientRects().length).length"
        return int(self.run(script, selector))

    def text(self, selector: str) -> str:
        """The text of an element as it is seen."""
        return str(self._ask("GET", f"{self._session}/element/{self.find(selector)}/text"))

    def picture(self) -> bytes:
        """What is seen, as PNG."""
        return base64.b64decode(self._ask("GET", f"{self._session}/screenshot"))

    def printed(self) -> bytes:
        """The page as it is printed, as PDF."""
        return base64.b64decode(self._post("/print", {"background": True}))

    def complaints(self) -> list[str]:
        """What has been written to the console since the last time."""
        return [entry["message"] for entry in self._post("/se/log", {"type": "browser"})]

    def requests(self) -> list[str]:
        """The addresses that have been asked for since the last time."""
        events = (json.loads(entry["message"])["message"] for entry in self._post("/se/log", {"type": "performance"}))
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def close(self) -> None:
        """End the browser."""
        self._ask("DELETE", self._session)


@contextmanager
def started(room: Path) -> Iterator[Browser]:
    """A browser with an empty profile; it and its driver end with the block."""
    assert DRIVER is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    downloads = room / "downloads"
    downloads.mkdir()
    with (room / "driver.log").open("wb") as log:
        driver = subprocess.Popen([DRIVER, f"--port={port}"], stdout=log, stderr=log)
        try:
            _wait_for(port)
            browser = Browser(f"http://127.0.0.1:{port}", room / "profile", downloads)
            try:
                yield browser
            finally:
                browser.close()
        finally:
            driver.terminate()
            driver.wait(PATIENCE)


def _wait_for(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
