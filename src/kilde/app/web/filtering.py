"""Which events a page is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kilde.app.filters import Wanted, wanted
from kilde.app.web.folding import folded, has_all
from kilde.app.web.shelf import Row
from kilde.model import MODES, UsageError
from kilde.model.showing import shown

FIELDS = ("kind", "mode", "actor", "place", "since", "until", "status", "language", "origins", "order")
"""The parameters of an address that say which events are wanted."""

LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Wish:
    """What an event must be to be listed. `fields` are the parameters as they were given, "" where nothing was."""

    fields: Mapping[str, str]
    plain: Wanted
    mode: str
    actor: tuple[str, ...]
    place: tuple[str, ...]
    origins: int

    @property
    def latest_first(self) -> bool:
        """Whether the last events come first."""
        return self.fields["order"] == LATEST

    @property
    def says(self) -> int:
        """How many filters there are."""
        return sum(bool(value) for name, value in self.fields.items() if name != "order")

    def of(self, rows: Iterable[Row]) -> list[Row]:
        """The rows that are wanted, in the order given."""
        found = [*rows]
        for has in self._tests():
            found = [row for row in found if has(row)]
        return found

    def _tests(self) -> Iterator[Callable[[Row], bool]]:
        """What a row must be, a test for each filter that says anything; the quickest first."""
        plain, language = self.plain, self.fields["language"]
        if plain.kind:
            yield lambda row: row.event.kind == plain.kind
        if modes := {plain.mode, self.mode} - {None, ""}:
            yield lambda row: {row.event.mode} == modes
        if plain.status:
            yield lambda row: row.event.status == plain.status
        if language:
            yield lambda row: language in row.languages
        if self.origins:
            yield lambda row: len(row.event.origins) >= self.origins
        if plain.since or plain.until:
            yield self._has_time
        if self.actor:
            yield lambda row: has_all(row.names, self.actor)
        if self.place:
            yield lambda row: has_all(row.places, self.place)

    def _has_time(self, row: Row) -> bool:
        """An event of unknown time lies in no span of time."""
        since, until = self.plain.since, self.plain.until
        if not row.event.edtf:
            return False
        return not ((since and row.last and row.last < since) or (until and row.first and row.first > until))


def wish(fields: Mapping[str, str]) -> Wish:
    """What these parameters ask for; raises UsageError, which names what there is, where one is none of it."""
    plain = wanted(
        fields["kind"] or None, None, None, fields["since"] or None, fields["until"] or None, fields["status"] or None
    )
    if fields["mode"] and not any(fields["mode"] in modes for modes in MODES.values()):
        raise UsageError(f"there is no mode {shown(fields['mode'], 30)!r}")
    least = fields["origins"]
    if least and not (least.isascii() and least.isdigit() and len(least) < 6):
        raise UsageError(f"origins: {shown(least, 30)!r} is no number")
    return Wish(
        fields,
        plain,
        fields["mode"],
        tuple(folded(fields["actor"]).split()),
        tuple(folded(fields["place"]).split()),
        int(least or 0),
    )
