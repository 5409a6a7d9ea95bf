"""`kilde serve`: the pages of a ledger, on this computer alone."""

import os
import socket
import webbrowser
from getpass import getuser
from threading import Thread, Timer

import uvicorn

from kilde.app.commands.judge import NAME
from kilde.app.terminal import say
from kilde.app.watched import Watched
from kilde.app.web import application
from kilde.app.web.guards import LOCAL
from kilde.model import UsageError
from kilde.model.showing import shown
from kilde.pipeline import Settings


def serve_ledger(ledger: str, host: str, port: int, open_: bool, settings: Settings) -> None:
    """Serves until it is stopped; says where. UsageError for an address at which others could reach it."""
    if host.lower() not in LOCAL:
        raise UsageError(
            f"--host: {shown(host, 60)!r} could be reached by others, and there are no accounts;"
            f" give {', '.join(sorted(LOCAL))}"
        )
    settings.check()
    with Watched.open(ledger) as watched, _listening(host, port) as listening:
        named = f"[{host}]" if ":" in host else host
        address = f"http://{named}:{listening.getsockname()[1]}/"
        app = application(watched, ledger, settings, name=_name())
        config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=3)
        server = uvicorn.Server(config)
        say(f"kilde: {ledger} is shown at {address} (Ctrl-C ends it)")
        Thread(target=app.state.desk.warm, daemon=True, name="warming").start()
        if open_:
            Timer(0.5, webbrowser.open, (address,)).start()
        server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket at that address; OSError, with the address, where it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise OSError(error.errno, error.strerror, f"{host}:{port}") from error


def _name() -> str:
    """Who rules, as far as the computer knows."""
    try:
        return os.environ.get(NAME, "").strip() or getuser()
    except (OSError, KeyError, ImportError):  # as in `kilde judge`
        return ""
