"""The features that decide between kicker, title and deck, each with its weight and its reason.

The weights are fitted by `benchmarks/fit_headlines.py` to headlines whose parts are known; `seen` counts the printed
splits that have the feature. Those marked `by_hand` stand for print that the fitted headlines do not hold.
"""

from __future__ import annotations

from typing import NamedTuple


class Feature(NamedTuple):
    """Something that can be said of a split."""

    name: str
    """As `headline_splits.features_of` gives it; behind the colon or `joins` often the kind of a phrase rule."""
    weight: float
    """Added to the score of every split it holds of, once for each time."""
    seen: int
    why: str
    by_hand: bool = False


FEATURES: tuple[Feature, ...] = (
    Feature("all three: the deck has a dash", -2.79, 5, "A deck with —— goes with a title; kicker, title and deck together are 1 % of headlines."),
    Feature("all three: the kicker announces, the deck has no cue", -1.9, 24, "After 强调 or —— all that follows is the title, unless attendance, a bracket or a dash marks a deck."),
    Feature("column tag not at the end of the title", -4.6, 45, "（今日谈） closes the title, whatever follows."),
    Feature("cut inside a line", -6.17, 0, "Where the print has lines, a part starts on its own line."),
    Feature("deck ends: place", -0.72, 16, "A deck goes on after a place name; one that starts with a place is a clause of its own, more often a title."),
    Feature("deck ends: slogan", -0.48, 40, "A part that calls to do something is a title sooner than a deck."),
    Feature("deck ends: trend", 1.03, 78, "运行平稳, 创新高, 同比增长: what the numbers of the title mean."),
    Feature("deck joins more to agenda", 2.36, 15, "听取…报告 审议…草案: the items of a meeting fill a deck."),
    Feature("deck joins more to attends", 1.22, 59, "A deck may list what was done, then who attended."),
    Feature("deck: attends", 4.46, 224, "某某出席, 某某主持, 作出批示."),
    Feature("deck: bracketed", 3.08, 85, "A part in brackets is a date, a number of the series or a note."),
    Feature("deck: deck-dash", 11.09, 890, "—— at its head opens the deck."),
    Feature("deck: details", 1.26, 185, "同比, 累计, 预计, 首批 …: details of what the title says."),
    Feature("deck: figures", 2.33, 277, "Figures give the size of what the title says."),
    Feature("deck: occasion", -1.21, 8, "Without the dash, 在… and 关于… start a title."),
    Feature("deck: quote", -3.51, 2, "Words in quotes are what the title quotes."),
    Feature("deck: slogan", -0.91, 34, "A part that calls to do something is a title sooner than a deck."),
    Feature("deck: what a meeting did, and who attended", 1.96, 42, "会议举行 | 审议草案 某某主持: after the meeting's name both are the deck."),
    Feature("kicker joins a couplet", 4.26, 164, "Two phrases of one length belong together."),
    Feature("kicker joins a shorter phrase", -1.77, 3, "A long phrase before a short one ends its part."),
    Feature("kicker joins acts to more", -3.4, 5, "A phrase with the event's verb ends its part."),
    Feature("kicker joins more to acts", 1.98, 17, "A kicker of several phrases ends with its event."),
    Feature("kicker joins place to more", -2.55, 5, "A clause that starts with a place ends its part."),
    Feature("kicker joins slogan to more", 1.95, 41, "Slogans come in rows."),
    Feature("kicker to title: much longer", 0.71, 687, "A short kicker stands above a long title."),
    Feature("kicker to title: shorter", 1.26, 2795, "An event told at length, then its meaning in few words."),
    Feature("kicker to title: slogan to event", 1.78, 37, "The slogan stands above the event."),
    Feature("kicker: comma", 2.45, 634, "Clauses with commas stand in kickers (17 %) more than in titles (7 %)."),
    Feature("kicker: length to 9", 0.67, 335, "A kicker is as short as a place or a slogan, or a whole clause."),
    Feature("kicker: named", 0.74, 216, "A place, an office or a person alone, whose doing the title tells."),
    Feature("kicker: number", -1.74, 151, "第七届…举行 is the title of what follows sooner than its kicker."),
    Feature("kicker: occasion", 1.73, 71, "在…之际, 就…有关工作: circumstances come first."),
    Feature("kicker: opens", 6.82, 1237, "—— or a colon at its end leads on to the title."),
    Feature("kicker: period", 4.11, 80, "前4月, 一季度, “五一”假期: when, alone."),
    Feature("kicker: speaks", 6.23, 287, "强调, 指出, 要求: what was said follows as the title."),
    Feature("kicker: trend", -0.84, 38, "What the numbers mean comes after them."),
    Feature("line end inside a part, spaces in lines", -2.63, 21, "Where lines hold spaces, the line ends are where parts end."),
    Feature("title ends: place", 0.57, 345, "A clause that starts with a place tells the event."),
    Feature("title joins a couplet", 2.56, 1538, "Two phrases of one length belong together: all of them up to 6 characters."),
    Feature("title joins a label", 1.79, 184, "A place or topic of at most 4 characters belongs to the title it labels."),
    Feature("title joins a shorter phrase", -1.14, 65, "A long phrase before a short one ends its part."),
    Feature("title joins acts to more", -1.56, 31, "A phrase with the event's verb ends its part."),
    Feature("title joins agenda to more", 2.65, 17, "听取…报告 审议…草案 stand in one part."),
    Feature("title joins company to more", 3.98, 20, "A company or school, then what it does: the title of a paid or local story."),
    Feature("title joins figures to more", -3.31, 1, "A phrase with figures ends its part."),
    Feature("title joins long phrases", -0.96, 449, "Long phrases are parts of their own."),
    Feature("title joins more to details", 1.16, 110, "将…, 为…, 持续… may go on with the clause of the title."),
    Feature("title joins more to slogan", 1.07, 599, "Slogans come in rows."),
    Feature("title joins slogan to more", 2.33, 561, "Slogans come in rows."),
    Feature("title joins what a speaker says", 3.77, 21, "国台办：… goes on to the end of the title."),
    Feature("title to deck: echo", 0.82, 530, "A deck repeats words of its title."),
    Feature("title to deck: equal", -1.13, 68, "Two phrases of one length are seldom title and deck."),
    Feature("title: bracketed", -4.38, 0, "A part in brackets is no title."),
    Feature("title: figures", 1.63, 377, "The figures are the news."),
    Feature("title: length to 16", 0.91, 4015, "Half of the titles have 11 to 20 characters."),
    Feature("title: length to 22", 0.66, 808, "Half of the titles have 11 to 20 characters."),
    Feature("title: length to 4", -2.72, 22, "So short a title is rare: it is a label."),
    Feature("title: length to 6", -1.68, 94, "So short a title is rare: it is a label, or half of a couplet."),
    Feature("title: list", -1.87, 118, "A list with 、 is circumstance sooner than title."),
    Feature("title: ours", 0.42, 332, "我省, 全市, 三部门: the subject of the event."),
    Feature("title: slogan", -0.09, 1122, "A slogan may as well be the kicker."),
    Feature("title: tag", 1.14, 1723, "A column tag closes the title."),
    Feature("deck ends: genre", 3.0, 0, "…侧记, …纪实: measured 193 decks, 7 titles, 3 kickers.", by_hand=True),
    Feature("part goes on below an empty line", -4.0, 0, "An empty line parts more than a line end.", by_hand=True),
)

WEIGHTS: dict[str, float] = {feature.name: feature.weight for feature in FEATURES}
