"""Talks, demands, praise and help among private people are no news, but in a text of force or of states."""

from collections.abc import Callable

import pytest

from kilde.model import Claim

Claims = Callable[..., tuple[Claim, ...]]
HARVEST = "The harvest was good this year. Berit Lund sold the last apples on Monday."


@pytest.mark.parametrize(
    "private",
    [
        "She met her husband at a dance in the village.",
        "Berit Lund praised the girls for their pies.",
        "He refused to sell the old barn.",
        "The sisters agreed to share the tractor.",
    ],
)
def test_what_private_people_do_is_no_claim(claims_of: Claims, private: str) -> None:
    assert claims_of("en", f"{HARVEST} {private}") == ()


@pytest.mark.parametrize(
    ("public", "kind"),
    [
        ("The Norwegian minister met the farmers in the village.", "CONSULT"),
        ("She refused to talk to the rebels.", "REJECT"),
        ("Berit Lund called on the government to cut the tax.", "REQUEST"),
    ],
)
def test_whoever_acts_for_others_makes_it_public(claims_of: Claims, public: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of("en", f"{HARVEST} {public}")}


def test_a_text_of_several_states_or_of_force_is_public(claims_of: Claims) -> None:
    met = "She met Anna Berg on Tuesday."
    assert claims_of("en", f"{HARVEST} {met}") == ()
    assert len(claims_of("en", f"{HARVEST} France and Spain share a border. {met}")) == 1
    assert len(claims_of("en", f"{HARVEST} Two men were arrested. {met}")) == 2
