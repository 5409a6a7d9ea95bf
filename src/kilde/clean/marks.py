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

CREDIT_MOST = 120
"""Characters of the longest credit."""
_BRACKETS = " /()[]©"
"""What may stand around an agency's name, in packs and texts."""
_SIGNATURE_MOST = 100
"""Characters of the longest signature."""
_AROUND = re.compile(r"[(\[/©]")
"""One of the marks that stand around a signature, at least."""

_FIRST_WORD = re.compile(r"\W{0,3}(\w+)")

_PREFIXED = 4
"""Letters that a word for a credit has at least to end a compound ("arkivfoto")."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Notices of all languages, compiled; `openings` are the first words of notices and links."""

    notice: re.Pattern[str]
    alone: re.Pattern[str]
    link: re.Pattern[str]
    credit: re.Pattern[str]
    byline: re.Pattern[str]
    signing: re.Pattern[str]
    agency: re.Pattern[str]
    signed: re.Pattern[str]
    dateline: re.Pattern[str]
    house: re.Pattern[str]

    openings: frozenset[str]

    def notices(self, words: str) -> Iterator[tuple[int, int]]:
        """Where sentences that begin as a notice does start and end."""
        starts = [0, *(match.end() for match in _SENTENCE_END.finditer(words)), len(words)]
        for start, end in pairwise(starts):
            if not self._opens(words, start):
                continue
            found = self.notice.match(words, start)
            if found:
                yield start, end if end - start <= _NOTICE_MOST else found.end()
            elif self.alone.fullmatch(words, start, end):
                yield start, end

    def is_link(self, words: str) -> bool:
        """Whether a paragraph begins as a link to another article does."""
        return self._opens(words, 0) and self.link.match(words) is not None

    def is_signed(self, words: str) -> bool:
        """Whether a paragraph is nothing but the signature of agencies."""
        return len(words) <= _SIGNATURE_MOST and self.signed.fullmatch(words) is not None

    def signers(self, words: str) -> tuple[str, ...]:
        """The agencies that words name, in their order, each once."""
        return tuple(dict.fromkeys(found.group().strip(_BRACKETS) for found in self.house.finditer(words)))

    def signature(self, words: str, start: int, end: int) -> int:
        """Where the signature of agencies that ends this part starts, or `end`."""
        start = max(start, end - _SIGNATURE_MOST)
        found = self.signing.search(words, start, end) if _AROUND.search(words, start, end) else None
        return found.start() if found else end

    def opening_credit(self, words: str, start: int, end: int) -> re.Match[str] | None:
        """The words with a colon that a credit begins with, where a part of a paragraph opens with them."""
        return self.credit.match(words, start, end) if ":" in words[start : start + CREDIT_MOST] else None

    def closing_credits(self, words: str, start: int, end: int) -> Iterable[re.Match[str]]:
        """Such words near the end of a part of a paragraph."""
        start = max(start, end - CREDIT_MOST)
        return self.credit.finditer(words, start, end) if words.find(":", start, end) >= 0 else ()

    def _opens(self, words: str, start: int) -> bool:
        """Whether the first word here is that of a notice or a link: a quick no for nearly every sentence."""
        found = _FIRST_WORD.match(words, start)
        return found is not None and found[1].lower() in self.openings


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
        signing=_pattern(
            rf"\s*(?:\(\s*[©/]?\s*{agencies}\s*/?\)|\[\s*©?\s*{agencies}\s*\]|(?<!\w)/\s*{agencies}\s*/|©\s*{agencies})\W*$"
        ),
        agency=_pattern(rf"(?<!\w){agencies}(?=\s+\S)"),
        signed=_pattern(rf"[\W_]*{agencies}[\W_]*"),
        dateline=_pattern(rf"[^\n()]{{0,60}}\(({agencies})\)\s*[-–—]"),
        house=_pattern(rf"(?<!\w){names}(?!\w)"),
        openings=frozenset(found[1].lower() for phrase in phrases | links if (found := _FIRST_WORD.match(phrase))),
    )


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _any(words: Iterable[str], prefixed: int = 0) -> str:
    """A pattern for any of the words, the longest first; one of `prefixed` letters or more may end a compound."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered:
        return NOTHING
    return "(?:" + "|".join((r"\w*" if 0 < prefixed <= len(word) else "") + re.escape(word) for word in ordered) + ")"
