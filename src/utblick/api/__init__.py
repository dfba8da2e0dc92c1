"""The API: what pages show and forms do, for other systems, by keys that people make for themselves."""
