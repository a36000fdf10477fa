"""Mastheads: values in one form, contacts with their labels, and what the parts say of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.api import parse_text
from paperparse.candidates import propose, settle
from paperparse.fields.masthead import parse_imprint, read_letters, read_masthead
from paperparse.model.evidence import Confidence
from paperparse.model.issue import Masthead
from paperparse.rules import RULES
from paperparse.rules.masthead import BY_PLACE
from paperparse.text.check_digits import issn_check_digit, issn_is_right
from paperparse.text.flow import flow_of_lines
from paperparse.text.folding import fold
from paperparse.text.regions import BY_CODE, BY_PREFIX, REGIONS, Region, regions_agree


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("国内统一连续出版物号 CN 11-0065", "cn_number", "CN11-0065"),
        ("国内统一刊号：CN44-0803/（G）", "cn_number", "CN44-0803/G"),
        ("CN37—0361/R", "cn_number", "CN37-0361/R"),
        ("国内统一刊号 C N62-0040", "cn_number", "CN62-0040"),
        ("全国统一刊号：CN35-0953邮发代号：33-937", "postal_code", "33-937"),
        ("邮发代号：３１—２５", "postal_code", "31-25"),
        ("$2.00 9 771442 615015", "issn", "1442-6153"),
        ("ISSN 2434561X", "issn", "2434-561X"),
        ("第六千五百零八期", "issue_number", 6508),
        ("第1期（总第307期）", "issue_number", 307),
        ("今日十二版", "page_count", 12),
        ("第28398期（今日8版）", "page_count", 8),
        ("零售每份港幣7元", "price", "港幣7元"),
        ("双溪日报社出版", "publisher", "双溪日报社"),
        ("双溪日报 国内统一刊号:CN33-0999", "title", "双溪日报"),
        ("東 溪 日 報", "title", "東溪日報"),
    ],
)
def test_value(text: str, field: str, value: object) -> None:
    assert getattr(parse_imprint(text), field) == value


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        (
            "新闻热线:0571-85310548 13857101115 | 邮箱:news@example.com",
            [
                ("phone", "新闻热线", "0571-85310548"),
                ("phone", "新闻热线", "13857101115"),
                ("email", "邮箱", "news@example.com"),
            ],
        ),
        ("电话：010-88816909、88816902", [("phone", "电话", "010-88816909"), ("phone", "电话", "88816902")]),
        ("双溪时间网 www.example.com", [("url", "双溪时间网", "www.example.com")]),
        ("http://www.example.com/a", [("url", None, "http://www.example.com/a")]),
        ("微信公众号：“双溪日报”", [("wechat", "微信公众号", "双溪日报")]),
        ("社址：双溪市曙光路123号 邮编：310007", [("address", "社址", "双溪市曙光路123号")]),
    ],
)
def test_contacts(text: str, contacts: list[tuple[str, str | None, str]]) -> None:
    assert [(contact.kind, contact.label, contact.value) for contact in parse_imprint(text).contacts] == contacts


def test_a_second_number_cites_the_shared_label_and_itself() -> None:
    text = "新闻热线:0571-85310548 13857101115"
    second = parse_imprint(text).contacts[1]
    assert [text[start:end] for start, end in second.evidence.spans] == ["新闻热线", "13857101115"]


def test_region_and_postal_prefix_that_agree_make_a_masthead_checked() -> None:
    imprint = parse_imprint("国内统一刊号:CN33-0999 邮发代号:31-99")
    assert imprint.evidence.confidence is Confidence.CHECKED
    assert imprint.evidence.because == ("CN number and postal code are both of 浙江",)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("国内统一刊号:CN33-0999 邮发代号:31-99", []),
        ("国内统一刊号:CN33-0999 邮发代号:33-99", ["masthead.region-conflict"]),
        ("浙江法制报 2022年5月31日 CN33-0091 邮发代号:31-25", ["masthead.paper-conflict"]),
        ("刊号:CN81-0001 邮发代号:1-26", ["masthead.army-number"]),
        ("刊号:CN33-1193/T", ["masthead.periodical-number"]),
    ],
)
def test_doubts(text: str, codes: list[str]) -> None:
    flow = flow_of_lines(text)
    masthead, doubts = read_masthead(flow, settle(propose(flow, RULES)), page=3)
    assert [doubt.code for doubt in doubts] == codes
    assert {doubt.page for doubt in doubts} <= {3}
    if any(doubt.severity == "warning" for doubt in doubts):
        assert masthead is not None
        assert masthead.evidence.confidence is Confidence.MATCHED


def test_a_newspaper_number_goes_before_a_periodical_number() -> None:
    assert parse_imprint("CN33-1193/T CN33-0999").cn_number == "CN33-0999"


def test_letters_are_furniture() -> None:
    flow = flow_of_lines("双溪日报 SHUANGXI RIBAO")
    facts = settle(propose(flow, RULES))
    masthead, _ = read_masthead(flow, facts)
    letters = read_letters(flow, facts)
    assert masthead is not None
    assert masthead.title == "双溪日报"
    assert [(item.kind, item.text) for item in letters] == [("other", "SHUANGXI RIBAO")]
    assert masthead.evidence.spans[0].end <= letters[0].evidence.spans[0].start


def test_prose_prints_no_imprint() -> None:
    assert parse_imprint("市民拨打热线后，第三期培训班的31-25名学员免费领到了今日十二版面改版的报纸。") == Masthead()


@given(st.integers(0, 9_999_999), st.integers(0, 6), st.integers(1, 9))
def test_a_wrong_digit_spoils_an_issn(number: int, place: int, step: int) -> None:
    right = f"{number:07}{issn_check_digit(f'{number:07}')}"
    wrong = right[:place] + str((int(right[place]) + step) % 10) + right[place + 1 :]
    assert issn_is_right(right)
    assert not issn_is_right(wrong)


def test_no_code_and_no_prefix_is_of_two_regions() -> None:
    assert len(BY_CODE) == sum(len(region.codes) for region in REGIONS)
    assert len(BY_PREFIX) == sum(len(region.prefixes) for region in REGIONS)


@pytest.mark.parametrize("region", [region for region in REGIONS if region.prefixes], ids=lambda region: region.name)
def test_only_its_own_prefixes_agree_with_a_region(region: Region) -> None:
    number = f"CN{region.codes[0]}-0001"
    agreeing = tuple(prefix for prefix in sorted(BY_PREFIX) if regions_agree(number, f"{prefix}-1"))
    assert agreeing == tuple(sorted(region.prefixes))


SERIAL = "2022年5月31日 星期二\n国内统一刊号:CN35-0999 邮发代号:33-999"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"双溪新声\n{SERIAL}", "双溪新声"),
        (f"铁　报\n{SERIAL}", "铁报"),
        (f"双溪新声\n{SERIAL}\n双溪晚报", "双溪晚报"),
        (f"铁　报\n敢说真话\n{SERIAL}", "铁报"),
        ("天南地北\n2022年5月31日 星期二", None),
        (f"今天是个好日子，处处有歌声\n{SERIAL}", None),
    ],
    ids=[
        "a name by its place",
        "a short one",
        "a name that looks like one goes before",
        "a motto below it",
        "no serial number",
        "a motto",
    ],
)
def test_a_line_above_date_and_serial_number_is_the_name(page: str, title: str | None) -> None:
    story = "双溪大桥今日通车\n\n本报记者 陈佳\n\n本报讯 5月30日,双溪大桥建成通车,两岸居民出行时间缩短一半。"
    masthead = parse_text(f"{page}\n\n{story}\n").pages[0].masthead
    assert (masthead and masthead.title) == title


@pytest.mark.parametrize("text", [*BY_PLACE.hits, *BY_PLACE.misses])
def test_what_may_be_a_name_by_its_place(text: str) -> None:
    assert (BY_PLACE.compiled.fullmatch(fold(text)) is not None) is (text in BY_PLACE.hits)
