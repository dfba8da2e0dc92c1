"""What sources say, read from bytes: pure functions. `kinds.WAYS` says how each kind is read."""
