"""Calendar feeds: what is to be done and when bodies meet, in people's own calendars."""
