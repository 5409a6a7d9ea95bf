"""The documentation of the ledger tells the truth."""

import re
import subprocess
import sys
from pathlib import Path

from kilde.ledger import Ledger
from kilde.ledger.codec import Kind
from kilde.ledger.tables import METADATA
from tests.ledger.making import NOON, batch

PAGE = Path(__file__).parents[2] / "docs" / "ledger.md"


def test_the_chain_can_be_recomputed_as_the_page_shows(place: Path) -> None:
    program = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1, 2), NOON)
        head = ledger.head()[1]
    done = subprocess.run([sys.executable, "-c", *program, str(place)], capture_output=True, text=True, check=True)
    assert done.stdout == f"{head}\n"


def test_every_table_and_kind_is_on_the_page() -> None:
    page = PAGE.read_text("utf-8")
    tables = tuple(METADATA.tables)
    kinds = tuple(Kind)
    assert all(f"| `{name}` |" in page for name in (*tables, *kinds))
