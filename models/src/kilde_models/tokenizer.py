"""One tokenizer for all the languages of the pipeline.

Why: a text is tokenized before anybody is sure of its language, so the rules must do for Norwegian, Danish, Swedish
and English at once. Abbreviations come from all four, clitics ("don't") from English alone.
"""

from collections.abc import Callable, Iterator
from typing import Any

from spacy.lang.nb import Norwegian
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
    get_lang_class,
    registry,
)

NAME = "kilde.Tokenizer.v1"
Rule = list[dict[int, str]]


def _wanted(language: str, form: str, parts: Rule) -> bool:
    """Keep one-token abbreviations of every language; of those that split, English clitics alone."""
    if language == "en":
        return form.endswith(".") or "'" in form or "’" in form
    return len(parts) == 1


def _exceptions() -> Iterator[tuple[str, Rule]]:
    """Exceptions of all languages; where two give the same form, the later (Norwegian) holds."""
    for language in ("en", "sv", "da", "nb"):
        rules: dict[str, Rule] = get_lang_class(language).Defaults.tokenizer_exceptions
        yield from ((form, parts) for form, parts in rules.items() if _wanted(language, form, parts))


def make_tokenizer(nlp: Language) -> Tokenizer:
    """Build the tokenizer on the vocabulary of a pipeline."""
    defaults = Norwegian.Defaults
    return Tokenizer(
        nlp.vocab,
        rules=dict(_exceptions()),
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        suffix_search=compile_suffix_regex(defaults.suffixes or ()).search,
        infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]  # spaCy types none of its registries
def create_tokenizer() -> Callable[[Language], Any]:
    """Name the tokenizer for spaCy's configuration."""
    return make_tokenizer
