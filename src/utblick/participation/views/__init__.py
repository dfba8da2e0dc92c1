"""Pages of the participation room."""
