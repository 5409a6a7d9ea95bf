"""Train tags and parser: `python -m training.train --data DIR --out DIR` from the folder `models`.

Names are trained apart (`training.train_names`) and joined with these by `training.assemble`. Same data, seed and
number of steps give the same weights on the same machine.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import load_config
from thinc.api import Adam, Optimizer, fix_random_seed, use_ops, warmup_linear

from kilde_models.pipeline import layers, load
from training import danish_passages, inventory
from training.corpora import LANGUAGES, Passage, example, read
from training.names import Shares, swap
from training.phrases import Maker, grammar
from training.respelling import danish
from training.tagged import tagged
from training.variation import disguise, recase

CONFIGURATION = Path(__file__).parent / "parse.cfg"
REPEATED = {"da": 2, "sv": 2}
Vary = Callable[[Passage, Random], Passage]


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how hard to train.

    `news`: passages that are made for each language, to go on with; `words` a step, `share_recased` of passages in
    other capitals; `unseen`: a word met n times is hidden with the chance unseen / (unseen + n).
    """

    steps: int = 14000
    news: int = 0
    words: int = 1500
    rate: float = 0.002
    warmup: int = 250
    dropout: float = 0.1
    share_recased: float = 0.04
    unseen: float = 1.0
    shares: Shares = field(default_factory=lambda: Shares(any_size=False))
    seed: int = 1


def corpus(language: str, data: Path) -> Iterator[Passage]:
    """Training passages of one language; Danish ones with trees by rule where the original treebank is there."""
    original = data / "da-cdt.conll"
    sentences = danish_passages.known(original) if language == "da" and original.exists() else {}
    for item in read(data / f"{language}_train.spacy", language):
        yield danish_passages.retree(item, sentences) if sentences else item


def load_passages(data: Path, respelled: float = 0.0) -> list[Passage]:
    """Training passages of all languages; those with the fewest are read more than once a round.

    `respelled`: the share of those in Bokmål that are read as Danish too.
    """
    chosen: list[Passage] = []
    for language in LANGUAGES:
        items = [item for item in corpus(language, data) if item.tree is not None]
        chosen += items * REPEATED.get(language, 1)
        if language == "nb":
            chosen += [danish(item) for item in items[: round(respelled * len(items))]]
    return chosen


def batches(passages: Sequence[Passage], plan: Plan, vary: Vary) -> Iterator[list[Passage]]:
    """Endless batches of about `plan.words` words, newly shuffled and varied each time round."""
    chance = Random(plan.seed)
    batch: list[Passage] = []
    size = 0
    while True:
        for item in chance.sample(passages, len(passages)):
            batch.append(vary(item, chance))
            size += len(item.words)
            if size >= plan.words:
                yield batch
                batch, size = [], 0


def variation(plan: Plan, passages: Sequence[Passage]) -> Vary:
    """Swap names, hide rare words, then other capitals, by the shares of a plan."""
    names = inventory.load()
    counts = Counter(word.lower() for item in passages for word in item.words)

    def vary(item: Passage, chance: Random) -> Passage:
        hidden = disguise(swap(item, names, plan.shares, chance), counts, chance, plan.unseen)
        return recase(hidden, chance, plan.share_recased)

    return vary


def begin(plan: Plan, passages: Sequence[Passage]) -> Language:
    """An untrained pipeline that knows the labels of the corpora."""
    fix_random_seed(plan.seed)
    nlp = spacy.util.load_model_from_config(load_config(CONFIGURATION), auto_fill=True)
    examples = [example(nlp.vocab, item) for item in passages]
    nlp.initialize(lambda: examples)
    return nlp


def news(nlp: Language, plan: Plan) -> list[Passage]:
    """Sentences of news that the grammars of all languages make, tagged by a pipeline that is trained already."""
    names, chance = inventory.load(), Random(plan.seed)
    return [
        item
        for language in LANGUAGES
        for item in tagged(nlp, language, Maker(language, grammar(language), names, chance).passages(plan.news))
    ]


def optimizer(plan: Plan) -> Optimizer:
    """Adam with warm-up, linear decay to zero and averaged weights."""
    rate: Any = warmup_linear(plan.rate, plan.warmup, plan.steps + 1)
    adam: Optimizer = Adam(rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    return adam


def train(plan: Plan, passages: Sequence[Passage], vary: Vary, begun: Language | None = None) -> Language:
    """Train, from nothing or on from what is `begun`, and leave the averaged weights in the pipeline."""
    with use_ops("numpy", use_blis=False):
        nlp = begun or begin(plan, passages)
        adam = optimizer(plan)
        losses: dict[str, float] = {}
        started = time.perf_counter()
        for step, batch in zip(range(1, plan.steps + 1), batches(passages, plan, vary), strict=False):
            nlp.update([example(nlp.vocab, item) for item in batch], drop=plan.dropout, sgd=adam, losses=losses)
            adam.step_schedules()  # type: ignore[no-untyped-call]
            if step % 100 == 0:
                report(step, time.perf_counter() - started, losses)
                losses = {}
        settle(nlp, adam)
    return nlp


def settle(nlp: Language, adam: Optimizer) -> None:
    """Put the averages in the place of the last weights."""
    averages = adam.averages or {}
    for layer in layers(nlp):
        for name in layer.param_names:
            average = averages.get((layer.id, name))
            if average is not None:
                layer.set_param(name, average)


def report(step: int, seconds: float, losses: dict[str, float]) -> None:
    """One line of progress."""
    shown = " ".join(f"{name}={loss:.0f}" for name, loss in losses.items())
    print(f"step={step} seconds={seconds:.0f} {shown}", flush=True)


def main() -> None:
    """Train and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--begun", type=Path, help="trees to go on from")
    arguments.add_argument("--news", type=int, default=0, help="made passages of news a language, where begun")
    arguments.add_argument("--respelled", type=float, default=0.0, help="share of Bokmål to be read as Danish too")
    arguments.add_argument("--steps", type=int, default=Plan().steps)
    arguments.add_argument("--rate", type=float, default=Plan().rate)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    if options.news and not options.begun:
        arguments.error("--news needs --begun: trees that are trained already tag the passages")
    plan = Plan(steps=options.steps, rate=options.rate, news=options.news, seed=options.seed)
    begun = load(options.begun) if options.begun else None
    passages = load_passages(options.data, options.respelled)
    passages += news(begun, plan) if begun else []
    train(plan, passages, variation(plan, passages), begun).to_disk(options.out)


if __name__ == "__main__":
    main()
