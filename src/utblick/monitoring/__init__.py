"""Monitoring: what happens in the world around us, on the right desk, and what came of it."""
