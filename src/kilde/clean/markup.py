"""Make a page's tree ready, so that its article is found whole: captions marked, advert boxes gone."""

import re
from typing import Any

from kilde.clean.characters import one_line
from kilde.clean.marks import Marks

CAPTION = "%%caption%%"
"""What is set before a caption, to know it again after extraction; a page's own text is rid of it first."""

_BOXES = frozenset({"div", "aside", "section", "figure", "ins", "span"})
_BOX_MOST = 300
"""Characters of the largest box that a word for adverts at its head makes an advert."""
_LABEL_MOST = 40
_SPACED = re.compile(r"\s+([,.;:!?)\]])")
_ALIKE = 0.5
_WORD = re.compile(r"\w+")


def prepare(tree: Any, marks: Marks) -> None:
    """Change the tree: captions become marked paragraphs after their pictures, advert boxes go."""
    for box in [box for element in tree.iter("*") if (box := _advert(element, marks)) is not None]:
        _remove(box)
    for caption in list(tree.iter("figcaption")):
        _mark(caption)


def headline(tree: Any, title: str | None) -> str | None:
    """The heading of the first rank that says what the page's title says; None where none does.

    Sites set their own names and their dialogues as headings of the first rank too.
    """
    found = [one_line("".join(element.itertext())) for element in tree.iter("h1")]
    found = [words for words in dict.fromkeys(found) if words]
    if not title:
        return found[0] if len(found) == 1 else None
    alike = [(_alike(words, title), -number, words) for number, words in enumerate(found)]
    best = max(alike, default=(0.0, 0, ""))
    return best[2] if best[0] >= _ALIKE else None


def _alike(one: str, other: str) -> float:
    """Share of the shorter one's words that the other has too."""
    words, others = ({word.casefold() for word in _WORD.findall(text)} for text in (one, other))
    return len(words & others) / max(1, min(len(words), len(others)))


def _advert(element: Any, marks: Marks) -> Any | None:
    """The box that is an advert because this element, at its head, says so."""
    label = element.text.strip() if element.text else ""
    if not label or len(label) > _LABEL_MOST or not marks.alone.fullmatch(label):
        return None
    box = None
    while element is not None and _opens(element, label):
        box = element if element.tag in _BOXES else box
        element = element.getparent()
    return box


def _opens(element: Any, label: str) -> bool:
    """Whether an element is small and the label is the first thing it says."""
    words, size = "", 0
    for run in element.itertext():
        words = words or run.strip()
        size += len(run.strip())
        if size > _BOX_MOST:
            return False
    return words == label


def _remove(element: Any) -> None:
    """Take an element out of its tree, but not the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _mark(caption: Any) -> None:
    """Turn a caption into a paragraph after its picture, where extraction keeps it."""
    words = _SPACED.sub(r"\1", one_line(" ".join(caption.itertext())))
    figures = caption.iterancestors("figure")
    figure = next(figures, caption)
    if not words or figure.getparent() is None:
        return
    paragraph = caption.makeelement("p")
    paragraph.text = CAPTION + words
    figure.addnext(paragraph)
    paragraph.tail, figure.tail = figure.tail, None
    _remove(caption)
