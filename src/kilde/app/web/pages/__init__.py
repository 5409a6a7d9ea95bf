"""What each page shows, one file each."""

__all__: list[str] = []
