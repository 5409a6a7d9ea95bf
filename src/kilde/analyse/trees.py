"""Words with their tags, tree and names, from the trained pipeline, as plain records."""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from kilde.model import Word


def parse(nlp: Language, text: str, bounds: Sequence[tuple[int, int]]) -> list[tuple[Word, ...]]:
    """The words of the sentences that `bounds` cuts out of `text`, in the same order; white space is no word.

    One document is analysed at a time: results must not hang on what else happens to be in a batch.
    """
    tokenized = [nlp.tokenizer(text[start:end]) for start, end in bounds]
    kept = [[token for token in doc if not token.is_space] for doc in tokenized]
    if not any(kept):
        return [() for _ in bounds]
    joined = _joined(nlp, kept)
    for _, component in nlp.pipeline:
        joined = component(joined)
    found, at = [], 0
    for (start, _), tokens in zip(bounds, kept, strict=True):
        found.append(_words(joined, at, tokens, start))
        at += len(tokens)
    return found


def _joined(nlp: Language, sentences: Sequence[Sequence[Token]]) -> Doc:
    words = [token.text for tokens in sentences for token in tokens]
    spaces = [bool(token.whitespace_) or last for tokens in sentences for token, last in _with_last(tokens)]
    starts = [token is tokens[0] for tokens in sentences for token in tokens]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts)


def _with_last(tokens: Sequence[Token]) -> list[tuple[Token, bool]]:
    return [(token, i == len(tokens) - 1) for i, token in enumerate(tokens)]


def _words(doc: Doc, at: int, tokens: Sequence[Token], start: int) -> tuple[Word, ...]:
    words = []
    for i, raw in enumerate(tokens):
        token = doc[at + i]
        head = token.head.i - at
        begin = start + raw.idx
        words.append(
            Word(
                begin,
                begin + len(raw),
                raw.text,
                token.lower_,
                token.pos_,
                token.dep_,
                head if 0 <= head < len(tokens) else i,
                str(token.morph),
                f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
            )
        )
    return tuple(words)
