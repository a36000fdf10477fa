"""Files of OCR engines that are odd: every version and unit, and what is mended so that no print is lost."""

from __future__ import annotations

import pytest

from paperparse.errors import SourceError
from paperparse.model.scan import Scan
from paperparse.model.sheet import Area
from paperparse.readers.formats._paragraphs import rows_of
from tests.test_formats import read, text_of

QUAD = [[0, 0], [20, 0], [20, 10], [0, 10]]


def hocr(body: str) -> bytes:
    return f"<html><body><div class='ocr_page' title='bbox 0 0 100 80'>{body}</div></body></html>".encode()


def alto(
    body: str, unit: str = "pixel", start: str = '<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">'
) -> bytes:
    head = f"<Description><MeasurementUnit>{unit}</MeasurementUnit></Description>"
    page = f'<Layout><Page ID="p" WIDTH="1000" HEIGHT="800"><PrintSpace>{body}</PrintSpace></Page></Layout>'
    return f"{start}{head}{page}</alto>".encode()


def page(body: str, version: str = "2019-07-15") -> bytes:
    space = f"http://schema.primaresearch.org/PAGE/gts/pagecontent/{version}"
    return f'<PcGts xmlns="{space}"><Page imageWidth="100" imageHeight="80">{body}</Page></PcGts>'.encode()


def marks(scan: Scan) -> list[tuple[object, ...]]:
    return [tuple(mark) for line in scan.lines for mark in line.marks]


STRING = '<TextBlock ID="b"><TextLine ID="l"><String CONTENT="晚报" HPOS="12" VPOS="24" WIDTH="48" HEIGHT="24"/></TextLine></TextBlock>'


@pytest.mark.parametrize("version", ["2", "3", "4", "9"])
def test_versions_of_alto(version: str) -> None:
    start = f'<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v{version}#">'
    body = alto(STRING, start=start).decode().replace("<", "<a:").replace("<a:/", "</a:").replace("<a:a:", "<a:")
    assert marks(read(body)[0]) == [("晚报", 12, 24, 60, 48)]


@pytest.mark.parametrize(("unit", "points"), [("pixel", 1), ("mm10", 72 / 254), ("inch1200", 0.06), ("", 1)])
def test_units_of_alto(unit: str, points: float) -> None:
    (scan,) = read(alto(STRING, unit, "<!-- written by hand --><alto>"))
    assert marks(scan) == [("晚报", *(pytest.approx(side * points) for side in (12, 24, 60, 48)))]
    assert scan.size.width == pytest.approx(1000 * points)


def test_alto_prints_hyphens_and_no_blanks() -> None:
    strings = '<String CONTENT="news" HPOS="0" VPOS="0" WIDTH="40" HEIGHT="9"/><SP WIDTH="5"/>'
    hyphen = '<HYP CONTENT="-" HPOS="40" VPOS="0" WIDTH="5" HEIGHT="9"/>'
    (scan,) = read(alto(f'<TextBlock ID="b"><TextLine ID="l">{strings}{hyphen}</TextLine></TextBlock>'))
    assert [mark.text for mark in scan.lines[0].marks] == ["news", "-"]


def test_alto_turned_lines_run_down() -> None:
    turned = STRING.replace("<TextBlock", '<TextBlock ROTATION="270"')
    assert read(alto(turned))[0].lines[0].vertical is True


def test_alto_polygons_are_outlines() -> None:
    shape = '<Shape><Polygon POINTS="10,20 70,22 70,50 10,48"/></Shape>'
    (scan,) = read(alto(STRING.replace('<TextLine ID="l">', f'<TextLine ID="l">{shape}')))
    assert scan.lines[0].outline == ((10, 20), (70, 22), (70, 50), (10, 48))


@pytest.mark.parametrize("version", ["2010-03-19", "2013-07-15", "2017-07-15", "2018-07-15", "2019-07-15"])
def test_versions_of_page(version: str) -> None:
    line = '<TextLine id="l"><Coords points="0,0 40,0 40,10 0,10"/><TextEquiv><Unicode>晚报</Unicode></TextEquiv></TextLine>'
    (scan,) = read(page(f'<TextRegion id="r">{line}</TextRegion>', version))
    assert marks(scan) == [("晚报", 0, 0, 40, 10)]


def test_page_takes_the_text_of_the_lowest_index() -> None:
    texts = "".join(
        f'<TextEquiv index="{index}" conf="0.{9 - index}"><Unicode>{text}</Unicode></TextEquiv>'
        for index, text in ((1, "晚极"), (0, "晚报"))
    )
    (scan,) = read(page(f'<TextRegion><TextLine><Coords points="0,0 40,10"/>{texts}</TextLine></TextRegion>'))
    assert text_of(scan.lines[0]) == "晚报"
    assert scan.lines[0].sure == pytest.approx(0.9)


def test_corrected_line_wins_over_its_words() -> None:
    word = '<Word><Coords points="0,0 40,10"/><TextEquiv><Unicode>晚极</Unicode></TextEquiv></Word>'
    line = f'<TextLine><Coords points="0,0 41,11"/>{word}<TextEquiv><Unicode>晚报</Unicode></TextEquiv></TextLine>'
    assert marks(read(page(f"<TextRegion>{line}</TextRegion>"))[0]) == [("晚报", 0, 0, 41, 11)]


def test_region_without_lines_is_lines_of_one_box() -> None:
    text = "<TextEquiv><Unicode>第一行的字\n第二行</Unicode></TextEquiv>"
    (scan,) = read(page(f'<TextRegion id="r"><Coords points="0,0 50,0 50,24 0,24"/>{text}</TextRegion>'))
    assert list(map(text_of, scan.lines)) == ["第一行的字", "第二行"]
    assert scan.lines[0].marks[0].y1 <= scan.lines[1].marks[0].y0


def test_hocr_survives_broken_html() -> None:
    body = "<p class='ocr_par'><span class=ocr_line title='bbox 0 0 40 10'><b>晚</i>报<br></p></div><span class='ocrx_word' title='bbox 0 20 40 30'>头条"
    (scan,) = read(hocr(body))
    assert marks(scan) == [("晚报", 0, 0, 40, 10)]


def test_hocr_text_outside_of_lines_is_kept() -> None:
    word = "<span class='ocrx_word' title='bbox 0 0 20 10'>晚报</span>"
    (scan,) = read(hocr(f"<p class='ocr_par' title='bbox 0 0 60 30'>{word}要闻<br/>三则</p><i>尾</i>"))
    assert [text_of(line) for line in scan.lines] == ["晚报", "要闻", "三则", "尾"]
    assert marks(scan)[3] == ("尾", 0, 0, 100, 80)


def test_hocr_words_without_a_box_stay_with_their_neighbours() -> None:
    words = "<span class='ocrx_word' title='bbox 0 0 20 10'>晚</span><span class='ocrx_word'>报</span>。"
    assert marks(read(hocr(f"<span class='ocr_line' title='bbox 0 0 40 10'>{words}</span>"))[0]) == [
        ("晚报。", 0, 0, 20, 10)
    ]


def test_hocr_other_readings_and_comments_are_no_print() -> None:
    both = "<span class='alternatives'><ins class='alt'>晚报</ins><del class='alt'>晚极</del></span><!-- <b>x</b> -->"
    (scan,) = read(hocr(f"<span class='ocr_line' title='bbox 0 0 40 10'><span class='ocrx_word'>{both}</span></span>"))
    assert text_of(scan.lines[0]) == "晚报"


@pytest.mark.parametrize(
    "box", ["5 5 5 5", "NaN 0 9 9", "-30 -30 -9 -9", "", "0 0 1e300 9", "a b c d", "1 2 3", "0 0 999999999 9"]
)
def test_word_without_a_usable_box_stands_in_its_line(box: str) -> None:
    word = f"<span class='ocrx_word' title='bbox {box}'>晚报</span>"
    assert marks(read(hocr(f"<span class='ocr_line' title='bbox 0 0 40 10'>{word}</span>"))[0]) == [
        ("晚报", 0, 0, 40, 10)
    ]


def test_boxes_beyond_the_page_make_it_larger() -> None:
    (scan,) = read(hocr("<span class='ocr_line' title='bbox -5 70 140 90'>晚报</span>"))
    assert marks(scan) == [("晚报", 0, 70, 140, 90)]
    assert (scan.size.width, scan.size.height) == (140, 90)


def test_drawn_elements_end_at_the_page() -> None:
    (scan,) = read(
        hocr(
            "<div class='ocr_separator' title='bbox 10 40 400 41'></div><div class='ocr_photo' title='bbox 900 0 990 9'></div>"
        )
    )
    assert scan.areas == (Area(10, 40, 100, 41, filled=True),)
    assert scan.pictures == ()


def test_line_that_stands_nowhere_is_named() -> None:
    with pytest.raises(SourceError, match=r"page: page 1: line 1: no box, and none around it"):
        read([[QUAD[:1] * 4, "晚报", 0.9]])


def test_mets_that_only_links_says_what_to_give() -> None:
    links = '<mets xmlns="http://www.loc.gov/METS/"><fileSec><file><FLocat href="p1.xml"/></file></fileSec></mets>'
    with pytest.raises(SourceError, match="only links to other files; give the ALTO files"):
        read(links)


@pytest.mark.parametrize("leading", [1.3, 1.4, 1.5, 1.6])
@pytest.mark.parametrize("length", [5, 13, 40, 150, 600])
def test_paragraphs_are_cut_into_lines_of_about_their_type(leading: float, length: int) -> None:
    count = -(-length // 13)
    text, box = "字" * length, (0, 0, min(13, length) * 8 + 2, 8 * (1 + (count - 1) * leading) + 2)
    rows = rows_of(text, box)
    assert "".join(row for row, _ in rows) == text
    assert abs(len(rows) - count) <= 0.1 * count + 0.5
    assert rows[0][1][3] - rows[0][1][1] == pytest.approx(8, rel=0.3)


def test_vertical_line_stays_one() -> None:
    assert rows_of("要闻版面", (0, 0, 10, 40)) == [("要闻版面", (0, 0, 10, 40))]
    assert [row for row, _ in rows_of("甲乙丙丁", (0, 0, 24, 20), vertical=True)] == ["甲乙", "丙丁"]
