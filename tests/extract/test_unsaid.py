"""What nobody says, or says of somebody else, in every language: responsibility not claimed, deaths not confirmed."""

import pytest

from kilde.model import Factuality, Stance
from tests.conftest import Reader

NOT_CLAIMED = [
    ("nb", "Opprørerne har ikke tatt på seg ansvaret for angrepet i Kabul."),
    ("nn", "Opprørarane har ikkje teke på seg ansvaret for åtaket i Kabul."),
    ("da", "Oprørerne har ikke taget ansvaret for angrebet i Kabul."),
    ("sv", "Rebellerna har inte tagit på sig ansvaret för attacken i Kabul."),
    ("en", "The rebels have not claimed responsibility for the attack in Kabul."),
    ("en", "The rebels never claimed responsibility for the attack in Kabul."),
]
NOT_CONFIRMED = [
    ("nb", "Politiet har ikke bekreftet at ti personer ble drept i eksplosjonen."),
    ("nn", "Politiet har ikkje stadfesta at ti personar vart drepne i angrepet."),
    ("da", "Politiet har ikke bekræftet, at ti personer blev dræbt i eksplosionen."),
    ("sv", "Polisen har inte bekräftat att tio personer dödades i explosionen."),
    ("en", "Police have not confirmed that ten people were killed in the explosion."),
]


@pytest.mark.parametrize(("language", "text"), NOT_CLAIMED)
def test_responsibility_that_is_not_claimed_is_neither_a_voice_nor_an_actor(
    language: str, text: str, claims_of: Reader
) -> None:
    found = claims_of(language, text)
    assert [claim for claim in found if claim.stance is Stance.CLAIMS_RESPONSIBILITY] == []
    assert [p.span.quote for claim in found for p in claim.participants if p.role == "actor"] == []


@pytest.mark.parametrize(("language", "text"), NOT_CONFIRMED)
def test_what_is_not_confirmed_is_left_open_and_no_denial(language: str, text: str, claims_of: Reader) -> None:
    [claim] = [claim for claim in claims_of(language, text) if claim.effect == "killed"]
    assert (claim.stance, claim.factuality) == (Stance.DOUBTS, Factuality.UNDERSPECIFIED)
    assert len(claim.voices) == 1


def test_those_of_whom_something_is_thought_think_nothing(claims_of: Reader) -> None:
    claims = claims_of("en", "A journalist thought to have been kidnapped in Herat was freed on Monday.")
    assert claims
    assert {claim.voices for claim in claims} == {()}


def test_who_reports_at_the_end_passes_on_who_speaks_before(claims_of: Reader) -> None:
    [claim] = claims_of("sv", "Sex soldater dödades, enligt läkare på sjukhuset, rapporterar nyhetsbyrån AFP.")
    [chain] = claim.voices
    assert [voice.cue.quote for voice in chain] == ["enligt", "rapporterar"]


def test_who_tells_another_clause_is_not_carried_by_the_first(claims_of: Reader) -> None:
    first, second = claims_of("da", "Ifølge AFP blev tyve dræbt, mens AP skriver, at ni blev dræbt.")
    assert [[voice.name for voice in chain] for chain in first.voices] == [["AFP"]]
    assert [[voice.name for voice in chain] for chain in second.voices] == [["AP"]]
