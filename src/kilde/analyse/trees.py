"""Words with their tags, tree and names, from the trained pipeline, as plain records."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from kilde_models import sentencewise
from spacy.language import Language
from spacy.tokens import Doc

from kilde.analyse.titled import as_sentence
from kilde.model import Word

MOST = 4000
"""Words from which a text is analysed in parts: the pipeline's memory grows with what it is given at once."""

TOLD: list[int | str] = ["POS", "DEP", "HEAD", "MORPH", "ENT_TYPE", "ENT_IOB"]
"""What is read of every word, at one go: asking token by token takes twice as long."""

UNSIGNED = 1 << 64
"""Beyond the numbers in which an array tells how far away a head is, also of one that stands before its word."""

NO_FEATS = "_"
"""What stands for the features of a word that has none."""

PARTS = ("", "I", "O", "B")
"""Where in a name a word is, as the pipeline numbers it."""


class _Token(NamedTuple):
    """A word before it is tagged: where it stands in its sentence, whether white space follows, and its ending.

    The ending is read with the word, since it tells its case, and left out of the word that comes of it.
    """

    start: int
    text: str
    space: bool
    ending: str = ""


def parse(
    nlp: Language,
    text: str,
    bounds: Sequence[tuple[int, int]],
    clitics: Collection[str] = (),
    endings: Collection[str] = (),
    abbreviations: Collection[str] | None = None,
    read_as: Mapping[str, str] = MappingProxyType({}),
    common: Collection[str] = (),
) -> list[tuple[Word, ...]]:
    """The words of the sentences that `bounds` cuts out of `text`, in the same order; white space is no word.

    `clitics` are endings that the language writes onto a word and that are words of their own ("'s" in English),
    `endings` those behind a mark that are no words ("EU:s" in Swedish). A word with a full stop that ends a sentence is
    one of the `abbreviations` or, where they are given, two words. A word that the pipeline takes for one of another
    language is given to it as the word that it is `read_as`, and a title with its `common` words in small letters. One
    document is analysed at a time: results must not hang on what else happens to be in a batch.
    """
    found: list[tuple[Word, ...]] = []
    group: list[tuple[int, list[_Token]]] = []
    for start, end in bounds:
        group.append((start, _with_endings(list(_tokens(nlp, text[start:end], clitics, abbreviations)), endings)))
        if sum(len(tokens) for _, tokens in group) >= MOST:
            found += _parsed(nlp, group, read_as, common)
            group = []
    return [*found, *_parsed(nlp, group, read_as, common)]


def reread(
    nlp: Language,
    readings: Sequence[tuple[tuple[Word, ...], Mapping[int, str]]],
    read_as: Mapping[str, str] = MappingProxyType({}),
    common: Collection[str] = (),
) -> list[tuple[Word, ...]]:
    """The words of sentences as they are read with others in the place of some, which stay what they are."""
    if not readings:
        return []
    told = []
    for words, instead in readings:
        ends = [*(word.start for word in words[1:]), words[-1].end]
        tokens = [_Token(word.start, word.text, end > word.end) for word, end in zip(words, ends, strict=True)]
        told.append([(instead.get(i, text), space) for i, (text, space) in enumerate(_told(tokens, read_as, common))])
    docs = sentencewise(nlp, told)
    return [tuple(_read_again(words, doc)) for (words, _), doc in zip(readings, docs, strict=True)]


def _read_again(words: Sequence[Word], doc: Doc) -> Iterator[Word]:
    for word, token in zip(words, doc, strict=True):
        yield word._replace(pos=token.pos_, dep=token.dep_, head=token.head.i, feats=str(token.morph))


def _parsed(
    nlp: Language,
    group: Sequence[tuple[int, list[_Token]]],
    read_as: Mapping[str, str],
    common: Collection[str],
) -> Iterator[tuple[Word, ...]]:
    told = [_told(tokens, read_as, common) for _, tokens in group if tokens]
    docs = iter(sentencewise(nlp, told) if told else ())
    for start, tokens in group:
        yield _words(next(docs), tokens, start) if tokens else ()


def _tokens(
    nlp: Language, sentence: str, clitics: Collection[str], abbreviations: Collection[str] | None
) -> Iterator[_Token]:
    tokens = [token for token in nlp.tokenizer(sentence) if not token.is_space]
    last = next((i for i in reversed(range(len(tokens))) if not tokens[i].is_punct), -1)
    for i, token in enumerate(tokens):
        word, start, space = token.text, token.idx, bool(token.whitespace_)
        end = _clitic(word, clitics) if clitics else ""
        if i == len(tokens) - 1 and word[:-1].isdigit() and word.endswith("."):
            end = "."  # "i 2024." is no ordinal: nothing follows that it could count
        if i == last and abbreviations is not None and _is_full_stop(word, abbreviations):
            end = "."  # "a 28-year-old man." is no abbreviation here, though it is one elsewhere
        if not end:
            yield _Token(start, word, space)
            continue
        stem = len(word) - len(end)
        yield _Token(start, word[:stem], False)
        yield _Token(start + stem, word[stem:], space)


def _clitic(word: str, clitics: Collection[str]) -> str:
    """The ending of a word that is one of its own."""
    lower = word.lower()
    return next((c for c in clitics if len(word) > len(c) and lower.endswith(c)), "")


def _is_full_stop(word: str, abbreviations: Collection[str]) -> bool:
    return len(word) > 2 and word[:-1].isalpha() and word.endswith(".") and word.lower() not in abbreviations


def _with_endings(tokens: list[_Token], endings: Collection[str]) -> list[_Token]:
    """The tokens with the endings that a tokenizer cut off put back onto their words: "EU", ":", "s"."""
    if not endings:
        return tokens
    found: list[_Token] = []
    for token in tokens:
        found.append(token)
        for size in range(2, 4) if len(found) > 1 and not found[-2].space else ():
            word, *cut = found[-size:]
            ending = "".join(part.text for part in cut)
            whole = cut and not word.space and not any(part.space for part in cut[:-1])
            if whole and ending.lower() in endings and word.text[-1].isalnum() and cut[0].start == _end(word):
                found[-size:] = [_Token(word.start, word.text + ending, cut[-1].space, ending)]
                break
    return found


def _end(token: _Token) -> int:
    return token.start + len(token.text)


def _told(
    tokens: Sequence[_Token], read_as: Mapping[str, str], common: Collection[str]
) -> list[tuple[str, bool]]:
    last = len(tokens) - 1
    words = as_sentence([token.text for token in tokens], common) if common else [token.text for token in tokens]
    told = [_as_read(word, read_as) for word in words] if read_as else words
    return [(word, tokens[i].space or i == last) for i, word in enumerate(told)]


def _as_read(word: str, read_as: Mapping[str, str]) -> str:
    other = read_as.get(word.lower())
    return word if other is None else other.capitalize() if word[:1].isupper() else other


def _words(doc: Doc, tokens: Sequence[_Token], start: int) -> tuple[Word, ...]:
    words, strings = [], doc.vocab.strings
    told = doc.to_array(TOLD).tolist()
    for i, (raw, (pos, dep, above, feats, name, part)) in enumerate(zip(tokens, told, strict=True)):
        begin, form = start + raw.start, raw.text.removesuffix(raw.ending)
        words.append(
            Word(
                begin,
                begin + len(form),
                form,
                form.lower(),
                strings[pos],
                strings[dep],
                (i + above) % UNSIGNED,
                strings[feats].removeprefix(NO_FEATS),
                f"{PARTS[part]}-{strings[name]}" if name else "",
            )
        )
    return tuple(words)
