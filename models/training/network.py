"""The name finder as JAX computes it: the same network as `names.cfg`, for training alone.

spaCy runs what is learned here (`training.export`). Written anew because spaCy trains it forty times slower than a
graphics card, has no way to hide words, and none to learn parts of speech beside it.
"""

from collections.abc import Sequence
from typing import Any

import jax
import jax.numpy as jnp

from training.shape import ACTIONS, DEPTH, HIDDEN, LOOKS, PARTS, PIECES, ROWS, WIDTH

Weights = dict[str, jax.Array]


def _even(key: jax.Array, shape: tuple[int, ...], inside: int, outside: int) -> jax.Array:
    limit = (6 / (inside + outside)) ** 0.5
    return jax.random.uniform(key, shape, minval=-limit, maxval=limit)


def _layer(key: jax.Array, name: str, size: int) -> Weights:
    return {
        f"{name}.W": _even(key, (WIDTH, PIECES, size), size, WIDTH * PIECES),
        f"{name}.b": jnp.zeros((WIDTH, PIECES)),
        f"{name}.scale": jnp.ones(WIDTH),
        f"{name}.shift": jnp.zeros(WIDTH),
    }


def begin(key: jax.Array) -> Weights:
    """Weights before any training."""
    keys = iter(jax.random.split(key, len(ROWS) + DEPTH + 4))
    weights = {
        f"table{at}": jax.random.uniform(next(keys), (size, WIDTH), minval=-0.1, maxval=0.1)
        for at, size in enumerate(ROWS)
    }
    weights |= _layer(next(keys), "mix", WIDTH * len(ROWS))
    for depth in range(DEPTH):
        weights |= _layer(next(keys), f"window{depth}", WIDTH * 3)
    return weights | {
        "project.W": _even(next(keys), (HIDDEN, WIDTH), WIDTH, HIDDEN),
        "project.b": jnp.zeros(HIDDEN),
        "state.W": jax.random.normal(next(keys), (LOOKS, HIDDEN, 2, HIDDEN)) / (LOOKS * HIDDEN) ** 0.5,
        "state.b": jnp.zeros((HIDDEN, 2)),
        "state.none": jax.random.normal(next(keys), (LOOKS, HIDDEN, 2)) * 0.1,
        "action.W": jnp.zeros((len(ACTIONS), HIDDEN)),
        "action.b": jnp.zeros(len(ACTIONS)),
        "part.W": jnp.zeros((len(PARTS), WIDTH)),
        "part.b": jnp.zeros(len(PARTS)),
    }


def _drop(key: jax.Array | None, values: jax.Array, share: float) -> jax.Array:
    if key is None:
        return values
    return values * (jax.random.uniform(key, values.shape) >= share) / (1 - share)


def _maxout(weights: Weights, name: str, values: jax.Array) -> jax.Array:
    pieces = jnp.einsum("ni,opi->nop", values, weights[f"{name}.W"]) + weights[f"{name}.b"]
    best = pieces.max(-1)
    spread = jnp.sqrt(best.var(-1, keepdims=True) + 1e-8)
    return (best - best.mean(-1, keepdims=True)) / spread * weights[f"{name}.scale"] + weights[f"{name}.shift"]


def vectors(
    weights: Weights, rows: Sequence[jax.Array], words: jax.Array, key: jax.Array | None = None, share: float = 0.0
) -> jax.Array:
    """A vector for each place, from the rows of its features; `words` says which places are not empty."""
    keys: Any = iter([None] * (DEPTH + 2) if key is None else jax.random.split(key, DEPTH + 2))
    found = jnp.concatenate([weights[f"table{at}"][row].sum(1) for at, row in enumerate(rows)], axis=-1)
    values = _drop(next(keys), found, share)
    values = _drop(next(keys), _maxout(weights, "mix", values), share) * words[:, None]
    edge = jnp.zeros((1, WIDTH))
    for depth in range(DEPTH):
        left, right = jnp.concatenate([edge, values[:-1]]), jnp.concatenate([values[1:], edge])
        window = jnp.concatenate([left, values, right], axis=-1)
        values = values + _drop(next(keys), _maxout(weights, f"window{depth}", window), share)
    return values


def action_scores(
    weights: Weights, values: jax.Array, back: jax.Array, key: jax.Array | None = None, share: float = 0.0
) -> jax.Array:
    """Scores of the actions at each place, if the name it stands inside began `back` places before (0: none)."""
    places = jnp.arange(len(values))
    looks = jnp.einsum("nq,fhpq->nfhp", values @ weights["project.W"].T + weights["project.b"], weights["state.W"])
    inside, none = (back > 0)[:, None, None], weights["state.none"]
    first = jnp.where(inside, looks[places - back, 1], none[1])
    last = jnp.where(inside, looks[places - 1, 2], none[2])
    hidden = (looks[:, 0] + first + last + weights["state.b"]).max(-1)
    return _drop(key, hidden, share) @ weights["action.W"].T + weights["action.b"]


def part_scores(weights: Weights, values: jax.Array) -> jax.Array:
    """Scores of the parts of speech, learned beside the names for the sake of the vectors and then left out."""
    return values @ weights["part.W"].T + weights["part.b"]
