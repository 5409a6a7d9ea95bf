"""Some of the harmed, and known deeds that a text brings up in passing."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "of", "number"),
    [
        ("da", "Tre af de dræbte var læger på klinikken.", "killed", 3),
        ("nb", "Tre av de drepte var leger ved klinikken.", "killed", 3),
        ("sv", "Tre av de dödade var läkare vid kliniken.", "killed", 3),
    ],
)
def test_some_of_the_harmed_are_told_of(claims_of: Reader, language: str, line: str, of: str, number: int) -> None:
    (claim,) = claims_of(language, line)
    assert [(figure.of, figure.low) for figure in claim.figures] == [(of, number)]


@pytest.mark.parametrize(
    ("language", "line", "target"),
    [
        ("da", "Blandt de anholdte er redaktøren.", "redaktøren"),
        ("nb", "Blant de pågrepne er redaktøren.", "redaktøren"),
        ("nn", "Blant dei arresterte er redaktøren.", "redaktøren"),
    ],
)
def test_somebody_among_the_arrested_is_arrested(claims_of: Reader, language: str, line: str, target: str) -> None:
    (claim,) = claims_of(language, line)
    assert (claim.mode, [p.span.quote for p in claim.participants]) == ("arrest", [target])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Flags flew at half-mast following the killing of Senator Mara Quill."),
        ("da", "I forbindelse med drabet på den 30-årige taxachauffør søger politiet vidner."),
        ("nb", "Et år etter bombeangrepet på markedet i Halden står bodene fortsatt tomme."),
        ("nn", "Stemninga i byen har vore trykt sidan åtaket på moskeen."),
        ("sv", "I kölvattnet av skjutningen i Ardmore har skolorna skärpt säkerheten."),
    ],
)
def test_a_deed_not_told_before_is_told_in_passing(claims_of: Reader, language: str, line: str) -> None:
    assert [claim.kind for claim in claims_of(language, line)] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "After the attack, he went home."),
        ("nb", "Væpnede menn stormet moskeen i Halden fredag. Stemningen har vært trykket siden angrepet på moskeen."),
        ("sv", "Det är en av de värsta attackerna på åratal."),
    ],
)
def test_a_deed_told_before_or_not_described_is_only_pointed_at(claims_of: Reader, language: str, line: str) -> None:
    assert all("attack" not in c.trigger.quote and "angrep" not in c.trigger.quote for c in claims_of(language, line))
