"""Organisations as data: YAML files checked by a schema and loaded without harm to what people have written.

`schema` says what an item may hold, `reader` finds file and line of whatever is wrong, `plan` compares with the
database and carries out. Each room declares the sections that it owns.
"""

from utblick.core.packs.schema import Item, PartialDate, Ref, Row, Section, sections

__all__ = ["Item", "PartialDate", "Ref", "Row", "Section", "sections"]
