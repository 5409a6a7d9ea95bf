"""The documentation says what is there, and its examples run."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from kilde.app.cli import app
from kilde.app.edge import Code

ROOT = Path(__file__).parents[2]
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
PAGES = [path for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))) if path.exists()]
TESTED = re.compile(r"<!-- tested -->\n```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
"""A block that is run: `$ ` begins a command, what follows is its output; "…" stands for anything. See run_block."""


def options() -> Iterator[tuple[str, str]]:
    """Every command with each of its options."""
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        for parameter in command.params:
            yield from ((name, option) for option in parameter.opts if option.startswith("-"))


def section(command: str) -> str:
    """What docs/commands.md says of a command."""
    return COMMANDS.split(f"## kilde {command}", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize(("command", "option"), sorted(options()))
def test_every_option_is_documented(command: str, option: str) -> None:
    said = section(command)
    general = COMMANDS.split("\n## ", 1)[0]
    assert f"`{option}" in said or f"{option}`" in said or (option in ("-h", "--help") and option in general)


def test_every_documented_option_is_there() -> None:
    known = {option for _, option in options()} | {"-h", "--help", "--version"}
    assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", COMMANDS)) <= known


def test_every_exit_code_is_documented() -> None:
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", COMMANDS, re.MULTILINE)}
    assert documented == {code.value for code in Code}


def test_every_documented_command_is_there() -> None:
    documented = set(re.findall(r"^## kilde (\w+)", COMMANDS, re.MULTILINE))
    assert documented == set(get_command(app).commands)  # type: ignore[attr-defined]


def blocks() -> list[tuple[str, str]]:
    """Every block of the pages that is to be run."""
    return [(page.name, block) for page in PAGES for block in TESTED.findall(page.read_text(encoding="utf-8"))]


def steps(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a block with the output that is shown for it."""
    command: str | None = None
    shown: list[str] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            if command is not None:
                yield command, "\n".join(shown)
            command, shown = line[2:], []
        else:
            shown.append(line)
    if command is not None:
        yield command, "\n".join(shown)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to run examples in, with the examples and `kilde` at hand."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "examples").symlink_to(ROOT / "examples")
    program = folder / "bin" / "kilde"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nfrom kilde.app.cli import main\nmain()\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def run_block(block: str, desk: Path) -> None:
    """Runs each command in the folder and holds its output to what the page shows, where it shows any."""
    environment = {**os.environ, "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    for command, shown in steps(block):
        done = subprocess.run(
            ["/bin/sh", "-c", command], cwd=desk, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        if shown.strip():
            wanted = ".*".join(re.escape(_trimmed(part)) for part in shown.strip().split("…"))
            assert re.fullmatch(wanted, _trimmed(done.stdout).strip(), re.DOTALL), f"{command} gave:\n{done.stdout}"


def _trimmed(text: str) -> str:
    """Without white space at the ends of lines, which a page does not keep."""
    return "\n".join(line.rstrip() for line in text.split("\n"))


@pytest.mark.parametrize(("page", "block"), blocks())
def test_the_examples_of_the_pages_run_and_give_what_is_shown(page: str, block: str, desk: Path) -> None:
    run_block(block, desk)


def test_a_wrong_example_would_be_found(desk: Path) -> None:
    run_block("$ kilde languages\nCode …\n", desk)
    with pytest.raises(AssertionError):
        run_block("$ kilde languages\nEsperanto\n", desk)
    with pytest.raises(AssertionError):
        run_block("$ kilde evnts\n", desk)


def test_the_readme_has_examples_that_run() -> None:
    readme = ROOT / "README.md"
    if not readme.exists():
        pytest.skip("there is no README yet")
    assert TESTED.findall(readme.read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_the_examples_of_help_are_understood(command: str) -> None:
    help_ = get_command(app).commands[command].help  # type: ignore[attr-defined]
    for line in re.findall(r"^\s+(?:.*\| )?kilde (.*)$", help_ or "", re.MULTILINE):
        arguments = shlex.split(line.split(" > ")[0])
        get_command(app).make_context("kilde", arguments, resilient_parsing=True)
