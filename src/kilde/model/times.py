"""Time expressions as a text says them, before they are set against a date of publication."""

from dataclasses import dataclass
from enum import StrEnum


class TimeForm(StrEnum):
    """How a time expression points at a time; says which fields of `TimeExpression` are used.

    DATE        `year`, `month`, `day` as far as they were said: "3 January 2020", "January 2020", "2020", "3 January";
                `weekday` with them; `season` ("summer 2020"); `unit` "decade" or "century" that begins with `year`;
                `shift` -1 or 1 the last or next of its kind ("last October");
                `nth` `weekday` or `unit` in the month or year, -1 the last: "the first Tuesday of October"
    WEEKDAY     `weekday` (0 Monday .. 6 Sunday) nearest before the anchor unless `shift` says otherwise: "Thursday"
                (0), "last Thursday" (-1), "next Thursday" (+1). Its `unit` is what is counted: "day" Thursdays, "week"
                weeks ("Thursday last week"); None leaves it open, and so two days where they differ.
                `part` "night" with `edge` "early" is the night that ends on that day ("natt til fredag")
    OFFSET      `shift` `unit`s from the anchor: "yesterday" (-1 day), "four years ago" (-4 year), "last week" (-1);
                with `month`, `day`, `season` these in that year: "3 January this year" (0 year), "last summer"
    HOLIDAY     `holiday`, a name of the shared list of feasts: "new-years-eve", "good-friday"; with `year`, or with
                `shift` as WEEKDAY (`unit` "year": in that year)
    RANGE       from `start` to `end`, both expressions; None is open ("since Monday")
    DURATION    `shift` `unit`s long, unplaced: "for three days"; it dates nothing by itself
    EVENT       `shift` `unit`s from another happening that the text names: "the day after the attack" (+1 day); or
                from `start`: "the day after Christmas"; with `end` from `shift` to as many as that: "days after" (2
                to 13, open without its `shift`); with `nth` so many years on, to the day, 0 any: "the anniversary of"
    PART        only a part of a day, on the anchor's day: "in the evening"
    """

    DATE = "date"
    WEEKDAY = "weekday"
    OFFSET = "offset"
    HOLIDAY = "holiday"
    RANGE = "range"
    DURATION = "duration"
    EVENT = "event"
    PART = "part"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as words put it. Fields not used by its `form` stay None.

    `unit` is "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "year", "decade" or "century".
    `part` is "morning", "forenoon", "noon", "afternoon", "evening", "night". `clock` is "HH:MM". `season` is "spring",
    "summer", "autumn", "winter". `edge` is "early", "mid", "late" or None; `approximate` means "about".
    """

    form: TimeForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    unit: str | None = None
    holiday: str | None = None
    season: str | None = None
    part: str | None = None
    clock: str | None = None
    edge: str | None = None
    approximate: bool = False
    start: "TimeExpression | None" = None
    end: "TimeExpression | None" = None
    nth: int | None = None
