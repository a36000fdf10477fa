"""The tables that decide between kicker, title and deck: what each cue and each feature weighs, and why.

The weights are fitted by `benchmarks/fit_headlines.py` to headlines whose parts are known; `seen` counts the printed
splits that have the feature. Those marked `by_hand` stand for print that the fitted headlines do not hold.
"""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """What a rule of wording says of the part that its phrase stands in."""

    name: str
    """The kind of the rule."""
    kicker: tuple[float, float]
    """The weights of starting and of ending a kicker with the phrase."""
    title: tuple[float, float]
    deck: tuple[float, float]
    joined: tuple[float, float]
    """The weights of joining the phrase, in a title, to more behind it and to more before it."""
    why: str
    by_hand: bool = False


class Feature(NamedTuple):
    """Something else that can be said of a split."""

    name: str
    """As `headline_features` gives it."""
    weight: float
    """Added to the score of every split it holds of, once for each time."""
    seen: int
    why: str
    by_hand: bool = False


def names_of(cue: Cue) -> tuple[str, ...]:
    """The features that a cue stands for, in the order of its weights."""
    name = cue.name
    edges = tuple(f"{part} {edge}: {name}" for part in ("kicker", "title", "deck") for edge in ("starts", "ends"))
    return (*edges, f"title joins {name} to more", f"title joins more to {name}")


# fmt: off
CUES: tuple[Cue, ...] = (
    Cue("acts", (-0.45, 0.98), (0.01, 0.42), (-0.16, 0.46), (-0.88, -0.50),
        "召开, 推出, 探索: a clause that tells what was done."),
    Cue("asks", (0.02, -0.05), (0.37, 0.45), (-0.08, -0.06), (-0.29, -0.22),
        "如何, 什么, ?: a question is a title."),
    Cue("attends", (-0.75, -0.72), (-0.50, -0.68), (1.25, 0.83), (-0.44, -0.63),
        "…出席, …主持会议, …讲话 tell who was there: a deck."),
    Cue("authority", (0.14, 0.28), (-0.16, -0.36), (-0.22, 0.36), (-0.15, -0.40),
        "Our country or an office at the head: the actor of the news."),
    Cue("bracketed", (0.00, 0.00), (-0.89, -0.75), (0.81, 0.75), (0.00, 0.13),
        "A whole part in brackets: a date, a number of the series."),
    Cue("circumstance", (0.31, 0.57), (-0.34, -0.02), (-0.30, -0.31), (-0.20, 0.13),
        "针对, 随着, 为: the circumstance comes first, so it is a kicker."),
    Cue("company", (-0.35, -0.43), (0.96, -0.11), (-0.01, -0.00), (0.92, -0.17),
        "A company, a school alone waits for what it does."),
    Cue("contest", (1.02, 0.79), (0.09, -0.17), (-0.32, -0.05), (-0.28, -0.57),
        "锦标赛, 马德里站: where it was won stands above who won."),
    Cue("deck-dash", (0.00, -0.06), (-1.42, -1.89), (2.09, 1.87), (-0.04, -0.51),
        "—— at its head opens the deck."),
    Cue("document", (0.50, 0.44), (0.06, -0.05), (-0.73, -0.05), (-0.36, -0.48),
        "《…》: the document is the circumstance or an item of the agenda."),
    Cue("does", (0.20, -0.23), (-0.29, 0.62), (-0.32, -0.60), (-0.02, 0.89),
        "办起…, 救起…: the verb of the name before."),
    Cue("event", (-0.30, 0.01), (0.27, 0.38), (0.06, -0.10), (-0.01, 0.16),
        "…召开, …启用: the event is told; what follows is about it."),
    Cue("figures", (-0.75, 0.06), (-0.38, 0.71), (0.83, 0.20), (-1.91, -0.45),
        "Figures give the size of the news, or a detail of it."),
    Cue("four", (0.43, 0.42), (0.47, 0.84), (-0.77, -0.02), (-0.03, 0.18),
        "A phrase of four characters goes with others like it."),
    Cue("goes on", (0.03, 0.29), (-0.73, -0.13), (0.82, 0.12), (-0.47, 0.14),
        "将, 已, 需: its subject stands in the part before."),
    Cue("issues", (-0.01, -0.17), (-0.35, -0.54), (0.55, -0.37), (-0.46, -0.68),
        "印发, 发布, 审议: the act above its content."),
    Cue("occasion", (0.05, 0.03), (0.21, 0.47), (-0.27, -0.24), (-0.03, 0.23),
        "写在…, 记…, 从…看: what the dash stands before."),
    Cue("opens", (1.14, 1.86), (-1.14, -0.43), (-0.00, 0.00), (-0.77, -0.06),
        "—— or a colon at its end leads on to the title."),
    Cue("organisation", (0.21, 0.97), (-0.19, -0.46), (-0.19, -0.43), (0.53, 0.30),
        "Ends with an organisation or a place: the actor alone."),
    Cue("ours", (0.22, -0.12), (0.63, 0.38), (-0.42, -0.36), (-0.07, -0.31),
        "我省, 全国, 三部门: the subject of an event."),
    Cue("period", (0.63, 0.71), (-0.63, -0.28), (0.00, 0.00), (-0.34, 0.00),
        "前4月, 一季度, “五一”假期 stand alone above the title."),
    Cue("person", (-0.21, 0.41), (-0.02, 0.20), (0.52, 0.34), (-0.51, -0.26),
        "A name and its verb: 夏鹏会见…, 夏鹏主持…."),
    Cue("place", (0.20, 0.22), (0.82, 0.83), (0.00, -0.10), (-0.09, -0.18),
        "A place at the head: where the story is from."),
    Cue("progress", (-0.53, 0.09), (0.18, 0.35), (-0.19, 0.71), (0.11, 0.27),
        "持续, 即将, 不断: the course of things is a title."),
    Cue("province", (0.39, 0.69), (0.05, 0.05), (-0.51, -0.40), (0.37, 0.48),
        "A province at the head: where the story is from."),
    Cue("quoted", (0.39, 0.38), (0.36, 0.34), (-0.44, -0.44), (-0.24, -0.28),
        "All in quotes: a saying."),
    Cue("quotes", (0.37, 0.22), (0.34, -0.17), (-0.31, -0.80), (0.48, -0.01),
        "Words in quotes are coined for titles."),
    Cue("since", (0.61, 0.72), (-0.69, -0.86), (0.30, 0.00), (0.18, 0.02),
        "…以来, …之际, …三十年: a span of time is a kicker."),
    Cue("slogan", (-0.27, -0.50), (-0.10, -0.50), (-1.12, -0.85), (0.87, 0.52),
        "A call to do something, often one of several."),
    Cue("speaks", (1.06, 1.53), (-0.81, -0.51), (-0.15, 0.04), (-0.30, 0.00),
        "强调, 指出, 要求: what was said is the title."),
    Cue("state", (-0.17, -0.10), (0.51, 0.16), (-0.23, 0.34), (-0.33, -0.67),
        "…平稳, …提速: how things stand."),
    Cue("tag", (-0.48, -0.75), (0.82, 1.41), (-0.09, -0.39), (-0.23, 0.24),
        "（今日时评） closes the title."),
    Cue("verb first", (-0.19, -0.16), (-0.68, -0.51), (-0.46, -0.70), (0.13, 0.27),
        "A verb without a subject: a slogan, or more about the subject before."),
    Cue("vivid", (-0.07, 0.07), (-0.22, -0.02), (-0.79, -0.70), (0.16, 0.30),
        "…新, …路, …情: the picture that a title ends with."),
    Cue("wins", (0.39, 0.40), (0.45, -0.10), (-0.37, -0.37), (0.08, -0.48),
        "…夺冠, …六金: the result is the title."),
    Cue("work", (0.28, -0.27), (0.06, 0.03), (-0.53, -0.29), (0.30, 0.26),
        "…工作, …建设: officials' nouns."),
    Cue("genre", (0.0, 0.0), (0.0, -1.0), (0.0, 3.0), (0.0, 0.0),
        "…侧记, …纪实. Measured: 193 decks, 7 titles, 3 kickers.", by_hand=True),
)

FEATURES: tuple[Feature, ...] = (
    Feature("a name alone ends a part", -0.54, 41,
        "三溪镇夜跑队 | 从5人到150人: a name inside a headline waits for its verb."),
    Feature("a name and its verb in two parts", -1.5, 0,
        "派出所 | 办起…: the verb belongs to its name.", by_hand=True),
    Feature("a part breaks off", -4.0, 0,
        "早市里的 | 烟火气: the words go on.", by_hand=True),
    Feature("all three: the kicker announces, the deck has no cue", -1.36, 24,
        "After 强调 or —— the rest is the title."),
    Feature("column tag not at the end of the title", -1.41, 45,
        "（今日时评） closes the title."),
    Feature("cut at a line end, empty lines elsewhere", -0.96, 0,
        "Where empty lines part the parts, a line end is no more than a gap."),
    Feature("cut inside a line", -3.11, 0,
        "Where there are lines, a part starts on its own."),
    Feature("deck joins a shorter phrase", 0.47, 58,
        "A long phrase before a short one ends its part."),
    Feature("deck joins figures to figures", 0.68, 15,
        "6人获救 2人轻伤: figures in a row."),
    Feature("deck joins long phrases", -0.36, 90,
        "Long phrases are parts of their own."),
    Feature("deck joins short phrases", 0.73, 57,
        "Short phrases belong together."),
    Feature("deck: amount", 0.9, 203,
        "上市量600吨: ends with the amount."),
    Feature("deck: length to 9", 0.57, 360,
        "Decks are long: half have 13 to 26 characters."),
    Feature("deck: quote", -0.9, 2,
        "Words in quotes are the title that a clause leads to."),
    Feature("deck: what a meeting did, and who attended", 0.83, 42,
        "会议举行 | 审议草案 某某主持."),
    Feature("deck: witness", 1.8, 22,
        "专家称…, 家长表示…: what others say of the news."),
    Feature("kicker joins a couplet", 2.47, 216,
        "Two phrases of one length belong together."),
    Feature("kicker joins long phrases", -1.2, 35,
        "Long phrases are parts of their own."),
    Feature("kicker to title: equal", -1.23, 159,
        "Two phrases of one length are one part."),
    Feature("kicker to title: far longer", 0.87, 593,
        "The event at length, then its meaning in few words."),
    Feature("kicker to title: longer by a fifth", 0.8, 2469,
        "The event at length, then its meaning in few words."),
    Feature("kicker to title: over a third as long", 0.56, 4127,
        "A kicker much shorter than its title is rare."),
    Feature("kicker to title: slogan to event", 1.22, 59,
        "The slogan stands above the event."),
    Feature("kicker: comma", 1.53, 634,
        "Measured: commas in 17 % of kickers, 7 % of titles."),
    Feature("kicker: length to 22", -0.23, 1122,
        "Measured: half of the kickers have 10 to 20 characters."),
    Feature("kicker: list", 0.79, 393,
        "A list with 、 is circumstance sooner than title."),
    Feature("kicker: number", -1.06, 151,
        "第七届…举行 is a title sooner than a kicker."),
    Feature("line end inside a part", 0.08, 608,
        "A line end parts more than a space."),
    Feature("line end inside a part, spaces in lines", -1.65, 21,
        "Where lines hold spaces, parts end with the line."),
    Feature("part goes on below an empty line", -2.41, 0,
        "An empty line parts more than a line end."),
    Feature("title joins a couplet", 1.24, 1578,
        "Measured: two equal phrases of up to 6 characters are always one title."),
    Feature("title joins a label", 0.56, 177,
        "A place or topic of up to 4 characters belongs to its title."),
    Feature("title joins long phrases", -0.71, 459,
        "Long phrases are parts of their own."),
    Feature("title joins short phrases", 0.3, 369,
        "Phrases of up to 9 characters make one title."),
    Feature("title joins what a speaker says", 1.76, 21,
        "国台办：… goes on to the end of the title."),
    Feature("title to deck: echo", 0.7, 549,
        "A deck repeats words of its title."),
    Feature("title to deck: equal", -1.14, 99,
        "Two phrases of one length are one part."),
    Feature("title to deck: far longer", 0.44, 89,
        "The news, then a detail."),
    Feature("title to deck: over a third as long", -0.35, 2082,
        "A deck is seldom thrice as long as its title."),
    Feature("title to deck: over half as long", 0.76, 1869,
        "A deck is seldom twice as long as its title."),
    Feature("title: length to 16", 1.33, 4351,
        "Measured: half of the titles have 11 to 20 characters."),
    Feature("title: length to 22", 0.77, 812,
        "Measured: half of the titles have 11 to 20 characters."),
    Feature("title: length to 4", -2.4, 25,
        "So short a title is rare: it is a label."),
    Feature("title: length to 6", -0.76, 124,
        "So short a title is rare: it is half of a couplet."),
    Feature("title: length to 9", 0.5, 1285,
        "A short title is common below a kicker."),
    Feature("title: list", -1.26, 118,
        "A list with 、 is circumstance sooner than title."),
)
# fmt: on

WEIGHTS: dict[str, float] = {
    **{feature.name: feature.weight for feature in FEATURES},
    **{
        name: weight
        for cue in CUES
        for name, weight in zip(names_of(cue), (*cue.kicker, *cue.title, *cue.deck, *cue.joined), strict=True)
    },
}
"""Every feature's weight."""
