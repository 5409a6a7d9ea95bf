"""The errors of Kilde, one small tree.

    KildeError
    ├── PackError       a language or knowledge pack breaks its format
    ├── SourceError     an item cannot be read at all
    ├── LedgerError     a ledger cannot be opened, read or appended to
    │   └── BrokenLedger    what is stored is not what was written
    ├── AccountsError   a file of accounts cannot be opened, or others can open it
    └── UsageError      a request makes no sense (unknown event, bad option)

Raise these for bugs and broken sources. Uncertainty is no error: it is a value, `Unknown` or `Issue`.
"""


class KildeError(Exception):
    """Anything Kilde says no to; its text is meant for the person at the terminal."""


class PackError(KildeError):
    """A language or knowledge pack breaks its format; names the file, the line or key, and the reason."""


class SourceError(KildeError):
    """An item cannot be read at all: it is absent, a device, or not ours to open."""


class LedgerError(KildeError):
    """A ledger cannot be opened, read or appended to."""


class BrokenLedger(LedgerError):
    """What is stored is not what was written."""


class AccountsError(KildeError):
    """A file of accounts cannot be opened, is something else, or is open to others."""


class UsageError(KildeError):
    """A request makes no sense: an unknown event, a filter that is no date."""
