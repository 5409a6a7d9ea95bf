"""Places that the model takes for people, told by what stands before them; people stay people."""

import pytest

from kilde.analyse.names import names
from kilde.model import PassageKind
from tests.analyse.making import quoted, words


def labels(leading: set[str], *lines: str) -> dict[str, str]:
    """The label of each name of a document."""
    sentences = [words(line) for line in lines]
    found = names(sentences, [PassageKind.BODY] * len(sentences), {}, set(), leading)
    return dict(pair for one, here in zip(sentences, found, strict=True) for pair in quoted(one, here))


@pytest.mark.parametrize(
    ("leading", "line"),
    [
        ({"i", "byen"}, "De/PRON skjøt/VERB i/ADP Dorvak/PROPN:B-PER"),
        ({"i", "byen"}, "De/PRON beskød/VERB byen/NOUN Dorvak/PROPN:B-PER"),
        ({"in", "town"}, "They/PRON fired/VERB in/ADP Dorvak/PROPN:B-PER"),
    ],
)
def test_what_stands_where_places_do_is_one(leading: set[str], line: str) -> None:
    assert labels(leading, line) == {"Dorvak": "LOC"}
    assert labels(set(), line) == {"Dorvak": "PER"}


@pytest.mark.parametrize("line", ["Dorvak/PROPN:B-PER sier/VERB nei/X", "Kari/PROPN:B-PER Dorvak/PROPN:I-PER kom/VERB"])
def test_who_stands_elsewhere_as_often_or_has_a_first_name_stays_a_person(line: str) -> None:
    assert labels({"i"}, "Tilliten/NOUN falt/VERB i/ADP Dorvak/PROPN:B-PER", line)["Dorvak"] == "PER"


def test_a_full_name_is_a_persons_where_its_last_word_is() -> None:
    told = "Trust/NOUN in/ADP Kari/PROPN:B-PER Dorvak/PROPN:I-PER fell/VERB"
    assert labels({"in"}, told, "Dorvak/PROPN:B-PER resigned/VERB")["Kari Dorvak"] == "PER"
