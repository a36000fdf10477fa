"""What tells a phrase of a headline as kicker, title or deck.

These are cues of phrases, not facts of a page: 强调 or —— stand in every body too. So they are kept out of the rules
that are tried on every block, and only `paperparse.fields.headline_phrases` asks them.
"""

from __future__ import annotations

from paperparse.rules._headline_circumstances import CONTEST, LONGEST_PHRASE, PERIOD, WHEN
from paperparse.rules._rule import Place, Rule

RULES: tuple[Rule, ...] = ()
LONGEST = LONGEST_PHRASE

COLUMN_TAG = Rule(
    id="headline.column-tag",
    kind="tag",
    pattern=r"(?<=[^\s()])\((?P<label>[^()]{1,40}(?:\([^()]{1,6}\)[^()]{0,10})?)\)",
    place=Place.TAIL,
    needs=(")",),
    hits={"多一点耐心细心（今日时评）": {"label": "今日时评"}, "荒山变绿(山乡新事(上))": {"label": "山乡新事(上)"}},
    misses=("（第三批）", "荒山（二期）变绿"),
)

DECK_DASH = Rule(
    id="headline.deck-dash",
    kind="deck-dash",
    pattern=r"(?:—{1,3}|-{2,4}|ーー)[^—]",
    place=Place.HEAD,
    longest=LONGEST,
    needs=("—", "--", "ー"),
    hits={"——金沙镇敬老院见闻": {}, "—记院长陈莲": {}},
    misses=("金沙镇——", "从5人——到928人"),
)

KICKER_DASH = Rule(
    id="headline.kicker-dash",
    kind="opens",
    pattern=r"(?:—{1,3}|-{2,4}|…{1,2}|:)",
    place=Place.TAIL,
    longest=LONGEST,
    needs=("—", "--", "…", ":"),
    hits={"金沙镇探索养老新路——": {}, "市长夏鹏：": {}, "当门铃响起……": {}},
    misses=("——金沙镇敬老院见闻", "市长夏鹏：狠抓落实"),
)

SPEAKS = Rule(
    id="headline.speaks",
    kind="speaks",
    pattern=r"(?:强调|指出|表示|要求|显示|明确|提出|认为|勉励[^,]{0,8}|呼吁|透露|建议|回应|获悉|预计|提示|提醒|倡议)",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"市长夏鹏在调研时强调": {}, "市卫健委提醒": {}},
    misses=("市长夏鹏强调安全", "狠抓落实"),
)

BRACKETED = Rule(
    id="headline.bracketed",
    kind="bracketed",
    pattern=r"(?:第\d{1,4}号|\[[^\[\]]{1,12}\].{0,12}|第[一二三四五六七八九十百]{1,6}[号批])|\([^()]{1,70}(?:\([^()]{1,20}\)[^()]{0,40})?\)",
    place=Place.LINE,
    longest=LONGEST,
    needs=(")",),
    hits={"（第三批）": {}, "（2021年4月3日市人民代表大会通过）": {}},
    misses=("荒山变绿（二期）", "（二期）荒山变绿"),
)

GENRE = Rule(
    id="headline.genre",
    kind="genre",
    pattern=r"(?:侧记|纪实|综述|纪略|述评|速写|札记|启示录?|简评|见闻|纪事|访谈|扫描|透视|探析|感言|随想|[^书登标日笔传]记)[①-⑳]?",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"全省数字法治系统现场教学活动侧记": {}, "上元乡农贸市场见闻": {}},
    misses=("敬老院来了个好书记", "侧记一场教学活动", "门面登记"),
)

ATTENDS = Rule(
    id="headline.attends",
    kind="attends",
    pattern=r"(?:出席(?:[^,]{0,6}(?:会议?|仪式|活动))?|主持(?:会议)?|(?:讲话|致辞|演讲|报告|说明)|批示|贺[电信]|陪同|参加|观看|贺词|发言|审[议阅]|主席令|[^举]行的?[^,]{0,3}仪式)",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"市长夏鹏出席": {}, "副市长康军博主持会议并讲话": {}, "市长夏鹏作出批示": {}, "市领导夏鹏康军博观看": {}},
    misses=("出席会议的代表走进敬老院", "主持人大赛开赛", "观看演出的市民冒雨入场"),
)

NAMED = Rule(
    id="headline.named",
    kind="named",
    pattern=r"(?:[省市县区镇乡村州旗]|街道|社区|部|局|厅|委|院|办|公司|集团|银行|分行|协会|大学|中学|小学|中心|组织|小组|办公室|站|[\u4e00-\u9fff]队"
    r"|(?:[员师长生]|书记|主任|教授|专家|家|工人|老人|队)[\u4e00-\u9fff]{2,3})",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"柳林镇派出所办公室": {}, "金沙镇": {}, "老船长郝辉": {}},
    misses=("金沙镇敬老院来了个好院长", "海岛有了自己的卫生船"),
)

COMPANY = Rule(
    id="headline.company",
    kind="company",
    pattern=r"(?:公司|集团|银行|分行|支行|保险|财险|人寿|大学|学院|中学|小学|医院|股份|汽车|酒业)",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"清水县人民医院": {}, "河池市农商银行": {}},
    misses=("银行夜间开放", "金沙镇"),
)

PLACE_NAME = Rule(
    id="headline.place",
    kind="place",
    pattern=r"(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃"
    r"|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|[\u4e00-\u9fff]{2,3}[省市县区镇乡村州])",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"浙江：水清了": {}, "寿宁县光伏项目并网": {}},
    misses=("把关爱送到老人心坎上", "一片茶叶富了一方百姓"),
)

OURS = Rule(
    id="headline.ours",
    kind="ours",
    pattern=r"(?:[我全本](?:省|市|县|区|国|州|镇|旗)|中国|国家|(?:\d{1,4}|[一二三四五六七八九十多两]{1,3})(?:部门|部委|省份?|地|省区市))",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"我省举办现场教学活动": {}, "全市作风建设推进会召开": {}, "三部门发文": {}},
    misses=("举办我省第一场比赛", "全力以赴"),
)

EVENT = Rule(
    id="headline.event",
    kind="event",
    pattern=r"(?:举行|举办|召开|开幕|闭幕|启动|发布|印发|上线|成立|落幕|启幕|开赛|揭晓|开通|投产|落成|收官|签署|开馆|亮相|通车|下线|首发|上市|出炉|公布"
    r"|开工|投用|启用|施行|实施|获批|完成|结束|揭牌|竣工|并网|通过)",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"全市作风建设推进会召开": {}, "清水县人民医院新门诊楼启用": {}},
    misses=("召开作风建设推进会", "狠抓落实"),
)

ACTS = Rule(
    id="headline.acts",
    kind="acts",
    pattern=r"(?:举行|举办|召开|开幕|启动|发布|印发|上线|出台|公布|审议|会见|签署|通报|开展|部署|推出|建成|探索|调研|走进|推行)",
    place=Place.ANY,
    longest=LONGEST,
    hits={"我省举办数字法治系统现场教学活动": {}, "内丘县部署防汛": {}},
    misses=("把关爱送到老人心坎上", "总结经验"),
)

FIGURES = Rule(
    id="headline.figures",
    kind="figures",
    pattern=r"(?:\d[\d.,]{0,12}|[一二三四五六七八九十百千两]{2,6})[余多]?(?:[万亿千百]|%|个|名|人|项|家|起|吨|元|米|公里|里|次|成|倍|小时|分钟|天|亩|件|条|户|岁|辆|台|张|年|月|日|位|把|处|场|座|艘|支|种)",
    place=Place.ANY,
    longest=LONGEST,
    hits={"抓获嫌疑人5名": {}, "同比增长6.2%": {}, "蔬菜日上市量600吨": {}},
    misses=("一片茶叶富了一方百姓", "狠抓落实"),
)

DETAILS = Rule(
    id="headline.details",
    kind="details",
    pattern=r"(?:同比|环比|增速|增长|较|其中|累计|将|预计|新增|重点|覆盖|涉及|聚焦|首[批次]|日均|规模|占|为|已|均|每|可|共(?!同|建|享|筑|赴|创|谱|绘|护|话|促|富|襄)|相当于"
    r"|平均|有望|超|约|近|最[高低]|连续|明确|提出|包括|接入|涵盖|鼓励|支持|提供|持续|专家|计划|完成|释放|由|全程|相关|增幅|降幅|目前|今年|全年|需|禁止|证实|提倡|拟|尚|仍|还|正在|经过|要求|规定|推荐)",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"同比增长6.2%": {}, "累计植树23.6万株": {}, "每年可节约标准煤": {}, "仍需防范局地强降雨": {}},
    misses=("共同富裕路上", "蔬菜日上市量600吨"),
)

SLOGAN = Rule(
    id="headline.slogan",
    kind="slogan",
    pattern=r"(?:推[动进]|加[强快]|让|把|做[好强优]|打造|提升|以|守[护住牢]?|坚[持决定]|全力|全面|确保|切实|筑牢?|深[化入]|凝聚|激发|共[同建享筑赴创谱绘护话促富襄]|携手|培育"
    r"|促进|维护|弘扬|大力|用|抓|建[设好]|传承|贯彻|谱写|奋[力进]|不断|着力|绘|书写|发挥|创新|完善|健全|优化|保[障持]|严|强化|增强|拓展|扎实|努力|构建|展|扛|助力|赋能|护航"
    r"|点亮|留住|擦亮|进一步|更好|争当|牢[记固]|树立)",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"把关爱送到老人心坎上": {}, "让山里孩子上好学": {}},
    misses=("我市加强防汛", "海岛有了自己的卫生船"),
)

QUOTED = Rule(
    id="headline.quoted",
    kind="quoted",
    pattern=r"[“「『\"](?P<words>[^“”「」『』\"]{1,40})[”」』\"]",
    place=Place.LINE,
    longest=LONGEST,
    hits={"“老人高兴，我们才安心”": {"words": "老人高兴,我们才安心"}},
    misses=("“公平秤”进驻农贸市场", "老人高兴"),
)

OCCASION = Rule(
    id="headline.occasion",
    kind="occasion",
    pattern=r"(?:写在|[专访]访|[追]?记(?!者|忆|录|住)|回访|来自|关于|纪念|[一二三四五六七八九十再]?[论评](?!论|选|审|估|价|坛)|走进|[在就]|(?:从|由).{1,30}(?:说起|看|谈))",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"写在开渔之际": {}, "记院长陈莲": {}, "从一本登记簿说起": {}},
    misses=("记者走基层", "论坛开幕", "一片茶叶富了一方百姓"),
)

ASKS = Rule(
    id="headline.asks",
    kind="asks",
    pattern=r"(?:\?|!|如何|怎么|怎样|为何|为什么|什么)",
    place=Place.ANY,
    longest=LONGEST,
    hits={"早市怎样留住烟火气": {}, "秤准不准？": {}},
    misses=("早市里的烟火气",),
)

UNFINISHED = Rule(
    id="headline.unfinished",
    kind="unfinished",
    pattern=r"(?:[的和与及把被]|[装换用穿戴坐住吃喝过走开办建搭追救送搬捐种][上起出进到回])",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"早市里的": {}, "老旧小区装上": {}, "走进": {}},
    misses=("的士司机", "海岛卫生船", "上好学"),
)

MEASURE = Rule(
    id="headline.measure",
    kind="measure",
    pattern=r"(?:\d[\d.,]{0,12}|[一二三四五六七八九十百千两]{1,6})[余多]?[万亿千百]?"
    r"(?:%|个|名|人|项|家|起|吨|元|米|公里|里|次|人次|成|倍|小时|分钟|天|亩|件|条|户|辆|台|张|千瓦时|千瓦|平方米|平方公里)(?:左右|以上|以内|多)?",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"蔬菜日上市量600吨": {}, "抓获嫌疑人5名": {}, "首网捕获50吨": {}},
    misses=("30把公平秤进驻农贸市场",),
)

AGENDA = Rule(
    id="headline.agenda",
    kind="agenda",
    pattern=r"(?:审[议阅]|听取|研究|讨论|表决|决定|部署|通过|分析|确定|学习|发布|公布|印发|公开|通报|释放|下达|开通|启动|评选|营救|配有|提醒|呼吁|举行|发出)",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"审议防汛条例草案": {}, "部署防汛抢险工作": {}},
    misses=("我市部署防汛抢险工作",),
)

TREND = Rule(
    id="headline.trend",
    kind="trend",
    pattern=r"(?:平稳|稳定|增长|增加|下降|上升|回升|扩大|缩小|扩容|向好|新高|生效|持续|提升|突破|见效|成效|开始|肯定|认可|好转|(?:增|降|涨|跌|超|达)[\d.]{1,8}(?:%|倍|成|万|亿|万亿)?元?)",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"前4个月经济运行平稳": {}, "全县茶园面积同比增3.5%": {}},
    misses=("稳定增长靠实干",),
)

PHRASE_RULES: tuple[Rule, ...] = (
    DECK_DASH,
    KICKER_DASH,
    SPEAKS,
    BRACKETED,
    GENRE,
    ATTENDS,
    PERIOD,
    NAMED,
    COMPANY,
    PLACE_NAME,
    OURS,
    EVENT,
    ACTS,
    FIGURES,
    DETAILS,
    SLOGAN,
    QUOTED,
    OCCASION,
    ASKS,
    AGENDA,
    UNFINISHED,
    MEASURE,
    TREND,
    CONTEST,
    WHEN,
)
"""The cues that a phrase may carry, its column tag left out."""

DECISIVE = frozenset(
    {DECK_DASH.id, KICKER_DASH.id, SPEAKS.id, BRACKETED.id, GENRE.id, ATTENDS.id, PERIOD.id, COLUMN_TAG.id}
)
"""Rules that settle a part where they fire; the others only weigh."""
