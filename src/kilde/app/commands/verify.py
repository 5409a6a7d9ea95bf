"""`kilde verify`: whether a ledger is as it was written."""

from kilde.app.edge import Code
from kilde.app.terminal import out, safe
from kilde.ledger import Ledger


def check(ledger: str) -> int:
    """Prints each fault, or that there is none; the exit code says which."""
    console = out()
    with Ledger.open(ledger) as opened:
        faults = 0
        for fault in opened.verify():
            faults += 1
            console.print(safe(f"{fault.what}: {fault.where}: {fault.reason}"), soft_wrap=True)
        if faults:
            return Code.FAULTS
        entries, head = opened.head()
        console.print(f"whole: {entries} entries; head {head}")
    return Code.FINE
