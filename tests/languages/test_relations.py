"""relations.toml: words of relations are data, and whatever breaks the format names file, line and key."""

from pathlib import Path

import pytest

from kilde.languages import Pack, gaps, load, load_all, load_from
from kilde.model import PackError, RelationKind

HEAD = 'code = "xx"\nname = "Example"\nlangid = ["xx"]\n'
RELATIONS = """
former = "former ex"
lesser = "senior"
one_of = ["one of"]
bare = true
[[relation]]
kind = "leads"
pos = "noun"
of = "of"
nation = true
lemmas = ["leader leaders", "prime minister|prime ministers"]
[[relation]]
kind = "founded"
pos = "verb"
turned = true
lemmas = ["founded by|"]
[[relation]]
kind = "supports"
pos = "ending"
lemmas = ["backed"]
[[relation]]
kind = "also_known_as"
pos = "phrase"
lemmas = ["also known as", "aka"]
"""


def written(folder: Path, relations: str) -> Path:
    """A pack of its head and its words of relations."""
    (folder / "xx").mkdir(exist_ok=True)
    (folder / "xx" / "pack.toml").write_text(HEAD, encoding="utf-8")
    (folder / "xx" / "relations.toml").write_text(relations, encoding="utf-8")
    return folder / "xx"


def test_words_of_relations_load_from_data_alone(tmp_path: Path) -> None:
    known = load_from(written(tmp_path, RELATIONS)).relations
    (leaders,) = known.words["leaders"]
    assert (leaders.lemma, leaders.kind, leaders.nation) == ("leader", RelationKind.LEADS, True)
    assert leaders.of == {"of"}
    ((words, turned),) = known.phrases["founded"]
    assert (words, turned.turned) == (("founded", "by"), True)
    assert known.phrases["prime"][0][1].pos == "noun"
    assert known.endings["backed"].kind is RelationKind.SUPPORTS
    assert known.words["aka"][0].kind is RelationKind.ALSO_KNOWN_AS
    assert (known.former, known.lesser) == (frozenset({"former", "ex"}), frozenset({"senior"}))
    assert (known.one_of, known.bare) == ((("one", "of"),), True)


@pytest.mark.parametrize(
    ("relations", "fault"),
    [
        ('former = "ex"\nlater = "soon"\n', "xx/relations.toml:2: later: unknown key"),
        ('[[relation]]\nkind = "hates"\npos = "noun"\nlemmas = ["foe"]\n', "xx/relations.toml:2: relation 1: kind: 'hates'"),
        ('[[relation]]\nkind = "leads"\npos = "adverb"\nlemmas = ["up"]\n', "xx/relations.toml:3: relation 1: pos"),
        ('[[relation]]\nkind = "leads"\npos = "verb"\nof = "of"\nlemmas = ["led"]\n', "relation 1: of: is for nouns alone"),
        ('[[relation]]\nkind = "leads"\npos = "noun"\nturned = true\nlemmas = ["led"]\n', "turned: is for verbs alone"),
        ('[[relation]]\nkind = "leads"\npos = "noun"\n', "relation 1: lemmas: is missing"),
    ],
)
def test_what_breaks_the_format_is_named(tmp_path: Path, relations: str, fault: str) -> None:
    with pytest.raises(PackError) as caught:
        load_from(written(tmp_path, relations))
    assert fault in str(caught.value)


def test_a_form_stands_once_for_its_part_of_speech(tmp_path: Path) -> None:
    twice = '[[relation]]\nkind = "leads"\npos = "noun"\nlemmas = ["chief"]\n'
    with pytest.raises(PackError, match="'chief' stands in another"):
        load_from(written(tmp_path, twice + twice.replace("leads", "founded")))


def test_a_pack_without_the_file_is_fine_and_told_what_it_lacks(tmp_path: Path) -> None:
    folder = written(tmp_path, "")
    (folder / "relations.toml").unlink()
    pack = load_from(folder)
    assert not pack.relations.words
    assert "relations.toml: no word of also_known_as, founded, leads, member_of, part_of, supports" in gaps(pack)


@pytest.mark.parametrize("pack", load_all().values(), ids=list(load_all()))
def test_every_installed_pack_knows_every_kind(pack: Pack) -> None:
    assert not [gap for gap in gaps(pack) if gap.startswith("relations.toml")]
    assert pack.relations.former
    assert pack.relations.endings
    assert all(form == form.lower() for form in (*pack.relations.words, *pack.relations.endings))


def test_the_shared_pack_needs_none() -> None:
    assert not load("und").relations.words
