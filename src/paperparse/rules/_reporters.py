"""Heads that name nobody but the reporters: （記者林婉儀報道）, 本报记者李洁报道：.

Text has to follow in the same paragraph, else the print is a byline, or the signature at the end of a story.
"""

from __future__ import annotations

import regex

from paperparse.rules._fragments import HOUSE, ROLE
from paperparse.rules._people import are_people
from paperparse.rules._rule import STRONG, Groups, Place, Rule
from paperparse.text.names import is_plausible, looks_like_names, split_names
from paperparse.text.patterns import pattern

SENT = rf"(?!据)(?=(?P<agency>{HOUSE})?)(?:{ROLE})\x20{{0,3}}"
SENDS = rf"(?P<people>{SENT}[\p{{Han}}·][\p{{Han}}·、,\x20]{{1,80}}?)\x20?(?:综合|联合|现场|采访|专题)?报[道导]"
TEXT = r"(?=[^\S\n]{0,8}[\p{Han}\dA-Za-z“「『《‘\"])"

_POSTS = pattern(ROLE, regex.VERBOSE)


def people_are_named(groups: Groups) -> bool:
    """Whether nothing but names is left when the posts are taken away."""
    return looks_like_names(_POSTS.sub("、", groups["people"]))


def people_are_reporters(groups: Groups) -> bool:
    """Whether the bracket holds posts and names, one of which has a surname, and is no credit of a picture."""
    people = groups["people"]
    if people.endswith(("摄", "摄影")) or not are_people(people, enclosed=True, with_role=True):
        return False
    return any(is_plausible(name.text) for name in split_names(_POSTS.sub("、", people)))


REPORTER_RULES: tuple[Rule, ...] = (
    Rule(
        id="lead_in.reporter",
        kind="lead_in",
        pattern=rf"[(【]\x20?(?P<people>{SENT}[\p{{Han}}·][\p{{Han}}·《》、,:\x20]{{1,80}})\x20?[)】]{TEXT}",
        place=Place.HEAD,
        needs=("记者", "通讯员", "特派员", "实习生"),
        check=people_are_reporters,
        hits={
            "（記者 林婉儀）港鐵昨日宣布": {"people": "记者 林婉仪"},
            "（本报记者 李洁）近日，清溪县法院": {"people": "本报记者 李洁", "agency": "本报"},
            "【本報記者李潔、王志浩】立法會昨日": {"people": "本报记者李洁、王志浩", "agency": "本报"},
            "（记者 扎西德吉 通讯员 李洁） 昨日，": {"people": "记者 扎西德吉 通讯员 李洁"},
            "（中青报·中青网记者 李洁）近日，": {"people": "中青报·中青网记者 李洁"},
        },
        misses=(
            "（记者 李洁）",
            "（本报记者 李洁）（下转第二版）",
            "（记者注：此处有删节）他说",
            "（记者从市税务局获悉）昨日",
            "（记者手记）清溪的早晨",
            "（李洁）近日，",
            "（记者 李洁 摄）昨日",
            "昨日（记者 李洁）赶到现场",
        ),
    ),
    Rule(
        id="lead_in.reporter_reports",
        kind="lead_in",
        pattern=rf"""(?:[(【]\x20?{SENDS}\x20?[)】]{TEXT}|{SENDS}\x20?(?::{TEXT}|(?=\x20{{1,4}}\p{{Han}}[^\n]{{0,80}}[,。])))""",
        place=Place.HEAD,
        needs=("报道", "报导"),
        weight=STRONG,
        check=people_are_named,
        hits={
            "（記者林婉儀報道）港鐵昨日宣布": {"people": "记者林婉仪"},
            "【本報記者林婉儀報道】立法會昨日": {"people": "本报记者林婉仪", "agency": "本报"},
            "本報記者林婉儀報道：港鐵昨日宣布": {"people": "本报记者林婉仪", "agency": "本报"},
            "（记者 李洁 王志浩 综合报道）近日": {"people": "记者 李洁 王志浩"},
            "（记者欧阳怀远报道）近日": {"people": "记者欧阳怀远"},
            "本报记者李洁报道 昨日，清溪县法院": {"people": "本报记者李洁", "agency": "本报"},
        },
        misses=(
            "（记者李洁报道）",
            "本报记者李洁报道：",
            "记者现场报道：清溪县法院",
            "据本报记者李洁报道：近日",
            "本报记者李洁报道了此事",
            "本报记者 李洁 报道 通讯员 王志浩",
        ),
    ),
)
