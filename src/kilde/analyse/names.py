"""Names: what the model finds, what capitals inside a sentence show, and names carried through the document.

The model misses names of kinds it was not trained on. Two things help in any language that writes names with capitals:
a word with a capital inside a sentence is seldom anything but part of a name, and a name that is clear at one place of
a document is a name at the others ("Kwame Asante-Boateng" ... "Asante-Boateng").
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from kilde.analyse.placed import place
from kilde.model import Mention, MentionKind, PassageKind, Word

NAME_LIKE = frozenset({"PROPN", "NOUN", "ADJ", "X", "ADP", "ADV", "DET", "NUM", "SYM"})
LINKING = NAME_LIKE - {"ADV", "NUM", "SYM"}
"""Tags of small words inside names; other uses of such a word part two names ("Oslo da Kari kom")."""

CAPITALS = frozenset({PassageKind.LEAD, PassageKind.BODY, PassageKind.QUOTE, PassageKind.CAPTION})
"""Passages where capitals show names; headlines of some papers capitalise every word."""

Found = dict[int, tuple[int, str]]
"""From the first word of a name to its last word and its label."""

Lexicon = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
"""Clear names of a document with their labels by their first word, the longest first."""

UNKNOWN = "MISC"
"""The label of a name that nothing tells the kind of."""


def names(
    sentences: Sequence[tuple[Word, ...]],
    passages: Sequence[PassageKind],
    known: Mapping[str, str],
    particles: Collection[str],
    leading: Collection[str] = (),
) -> list[list[Mention]]:
    """The names of each sentence, in order and without overlap.

    `known` are names that everyone knows (agencies, outlets), in lower case, with their label. `particles` are small
    words inside names ("al", "von"): they continue a name, and never end one. `leading` are words that places
    stand behind, and people seldom: "in", "town".
    """
    found = [_from_model(words, particles) for words in sentences]
    for words, passage, here in zip(sentences, passages, found, strict=True):
        if passage in CAPITALS:
            _add(words, here, _from_capitals(words, particles))
    lexicon = _lexicon(sentences, found)
    for words, here in zip(sentences, found, strict=True):
        _add(words, here, _known(words, known))
        _add(words, here, _carried(words, lexicon))
        here.update(_persons(words, here, lexicon, leading))
    place(sentences, found, leading)
    return [[Mention(MentionKind.NAME, i, j, label) for i, (j, label) in sorted(here.items())] for here in found]


def _from_model(words: tuple[Word, ...], particles: Collection[str]) -> Found:
    found: Found = {}
    start = -1
    for i, word in enumerate(words):
        if not word.name:
            start = -1
        elif word.name[0] == "B" or start < 0:
            start = i
            found[i] = (i, word.name[2:])
        else:
            found[start] = (i, found[start][1])
    kept = {i: named for i, named in found.items() if _is_name(words, i, named[0])}
    return dict(_proper(words, i, j, label, particles) for i, (j, label) in kept.items())


def _is_name(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a word of the name has a capital of its own, not that of the sentence ("Den iranske")."""
    if first == 0 and words[0].pos in {"DET", "PRON"}:
        first += 1
    return any(word.text[:1].isupper() or word.text[:1].isdigit() for word in words[first : last + 1])


def _proper(
    words: tuple[Word, ...], first: int, last: int, label: str, particles: Collection[str]
) -> tuple[int, tuple[int, str]]:
    """A person's name without the words in small letters that the model took along ("Den iranske generalen ...")."""
    small = [i for i in range(first, last) if words[i].text[:1].islower() and words[i].lower not in particles]
    return (small[-1] + 1 if label == "PER" and small else first), (last, label)


def _add(words: tuple[Word, ...], found: Found, more: Iterable[tuple[int, int, str]]) -> None:
    """Adds names that cut none found before; one that wholly holds shorter ones of one kind replaces them.

    A name found again takes the label that is given now where it had none of its own.
    """
    for first, last, label in more:
        inside = [i for i, (j, _) in found.items() if i <= last and j >= first]
        if any(i < first or found[i][0] > last for i in inside):
            continue
        labels = {found[i][1] for i in inside} - {UNKNOWN}
        if len(labels) > 1:
            continue
        for i in inside:
            del found[i]
        found[first] = (last, next(iter(labels), label or UNKNOWN))


def _from_capitals(words: tuple[Word, ...], particles: Collection[str]) -> Iterable[tuple[int, int, str]]:
    i = 1
    while i < len(words):
        if not _capital(words[i]) or words[i - 1].text in {".", ":", "-", "–", "—", '"', "«", "»", "“", "”", "„", "'"}:
            i += 1
            continue
        j = i
        while j + 1 < len(words) and (
            _capital(words[j + 1])
            or (_links(words[j + 1], particles) and j + 2 < len(words) and _capital(words[j + 2]))
        ):
            j += 1
        yield i, j, ""
        i = j + 1


def _links(word: Word, particles: Collection[str]) -> bool:
    return word.lower in particles and word.pos in LINKING


def _capital(word: Word) -> bool:
    return (
        word.text[:1].isupper()
        and word.pos in NAME_LIKE
        and (len(word.text) > 1 or word.pos == "PROPN")
        and any(c.isalpha() for c in word.text[1:])
    )


def _lexicon(sentences: Sequence[tuple[Word, ...]], found: Sequence[Found]) -> Lexicon:
    """The clear names of the document, each with the label most often given to it, of two even ones the person's.

    The parts of a person's name stand for the person alone, so surnames count as names too.
    """
    labels: dict[tuple[str, ...], Counter[str]] = {}
    for words, here in zip(sentences, found, strict=True):
        for i, (j, label) in here.items():
            parts = tuple(w.text for w in words[i : j + 1])
            labels.setdefault(parts, Counter())[label] += 1
            if label == "PER" and j > i and len(parts[-1]) > 2:
                labels.setdefault(parts[-1:], Counter())[label] += 1
    lexicon: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for parts, seen in labels.items():
        label = min(seen, key=lambda x: (x == UNKNOWN, -seen[x], x != "PER", x))
        lexicon.setdefault(parts[0], []).append((parts, label))
    return {first: sorted(same, key=lambda one: (-len(one[0]), one)) for first, same in lexicon.items()}


def _carried(words: tuple[Word, ...], lexicon: Lexicon) -> Iterable[tuple[int, int, str]]:
    for i, word in enumerate(words):
        if word.name or not word.text[:1].isupper():
            continue
        for parts, label in lexicon.get(word.text, ()):
            if tuple(w.text for w in words[i : i + len(parts)]) == parts and (
                i > 0 or word.pos == "PROPN" or len(parts) > 1
            ):
                yield i, i + len(parts) - 1, label
                break


def _persons(words: tuple[Word, ...], found: Found, lexicon: Lexicon, leading: Collection[str]) -> Found:
    """Names of one word, taken for places, that are mostly the last of a person's name elsewhere: "Adamson died".

    Not behind words that places stand behind, and people seldom.
    """
    alone = {i: words[i] for i, (j, label) in found.items() if i == j and label == "LOC"}
    return {
        i: (i, "PER")
        for i, word in alone.items()
        if ((word.text,), "PER") in lexicon.get(word.text, ()) and not (i and words[i - 1].lower in leading)
    }


def _known(words: tuple[Word, ...], known: Mapping[str, str]) -> Iterable[tuple[int, int, str]]:
    for i, word in enumerate(words):
        if not word.text[:1].isupper():
            continue
        for length in (3, 2, 1):
            if i + length <= len(words) and (label := known.get(" ".join(w.lower for w in words[i : i + length]))):
                yield i, i + length - 1, label
                break
