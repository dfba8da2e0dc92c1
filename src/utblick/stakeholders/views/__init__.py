"""Pages of the stakeholders room."""
