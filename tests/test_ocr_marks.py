"""Marks that the engine overlooks in lines that run down are told by their ink, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pymupdf as library
import pytest

from paperparse.model.scan import Mark, TextLine
from paperparse.readers import ocr
from paperparse.readers.images import pixels_of

if TYPE_CHECKING:
    from paperparse.readers.ocr.ink import Grey

pymupdf: Any = library
pytestmark = pytest.mark.skipif(not ocr.is_installed(), reason="the extra ocr is not installed")

EM, PITCH = 10.0, 11.0
"""Points."""
PIXEL = 200 / 72
MOVED = {**dict.fromkeys("，。、", (0.5, 0.5)), "：": (0.5, 0.3), **dict.fromkeys("“”", (0.3, 0.0))}
"""Ems to the right and up: stops stand in the upper right of their squares in columns, and in the lower left of the font's."""

LEFT, TOP = 50.0, 60.0


def drawn(*columns: str) -> Grey:
    """A page with these columns from the left; a blank is a blank, and other marks stand where the font has them."""
    from paperparse.readers.ocr.ink import grey_of  # noqa: PLC0415 - needs the extra

    document = pymupdf.open()
    page = document.new_page(width=300, height=300)
    for number, column in enumerate(columns):
        for at, char in enumerate(column):
            x, y = LEFT + 30 * number, TOP + at * PITCH + 0.88 * EM
            aside, up = MOVED.get(char, (0.0, 0.0))
            page.insert_text((x + aside * EM, y - up * EM), char, fontname="china-t", fontsize=EM)
    return grey_of(pixels_of(page.get_pixmap(dpi=200).tobytes("png"), "page"))


def told(column: str, read: str, number: int = 0, *, sure: float = 0.98) -> TextLine:
    """A column as the engine tells it: what it has `read` of it in this order, and its outline around that."""
    x0, x1 = (LEFT + 30 * number - 1) * PIXEL, (LEFT + 30 * number + EM + 1) * PIXEL
    marks, at = [], -1
    for char in read:
        at = column.find(char, at + 1) if char in column[at + 1 :] else at + 1
        y = (TOP + at * PITCH) * PIXEL
        marks.append(Mark(char, x0, y, x1, y + EM * PIXEL))
    top, bottom = marks[0].y0 - 3, marks[-1].y1 + 3
    return TextLine(tuple(marks), ((x0, top), (x1, top), (x1, bottom), (x0, bottom)), vertical=True, sure=sure)


def read_again(*columns: tuple[str, str]) -> list[TextLine]:
    from paperparse.readers.ocr.marks import with_marks  # noqa: PLC0415 - needs the extra

    picture = drawn(*(column for column, _ in columns))
    return with_marks([told(column, read, number) for number, (column, read) in enumerate(columns)], picture)


def text_of(line: TextLine) -> str:
    return "".join(mark.text for mark in line.marks)


@pytest.mark.parametrize(
    "column",
    ["詢以近況，已派員。", "查油、鹽、布", "某君答：“人心”，云云", "據談。本處並無", "﹁事關民生。﹂是日"],
)
def test_what_is_printed_between_the_characters_is_told_by_its_ink(column: str) -> None:
    (line,) = read_again((column, "".join(char for char in column if char.isalnum())))
    assert text_of(line) == column.replace("﹁", "「").replace("﹂", "」")
    assert line.sure == 0.5
    mark = next(mark for mark in line.marks if not mark.text.isalnum())
    assert mark.x1 - mark.x0 < EM * PIXEL
    assert mark.y1 - mark.y0 < EM * PIXEL * 0.6


def test_where_there_is_no_ink_there_is_no_mark() -> None:
    column = "照常 忠言 三二 心 小"
    (line,) = read_again((column, column.replace(" ", "")))
    assert text_of(line) == column.replace(" ", "")
    assert line.sure == 0.98


def test_a_character_that_was_not_read_is_no_mark() -> None:
    (line,) = read_again(("記者詢以近況", "記者以近況"))
    assert text_of(line) == "記者以近況"
    (line,) = read_again(("記者小以近況", "記者以近況"))
    assert text_of(line) == "記者以近況"


def test_apostrophes_and_degrees_are_what_their_ink_is_and_a_mark_that_was_read_is_believed() -> None:
    column = "詢以近況，已派員。每日。"
    first, second = read_again((column, "詢以近況'已派員°每日"), (column, "詢以近況、已派員每日。"))
    assert text_of(first) == column
    assert text_of(second) == "詢以近況、已派員。每日。"


def test_a_line_of_another_column_below_is_not_taken_to_pieces() -> None:
    # The first stroke of a character a blank farther down is a dot, like a mark of its own.
    column = "詢以近況  言"
    first, _ = read_again((column, "詢以近況"), ("本處並無成見", "本處並無成見"))
    assert text_of(first) == "詢以近況"


def test_marks_that_were_taken_for_a_line_stand_in_the_line_that_they_end() -> None:
    from paperparse.readers.ocr.marks import with_marks  # noqa: PLC0415 - needs the extra

    column = "本處並無成見。”"
    end = told(column, "。”")
    found = with_marks([told(column, "本處並無成見"), end], drawn(column))
    assert [text_of(line) for line in found] == [column]


def test_a_single_character_is_the_rest_of_a_column_and_lines_across_are_left_alone() -> None:
    from paperparse.readers.ocr.marks import with_marks  # noqa: PLC0415 - needs the extra

    columns = "事關民生本處並無成見", "也。"
    picture = drawn(*columns)
    rest = told("也。", "也", 1)
    x0, y0, x1, y1 = rest.marks[0][1:]
    rest = TextLine(
        (Mark("也", x0, y0, x1, y1), Mark("°", x1, y0, x1 + 8, y1)),
        ((x0, y0), (x1, y0), (x1, y1 + 24), (x0, y1 + 24)),
        vertical=False,
    )
    found = with_marks([told(columns[0], columns[0]), rest], picture)
    assert [text_of(line) for line in found] == ["事關民生本處並無成見", "也。"]
    across = [TextLine(told(columns[0], "事關民生").marks, vertical=False), rest]
    assert with_marks(across, picture) == across


def test_a_dash_that_goes_across_its_column_is_the_character_for_one() -> None:
    first, second = read_again(("本處並無成見一", "本處並無成見-"), ("本處並無成見︱", "本處並無成見-"))
    assert (text_of(first), first.sure) == ("本處並無成見一", 0.5)
    assert text_of(second) == "本處並無成見-"
