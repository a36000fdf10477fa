"""Pages as pictures: print, frames, columns, reading order, stories and roles; to look at, and to find errors by."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from typing import TYPE_CHECKING, Unpack

from paperparse.drawing.html import to_html
from paperparse.drawing.pages import page_scene
from paperparse.drawing.picture import DPI, Picture
from paperparse.drawing.reopened import reopened
from paperparse.drawing.scene import LAYERS, Layer
from paperparse.drawing.texts import text_scene
from paperparse.pipeline import Trace, trace
from paperparse.readers.content import content_of
from paperparse.readers.kinds import is_pdf
from paperparse.readers.pictures import page_picture
from paperparse.readers.sources import read, unrefused

if TYPE_CHECKING:
    from paperparse.drawing.picture import Render
    from paperparse.readers.content import Readable
    from paperparse.readers.options import EngineName, ReadingOptions

__all__ = ["DPI", "LAYERS", "Layer", "Picture", "draw", "draw_pages", "to_html"]


def draw(
    source: Readable | Trace,
    page: int = 1,
    *,
    layers: Collection[Layer] = LAYERS,
    repair: bool = False,
    backdrop: bool = False,
    **reading: Unpack[ReadingOptions],
) -> Picture:
    """The picture of one page of a source, or of what `paperparse.trace` returned.

    `layers` says what is drawn: frames, columns, order, roles, print. `backdrop` lays the picture of a PDF page under
    SVG and HTML too, instead of its characters. The other keywords are those of `paperparse.parse`.

    >>> picture = draw("fixtures/zhejiang-fazhi-2022-05-31/source.txt")
    >>> picture.title, picture.svg[:4]
    ('source.txt · page 1', '<svg')
    """
    if isinstance(source, Trace):
        return _drawn(source, f"page {source.page.index}", layers, None)
    reading["pages"] = str(page)
    return next(draw_pages(source, layers=layers, repair=repair, backdrop=backdrop, **reading))


def draw_pages(
    source: Readable,
    *,
    layers: Collection[Layer] = LAYERS,
    repair: bool = False,
    backdrop: bool = False,
    **reading: Unpack[ReadingOptions],
) -> Iterator[Picture]:
    """The pictures of the pages of a source, one after the other; `pages` selects some, as `1,3-5`."""
    content, name = content_of(source)
    about, found = read(reopened(content, name), **reading)
    for page in unrefused(found):
        render = None
        if isinstance(content, bytes) and is_pdf(content):
            engine, password = reading.get("engine", "auto"), reading.get("password")
            render = partial(_render, content, page.index - 1, password=password, engine=engine)
        title = f"{about.name} · page {page.index}"
        yield _drawn(trace(page, repairs=repair), title, layers, render, backdrop=backdrop)


def _render(raw: bytes, index: int, dpi: float, *, password: str | None, engine: EngineName) -> bytes:
    return page_picture(raw, index, dpi, password, engine=engine)


def _drawn(
    traced: Trace, title: str, layers: Collection[Layer], render: Render | None, *, backdrop: bool = False
) -> Picture:
    unknown = sorted(set(layers).difference(LAYERS))
    if unknown:
        message = f"no layer is called {unknown[0]!r}; there are {', '.join(LAYERS)}"
        raise ValueError(message)
    index = traced.page.index
    if traced.layout is None:
        return Picture(title, index, text_scene(traced))
    if "print" not in layers:
        render = None
    under = render(DPI) if backdrop and render is not None else None
    return Picture(title, index, page_scene(traced, traced.layout, layers, under), render)
