"""Bytes into text: which encoding they are in, and a clear word where none fits."""

from __future__ import annotations

import codecs

from paperparse.errors import SourceError
from paperparse.readers.plausibility import PLAUSIBLE, is_rubbish, plausibility
from paperparse.text.patterns import pattern

# The longer mark first: that of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
WIDE = ("utf-16-le", "utf-16-be")
NARROW = ("gb18030", "big5hkscs")
CHINESE = (*NARROW, *WIDE)
NAMES = {"gb18030": "GB18030", "big5hkscs": "Big5", "utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}

# How the files begin that people take for text by mistake.
OTHER_KINDS = (
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"BM", "a picture (BMP)"),
    (b"\0\0\0\x0cjP  ", "a picture (JPEG 2000)"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
)
READ = "read are text, PDF, pictures (PNG, JPEG, TIFF, JPEG 2000, WebP), and what OCR engines write (hOCR, ALTO, PAGE, JSON)"
PDF_MARK, PDF_REACH = b"%PDF-", 1024
"""Readers of PDF look for its mark in so many bytes."""

MARKUP = pattern(
    r"(?i)(?:ï»¿)?\s*(?:(?P<html><!doctype|<html)|(?P<xml><\?xml)|(?P<json>\{\s*+\"|\[\s*+\{\s*+\")|(?P<rtf>\{\\rtf))"
)
"""How text begins that is no print, its bytes read as Latin-1."""

MARKED = {"html": "a web page (HTML)", "xml": "XML", "json": "JSON", "rtf": "an RTF document"}

SAMPLE = 65_536
"""So many bytes are enough to tell encodings apart."""
PROOF = 8
"""So many characters of plausible UTF-8 before a broken byte are no accident."""


def decode(raw: bytes, name: str, encoding: str | None = None) -> str:
    """The text of `raw` without a byte order mark; `name` is what errors call the source.

    >>> decode("本报讯 5月30日".encode("gb18030"), "front.txt")
    '本报讯 5月30日'
    """
    _refuse_other_kinds(raw, name)
    text = _decode_as(raw, encoding, name) if encoding else _decode_as(raw, _recognise(raw, name), name)
    if is_rubbish(text[:SAMPLE]):
        read_as, advice = (f" when read as {encoding}", "name another encoding, or none") if encoding else ("", "")
        message = f"{name}: not text{read_as}: it is full of control characters or of characters that do not exist"
        raise SourceError("; ".join(filter(None, (message, advice))))
    return text.removeprefix("\ufeff")


def _refuse_other_kinds(raw: bytes, name: str) -> None:
    kind = _other_kind(raw)
    if kind:
        message = f"{name}: this is {kind}; {READ}"
        raise SourceError(message)


def _other_kind(raw: bytes) -> str | None:
    if PDF_MARK in raw[:PDF_REACH]:
        return "a PDF"
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "a picture (WebP)"
    # A bitmap is told from a text that begins with BM by the zeros of its header.
    if raw.startswith(b"BM") and b"\0" not in raw[:32]:
        return None
    markup = MARKUP.match(raw[:PDF_REACH].decode("latin-1"))
    if markup:
        return MARKED[markup.lastgroup or ""]
    return next((word for mark, word in OTHER_KINDS if raw.startswith(mark)), None)


def _decode_as(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except LookupError:
        message = f"{name}: unknown encoding {encoding!r}; known ones are utf-8, gb18030, big5, utf-16"
        raise SourceError(message) from None
    except UnicodeDecodeError as error:
        bad = raw[error.start : error.start + 1].hex()
        place = f"byte {error.start} (0x{bad})"
        message = (
            f"{name}: not {NAMES.get(encoding, encoding)}: {place} does not fit; name the encoding, or mend the file"
        )
        raise SourceError(message) from None
    except (UnicodeError, ValueError) as error:
        message = f"{name}: cannot be decoded as {encoding}: {error}"
        raise SourceError(message) from None


def _recognise(raw: bytes, name: str) -> str:
    marked = next((encoding for mark, encoding in MARKS if raw.startswith(mark)), None)
    if marked:
        return marked
    wide_only = b"\0" in raw
    if not wide_only:
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError as error:
            if _is_cut_utf8(raw, error):
                return "utf-8"
        else:
            return "utf-8"
    best, share = _most_plausible(raw, WIDE if wide_only else CHINESE)
    if share < PLAUSIBLE:
        best = _second_opinion(raw, WIDE if wide_only else NARROW) or ""
    if not best:
        why = "it holds zero bytes" if wide_only else "neither UTF-8, GB18030, Big5 nor UTF-16 fits"
        message = f"{name}: not text in a known encoding: {why}; name the encoding if it is text"
        raise SourceError(message)
    return best


def _is_cut_utf8(raw: bytes, error: UnicodeDecodeError) -> bool:
    """Whether this is UTF-8 with a broken byte: many plausible characters stand before it."""
    before = raw[max(0, error.start - SAMPLE) : error.start].decode("utf-8", "ignore")
    return sum(char > "\x7f" for char in before) >= PROOF and plausibility(before) >= PLAUSIBLE


def _most_plausible(raw: bytes, encodings: tuple[str, ...]) -> tuple[str, float]:
    shares = {}
    for encoding in encodings:
        try:
            sample = codecs.getincrementaldecoder(encoding)("strict").decode(raw[:SAMPLE], len(raw) <= SAMPLE)
        except UnicodeDecodeError:
            continue
        shares[encoding] = plausibility(sample)
    best = max(shares, key=lambda encoding: shares[encoding], default="")
    return best, shares.get(best, 0.0)


def _second_opinion(raw: bytes, encodings: tuple[str, ...]) -> str | None:
    """What charset-normalizer says of text that holds none of the commonest characters."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed, and 40 ms to import

    isolated = [encoding.replace("-", "_") for encoding in encodings]
    found = from_bytes(raw[:SAMPLE], cp_isolation=isolated).best()
    return found.encoding if found else None
