"""relations.toml: the words that say how two stand to one another, and that somebody has another name."""

from collections.abc import Iterator

from kilde.languages.pack import Relations, RelationWord
from kilde.languages.tables import Table
from kilde.languages.triggers import by_form
from kilde.languages.vocabulary import RELATION_POS
from kilde.model import RelationKind

KINDS = frozenset(kind.value for kind in RelationKind)
FIXED = frozenset({"phrase"})
"""Words whose lines hold one form each unless `|` parts several: "also known as"."""


def read_relations(table: Table) -> Relations:
    """Check and read relations.toml."""
    table.only("former", "lesser", "one_of", "bare", "relation")
    pairs = list(_pairs(table))
    words, phrases = by_form((form, word) for form, word in pairs if word.pos != "ending")
    endings = {form: word for form, word in pairs if word.pos == "ending"}
    former, lesser = (frozenset(table.words(key)) for key in ("former", "lesser"))
    one_of = tuple(tuple(phrase.split(" ")) for phrase in table.phrases("one_of"))
    return Relations(words, phrases, endings, former, lesser, one_of, table.flag("bare"))


def _pairs(table: Table) -> Iterator[tuple[str, RelationWord]]:
    seen: set[tuple[str, str]] = set()
    for block in table.tables("relation"):
        for form, word in _block(block):
            if (form, word.pos) in seen:
                raise block.error("lemmas", f"{form!r} stands in another [[relation]] of the same pos", form)
            seen.add((form, word.pos))
            yield form, word


def _block(block: Table) -> Iterator[tuple[str, RelationWord]]:
    block.only("kind", "pos", "of", "nation", "turned", "lemmas")
    block.needs("lemmas")
    kind = RelationKind(block.string("kind", KINDS))
    pos = block.string("pos", RELATION_POS)
    of, nation, turned = frozenset(block.words("of")), block.flag("nation"), block.flag("turned")
    if (of or nation) and pos != "noun":
        raise block.error("of" if of else "nation", "is for nouns alone")
    if turned and pos != "verb":
        raise block.error("turned", "is for verbs alone")
    for forms in block.lemmas("lemmas", spaced=pos not in FIXED):
        word = RelationWord(forms[0], kind, pos, of, nation, turned)
        yield from ((form, word) for form in forms)
