"""How good Kilde is, held against real data, and the floors that it must not fall below."""

__all__: list[str] = []
