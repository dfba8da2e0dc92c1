"""Pages of the collaborations room."""
