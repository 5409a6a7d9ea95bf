"""The catalogues: the same keys everywhere, and none missing that a page uses."""

import re
from pathlib import Path
from string import Formatter

import pytest

import kilde.app.web
from kilde.app.accounts import Role
from kilde.app.charts.places import NEARNESS
from kilde.app.web.messages import LANGUAGES, chosen, words
from kilde.link.weights import WEIGHTS
from kilde.model import (
    KINDS,
    MODES,
    PRECISIONS,
    Aspect,
    Factuality,
    PassageKind,
    Reason,
    RelationKind,
    Ruling,
    Stance,
    Status,
    VoiceKind,
)
from kilde.pipeline import State, Untold
from kilde.pipeline.values import COUNTED

WEB = Path(kilde.app.web.__file__).parent
SOURCES = [*WEB.rglob("*.html"), *WEB.rglob("*.py")]
SAID = re.compile(r"\b(?:t|words)\(\s*\"([\w. -]+)\"[,)]")
COUNTS = re.compile(r"\b(?:n|count)\(\s*\"([\w. -]+)\",")
CHOSEN = re.compile(r"\bt\(\s*\"([\w.]+)\" if [^)]*? else \"([\w.]+)\"\)")

FAMILIES = {
    "account": {*Role, "wrong", "slow"},
    "chart": {"list", "timeline", "map", "note_timeline", "note_map"},
    "near": set(NEARNESS),
    "kind": KINDS,
    "mode": {mode for modes in MODES.values() for mode in modes},
    "status": set(Status),
    "status.why": set(Status),
    "stance": set(Stance),
    "factuality": set(Factuality),
    "aspect": set(Aspect),
    "passage": set(PassageKind),
    "voice": {*VoiceKind, "itself", "via"},
    "reason": {reason.name for reason in Reason},
    "precision": set(PRECISIONS),
    "relation": set(RelationKind),
    "relation.of": set(RelationKind),
    "ruling": set(Ruling),
    "ruling.do": set(Ruling),
    "state": {state.name for state in State},
    "figure": COUNTED,
    "tie": {*WEIGHTS, "the headline, told again", "the article goes on from it"},
    "tied": {"takes up", "is"},
    "about": {"link", "near miss", "time apart", "place apart", "figures", "times"},
    "about.ask": {"link", "near miss", "time apart", "place apart", "figures", "times"},
    "second.ask": {"happening", "claim", "field"},
    "agreement.sort": {"happening", "claim"},
    "agreement.untold": {one.name for one in Untold},
    "type": {"person", "group", "body", "state", "outlet", "unknown"},
    "role": {"actor", "target", "instrument", "beneficiary", "voice"},
    "verdict": {"said", "confirmed", "doubted", "denied"},
}
"""Words for values, which templates look up by the value."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_has_the_same_keys_and_values(language: str) -> None:
    first, other = words(LANGUAGES[0]), words(language)
    assert first.known() == other.known()
    for key in first.known():
        fields = [{name for _, name, _, _ in Formatter().parse(one._said[key]) if name} for one in (first, other)]
        assert fields[0] == fields[1], key
        assert other._said[key].strip() or key == "number.thousands", key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_has_a_word(language: str) -> None:
    known = words(language)
    missing = [
        f"{family}.{one}" for family, values in FAMILIES.items() for one in values if f"{family}.{one}" not in known
    ]
    assert missing == []


def test_no_page_uses_a_key_that_is_missing() -> None:
    known = words("en")
    said, counted = set(), set()
    for path in SOURCES:
        text = path.read_text("utf-8")
        said |= {key for key in SAID.findall(text) if not key.endswith(".")}
        said |= {key for pair in CHOSEN.findall(text) for key in pair}
        counted |= set(COUNTS.findall(text))
    assert len(said) > 150
    assert {key for key in said if key not in known} == set()
    assert {key for key in counted if f"{key}.one" not in known or f"{key}.other" not in known} == set()


def test_no_key_is_there_for_nothing() -> None:
    """Whole families are used by their values; each other key stands in some page."""
    text = "".join(path.read_text("utf-8") for path in SOURCES)
    families = (*FAMILIES, "of", "month", "language", "tongue", "page", "noun", "error", "number", "time")
    single = [key for key in words("en").known() if not key.startswith(tuple(f"{one}." for one in families))]
    assert [key for key in single if f'"{key.removesuffix(".one").removesuffix(".other")}"' not in text] == []


def test_a_missing_key_is_loud() -> None:
    with pytest.raises(KeyError):
        words("en")("no.such.key")


def test_numbers_count_in_each_language() -> None:
    assert words("en").count("documents", 1) == "1 document"
    assert words("nb").count("events", 1200) == "1\u202f200 hendelser"
    assert words("da").count("documents", 0) == "0 dokumenter"


def test_what_a_value_says_is_never_a_message() -> None:
    assert words("en")("search.title", question="{0} {key}") == "Search: {0} {key}"
    assert words("en").named("figure", "{count}") == "{count}"


def test_the_language_that_is_wanted_most_and_is_there() -> None:
    assert chosen(None, None) == "en"
    assert chosen("da", "nb") == "da"
    assert chosen("xx", "nb;q=0.2, da;q=0.8") == "da"
    assert chosen(None, "no") == "nb"
    assert chosen(None, "da;q=0, nb") == "nb"
    assert chosen(None, ";;;q=,," * 1000) == "en"
