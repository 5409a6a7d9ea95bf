"""The version of this package, as in `pyproject.toml`; a test holds the two together."""

__version__ = "0.1.1"
