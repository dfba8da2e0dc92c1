"""What sources say, read from bytes: pure functions, tried without any network. `kinds.WAYS` says how each kind is read."""
