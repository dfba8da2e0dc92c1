"""Pages of the year wheel's room."""
