"""Which countries a text speaks of, and how much: by their names, peoples, areas and institutions."""

from collections import defaultdict
from collections.abc import Iterable

from kilde.model import Reading, Sentence
from kilde.resolve.areas import areas
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.placenames import datelines
from kilde.resolve.support import Votes

NATIONALITY = 0.4
"""How much an adjective of nationality tells of where a text is, beside 1 for the country's name."""
OWN = 0.4
"""How much words for institutions that only one country has tell of where a text is."""
IN_AREA = 0.15
"""How much the name of an area tells for each of its countries."""


def spoken_of(reading: Reading, lexicon: Lexicon, own: Iterable[str]) -> Votes:
    """Countries by how often their names, peoples and areas stand in a text; `own` have institutions named in it."""
    votes: Votes = defaultdict(float)
    written = {start for start, _ in datelines(reading)}
    for sentence in reading.sentences:
        for found in lexicon.scan([word.lower for word in sentence.words]):
            word = sentence.words[found.first]
            capital = word.text[:1].isupper()
            acronym = word.start not in written and _is_acronym(sentence, found.first)
            for kind, key in found.senses:
                if kind == "country" and capital:
                    votes[key] += 1.0
                elif kind == "demonym":
                    votes[key] += NATIONALITY
                elif kind == "area" and key in areas() and not acronym:
                    _add_area(votes, key, 1.0 if capital and word.pos != "ADJ" else NATIONALITY)
    for country in own:
        votes[country] += OWN
    return votes


def _add_area(votes: Votes, key: str, weight: float) -> None:
    within = areas()[key].within
    for country in within:
        votes[country] += weight * (IN_AREA if len(within) > 1 else 1.0)


def _is_acronym(sentence: Sentence, at: int) -> bool:
    """Whether a word in capitals stands among others that are not: "SWAT officers" are of no valley."""
    others = [word.text for word in sentence.words if word.text.isalpha()]
    return sentence.words[at].text.isupper() and not all(other.isupper() for other in others)
