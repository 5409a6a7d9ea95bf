"""The rules of the house that no other tool checks."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "kilde"
TREES = {
    str(path.relative_to(SOURCE)): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))
}
VAGUE = {"utils", "helpers", "common", "misc"}
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
SLOW_STARTS = ("app/", "pipeline/")
"""Rooms that may import inside functions: the command line must start at once."""

SLOW_LIBRARIES = {"trafilatura"}
"""Libraries that any room may import where they are used: they take a quarter of a second, and few texts need them."""

EDGE = "pipeline/reading.py"
"""The edge of a run, where one document never stops the others."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def exported(tree: ast.Module) -> list[str] | None:
    """What `__all__` lists, where the module is a docstring, imports and `__all__`; otherwise None."""
    head, *body = tree.body
    rest = [node for node in body if not isinstance(node, ast.ImportFrom)]
    value = rest[0].value if len(rest) == 1 and isinstance(rest[0], (ast.Assign, ast.AnnAssign)) else None
    if not isinstance(head, ast.Expr) or not isinstance(value, ast.List):
        return None
    return sorted(ast.literal_eval(element) for element in value.elts)


def test_an_init_only_hands_names_on() -> None:
    for name, tree in TREES.items():
        if Path(name).name == "__init__.py" and name != "__init__.py":
            imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
            names = [alias.asname or alias.name for node in imports for alias in node.names]
            assert exported(tree) == sorted(names), name


def test_every_file_says_what_it_holds() -> None:
    assert [name for name, tree in TREES.items() if not ast.get_docstring(tree)] == []


def test_files_are_short() -> None:
    lengths = {name: (SOURCE / name).read_text(encoding="utf-8").count("\n") for name in TREES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    """Their bodies, that is: a command of the command line declares each of its options above its line or two."""
    long = [
        (name, function.name)
        for name, tree in TREES.items()
        for function in functions(tree)
        if (function.end_lineno or 0) - function.body[0].lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_no_file_is_named_for_nothing() -> None:
    assert [name for name in TREES if VAGUE & {Path(name).stem, *Path(name).parts}] == []


def test_imports_stand_at_the_top_but_for_slow_starts() -> None:
    inside = [
        (name, ast.unparse(node))
        for name, tree in TREES.items()
        if not name.startswith(SLOW_STARTS)
        for function in functions(tree)
        for node in ast.walk(function)
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] not in SLOW_LIBRARIES)
        or isinstance(node, ast.Import)
    ]
    assert inside == []


def test_errors_are_caught_by_name() -> None:
    broad = [
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
        and not any(isinstance(step, ast.Raise) and step.exc is None for step in node.body)
    ]
    assert set(broad) <= {EDGE}
