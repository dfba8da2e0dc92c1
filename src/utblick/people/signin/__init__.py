"""Signing in and out, one's own account, and the roles of the demonstration."""
