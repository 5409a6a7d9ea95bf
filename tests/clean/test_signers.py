"""Who signed a text: agencies at its end or in its dateline, and nobody whom it only quotes."""

import pytest

from tests.clean.cleaning import cleaned, publication

BODY = "Ti mennesker ble drept i et angrep lørdag.\n\nPolitiet leter etter flere gjerningsmenn i området."


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f"{BODY} (NTB)", ("NTB",)),
        (f"{BODY}\n\n/NTB-AFP/", ("NTB", "AFP")),
        (f"KABUL (AFP) — {BODY}", ("AFP",)),
        (f"KABUL, 3. mars (Reuters) - {BODY}", ("Reuters",)),
        (f"{BODY} /ritzau/", ("ritzau",)),
        (f"{BODY} Det skriver NTB.", ()),
        (f"{BODY} Ifølge Reuters (og andre) - ble ingen skadd.", ()),
        (BODY, ()),
    ],
)
def test_the_agencies_that_signed_are_known(text: str, agencies: tuple[str, ...]) -> None:
    assert publication(cleaned(text)).document.agencies == agencies
