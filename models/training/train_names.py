"""Train the name finder: `python -m training.train_names build/names.npz --out build --seeds 1 2 3`.

Needs numpy and JAX alone, and the arrays of `training.encoding`. Several seeds are trained at once on the same batches
in the same order; each gives a file of weights for `training.export`. A graphics card takes two minutes for six seeds.
"""

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from training.network import Weights, action_scores, begin, part_scores, vectors
from training.shape import PAD, ROWS, UNKNOWN

Array = np.ndarray[Any, Any]
MOST = 512
"""Passages in a batch at most: as many as are drawn for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how hard to train.

    `places` a batch; shares of passages that are `swapped`, put in `capitals` or (English) in the capitals of a
    headline; `unseen`: a word met n times is hidden with the chance unseen / (unseen + n); `parts`: the weight of parts
    of speech beside names.
    """

    steps: int = 16000
    places: int = 2048
    rate: float = 0.002
    warmup: int = 250
    decay: float = 0.01
    dropout: float = 0.1
    swapped: float = 0.65
    capitals: float = 0.015
    unseen: float = 1.0
    parts: float = 0.15
    chunk: int = 100


def lay_out(lengths: Array, order: Sequence[int], places: int) -> tuple[Array, Array]:
    """Passages side by side in batches: the word at each place (or -1), and which passage of the batch it is of."""
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    words: list[Array] = []
    owners: list[Array] = []
    used, owner = places, 0
    for number in order:
        size = int(lengths[number])
        if used + size + PAD > places or owner == MOST:
            words.append(np.full(places, -1, np.int32))
            owners.append(np.zeros(places, np.int32))
            used, owner = PAD, 0
        words[-1][used : used + size] = np.arange(starts[number], starts[number] + size)
        owners[-1][used : used + size] = owner
        used, owner = used + size + PAD, owner + 1
    return np.stack(words), np.stack(owners)


def batches(data: Mapping[str, Array], plan: Plan, seed: int) -> Iterator[tuple[Array, Array]]:
    """Chunks of batches for ever, the passages newly shuffled each time round."""
    chance = np.random.default_rng(seed)
    once = np.repeat(np.arange(len(data["lengths"])), data["repeated"])
    words, owners = lay_out(data["lengths"], chance.permutation(once).tolist(), plan.places)
    while True:
        while len(words) < plan.chunk:
            more = lay_out(data["lengths"], chance.permutation(once).tolist(), plan.places)
            words, owners = np.concatenate([words, more[0]]), np.concatenate([owners, more[1]])
        yield words[: plan.chunk], owners[: plan.chunk]
        words, owners = words[plan.chunk :], owners[plan.chunk :]


def _version(data: Any, plan: Plan, at: jax.Array, owners: jax.Array, key: jax.Array) -> jax.Array:
    """The words of a batch, each passage as it was or varied."""
    keys = jax.random.split(key, 3)
    last = len(data["texts"]) - 1
    swapping, casing = (jax.random.uniform(one, (MOST,))[owners] for one in keys[:2])
    version = jnp.where(swapping < plan.swapped, jax.random.randint(keys[2], (MOST,), 1, last - 1)[owners], 0)
    version = jnp.where(casing < plan.capitals, last - 1, version)
    version = jnp.where((casing > 1 - plan.capitals) & data["titled"][at], last, version)
    return data["texts"][version, at]


def _rows(data: Any, plan: Plan, forms: jax.Array, key: jax.Array) -> list[jax.Array]:
    """Rows of the features; a hidden word has the rows of a form never seen, and often of letters never seen."""
    keys = jax.random.split(key, 2 + 2 * len(ROWS))
    rows = [data[f"rows{at}"][data[f"index{at}"][forms]] for at in range(len(ROWS))]
    hidden = jax.random.uniform(keys[0], forms.shape) < plan.unseen / (plan.unseen + data["counts"][forms])
    for at, share in ((0, 1.0), (4, 0.4), (5, 0.4)):
        gone = hidden & (jax.random.uniform(keys[2 * at + 1], forms.shape) < share)
        strange = jax.random.randint(keys[2 * at + 2], rows[at].shape, 0, ROWS[at])
        rows[at] = jnp.where(gone[:, None], strange, rows[at])
    return rows


def loss(weights: Weights, data: Any, plan: Plan, words: jax.Array, owners: jax.Array, key: jax.Array) -> jax.Array:
    """Cross-entropy of the right actions, and of the parts of speech, over a batch."""
    keys = jax.random.split(key, 4)
    here, at = words >= 0, jnp.maximum(words, 0)
    rows = _rows(data, plan, _version(data, plan, at, owners, keys[0]), keys[1])
    values = vectors(weights, rows, here, keys[2], plan.dropout)
    scores = action_scores(weights, values, jnp.where(here, data["back"][at], 0), keys[3], plan.dropout)
    parts = jnp.where(here, data["parts"][at], UNKNOWN)
    names = _surprise(scores, jnp.where(here, data["actions"][at], UNKNOWN))
    return (names + plan.parts * _surprise(part_scores(weights, values), parts)) / len(words)


def _surprise(scores: jax.Array, right: jax.Array) -> jax.Array:
    chances = jax.nn.log_softmax(scores)
    return -jnp.where(right >= 0, jnp.take_along_axis(chances, jnp.maximum(right, 0)[:, None], 1)[:, 0], 0).sum()


def _step(data: Any, plan: Plan, state: Any, step: jax.Array, batch: Any, key: jax.Array) -> Any:
    """One step of Adam with clipped gradients, decay of weights, and a running mean of them."""
    weights, first, second, mean = state
    gradient = jax.grad(loss)(weights, data, plan, *batch, key)
    size = jnp.sqrt(sum((values**2).sum() for values in jax.tree.leaves(gradient)))
    gradient = jax.tree.map(lambda values: values * jnp.minimum(1, 1 / (size + 1e-8)), gradient)
    rate = plan.rate * jnp.minimum(step / plan.warmup, (plan.steps - step) / max(plan.steps - plan.warmup, 1))
    first = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, first, gradient)
    second = jax.tree.map(lambda old, new: 0.999 * old + 0.001 * new**2, second, gradient)

    def moved(old: jax.Array, one: jax.Array, two: jax.Array) -> jax.Array:
        by = one / (1 - 0.9**step) / (jnp.sqrt(two / (1 - 0.999**step)) + 1e-8)
        return old * (1 - rate * plan.decay) - rate * by

    weights = jax.tree.map(moved, weights, first, second)
    kept = jnp.minimum((1 + step) / (10 + step), 0.9995)
    mean = jax.tree.map(lambda old, new: kept * old + (1 - kept) * new, mean, weights)
    return weights, first, second, mean


@partial(jax.jit, static_argnums=1, donate_argnums=2)
def _chunk(data: Any, plan: Plan, states: Any, begun: jax.Array, many: Any, keys: jax.Array) -> Any:
    """Steps over a chunk of batches, for all seeds side by side."""

    def body(carried: Any, batch: Any) -> tuple[Any, None]:
        states, step = carried
        fresh = jax.vmap(lambda key: jax.random.fold_in(key, step))(keys)
        one = partial(_step, data, plan)
        states = jax.vmap(one, in_axes=(0, None, None, 0))(states, step.astype(float), batch, fresh)
        return (states, step + 1), None

    return jax.lax.scan(body, (states, begun), many)[0][0]


def train(
    data: Mapping[str, Array], plan: Plan, seeds: Sequence[int], start: Mapping[str, Array] | None = None
) -> list[dict[str, Array]]:
    """The mean weights of each seed at the end; all go on from `start` if there is one."""
    here = {name: jnp.asarray(values.astype(np.int32) if values.dtype.kind in "iu" else values)
            for name, values in data.items()}  # fmt: skip
    keys = jnp.stack([jax.random.PRNGKey(seed) for seed in seeds])
    weights = jax.vmap(begin)(keys)
    if start is not None:
        weights = {name: jnp.stack([jnp.float32(start[name])] * len(seeds)) for name in weights}
    nothing = jax.tree.map(jnp.zeros_like, weights)
    copies = [jax.tree.map(jnp.array, one) for one in (nothing, weights)]
    states = (weights, nothing, *copies)
    started = time.perf_counter()
    chunks = batches(data, plan, seeds[0])
    for done in range(0, plan.steps, plan.chunk):
        states = _chunk(here, plan, states, jnp.int32(done + 1), next(chunks), keys)
        if done % (10 * plan.chunk) == 0:
            jax.block_until_ready(states)
            print(f"step={done + plan.chunk} seconds={time.perf_counter() - started:.0f}", flush=True)
    return [{name: np.asarray(values[at]) for name, values in states[3].items()} for at in range(len(seeds))]


def main() -> None:
    """Train and write one file a seed, in half precision as they will be stored."""
    usual = Plan()
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--start", type=Path, help="weights of an earlier round to go on from")
    arguments.add_argument("--seeds", type=int, nargs="+", default=[1])
    arguments.add_argument("--steps", type=int, default=usual.steps)
    arguments.add_argument("--places", type=int, default=usual.places)
    arguments.add_argument("--rate", type=float, default=usual.rate)
    arguments.add_argument("--warmup", type=int, default=usual.warmup)
    options = arguments.parse_args()
    plan = Plan(steps=options.steps, places=options.places, rate=options.rate, warmup=options.warmup)
    options.out.mkdir(parents=True, exist_ok=True)
    start = arrays(options.start) if options.start else None
    for seed, weights in zip(options.seeds, train(arrays(options.data), plan, options.seeds, start), strict=True):
        half: Any = {name: values.astype(np.float16) for name, values in weights.items()}
        np.savez_compressed(options.out / f"names-{seed}.npz", **half)


def arrays(path: Path) -> Mapping[str, Array]:
    """All the arrays of a file."""
    with np.load(path) as stored:
        return dict(stored)


if __name__ == "__main__":
    main()
