"""PDF files written by hand, object by object, for what no library would write."""

from __future__ import annotations

HEAD = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first one is the catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % size + rows
    return out + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))


def stream(content: str | bytes, said: bytes = b"") -> bytes:
    """A stream; `said` are further entries of its dictionary."""
    raw = content if isinstance(content, bytes) else content.encode("latin-1")
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (said, len(raw), raw)


def page(
    content: str | bytes, *more: bytes, box: str = "0 0 600 800", said: bytes = b"", resources: bytes = b""
) -> bytes:
    """A PDF of one page, whose font `F1` is Helvetica; further objects are numbered from 6."""
    kept = b"/Resources<</Font<</F1 5 0 R>>%s>>" % resources
    own = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R%s%s>>" % (box.encode(), kept, said)
    return pdf(*HEAD, own, stream(content), HELVETICA, *more)


def form(content: str, resources: bytes = b"") -> bytes:
    """A form of the size of a page."""
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<%s>>" % resources)
