"""What is found out of a sentence once."""

from kilde.extract.once import once
from kilde.extract.tree import Tree
from kilde.languages import Pack
from tests.extract.making import EN, NB, tree


def test_a_word_of_a_tree_is_asked_of_once_a_pack() -> None:
    asked: list[tuple[int, Pack]] = []

    @once
    def found(tree: Tree, i: int, pack: Pack) -> str | None:
        asked.append((i, pack))
        return tree.lower(i) if i else None

    one, other = tree("Rome/PROPN/nsubj/2 slept/VERB/root/0"), tree("Bern/PROPN/nsubj/2 woke/VERB/root/0")
    assert [found(one, 1, EN), found(one, 1, EN), found(other, 1, EN), found(one, 1, NB)] == [
        "slept",
        "slept",
        "woke",
        "slept",
    ]
    assert found(one, 0, EN) is None
    assert found(one, 0, EN) is None
    assert asked == [(1, EN), (1, EN), (1, NB), (0, EN)]
