"""bodies.toml: words for bodies are data, the same kinds in every language; what breaks the format names its place."""

from pathlib import Path

import pytest

from kilde.languages import load_all, load_from
from kilde.model import PackError

HEAD = 'code = "xx"\nname = "Example"\nlangid = ["xx"]\n'
BODIES = """
speakers = "spokesman"
leaders = "boss"
ranks = "colonel"
[[body]]
kind = "police"
firsts = "poli"
not = "polit"
tail = true
lemmas = ["police", "riot squad|"]
"""


def written(folder: Path, bodies: str) -> Path:
    (folder / "xx").mkdir(exist_ok=True)
    (folder / "xx" / "pack.toml").write_text(HEAD, encoding="utf-8")
    (folder / "xx" / "bodies.toml").write_text(bodies, encoding="utf-8")
    return folder / "xx"


def test_words_for_bodies_and_those_who_speak_for_them_are_read(tmp_path: Path) -> None:
    bodies = load_from(written(tmp_path, BODIES)).bodies
    assert dict(bodies.words) == {"police": "police", "riot squad": "police"} == dict(bodies.lasts)
    assert (dict(bodies.firsts), *bodies.others) == ({"poli": "police"}, "polit")
    assert (*bodies.speakers, *bodies.leaders, *bodies.ranks) == ("spokesman", "boss", "colonel")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('kind = "police"', 'kind = "polis"', "xx/bodies.toml:6: body 1: kind: 'polis' is none of"),
        ("firsts", "first", "first: unknown key"),
        ('lemmas = ["police", "riot squad|"]', "", "lemmas: is missing"),
    ],
)
def test_what_breaks_the_format_names_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    with pytest.raises(PackError) as error:
        load_from(written(tmp_path, BODIES.replace(old, new)))
    assert fault in str(error.value)


def test_a_word_is_of_one_kind(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="'police' stands in another"):
        load_from(written(tmp_path, BODIES + '[[body]]\nkind = "court"\nlemmas = ["police"]\n'))


def test_every_language_knows_the_same_kinds() -> None:
    kinds = {code: set(pack.bodies.words.values()) for code, pack in load_all().items()}
    assert len(set(map(frozenset, kinds.values()))) == 1, kinds
