"""Time expressions in a sentence, as one language says them: the patterns of its times.toml, walked along the words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kilde.analyse.atoms import Atoms, atomise
from kilde.analyse.numbers import NumberGrammar
from kilde.analyse.time_patterns import Node, Rule, expand, seal
from kilde.analyse.time_rules import adjust, build, collect
from kilde.analyse.time_slots import Slot
from kilde.analyse.time_table import KEYS, proper_names, read_slots
from kilde.model import PackError, TimeExpression

DEPTH = 3
"""How deep times may stand in times ("from late Monday to early on the day after Christmas")."""

HIDDEN = "\0"
Reads = tuple[tuple[str, Any], ...]
Found = tuple[int, TimeExpression | None]
"""Where an expression ends, and what it is; None for words that only look like a time."""


@dataclass(frozen=True, slots=True)
class TimeGrammar:
    """Finds time expressions; made by `compile_times` from the times.toml of a language."""

    slots: Mapping[str, Slot]
    root: Node
    after: Node
    firsts: frozenset[str]
    proper: frozenset[str]
    function: frozenset[str]

    def find(
        self, words: Sequence[str], originals: Sequence[str] | None = None
    ) -> list[tuple[int, int, TimeExpression]]:
        """The time expressions among the lower-cased words of one sentence: (first word, last word, what is said).

        They never overlap. With the `originals` a language that writes its months and weekdays with a capital reads
        "may" and "march" as the verbs they are.
        """
        atoms = self._hidden(atomise(words), originals) if originals and self.proper else atomise(words)
        found: list[tuple[int, int, TimeExpression]] = []
        text, firsts = atoms.text, self.firsts
        at = 0
        while at < len(text):
            atom = text[at]
            begins = (atom in firsts or atom[0].isdecimal()) and atoms.begins(at)
            hit = self._time(atoms, at, 0) if begins else None
            end, time = hit or (at + 1, None)
            if time:
                found.append((atoms.word[at], atoms.word[end - 1], time))
            at = end
        return found

    def _hidden(self, atoms: Atoms, originals: Sequence[str]) -> Atoms:
        """The atoms with names of months and weekdays that are written small taken out."""
        text = [
            HIDDEN if atom in self.proper and atom in originals[word] else atom
            for atom, word in zip(atoms.text, atoms.word, strict=True)
        ]
        return atoms._replace(text=text)

    def _time(self, atoms: Atoms, at: int, depth: int) -> Found | None:
        """The longest expression that begins at an atom, with what follows it and belongs to it."""
        best: Found | None = None
        for end, rule, reads in self._walk(self.root, atoms, at, (), depth):
            if (best is None or end > best[0]) and self._ends(atoms, end, rule):
                time = None if rule.kind == "not" else build(rule, reads)
                if time or rule.kind == "not":
                    best = end, time
        while best and best[1] and (longer := self._followed(atoms, best[0], best[1], depth)):
            best = longer
        return best

    def _followed(self, atoms: Atoms, at: int, time: TimeExpression, depth: int) -> Found | None:
        """The expression with the longest addition that stands behind it: "torsdag" + "kveld"."""
        best: Found | None = None
        if at < len(atoms.text):
            for end, rule, reads in self._walk(self.after, atoms, at, (), depth):
                if (best is None or end > best[0]) and self._ends(atoms, end, rule):
                    longer = adjust(time, collect(rule, reads))
                    best = (end, longer) if longer else best
        return best

    def _ends(self, atoms: Atoms, end: int, rule: Rule) -> bool:
        """Whether an expression may end here: with its word, and for some rules before no noun."""
        if not atoms.ends(end):
            return False
        following = atoms.text[end] if rule.ends and end < len(atoms.text) else "."
        return not following[0].isalnum() or following in self.function

    def _walk(self, node: Node, atoms: Atoms, at: int, reads: Reads, depth: int) -> list[tuple[int, Rule, Reads]]:
        """Every rule whose pattern stands here, with where it ends and what its slots hold."""
        found = [(at, rule, reads) for rule in node.rules]
        text = atoms.text
        if at >= len(text):
            return found
        following = node.words.get(text[at])
        if following:
            found += self._walk(following, atoms, at + 1, reads, depth)
        atom = text[at]
        for arc in node.by_digit if atom[0].isdecimal() else node.by_word.get(atom, ()):
            name, bind, following = node.arcs[arc]
            hit = self._slot(name, atoms, at, depth)
            if hit:
                found += self._walk(following, atoms, hit[0], (*reads, (bind, hit[1])), depth)
        return found

    def _slot(self, name: str, atoms: Atoms, at: int, depth: int) -> Found | tuple[int, Any] | None:
        if name != "time":
            return self.slots[name](atoms.text, at)
        inner = self._time(atoms, at, depth + 1) if depth < DEPTH else None
        return inner if inner and inner[1] else None


def compile_times(table: Mapping[str, Any], numbers: NumberGrammar) -> TimeGrammar:
    """The grammar of the times.toml of a language; PackError for what the format does not know."""
    for key in table:
        if key not in KEYS:
            raise PackError(f"times.toml: {key}: unknown key; known are {', '.join(sorted(KEYS))}")
    slots = read_slots(table, numbers)
    root, after = Node(), Node()
    for key, node in (("rule", root), ("after", after)):
        for entry in table.get(key, ()):
            _insert(node, entry, table.get("sets", {}), slots)
    if any(name == "time" for name, _ in root.slots):
        raise PackError("times.toml: a [[rule]] cannot begin with {time}; that is what [[after]] is for")
    beginnings, digits = _beginnings(root, slots, numbers)
    for node in (root, after):
        seal(node, beginnings, digits)
    return TimeGrammar(
        slots=slots,
        root=root,
        after=after,
        firsts=beginnings["time"],
        proper=proper_names(table),
        function=frozenset(table.get("function", "").split()),
    )


def _insert(node: Node, entry: Mapping[str, Any], sets: Mapping[str, Sequence[str]], slots: Mapping[str, Slot]) -> None:
    fields = {key: value for key, value in entry.items() if key not in ("say", "sign", "form", "ends")}
    rule = Rule(fields, entry.get("sign", 1), entry.get("form", ""), entry.get("ends", False))
    for pattern in entry["say"]:
        for pieces in expand(pattern, sets):
            for piece in pieces:
                name = piece[1:-1].partition("=")[0]
                if piece.startswith("{") and name != "time" and name not in slots:
                    raise PackError(f"times.toml: {pattern!r}: no slot {name!r}")
            node.insert(pieces, rule)


def _beginnings(
    root: Node, slots: Mapping[str, Slot], numbers: NumberGrammar
) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """The words with which each slot can begin, and the slots that can begin with a digit; those of times included."""
    cardinals = numbers.cardinals
    words = {name: frozenset(getattr(slot, "by_first", ())) for name, slot in slots.items()}
    words |= {"day": words["nth"], "n": frozenset({*cardinals.small, *cardinals.articles, *cardinals.fractions})}
    words["time"] = frozenset(root.words).union(*(words[name] for name, _ in root.slots))
    in_digits = {name for name, slot in slots.items() if not hasattr(slot, "by_first")}
    spelt = (name for name in words if any(w[0].isdecimal() for w in words[name]))
    return words, frozenset({*in_digits, "time", *spelt})
