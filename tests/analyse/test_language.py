"""Language: long texts are asked themselves, short ones go by the publisher's word, and none is guessed at."""

from collections.abc import Mapping

import pytest

from kilde.analyse.language import identify, names_of
from kilde.languages import Pack
from kilde.model import Issue

LONG = {
    "nb": "Politiet i hovedstaden opplyser at tre menn ble drept da en bil kjørte inn i folkemengden utenfor rådhuset. "
    "Statsministeren sier at hendelsen etterforskes, og at det ikke er noe som tyder på at flere var innblandet.",
    "da": "Politiet i hovedstaden oplyser, at tre mænd blev dræbt, da en bil kørte ind i menneskemængden ved rådhuset. "
    "Statsministeren siger, at hændelsen bliver efterforsket, og at der ikke er noget, der tyder på flere mænd.",
    "sv": "Polisen i huvudstaden uppger att tre män dödades när en bil körde in i folkmassan utanför stadshuset. "
    "Statsministern säger att händelsen utreds och att det inte finns något som tyder på att fler var inblandade.",
    "en": "Police in the capital said three men were killed when a car drove into the crowd outside the town hall. "
    "The prime minister said the incident was being investigated and that nothing suggested that others were involved.",
}


@pytest.fixture(scope="module")
def codes(packs: Mapping[str, Pack]) -> dict[str, str]:
    return names_of({code: pack.langid for code, pack in packs.items()})


@pytest.mark.parametrize("language", sorted(LONG))
def test_a_long_text_is_asked_itself(codes: dict[str, str], language: str) -> None:
    assert identify(LONG[language], None, codes, "item") == language


@pytest.mark.parametrize("language", sorted(LONG))
@pytest.mark.parametrize("declared", ["fr", "en", "nn", "xx-XX", ""])
def test_a_wrong_declaration_does_not_win_over_a_long_text(codes: dict[str, str], language: str, declared: str) -> None:
    assert identify(LONG[language], declared, codes, "item") == language


@pytest.mark.parametrize(
    ("declared", "language"), [("nb", "nb"), ("no", "nb"), ("NB-no", "nb"), ("sv-SE", "sv"), ("en-GB", "en")]
)
def test_short_texts_go_by_what_is_declared(codes: dict[str, str], declared: str, language: str) -> None:
    assert identify("Tre drept.", declared, codes, "item") == language


def test_a_language_without_a_pack_is_an_issue(codes: dict[str, str]) -> None:
    text = "Zwei Männer wurden am Montag in der Hauptstadt von Unbekannten erschossen, teilte die Polizei mit. " * 3
    found = identify(text, "nb", codes, "feed.jsonl line 3")
    assert isinstance(found, Issue)
    assert (found.item, found.code) == ("feed.jsonl line 3", "language")
    assert "'de'" in found.reason


def test_a_short_text_of_an_undeclared_language_without_a_pack_is_an_issue(codes: dict[str, str]) -> None:
    assert isinstance(identify("北京发生爆炸，三人死亡。", None, codes, "item"), Issue)


def test_names_lead_to_their_pack() -> None:
    assert names_of({"nb": ("nb", "no"), "en": ("en",)}) == {"nb": "nb", "no": "nb", "en": "en"}
