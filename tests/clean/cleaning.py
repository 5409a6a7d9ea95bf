"""Notices of an invented language, and short ways to clean an item and look at its passages."""

import json
from typing import Any

from kilde.clean import Cleaned, clean
from kilde.languages.pack import Notices
from kilde.model import Item, Metadata, Publication

NOTICES = (
    Notices(
        notice=(
            "laster innhold",
            "du trenger skript",
            "artiklen fortsætter under annoncen",
            "annonse",
            "advertisement",
        ),
        credit=("foto", "av", "tekst", "photo"),
        signature=("ntb", "ritzau", "reuters", "afp"),
        link=("les også", "fakta"),
    ),
    Notices(notice=("you need scripts",), credit=("by",), signature=("tt",), link=("read more",)),
)

LONG = "Dette er et langt avsnitt som forteller hva som hendte i byen fredag kveld, og hvem som sier det."


def cleaned(words: str | bytes, form: str = "text", metadata: Metadata | None = None) -> Cleaned:
    data = words if isinstance(words, bytes) else words.encode()
    return clean(Item("sak.txt", form, data, metadata or Metadata()), NOTICES)


def record(**values: Any) -> Cleaned:
    return cleaned(json.dumps(values), "record")


def publication(found: Cleaned) -> Publication:
    assert found.publication is not None
    return found.publication


def passages(found: Cleaned) -> list[tuple[str, str]]:
    text = publication(found).text
    return [(passage.kind.value, text.words[passage.start : passage.end]) for passage in text.passages]


def kinds(*paragraphs: str) -> list[tuple[str, str]]:
    return passages(cleaned("\n\n".join(paragraphs)))


def codes(found: Cleaned) -> list[str]:
    return [issue.code for issue in found.issues]
