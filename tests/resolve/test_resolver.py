from kilde.languages import load_all
from kilde.model import Place, Reason, Text, TimeExpression, TimeForm, TimeMention, Unknown
from kilde.resolve import Resolver
from kilde.resolve.resolver import Resolved
from tests.resolve.making import claim, participant, reading, span

TEXT = "Soldater fra Kenya ble angrepet i Mogadishu."


def test_each_claim_gets_one_resolution_in_its_place() -> None:
    one = claim(TEXT, "angrepet", places=(span(TEXT, "Mogadishu"),), participants=(participant(TEXT, "Soldater"),))
    other = claim(TEXT, "angrepet")
    document = reading(TEXT, "nb", {"Kenya": "LOC", "Mogadishu": "LOC"})
    found = Resolver(load_all()).resolve(document, Text(TEXT, ()), (one, other)).claims
    assert [r.claim for r in found] == [one.id, other.id]
    assert isinstance(found[0].place, Place)
    assert found[0].place_unknown is None
    assert len(found[0].entities) == 1
    assert found[1].place is None
    assert found[1].place_unknown == Unknown(Reason.NOT_SAID)


def test_behind_the_clause_that_words_of_time_lead_to_places_are_of_the_main_clause() -> None:
    text = "Ti dager etter angrepet i Herat, møttes partene i Mogadishu."
    lean = (TimeMention(span(text, "Ti dager etter"), TimeExpression(TimeForm.EVENT, shift=10, unit="day")),)
    both = (span(text, "Herat"), span(text, "Mogadishu"))
    raid, met = claim(text, "angrepet", lean, places=both), claim(text, "møttes", places=both[1:])
    document = reading(text, "nb", {"Herat": "LOC", "Mogadishu": "LOC"})
    found = Resolver(load_all()).resolve(document, Text(text, ()), (raid, met)).claims
    assert [one.place.name for one in found if one.place] == ["Herāt", "Mogadishu"]


def test_every_resolution_says_why() -> None:
    one = claim(TEXT, "angrepet", places=(span(TEXT, "Mogadishu"),))
    document = reading(TEXT, "nb", {"Mogadishu": "LOC"})
    (found,) = Resolver(load_all()).resolve(document, Text(TEXT, ()), (one,)).claims
    assert any("Somalia" in why for why in found.why)


def test_a_document_without_claims_costs_nothing() -> None:
    assert Resolver({}).resolve(reading(TEXT, "nb", {}), Text(TEXT, ()), ()) == Resolved()


def test_the_digest_of_what_is_known_is_the_same_each_time() -> None:
    assert Resolver({}).digest == Resolver({}).digest
