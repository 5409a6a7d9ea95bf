"""`kilde serve`: the pages of a ledger and its API, on this computer alone, or for those who have an account."""

import socket
import webbrowser
from dataclasses import dataclass
from threading import Thread, Timer

import uvicorn

from kilde.app.accounts import Accounts
from kilde.app.accounts.gate import LOCAL
from kilde.app.ruling import local_name
from kilde.app.terminal import say
from kilde.app.watched import Watched
from kilde.app.web import application
from kilde.model import UsageError
from kilde.model.showing import shown
from kilde.pipeline import Settings


@dataclass(frozen=True, slots=True)
class Door:
    """Where the server is reached: an address and a port, by which other names, and with whose accounts, if any."""

    host: str
    port: int
    names: tuple[str, ...] = ()
    accounts: str | None = None

    def hosts(self) -> frozenset[str]:
        """Every name by which it may be called; UsageError where others could reach it and nobody has to sign in."""
        if self.accounts is None and (self.host.lower() not in LOCAL or self.names):
            asked = ", ".join(shown(name, 60) for name in (self.host, *self.names))
            raise UsageError(
                f"--host: {asked} could be reached by others, and there are no accounts;"
                f" give --auth, or --host {' or '.join(sorted(LOCAL))}"
            )
        return LOCAL | {name.lower() for name in (self.host, *self.names)}


def serve_ledger(ledger: str, door: Door, open_: bool, settings: Settings) -> None:
    """Serves until it is stopped; says where. UsageError for an address at which others could reach it."""
    hosts, host = door.hosts(), door.host
    accounts = Accounts.open(door.accounts) if door.accounts else None
    settings.check()
    with Watched.open(ledger) as watched, _listening(host, door.port) as listening:
        named = f"[{host}]" if ":" in host else host
        address = f"http://{named}:{listening.getsockname()[1]}/"
        app = application(watched, ledger, settings, hosts, name=local_name(), accounts=accounts)
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
