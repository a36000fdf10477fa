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
    Feature(
        "a name alone ends a part",
        -0.61,
        32,
        "三溪镇夜跑队 | 从5人到150人: a name inside a headline waits for its verb.",
    ),
    Feature("a part breaks off", -3.96, 6, "早市里的 | 烟火气: the words go on."),
    Feature(
        "all three: the kicker announces, the deck has no cue", -1.89, 24, "After 强调 or —— the rest is the title."
    ),
    Feature("column tag not at the end of the title", -4.45, 45, "（今日时评） closes the title."),
    Feature("cut inside a line", -6.41, 0, "Where there are lines, a part starts on its own."),
    Feature("deck ends: attends", 4.98, 261, "…并讲话, …主持会议."),
    Feature("deck ends: place", -1.95, 16, "What starts with a place is a clause of its own, more often a title."),
    Feature("deck ends: slogan", -1.33, 40, "What calls to do something is a title sooner than a deck."),
    Feature("deck joins attends to more", 2.75, 37, "市长出席 副市长主持."),
    Feature("deck joins figures to figures", 2.26, 3, "6人获救 2人轻伤: figures in a row."),
    Feature("deck joins long phrases", -1.75, 79, "Long phrases are parts of their own."),
    Feature("deck joins more to agenda", 3.12, 15, "听取报告 审议草案: a meeting's items fill a deck."),
    Feature("deck joins more to slogan", 2.07, 8, "Items in a row."),
    Feature("deck: bracketed", 4.52, 85, "A part in brackets is a date, a number of the series, a note."),
    Feature("deck: deck-dash", 10.64, 898, "—— at its head opens the deck."),
    Feature("deck: figures", 0.77, 477, "Figures give the size of what the title says."),
    Feature("deck: length to 16", -0.46, 953, "Decks are long: half have 13 to 26 characters."),
    Feature("deck: length to 4", -1.51, 24, "Decks are long."),
    Feature("deck: length to 6", -1.12, 69, "Decks are long."),
    Feature("deck: measure", 1.78, 175, "上市量600吨: ends with the amount."),
    Feature("deck: occasion", -1.8, 8, "Without the dash, 在… and 关于… start a title."),
    Feature("deck: ours", -1.15, 32, "我省, 三部门: the subject of an event of its own."),
    Feature("deck: quote", -3.6, 2, "Words in quotes are the title that a clause leads to."),
    Feature("deck: what a meeting did, and who attended", 1.01, 42, "会议举行 | 审议草案 某某主持."),
    Feature("kicker joins a couplet", 3.8, 191, "Two phrases of one length belong together."),
    Feature("kicker joins long phrases", -1.39, 35, "Long phrases are parts of their own."),
    Feature("kicker joins more to slogan", 1.12, 49, "Slogans come in rows."),
    Feature("kicker joins slogan to more", 1.23, 50, "Slogans come in rows."),
    Feature("kicker starts: figures", -1.07, 581, "The figures are the news, not the circumstance."),
    Feature("kicker to title: much longer", 1.05, 736, "A short kicker stands above a long title."),
    Feature("kicker to title: shorter", 1.29, 2798, "The event at length, then its meaning in few words."),
    Feature("kicker to title: slogan to event", 2.05, 50, "The slogan stands above the event."),
    Feature("kicker: acts", 0.67, 804, "…开展行动, …探索改革: the event stands above its meaning."),
    Feature("kicker: comma", 2.41, 634, "Measured: commas in 17 % of kickers, 7 % of titles."),
    Feature("kicker: contest", 3.2, 37, "A contest alone, then who won it."),
    Feature("kicker: length to 6", 0.85, 205, "A short kicker: a place, a topic, a slogan."),
    Feature("kicker: length to 9", 0.58, 362, "A short kicker: a place, a topic, a slogan."),
    Feature("kicker: number", -1.56, 151, "第七届…举行 is a title sooner than a kicker."),
    Feature("kicker: opens", 6.76, 1237, "—— or a colon at its end leads on to the title."),
    Feature("kicker: period", 3.96, 80, "前4月, 一季度, “五一”假期 stand alone above the title."),
    Feature("kicker: speaks", 2.9, 287, "强调, 指出, 要求: what was said is the title."),
    Feature("kicker: when", 2.6, 39, "在…之际, …一年来, 4月1日至6日: when it was, then what."),
    Feature("line end inside a part, spaces in lines", -2.42, 21, "Where lines hold spaces, parts end with the line."),
    Feature("title ends: event", 0.45, 245, "…召开, …启用: the event is told."),
    Feature(
        "title joins a couplet", 2.8, 1544, "Measured: two equal phrases of up to 6 characters are always one title."
    ),
    Feature("title joins a label", 0.73, 171, "A place or topic of up to 4 characters belongs to its title."),
    Feature("title joins a shorter phrase", -0.9, 68, "A long phrase before a short one ends its part."),
    Feature("title joins acts to more", -1.02, 31, "A phrase with the event's verb ends its part."),
    Feature("title joins company to more", 3.05, 23, "A company, a school, then what it does."),
    Feature("title joins figures to more", -3.46, 8, "A phrase with figures ends its part."),
    Feature("title joins more to acts", -1.09, 35, "A phrase with the event's verb starts a part."),
    Feature("title joins more to agenda", 1.18, 16, "A verb at the head needs the subject before it."),
    Feature("title joins more to ours", -1.74, 15, "我省, 三部门: a subject starts a part."),
    Feature("title joins more to place", -1.44, 47, "A place starts a part."),
    Feature("title joins more to slogan", 1.38, 601, "Slogans come in rows."),
    Feature("title joins short phrases", 0.95, 282, "Phrases of up to 9 characters make one title."),
    Feature("title joins slogan to more", 1.97, 561, "Slogans come in rows."),
    Feature("title joins what a speaker says", 3.34, 21, "国台办：… goes on to the end of the title."),
    Feature("title to deck: echo", 0.69, 540, "A deck repeats words of its title."),
    Feature("title to deck: shorter", 1.12, 819, "The news, then a detail."),
    Feature("title: details", -1.1, 175, "同比, 累计, 预计: a detail is no title."),
    Feature("title: length to 16", 1.82, 4138, "Measured: half of the titles have 11 to 20 characters."),
    Feature("title: length to 22", 1.03, 808, "Measured: half of the titles have 11 to 20 characters."),
    Feature("title: length to 4", -1.75, 22, "So short a title is rare: it is a label."),
    Feature("title: length to 6", -1.1, 94, "So short a title is rare: it is half of a couplet."),
    Feature("title: length to 9", 1.31, 1159, "A short title is common below a kicker."),
    Feature("title: list", -1.99, 118, "A list with 、 is circumstance sooner than title."),
    Feature("title: speaks", -2.25, 10, "What announces is a kicker."),
    Feature("title: tag", 0.85, 1723, "A column tag closes the title."),
    Feature("deck ends: genre", 3.0, 0, "…侧记, …纪实. Measured: 193 decks, 7 titles, 3 kickers.", by_hand=True),
    Feature("part goes on below an empty line", -4.0, 0, "An empty line parts more than a line end.", by_hand=True),
)

WEIGHTS: dict[str, float] = {feature.name: feature.weight for feature in FEATURES}
