"""The analyser: publications to readings, one at a time."""

from collections.abc import Mapping

from spacy.language import Language

from kilde.analyse.day_names import day_names
from kilde.analyse.language import identify, names_of
from kilde.analyse.names import UNKNOWN, names
from kilde.analyse.numbers import compile_numbers
from kilde.analyse.repairs import mended
from kilde.analyse.sentences import sentences
from kilde.analyse.supposed import may_be_verbs, with_verbs
from kilde.analyse.times import compile_times
from kilde.analyse.titled import common_words
from kilde.analyse.trees import parse
from kilde.analyse.verbs import verb_forms
from kilde.languages import Grammar, Pack
from kilde.model import Issue, Mention, MentionKind, PassageKind, Publication, Reading, Sentence, Text, Word

LABELS = {"agency": "ORG", "outlet": "ORG", "social": "ORG"}
"""Kinds of voices whose names the packs list, and the label of such a name."""

Bound = tuple[int, int, PassageKind, int]
"""Start and end of a sentence, the kind of its passage, the number of its paragraph."""


class Analyser:
    """Reads texts in the languages of `packs` with the trained pipeline `nlp`."""

    def __init__(self, packs: Mapping[str, Pack], nlp: Language) -> None:
        self._packs = packs
        self._nlp = nlp
        self._codes = names_of({code: pack.langid for code, pack in packs.items()})
        self._numbers = {code: compile_numbers(pack.numbers) for code, pack in packs.items()}
        self._times = {code: compile_times(pack.times, self._numbers[code]) for code, pack in packs.items()}
        self._verbs = {code: verb_forms(pack) for code, pack in packs.items()}
        self._common = {code: common_words(pack) for code, pack in packs.items()}
        self._finite = {code: may_be_verbs(pack) for code, pack in packs.items()}
        self._leading = {code: pack.grammar.within | frozenset(pack.places.kinds) for code, pack in packs.items()}
        self._known = {code: _known(pack) for code, pack in packs.items()}

    def read(self, publication: Publication, declared: str | None = None) -> Reading | Issue:
        """The publication's text as analysed, or an Issue when no pack fits its language."""
        document, text = publication.document, publication.text
        language = identify(text.words, declared or document.language, self._codes, document.source)
        if isinstance(language, Issue):
            return language
        grammar = self._packs[language].grammar
        bounds = _bounds(text, grammar)
        spans = [(start, end) for start, end, _, _ in bounds]
        clitics, read_as = sorted(grammar.clitics), {pair[0]: pair[-1] for pair in grammar.read_as}
        common = self._common[language]
        trees = parse(self._nlp, text.words, spans, clitics, grammar.endings, grammar.abbreviations, read_as, common)
        trees = with_verbs(self._nlp, trees, self._finite[language], grammar, read_as, common)
        kinds, known = [kind for _, _, kind, _ in bounds], self._known[language]
        found = names(trees, kinds, known, grammar.name_particles, self._leading[language])
        read = [
            self._sentence(language, bound, words, here)
            for bound, words, here in zip(bounds, trees, found, strict=True)
            if words
        ]
        return Reading(document.id, text.id, language, document.published, tuple(read))

    def _sentence(self, language: str, bound: Bound, words: tuple[Word, ...], named: list[Mention]) -> Sentence:
        start, end, kind, paragraph = bound
        mentions = self._mentions(language, words, named)
        tree = mended(words, mentions, self._verbs[language], self._packs[language].grammar)
        return Sentence(start, end, kind, paragraph, tree, tuple(_without_verb(tree, m) for m in mentions))

    def _mentions(self, language: str, words: tuple[Word, ...], named: list[Mention]) -> tuple[Mention, ...]:
        lower = [word.lower for word in words]
        times = [Mention(MentionKind.TIME, i, j, "", time) for i, j, time in self._times[language].find(lower)]
        mentions, named = day_names(words, times, named, self._packs[language].grammar.determiners_definite)
        taken = {i for m in mentions for i in range(m.first, m.last + 1)}
        # "Monday" and "January" have capitals in some languages, and are no names
        mentions += [m for m in named if m.label != UNKNOWN or not taken.issuperset(range(m.first, m.last + 1))]
        for first, last, quantity in self._numbers[language].find(lower):
            if taken.isdisjoint(range(first, last + 1)):
                mentions.append(Mention(MentionKind.QUANTITY, first, last, "", quantity))
        return tuple(sorted(mentions, key=lambda m: (m.first, m.last, m.kind)))


def _without_verb(words: tuple[Word, ...], name: Mention) -> Mention:
    """A name without the verb around it that the model took along: "Condemns Dvani", "En man från Leeds dömdes"."""
    last = name.last
    if name.kind is MentionKind.NAME and last > name.first == 0 and _is_finite_verb(words[0]):
        return name._replace(first=1)
    while name.kind is MentionKind.NAME and last > name.first and _is_small_verb(words[last]):
        last -= 1
    return name if last == name.last else name._replace(last=last)


def _is_finite_verb(word: Word) -> bool:
    """Whether a headline opens with what somebody does that it leaves out."""
    return word.pos == "VERB" and "VerbForm=Fin" in word.feats


def _is_small_verb(word: Word) -> bool:
    return word.pos in {"VERB", "AUX"} and word.text.islower()


def _bounds(text: Text, grammar: Grammar) -> list[Bound]:
    bounds, paragraph, end = [], 0, 0
    for passage in text.passages:
        paragraph += "\n" in text.words[end : passage.start]
        end = passage.end
        cut = sentences(text.words, passage, grammar.abbreviations, grammar.determiners_definite)
        bounds += [(a, b, passage.kind, paragraph) for a, b in cut]
    return bounds


def _known(pack: Pack) -> dict[str, str]:
    """Names of agencies and outlets that the packs list, as names for the analyser."""
    return {name: LABELS[kind] for name, kind in pack.sources.items() if kind in LABELS}
