"""Backups: the whole house in one file while people work, and back again, all of it or nothing.

`making` and `restoring` are what the commands call. `archive` is the file's form and its verification, `sqlite` and
`postgres` copy and put back a database, `files` does so with attachments. Nothing here uses Django's connection: a copy
is taken from outside of any transaction of ours, and what is put back is put back past it.
"""


class Refused(Exception):
    """What was asked for cannot be done, in words for people. Nothing has been changed."""
