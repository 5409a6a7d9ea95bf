"""Names that begin with a day say of nothing when it happened: "the April 9 Front", "the activist Sunday Oduro"."""

from collections.abc import Collection, Sequence

from kilde.model import Mention, TimeExpression, TimeForm, Word


def day_names(
    words: Sequence[Word], times: Sequence[Mention], named: Sequence[Mention], articles: Collection[str]
) -> tuple[list[Mention], list[Mention]]:
    """The times that are none of a name, and the names, those that begin with a day whole.

    Behind an article a day with a capital right after it is the name of a group; "on April 9 Front members" is none.
    """
    at = {name.first: name for name in named}
    begun = {time: at[time.last + 1] for time in times if time.last + 1 in at and _may_begin(words, time, articles)}
    whole = {name: name._replace(first=time.first) for time, name in begun.items()}
    given = [time for time in times if _is_first_name(words, time, named)]
    kept = [time for time in times if time not in begun and time not in given]
    return kept, [whole.get(name, name) for name in named]


def _is_first_name(words: Sequence[Word], time: Mention, named: Sequence[Mention]) -> bool:
    """Whether a weekday begins somebody's name, behind no preposition: "On Sunday Mr. Oduro" does not."""
    bare = isinstance(time.value, TimeExpression) and time.value == TimeExpression(
        TimeForm.WEEKDAY, weekday=time.value.weekday
    )
    held = any(name.first == time.first and name.last > time.last for name in named)
    return bare and held and time.first > 0 and words[time.first - 1].pos not in {"ADP", "PUNCT", "VERB"}


def _may_begin(words: Sequence[Word], time: Mention, articles: Collection[str]) -> bool:
    said, before, after = time.value, time.first - 1, time.last + 1
    if not (isinstance(said, TimeExpression) and said.form is TimeForm.DATE and said.year is None):
        return False
    is_day = said.month is not None and said.day is not None and said.weekday is None
    return is_day and before >= 0 and words[before].lower in articles and words[after].text[0].isupper()
