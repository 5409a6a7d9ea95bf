"""Words for tests of analysis, written as "text/POS", with a name's tag after a colon: "Ali/PROPN:B-PER"."""

from kilde.model import Mention, MentionKind, Word


def words(line: str) -> tuple[Word, ...]:
    """Words with single spaces between them, all hung on the first."""
    found, at = [], 0
    for part in line.split():
        text, _, tags = part.rpartition("/")
        pos, _, name = tags.partition(":")
        found.append(Word(at, at + len(text), text, text.lower(), pos, "dep", 0, "", name))
        at += len(text) + 1
    return tuple(found)


def tree(*rows: tuple[str, str, str, int]) -> tuple[Word, ...]:
    """Words as (text, part of speech, relation, index of the head)."""
    plain = words(" ".join(f"{text}/{pos}" for text, pos, _, _ in rows))
    return tuple(w._replace(dep=dep, head=head) for w, (_, _, dep, head) in zip(plain, rows, strict=True))


def quoted(sentence: tuple[Word, ...], mentions: list[Mention]) -> list[tuple[str, str]]:
    """The words and the label of each name."""
    assert all(m.kind is MentionKind.NAME for m in mentions)
    return [(" ".join(w.text for w in sentence[m.first : m.last + 1]), m.label) for m in mentions]


def hung(words: tuple[Word, ...]) -> list[tuple[int, str]]:
    """For each word what it hangs on, and by which relation."""
    return [(word.head, word.dep) for word in words]
