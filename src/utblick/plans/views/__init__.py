"""Pages of the plans room."""
