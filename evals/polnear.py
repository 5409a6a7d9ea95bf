"""How well attributions are found: political news of PolNeAR, beside reporting verbs with the nearest name.

    python -m evals.polnear [--wrong 40]

The rules of the scorer:
- Every coding of the split "dev" is a document of its own; a text that two people coded is scored against each.
- Gold sources, and gold cues, are the distinct spans that take part in a coded attribution. Said are the distinct
  sources and cues of `kilde.extract.attributed`; coordinated sources are one. Hearsay of nobody has a cue alone.
- The head of a gold span is the word of it that hangs on no other word of it, by Kilde's own tree.
- A said span is right where its head lies in a gold span whose head lies in it. Each is paired once, in text order.
- What somebody says inside direct speech is not coded in PolNeAR, so attributions marked `quoted` are passed over.
- Nothing is left out of the gold: attitudes, plans and questions are attributions as much as speech.
- The baseline knows the reporting verbs of `REPORTING`; its source is the name nearest to the verb in the sentence.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import kilde_models

from evals.measures import Measure, absent, folder
from kilde.analyse import Analyser
from kilde.clean import clean
from kilde.extract import attributed
from kilde.languages import Pack, load_all
from kilde.model import Issue, Item, MentionKind, Reading, Sentence

REPORTING = frozenset(
    [
        *("say", "says", "said", "saying", "tell", "tells", "told", "telling", "report", "reports", "reported"),
        *("write", "writes", "wrote", "add", "adds", "added", "note", "notes", "noted"),
        *("announce", "announces", "announced", "argue", "argues", "argued", "claim", "claims", "claimed"),
        *("suggest", "suggests", "suggested", "explain", "explains", "explained"),
        *("state", "states", "stated", "ask", "asks", "asked"),
    ]
)
Range = tuple[int, int]
"""Start and end of a span, in characters of the cleaned text."""


@dataclass(frozen=True, slots=True)
class Said:
    """A span and its head."""

    whole: Range
    head: Range


@dataclass(frozen=True, slots=True)
class Gold:
    """A coded span: its pieces, and its heads by Kilde's tree."""

    pieces: tuple[Range, ...]
    heads: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """A document: its reading and words, and the gold spans of each role ("Source", "Cue")."""

    name: str
    reading: Reading
    words: str
    gold: Mapping[str, Sequence[Gold]]


Method = Callable[[Coded], Mapping[str, Sequence[Said]]]
"""From a document to its sources and its cues."""


def polnear(data: Path) -> Iterator[Measure]:
    """F1 of sources and cues, ours and the baseline's."""
    if not (data / "polnear").exists():
        yield from absent("polnear", data / "polnear")
        return
    coded = list(documents(data / "polnear" / "dev"))
    for name, method in (("polnear", ours), ("polnear-baseline", baseline)):
        for role, value in score(coded, method).items():
            yield Measure(name, role, round(value, 4))


def score(coded: Sequence[Coded], method: Method) -> dict[str, float]:
    """Precision, recall and F1 of each role."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in coded:
        for role, said in method(one).items():
            counts[role, "right"] += len(pairs(one, role, said))
            counts[role, "said"] += len(said)
            counts[role, "gold"] += len(one.gold[role])
    found = {}
    for role in ("Source", "Cue"):
        right, made, wanted = (counts[role, of] for of in ("right", "said", "gold"))
        name = role.lower()
        found[f"{name}-precision"] = right / max(1, made)
        found[f"{name}-recall"] = right / max(1, wanted)
        found[f"{name}-f1"] = 2 * right / max(1, made + wanted)
    return found


def ours(one: Coded) -> dict[str, list[Said]]:
    """What Kilde finds."""
    sources: dict[Range, Said] = {}
    cues: dict[Range, Said] = {}
    for a in attributed(one.reading, one.words, _packs()[one.reading.language]):
        if a.quoted:
            continue
        cues.setdefault((a.cue.start, a.cue.end), Said((a.cue.start, a.cue.end), (a.head.start, a.head.end)))
        if a.sources:
            whole = (min(s.start for s in a.sources), max(s.end for s in a.sources))
            sources.setdefault(whole, Said(whole, (a.heads[0].start, a.heads[0].end)))
    return {"Source": _in_order(sources.values()), "Cue": _in_order(cues.values())}


def baseline(one: Coded) -> dict[str, list[Said]]:
    """Reporting verbs, each with the nearest name."""
    sources: dict[Range, Said] = {}
    cues = []
    for sentence in one.reading.sentences:
        for at, word in enumerate(sentence.words):
            if word.lower in REPORTING:
                cues.append(Said((word.start, word.end), (word.start, word.end)))
                if (name := _nearest_name(sentence, at)) is not None:
                    sources.setdefault(name, Said(name, name))
    return {"Source": _in_order(sources.values()), "Cue": cues}


def _nearest_name(sentence: Sentence, at: int) -> Range | None:
    names = [m for m in sentence.mentions if m.kind is MentionKind.NAME]
    if not names:
        return None
    name = min(names, key=lambda m: (max(m.first - at, at - m.last), m.first))
    return sentence.words[name.first].start, sentence.words[name.last].end


def _in_order(said: Iterable[Said]) -> list[Said]:
    return sorted(said, key=lambda one: one.whole)


def pairs(one: Coded, role: str, said: Sequence[Said]) -> list[tuple[Said, int]]:
    """What is right, each with the number of its gold span."""
    free, found = list(range(len(one.gold[role]))), []
    for span in said:
        number = next((n for n in free if _fits(span, one.gold[role][n])), None)
        if number is not None:
            free.remove(number)
            found.append((span, number))
    return found


def _fits(span: Said, gold: Gold) -> bool:
    in_gold = any(_meet(span.head, piece) for piece in gold.pieces)
    return in_gold and any(_meet(span.whole, head) for head in gold.heads)


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _heads(reading: Reading, pieces: Sequence[Range]) -> tuple[Range, ...]:
    """The words of a gold span that hang on no other of its words."""
    found = []
    for sentence in reading.sentences:
        if sentence.end <= pieces[0][0] or pieces[-1][1] <= sentence.start:
            continue
        inside = {i for i, w in enumerate(sentence.words) if any(_meet((w.start, w.end), piece) for piece in pieces)}
        tops = [w for i, w in enumerate(sentence.words) if i in inside and (w.head == i or w.head not in inside)]
        found += [w for w in tops if w.pos != "PUNCT"] or tops
    return tuple((w.start, w.end) for w in found)


@cache
def _packs() -> Mapping[str, Pack]:
    return load_all()


def documents(split: Path) -> Iterator[Coded]:
    """The codings of a split, read by Kilde."""
    analyser = Analyser(_packs(), kilde_models.load())
    notices = [pack.notices for pack in _packs().values()]
    for path in sorted((split / "text").glob("*.txt")):
        data = path.read_bytes()
        publication = clean(Item(path.name, "text", data), notices).publication
        reading = analyser.read(publication, "en") if publication else None
        if publication is None or reading is None or isinstance(reading, Issue):
            continue
        words, moved = publication.text.words, _moved(data.decode(), publication.text.words)
        for coding in sorted((split / "attributions").glob(f"{path.stem}_*.ann")):
            yield Coded(coding.stem, reading, words, _gold(coding.read_text(encoding="utf-8"), moved, reading))


def _gold(coding: str, moved: Sequence[int], reading: Reading) -> dict[str, list[Gold]]:
    """The distinct spans of sources and cues that take part in an attribution."""
    rows = [line.split("\t") for line in coding.splitlines()]
    spans = {row[0]: row[1].partition(" ") for row in rows if row[0].startswith("T") and len(row) > 2}
    taking = {part.partition(":")[2] for row in rows if row[0].startswith("E") for part in row[1].split()}
    found: dict[str, list[Gold]] = {"Source": [], "Cue": []}
    for role, _, offsets in (spans[name] for name in spans if name in taking):
        if role in found:
            ends = [tuple(map(int, piece.split())) for piece in offsets.split(";")]
            pieces = tuple(sorted((moved[a], moved[b - 1] + 1) for a, b in ends))
            found[role].append(Gold(pieces, _heads(reading, pieces)))
    return {role: sorted(gold, key=lambda one: one.pieces) for role, gold in found.items()}


def _moved(published: str, cleaned: str) -> list[int]:
    """For each character as published, where it stands in the cleaned text; blanks stand where the next word does."""
    one, other = ([i for i, c in enumerate(text) if not c.isspace()] for text in (published, cleaned))
    a, b = ("".join(text[i] for i in kept) for text, kept in ((published, one), (cleaned, other)))
    blocks = [(0, 0, len(a))] if a == b else SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    at = {one[i + k]: other[j + k] for i, j, size in blocks for k in range(size)}
    moved, last = [0] * len(published), len(cleaned)
    for i in range(len(published) - 1, -1, -1):
        last = moved[i] = at.get(i, last)
    return moved


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="list what is wrong in N codings")
    chosen = parser.parse_args()
    coded = list(documents(folder() / "polnear" / "dev"))
    for name, method in (("ours", ours), ("baseline", baseline)):
        sys.stdout.write(f"{name:9}" + "".join(f" {k} {v:.3f}" for k, v in score(coded, method).items()) + "\n")
    for one in coded[: chosen.wrong]:
        for role, said in ours(one).items():
            for line in _wrong(one, role, said):
                sys.stdout.write(f"{one.name} {line}\n")


def _wrong(one: Coded, role: str, said: Sequence[Said]) -> Iterator[str]:
    paired = pairs(one, role, said)
    right, found = {span.whole for span, _ in paired}, {number for _, number in paired}
    for number, gold in enumerate(one.gold[role]):
        if number not in found:
            start, end = gold.pieces[0]
            yield f"missed {role} {one.words[start:end]!r}: {_around(one, (start, end))}"
    for span in said:
        if span.whole not in right:
            yield f"spurious {role} {one.words[span.whole[0] : span.whole[1]]!r}: {_around(one, span.whole)}"


def _around(one: Coded, at: Range) -> str:
    return " ".join(one.words[max(0, at[0] - 60) : at[1] + 90].split())


if __name__ == "__main__":
    main()
