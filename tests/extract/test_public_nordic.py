"""How states, offices and parties speak in Danish, Norwegian and Swedish news: trust, duties, air space, agreements."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "kind", "mode"),
    [
        ("da", "Rusland krænkede dansk luftrum mandag.", "MOBILIZE", "troops"),
        ("nb", "Russland krenket norsk luftrom i natt.", "MOBILIZE", "troops"),
        ("nn", "Russland krenkte finsk luftrom onsdag.", "MOBILIZE", "troops"),
        ("da", "Statsministeren har fortsat fuld tillid til forsvarsministeren.", "SUPPORT", None),
        ("nb", "Statsministeren har fortsatt tillit til forsvarsministeren.", "SUPPORT", None),
        ("nn", "Statsministeren tok parti for Ukraina i striden.", "SUPPORT", None),
        ("sv", "Förbundskanslern får stöd av Belgiens premiärminister.", "SUPPORT", None),
        ("da", "Regeringen har mistet tilliden til rigspolitichefen.", "ACCUSE", "disapprove"),
        ("nn", "Regjeringa har ikkje lenger tillit til politimeisteren.", "ACCUSE", "disapprove"),
        ("sv", "Regeringen har inte längre förtroende för rikspolischefen.", "ACCUSE", "disapprove"),
        ("nb", "USA holder tilbake støtten til Egypt.", "SANCTION", "discontinue"),
        ("sv", "EU håller inne stödet till Mali.", "SANCTION", "discontinue"),
        ("da", "Ministeren er genstand for en undersøgelse.", "ACCUSE", "investigate"),
        ("sv", "Presidenten är föremål för en brottsutredning.", "ACCUSE", "investigate"),
        ("nb", "Iran må avstå fra nye rakettprøver, sier utenriksministeren.", "REQUEST", None),
        ("nn", "Iran må avstå frå nye rakettprøver, seier utanriksministeren.", "REQUEST", None),
        ("nn", "Presidenten gjekk tilbake på trugsmålet om høgare toll.", "CONCEDE", None),
        ("sv", "Presidenten backade från hotet om tullar.", "CONCEDE", None),
        ("sv", "Presidenten samtalade med Kanadas premiärminister i går.", "CONSULT", None),
        ("sv", "Åklagaren begärde mannen häktad på fredagen.", "COERCE", "arrest"),
        ("nb", "Arbeidsgiverne varslet lockout for 300 bussjåfører.", "PROTEST", "strike"),
        ("nn", "Arbeidsgjevarane varslar lockout for 300 bussjåførar.", "PROTEST", "strike"),
    ],
)
def test_public_speech_is_claimed(language: str, text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Volden er eksploderet i byens skoler."),
        ("nn", "Prisane har eksplodert det siste året."),
        ("da", "Foreningen skal leve op til medlemmernes forventninger."),
        ("nn", "Ministeren snakka på ein pressekonferanse."),
        ("da", "Vi er hurtigt fremme ved den næste sang."),
        ("sv", "Klubben har inte kommit överens med spelaren."),
        ("sv", "Familjen vill ha ett nytt räcke."),
        ("da", "Han fik sin bog på gaden i maj."),
    ],
)
def test_everyday_turns_are_none(language: str, text: str, claims_of: Reader) -> None:
    assert not claims_of(language, text)


def test_broken_air_space_is_no_sexual_assault(claims_of: Reader) -> None:
    kinds = {claim.kind for claim in claims_of("da", "Russiske soldater krænkede dansk territorium.")}
    assert kinds == {"MOBILIZE"}


def test_people_who_hold_hostages_are_no_deed(claims_of: Reader) -> None:
    kinds = {claim.kind for claim in claims_of("da", "Oppositionen lægger pres på gidseltagerne.")}
    assert "ASSAULT" not in kinds
