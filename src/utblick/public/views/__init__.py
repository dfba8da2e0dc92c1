"""How anybody sees the public site, and how communications keep it."""
