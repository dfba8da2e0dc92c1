"""The audit trail: what was done, by whom, when, in entries that are bound to each other and can only be added."""
