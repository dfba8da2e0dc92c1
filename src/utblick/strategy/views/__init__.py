"""Pages of the strategy room."""
