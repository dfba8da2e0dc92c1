"""What sources say, read from bytes: pure functions, tried without any network."""
