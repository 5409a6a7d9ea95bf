"""The words of the language packs that mark what is on a page but is no part of the news."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kilde.languages.pack import Notices

NOTHING = r"(?!)"
_SENTENCE_END = re.compile(r"[.!?…:][\"'”»’)\]]*\s+")
_NOTICE_MOST = 200
"""Characters of a sentence that a notice may fill; of a longer one only the phrase itself is notice."""

_PREFIXED = 4
"""Letters that a word for a credit has at least to end a compound ("arkivfoto")."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Notices of all languages, compiled. `names` matches a list of agencies, `credit` what stands before a name."""

    notice: re.Pattern[str]
    alone: re.Pattern[str]
    link: re.Pattern[str]
    credit: re.Pattern[str]
    byline: re.Pattern[str]
    signature: re.Pattern[str]
    agency: re.Pattern[str]
    signed: re.Pattern[str]

    def notices(self, words: str) -> Iterator[tuple[int, int]]:
        """Where sentences that begin as a notice does start and end."""
        starts = [0, *(match.end() for match in _SENTENCE_END.finditer(words)), len(words)]
        for start, end in pairwise(starts):
            found = self.notice.match(words, start)
            if found:
                yield start, end if end - start <= _NOTICE_MOST else found.end()
            elif self.alone.fullmatch(words[start:end].strip()):
                yield start, end


def marks(notices: Sequence[Notices]) -> Marks:
    """The marks of these packs; the same packs are compiled once."""
    return _compiled(tuple(notices))


@lru_cache(maxsize=8)
def _compiled(notices: tuple[Notices, ...]) -> Marks:
    phrases = {phrase for pack in notices for phrase in pack.notice}
    links = {link for pack in notices for link in pack.link}
    names = _any(name for pack in notices for name in pack.signature)
    agencies = rf"{names}(?:\s*[-–/,&+]\s*{names})*"
    credit = _any((word for pack in notices for word in pack.credit), _PREFIXED)
    credits = rf"{credit}(?:\s*(?:[/&,+]|\w{{1,3}})\s*{credit})*"
    return Marks(
        notice=_pattern(_any(phrase for phrase in phrases if " " in phrase) + r"(?!\w)"),
        alone=_pattern(r"\W*" + _any(phrase for phrase in phrases if " " not in phrase) + r"\W*"),
        link=_pattern(
            r"\W{0,3}(?:" + _any(link for link in links if " " in link) + r"(?!\w)"
            r"|" + _any(link for link in links if " " not in link) + r"\s*(?::|$))"
        ),
        credit=_pattern(rf"[(\[]?(?<!\w){credits}\s*:\s*"),
        byline=re.compile(rf"\W*(?i:{credits})(?:\s*:\s*.+|(?:\s+(?:[^\W\da-z_]\S*|[\da-z_]\w{{0,2}}|[/&|,–-]))+)"),
        signature=_pattern(
            rf"\s*(?:\(\s*[©/]?\s*{agencies}\s*/?\)|\[\s*©?\s*{agencies}\s*\]|(?<!\w)/\s*{agencies}\s*/|©\s*{agencies})\W*$"
        ),
        agency=_pattern(rf"(?<!\w){agencies}(?=\s+\S)"),
        signed=_pattern(rf"[\W_]*{agencies}[\W_]*"),
    )


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _any(words: Iterable[str], prefixed: int = 0) -> str:
    """A pattern for any of the words, the longest first; one of `prefixed` letters or more may end a compound."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered:
        return NOTHING
    return "(?:" + "|".join((r"\w*" if 0 < prefixed <= len(word) else "") + re.escape(word) for word in ordered) + ")"
