"""Relations to the two who stand so to one another, and names that a text teaches."""

from collections.abc import Mapping

from kilde.languages import load
from kilde.model import Factuality, Pairing, Party, PassageKind, Relation, RelationKind, Stance
from kilde.resolve.entities import Entities
from kilde.resolve.gazetteer import shipped
from kilde.resolve.knowledge import shipped as known
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.pairing import learned, pairings
from tests.resolve.making import reading, span

TEXT = "Wagner-sjefen Kari Lund møtte den iranskstøttede militsen Rota. Lund leder en milits. Sola leder Rota."


def relation(text: str, kind: str, subject: str, held: str, trigger: str = "") -> Relation:
    """A relation of a text, by its words."""
    one, other = span(text, subject), span(text, held)
    return Relation(
        "document", RelationKind(kind), Party(one, one), Party(other, other), span(text, trigger or held), span(text, text),
        PassageKind.BODY, (), Stance.REPORTS, Factuality.CERTAIN,
    )  # fmt: skip


def paired(text: str, names: Mapping[str, str], *told: Relation) -> list[Pairing]:
    """The pairings of relations in a Norwegian text."""
    pack = load("nb")
    known_as = learned(told)
    there = Entities(reading(text, "nb", names), pack, Lexicon(pack, shipped()), shipped(), known(), known_as)
    return list(pairings(told, there))


NAMES = {"Kari Lund": "PER", "Rota": "ORG", "Wagner-sjefen": "ORG", "Lund": "PER"}


def test_the_first_part_of_a_compound_is_who_it_names() -> None:
    (pairing,) = paired(TEXT, NAMES, relation(TEXT, "leads", "Kari Lund", "Wagner"))
    assert pairing.subject is not None
    assert pairing.object is not None
    assert (pairing.subject.name, pairing.object.type) == ("Kari Lund", "group")


def test_a_nationality_is_its_state() -> None:
    (pairing,) = paired(TEXT, NAMES, relation(TEXT, "supports", "iransk", "Rota"))
    assert pairing.subject is not None
    assert pairing.object is not None
    assert (pairing.subject.id, pairing.object.name) == ("IRN", "Rota")


def test_a_described_group_is_nobody_who_can_be_told() -> None:
    (pairing,) = paired(TEXT, NAMES, relation(TEXT, "leads", "Kari Lund", "milits."[:-1]))
    assert pairing.object is None


def test_without_somebody_at_its_end_there_is_no_relation() -> None:
    assert paired(TEXT, NAMES, relation(TEXT, "leads", "Sola", "Rota")) == []
    assert paired(TEXT, NAMES, relation(TEXT, "leads", "Rota", "Rota")) == []


def test_a_name_that_a_text_teaches_stands_for_the_same() -> None:
    text = "Kari Lund, også kjent som Ravn, ble pågrepet. Ravn nekter."
    names = {"Kari Lund": "PER", "Ravn": "PER"}
    (pairing,) = paired(text, names, relation(text, "also_known_as", "Kari Lund", "Ravn", "også kjent som"))
    assert pairing.subject == pairing.object
    assert pairing.subject is not None
    assert pairing.subject.names == ("Kari Lund", "Ravn")
