"""Short keys of texts, to find the same again. Pure."""

import hashlib


def key_of(text: str) -> str:
    """Return a short key of a text: 64 bits of its SHA-256, in hexadecimal digits; "" for none."""
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else ""


def text_key(title: str, text: str) -> str:
    """Return the key of what an item says, whatever its blanks and capitals."""
    return key_of(" ".join(f"{title} {text}".lower().split()))
