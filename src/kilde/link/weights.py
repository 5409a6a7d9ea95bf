"""Reasons for holding two happenings to be one, or two: how much each weighs, and which are enough for what."""

WEIGHTS = {
    "same person harmed": 0.55,
    "same target": 0.3,
    "same actor": 0.25,
    "same day": 0.35,
    "days overlap": 0.2,
    "years overlap": 0.08,
    "same scene": 0.3,
    "one place within the other": 0.2,
    "same country": 0.12,
    "a place of one name": 0.3,
    "set in one place": 0.1,
    "as many in one country": 0.1,
    "same count": 0.15,
    "other counts": -0.5,
    "same mode": 0.08,
    "published together": 0.15,
    "told in one article": 0.25,
    "told in one article of one day": 0.35,
    "other people harmed": -0.15,
    "other actors": -0.5,
    "other modes": -0.35,
    "modes that go together": -0.1,
    "one taken, one charged": -0.4,
    "a name in common": 0.1,
    "several names in common": 0.2,
    "articles of one story": 0.35,
    "articles with most names in common": 0.45,
    "neither article tells of another": 0.1,
    "one article tells of no other": 0.05,
    "same word": 0.3,
    "news of the story": 0.02,
}
NARROWING = frozenset({"same person harmed", "same target", "same day", "same scene"})
TYING = frozenset(WEIGHTS) - {
    "other actors",
    "same day",
    "days overlap",
    "years overlap",
    "published together",
    "same mode",
    "same count",
    "same country",
    "same word",
    "other people harmed",
    "other modes",
    "modes that go together",
    "one taken, one charged",
    "other counts",
}
"""Reasons of which two happenings of different articles share one at least: much happens on one day in one country."""

COMPANY = frozenset(
    {
        "years overlap",
        "published together",
        "articles of one story",
        "articles with most names in common",
        "neither article tells of another",
        "one article tells of no other",
        "news of the story",
    }
)
"""Reasons that speak of the articles: one story may have many happenings of a kind, and no two are one for that."""
