"""Whether names in several spellings can be of one person or body, with the reason in words.

Rule 1: every word of the shorter name must have its like in the other; a word of each that has none tells them apart.
Rule 2: one slip in a word of four letters or more is a slip of the pen or of transliteration.
   But words that set bodies apart are alike only where they mean the same: "northern" is not "southern".
Rule 3: names of bodies are as long as each other, but for legal forms and particles: a word more is another body.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from kilde.languages.spelling import fold, rules, sound

LIKE = 0.74
"""Least share of letters in common for two words to be spellings of one."""
SURE = 0.8
"""Least share in common for words of two names of which one is longer."""
WHOLE = 0.92
"""Least share in common for two names without spaces to be one."""


PERSONS = ("person", "unknown")
"""Types that are named as people are; what is not known is judged as a person is, for that is the stricter."""
ROMAN = re.compile("[ivx]+")
VOWEL = re.compile("[aeiou]")
"""Alphabets that write no vowels come out of the folding without them: such words are compared by their consonants."""
WEAK = re.compile("[aeiouwyh]")


class Verdict(NamedTuple):
    """Whether two are the same, and why."""

    same: bool
    why: str


def same_entity(names_a: Iterable[str], names_b: Iterable[str], type: str) -> Verdict:
    """Whether two things known by these names can be one; `type` is an entity's type."""
    verdicts = [_same(a, b, type) for a in sorted(set(names_a)) for b in sorted(set(names_b))]
    return next(
        (verdict for verdict in verdicts if verdict.same), verdicts[0] if verdicts else Verdict(False, "no name")
    )


def _same(a: str, b: str, type: str) -> Verdict:
    one, other = words(a, type), words(b, type)
    if not one or not other:
        return Verdict(False, "no name")
    if sorted(one) == sorted(other):
        if one != other and _descent(a) and _descent(b):
            return Verdict(False, f"{a} and {b}: one is named as the other's father")
        return Verdict(True, f"{a} and {b} are the same words")
    if acronym(a, one, b, other):
        return Verdict(True, f"{a} and {b}: one is the other's initials")
    if OSA.normalized_similarity("".join(one), "".join(other)) >= WHOLE and _shape(one) == _shape(other):
        return Verdict(True, f"{a} and {b} differ by a slip")
    return _persons(a, one, b, other) if type in PERSONS else _bodies(a, one, b, other)


def _shape(name: Sequence[str]) -> list[list[str] | list[int]]:
    """The parts of a name that no slip changes: its numbers, and what sets it apart from another of the name."""
    apart = rules().apart
    numbers = sorted(word for word in name if word not in apart and (word.isdigit() or ROMAN.fullmatch(word)))
    return [numbers, *sorted(sorted(apart[word]) for word in name if word in apart)]


def _descent(name: str) -> bool:
    """Whether a name tells whose child one is: the order of its words matters."""
    return bool(rules().descent & set(fold(name).split()))


def _persons(a: str, one: Sequence[str], b: str, other: Sequence[str]) -> Verdict:
    pairs, left, right = paired(one, other)
    if left and right:
        return Verdict(False, f"{a} and {b}: {left[0]} is not {right[0]}")
    if len(pairs) == 1 and (left or right):
        return Verdict(False, f"{a} and {b} share one name only")
    if (left or right) and any(likeness(*pair) < SURE for pair in pairs):
        return Verdict(False, f"{a} and {b}: {(*left, *right)[0]} stands in one only")
    return Verdict(bool(pairs), f"{a} and {b} are spellings of one name")


def _bodies(a: str, one: Sequence[str], b: str, other: Sequence[str]) -> Verdict:
    pairs, left, right = paired(one, other)
    if left or right:
        return Verdict(False, f"{a} and {b}: {(*left, *right)[0]} stands in one only")
    return Verdict(bool(pairs), f"{a} and {b} are spellings of one name")


def paired(one: Sequence[str], other: Sequence[str]) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """Words of two names that are alike, the most alike first, and the words of each that have no like."""
    scored = sorted(
        ((-likeness(x, y), i, j) for i, x in enumerate(one) for j, y in enumerate(other)),
    )
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    pairs = []
    for score, i, j in scored:
        if -score >= LIKE and i not in taken_one and j not in taken_other:
            taken_one.add(i)
            taken_other.add(j)
            pairs.append((one[i], other[j]))
    return pairs, _rest(one, taken_one), _rest(other, taken_other)


def _rest(name: Sequence[str], taken: set[int]) -> list[str]:
    return [word for at, word in enumerate(name) if at not in taken]


@lru_cache(maxsize=1 << 15)
def likeness(one: str, other: str) -> float:
    """How alike two words of names are, from 0 to 1."""
    if one == other:
        return 1.0
    apart = rules().apart
    if one in apart and other in apart:
        return 0.95 if apart[one] & apart[other] else 0.0
    if one.isdigit() or other.isdigit():
        return 0.0
    called = rules().called
    if called.get(one, frozenset()) & called.get(other, frozenset()) or sound(one) == sound(other):
        return 0.95
    if min(len(one), len(other)) == 1:
        return 0.8 if one[0] == other[0] else 0.0
    short = min(len(one), len(other))
    if short > 2 and not (VOWEL.search(one) and VOWEL.search(other)):
        return 0.9 if _consonants(one) == _consonants(other) else 0.0
    written = OSA.normalized_similarity(one, other)
    spoken = OSA.normalized_similarity(sound(one), sound(other)) if short > 4 else 0.0
    return max(written, spoken - 0.05) if short > 3 else 0.0


def _consonants(word: str) -> str:
    return sound(WEAK.sub("", word))


@lru_cache(maxsize=1 << 15)
def words(name: str, type: str) -> tuple[str, ...]:
    """The words of a name that tell it apart: folded, without titles, particles, legal forms and repeats."""
    known = rules()
    folded = fold(name)
    if type not in PERSONS:
        folded = " ".join(known.forms.sub(" ", folded).split()) or folded
        folded = " ".join(known.short.get(word, word) for word in _joined(folded).split())
        bare = " ".join(known.forms.sub(" ", folded).split())
        folded = bare or folded
    found = [word for word in folded.split() if word not in known.particles]
    if type in PERSONS:
        found = [word for word in found if word not in known.titles] or found
    return tuple(dict.fromkeys(found)) or tuple(folded.split())


def _joined(folded: str) -> str:
    """Letters that stand alone in a row, as one word: "a b c company" is "abc company"."""
    out: list[str] = []
    run = False
    for word in folded.split():
        single = len(word) == 1 and word.isalpha()
        if single and run:
            out[-1] += word
        else:
            out.append(word)
        run = single
    return " ".join(out)


def acronym(a: str, one: Sequence[str], b: str, other: Sequence[str]) -> bool:
    """Whether one name is the initials of the other: "PMF" and "Popular Mobilisation Forces"."""
    return _initials(a, other) or _initials(b, one)


def _initials(short: str, name: Sequence[str]) -> bool:
    letters = [letter for letter in short if letter.isalpha()]
    plain = "".join(letters)
    return 2 < len(plain) == len(name) and plain.isupper() and fold(plain) == "".join(word[0] for word in name)
