"""The command line as a whole: help, errors, exit codes."""

import gc
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kilde.app.cli import app

from .conftest import Kilde

COMMANDS = sorted(command.name or command.callback.__name__ for command in app.registered_commands if command.callback)
PROCESS = (sys.executable, "-c", "from kilde.app.cli import main; main()")


def test_every_command_of_the_design_is_there() -> None:
    wanted = "read events show judge judgements queue documents issues export verify languages knowledge gazetteer reread history"
    assert set(wanted.split()) <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_shows_examples(kilde: Kilde, command: str) -> None:
    answer = kilde(command, "--help")
    assert answer.code == 0
    assert f"  kilde {command}" in answer.out.split("Example", 1)[1]


def test_bare_kilde_shows_help(kilde: Kilde) -> None:
    answer = kilde()
    assert (answer.code, answer.err) == (0, "")
    assert "Exit codes" in answer.out


def test_version_is_told(kilde: Kilde) -> None:
    assert kilde("--version").out.startswith("kilde ")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("evnts",), 2, "evnts"),
        (("events",), 2, "LEDGER"),
        (("events", "x", "--colour"), 2, "--colour"),
        (("export", "x", "--format", "xml"), 2, "claims"),
        (("export", "x"), 2, "--format"),
        (("read",), 2, "PATH"),
        (("read", "x"), 2, "--ledger"),
        (("read", "x", "-l", "y", "--published", "03/04/2020"), 2, "2020-01-03"),
        (("read", "x", "-l", "y", "--language", "xx"), 2, "nb"),
        (("events", "x", "--kind", "war"), 2, "ASSAULT"),
        (("events", "x", "--kind", "assault/phone"), 2, "aerial"),
        (("events", "x", "--status", "true"), 2, "disputed"),
        (("events", "x", "--since", "last week"), 2, "--since"),
        (("events", "nowhere.kilde"), 3, "nowhere.kilde"),
        (("read", "nowhere", "-l", "new.kilde"), 3, "nowhere"),
    ],
)
def test_errors_are_one_line_that_names_what_to_do(
    kilde: Kilde, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = kilde(*arguments)
    assert answer.code == code
    assert answer.out == ""
    assert answer.err.startswith("kilde: ")
    assert answer.err.count("\n") == 1
    assert told in answer.err


def test_a_path_that_is_absent_makes_no_ledger(kilde: Kilde, tmp_path: Path) -> None:
    kilde("read", tmp_path / "nowhere", "-l", tmp_path / "new.kilde")
    assert list(tmp_path.iterdir()) == []


SLOW = ("spacy", "thinc", "numpy", "trafilatura", "py3langid", "kilde_models")
WHAT_IS_LOADED = (
    "import sys\n"
    "from kilde.app.cli import app\n"
    "from kilde.app.edge import answer\n"
    "code = answer(app, sys.argv[1:])\n"
    "print('loaded', code, *sys.modules, file=sys.stderr)\n"
)


@pytest.mark.parametrize("arguments", ["--help", "events {ledger}", "export {ledger} --format events"])
def test_only_reading_loads_the_trained_pipelines(ledger: Path, arguments: str) -> None:
    asked = [part.format(ledger=ledger) for part in arguments.split()]
    done = subprocess.run([sys.executable, "-c", WHAT_IS_LOADED, *asked], capture_output=True, text=True, check=True)
    _, code, *modules = done.stderr.splitlines()[-1].split()
    assert code == "0"
    assert set(modules) & set(SLOW) == set()


def test_a_reader_that_goes_away_is_no_error(ledger: Path) -> None:
    export = [*PROCESS, "export", str(ledger), "--format", "claims"]
    with subprocess.Popen(export, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert told == b""
    assert process.returncode in (0, -signal.SIGPIPE)


def test_ctrl_c_stops_reading_with_one_line_and_leaves_a_whole_ledger(kilde: Kilde, tmp_path: Path) -> None:
    path = tmp_path / "stopped.kilde"
    read = [*PROCESS, "read", "-", "-l", str(path)]
    with subprocess.Popen(read, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        while not path.exists():
            assert reading.poll() is None
        os.kill(reading.pid, signal.SIGINT)
        _, told = reading.communicate()
    assert reading.returncode == 130
    assert b"Traceback" not in told
    assert kilde("verify", path).code == 0


def test_an_answer_that_cannot_be_written_is_told(ledger: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROCESS, "export", str(ledger), "--format", "claims"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 3
    assert done.stderr.startswith(b"kilde: ")
    assert done.stderr.count(b"\n") == 1

def test_what_a_command_makes_is_seldom_searched_and_not_on_the_way_out() -> None:
    asked = "import atexit, gc; atexit.register(lambda: print(gc.get_threshold()[0], gc.get_freeze_count()))"
    done = subprocess.run([sys.executable, "-c", f"{asked}; {PROCESS[2]}", "--version"], capture_output=True, text=True, check=True)
    seldom, kept = done.stdout.splitlines()[-1].split()
    assert int(seldom) > gc.get_threshold()[0]
    assert int(kept) > 0
