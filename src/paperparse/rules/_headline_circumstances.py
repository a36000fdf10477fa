"""What a phrase of a headline tells of the circumstances alone: when it was, or at which contest.

The news is in the phrase beside it. As all cues of phrases they are no facts of a page: see `paperparse.rules.headline`.
"""

from __future__ import annotations

from paperparse.rules._rule import Place, Rule

# A headline's phrase is short; what is longer is a summary, and its edges say nothing.
LONGEST_PHRASE = 80

PERIOD = Rule(
    id="headline.period",
    kind="period",
    pattern=r"""(?:(?:截至)?(?:今年|去年|明年|前|上|下|近|本|到|至)?
        (?:\d{2,4}年|第?[一二三四1-4]季度|\d{1,2}(?:[-—至]\d{1,2})?个?月(?:份)?|[一二三四五六七八九十两]{1,3}(?:至[一二三四五六七八九十]{1,2})?(?:个?月|季度|年)
        |[上下]?半年|“?(?:五一|十一|端午|国庆|春节|元旦|中秋|清明)”?)
        (?:\d{1,2}月|[上下]半年|假期|期间|长假|以来|底|末|初|来){0,2})""",
    place=Place.LINE,
    longest=16,
    hits={"一季度": {}, "截至4月底": {}, "截至今年4月底": {}, "前4月": {}, "今年上半年": {}, "“五一”假期": {}},
    misses=("一季度经济运行平稳", "20位老人"),
)

WHEN = Rule(
    id="headline.when",
    kind="when",
    pattern=r"""(?<!.(?:庆祝|纪念|欢庆|欢度).{0,40}|定于)(?:之际|之时|以来|年来|期间|前夕|首日|第[一二三四五六七八九十\d]{1,2}天|(?:\d{1,3}|[一二三四五六七八九十百]{1,4})周年
        |\d{1,2}月\d{1,2}日(?:[至—-](?:\d{1,2}月)?\d{1,2}日)?起?)""",
    place=Place.TAIL,
    longest=LONGEST_PHRASE,
    hits={
        "新版《渡口管理办法》施行一年来": {},
        "在教师节到来之际": {},
        "4月29日至5月6日": {},
        "稻香节首日": {},
        "青石县通车十周年": {},
    },
    misses=("春节期间游客增两成", "十年来的变化", "4月29日的会议", "青川大学隆重庆祝建校五十周年", "会议定于9月1日"),
)

CONTEST = Rule(
    id="headline.contest",
    kind="contest",
    pattern=r"""(?!.{0,60}(?:举[办行]|(?<!公)开[赛幕]|启[动幕]|[夺获胜战迎参看办赢盼]|出征|[闯杀挺跻][进入身]|进军|晋级|无缘|告别|期待|亮相|落户|助力|上演))
        [\p{Han}\d“”·()]{2,30}
        (?:锦标赛|联赛|大奖赛|公开赛|巡回赛|总决赛|系列赛|大师赛|邀请赛|挑战赛|冠军赛|世界杯|亚洲杯|超级杯|[全省市冬奥亚残]运会|奥运会|(?<![大竞比])赛)
        (?:\p{Han}{2,6}站)?(?:第?[一二三四五六七八九十\d]{1,3}[轮日])?(?:[男女混][子双单]\p{Han}{0,6})?(?:比赛|决赛|半决赛)?""",
    place=Place.LINE,
    longest=LONGEST_PHRASE,
    hits={
        "2031年全省举重锦标赛": {},
        "青川杯龙舟邀请赛白溪站": {},
        "全国女排联赛第三轮": {},
        "松涛羽毛球公开赛女双比赛": {},
    },
    misses=(
        "我市举办龙舟邀请赛",
        "三溪镇队夺得龙舟邀请赛",
        "白溪站",
        "一场特别的比赛",
        "联赛",
        "青川队出征全省锦标赛",
        "白溪队无缘总决赛",
        "小将闯入羽毛球公开赛",
    ),
)
