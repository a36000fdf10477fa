"""Regions of serial numbers: what the two digits after CN and the first part of a postal code say of a paper's home.

CN numbers begin with the first two digits of GB/T 2260. The post gives every region two prefixes, an odd one for
newspapers and an even one for magazines. A paper that moved keeps its old code, so a conflict is a doubt, no proof.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Region:
    """A region that gives out CN numbers."""

    name: str
    """Without 省, 市, 自治区."""
    codes: tuple[str, ...]
    """The digits after CN. Beijing has used up 11 and goes on with 10."""
    prefixes: tuple[int, ...]
    """The first part of postal codes: newspapers, then magazines; empty where none is fixed."""


REGIONS = (
    Region("北京", ("11", "10"), (1, 81, 2, 82, 80)),
    Region("天津", ("12",), (5, 6)),
    Region("河北", ("13",), (17, 18)),
    Region("山西", ("14",), (21, 22)),
    Region("内蒙古", ("15",), (15, 16)),
    Region("辽宁", ("21",), (7, 8)),
    Region("吉林", ("22",), (11, 12)),
    Region("黑龙江", ("23",), (13, 14)),
    Region("上海", ("31",), (3, 4)),
    Region("江苏", ("32",), (27, 28)),
    Region("浙江", ("33",), (31, 32)),
    Region("安徽", ("34",), (25, 26)),
    Region("福建", ("35",), (33, 34)),
    Region("江西", ("36",), (43, 44)),
    Region("山东", ("37",), (23, 24)),
    Region("河南", ("41",), (35, 36)),
    Region("湖北", ("42",), (37, 38)),
    Region("湖南", ("43",), (41, 42)),
    Region("广东", ("44",), (45, 46)),
    Region("广西", ("45",), (47, 48)),
    Region("海南", ("46",), (83, 84)),
    Region("重庆", ("50",), (77, 78)),
    Region("四川", ("51",), (61, 62)),
    Region("贵州", ("52",), (65, 66)),
    Region("云南", ("53",), (63, 64)),
    Region("西藏", ("54",), (67, 68)),
    Region("陕西", ("61",), (51, 52)),
    Region("甘肃", ("62",), (53, 54)),
    Region("青海", ("63",), (55, 56)),
    Region("宁夏", ("64",), (73, 74)),
    Region("新疆", ("65",), (57, 58)),
    # In GB/T 2260 81 is Hong Kong, which gives out no CN numbers; the army's papers use it and post anywhere.
    Region("军队", ("81",), ()),
)

ARMY = REGIONS[-1]

BY_CODE = {code: region for region in REGIONS for code in region.codes}
BY_PREFIX = {prefix: region for region in REGIONS for prefix in region.prefixes}


def region_of_number(cn_number: str) -> Region | None:
    """The region of a CN number, None where its digits name no region.

    >>> region_of_number("CN33-0019").name
    '浙江'
    >>> region_of_number("CN83-0019") is None
    True
    """
    return BY_CODE.get(cn_number[2:4])


def region_of_postal_code(postal_code: str) -> Region | None:
    """The region of a postal code, None where its prefix is in no region's share.

    >>> region_of_postal_code("31-25").name
    '浙江'
    """
    prefix = postal_code.partition("-")[0]
    return BY_PREFIX.get(int(prefix)) if prefix.isdecimal() else None


def regions_agree(cn_number: str, postal_code: str) -> bool | None:
    """Whether a CN number and a postal code name one region; None where nothing can be said.

    >>> regions_agree("CN33-0019", "31-25"), regions_agree("CN33-0019", "33-25"), regions_agree("CN81-0001", "1-26")
    (True, False, None)
    """
    region, post = region_of_number(cn_number), region_of_postal_code(postal_code)
    if region is None or post is None or region is ARMY:
        return None
    return region is post
