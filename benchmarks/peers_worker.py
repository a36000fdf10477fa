"""Reads PDF files with one other library, in that library's own environment: `benchmarks/peers.py` starts it.

    python peers_worker.py MODE DISTRIBUTION FILE ...

Prints a line of JSON: the version of the distribution, and for each file its text and the seconds that reading took, or
why it could not be read. It needs nothing but the standard library and the one that it measures.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

RUNS = 3
"""The shortest of so many runs counts, so that loading and warming up do not."""

Reader = Callable[[str], str]


def _pdf_oxide(method: str) -> Reader:
    library: Any = import_module("pdf_oxide")

    def read(file: str) -> str:
        document = library.PdfDocument(file)
        return "\n".join(getattr(document, method)(number) for number in range(document.page_count()))

    return read


def _pymupdf_sorted() -> Reader:
    library: Any = import_module("pymupdf")
    return lambda file: "\n".join(page.get_text("text", sort=True) for page in library.open(file))


def _pymupdf4llm() -> Reader:
    library: Any = import_module("pymupdf4llm")
    return lambda file: str(library.to_markdown(file, show_progress=False))


def _pdfplumber() -> Reader:
    library: Any = import_module("pdfplumber")

    def read(file: str) -> str:
        with library.open(file) as document:
            return "\n".join(page.extract_text() for page in document.pages)

    return read


def _pdfminer() -> Reader:
    library: Any = import_module("pdfminer.high_level")
    return lambda file: str(library.extract_text(file))


READERS: dict[str, Callable[[], Reader]] = {
    "pdf_oxide text": lambda: _pdf_oxide("extract_text"),
    "pdf_oxide markdown": lambda: _pdf_oxide("to_markdown"),
    "pymupdf sorted": _pymupdf_sorted,
    "pymupdf4llm": _pymupdf4llm,
    "pdfplumber": _pdfplumber,
    "pdfminer": _pdfminer,
}


def read_each(read: Reader, files: Sequence[str]) -> list[dict[str, Any]]:
    """What the library makes of each file."""
    found: list[dict[str, Any]] = []
    for file in files:
        try:
            text, seconds = "", float("inf")
            for _ in range(RUNS):
                start = time.perf_counter()
                text = read(file)
                seconds = min(seconds, time.perf_counter() - start)
            found.append({"text": text, "seconds": seconds})
        except Exception as error:  # noqa: BLE001 - whatever a library raises, the other files are measured
            found.append({"failure": f"{type(error).__name__}: {error}"})
    return found


def convert_all(files: Sequence[str]) -> list[dict[str, Any]]:
    """What opendataloader-pdf makes of the files: it starts Java once for all of them, and the start is shared out."""
    library: Any = import_module("opendataloader_pdf")
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        library.convert(list(files), output_dir=folder, format="markdown", quiet=True, image_output="off")
        seconds = (time.perf_counter() - start) / len(files)
        written = [Path(folder, Path(file).stem).with_suffix(".md") for file in files]
        return [
            {"text": file.read_text("utf-8"), "seconds": seconds} if file.is_file() else {"failure": "nothing written"}
            for file in written
        ]


def main() -> None:
    """Read the files and print what came of it."""
    mode, distribution, *files = sys.argv[1:]
    found = convert_all(files) if mode == "opendataloader" else read_each(READERS[mode](), files)
    # Libraries print what they like; the last line is ours.
    print("\n" + json.dumps({"version": metadata.version(distribution), "files": found}))


if __name__ == "__main__":
    main()
