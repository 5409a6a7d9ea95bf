"""Who did it, to whom and to what: news of attacks in Latin America (MUC-4), beside those who take part in claims.

    python -m evals.muc4 [--split dev|train] [--first 100] [--wrong 40]

The rules of the scorer:
- The texts are all in lower case, as the set has them, and are read so: names that only capitals show are not found.
- Gold are the entities of all templates of a document, each once, with all its mentions: `PerpInd` (individuals),
  `PerpOrg` (organizations), `Victim` and `Target` (what was attacked, not people); none where there is no template.
- Said are those who take part in its claims of violence (ASSAULT) that are not denied: whoever acts is a perpetrator,
  whoever it is done to is a victim where the pack knows the noun as of people or the phrase is no known thing, and
  otherwise a target. Pronouns are left out, and the same words of one role count once.
- Victims are coded by name alone (of 717, one is not), so a said one that is a common noun ("a policeman", "two of the
  peasants") is neither right nor wrong: it is left out. Whoever is named behind a noun ("governor N") stays.
- A perpetrator is an organization where its noun is a group, a body or a state, and an individual otherwise.
- Said and gold meet where the head of the one stands in the other, stop words apart; one that meets an entity of its
  slot is right, and an entity that any said one of its slot meets is found. `perpetrators` takes both sorts as one.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.analysed import analysed, packs
from evals.measures import Measure, absent, folder
from kilde.extract import extract
from kilde.extract.nouns import noun_of
from kilde.model import Claim, Factuality, Participant

SLOTS: Mapping[str, tuple[str, ...]] = {
    "perpetrators": ("PerpInd", "PerpOrg"),
    "individuals": ("PerpInd",),
    "organizations": ("PerpOrg",),
    "victims": ("Victim",),
    "targets": ("Target",),
}
"""The slots that are scored, and those of the templates that each is made of."""

COLLECTIVE = frozenset({"group", "body", "state", "media"})
THINGS = frozenset({"facility", "vehicle", "weapon", "body", "state"})
DENIED = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})
EMPTY = frozenset({"the", "a", "an", "of", "and", "in", "at", "by", "to", "for", "on", "s"})
UNNAMED = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "some", "several", "all"}
    | {"dozens", "hundreds", "thousands", "others", "those", "someone", "anyone", "everyone", "each"}
)
"""Words that stand for people whom nobody names."""

_WORD = re.compile(r"\w+")

Entity = tuple[str, ...]
"""The mentions of one entity."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One document: per slot the gold entities and what was said, each as head and words."""

    name: str
    gold: Mapping[str, Sequence[Entity]]
    said: Mapping[str, Sequence[tuple[str, str]]]


def muc4(data: Path) -> Iterator[Measure]:
    """Precision, recall and F1 of each slot, on the dev documents."""
    path = data / "muc4" / "dev.json"
    if not path.exists():
        yield from absent("muc4", path)
        return
    for name, value in score([scored(row) for row in documents(path)]).items():
        yield Measure("muc4", name, round(value, 4))


def documents(path: Path) -> Iterator[Mapping[str, Any]]:
    """The documents of a split, as they lie there."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def score(many: Sequence[Scored]) -> dict[str, float]:
    """Precision, recall and F1 of each slot over all documents."""
    found: dict[str, float] = {}
    for slot in SLOTS:
        counts: Counter[str] = Counter()
        for one in many:
            gold, said = one.gold[slot], one.said[slot]
            counts["right"] += sum(any(meets(s, entity) for entity in gold) for s in said)
            counts["said"] += len(said)
            counts["found"] += sum(any(meets(s, entity) for s in said) for entity in gold)
            counts["gold"] += len(gold)
        precision, recall = counts["right"] / max(1, counts["said"]), counts["found"] / max(1, counts["gold"])
        both = precision + recall
        found[f"{slot}-precision"], found[f"{slot}-recall"] = precision, recall
        found[f"{slot}-f1"] = 2 * precision * recall / both if both else 0.0
    return found


def scored(row: Mapping[str, Any]) -> Scored:
    """Reads one document and sorts who takes part in its violence."""
    said: dict[str, dict[tuple[str, str], None]] = {slot: {} for slot in SLOTS}
    for claim in claims(row["docid"], row["doctext"]):
        for one in claim.participants:
            for slot in _slots(one):
                said[slot].setdefault((_folded(one.head.quote), _folded(one.span.quote)))
    gold = {slot: _entities(row["templates"], keys) for slot, keys in SLOTS.items()}
    return Scored(row["docid"], gold, {slot: list(found) for slot, found in said.items()})


def claims(name: str, text: str) -> list[Claim]:
    """The claims of violence in a text that are not denied, each with those who take part in it."""
    read = analysed(f"{name}.txt", text, "en")
    found = extract(read.reading, read.words, read.pack).claims if read else ()
    return [claim for claim in found if claim.kind == "ASSAULT" and claim.factuality not in DENIED]


def _slots(one: Participant) -> tuple[str, ...]:
    """The slots of somebody or something that takes part."""
    if one.head.quote.lower() in packs()["en"].grammar.pronouns_person | packs()["en"].grammar.pronouns_thing:
        return ()
    traits = frozenset(one.traits)
    if one.role == "actor":
        return "perpetrators", "organizations" if traits & COLLECTIVE else "individuals"
    if one.role == "target" and traits & THINGS:
        return ("targets",)
    return ("victims",) if one.role == "target" and is_named(one.span.quote) else ()


def is_named(phrase: str) -> bool:
    """Whether a phrase ends in a name, as far as a text without capitals shows it: in no noun, number or pronoun."""
    pack, words = packs()["en"], _WORD.findall(phrase.lower().split(" of ")[0])
    known = UNNAMED | pack.grammar.pronouns_speaker
    return bool(words) and noun_of(words[-1], pack) is None and words[-1] not in known and not words[-1].isdigit()


def _entities(templates: Iterable[Mapping[str, Any]], keys: Iterable[str]) -> list[Entity]:
    """The entities of some slots of all templates, each once."""
    found: dict[Entity, None] = {}
    for template in templates:
        for key in keys:
            for entity in template[key]:
                found.setdefault(tuple(_folded(mention) for mention, _ in entity))
    return list(found)


def _folded(words: str) -> str:
    return " ".join(_WORD.findall(words.lower()))


def meets(said: tuple[str, str], entity: Entity) -> bool:
    """Whether the head of the one stands among the words of the other."""
    head, words = (set(part.split()) - EMPTY for part in said)
    return any(head & set(mention.split()) or set(mention.split()[-1:]) & words for mention in entity)


def _wrong(many: Iterable[Scored]) -> Iterator[str]:
    """What was missed and what was too much, as lines."""
    for one in many:
        for slot in ("perpetrators", "victims", "targets"):
            gold, said = one.gold[slot], one.said[slot]
            missed = [entity[0] for entity in gold if not any(meets(s, entity) for s in said)]
            extra = [words for head, words in said if not any(meets((head, words), entity) for entity in gold)]
            yield f"{one.name} {slot}: missed {missed}, too much {extra}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=("dev", "train"), default="dev")
    parser.add_argument("--first", type=int, help="only so many documents")
    parser.add_argument("--wrong", type=int, default=0, help="list the misses of so many documents")
    chosen = parser.parse_args()
    rows = list(documents(folder() / "muc4" / f"{chosen.split}.json"))[: chosen.first]
    many = [scored(row) for row in rows]
    lines = [*(f"{name:28}{value:.3f}" for name, value in score(many).items()), *_wrong(many[: chosen.wrong])]
    sys.stdout.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main()
