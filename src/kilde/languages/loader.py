"""Packs from their folders: read, checked, merged with what every language shares, and kept."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kilde.languages.bodies import read_bodies
from kilde.languages.countries import with_countries
from kilde.languages.merge import merged
from kilde.languages.nouns import read_nouns
from kilde.languages.pack import Pack
from kilde.languages.places import ALPHA_3, read_places
from kilde.languages.relations import read_relations
from kilde.languages.tables import Table, read
from kilde.languages.triggers import read_triggers
from kilde.languages.voices import read_voices
from kilde.languages.wordlists import read_certainty, read_grammar, read_notices
from kilde.model import PackError, digest, sha256

SHARED = "und"
"""The pack of what every language shares; ISO 639's code of an undetermined language."""

FOLDER = Path(__file__).parent / "packs"
FILES = (
    "pack", "triggers", "nouns", "voices", "certainty", "grammar", "numbers", "times", "notices", "places", "relations",
    "bodies",
)  # fmt: skip


def installed(folder: Path | None = None) -> tuple[str, ...]:
    """The codes of the languages that have a pack, sorted; without the shared one."""
    return tuple(code for code in _folders(folder or FOLDER) if code != SHARED)


def installed_folder(code: str) -> Path | None:
    """The folder of an installed pack, or None."""
    return FOLDER / code if code in installed() else None


def load(code: str, folder: Path | None = None) -> Pack:
    """The pack of a language; PackError where there is none or it breaks the format.

    What all languages share is merged in. Read once for each folder and kept.
    """
    with _keeping_all():
        return _load(code, folder or FOLDER)


def load_all(folder: Path | None = None) -> Mapping[str, Pack]:
    """Every language's pack by its code, sorted."""
    return MappingProxyType({code: load(code, folder) for code in installed(folder)})


@contextmanager
def _keeping_all() -> Iterator[None]:
    """No search for garbage while a pack is read: all of it is kept, and to walk it over and over doubles the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def load_added(folder: Path) -> Mapping[str, Pack]:
    """The packs that are installed and those of another folder; of two for one language the other folder's holds.

    PackError where the folder has none, or one that breaks the format.
    """
    codes = [code for code in _folders(folder) if code != SHARED]
    if not codes:
        raise PackError(f"{folder}: there is no language pack (a folder with a pack.toml) in it")
    return MappingProxyType(dict(sorted({**load_all(), **{code: load_from(folder / code) for code in codes}}.items())))


def load_from(folder: Path) -> Pack:
    """The pack in one folder, with what all installed languages share merged in."""
    return merged(_read(folder.name, folder), load(SHARED))


def packs_digest(packs: Mapping[str, Pack]) -> str:
    """One digest for all that a run knows of languages."""
    return digest({code: pack.digest for code, pack in packs.items()})


def _folders(folder: Path) -> list[str]:
    return sorted(path.parent.name for path in folder.glob("*/pack.toml"))


@cache
def _load(code: str, folder: Path) -> Pack:
    known = _folders(folder)
    if code not in known:
        raise PackError(f"no language pack {code!r}; there are {', '.join(known) or 'none'}")
    pack = _read(code, folder / code)
    return merged(pack, _load(SHARED, folder)) if code != SHARED and SHARED in known else pack


def _read(code: str, folder: Path) -> Pack:
    """One pack as its files have it."""
    tables = {name: read(folder / f"{name}.toml") for name in FILES}
    head = read_head(code, tables["pack"])
    triggers, voices = read_triggers(tables["triggers"]), read_voices(tables["voices"])
    return Pack(
        code=code,
        name=head.string("name"),
        langid=head.strings("langid"),
        triggers=triggers.triggers,
        trigger_phrases=triggers.trigger_phrases,
        compound_parts=triggers.compound_parts,
        not_compounds=triggers.not_compounds,
        fiction=triggers.fiction,
        no_crime=triggers.no_crime,
        disasters=triggers.disasters,
        sport=triggers.sport,
        topics=triggers.topics,
        nouns=read_nouns(tables["nouns"]),
        cues=voices.cues,
        cue_phrases=voices.cue_phrases,
        sources=voices.sources,
        anonymous=voices.anonymous,
        told=voices.told,
        generic=voices.generic,
        relations=read_relations(tables["relations"]),
        certainty=read_certainty(tables["certainty"]),
        grammar=read_grammar(tables["grammar"]),
        notices=replace(
            read_notices(tables["notices"]),
            months=tuple(tables["times"].data.get("months", ())),
            months_short=tuple(tables["times"].data.get("months_short", ())),
        ),
        places=with_countries(read_places(tables["places"]), code),
        bodies=read_bodies(tables["bodies"]),
        numbers=tables["numbers"].data,
        times=tables["times"].data,
        digest=_digest(folder),
        home=head.string("home") if "home" in head.data else None,
    )


def read_head(code: str, table: Table) -> Table:
    """Check pack.toml, which must name the code of its folder, and the language, and may name its country."""
    table.only("code", "name", "langid", "home")
    table.string("code", {code})
    table.string("name")
    table.strings("langid")
    if "home" in table.data and not ALPHA_3.fullmatch(table.string("home")):
        raise table.error("home", "is no ISO 3166 alpha-3 code")
    return table


def unknown_files(folder: Path) -> list[str]:
    """What is said of each file that the format does not know."""
    stray = sorted(path.name for path in folder.glob("*.toml") if path.stem not in FILES)
    return [f"{folder.name}/{name}: unknown file; known are {', '.join(sorted(FILES))}" for name in stray]


def _digest(folder: Path) -> str:
    """A digest over the bytes of the files, which may hold no file that the format does not know."""
    for fault in unknown_files(folder):
        raise PackError(fault)
    return digest({path.name: sha256(path.read_bytes()) for path in sorted(folder.glob("*.toml"))})
