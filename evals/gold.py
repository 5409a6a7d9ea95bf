"""News coded by hand, as tests/news/gold holds it; its form and rules are in tests/news/README.md."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.measures import ROOT

FOLDER = ROOT / "tests" / "news"
ROLES = ("actor", "target", "instrument")


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """How many of what; `of` holds all names that are as right."""

    of: frozenset[str]
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Where: its names in any language, its country (None for seas and the like), and the words of the text."""

    names: tuple[str, ...]
    country: str | None
    surface: str


@dataclass(frozen=True, slots=True)
class GoldVoice:
    """One voice of a chain, the first of which is the origin; `surfaces` are alternatives."""

    origin: bool
    surfaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One claim as coded. Sets hold values that are as right; an empty role, no mode, time or place is not scored.

    `kinds` are `kind`, which `mode` belongs to, and those that are as right.
    """

    id: str
    gloss: str
    kind: str
    kinds: frozenset[str]
    mode: str | None
    trigger: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]
    place: GoldPlace | None
    times: tuple[str, ...]
    figures: tuple[GoldFigure, ...]
    voices: tuple[GoldVoice, ...]
    stance: frozenset[str]
    factuality: frozenset[str]
    aspect: frozenset[str]
    event: str | None
    must: bool


@dataclass(frozen=True, slots=True)
class GoldText:
    """One text with its claims. `lead` is the event it is chiefly about, `status` that event's; none for traps."""

    path: Path
    language: str
    split: str
    lead: str | None
    status: frozenset[str]
    claims: tuple[GoldClaim, ...]

    @property
    def lead_kinds(self) -> frozenset[str]:
        """The kinds that the event in the lead may have."""
        told = [claim.kinds for claim in self.claims if claim.event == self.lead and self.lead]
        required = [claim.kinds for claim in self.claims if claim.event == self.lead and self.lead and claim.must]
        return frozenset().union(*(required or told))


def texts(split: str, folder: Path = FOLDER) -> Mapping[str, tuple[GoldText, ...]]:
    """The texts of a split ("dev" or "test") by language, in the order of their names."""
    files = sorted((folder / "gold").glob("*.jsonl"))
    return {file.stem: tuple(t for t in _read(file, folder) if t.split == split) for file in files}


def _read(file: Path, folder: Path) -> Iterable[GoldText]:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    return (_text(row, folder) for row in sorted(rows, key=lambda row: str(row["file"])))


def _text(row: Mapping[str, Any], folder: Path) -> GoldText:
    return GoldText(
        path=folder / row["language"] / row["file"],
        language=row["language"],
        split=row["split"],
        lead=row["lead_event"],
        status=_values(row["status"]),
        claims=tuple(_claim(claim) for claim in row["claims"]),
    )


def _claim(row: Mapping[str, Any]) -> GoldClaim:
    return GoldClaim(
        id=row["id"],
        gloss=row["gloss"],
        kind=row["kind"],
        kinds=frozenset([row["kind"], *row.get("also", [])]),
        mode=row["mode"],
        trigger=tuple(row["trigger"]),
        roles={role: tuple(row[role]) for role in ROLES if row[role]},
        place=_place(row["place"]),
        times=tuple(row["edtf"]["accept"]) if row["edtf"] else (),
        figures=tuple(GoldFigure(_values(f["of"]), f["low"], f["high"]) for f in row["figures"]),
        voices=_voices(row["voices"]),
        stance=_values(row["stance"]),
        factuality=_values(row["factuality"]),
        aspect=_values(row["aspect"]),
        event=row["event"],
        must=row["must"],
    )


def _place(row: Mapping[str, Any] | None) -> GoldPlace | None:
    return GoldPlace(tuple(row["names"]), row["country"], row["surface"] or "") if row else None


def _voices(chains: Iterable[Iterable[str | list[str]]]) -> tuple[GoldVoice, ...]:
    """The voices of all chains, each once: parallel relays share an origin."""
    found = [
        GoldVoice(at == 0, (link,) if isinstance(link, str) else tuple(link))
        for chain in chains
        for at, link in enumerate(chain)
    ]
    return tuple(dict.fromkeys(found))


def _values(said: str | list[str] | None) -> frozenset[str]:
    if said is None:
        return frozenset()
    return frozenset([said] if isinstance(said, str) else said)
