"""What tests of several rooms share: the packs, the trained pipeline, and a reader from words to claims."""

from collections.abc import Callable, Mapping

import kilde_models
import pytest
from spacy.language import Language

from kilde.analyse import Analyser
from kilde.clean import clean
from kilde.extract import extract
from kilde.extract.weighing import is_undoubted
from kilde.languages import Pack, load_all
from kilde.model import Claim, Item, Metadata, Publication, Reading

Reader = Callable[..., tuple[Claim, ...]]


@pytest.fixture(scope="session")
def packs() -> Mapping[str, Pack]:
    """All language packs that ship with Kilde."""
    return load_all()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The trained pipeline that ships with Kilde."""
    return kilde_models.load()


@pytest.fixture(scope="session")
def analyser(packs: Mapping[str, Pack], nlp: Language) -> Analyser:
    """One analyser for all tests; it keeps nothing of what it reads."""
    return Analyser(packs, nlp)


@pytest.fixture(scope="session")
def publish(packs: Mapping[str, Pack]) -> Callable[..., Publication]:
    """From words to a publication."""
    notices = [pack.notices for pack in packs.values()]

    def made(text: str, published: str | None = "2024-03-14") -> Publication:
        cleaned = clean(Item("test", "text", text.encode(), Metadata(source="Test", published=published)), notices)
        assert cleaned.publication is not None, cleaned.issues
        return cleaned.publication

    return made


@pytest.fixture(scope="session")
def claims_of(analyser: Analyser, packs: Mapping[str, Pack], publish: Callable[..., Publication]) -> Reader:
    """From words in a language to what the rules hold for claims; what weights make of them is no matter of theirs.

    `language` decides for short texts, as a publisher's word would.
    """

    def read(language: str, text: str, published: str | None = "2024-03-14") -> tuple[Claim, ...]:
        publication = publish(text, published)
        reading = analyser.read(publication, language)
        assert isinstance(reading, Reading), reading
        assert reading.language == language
        return extract(reading, publication.text.words, packs[language], is_undoubted).claims

    return read
