"""Runs: which code, packs and models made a fact."""

from dataclasses import dataclass

from kilde.model.ids import digest


@dataclass(frozen=True, slots=True)
class Run:
    """What made a fact. The same code, packs and models are the same run, whenever and wherever they ran."""

    kilde: str
    packs: str
    models: str
    gazetteer: str
    settings: str

    @property
    def id(self) -> str:
        return digest({"run": self})
