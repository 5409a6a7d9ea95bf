"""The scorer of the seeds' entities: found by how the ledger spells them, missed where it does not."""

from evals.measures import Measure
from evals.seeds import of_entities

GOLD = {"same_entity": [["Havnefronten", "HF"], ["Havnefronten", "Kaifronten"]], "different_entity": [["Fronten", "Nye Fronten"]]}


def figures(spelled: dict[str, str]) -> list[Measure]:
    return list(of_entities(GOLD, spelled))


def test_pairs_are_right_where_both_names_are_of_one_or_of_two() -> None:
    spelled = {"Havnefrontens": "a", "HF": "a", "Kaifronten": "b", "Fronten-militsen": "c", "Nye Fronten": "d"}
    assert [one.value for one in figures(spelled)] == [1.0, 1.0]


def test_a_name_that_no_text_spells_is_missed_and_is_no_other_one_either() -> None:
    assert [one.value for one in figures({"HF": "a", "Nye Fronten": "d"})] == [0.0, 0.0]
