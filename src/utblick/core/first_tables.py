"""The first tables of a room, made together.

Django builds its picture of all models anew for each model that a migration adds, so that the first migrations of a
house with many models take longer the larger it is. Here a room's models are added first, and it is built once.
"""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation


class CreateTogether(Operation):
    """Create the models of a room. `operations` are what Django's own first migration would hold, in its order."""

    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = list(operations)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Add all models to the picture, which is built when it is next asked for."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Create each table as the models stand when all is added: with their constraints, indexes and links."""
        for model in self._models(app_label, to_state):
            if self.allow_migrate_model(schema_editor.connection.alias, model):
                schema_editor.create_model(model)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Take the tables away, the last first."""
        for model in reversed(self._models(app_label, from_state)):
            if self.allow_migrate_model(schema_editor.connection.alias, model):
                schema_editor.delete_model(model)

    def _models(self, app_label: str, state: Any) -> list[Any]:
        created = (each for each in self.operations if isinstance(each, CreateModel))
        return [state.apps.get_model(app_label, each.name) for each in created]

    def describe(self) -> str:
        """Return what it does, in words."""
        return "Create the first tables together"
