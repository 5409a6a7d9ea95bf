"""`kilde serve`: to this computer alone, and ended as it was begun."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from .conftest import Kilde

PROGRAM = "from kilde.app.cli import main; main()"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "kilde.example", ""])
def test_an_address_that_others_could_reach_is_refused(kilde: Kilde, ledger: Path, host: str) -> None:
    answer = kilde("serve", ledger, "--host", host)
    assert answer.code == 2
    assert "--host" in answer.err
    assert "accounts" in answer.err


def test_a_ledger_that_is_not_there_is_said(kilde: Kilde, tmp_path: Path) -> None:
    answer = kilde("serve", tmp_path / "none.kilde", "--port", "0")
    assert answer.code == 3
    assert "there is no ledger" in answer.err


def test_a_port_that_is_taken_is_said(kilde: Kilde, ledger: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = kilde("serve", ledger, "--port", port)
    assert answer.code == 3
    assert f"127.0.0.1:{port}" in answer.err


def test_pages_are_shown_until_it_is_stopped(ledger: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, "serve", str(ledger), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ}) as server:
        assert server.stderr is not None
        line = server.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, line
        with urllib.request.urlopen(f"{found[0]}events") as page:
            assert page.status == 200
            assert b"<table" in page.read()
        server.send_signal(signal.SIGINT)
        assert server.wait(20) in (0, 130)
        assert "Traceback" not in server.stderr.read()
