"""`kilde knowledge`: who is known beforehand, and facts made from public lists."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.text import Text

from kilde.app import phrases
from kilde.app.commands.export import write_whole
from kilde.app.commands.telling import Told, passed_over
from kilde.app.exports import line
from kilde.app.terminal import out, safe, say, table, written
from kilde.model import Entity, UsageError, plain
from kilde.model.showing import shown
from kilde.pipeline import Import, knowledge, known_facts, line_of, wanted


def make_facts(
    paths: Sequence[str], output: str, types: Sequence[str], classes: Sequence[str], ids: str | None
) -> None:
    """Makes a file of the facts in public lists, whole or not at all, and says what came of it."""
    if not paths:
        raise UsageError("-o needs the lists that facts are to be made from; see 'kilde knowledge --help'")
    told = Told()
    lists = Import(paths, wanted(types, classes, ids), told)
    write_whole(Path(output), lists.packed())
    out().print(safe(f"{phrases.counted(lists.facts, 'fact', 'facts')} in {output}"), soft_wrap=True)
    passed_over(lists.broken)


def list_facts(paths: Sequence[str], as_json: bool) -> None:
    """How many facts there are of each type; or all of them, a line each."""
    facts = known_facts([Path(path) for path in paths])
    if as_json:
        written(one + b"\n" for one in map(line_of, facts))
        return
    counts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for one in facts:
        counts[one.entity.type] += 1
        names[one.entity.type] += len(one.entity.names)
    rows = table("Type", "Known", "Names")
    for type in sorted(counts):
        rows.add_row(type, str(counts[type]), str(names[type]))
    out().print(rows)


def who_is(name: str, paths: Sequence[str], as_json: bool) -> None:
    """Everyone who is known by a name."""
    known = knowledge([Path(path) for path in paths])
    found = known.named(name)
    sources = {entity.id: known.source(entity.id) for entity in found}
    if as_json:
        written(line({**plain(entity), "source": sources[entity.id]}) for entity in found)
    elif found:
        rows = table("Id", "Type", "Country", "Name", "Source")
        for entity in found:
            rows.add_row(*_cells(entity, sources[entity.id]))
        out().print(rows)
    else:
        say(f"kilde: nobody is known as {shown(name, 60)!r}")


def _cells(entity: Entity, source: str) -> Iterable[Text]:
    return map(safe, (entity.id, entity.type, entity.country or "", entity.name, source))
