"""Events across texts: ECB+, topics 1 to 35, beside a baseline that takes equal words for one event.

    python -m evals.ecb [--first 3 | --topic 5] [--ledgers FOLDER] [--wrong]

The rules of the scorer:
- Each topic is a ledger of its own: its texts are read by Kilde, in English, without a date, each of an outlet of its
  own, and linked together. A topic holds two stories of one sort (two arrests, two earthquakes).
- Gold are the mentions of events (ACTION_ and NEG_ACTION_) in the validated sentences. Mentions are one event where a
  chain of the corpus joins them; those in no chain are events of their own.
- Scored are the claims whose trigger meets such a mention; where it meets several, the one that it shares most
  characters with, and none where these are equal. Most mentions of ECB+ are of no PLOVER kind ("said", "won"): `met` is
  the share of mentions that a claim meets, a measure of its own.
- Clusters are compared over all topics together, those of one topic apart from those of others: MUC, B-cubed, CEAF-e
  and their mean (CoNLL F1). Claims that are alone in gold and in Kilde count, as in most work on ECB+.
- The baseline clusters the same claims by the lemma of their trigger, as the language pack has it, in one topic.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evals.clusterings import b_cubed, ceaf_e, conll, muc
from evals.ecb_gold import FOLDER, topics
from evals.ecb_topic import Topic, topic
from evals.ecb_wrong import listing
from evals.measures import Measure, absent, folder


def ecb(data: Path) -> Iterator[Measure]:
    """All figures over all topics, beside the baseline's."""
    if not (data / FOLDER).exists():
        yield from absent("ecb", data / FOLDER)
        return
    for name, value in score([topic(name, texts) for name, texts in topics(data)]).items():
        yield Measure("ecb", name, round(value, 4))


def score(many: Sequence[Topic]) -> Mapping[str, float]:
    """The figures of Kilde and of the baseline over some topics."""
    gold = {claim: event for one in many for claim, event in one.gold.items()}
    said = {claim: event for one in many for claim, event in one.said.items()}
    by_lemma = {claim: event for one in many for claim, event in one.lemma.items()}
    met = sum(one.met for one in many) / max(1, sum(one.mentions for one in many))
    return {
        **_figures(gold, said),
        **{f"lemma-{name}": value for name, value in _figures(gold, by_lemma).items()},
        "met": met,
        "claims": float(len(gold)),
    }


def _figures(gold: Mapping[str, str], said: Mapping[str, str]) -> Mapping[str, float]:
    each = {"muc": muc(gold, said), "b-cubed": b_cubed(gold, said), "ceaf-e": ceaf_e(gold, said)}
    return {"conll": conll(gold, said), **{name: found.f1 for name, found in each.items()}}


def _table(many: Sequence[Topic]) -> Iterator[str]:
    """A line a topic, then all together."""
    shown = ("conll", "lemma-conll", "claims", "met")
    yield f"{'topic':12}" + "".join(f"{name:>14}" for name in shown)
    for name, part in [*((one.name, [one]) for one in many), ("all", many)]:
        figures = score(part)
        yield f"{name:12}" + "".join(f"{figures[key]:14.3f}" for key in shown)
    yield from (f"{name:28}{value:10.4f}" for name, value in score(many).items())


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m evals.ecb", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, help="only so many topics")
    parser.add_argument("--topic", help="only this topic")
    parser.add_argument("--ledgers", type=Path, metavar="FOLDER", help="keep what was read here, for the next time")
    parser.add_argument("--wrong", action="store_true", help="list what is put apart or together wrongly")
    chosen = parser.parse_args()
    if chosen.ledgers:
        chosen.ledgers.mkdir(exist_ok=True)
    read = [one for one in topics(folder()) if chosen.topic in (None, one[0])][: chosen.first]
    many = [topic(name, texts, chosen.ledgers) for name, texts in read]
    lines = [*(listing(many) if chosen.wrong else ()), *_table(many)]
    sys.stdout.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main()
