"""The edge of the command line: what goes wrong becomes one line on standard error and an exit code."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from enum import IntEnum

import typer
from typer.exceptions import TyperException

from kilde.model import KildeError, UsageError
from kilde.model.showing import shown

LONGEST = 600
"""Characters of an error that are shown."""

SELDOM = 200_000
"""New records after which Python searches for circles of garbage, of its own accord after 700."""


class Code(IntEnum):
    """What a command ends with; docs/commands.md and `kilde --help` list them."""

    FINE = 0
    FAULTS = 1
    USAGE = 2
    UNREADABLE = 3
    NOTHING_READ = 4
    STOPPED = 130


def run(app: typer.Typer) -> None:
    """Run the command line of this process and end it.

    What a command makes stays until it ends: a search for circles of garbage among it takes a third of a short one's
    time, so it is seldom made, and not on the way out.
    """
    gc.set_threshold(SELDOM)
    if hasattr(signal, "SIGPIPE"):  # `kilde events | head` ends quietly, as other programs do
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a terminal that knows few characters gets the others written out
            reconfigure(errors="backslashreplace")
    code = answer(app, sys.argv[1:])
    gc.freeze()
    sys.exit(code)


def answer(app: typer.Typer, arguments: Sequence[str]) -> int:
    """The exit code of one command line; errors of Kilde and of its use are told in one line."""
    try:
        code = app(list(arguments) or ["--help"], prog_name="kilde", standalone_mode=False)
        sys.stdout.flush()
    except TyperException as error:
        return _refuse(f"{error.format_message().rstrip('.')}; see '{_asked(error)} --help'", Code.USAGE)
    except UsageError as error:
        return _refuse(str(error), Code.USAGE)
    except KildeError as error:
        return _refuse(str(error), Code.UNREADABLE)
    except OSError as error:
        _abandon_output()
        where = f"{error.filename}: " if error.filename else ""
        return _refuse(f"{where}{(error.strerror or str(error)).lower()}", Code.UNREADABLE)
    except (KeyboardInterrupt, typer.Abort):
        return _refuse("stopped", Code.STOPPED)
    return code if isinstance(code, int) else Code.FINE


def _abandon_output() -> None:
    """What could not be written is not tried again when the process ends: that would hide the exit code."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file of this process: nothing is tried again
        return


def _asked(error: TyperException) -> str:
    """The command that was asked for, as far as it was understood: "kilde events"."""
    context = getattr(error, "ctx", None)
    return str(context.command_path) if context else "kilde"


def _refuse(reason: str, code: Code) -> int:
    sys.stderr.write(f"kilde: {shown(reason, LONGEST)}\n")
    return code
