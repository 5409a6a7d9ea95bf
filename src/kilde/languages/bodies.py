"""bodies.toml: the words for bodies that sources speak for, and for those who speak for one."""

from collections.abc import Iterator

from kilde.languages.pack import Bodies
from kilde.languages.tables import Table
from kilde.languages.vocabulary import BODY_KINDS


def read_bodies(table: Table) -> Bodies:
    """Check and read bodies.toml; a form names one kind of body only."""
    table.only("speakers", "leaders", "ranks", "body")
    blocks = list(table.tables("body"))
    words: dict[str, str] = {}
    for block in blocks:
        block.only("kind", "firsts", "not", "tail", "lemmas")
        block.needs("lemmas")
        kind = block.string("kind", BODY_KINDS)
        for form in _forms(block):
            if form in words:
                raise block.error("lemmas", f"{form!r} stands in another [[body]]", form)
            words[form] = kind
    return Bodies(
        words=words,
        firsts={first: block.data["kind"] for block in blocks for first in block.words("firsts")},
        others=frozenset(word for block in blocks for word in block.words("not")),
        lasts={form: block.data["kind"] for block in blocks if block.flag("tail") for form in _forms(block)},
        speakers=frozenset(table.words("speakers")),
        leaders=frozenset(table.words("leaders")),
        ranks=frozenset(table.words("ranks")),
    )


def _forms(block: Table) -> Iterator[str]:
    return (form for forms in block.lemmas("lemmas") for form in forms)
