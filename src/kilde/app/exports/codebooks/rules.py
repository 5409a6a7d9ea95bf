"""The rules by which a codebook's view says less, or other, than the claims do: each is named in the row it made."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kilde.app.exports.cells import Value

Values = Mapping[str, Value]


class Rule(NamedTuple):
    """A rule that was applied, by its code, and to what."""

    code: str
    to: str = ""

    def __str__(self) -> str:
        return f"{self.code} ({self.to})" if self.to else self.code


class Part(NamedTuple):
    """Some columns of a row, and the rules that made them."""

    values: Values
    rules: Sequence[Rule] = ()


class Out(NamedTuple):
    """An event that a codebook does not code, and why."""

    reason: str


RULES: Mapping[str, str] = {
    "actor-contested": "the accounts name several who cannot both have done it; the one most claims name stands here",
    "actor-person": "a single person did it or was hit; the codebook knows organised actors alone",
    "actor-police": "no account names who arrested or stepped in; it is taken for the police of the country",
    "actor-unidentified": "no account says who did it",
    "actors-more": "more took part than the codebook has columns for",
    "arrests-any": "the codebook wants arrests of weight; the weight was not judged",
    "country-as-coded": "the codebook counts the place to another country",
    "date-inferred": "no account says when; it is the day that the documents begin with",
    "date-midpoint": "the day is the middle of the days it can have been",
    "date-span": "it was at some time within these days, not through all of them",
    "day-split": "it went on for several days; each is a row",
    "deaths-counted-people": "no account gives a number; those who are named as killed were counted",
    "deaths-from-low": "no account gives a number, only the least there were",
    "deaths-unsided": "the accounts do not say whose the dead were",
    "fatalities-corroborated": "accounts differ; the number that several apart agree on stands here",
    "fatalities-lowest": "accounts differ; the lowest stands here",
    "fatalities-plural": "several were killed, and no account says how many",
    "fatalities-split": "one total was shared out over the days",
    "fatalities-upper": "the accounts only say up to how many",
    "fatalities-vague": "a word for a number became the codebook's number",
    "inter-unknown": "whether a group is rebels or a militia, or whom an armed person belongs to, is not known",
    "kind-mapped": "kind and mode have no type of their own in the codebook; the nearest stands here",
    "mode-unknown": "no account says by which means",
    "place-center": "the point is the middle of what was said, not a town in it",
    "place-inferred": "no account says where; it is where the documents set it",
    "responsibility-dropped": "somebody claims responsibility, which the codebook has no home for",
    "scale-by-country": "the scale is told from the outlet's country alone",
    "side-government": "a body of a state stands as its government",
    "side-repeated": "the accounts name the same on both sides; whoever else they name as hit stands here",
    "status-dropped": "how well it is vouched for has no column",
    "target-assumed": "no account says who was hit; the codebook wants two actors",
    "weapon-chemical": "an unconventional weapon became a chemical one",
    "year-first": "the days lie in two years; the first stands here",
}
"""What each rule means; docs/codebooks.md has the same, with the codebook's words that ask for it."""


def joined(parts: Iterable[Part]) -> Part:
    """All columns and all rules of several parts; each rule once."""
    values: dict[str, Value] = {}
    rules: dict[Rule, None] = {}
    for part in parts:
        values.update(part.values)
        rules.update(dict.fromkeys(part.rules))
    return Part(values, tuple(rules))


def said(rules: Iterable[Rule]) -> str:
    """Rules in one cell, for a person."""
    return "; ".join(map(str, rules))


def codes(rules: Iterable[Rule]) -> str:
    """The codes of rules in one cell, for a program."""
    return " ".join(dict.fromkeys(rule.code for rule in rules))
