"""Pieces of the patterns of credits, and what must stand before a credit word."""

from __future__ import annotations

import regex

from paperparse.rules._fragments import ROLE
from paperparse.rules._rule import Groups
from paperparse.text.names import is_plausible, looks_like_names, split_names
from paperparse.text.patterns import pattern

LONGEST_ALONE = 12
"""Characters of a single name before 摄; the longest foreign ones lose their dots in transcriptions."""

WHICH = r"""(?:(?:(?:以上|以下|上述|本版|本组)(?:图片|照片|图)?|[上下左右大小]图|图[①-⑳\d]{1,6}|图片|照片|图(?=[均皆为由系:\x20]))
    \x20?[均皆]?[为由系:]?\x20?)?"""
"""Which pictures a credit is for: 以上图片均为 …, 图①②: …"""

PERSONS = r"(?P<people>[\p{Han}·][\p{Han}·、,.\x20A-Za-z]{0,60}?)"
AFTER = r"(?:\x20?\([^()]{2,40}\)|\x20?/\x20?\p{Han}{2,8})?(?:,?\x20?AI\p{Han}{2,16})?\x20?[▲▼◀▶]?"
"""What may follow the credit word: the agency, that it was touched up, the arrow to the picture."""

CAMERA = r"(?P<word>摄影报道|摄影报导|(?<=\x20|\p{Han}{3})摄影|(?<![拍统偷抓跟盗])摄)"
SUPPLY = r"(?P<word>供图|提供|供稿)"
AGENCIES = r"""(?:资料图片?|资料照片|档案照片?|档案图片|历史图片|视频截图|网络图片|图片?据网络|效果图|示意图
    |(?:新华社|中新社|中国新闻社|人民网|美联社|法新社|路透社)(?:发|照片|图片|供图)|新华社/\p{Han}{2,4}
    |人民视觉|视觉中国|影像中国|东方\x20?IC|AP|AFP|AAP|EPA|Reuters|美联社|法新社|路透社|AI\p{Han}{2,16})"""

STAFF_PHOTO = r"本[报刊社台](?:摄影)?(?:记者|通讯员|特派员)?\x20?摄"
"""本报记者摄: a credit that names nobody."""

_POSTS = pattern(ROLE, regex.VERBOSE)
# Who sent the photographer, and what he is: 本报亚太中心分社, 中评社, 当代视觉艺术家.
_STATION = pattern(r"(?:本报)?\p{Han}{0,12}分社|\p{Han}{2,16}(?:[社报网台]|中心|公司|集团|协会|[家者员师])(?=\x20)")
_NO_SUPPLIER = pattern(r"[能可将正已并来以为要免]\Z|费\Z")

WROTE_TOO = pattern(r"(?:(?<=\x20)|(?<=/))文\x20?[/、并]?\x20?摄影?\Z|(?<=\p{Han}{2})文\x20?[/、并]\x20?摄影?\Z")
"""文/摄, 文并摄: who took the pictures of his own story, and signs that."""


def persons_only(people: str) -> str:
    """`people` without the posts and houses before the names.

    >>> persons_only("本报记者 李洁 新闻网记者 陈 佳"), persons_only("本报华东分社 李洁")
    ('李洁 、 陈 佳', '李洁')
    """
    return _STATION.sub("、", _POSTS.sub("、", people)).strip("、 ")


def photographers(groups: Groups) -> bool:
    """Whether persons stand before 摄: names of any surname, for nothing but a name stands there."""
    if WROTE_TOO.search(groups["people"] + groups["word"]):
        return False
    names = [name.text for name in split_names(persons_only(groups["people"]))]
    if groups["word"] == "摄影":
        return bool(names) and all(map(is_plausible, names))
    if len(names) == 1:
        return len(names[0]) <= LONGEST_ALONE
    return bool(names) and all(is_plausible(name) or len(name) <= 3 or "·" in name for name in names)  # noqa: PLR2004


def persons(groups: Groups) -> bool:
    """Whether nothing but posts and names stands before the credit word."""
    return looks_like_names(persons_only(groups["people"]))


def suppliers(groups: Groups) -> bool:
    """Whether the words before 提供 name somebody and are no clause."""
    return not _NO_SUPPLIER.search(groups.get("people", ""))


def writers_and_persons(groups: Groups) -> bool:
    """Whether names stand before 文 and before the credit word after it."""
    return persons(groups) and looks_like_names(persons_only(groups["writers"]))
