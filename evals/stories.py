"""Stories of our own, told by six articles each in several languages: what Kilde makes of all of them in one ledger.

    python -m evals.stories [--ledger PATH] [--given] [--wrong [SLUG]]

The rules of the scorer:
- All articles of all stories, and those of other matters between them, are read into one ledger. What the latter tell
  of is coded too, and scored likewise; each is a happening of its own.
- A claim is of the gold event whose mention its trigger meets; of the one it shares most characters with where it
  meets several, and it is left out where these are equal. Claims that meet no mention are not scored.
- `events` is B-cubed over these claims: each counts once. An event that gold says two stories tell of (`same_as`) is
  one; its counts are those of either story alone, as are those of the ledger then. Articles without any gold are not
  scored, but their claims stand beside those that they are linked with, and cost these their precision.
- `mentions` is the share of gold mentions that meet a claim, or in whose sentence a claim meets another of their event.
  Linking is judged on what was met; this says how much that is.
- `entities` is B-cubed over the distinct heads of participants and names of voices of which more than half is a surface
  of a gold entity, the longest where surfaces overlap. Whoever resolves to nobody is alone. Entities of two stories
  are one where their names are the same, of states and outlets where any surface is.
- `counts` are the shares of gold events of which the ledger's event that holds most of their claims (of equal ones the
  smaller) counts as many documents, texts, wire families and origins. An event that no claim met is wrong; with
  `-of-met` behind the name only those that were met are counted.
- `origins-of-gold-events` are the same shares, of events put together as they are in gold: of all claims and of the
  mentions that met none, each with the voices that Kilde hears for its words (evals/story_origins.py). Every gold event
  is in it, so that this says how well is counted, whatever linking and triggers miss.
- `orders` is the share of orders that give the same events, as sets of claims: `shuffled`, 20 orders of chance of what
  was read; `one-by-one`, all articles read anew, one at a time, from the last to the first, with a look at the events
  now and then.

--ledger keeps what was read: where the file is there, only linking is done anew. --wrong lists what is put apart or
together wrongly, with reasons; --given counts events put together as they are in gold, and lists those miscounted.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evals.measures import Measure, absent
from evals.orders import one_by_one, shuffled
from evals.story_gold import FOLDER, Story
from evals.story_gold import stories as told
from evals.story_origins import Oracle, listed, right
from evals.story_score import COUNTS, Scored, counts, entities, events, met, score
from evals.story_wrong import listing
from evals.together import read_together
from kilde.ledger import Ledger


def stories(_data: Path) -> Iterator[Measure]:
    """All figures, over all stories together; the folder of public data is not needed."""
    yield from measured(told())


def measured(many: Sequence[Story]) -> Iterator[Measure]:
    """All figures of some stories in one ledger."""
    if not many:
        yield from absent("stories", FOLDER / "texts")
        return
    paths = [story.path for story in many]
    with tempfile.TemporaryDirectory() as scratch, Ledger.open(Path(scratch) / "all.kilde", create=True) as ledger:
        scored = score(many, read_together(paths, ledger))
        yield from _figures(scored)
        given = right(scored, Oracle().told(scored, ledger))
        yield from (Measure("stories-origins-of-gold-events", of, round(value, 4)) for of, value in given.items())
        yield Measure("stories-orders", "shuffled", shuffled(ledger))
        yield Measure("stories-orders", "one-by-one", one_by_one(paths, scored.seen.events))


def _figures(scored: Scored) -> Iterator[Measure]:
    for name, found in (("events", events(scored)), ("entities", entities(scored))):
        for of in ("precision", "recall", "f1"):
            yield Measure(f"stories-{name}", of, round(getattr(found, of), 4))
    yield Measure("stories-mentions", "met", round(met(scored), 4))
    yield from (Measure("stories-counts", name, round(value, 4)) for name, value in counts(scored).items())


def _table(many: Sequence[Story], scored: Scored) -> Iterator[str]:
    """A line a story, of its own claims in the ledger of all."""
    yield f"{'':32}" + "".join(f"{name:>10}" for name in ("events", "entities", "mentions", *COUNTS))
    for slug in [*(story.slug for story in many if story.events), None]:
        yield f"{slug or 'all':32}" + "".join(f"{value:10.3f}" for value in _row(scored, slug).values())


def _row(scored: Scored, slug: str | None) -> Mapping[str, float]:
    known = {"events": events(scored, slug).f1, "entities": entities(scored, slug).f1, "mentions": met(scored, slug)}
    return known | {name: value for name, value in counts(scored, slug).items() if name in COUNTS}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m evals.stories", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--ledger", type=Path, metavar="PATH", help="keep what was read here, for the next time")
    parser.add_argument("--given", action="store_true", help="counts of events put together as they are in gold")
    parser.add_argument("--wrong", nargs="?", const="", metavar="SLUG", help="list what is wrong, of one story or all")
    options, many = parser.parse_args(), told()
    if options.wrong and options.wrong not in {story.slug for story in many}:
        parser.error(f"there is no story {options.wrong}; there are {', '.join(story.slug for story in many)}")
    with tempfile.TemporaryDirectory() as scratch:
        place = options.ledger or Path(scratch) / "all.kilde"
        with Ledger.open(place, create=True) as ledger:
            scored = score(many, read_together([story.path for story in many], ledger))
            heard = Oracle().told(scored, ledger) if options.given else {}
    if options.given:
        sys.stdout.writelines(line + "\n" for line in listed(scored, heard, options.wrong))
        return
    lines = _table(many, scored) if options.wrong is None else listing(scored, options.wrong or None)
    sys.stdout.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main()
