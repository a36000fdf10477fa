"""What kind of source some bytes are, by how they begin; what reads a kind is loaded when one comes."""

from __future__ import annotations

from paperparse.readers.encoding import PDF_MARK, PDF_REACH

PICTURES = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"II*\0",
    b"MM\0*",
    b"\0\0\0\x0cjP  ",
    b"\xff\x4f\xff\x51",  # a bare JPEG 2000 code stream
)

TOLD = b"<{[l"
"""With one of these begin XML, JSON and the table of Tesseract (`level`), behind marks of an encoding and blanks."""

MARKS = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


def is_pdf(raw: bytes) -> bool:
    r"""Whether the bytes are a PDF, by their content.

    >>> is_pdf(b"%PDF-1.7\n"), is_pdf(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    (True, False)
    """
    return PDF_MARK in raw[:PDF_REACH]


def is_picture(raw: bytes) -> bool:
    r"""Whether the bytes are a picture of a kind that is read: PNG, JPEG, TIFF, JPEG 2000, WebP.

    >>> is_picture(b"\x89PNG\r\n\x1a\n"), is_picture("浙江法制报".encode())
    (True, False)
    """
    return raw.startswith(PICTURES) or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP")


def may_be_told(raw: bytes) -> bool:
    """Whether the bytes may be a file of an OCR engine or a document parser; a text seldom begins so.

    >>> may_be_told(b'[{"box": []}]'), may_be_told("浙江法制报".encode())
    (True, False)
    """
    start = raw[:PDF_REACH].lstrip(MARKS)[:1]
    return bool(start) and start in TOLD
