"""Pictures of pages: drawn from a trace or from any source, and shown, saved or handed to a notebook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attrs import evolve, field, frozen

from paperparse.drawing.html import to_html
from paperparse.drawing.raster import to_png
from paperparse.drawing.scene import Scene
from paperparse.drawing.svg import to_svg
from paperparse.errors import LimitError, MissingDependencyError
from paperparse.limits import PICTURE_PIXELS
from paperparse.readers.pictures import han_font

DPI = 110
"""Pixels an inch: a broadsheet is 1700 pixels wide, and its smallest type can be read."""

ENDINGS = (".svg", ".html", ".png")

Render = Callable[[float], bytes]
"""The page itself at so many pixels an inch, as PNG."""


@frozen(eq=False)
class Picture:
    """One page with what was made of it; it shows itself in a notebook."""

    title: str
    """Of what: the name of the source, and the page."""
    index: int
    """Position of the page in its source, from 1."""
    scene: Scene = field(repr=False)
    render: Render | None = field(default=None, repr=False)
    """Paints the page itself, which a PNG has below it; None where there is nothing but its text."""

    @property
    def svg(self) -> str:
        """As an SVG document; the same page is always the same text."""
        return to_svg(self.scene)

    @property
    def html(self) -> str:
        """As an HTML page that needs nothing else."""
        return to_html([(self.title, self.svg)])

    def png(self, dpi: float = DPI) -> bytes:
        """As PNG. Raises `LimitError`, and `MissingDependencyError` where a font for Chinese is needed and missing."""
        pixels = self.scene.width * self.scene.height * (dpi / 72) ** 2
        if pixels > PICTURE_PIXELS:
            message = f"{self.title}: {pixels / 1e6:,.0f} million pixels at {dpi:g} dpi; take fewer"
            raise LimitError(message)
        backdrop = self.render(dpi) if self.render else self.scene.backdrop
        han = han_font()
        written = self.scene.page is None or any(group.kind == "print" for group in self.scene.groups)
        if backdrop is None and han is None and written:
            message = (
                "a png of text needs a font for Chinese: pip install 'paperparse[pymupdf]', or write .svg or .html"
            )
            raise MissingDependencyError(message)
        return to_png(_without_print(self.scene) if backdrop else self.scene, dpi, backdrop, han)

    def save(self, path: str | Path, dpi: float = DPI) -> Path:
        """Write it to a file, as what the ending says: .svg, .html or .png."""
        target = Path(path)
        ending = target.suffix.lower()
        if ending not in ENDINGS:
            message = f"{target.name}: a picture is written as {', '.join(ENDINGS)}"
            raise ValueError(message)
        if ending == ".png":
            target.write_bytes(self.png(dpi))
        else:
            target.write_text(self.svg if ending == ".svg" else self.html, "utf-8", newline="\n")
        return target

    def show(self) -> None:
        """Open it in the browser, from a temporary file."""
        import tempfile  # noqa: PLC0415 - only to show, and both are slow to import
        import webbrowser  # noqa: PLC0415

        with tempfile.NamedTemporaryFile("wb", prefix="paperparse-", suffix=".html", delete=False) as file:
            file.write(self.html.encode())
        webbrowser.open(Path(file.name).as_uri())

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_html_(self) -> str:
        return f'<div style="max-width: 100%; overflow: auto">{self.svg}</div>'


def _without_print(scene: Scene) -> Scene:
    """The scene without the characters that the page picture shows already."""
    return evolve(scene, groups=tuple(group for group in scene.groups if group.kind != "print"))
