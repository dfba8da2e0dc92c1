"""What monitoring asks for next."""
