"""Digests by e-mail: what there is to do, written once a day or a week to those who want it, each sent once."""
