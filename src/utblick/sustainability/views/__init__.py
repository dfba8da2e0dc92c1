"""Pages of the sustainability room."""
