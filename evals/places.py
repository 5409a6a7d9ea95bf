"""How well names of places in English news are resolved: LGL and TR-News, names given, points compared.

    python -m evals.places [--wrong 40]

Right is within 161 km (100 miles) of the gold point, the field's measure. Every gold name with a point counts.
"""

import argparse
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from os import environ
from pathlib import Path
from time import perf_counter

from kilde.languages import load
from kilde.model import Mention, MentionKind, PassageKind, Place, Reading, Sentence, Span, Word
from kilde.resolve.context import Context
from kilde.resolve.gazetteer import shipped
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.places import resolve_place

SETS = {"LGL": "lgl.xml", "TR-News": "TR-News.xml"}
NEAR_KM = 161
TOKENS = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
IN_NAMES = re.compile(r"[^\s,;()]+|[,;()]")


@dataclass(frozen=True, slots=True)
class Gold:
    """A name in a text and where it is."""

    start: int
    end: int
    lat: float
    lon: float


def data() -> Path:
    """The folder of public test sets."""
    return Path(environ.get("KILDE_DATA", Path(__file__).parents[2] / "shared/data")) / "toponyms"


def articles(path: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Every article's text and its names that have a point."""
    for article in ET.parse(path).iter("article"):
        text, found = article.findtext("text") or "", []
        for toponym in article.iter("toponym"):
            tag = toponym.find("gaztag")
            lat, lon = (tag.findtext(key) if tag is not None else None for key in ("lat", "lon"))
            if lat and lon:
                phrase = toponym.findtext("phrase") or ""
                start = nearest(text, phrase, int(toponym.findtext("start") or 0))
                found.append(Gold(start, start + len(phrase), float(lat), float(lon)))
        yield text, found


def nearest(text: str, phrase: str, start: int) -> int:
    """Where the phrase stands nearest to its stated start: some articles were trimmed after they were marked."""
    return min((found.start() for found in re.finditer(re.escape(phrase), text)), key=lambda at: abs(at - start))


def reading(text: str, gold: list[Gold]) -> Reading:
    """The text as one sentence a line, the gold names its only mentions."""
    sentences = []
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        words = tuple(
            Word(start, end, text[start:end], text[start:end].lower(), "X", "dep", 0, "", "")
            for start, end in tokens(text, line.start(), line.end(), gold)
        )
        mentions = []
        for name in gold:
            inside = [at for at, word in enumerate(words) if word.start < name.end and word.end > name.start]
            if inside:
                mentions.append(Mention(MentionKind.NAME, inside[0], inside[-1], "LOC"))
        sentences.append(Sentence(line.start(), line.end(), PassageKind.BODY, number, words, tuple(mentions)))
    return Reading("", text, "en", None, tuple(sentences))


def tokens(text: str, start: int, end: int, gold: list[Gold]) -> Iterator[tuple[int, int]]:
    """Where words begin and end; a gold name is never cut or joined with its neighbours."""
    inside = sorted((name.start, name.end) for name in gold if start <= name.start and name.end <= end)
    for first, last in inside:
        if first >= start:
            yield from ((token.start(), token.end()) for token in TOKENS.finditer(text, start, first))
            yield from ((token.start(), token.end()) for token in IN_NAMES.finditer(text, first, last))
            start = last
    yield from ((token.start(), token.end()) for token in TOKENS.finditer(text, start, end))


def km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points."""
    lat1, lon1, lat2, lon2 = map(radians, (*one, *other))
    return 12742 * asin(sqrt(sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2))


def score(path: Path, wrong: Counter[str]) -> tuple[int, int]:
    """Names right and names in all; what went wrong is counted."""
    pack, gazetteer = load("en"), shipped()
    lexicon = Lexicon(pack, gazetteer)
    right = total = 0
    for text, gold in articles(path):
        context = Context(reading(text, gold), pack, lexicon, gazetteer)
        for name in gold:
            place, why, *_ = resolve_place((Span.of(text, name.start, name.end),), context)
            near = isinstance(place, Place) and is_near(place, name)
            right += near
            total += 1
            if not near:
                said = place.id if isinstance(place, Place) else why
                wrong[f"{text[name.start : name.end]} ({name.lat:.1f},{name.lon:.1f}) <- {said}"] += 1
    return right, total


def is_near(place: Place, name: Gold) -> bool:
    """Whether a place is where the gold point is."""
    known = place.lat is not None and place.lon is not None
    return known and km((place.lat or 0.0, place.lon or 0.0), (name.lat, name.lon)) < NEAR_KM


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", type=int, default=0, help="how many of the commonest errors to list")
    chosen = parser.parse_args()
    for name, file in SETS.items():
        wrong: Counter[str] = Counter()
        began = perf_counter()
        right, total = score(data() / file, wrong)
        took = perf_counter() - began
        print(f"places {name}: {right / total:.3f} within {NEAR_KM} km ({right} of {total} names, {took:.1f} s)")
        for line, count in wrong.most_common(chosen.wrong):
            print(f"  {count:4} {line}")


if __name__ == "__main__":
    main()
