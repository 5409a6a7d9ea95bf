"""nouns.toml: who and what takes part in events."""

from kilde.languages.pack import Noun
from kilde.languages.tables import Table
from kilde.languages.vocabulary import COUNTS, TRAITS, TYPES


def read_nouns(table: Table) -> dict[str, Noun]:
    """Check and read nouns.toml; a form names one noun only."""
    table.only("noun")
    nouns: dict[str, Noun] = {}
    for block in table.tables("noun"):
        block.only("type", "traits", "counts", "lemmas")
        block.needs("lemmas")
        kind = block.string("type", TYPES)
        traits = block.chosen("traits", TRAITS)
        counts = block.choice("counts", COUNTS)
        for forms in block.lemmas("lemmas"):
            noun = Noun(forms[0], kind, traits, counts)
            for form in forms:
                if form in nouns:
                    raise block.error("lemmas", f"{form!r} stands in another [[noun]]", form)
                nouns[form] = noun
    return nouns
