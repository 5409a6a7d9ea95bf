"""Packs are read from data alone, and whatever breaks the format says so."""

import re
from pathlib import Path

import pytest

from kilde.languages import installed, load, load_all, packs_digest
from kilde.model import Factuality, PackError, Stance, VoiceKind

PACK = 'code = "xx"\nname = "Example"\nlangid = ["xx"]\n'
TRIGGERS = """
not_compounds = ["heartattack"]
[contexts]
sport = "goal match"
[frames.act]
subject = "actor"
object = "target"
"on" = "target"
[[trigger]]
kind = "ASSAULT"
mode = "aerial"
pos = "verb"
frame = "act"
counts = "killed"
needs = ["target"]
unless = "record @sport"
weak = true
lemmas = ["Bomb bombs bombed"]
[[trigger]]
kind = "ASSAULT"
pos = "verb"
frame = "act"
lemmas = ["open fire|opened fire", "open fire on the crowd|opened fire on the crowd"]
[[compound]]
parts = "rocket missile"
mode = "heavy-weapons"
role = "instrument"
"""
NOUNS = """
[[noun]]
type = "person"
traits = ["armed", "military"]
counts = "troops"
lemmas = ["soldier soldiers"]
"""
VOICES = """
anonymous = "unnamed"
generic = ["it is said"]
[[cue]]
pos = "verb"
stance = "reports"
factuality = "PS+"
lemmas = ["think thinks thought"]
[[cue]]
pos = "preposition"
stance = "reports"
lemmas = ["per", "according to"]
[[source]]
kind = "official"
lemmas = ["spokesman spokesmen"]
"""
CERTAINTY = 'hearsay = ["is said to", "allegedly"]\nnegation = "not never"\nattempt = ["try tries tried"]\n'
GRAMMAR = 'passive = "be is was"\npassive_s = true\nlight = ["do does did"]\nabbreviations = ["e.g."]\n'
NOTICES = 'notice = ["Loading"]\ncredit = ["photo"]\n'
PLACES = """
[countries]
NOR = ["norway"]
[demonyms]
NOR = ["norwegian", "norwegians"]
[kinds]
airport = ["airport airports", "air field|air fields"]
"""


def write(folder: Path, code: str = "xx", **files: str) -> Path:
    """A folder of packs with one pack in it."""
    (folder / code).mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / code / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(
        tmp_path, pack=PACK, triggers=TRIGGERS, nouns=NOUNS, voices=VOICES, certainty=CERTAINTY, grammar=GRAMMAR,
        notices=NOTICES, places=PLACES, numbers="[units]\none = 1\n",
    )  # fmt: skip


def test_a_new_language_loads_from_data_alone(folder: Path) -> None:
    pack = load("xx", folder)
    trigger = pack.triggers["bombed"][0]
    assert (trigger.lemma, trigger.kind, trigger.mode, trigger.counts) == ("bomb", "ASSAULT", "aerial", "killed")
    assert trigger.frame == {"subject": "actor", "object": "target", "on": "target"}
    assert trigger.needs == {"target"}
    assert trigger.unless == {"record", "goal", "match"}
    assert trigger.weak
    assert pack.nouns["soldiers"].lemma == "soldier"
    assert pack.cues["thought"][0].factuality is Factuality.POSSIBLE
    assert pack.sources["spokesmen"] is VoiceKind.OFFICIAL
    assert ("is", "said", "to") in pack.certainty.hearsay
    assert pack.certainty.attempt == {"try", "tries", "tried"}
    assert pack.grammar.passive_s
    assert pack.places.kinds["air fields"] == "airport"
    assert pack.places.demonyms["norwegians"] == "NOR"
    assert pack.compound_parts["missile"].role == "instrument"
    assert pack.numbers == {"units": {"one": 1}}
    assert pack.times == {}


def test_phrases_stand_by_their_first_word_longest_first(folder: Path) -> None:
    pack = load("xx", folder)
    assert [words for words, _ in pack.trigger_phrases["opened"]] == [
        ("opened", "fire", "on", "the", "crowd"),
        ("opened", "fire"),
    ]
    assert pack.cue_phrases["according"][0][0] == ("according", "to")
    assert "opened" not in pack.triggers


def test_the_shared_pack_is_merged_into_each_but_is_no_language(folder: Path) -> None:
    alone = load("xx", folder)
    both = folder / "both"
    both.mkdir()
    write(both, pack=PACK, triggers=TRIGGERS, nouns=NOUNS, voices=VOICES, notices=NOTICES, numbers="[units]\none = 1\n")
    shared_voices = (
        '[[source]]\nkind = "agency"\nlemmas = ["afp", "spokesman"]\n'
        '[[cue]]\npos = "preposition"\nstance = "reports"\nlemmas = ["via", "according to"]\n'
    )
    write(
        both, "und", pack='code = "und"\nname = "Shared"\n', voices=shared_voices,
        notices='signature = ["afp"]\nnotice = ["cookies"]\n', numbers="[units]\none = 9\ntwo = 2\n",
    )  # fmt: skip
    pack = load("xx", both)
    assert installed(both) == ("xx",)
    assert list(load_all(both)) == ["xx"]
    assert pack.sources["afp"] is VoiceKind.AGENCY
    assert pack.sources["spokesman"] is VoiceKind.OFFICIAL
    assert pack.cues["via"][0].stance is Stance.REPORTS
    assert len(pack.cue_phrases["according"]) == 1
    assert pack.notices.notice == ("loading", "cookies")
    assert pack.notices.signature == ("afp",)
    assert pack.numbers == {"units": {"one": 1, "two": 2}}
    assert pack.digest != alone.digest


def test_a_pack_is_read_once(folder: Path) -> None:
    assert load("xx", folder) is load("xx", folder)


def test_the_digest_changes_with_the_files_and_with_nothing_else(folder: Path, tmp_path: Path) -> None:
    digests = []
    for name, notices in (("a", NOTICES), ("b", NOTICES), ("c", NOTICES + "# a note\n")):
        other = tmp_path / name
        other.mkdir()
        digests.append(packs_digest(load_all(write(other, pack=PACK, notices=notices))))
    assert digests[0] == digests[1] != digests[2]


@pytest.mark.parametrize("code", ["yy", "..", "", "../xx"])
def test_a_language_without_a_pack_is_an_error_that_names_those_there_are(folder: Path, code: str) -> None:
    with pytest.raises(PackError, match=r"no language pack.*xx"):
        load(code, folder)


def frame(rest: str) -> str:
    return f'[frames.act]\nsubject = "actor"\n[[trigger]]\nframe = "act"\n{rest}'


NOUN = 'pos = "noun"\nlemmas = ["raid raids"]\n'
BROKEN = {
    "no TOML": ("nouns", "[[noun", "nouns.toml: is no TOML"),
    "a misspelt file": ("trigers", "", "xx/trigers.toml: unknown file"),
    "the code of another": ("pack", 'code = "yy"\nname = "Y"\n', "pack.toml: code: 'yy' is none of xx"),
    "no name": ("pack", 'code = "xx"\n', "pack.toml: name: is missing"),
    "an unknown key": ("pack", PACK + "foo = 1\n", "pack.toml: foo: unknown key"),
    "an unknown table": ("triggers", '[[triger]]\nkind = "ASSAULT"\n', "triggers.toml: triger: unknown key"),
    "an unknown key in a table": ("triggers", frame(f'kind = "ASSAULT"\n{NOUN}needz = 1\n'), "needz: unknown"),
    "an unknown kind": ("triggers", frame(f'kind = "FIGHT"\n{NOUN}'), "trigger 1: kind: 'FIGHT' is none of"),
    "no kind": ("triggers", frame(NOUN), "trigger 1: kind: is missing"),
    "another kind's mode": ("triggers", frame(f'kind = "AID"\nmode = "aerial"\n{NOUN}'), "mode: 'aerial' is none of"),
    "an unknown frame": ("triggers", f'[[trigger]]\nkind = "AID"\nframe = "f"\n{NOUN}', "trigger 1: frame: 'f'"),
    "an unknown role": ("triggers", '[frames.act]\nsubject = "agent"\n', "frames.act: subject: 'agent' is none of"),
    "an unknown need": ("triggers", frame(f'kind = "AID"\n{NOUN}needs = ["luck"]\n'), "needs: 'luck' is none of"),
    "an unknown count": ("triggers", frame(f'kind = "AID"\n{NOUN}counts = "kiled"\n'), "counts: 'kiled' is none of"),
    "an unknown context": (
        "triggers",
        frame(f'kind = "AID"\n{NOUN}unless = "@sport"\n'),
        "unless: '@sport' is none of",
    ),
    "an unknown part of speech": (
        "triggers",
        frame('kind = "AID"\npos = "adverb"\nlemmas = ["aid"]\n'),
        "trigger 1: pos: 'adverb' is none of",
    ),
    "weak that is no truth": ("triggers", frame(f'kind = "AID"\n{NOUN}weak = "yes"\n'), "weak: is to be true"),
    "no lemmas": ("triggers", frame('kind = "AID"\npos = "noun"\n'), "trigger 1: lemmas: is missing"),
    "an empty list": ("triggers", frame('kind = "AID"\npos = "noun"\nlemmas = []\n'), "lemmas: is to be a list"),
    "an empty line": ("triggers", frame('kind = "AID"\npos = "noun"\nlemmas = [" "]\n'), "lemmas: ' ' is to be a text"),
    "a doubled form": (
        "triggers",
        frame('kind = "AID"\npos = "noun"\nlemmas = ["aid aids", "help aid"]\n'),
        "trigger 1: lemmas: 'aid' stands there twice",
    ),
    "a form of one meaning in two tables": (
        "triggers",
        frame(f'kind = "ASSAULT"\n{NOUN}[[trigger]]\nframe = "act"\nkind = "ASSAULT"\n{NOUN}'),
        "trigger 2: lemmas: 'raid' stands in another",
    ),
    "an unknown mode of a compound": (
        "triggers",
        '[[compound]]\nparts = "air"\nmode = "fast"\n',
        "compound 1: mode: 'fast' is none of",
    ),
    "an unknown role of a compound": (
        "triggers",
        '[[compound]]\nparts = "air"\nrole = "tool"\n',
        "compound 1: role: 'tool' is none of",
    ),
    "a compound part twice": (
        "triggers",
        '[[compound]]\nparts = "air"\n[[compound]]\nparts = "air"\n',
        "compound 2: parts: 'air' stands in another",
    ),
    "an unknown type": ("nouns", '[[noun]]\ntype = "thing"\nlemmas = ["a"]\n', "noun 1: type: 'thing' is none of"),
    "an unknown trait": (
        "nouns",
        '[[noun]]\ntype = "person"\ntraits = ["tall"]\nlemmas = ["a"]\n',
        "noun 1: traits: 'tall' is none of",
    ),
    "a noun of two types": (
        "nouns",
        '[[noun]]\ntype = "person"\nlemmas = ["a"]\n[[noun]]\ntype = "group"\nlemmas = ["a"]\n',
        "noun 2: lemmas: 'a' stands in another",
    ),
    "an unknown stance": (
        "voices",
        '[[cue]]\npos = "verb"\nstance = "says"\nlemmas = ["say"]\n',
        "cue 1: stance: 'says' is none of",
    ),
    "an unknown factuality": (
        "voices",
        '[[cue]]\npos = "verb"\nstance = "reports"\nfactuality = "CT"\nlemmas = ["say"]\n',
        "cue 1: factuality: 'CT' is none of",
    ),
    "an unknown kind of voice": (
        "voices",
        '[[source]]\nkind = "oracle"\nlemmas = ["seer"]\n',
        "source 1: kind: 'oracle' is none of",
    ),
    "a list where words belong": ("grammar", 'passive = ["be"]\n', "grammar.toml: passive: is to be a text"),
    "words where a list belongs": ("certainty", 'hearsay = "allegedly"\n', "certainty.toml: hearsay: is to be a list"),
    "a word twice": ("grammar", 'copula = "be is be"\n', "grammar.toml: copula: 'be' stands there twice"),
    "a phrase twice": ("notices", 'link = ["Read more", "read  more"]\n', "link: 'read more' stands there twice"),
    "a country that is none": ("places", '[countries]\nNO = ["norway"]\n', "countries: NO: is no ISO 3166"),
    "a name of two countries": (
        "places",
        '[countries]\nCOD = ["congo"]\nCOG = ["congo"]\n',
        "countries: COG: 'congo' stands at COD as well",
    ),
}


@pytest.mark.parametrize(("name", "text", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_pack_is_an_error_that_names_file_and_key(tmp_path: Path, name: str, text: str, message: str) -> None:
    write(tmp_path, **{"pack": PACK, name: text})
    with pytest.raises(PackError) as error:
        load("xx", tmp_path)
    assert message in re.sub(r"\.toml:\d+:", ".toml:", str(error.value))


LINES = {
    "the value": ('code = "xx"\nname = "X"\n\nlangid = ["xx",\n"yy",\n"yy"]\n', "pack", 6),
    "the key": ('code = "xx"\n\nname = ""\n', "pack", 3),
    "a key that is unknown": ('# a note\ncode = "xx"\nname = "X"\nfoo = 1\n', "pack", 4),
    "the table of a key that is missing": ('[[noun]]\ntype = "person"\nlemmas = ["a"]\n\n[[noun]]\ntype = "body"\n', "nouns", 5),
    "the second of two": (
        '[[noun]]\ntype = "person"\nlemmas = [\n  "a as",\n]\n[[noun]]\ntype = "body"\nlemmas = [\n  "b bs",\n  "c as",\n]\n',
        "nouns",
        10,
    ),
    "a table in a table": ('[frames.a]\nsubject = "actor"\n\n[frames.b]\n"on" = "target"\n"at" = "goal"\n', "triggers", 6),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name", "line"), LINES.values(), ids=LINES)
def test_an_error_names_the_line(tmp_path: Path, text: str, name: str, line: int) -> None:
    write(tmp_path, **{"pack": PACK, name: text})
    with pytest.raises(PackError, match=rf"^xx/{name}\.toml:{line}: "):
        load("xx", tmp_path)
