"""Pages of the travel room."""
