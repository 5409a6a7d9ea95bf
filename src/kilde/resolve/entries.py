"""What a gazetteer is made of: entries, packed into the one block of bytes that kilde.resolve.gazetteer looks into."""

import zlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kilde.languages.spelling import fold

ACRONYM = 4
"""Letters of a name in capitals that is a code of an airport rather than a name."""


@dataclass(slots=True)
class Entry:
    """One line of the gazetteer: kind P (town), C (capital of a country), R (province) or D (county, district).

    Provinces and counties have no id: it follows from `region` and the name. `others` are its other names.
    """

    id: str
    kind: str
    name: str
    lat: float
    lon: float
    country: str
    region: str
    people: int
    others: set[str] = field(default_factory=set)

    def line(self) -> str:
        """The entry as it is written; names have neither tabs nor line ends."""
        point = f"{self.lat:.2f}\t{self.lon:.2f}"
        return f"{self.id}\t{self.kind}\t{self.name}\t{point}\t{self.country}\t{self.region}\t{self.people}\n"


def packed(entries: Iterable[Entry]) -> bytes:
    """Lines of entries and the sorted index of folded names, with the length of the first part on the first line."""
    body, offset = [], 0
    index: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for entry in entries:
        line = entry.line().encode("utf-8")
        main = fold(entry.name)
        index[main][0].append(offset)
        for other in sorted({fold(name) for name in entry.others} - {main, ""}):
            index[other][1].append(offset)
        body.append(line)
        offset += len(line)
    keys = [f"{key}\t{_offsets(main)}\t{_offsets(others)}\n" for key, (main, others) in sorted(index.items()) if key]
    return zlib.compress(f"{offset}\n".encode() + b"".join(body) + b"\n" + "".join(keys).encode("ascii"), 9)


def _offsets(numbers: list[int]) -> str:
    return ",".join(format(number, "x") for number in numbers)


def readable(name: str) -> bool:
    """Whether a name is in Latin letters as people write it, no airport's code and no machine's transliteration."""
    letters = [letter for letter in name if letter.isalpha()]
    latin = all(
        ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 or 0x2B0 <= ord(letter) < 0x300 for letter in letters
    )
    return latin and name[:1].isupper() and len(letters) > 2 and not (name.isupper() and len(name) <= ACRONYM)
