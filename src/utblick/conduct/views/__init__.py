"""The pages of the conduct room."""
