"""How fast Kilde is, beside the bare trained pipeline, and how much memory it takes."""

__all__: list[str] = []
