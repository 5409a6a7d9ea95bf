"""Whether the lines of standard input are entities of FollowTheMoney, by its own library: `make ftm` runs this alone.

The library has an environment of its own (requirements/ftm.in), in which Kilde is not. What it passes over in silence
is asked of its model here: properties that it does not know, values that it would write otherwise, what is required,
and whether whoever is referred to is there and of the type that is wanted.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import followthemoney
from followthemoney.exc import InvalidData

Row = dict[str, Any]


def faults(rows: list[Row]) -> Iterator[str]:
    """What is wrong, a line each."""
    schemata = {row["id"]: followthemoney.model.get(row["schema"]) for row in rows}
    if len(schemata) < len(rows):
        yield f"{len(rows) - len(schemata)} ids stand twice"
    for row in rows:
        for fault in _faults(row, schemata):
            yield f"{row['schema']} {row['id']}: {fault}"


def _faults(row: Row, schemata: dict[str, Any]) -> Iterator[str]:
    schema = schemata[row["id"]]
    if schema is None:
        yield "there is no such schema"
        return
    try:
        schema.validate(row)
    except InvalidData as error:
        yield f"{error.errors}"
    yield from (f"{name} is missing" for name in schema.required if not row["properties"].get(name))
    for name, values in row["properties"].items():
        yield from _of_property(row, schema.get(name), name, values, schemata)


def _of_property(row: Row, property: Any, name: str, values: list[str], schemata: dict[str, Any]) -> Iterator[str]:
    if property is None:
        yield f"there is no property {name}"
        return
    try:
        cleaned = followthemoney.model.get_proxy({**row, "properties": {name: values}}, cleaned=False).get(name)
    except InvalidData as error:
        yield str(error)
    else:
        if sorted(cleaned) != sorted(values):
            yield f"{name} would become {cleaned}, and is {values}"
    yield from (f"{name} is longer than {property.max_length}" for value in values if len(value) > property.max_length)
    if property.range is not None:
        for value in values:
            if schemata.get(value) is None or not schemata[value].is_a(property.range):
                yield f"{name} leads to {value}, which is no {property.range.name}"


def main() -> int:
    """Faults on standard error, what was found on standard output; 1 where something is wrong, or nothing came."""
    rows = [json.loads(line) for line in sys.stdin]
    found = list(faults(rows))
    sys.stderr.writelines(f"{fault}\n" for fault in found)
    kinds = sorted({row["schema"] for row in rows})
    sys.stdout.write(f"FollowTheMoney {followthemoney.__version__}: {len(rows)} entities ({', '.join(kinds)}), ")
    sys.stdout.write(f"{len(found)} faults\n")
    return int(bool(found) or not rows)


if __name__ == "__main__":
    sys.exit(main())
